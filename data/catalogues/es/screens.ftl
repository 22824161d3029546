# Lo que dicen las pantallas: tarjetas, panorama, territorio, cluster, plan, fuentes.

## Tarjetas
card-chart = Gráfico
card-list = Lista
legend-districts = { $name } · { $count ->
    [one] 1 distrito
   *[other] { $count } distritos
}
legend-provinces = { $name } · { $count ->
    [one] 1 provincia
   *[other] { $count } provincias
}
legend-regions = { $name } · { $count ->
    [one] 1 región
   *[other] { $count } regiones
}
card-table = Tabla
card-view = Ver como
card-source-label = Fuente de la figura
card-source = Fuente: { $source }
card-origins = Se apoya en
card-download-xlsx = Excel
card-download-csv = CSV
card-about-sheet = Acerca de
card-scope = Muestra
card-note-label = Advertencia
card-filters = Filtros
card-exported = Corte
list-and = { $first } y { $last }
list-more = { $count } más

## Panorama
headline-no-target = El plan no reparte metas para esta selección: aquí se ve solo lo logrado.
headline-nothing-due = A esta fecha no vence todavía ninguna meta.
headline-no-data = { $due ->
    [one] Vence una meta y todavía no hay ningún avance registrado.
   *[other] Vencen { $due } metas y todavía no hay ningún avance registrado.
}
headline-all-met = { $due ->
    [one] La única meta que vence a esta fecha está cumplida.
   *[other] Las { $due } metas que vencen a esta fecha están cumplidas.
}
headline-some-unknown = { $met } de { $due } metas que vencen están cumplidas; no hay datos de { $subjects }.
headline-all-late = { $due ->
    [one] La única meta que vence a esta fecha está atrasada: { $subjects }.
   *[other] Las { $due } metas que vencen a esta fecha están atrasadas: { $subjects }.
}
headline-some-late = { $met } de { $due } metas que vencen a esta fecha están cumplidas. Van atrasadas: { $subjects }.

target-of = de { $target } al corte
target-nothing-due = nada vence al corte
target-none = el plan no reparte esta meta aquí
target-next = Próxima: { $value } al { $day }
target-final = Era la última meta
target-late-since = desde el { $day }
target-share = { $share } de lo que vence
target-share-next = { $share } de la próxima meta

overview-map-title = { $met ->
    [0] Ninguna de las cinco regiones cumple todo lo que vence
    [one] Una de las cinco regiones cumple todo lo que vence
    [5] Las cinco regiones cumplen todo lo que vence
   *[other] { $met } de las cinco regiones cumplen todo lo que vence
}
overview-map-title-no-data = Todavía no hay avances registrados por región
overview-map-title-nothing-due = Nada vence todavía en ninguna región
overview-map-subtitle = Metas por región que vencen al { $day }: clusters y reuniones (las demás no las reparte el plan)
overview-map-label = { $met } de { $due }
overview-map-alt = Mapa de las cinco regiones según la parte cumplida de las metas que vencen
overview-table-region = Región
overview-table-met = Metas cumplidas
overview-table-due = Metas que vencen
share-all = Todas cumplidas
share-over_half = La mitad o más
share-under_half = Menos de la mitad
share-none = Ninguna

attention-title = { $count ->
    [0] Nada pendiente pasó su fecha
    [one] Un asunto pide atención
   *[other] { $count } asuntos piden atención
}
attention-shown = { $count ->
    [one] El único al corte.
   *[other] Los { $shown } que más esperan, de { $count }. Orden: peso del asunto por días de espera.
}
attention-rest = Ver también { $count ->
    [one] lo que sigue
   *[other] los { $count } que siguen
}
attention-none = Todo lo que tenía fecha está hecho al corte.
attention-not-started = No hay avances registrados: los lugares de clusters figuran como pendientes.
attention-where = { $region } · { $cluster }
attention-slot_unfilled = { $count ->
    [one] Un cluster del plan sin conformar
   *[other] { $count } clusters del plan sin conformar
}
attention-plan_unapproved = { $count ->
    [one] Un plan de mejora sin aprobar
   *[other] { $count } planes de mejora sin aprobar
}
attention-commitment_unsigned = { $count ->
    [one] Un compromiso sin firmar
   *[other] { $count } compromisos sin firmar
}
attention-milestone_late = { $count ->
    [one] Un hito atrasado
   *[other] { $count } hitos atrasados
}
attention-meeting_missed = { $count ->
    [one] Una reunión del grupo consultivo no realizada
   *[other] { $count } reuniones del grupo consultivo no realizadas
}
attention-action_late = { $count ->
    [one] Una acción de fortalecimiento atrasada
   *[other] { $count } acciones de fortalecimiento atrasadas
}
attention-program = el programa
attention-since = desde el { $day }

