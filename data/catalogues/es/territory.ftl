# Territory: regions, clusters and a cluster's page.

page-territorio-title = Territorio
page-territorio-question = ¿Dónde trabaja el programa y con quiénes?
page-cluster-title = Cluster
page-cluster-question = ¿En qué punto de su vida está este cluster?

territory-headline = { $formed } de { $planned } clusters del plan están conformados, en { $provinces ->
    [one] una provincia
   *[other] { $provinces } provincias
} de las { $all }.
territory-headline-proposed = { $proposed ->
    [0] Ninguno de los { $planned } clusters del plan está conformado todavía.
    [one] Hay una propuesta de cluster para el primer grupo; no está conformada todavía.
   *[other] Hay { $proposed } propuestas de cluster para el primer grupo; ninguna está conformada todavía.
}
territory-headline-some = { $formed ->
    [one] Un cluster de esta selección está conformado
   *[other] { $formed } clusters de esta selección están conformados
}{ $shown ->
    [one] .
   *[other] , de { $shown } que hay.
}
territory-headline-none = { $shown ->
    [one] El cluster de esta selección no está conformado todavía.
   *[other] Ninguno de los { $shown } clusters de esta selección está conformado todavía.
}
territory-headline-empty = No hay clusters en esta selección a esta fecha.
territory-region-clusters-line = { $formed } de { $planned } clusters
territory-region-source = Fuente: { $source }
territory-map-title = Clusters por { $fill }
territory-map-subtitle = Distritos de cada cluster · { $provinces } provincias y { $districts } distritos en total · corte { $day }
territory-map-alt = Mapa de los clusters y sus distritos en las cinco regiones
territory-fill = Colorear por
territory-fill-wave = grupo
territory-fill-service = servicio
territory-fill-status = estado
territory-fill-none = Fuera de clusters
territory-status-formed = Conformado
territory-status-in_process = En proceso
territory-status-dropped = Retirado
territory-choose = Elija una región en el filtro para ver sus distritos y su ficha.
territory-no-polygon = Sin polígono en la fuente, se muestran como puntos: { $units }
territory-region-people = Población { $year }
territory-region-units = { $provinces } provincias · { $districts } distritos
territory-region-area = { $area } km²
territory-region-governments = Gobiernos en clusters
territory-region-governments-of = { $count } de { $all }
territory-region-waves = Clusters por grupo
territory-region-wave-line = { $formed } de { $planned }
territory-region-office = A cargo
territory-region-office-name = Coordinación departamental de { $name }
territory-region-too-small = Provincias donde no caben tres municipalidades distritales: { $units }
territory-region-no-clusters = Todavía no hay clusters en esta región.
territory-cluster-milestones = { $done } de { $all } hitos
territory-table-cluster = Cluster
territory-table-code = Código
territory-table-services = Servicios
territory-table-stage = Etapa
territory-table-governments = Gobiernos
territory-table-province = Provincia
territory-table-districts = Distritos miembros

