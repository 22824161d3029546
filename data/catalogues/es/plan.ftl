# The plan page.

page-plan-title = Plan
page-plan-question = ¿Qué promete el plan, para cuándo y según qué línea?

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
plan-due = Vence
plan-value = Promesa
plan-then = Logrado a esa fecha
plan-now = Logrado al corte
plan-status = Estado
plan-source = Línea del plan
plan-reading = Lectura
plan-reading-stated = dicho por el plan
plan-reading-ours = lectura nuestra
plan-reading-alternative = otra lectura, no cuenta
plan-note-plans_as_table = Fechas como en el cuadro de gobiernos
plan-note-plans_calendar_year = Si los años son calendario
plan-note-plans_program_year = Si los años van de octubre a setiembre
plan-note-funds_five_years = «Durante los cinco años»: al final del programa
plan-note-meetings_three_a_year = Tres al año por cinco departamentos
plan-waves-title = { $formed } de { $all } lugares de cluster están ocupados, { $late } vencidos sin ocupar
plan-waves-subtitle = Marca fina: fecha del plan · símbolo: día en que se conformó · el número es el grupo
plan-waves-alt = Línea de tiempo de los dieciséis lugares de cluster
plan-milestones-title = { $total ->
    [0] Ocho hitos de la etapa preparatoria; ninguno registrado todavía
   *[other] Etapa preparatoria: { $reached } de { $total } hitos cumplidos
}
plan-milestones-subtitle = Los ocho hitos del plan; solo el primero tiene fecha · clusters retirados aparte · corte { $day }
plan-table-scope = De quién
plan-table-due = Fecha del plan
plan-table-late = Atrasados
plan-table-undated = Sin fecha
plan-scope-program = del programa
plan-scope-cluster = de cada cluster
plan-scope-cluster_service = de cada servicio
plan-count-of = { $count } de { $all }
plan-slot = Lugar
plan-table-region = Región
plan-table-cluster = Cluster
plan-why-80-title = ¿Por qué 80?
plan-why-80-subtitle = De la definición del plan a su cifra, y de su cifra a lo que hay, gobierno por gobierno
plan-why-29-title = ¿Por qué 29?
plan-why-29-subtitle = El primer grupo: de la definición a la cifra del plan y a lo que hay
plan-why-29-proposals = Según qué propuestas de San Martín se elijan, el primer grupo como se propuso da entre { $fewest } y { $most } gobiernos.
plan-why-definition = La definición: { $clusters } × (1 provincia + 3 distritos) + { $regions } regiones
plan-why-plan = El plan
plan-why-exists = Lo que hay: miembros de clusters conformados, cada gobierno una vez
plan-line-plan_regions = Regiones de más o de menos en el cuadro
plan-line-plan_provinces = Provincias de más o de menos en el cuadro
plan-line-plan_districts = Distritos que el cuadro suma por encima de tres por cluster
plan-line-regions_without_cluster = Regiones sin cluster conformado
plan-line-clusters_missing_provinces = Clusters que faltan (una provincia cada uno)
plan-line-plan_provinces_beyond_clusters = Provincias del plan distintas de sus clusters
plan-line-provinces_shared = Provincias que comparten dos clusters
plan-line-members_against_plan_districts = Distritos miembros frente a los del plan
plan-line-capital_districts = Distritos capital sin municipalidad propia
plan-line-districts_in_two_clusters = Distritos en dos clusters
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
plan-table-what = Qué
plan-definitions-title = Qué cuenta cada meta
plan-definitions-subtitle = FOCAS es el diagnóstico y fortalecimiento de capacidades institucionales; QSIP, la mejora de la calidad del servicio
plan-counts = Qué cuenta
plan-too-small = { $units } tienen menos de tres municipalidades distritales propias.
plan-disagrees-title = Dónde el plan se contradice
plan-disagrees-subtitle = { $count } lugares, con sus líneas y lo que hacemos con ellos
plan-disagreement-eighty_or_sixty_nine = Dieciséis clusters de una provincia y tres distritos más cinco regiones son 69 gobiernos; el plan dice 80. Mostramos 80 como meta y la cuenta completa en «¿Por qué 80?».
plan-disagreement-twenty_nine_and_capitals = Nieva, Lamas y Tambopata son distritos capital sin municipalidad propia (Ley 27972): el primer grupo propuesto da 27 o 28 gobiernos, no 29.
plan-disagreement-districts_per_cluster = «Dos o tres distritos» en un lugar, «al menos tres» en otro. Advertimos cuando hay menos de tres.
plan-disagreement-sixteen_in_all = «Dieciséis áreas en cada una de las cinco regiones» frente a dieciséis en total. Usamos dieciséis en total.
plan-disagreement-san_martin_third = Dos clusters previstos para San Martín en el primer grupo, tres propuestos. Mostramos los tres y los dos lugares.
plan-disagreement-moyobamba_awajun = El cluster de Moyobamba incluye Awajún, que está en Rioja, aunque los distritos deben ser de la misma provincia. Se admite y se marca.
plan-disagreement-tambopata_and_purus = Tambopata propone cuatro distritos; Purús tiene uno solo, así que allí no cabe un cluster de tres.
plan-disagreement-services_count = Un cluster elige uno o dos servicios según el plan, pero el anexo nombra tres en varios. Se admite y se anota.
plan-disagreement-plans_calendar = 29 planes «al finalizar el primer año» y 80 «en el primer trimestre del segundo» no calzan con el cuadro de gobiernos en ningún calendario. Usamos las fechas del cuadro y guardamos las otras lecturas.
plan-precedent-title = Un precedente: { $name }
plan-precedent-subtitle = { $partner } · { $place } · { $years } · anterior al programa y fuera de las cinco regiones: no se suma a nada
plan-measure-usaid_contribution = Aporte de USAID
plan-measure-partner_contribution = Aporte de ALAC
plan-measure-people_trained = Funcionarios y sociedad civil capacitados
plan-measure-officials_assisted = Funcionarios con asistencia técnica
plan-measure-provincial_planned = Gobiernos provinciales previstos
plan-measure-district_planned = Gobiernos distritales previstos
plan-measure-jobs = Empleos directos (proyectos de ALAC)
plan-measure-technology_adopters = Personas que adoptaron tecnologías (proyectos de ALAC)
plan-measure-activities = Actividades (proyectos de ALAC)
plan-table-measure = Cifra
plan-precedent-ratio = Por cada dólar de USAID, ALAC puso { $ratio }