staircase-title = Plan y realidad, paso a paso
staircase-subtitle = Acumulado por fecha. Línea escalonada gris: lo que el plan pide; línea fuerte: lo logrado hasta el corte
staircase-plan = Plan
staircase-actual = Logrado
staircase-series = Serie
staircase-alt = { $indicator }: lo que pide el plan y lo logrado, acumulado en el tiempo

## Territorio
headline-territory = { $formed } de { $planned } clusters del plan están conformados, en { $provinces ->
    [one] una provincia
   *[other] { $provinces } provincias
} de las { $all }.
headline-territory-proposed = { $proposed ->
    [0] Ninguno de los { $planned } clusters del plan está conformado todavía.
    [one] Hay una propuesta de cluster para el primer grupo; no está conformada todavía.
   *[other] Hay { $proposed } propuestas de cluster para el primer grupo; ninguna está conformada todavía.
}
headline-territory-some = { $formed ->
    [one] Un cluster de esta selección está conformado
   *[other] { $formed } clusters de esta selección están conformados
}{ $shown ->
    [one] .
   *[other] , de { $shown } que hay.
}
headline-territory-none = { $shown ->
    [one] El cluster de esta selección no está conformado todavía.
   *[other] Ninguno de los { $shown } clusters de esta selección está conformado todavía.
}
headline-territory-empty = No hay clusters en esta selección a esta fecha.
region-clusters-line = { $formed } de { $planned } clusters
region-source = Fuente: { $source }
territory-map-title = Clusters por { $fill }
territory-map-subtitle = Distritos de cada cluster · { $provinces } provincias y { $districts } distritos en total · corte { $day }
territory-map-alt = Mapa de los clusters y sus distritos en las cinco regiones
territory-fill = Colorear por
fill-wave = grupo
fill-service = servicio
fill-status = estado
fill-none = Fuera de clusters
status-formed = Conformado
status-in_process = En proceso
status-dropped = Retirado
territory-all = Las cinco regiones
territory-choose = Elija una región en el filtro para ver sus distritos y su ficha.
territory-no-polygon = Sin polígono en la fuente, se muestran como puntos: { $units }
region-people = Población { $year }
region-units = { $provinces } provincias · { $districts } distritos
region-area = { $area } km²
region-governments = Gobiernos en clusters
region-governments-of = { $count } de { $all }
region-waves = Clusters por grupo
region-wave-line = { $formed } de { $planned }
region-office = A cargo
region-office-name = Coordinación departamental de { $name }
region-too-small = Provincias donde no caben tres municipalidades distritales: { $units }
region-no-clusters = Todavía no hay clusters en esta región.
cluster-milestones = { $done } de { $all } hitos
territory-table-cluster = Cluster
territory-table-code = Código
territory-table-wave = Grupo
territory-table-services = Servicios
territory-table-stage = Etapa
territory-table-formed = Conformado el
territory-table-governments = Gobiernos
territory-table-province = Provincia
territory-table-districts = Distritos miembros

