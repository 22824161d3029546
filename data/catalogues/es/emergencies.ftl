# Emergencias

page-emergencias-title = Emergencias
page-emergencias-question = ¿Cuántas emergencias hay, de qué tipo y dónde?

emergencies-headline = { $events ->
    [0] Ninguna emergencia
    [one] Una emergencia
   *[other] { $events } emergencias
} en los 12 meses hasta { $month }{ $compared }{ $parts }.
emergencies-headline-none = Ninguna emergencia en los 12 meses hasta { $month }, ni en los 12 anteriores.
emergencies-headline-short = { $events ->
    [0] Ninguna emergencia
    [one] Una emergencia
   *[other] { $events } emergencias
} en { $months ->
    [one] un mes conocido
   *[other] { $months } meses conocidos
}, hasta { $last }; los últimos 12 meses no están completos.
emergencies-headline-no-data = No hay datos de emergencias hasta esta fecha.
emergencies-compared-more = , { $count } más que en los 12 anteriores
emergencies-compared-fewer = , { $count } menos que en los 12 anteriores
emergencies-compared-same = , tantas como en los 12 anteriores
emergencies-parts = ; { $natural } por peligros naturales, { $fires ->
    [0] ningún incendio
    [one] un incendio
   *[other] { $fires } incendios
}{ $others ->
    [0] {""}
   *[other] {" "}y { $others } de otro tipo
}
emergencies-of-kind = { $kind }:{" "}
emergencies-empty-how = Los conteos publicados empiezan en enero de 2012, y un mes se conoce cuando termina: elija un corte posterior, o importe el registro del INDECI con `.venv/bin/python -m data import indeci ARCHIVO`.

emergencies-kind = Tipo de emergencia
emergencies-kind-all = Todas las emergencias
hazard-class-natural = Peligros naturales
hazard-class-fire = Incendios
hazard-class-biological = Peligros biológicos
hazard-class-technological = Peligros tecnológicos
hazard-class-other = Otros
hazard-short-natural = Natural
hazard-short-fire = Incendio
hazard-short-biological = Biológico
hazard-short-technological = Tecnológico
hazard-short-other = Otro

emergencies-count = { $count ->
    [0] ninguna emergencia
    [one] 1 emergencia
   *[other] { $count } emergencias
}
emergencies-rate = { $rate } por 100,000 hab.
emergencies-in-year = en 12 meses
emergencies-until = hasta { $month }
emergencies-year-unknown = Los últimos 12 meses no están completos

emergencies-trend-rising = al alza en { $regions }
emergencies-trend-falling = a la baja en { $regions }
emergencies-trend-title = { $ways }, o se registra de otra forma { $tested }
emergencies-trend-none = { $count ->
    [one] No se distingue una tendencia
   *[other] En ninguna región se distingue una tendencia
}
emergencies-trend-unknown = Todavía no se puede hablar de tendencias: faltan meses
emergencies-by-month = por mes
emergencies-by-quarter = por trimestre
emergencies-by-year = por año
emergencies-series-subtitle = Emergencias que empezaron, { $step }{ $unit } · { $span } · corte { $day }
emergencies-series-alt = Emergencias en { $region } a lo largo del tiempo.
emergencies-legend-scale = Las regiones comparten una escala.
emergencies-legend-bar = Emergencias del periodo
emergencies-legend-line-month = Promedio mensual de los últimos 12 meses
emergencies-legend-line-quarter = Promedio trimestral de los últimos 12 meses
emergencies-legend-line-year = Suma de los últimos 12 meses
emergencies-legend-zero = Lugar vacío en el eje: ninguna emergencia
emergencies-legend-open = Periodo sin terminar
emergencies-legend-part = Periodo con meses que faltan
emergencies-known-all = Completo

emergencies-table-region = Región
emergencies-table-period = Periodo
emergencies-table-from = Desde
emergencies-table-until = Hasta
emergencies-table-place = Lugar
emergencies-table-events = Emergencias
emergencies-table-rate = Por 100,000 habitantes
emergencies-table-tell = Emergencias que dicen «{ $what }»
emergencies-table-mean = Promedio del periodo en 12 meses
emergencies-table-known = Meses
emergencies-table-months = Meses
emergencies-table-months-known = Meses conocidos
emergencies-table-months-shown = Meses mostrados
emergencies-table-source = Quién informa
emergencies-table-file = Archivo
emergencies-table-published = Conteo publicado
emergencies-table-difference = Diferencia
emergencies-table-differing = Meses que difieren
emergencies-table-marks = Formalizado o capacitado
emergencies-table-year-events = En 12 meses
emergencies-table-before = En los 12 anteriores
emergencies-table-change = Diferencia (emergencias)
emergencies-table-trend = Tendencia
emergencies-table-slope = Cambio por año (emergencias al mes)
emergencies-table-p = Valor p

emergencies-source-published = Conteos publicados (INDECI, SINPAD)
emergencies-source-indeci = Importado: tabla de datos abiertos del INDECI
emergencies-source-indeci_year = Importado: tabla anual del INDECI
emergencies-source-none = Nadie: sin datos
emergencies-with-imports = y archivos importados del mismo registro
emergencies-our-mapping = clasificación de los tipos: nuestra