territory-cluster-choose = Elija un cluster en el filtro, o abra uno de esta lista.
territory-cluster-not-yet = { $name } todavía no existía al { $day }: elija otra fecha u otro cluster.
territory-cluster-none = No hay clusters en esta selección. Los propone la coordinación departamental; quite un filtro para ver los demás.
territory-cluster-headline-dropped = { $name } se retiró el { $day }.
territory-cluster-headline-formed = { $name } está conformado desde el { $day } y va en la etapa «{ $stage }»: { $done } de { $all } hitos cumplidos{ $late ->
    [0] .
    [one] , uno atrasado.
   *[other] , { $late } atrasados.
}
territory-cluster-headline-open = { $name } está en la etapa «{ $stage }» y todavía no está conformado.
territory-cluster-life = Vida del cluster
territory-cluster-life-pending = pendiente
territory-cluster-map-title = { $count } gobiernos en { $province }
territory-cluster-map-subtitle = Unidades miembros; contorno fuerte: miembros del cluster
territory-cluster-map-alt = Mapa de los miembros del cluster { $name }
territory-cluster-members = Miembros del cluster
territory-cluster-members-title = { $signed ->
    [0] Ningún compromiso firmado
   *[other] { $signed } de { $all } compromisos firmados
}
territory-cluster-members-subtitle = Gobiernos del cluster y su expresión de compromiso · corte { $day }
territory-cluster-member-governed = lo gobierna la municipalidad provincial de { $name }
territory-cluster-member-in = en { $name }
territory-commitment-reached = Firmó el { $day }
territory-commitment-late = Debía firmar el { $day }
territory-commitment-not_due = Firma prevista para el { $day }
territory-commitment-undated = Sin fecha de firma
territory-commitment-no_data = Sin registro de compromiso
territory-cluster-milestones-title = { $all ->
    [0] Sin hitos registrados
   *[other] { $done } de { $all } hitos de la etapa preparatoria cumplidos
}
territory-cluster-milestones-subtitle = Previsto y cumplido · { $late ->
    [0] ninguno atrasado
    [one] uno atrasado
   *[other] { $late } atrasados
} · { $undated ->
    [0] todos con fecha
    [one] uno sin fecha
   *[other] { $undated } sin fecha
}
territory-cluster-milestones-alt = Línea de tiempo de los hitos del cluster { $name }
territory-cluster-milestones-empty = Nadie ha registrado hitos de este cluster. Los ingresa la coordinación que lo atiende.
territory-cluster-decisions-title = Decisiones y etapas
territory-cluster-decisions-subtitle = Lo que pasó y con quién se decidió, hasta el { $day }
territory-cluster-scores-title = { $count ->
    [0] Ficha de selección sin calificar
   *[other] Ficha de selección: { $points } de { $most } puntos en { $count } de { $all } criterios
}
territory-cluster-scores-subtitle = Criterios del plan; la escala de 0 a 3 es nuestra, el plan no da ninguna
territory-cluster-scores-missing = Sin calificar
territory-cluster-checks-title = { $count ->
    [0] Cumple la definición del plan
    [one] Una observación a su composición
   *[other] { $count } observaciones a su composición
}
territory-cluster-checks-subtitle = Comparación con la definición del plan: una provincia, al menos tres distritos, uno o dos servicios
territory-cluster-checks-none = Tiene al menos tres municipalidades distritales de su provincia y uno o dos servicios.
territory-cluster-office-elsewhere = Lo atiende la coordinación de { $name }, aunque está en { $region } ({ $source })
territory-cluster-timeline-title = Hitos en el tiempo
territory-cluster-timeline-subtitle = Marca fina: previsto · símbolo: cumplido · línea de puntos: corte del { $day }
territory-table-service = Servicio
territory-table-unit = Unidad
territory-table-level = Nivel
territory-table-commitment = Compromiso
territory-table-criterion = Criterio
territory-table-score = Puntaje
territory-table-note = Nota
territory-table-decided = Con

territory-decided-coordinator = coordinación departamental
territory-decided-gcd = grupo consultivo departamental
territory-decided-regional_government = gobierno regional

territory-criterion-prov_density = Densidad poblacional
territory-criterion-prov_gaps = Brechas en salud, educación y ambiente
territory-criterion-prov_political_will = Voluntad política
territory-criterion-prov_safety = Seguridad para desplazarse
territory-criterion-prov_p20 = Provincia piloto P20 (Crecer para Incluir)
territory-criterion-dist_density = Densidad poblacional
territory-criterion-dist_gaps = Brechas en salud, educación y ambiente
territory-criterion-dist_rights = Derechos de mujeres y comunidades nativas afectados
territory-criterion-dist_political_will = Voluntad política
territory-criterion-dist_safety = Seguridad para desplazarse
territory-criterion-dist_connectivity = Conectividad o cercanía entre distritos
territory-criterion-dist_associations = Asociaciones o mancomunidades
territory-criterion-dist_usaid = Intervenciones de USAID
territory-criterion-clus_synergies = Sinergias con otras entidades
territory-criterion-clus_projects = Otros proyectos en el territorio

territory-criteria-province = Criterios para la provincia
territory-criteria-district = Criterios para los distritos
territory-criteria-cluster = Otras consideraciones

territory-score-0 = No cumple
territory-score-1 = Cumple poco
territory-score-2 = Cumple en parte
territory-score-3 = Cumple

territory-finding-few_districts = { $count ->
    [0] Ninguna municipalidad distrital propia; el plan pide al menos tres
    [one] Una sola municipalidad distrital; el plan pide al menos tres
   *[other] Solo { $count } municipalidades distritales; el plan pide al menos tres
}
territory-finding-outside_province = Fuera de la provincia del cluster: { $units }
territory-finding-capital_member = { $units }: distrito capital, lo gobierna la municipalidad provincial y no cuenta aparte
territory-finding-no_services = Todavía no nombra ningún servicio
territory-finding-many_services = Nombra { $count } servicios; el plan habla de uno o dos
territory-finding-more_proposals_than_slots = { $count ->
    [one] Una propuesta más que los lugares del primer grupo
   *[other] { $count } propuestas más que los lugares del primer grupo
}