## Cluster
cluster-choose = Elija un cluster en el filtro, o abra uno de esta lista.
cluster-not-yet = { $name } todavía no existía al { $day }: elija otra fecha u otro cluster.
cluster-none = No hay clusters en esta selección. Los propone la coordinación departamental; quite un filtro para ver los demás.
cluster-headline-dropped = { $name } se retiró el { $day }.
cluster-headline-formed = { $name } está conformado desde el { $day } y va en la etapa «{ $stage }»: { $done } de { $all } hitos cumplidos{ $late ->
    [0] .
    [one] , uno atrasado.
   *[other] , { $late } atrasados.
}
cluster-headline-open = { $name } está en la etapa «{ $stage }» y todavía no está conformado.
cluster-life = Vida del cluster
cluster-life-pending = pendiente
cluster-map-title = { $count } gobiernos en { $province }
cluster-map-subtitle = Unidades miembros; contorno fuerte: miembros del cluster
cluster-map-alt = Mapa de los miembros del cluster { $name }
cluster-members = Miembros del cluster
cluster-members-title = { $signed ->
    [0] Ningún compromiso firmado
   *[other] { $signed } de { $all } compromisos firmados
}
cluster-members-subtitle = Gobiernos del cluster y su expresión de compromiso · corte { $day }
cluster-member-governed = lo gobierna la municipalidad provincial de { $name }
cluster-member-in = en { $name }
commitment-reached = Firmó el { $day }
commitment-late = Debía firmar el { $day }
commitment-not_due = Firma prevista para el { $day }
commitment-undated = Sin fecha de firma
commitment-no_data = Sin registro de compromiso
cluster-milestones-title = { $all ->
    [0] Sin hitos registrados
   *[other] { $done } de { $all } hitos de la etapa preparatoria cumplidos
}
cluster-milestones-subtitle = Previsto y cumplido · { $late ->
    [0] ninguno atrasado
    [one] uno atrasado
   *[other] { $late } atrasados
} · { $undated ->
    [0] todos con fecha
    [one] uno sin fecha
   *[other] { $undated } sin fecha
}
cluster-milestones-alt = Línea de tiempo de los hitos del cluster { $name }
cluster-milestones-empty = Nadie ha registrado hitos de este cluster. Los ingresa la coordinación que lo atiende.
cluster-decisions-title = Decisiones y etapas
cluster-decisions-subtitle = Lo que pasó y con quién se decidió, hasta el { $day }
cluster-scores-title = { $count ->
    [0] Ficha de selección sin calificar
   *[other] Ficha de selección: { $points } de { $most } puntos en { $count } de { $all } criterios
}
cluster-scores-subtitle = Criterios del plan; la escala de 0 a 3 es nuestra, el plan no da ninguna
cluster-scores-missing = Sin calificar
cluster-checks-title = { $count ->
    [0] Cumple la definición del plan
    [one] Una observación a su composición
   *[other] { $count } observaciones a su composición
}
cluster-checks-subtitle = Comparación con la definición del plan: una provincia, al menos tres distritos, uno o dos servicios
cluster-checks-none = Tiene al menos tres municipalidades distritales de su provincia y uno o dos servicios.
cluster-office-elsewhere = Lo atiende la coordinación de { $name }, aunque está en { $region } ({ $source })
cluster-timeline-title = Hitos en el tiempo
cluster-timeline-subtitle = Marca fina: previsto · símbolo: cumplido · línea de puntos: corte del { $day }
table-milestone = Hito
table-service = Servicio
table-planned = Previsto
table-reached = Cumplido
table-status = Estado
table-source = Fuente
table-unit = Unidad
table-ubigeo = Ubigeo
table-level = Nivel
table-commitment = Compromiso
table-criterion = Criterio
table-score = Puntaje
table-note = Nota
table-stage = Etapa
table-date = Fecha
table-decided = Con