emergencies-kinds-title = { $kind }: el tipo más frecuente, { $count } de { $all } en los últimos 12 meses
emergencies-kinds-title-one = { $kind }: { $year } en los últimos 12 meses, { $all } en todos los meses
emergencies-kinds-title-one-all = { $kind }: { $all } en todos los meses que se conocen
emergencies-kinds-title-all = { $kind }: el tipo más frecuente, { $count } de { $all } en todos los meses
emergencies-kinds-none = Ninguna emergencia de este tipo
emergencies-kinds-how = En los meses que se conocen no hay ninguna. Elija otro tipo, otra región u otro corte.
emergencies-kinds-subtitle = Emergencias por tipo · últimos 12 meses, y { $span } · corte { $day }
emergencies-kinds-kind = Tipo
emergencies-kinds-class = Clase
emergencies-kinds-year = Últimos 12 meses
emergencies-kinds-all = Todos los meses
emergencies-kinds-others = { $count ->
    [one] Otro tipo
   *[other] Otros { $count } tipos
}
emergencies-mapping = Nuestra clasificación de los tipos
emergencies-note-volcanic = «Erupción volcánica» figura { $count ->
    [one] 1 vez
   *[other] { $count } veces
}, sobre todo en { $where }: es probable que sea erosión fluvial mal codificada; se muestra como está en el registro.
emergencies-note-fire = Los incendios se cuentan aparte de los peligros naturales, también los forestales.
emergencies-note-unmapped = { $count ->
    [one] Una emergencia importada tiene un tipo
   *[other] { $count } emergencias importadas tienen un tipo
} que nadie ha clasificado: están en el total y en ningún tipo.

emergencies-people-title = { $affected } personas afectadas y { $homeless } damnificadas en los 12 meses hasta { $month }
emergencies-people-title-part = Personas afectadas: { $affected }; damnificadas: { $homeless } (12 meses hasta { $month })
emergencies-people-blank = sin dato
emergencies-people-told = según { $told } de { $all } emergencias
emergencies-people-tell = Emergencias que dicen «{ $what }», últimos 12 meses
emergencies-people-of-months = en { $known } de { $all } meses
emergencies-people-title-unknown = Personas afectadas y damnificadas: los últimos 12 meses no están completos
emergencies-people-subtitle = En negrita, los últimos 12 meses; después, el total { $span } · corte { $day }
emergencies-people-caption = Emergencias, afectados y damnificados por región
emergencies-people-events = Emergencias
emergencies-people-affected = Afectados
emergencies-people-homeless = Damnificados
emergencies-people-all = de { $count }
emergencies-people-year-of = { $what }, últimos 12 meses
emergencies-people-all-of = { $what }, todos los meses
emergencies-people-months = Meses conocidos
emergencies-note-people = Afectados y damnificados son dos cifras del registro: no se suman. El daño de una emergencia figura entero en el día en que empezó.
emergencies-note-blank = De { $all } emergencias de los 12 meses, { $affected } dicen cuántos afectados hubo y { $homeless } cuántos damnificados; lo que falta no es cero, no se sabe.
emergencies-note-worst = El mes con más damnificados: { $month } en { $region }, { $count }.

emergencies-season-few = Muy pocas al año para hablar de meses usuales
emergencies-season-subtitle = Emergencias por mes del año · { $span } · corte { $day }
emergencies-season-missing = Sin datos de alguna región, o de ninguna

emergencies-level-region = región
emergencies-level-province = provincia
emergencies-level-district = distrito
emergencies-map-level = Nivel del mapa
emergencies-map-title = { $name }: donde más hubo en { $year }, { $told }
emergencies-map-title-tie = Empatan { $count } lugares con más emergencias en { $year }: { $told } en cada uno
emergencies-map-title-one = { $name }, { $year }: { $told }
emergencies-map-nowhere = Sin datos para el mapa en { $year }
emergencies-map-no-people = sin dato de población: no hay tasa
emergencies-map-none = Sin emergencias en el mapa en { $year }
emergencies-map-part = { $year } ({ $months ->
    [one] 1 mes
   *[other] { $months } meses
})
emergencies-map-subtitle = Emergencias por { $level }{ $unit } · { $year }
emergencies-map-alt = Mapa de las emergencias de { $year }
emergencies-map-known = Se conocen { $known } de { $of } meses
emergencies-map-no-data = Sin datos
emergencies-map-zero = Ninguna
emergencies-map-class = { $low } a { $high }
emergencies-map-note-regions = Los conteos publicados no bajan de la región; una importación del registro muestra provincias y distritos.
emergencies-map-note-compared = Se comparan los lugares que se conocen en más meses ({ $known } del periodo).
emergencies-map-note-places = Provincias y distritos solo en los meses que cubre una importación; los eventos de lugar desconocido no están en el mapa.

emergencies-trends-title = Doce meses contra los doce anteriores, y la tendencia
emergencies-trends-subtitle = Emergencias por región · corte { $day }
emergencies-sources-title-published = Una sola fuente informa de todos los meses
emergencies-sources-title = { $differing ->
    [0] Hay meses importados; { $both ->
        [one] el único que también está publicado coincide con el conteo publicado
       *[other] los { $both } que también están publicados, contados por región, coinciden con los conteos publicados
    }
    [one] Hay meses importados; { $both ->
        [one] el único que también está publicado difiere del conteo publicado
       *[other] de los { $both } que también están publicados, contados por región, uno difiere del conteo publicado
    }
   *[other] Hay meses importados; de los { $both } que también están publicados, contados por región, { $differing } difieren de los conteos publicados
}
emergencies-sources-title-apart = Hay meses importados; ninguno está también publicado: no hay con qué compararlos
emergencies-sources-subtitle = Quién informa de qué meses, por región · corte { $day }
emergencies-sources-all = Todas las regiones
emergencies-sources-note = En cada mes de una región informa una sola fuente: la última importación que lo cubre, y si no hay, los conteos publicados. Nunca se suman; donde ambas conocen el mes, se muestra la diferencia.
emergencies-link-regional = Qué tiene formalizado cada gobierno regional