## Plan
plan-headline = El plan pide { $total } gobiernos, su propia definición da { $definition }: al corte los clusters conformados reúnen { $existing }.
plan-targets-title = { $late ->
    [0] Ninguna promesa vencida está pendiente
    [one] Una promesa vencida está pendiente
   *[other] { $late } promesas vencidas están pendientes
} de { $due } que ya vencían
plan-targets-title-no-data = { $due ->
    [one] Una promesa ya vencía y no hay avances registrados
   *[other] { $due } promesas ya vencían y no hay avances registrados
}
plan-targets-subtitle = Cada meta con su fecha, lo logrado a esa fecha y al corte, y la línea del plan · corte { $day }
plan-no-targets = El plan no reparte metas para esta región.
plan-indicator = Meta
plan-due = Vence
plan-value = Promesa
plan-then = Logrado a esa fecha
plan-now = Logrado al corte
plan-status = Estado
plan-source = Línea del plan
plan-reading = Lectura
reading-stated = dicho por el plan
reading-ours = lectura nuestra
reading-alternative = otra lectura, no cuenta
note-plans_as_table = Fechas como en el cuadro de gobiernos
note-plans_calendar_year = Si los años son calendario
note-plans_program_year = Si los años van de octubre a setiembre
note-funds_five_years = «Durante los cinco años»: al final del programa
note-meetings_three_a_year = Tres al año por cinco departamentos
plan-waves-title = { $formed } de { $all } lugares de cluster están ocupados, { $late } vencidos sin ocupar
plan-waves-subtitle = Marca fina: fecha del plan · símbolo: día en que se conformó · el número es el grupo
plan-waves-alt = Línea de tiempo de los dieciséis lugares de cluster
plan-milestones-title = { $total ->
    [0] Ocho hitos de la etapa preparatoria; ninguno registrado todavía
   *[other] Etapa preparatoria: { $reached } de { $total } hitos cumplidos
}
plan-milestones-subtitle = Los ocho hitos del plan; solo el primero tiene fecha · clusters retirados aparte · corte { $day }
table-scope = De quién
table-due = Fecha del plan
table-late = Atrasados
table-undated = Sin fecha
scope-program = del programa
scope-cluster = de cada cluster
scope-cluster_service = de cada servicio
count-of = { $count } de { $all }
plan-slot = Lugar
plan-why-80-title = ¿Por qué 80?
plan-why-80-subtitle = De la definición del plan a su cifra, y de su cifra a lo que hay, gobierno por gobierno
plan-why-29-title = ¿Por qué 29?
plan-why-29-subtitle = El primer grupo: de la definición a la cifra del plan y a lo que hay
plan-why-29-proposals = Según qué propuestas de San Martín se elijan, el primer grupo como se propuso da entre { $fewest } y { $most } gobiernos.
why-definition = La definición: { $clusters } × (1 provincia + 3 distritos) + { $regions } regiones
why-plan = El plan
why-exists = Lo que hay: miembros de clusters conformados, cada gobierno una vez
line-plan_regions = Regiones de más o de menos en el cuadro
line-plan_provinces = Provincias de más o de menos en el cuadro
line-plan_districts = Distritos que el cuadro suma por encima de tres por cluster
line-regions_without_cluster = Regiones sin cluster conformado
line-clusters_missing_provinces = Clusters que faltan (una provincia cada uno)
line-plan_provinces_beyond_clusters = Provincias del plan distintas de sus clusters
line-provinces_shared = Provincias que comparten dos clusters
line-members_against_plan_districts = Distritos miembros frente a los del plan
line-capital_districts = Distritos capital sin municipalidad propia
line-districts_in_two_clusters = Distritos en dos clusters
plan-planes-title = { $all ->
    [0] No hay planes de mejora registrados
   *[other] Planes de mejora: { $done } de { $all } aprobados{ $late ->
        [0] .
        [one] , uno atrasado.
       *[other] , { $late } atrasados.
    }
}
plan-planes-subtitle = Uno por gobierno, los atrasados primero · corte { $day }
plan-reuniones-title = { $all ->
    [0] No hay reuniones de grupos consultivos registradas
   *[other] Grupos consultivos: { $done } de { $all } reuniones realizadas{ $late ->
        [0] .
        [one] , una no realizada a su fecha.
       *[other] , { $late } no realizadas a su fecha.
    }
}
plan-reuniones-subtitle = Tres al año por departamento, las atrasadas primero · corte { $day }
meeting-name = Reunión { $number } de { $year }
table-what = Qué
plan-definitions-title = Qué cuenta cada meta
plan-definitions-subtitle = FOCAS es el diagnóstico y fortalecimiento de capacidades institucionales; QSIP, la mejora de la calidad del servicio
plan-counts = Qué cuenta
plan-too-small = { $units } tienen menos de tres municipalidades distritales propias.
plan-disagrees-title = Dónde el plan se contradice
plan-disagrees-subtitle = { $count } lugares, con sus líneas y lo que hacemos con ellos
disagreement-eighty_or_sixty_nine = Dieciséis clusters de una provincia y tres distritos más cinco regiones son 69 gobiernos; el plan dice 80. Mostramos 80 como meta y la cuenta completa en «¿Por qué 80?».
disagreement-twenty_nine_and_capitals = Nieva, Lamas y Tambopata son distritos capital sin municipalidad propia (Ley 27972): el primer grupo propuesto da 27 o 28 gobiernos, no 29.
disagreement-districts_per_cluster = «Dos o tres distritos» en un lugar, «al menos tres» en otro. Advertimos cuando hay menos de tres.
disagreement-sixteen_in_all = «Dieciséis áreas en cada una de las cinco regiones» frente a dieciséis en total. Usamos dieciséis en total.
disagreement-san_martin_third = Dos clusters previstos para San Martín en el primer grupo, tres propuestos. Mostramos los tres y los dos lugares.
disagreement-moyobamba_awajun = El cluster de Moyobamba incluye Awajún, que está en Rioja, aunque los distritos deben ser de la misma provincia. Se admite y se marca.
disagreement-tambopata_and_purus = Tambopata propone cuatro distritos; Purús tiene uno solo, así que allí no cabe un cluster de tres.
disagreement-services_count = Un cluster elige uno o dos servicios según el plan, pero el anexo nombra tres en varios. Se admite y se anota.
disagreement-plans_calendar = 29 planes «al finalizar el primer año» y 80 «en el primer trimestre del segundo» no calzan con el cuadro de gobiernos en ningún calendario. Usamos las fechas del cuadro y guardamos las otras lecturas.
plan-precedent-title = Un precedente: { $name }
plan-precedent-subtitle = { $partner } · { $place } · { $years } · anterior al programa y fuera de las cinco regiones: no se suma a nada
measure-usaid_contribution = Aporte de USAID
measure-partner_contribution = Aporte de ALAC
measure-people_trained = Funcionarios y sociedad civil capacitados
measure-officials_assisted = Funcionarios con asistencia técnica
measure-provincial_planned = Gobiernos provinciales previstos
measure-district_planned = Gobiernos distritales previstos
measure-jobs = Empleos directos (proyectos de ALAC)
measure-technology_adopters = Personas que adoptaron tecnologías (proyectos de ALAC)
measure-activities = Actividades (proyectos de ALAC)
table-measure = Cifra
table-value = Valor
precedent-ratio = Por cada dólar de USAID, ALAC puso { $ratio }

## Fuentes y datos
sources-headline-demo = Lo del plan y lo publicado es real; los avances que se ven son de demostración ({ $rows } filas).
sources-headline-empty = La base tiene el plan y lo publicado; todavía nadie ha ingresado avances.
sources-headline-entered = La base tiene { $rows } filas ingresadas por el programa, además del plan y lo publicado.
sources-origins-title = Qué hay en la base y de dónde viene
sources-origins-subtitle = Filas por tema y origen
sources-table = Tema
sources-list-title = { $count } fuentes
sources-list-subtitle = Documentos y conjuntos de datos en los que se apoyan las cifras
sources-kind-plan = Plan
sources-kind-published = Publicado
sources-kind-law = Ley
sources-kind-ours = Nuestra
sources-kind-demo = Demostración
sources-kind = Tipo
sources-title = Título
sources-publisher = Quién
sources-date = Fecha
sources-database-title = La base de datos
sources-database-engine = Motor
sources-database-schema = Versión del esquema
sources-database-version = Versión de los datos
sources-database-id = Identidad
sources-database-copy = Es
sources-copy-own = la base del programa
sources-copy-of = una copia del { $day }, solo para leer
sources-begin-title = Cómo empezar con un programa vacío
sources-begin-remove = Quitar solo los datos de demostración (lo ingresado se conserva):
sources-begin-init = O crear otra base, sin datos de demostración:
sources-begin-run = Abrir el tablero con ella:
sources-begin-windows = En Windows, sin make: `.venv\Scripts\python` en vez de `.venv/bin/python`, y `$env:DATABASE_URL="sqlite:///program-2.db"` antes.
sources-begin-backup = Antes, guardar una copia:
sources-reading = L = línea del plan de implementación de enero de 2013; A = línea de la ficha de la alianza.

## Vacío
empty-title = El programa está vacío
empty-how = Nadie ha registrado avances todavía: llegan con los formularios. Para ver las pantallas con datos de demostración, use otra base: `DATABASE_URL=sqlite:///demo.db make run`
