# Lo que comparten conflictos y emergencias: periodos, tasas, cambios, tendencias, fuentes, estaciones

incidence-per = Número o tasa
incidence-per-counts = Número
incidence-per-people = Por 100,000 hab.
incidence-step = Periodo
incidence-step-month = Mes
incidence-step-quarter = Trimestre
incidence-step-year = Año

incidence-quarter = { $number ->
    [1] 1.er trimestre
    [3] 3.er trimestre
   *[other] { $number }.º trimestre
} de { $year }
incidence-span = de { $first } a { $last }
incidence-further = El último mes que conocen todas las regiones es { $last }: hasta él se cuentan juntas. Hay datos posteriores de { $regions }.
incidence-further-region = { $region } (hasta { $month })
incidence-rate = por 100,000 habitantes (población de { $years })
incidence-rate-nobody = por 100,000 habitantes (no hay dato de población)
incidence-rate-people = Población de las tasas: { $regions }.
incidence-rate-people-of = { $region }, { $people } ({ $year })
incidence-table-people = Población
incidence-table-people-year = Año de la población
incidence-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}

incidence-change-more = { $count } más que en los 12 meses anteriores
incidence-change-fewer = { $count } menos que en los 12 meses anteriores
incidence-change-same = Igual que en los 12 meses anteriores
incidence-change-unknown = Sin comparación: falta alguno de los 24 meses

incidence-trend-rising = Tendencia al alza, o se registra de otra forma ({ $months } meses)
incidence-trend-falling = Tendencia a la baja, o se registra de otra forma ({ $months } meses)
incidence-trend-none = No se distingue una tendencia ({ $months } meses)
incidence-trend-stock = Tendencia: no se puede decir, hacen falta { $years } años
incidence-trend-few = Tendencia: no se puede decir, hay muy pocos meses ({ $months })
incidence-trend-equal = Tendencia: no se puede decir, los { $months } meses casi no varían o faltan años de cada mes
incidence-test = Tendencia: prueba estacional de Kendall (Hirsch, Slack y Smith 1982), α = { $alpha }, hasta los últimos 10 años. { $tests ->
    [one] Si no hubiera tendencia, por azar saldría en { $share } de cada 100 casos
   *[other] Si no hubiera ninguna tendencia, por azar saldría en { $share } de cada 100 casos; de cada 100 veces que se hagan estas { $tests } pruebas, en unas { $any } saldría al menos una
}. Eso supone que ni los meses ni las regiones dependen unos de otros. Pero aquí los meses sí dependen unos de otros: con una dependencia como la de los conteos publicados, por azar sale una tendencia en unos { $low } a { $high } de cada 100 casos. Un cambio en la forma de registrar también se ve como tendencia; la prueba no dice nada de las causas.

incidence-test-stock = Tendencia: prueba de Mann y Kendall con los promedios de cada año, α = { $alpha }, hasta los últimos 10 años; { $tests ->
    [one] una prueba
   *[other] { $tests } pruebas
}. Muchos casos de un mes siguen vigentes en el siguiente: cuanto más duran, más tendencias salen por azar, y no se puede dar un porcentaje de error. Un cambio en la forma de registrar también se ve como tendencia; la prueba no dice nada de las causas.
incidence-test-others = También se pueden probar otras regiones y otros tipos: entre tantas pruebas, en algunas sale una tendencia solo por azar.
incidence-tested = { $count ->
    [one] (prueba en una región)
   *[other] (prueba en { $count } regiones)
}

incidence-switch = la fuente cambia en { $months }: no es el mismo conteo
incidence-switch-often = la fuente cambia { $count } veces, la última en { $last }: no es el mismo conteo
incidence-switch-flag = { $month } · Otra fuente: { $source }
incidence-legend-switch = Desde aquí informa otra fuente
incidence-flags = banderas: { $source }
incidence-capacity-conflict_formalised = Gestión de conflictos formalizada
incidence-capacity-disaster_formalised = Gestión del riesgo de desastres formalizada
incidence-capacity-plan_approved = Plan aprobado
incidence-capacity-staff_trained = Personal capacitado

incidence-no-data = Sin datos: ninguna fuente informa de este periodo
incidence-period-open = { $known ->
    [one] Periodo sin terminar: 1 mes de { $all }
   *[other] Periodo sin terminar: { $known } meses de { $all }
}
incidence-period-part = { $known ->
    [one] Faltan meses: se conoce 1 de { $all }
   *[other] Faltan meses: se conocen { $known } de { $all }
}

incidence-season-title = Lo usual es que haya más en { $months } (en al menos { $least } de { $years } años completos)
incidence-season-none = Ningún mes del año destaca en la mayoría de los { $years } años completos
incidence-season-unknown = Para hablar de meses usuales hacen falta { $years } años completos, de enero a diciembre
incidence-season-alt = Mapa de calor: doce meses por años.
incidence-season-usual = Media
incidence-season-mean = { $month }: { $mean } de media en { $years ->
    [one] 1 año
   *[other] { $years } años
}
incidence-season-note = Destaca un mes cuya media supera en un cuarto la del mes medio y que además lo hizo en al menos dos tercios de los años completos, cada uno frente a su propio mes medio: un solo año raro no basta.
incidence-season-open = Mes sin terminar
incidence-season-year = Año

# Conflictos sociales

page-conflictos-title = Conflictos
page-conflictos-question = ¿Cuántos conflictos hay, y van en aumento?

incidence-conflict-headline = En { $month } hay { $standing ->
    [one] un caso vigente
   *[other] { $standing } casos vigentes
}: { $active ->
    [0] ninguno activo
    [one] uno activo
   *[other] { $active } activos
} y { $latent ->
    [0] ninguno latente
    [one] uno latente
   *[other] { $latent } latentes
}{ $compared }{ $seen }.
incidence-conflict-headline-total = En { $month } hay { $standing ->
    [one] un caso vigente
   *[other] { $standing } casos vigentes
}; no se sabe cuántos están activos y cuántos latentes{ $compared }{ $seen }.
incidence-conflict-headline-none = En el reporte de { $month } no figura ningún caso vigente{ $compared }{ $seen }.
incidence-conflict-headline-partial = En { $month } solo se conoce el total de { $names }: { $standing ->
    [0] ningún caso vigente
    [one] un caso vigente
   *[other] { $standing } casos vigentes
}; de las demás regiones no se sabe.
incidence-conflict-headline-types = En { $month } el reporte solo cuenta algunos tipos, { $count ->
    [0] sin ningún caso vigente
    [one] con un caso vigente
   *[other] con { $count } casos vigentes
}; el total no se conoce.
incidence-conflict-headline-untold = El reporte de { $month } no dice cuántos casos de estos hay.
incidence-conflict-headline-figures = No hay reportes de conflictos a esta fecha: solo se conocen { $figures ->
    [one] una cifra suelta que citó la prensa
   *[other] { $figures } cifras sueltas que citó la prensa
}{ $later ->
    [0] {""}
    [one] , y una posterior
   *[other] , y { $later } posteriores
}.
incidence-conflict-headline-nothing = No hay reportes de conflictos para esta selección a esta fecha, ni cifras publicadas disponibles{ $later ->
    [0] {""}
    [one] ; hay una posterior
   *[other] ; hay { $later } posteriores
}.
incidence-conflict-of-type = { $type } ·{" "}
incidence-conflict-demo-said = Demostración: { $finding }
incidence-conflict-demo-card = Serie de demostración · { $text }
incidence-conflict-compared-more = ; en promedio de 12 meses, { $count } más que un año antes
incidence-conflict-compared-fewer = ; en promedio de 12 meses, { $count } menos que un año antes
incidence-conflict-compared-same = ; en promedio de 12 meses, igual que un año antes
incidence-conflict-seen = ; { $count ->
    [0] ningún caso nuevo en los reportes
    [one] uno se vio por primera vez
   *[other] { $count } se vieron por primera vez
} desde { $month }

incidence-conflict-type = Tipo de conflicto
incidence-conflict-type-all = Todos los tipos
incidence-conflict-type-local_government = Asuntos de gobierno local
incidence-conflict-type-regional_government = Asuntos de gobierno regional
incidence-conflict-type-national_government = Asuntos de gobierno nacional
incidence-conflict-type-communal = Comunal
incidence-conflict-type-coca = Cultivo ilegal de coca
incidence-conflict-type-demarcation = Demarcación territorial
incidence-conflict-type-electoral = Electoral
incidence-conflict-type-labour = Laboral
incidence-conflict-type-socioenvironmental = Socioambiental
incidence-conflict-type-other = Otros asuntos
incidence-conflict-type-unclassified = Tipo sin clasificar
incidence-conflict-state-active = Activo
incidence-conflict-state-latent = Latente
incidence-conflict-state-resolved = Resuelto
incidence-conflict-state-all = Todos los estados

incidence-conflict-count = { $count ->
    [one] { $number } caso vigente
   *[other] { $number } casos vigentes
}
incidence-conflict-rate = { $rate } casos por 100,000 hab.
incidence-conflict-states = { $actives ->
    [one] { $active } activo
   *[other] { $active } activos
}, { $latents ->
    [one] { $latent } latente
   *[other] { $latent } latentes
}
incidence-conflict-no-report = sin reporte
incidence-conflict-no-number = sin reporte, o no lo cuenta
incidence-conflict-not-told = el reporte no lo cuenta
incidence-conflict-not-told-last = El último reporte no lo cuenta
incidence-conflict-not-split = no se sabe cuántos activos y cuántos latentes
incidence-conflict-no-report-last = Sin reporte en el último mes
incidence-conflict-older = ya estaba en el primer reporte
incidence-conflict-after-gap = { $month }, o antes, en un mes sin reporte
incidence-conflict-or-before = o antes, en un mes sin reporte
incidence-conflict-by-tables = tablas llenadas a mano con los reportes
incidence-conflict-import-how = Con el panel de los reportes de la Defensoría (una fila por caso y mes) o con una tabla de conteos, esta demostración se retira: `.venv/bin/python -m data import defensoria ARCHIVO` o `.venv/bin/python -m data import counts ARCHIVO`
incidence-conflict-empty-how = La serie aparece al cargar el panel de los reportes mensuales de la Defensoría (una fila por caso y mes) o una tabla de conteos: `.venv/bin/python -m data import defensoria ARCHIVO` o `.venv/bin/python -m data import counts ARCHIVO`

incidence-conflict-series-up = { $one ->
    [one] El promedio de 12 meses sube de { $before } a { $now } casos vigentes
   *[other] Donde más cambia: { $region } sube de { $before } a { $now } casos vigentes, en promedio de 12 meses
}
incidence-conflict-series-down = { $one ->
    [one] El promedio de 12 meses baja de { $before } a { $now } casos vigentes
   *[other] Donde más cambia: { $region } baja de { $before } a { $now } casos vigentes, en promedio de 12 meses
}
incidence-conflict-series-same = El promedio de 12 meses casi no cambia
incidence-conflict-series-unknown = Hay muy pocos reportes para comparar un año con el anterior
incidence-conflict-series-subtitle = Casos vigentes { $step }{ $unit }, { $span } · corte { $day }
incidence-conflict-by-month = por mes
incidence-conflict-by-quarter = por trimestre (promedio de sus meses)
incidence-conflict-by-year = por año (promedio de sus meses)
incidence-conflict-series-alt = { $region }, casos vigentes y activos en el tiempo:
incidence-conflict-in-month = en { $month }
incidence-conflict-gaps = { $count ->
    [one] Sin reporte en { $months }: no es cero, no se sabe.
   *[other] Sin reporte en { $count } meses ({ $months }…): no es cero, no se sabe.
}
incidence-conflict-older-note = Los casos vigentes no se suman entre meses: un año tiene un promedio y los casos que se vieron por primera vez. { $count ->
    [one] Un caso ya estaba en el primer reporte ({ $month }): empezó antes y no cuenta como nuevo.
   *[other] { $count } casos ya estaban en el primer reporte ({ $month }): empezaron antes y no cuentan como nuevos.
}
incidence-conflict-tail-standing = { $value } { $count ->
    [one] caso
   *[other] casos
}
incidence-conflict-tail-active = { $value } act.
incidence-conflict-begun = { $count ->
    [one] Uno visto por primera vez
   *[other] { $count } vistos por primera vez
}
incidence-conflict-begun-since = { $count ->
    [0] Ningún caso nuevo en los reportes
    [one] Un caso nuevo en los reportes
   *[other] { $count } casos nuevos en los reportes
} desde { $month }
incidence-conflict-change = En promedio, { $change }
incidence-conflict-change-unknown = Sin comparación: hay muy pocos reportes en alguno de los dos años
incidence-conflict-legend-scale = Todas las regiones en la misma escala
incidence-conflict-legend-standing = Casos vigentes (activos y latentes)
incidence-conflict-legend-standing-mean = Casos vigentes, promedio del periodo
incidence-conflict-legend-active = De ellos, activos
incidence-conflict-legend-active-mean = De ellos, activos, promedio
incidence-conflict-legend-part = Periodo sin terminar o con meses sin reporte
incidence-conflict-known-all = Completo

incidence-conflict-types = Casos vigentes por tipo y región
incidence-conflict-types-title = { $part } de { $all } casos vigentes son de tipo «{ $type }»
incidence-conflict-types-title-told = { $part } de { $all } casos vigentes de los tipos que se cuentan son de tipo «{ $type }»
incidence-conflict-types-title-unsplit = El último reporte no dice cuántos casos vigentes hay de cada tipo
incidence-conflict-types-title-none = Ningún caso vigente en el último reporte
incidence-conflict-types-subtitle = Casos vigentes por tipo y región, de todos los tipos · reporte de { $month } · corte { $day }
incidence-conflict-types-none = Aparecen con un panel de casos, o con conteos por tipo.
incidence-conflict-types-rest = Otros { $count } tipos
incidence-conflict-types-sum = Vigentes · { $type }
incidence-conflict-not-classified = Sin clasificar
incidence-conflict-lost = { $count ->
    [one] Un caso vigente no se puede asignar a una región
   *[other] { $count } casos vigentes no se pueden asignar a una región
}: el reporte nombra varios departamentos, o ninguno. Va aparte y no se adivina.
incidence-conflict-lost-before = { $count ->
    [one] Un caso de reportes anteriores no se puede asignar a una región
   *[other] { $count } casos de reportes anteriores no se pueden asignar a una región
}: el reporte nombra varios departamentos, o ninguno. No está en estas cifras.
incidence-conflict-typeless = { $count ->
    [one] Un caso vigente tiene
   *[other] { $count } casos vigentes tienen
} «tipo sin clasificar»: lo que el archivo trae como tipo no es ninguno de los conocidos.

incidence-conflict-cases-title = { $count ->
    [0] Ningún caso nuevo en los reportes desde { $month }
    [one] Un caso visto por primera vez desde { $month }
   *[other] { $count } casos vistos por primera vez desde { $month }
}{ $lost ->
    [0] {""}
    [one] , y uno sin clasificar
   *[other] , y { $lost } sin clasificar
}
incidence-conflict-cases-title-none = No hay una lista de casos
incidence-conflict-cases-subtitle = { $count ->
    [one] En la tabla, el caso de la serie
   *[other] En la tabla, los { $count } casos de la serie
} · corte { $day }
incidence-conflict-cases-how = Una tabla de conteos no dice qué casos son; aparecen con el panel de los reportes.
incidence-conflict-cases-note = Estado y tipo, según el último reporte que nombra el caso. Lugares, como los escribe el reporte; los nombres de los casos, que pueden nombrar personas, solo se ven con una cuenta.
incidence-conflict-last-seen = hasta { $month }
incidence-conflict-no-department = ningún departamento
incidence-conflict-not-classified-where = sin clasificar: { $named }

incidence-conflict-season-subtitle = Casos vigentes por mes del año · { $span } · corte { $day }
incidence-conflict-season-few = Muy pocos casos para hablar de meses usuales
incidence-conflict-season-missing = Sin reporte de alguna región, o de ninguna
incidence-conflict-season-note = Un caso sigue vigente varios meses y cuenta en cada uno: los meses se promedian entre años, nunca se suman. Lo que sube o baja de un año a otro también mueve la media. El color va del mes con menos casos al mes con más.

incidence-conflict-map-title = { $alone ->
    [one] { $month }: { $amount }
   *[other] { $month }{ $among }: { $count ->
        [one] donde más, { $name } ({ $amount })
       *[other] donde más, { $name } ({ $amount } cada una)
    }
}
incidence-conflict-map-among = { $count ->
    [one] , única región con dato: { $names }
   *[other] , solo { $count } regiones con dato ({ $names })
}
incidence-conflict-map-none = { $month }: sin dato
incidence-conflict-map-nothing = { $month }{ $among }: ningún caso vigente en el reporte
incidence-conflict-map-region = El reporte nombra departamentos: con ellos no se llega a provincias ni distritos.
incidence-conflict-map-subtitle = Casos vigentes por región en { $month }{ $unit }
incidence-conflict-map-month = Mes
incidence-conflict-map-zero = Ninguno
incidence-conflict-map-class = { $low } a { $high }
incidence-conflict-map-lost = { $count ->
    [one] Un caso que no se puede asignar a una región no está en el mapa.
   *[other] { $count } casos que no se pueden asignar a una región no están en el mapa.
}
incidence-conflict-map-alt = Mapa de los casos vigentes por región, { $period }

incidence-conflict-published-title = { $count ->
    [0] Ninguna cifra publicada disponible para esta selección
    [one] Una cifra suelta que citó la prensa: { $regions }
   *[other] { $count } cifras sueltas que citó la prensa: { $regions }
}
incidence-conflict-published-subtitle = Casos por región y mes, según los reportes de la Defensoría citados por la prensa · línea de puntos: corte { $day }
incidence-conflict-published-note = El reporte mismo no está disponible: entre una cifra y otra no se sabe. Rombo: solo una parte de los casos. No se mezclan con ninguna serie.
incidence-conflict-published-after = { $count ->
    [one] La hueca es de un mes posterior al corte.
   *[other] Las { $count } huecas son de meses posteriores al corte.
}
incidence-conflict-published-none-how = La prensa disponible no cita ninguna para esta región. El reporte mismo no está disponible.
incidence-conflict-published-nowhere = ninguna cifra disponible
incidence-conflict-published-alt = Cifras sueltas de casos por región y mes; entre ellas no hay línea
incidence-conflict-published-cases = { $count ->
    [one] 1 caso
   *[other] { $count } casos
}{ $state ->
    [active] , en estado activo
    [latent] , en estado latente
    [resolved] , resueltos
   *[other] {""}
}

incidence-conflict-sources-title = { $count ->
    [one] Un archivo importado informa de esta serie
   *[other] { $count } archivos importados informan de esta serie
}
incidence-conflict-sources-title-demo = La serie es de demostración: ningún reporte está cargado
incidence-conflict-sources-title-none = Ningún reporte está cargado
incidence-conflict-sources-subtitle = Qué archivo vale para qué meses · corte { $day }
incidence-conflict-sources-note = La Defensoría del Pueblo publica cada mes los casos que registra: activos, latentes, resueltos. De cada mes y región vale un solo archivo, el último que lo cubre; al importar uno, la demostración se retira.
incidence-conflict-source-demo = Demostración
incidence-conflict-source-defensoria = Reportes de la Defensoría, caso por mes
incidence-conflict-source-counts = Tabla de conteos
incidence-conflict-source-press = Cifras citadas por la prensa
incidence-conflict-used-demo = En la serie, marcada como demostración
incidence-conflict-used-defensoria = En la serie
incidence-conflict-used-counts = En la serie; sin lista de casos
incidence-conflict-used-press = Solo en su propia figura

incidence-conflict-table-region = Región
incidence-conflict-table-period = Periodo
incidence-conflict-table-from = Desde el día
incidence-conflict-table-standing = Casos vigentes (promedio)
incidence-conflict-table-active = Activos
incidence-conflict-table-latent = Latentes
incidence-conflict-table-resolved = Resueltos, aparte (promedio)
incidence-conflict-table-resolved-types = Resueltos, todas las columnas
incidence-conflict-table-rate = Vigentes por 100,000 hab.
incidence-conflict-table-begun = Vistos por primera vez
incidence-conflict-table-known = Meses con reporte
incidence-conflict-table-source = Fuente
incidence-conflict-table-marks = Lo que se formalizó o capacitó
incidence-conflict-table-type = Tipo
incidence-conflict-table-state = Estado
incidence-conflict-table-code = Código
incidence-conflict-table-case = Caso
incidence-conflict-table-place = Lugar
incidence-conflict-table-departments = Departamentos que nombra
incidence-conflict-table-first = Visto por primera vez
incidence-conflict-table-last = Último reporte que lo nombra
incidence-conflict-table-report = N.º de ese reporte
incidence-conflict-table-origin = Origen
incidence-conflict-table-month = Mes
incidence-conflict-table-cases = Casos
incidence-conflict-table-told = Quién lo dice
incidence-conflict-table-basis = En qué se apoya
incidence-conflict-table-file = Archivo
incidence-conflict-table-regions = Regiones
incidence-conflict-table-since = Desde
incidence-conflict-table-until = Hasta
incidence-conflict-table-months = Meses con dato
incidence-conflict-table-used = Dónde se usa
incidence-conflict-link-regional = Qué tiene formalizado cada gobierno regional
incidence-conflict-record = Registrar los casos de un mes: { $region }

# Emergencias

page-emergencias-title = Emergencias
page-emergencias-question = ¿Cuántas emergencias hay, de qué tipo y dónde?

incidence-emergency-headline = { $events ->
    [0] Ninguna emergencia
    [one] Una emergencia
   *[other] { $events } emergencias
} en los 12 meses hasta { $month }{ $compared }{ $parts }.
incidence-emergency-headline-none = Ninguna emergencia en los 12 meses hasta { $month }, ni en los 12 anteriores.
incidence-emergency-headline-short = { $events ->
    [0] Ninguna emergencia
    [one] Una emergencia
   *[other] { $events } emergencias
} en { $months ->
    [one] un mes conocido
   *[other] { $months } meses conocidos
}, hasta { $last }; los últimos 12 meses no están completos.
incidence-emergency-headline-no-data = No hay datos de emergencias hasta esta fecha.
incidence-emergency-compared-more = , { $count } más que en los 12 anteriores
incidence-emergency-compared-fewer = , { $count } menos que en los 12 anteriores
incidence-emergency-compared-same = , tantas como en los 12 anteriores
incidence-emergency-parts = ; { $natural } por peligros naturales, { $fires ->
    [0] ningún incendio
    [one] un incendio
   *[other] { $fires } incendios
}{ $others ->
    [0] {""}
   *[other] {" "}y { $others } de otro tipo
}
incidence-emergency-of-kind = { $kind }:{" "}
incidence-emergency-empty-how = Los conteos publicados empiezan en enero de 2012, y un mes se conoce cuando termina: elija un corte posterior, o importe el registro del INDECI con `.venv/bin/python -m data import indeci ARCHIVO`.

incidence-emergency-kind = Tipo de emergencia
incidence-emergency-kind-all = Todas las emergencias
incidence-hazard-class-natural = Peligros naturales
incidence-hazard-class-fire = Incendios
incidence-hazard-class-biological = Peligros biológicos
incidence-hazard-class-technological = Peligros tecnológicos
incidence-hazard-class-other = Otros
incidence-hazard-short-natural = Natural
incidence-hazard-short-fire = Incendio
incidence-hazard-short-biological = Biológico
incidence-hazard-short-technological = Tecnológico
incidence-hazard-short-other = Otro

incidence-emergency-count = { $count ->
    [0] ninguna emergencia
    [one] 1 emergencia
   *[other] { $count } emergencias
}
incidence-emergency-rate = { $rate } por 100,000 hab.
incidence-emergency-in-year = en 12 meses
incidence-emergency-until = hasta { $month }
incidence-emergency-year-unknown = Los últimos 12 meses no están completos

incidence-emergency-trend-rising = al alza en { $regions }
incidence-emergency-trend-falling = a la baja en { $regions }
incidence-emergency-trend-title = { $ways }, o se registra de otra forma { $tested }
incidence-emergency-trend-none = { $count ->
    [one] No se distingue una tendencia
   *[other] En ninguna región se distingue una tendencia
}
incidence-emergency-trend-unknown = Todavía no se puede hablar de tendencias: faltan meses
incidence-emergency-by-month = por mes
incidence-emergency-by-quarter = por trimestre
incidence-emergency-by-year = por año
incidence-emergency-series-subtitle = Emergencias que empezaron, { $step }{ $unit } · { $span } · corte { $day }
incidence-emergency-series-alt = Emergencias en { $region } a lo largo del tiempo.
incidence-emergency-legend-scale = Las regiones comparten una escala.
incidence-emergency-legend-bar = Emergencias del periodo
incidence-emergency-legend-line-month = Promedio mensual de los últimos 12 meses
incidence-emergency-legend-line-quarter = Promedio trimestral de los últimos 12 meses
incidence-emergency-legend-line-year = Suma de los últimos 12 meses
incidence-emergency-legend-zero = Lugar vacío en el eje: ninguna emergencia
incidence-emergency-legend-open = Periodo sin terminar
incidence-emergency-legend-part = Periodo con meses que faltan
incidence-emergency-known-all = Completo

incidence-emergency-table-region = Región
incidence-emergency-table-period = Periodo
incidence-emergency-table-from = Desde
incidence-emergency-table-until = Hasta
incidence-emergency-table-place = Lugar
incidence-emergency-table-events = Emergencias
incidence-emergency-table-rate = Por 100,000 habitantes
incidence-emergency-table-tell = Emergencias que dicen «{ $what }»
incidence-emergency-table-mean = Promedio del periodo en 12 meses
incidence-emergency-table-known = Meses
incidence-emergency-table-months = Meses
incidence-emergency-table-months-known = Meses conocidos
incidence-emergency-table-months-shown = Meses mostrados
incidence-emergency-table-source = Quién informa
incidence-emergency-table-file = Archivo
incidence-emergency-table-published = Conteo publicado
incidence-emergency-table-difference = Diferencia
incidence-emergency-table-differing = Meses que difieren
incidence-emergency-table-marks = Formalizado o capacitado
incidence-emergency-table-year-events = En 12 meses
incidence-emergency-table-before = En los 12 anteriores
incidence-emergency-table-change = Diferencia (emergencias)
incidence-emergency-table-trend = Tendencia
incidence-emergency-table-slope = Cambio por año (emergencias al mes)
incidence-emergency-table-p = Valor p

incidence-emergency-source-published = Conteos publicados (INDECI, SINPAD)
incidence-emergency-source-indeci = Importado: tabla de datos abiertos del INDECI
incidence-emergency-source-indeci_year = Importado: tabla anual del INDECI
incidence-emergency-source-none = Nadie: sin datos
incidence-emergency-with-imports = y archivos importados del mismo registro
incidence-emergency-our-mapping = clasificación de los tipos: nuestra

incidence-emergency-kinds-title = { $kind }: el tipo más frecuente, { $count } de { $all } en los últimos 12 meses
incidence-emergency-kinds-title-one = { $kind }: { $year } en los últimos 12 meses, { $all } en todos los meses
incidence-emergency-kinds-title-one-all = { $kind }: { $all } en todos los meses que se conocen
incidence-emergency-kinds-title-all = { $kind }: el tipo más frecuente, { $count } de { $all } en todos los meses
incidence-emergency-kinds-none = Ninguna emergencia de este tipo
incidence-emergency-kinds-how = En los meses que se conocen no hay ninguna. Elija otro tipo, otra región u otro corte.
incidence-emergency-kinds-subtitle = Emergencias por tipo · últimos 12 meses, y { $span } · corte { $day }
incidence-emergency-kinds-kind = Tipo
incidence-emergency-kinds-class = Clase
incidence-emergency-kinds-year = Últimos 12 meses
incidence-emergency-kinds-all = Todos los meses
incidence-emergency-kinds-others = { $count ->
    [one] Otro tipo
   *[other] Otros { $count } tipos
}
incidence-emergency-mapping = Nuestra clasificación de los tipos
incidence-emergency-note-volcanic = «Erupción volcánica» figura { $count ->
    [one] 1 vez
   *[other] { $count } veces
}, sobre todo en { $where }: es probable que sea erosión fluvial mal codificada; se muestra como está en el registro.
incidence-emergency-note-fire = Los incendios se cuentan aparte de los peligros naturales, también los forestales.
incidence-emergency-note-unmapped = { $count ->
    [one] Una emergencia importada tiene un tipo
   *[other] { $count } emergencias importadas tienen un tipo
} que nadie ha clasificado: están en el total y en ningún tipo.

incidence-emergency-people-title = { $affected } personas afectadas y { $homeless } damnificadas en los 12 meses hasta { $month }
incidence-emergency-people-title-part = Personas afectadas: { $affected }; damnificadas: { $homeless } (12 meses hasta { $month })
incidence-emergency-people-blank = sin dato
incidence-emergency-people-told = según { $given } de { $all } emergencias
incidence-emergency-people-tell = Emergencias que dicen «{ $what }», últimos 12 meses
incidence-emergency-people-of-months = en { $known } de { $all } meses
incidence-emergency-people-title-unknown = Personas afectadas y damnificadas: los últimos 12 meses no están completos
incidence-emergency-people-subtitle = En negrita, los últimos 12 meses; después, el total { $span } · corte { $day }
incidence-emergency-people-caption = Emergencias, afectados y damnificados por región
incidence-emergency-people-events = Emergencias
incidence-emergency-people-affected = Afectados
incidence-emergency-people-homeless = Damnificados
incidence-emergency-people-all = de { $count }
incidence-emergency-people-year-of = { $what }, últimos 12 meses
incidence-emergency-people-all-of = { $what }, todos los meses
incidence-emergency-people-months = Meses conocidos
incidence-emergency-note-people = Afectados y damnificados son dos cifras del registro: no se suman. El daño de una emergencia figura entero en el día en que empezó.
incidence-emergency-note-blank = De { $all } emergencias de los 12 meses, { $affected } dicen cuántos afectados hubo y { $homeless } cuántos damnificados; lo que falta no es cero, no se sabe.
incidence-emergency-note-worst = El mes con más damnificados: { $month } en { $region }, { $count }.

incidence-emergency-season-few = Muy pocas al año para hablar de meses usuales
incidence-emergency-season-subtitle = Emergencias por mes del año · { $span } · corte { $day }
incidence-emergency-season-missing = Sin datos de alguna región, o de ninguna

incidence-emergency-level-region = región
incidence-emergency-level-province = provincia
incidence-emergency-level-district = distrito
incidence-emergency-map-level = Nivel del mapa
incidence-emergency-map-title = { $name }: donde más hubo en { $year }, { $amount }
incidence-emergency-map-title-tie = Empatan { $count } lugares con más emergencias en { $year }: { $amount } en cada uno
incidence-emergency-map-title-one = { $name }, { $year }: { $amount }
incidence-emergency-map-nowhere = Sin datos para el mapa en { $year }
incidence-emergency-map-no-people = sin dato de población: no hay tasa
incidence-emergency-map-none = Sin emergencias en el mapa en { $year }
incidence-emergency-map-part = { $year } ({ $months ->
    [one] 1 mes
   *[other] { $months } meses
})
incidence-emergency-map-subtitle = Emergencias por { $level }{ $unit } · { $year }
incidence-emergency-map-alt = Mapa de las emergencias de { $period }
incidence-emergency-map-known = Se conocen { $known } de { $of } meses
incidence-emergency-map-no-data = Sin datos
incidence-emergency-map-zero = Ninguna
incidence-emergency-map-class = { $low } a { $high }
incidence-emergency-map-note-regions = Los conteos publicados no bajan de la región; una importación del registro muestra provincias y distritos.
incidence-emergency-map-note-compared = Se comparan los lugares que se conocen en más meses ({ $known } del periodo).
incidence-emergency-map-note-places = Provincias y distritos solo en los meses que cubre una importación; los eventos de lugar desconocido no están en el mapa.

incidence-emergency-trends-title = Doce meses contra los doce anteriores, y la tendencia
incidence-emergency-trends-subtitle = Emergencias por región · corte { $day }
incidence-emergency-sources-title-published = Una sola fuente informa de todos los meses
incidence-emergency-sources-title = { $differing ->
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
incidence-emergency-sources-title-apart = Hay meses importados; ninguno está también publicado: no hay con qué compararlos
incidence-emergency-sources-subtitle = Quién informa de qué meses, por región · corte { $day }
incidence-emergency-sources-all = Todas las regiones
incidence-emergency-sources-note = En cada mes de una región informa una sola fuente: la última importación que lo cubre, y si no hay, los conteos publicados. Nunca se suman; donde ambas conocen el mes, se muestra la diferencia.
incidence-emergency-link-regional = Qué tiene formalizado cada gobierno regional

# Capacidad regional

page-regional-title = Capacidad regional
page-regional-question = ¿Qué tiene formalizado cada gobierno regional?

incidence-regional-headline-none = { $others ->
    [0] No hay registro de que alguno de los { $regions } gobiernos regionales tenga formalizada la gestión de conflictos o la del riesgo de desastres.
   *[other] Ninguno de los { $regions } gobiernos regionales tiene registrada la formalización de la gestión de conflictos ni la del riesgo de desastres; { $others ->
        [one] uno tiene plan o personal capacitado
       *[other] { $others } tienen plan o personal capacitado
    }.
}
incidence-regional-headline = De { $regions } gobiernos regionales, { $conflict ->
    [0] ninguno tiene registrada como formalizada la gestión de conflictos
    [one] uno tiene formalizada la gestión de conflictos
   *[other] { $conflict } tienen formalizada la gestión de conflictos
} y { $disaster ->
    [0] ninguno la del riesgo de desastres
    [one] uno la del riesgo de desastres
   *[other] { $disaster } la del riesgo de desastres
}{ $both ->
    [0] { $conflict ->
        [0] {""}
       *[other] { $disaster ->
            [0] {""}
           *[other] ; ninguno, ambas
        }
    }
    [one] ; uno, ambas
   *[other] ; { $both }, ambas
}.
incidence-regional-headline-one = { $conflict ->
    [0] { $disaster ->
        [0] No hay registro de que el gobierno regional de { $region } tenga formalizada la gestión de conflictos ni la del riesgo de desastres.
       *[other] El gobierno regional de { $region } tiene formalizada la gestión del riesgo de desastres; la de conflictos no consta.
    }
   *[other] { $disaster ->
        [0] El gobierno regional de { $region } tiene formalizada la gestión de conflictos; la del riesgo de desastres no consta.
       *[other] El gobierno regional de { $region } tiene formalizadas la gestión de conflictos y la del riesgo de desastres.
    }
}

incidence-regional-matrix-title = { $full ->
    [0] Ningún gobierno tiene registrados los cuatro tipos de capacidad
    [one] Un gobierno de { $regions } tiene registrados los cuatro tipos de capacidad
   *[other] { $full } gobiernos de { $regions } tienen registrados los cuatro tipos de capacidad
}{ $none ->
    [0] {""}
    [one] ; uno, ninguno
   *[other] ; { $none }, ninguno
}
incidence-regional-matrix-title-none = No consta ninguna capacidad en ningún gobierno regional
incidence-regional-matrix-title-one = { $count ->
    [4] Los cuatro tipos de capacidad están registrados
    [0] Ninguno de los { $all } tipos de capacidad está registrado
    [one] Uno de los { $all } tipos de capacidad está registrado
   *[other] { $count } de los { $all } tipos de capacidad están registrados
}
incidence-regional-matrix-subtitle = Con qué cuenta cada uno, desde cuándo y con qué sustento; al lado, lo que ocurre en la región · corte { $day }
incidence-regional-not-recorded = no consta
incidence-regional-not-recorded-note = «No consta» quiere decir que nadie lo registró con fecha y sustento, no que no exista.
incidence-regional-rates = Tasas { $rate }.
incidence-regional-conflicts-demo = Los casos de conflicto son de demostración.
incidence-regional-source-conflicts = conflictos: { $source }
incidence-regional-source-emergencies = emergencias: { $source }
incidence-regional-in-place = Con lo que cuenta el gobierno regional
incidence-regional-happening = Lo que ocurre en la región
incidence-regional-in-place-of = { $count } de { $all } tipos
incidence-regional-government = Gobierno regional
incidence-regional-region = Región
incidence-regional-conflicts = Conflictos
incidence-regional-emergencies = Emergencias
incidence-regional-since-day = desde el { $day }
incidence-regional-since = desde { $day }
incidence-regional-trained-all = · { $count ->
    [one] 1 persona
   *[other] { $count } personas
} en total
incidence-regional-link = ver sustento
incidence-regional-link-title = Se abre en otra pestaña
incidence-regional-conflicts-unit = { $count ->
    [one] caso vigente
   *[other] casos vigentes
}
incidence-regional-conflicts-month = reporte de { $month }
incidence-regional-emergencies-unit = { $count ->
    [one] emergencia
   *[other] emergencias
}
incidence-regional-emergencies-year = en 12 meses, hasta { $month }
incidence-regional-emergencies-none = falta alguno de los 12 meses
incidence-regional-rate = { $value } por 100,000 hab.
incidence-regional-links-conflictos = Conflictos de la región:
incidence-regional-links-emergencias = Emergencias de la región:

incidence-regional-table-since = { $what }: desde
incidence-regional-table-trained = Personas capacitadas
incidence-regional-table-standing = Casos vigentes
incidence-regional-table-active = Casos activos
incidence-regional-table-latent = Casos latentes
incidence-regional-table-month = Reporte de conflictos
incidence-regional-table-conflicts-rate = Casos vigentes por 100,000 hab.
incidence-regional-table-conflicts-origin = Origen de los casos
incidence-regional-table-emergencies = Emergencias en 12 meses
incidence-regional-table-until = Emergencias hasta
incidence-regional-table-emergencies-rate = Emergencias por 100,000 hab.

incidence-regional-time-title = { $one ->
    [one] Lo último: { $what } ({ $day })
   *[other] Lo último: { $region }, { $what } ({ $day })
}
incidence-regional-time-title-none = Todavía no consta nada
incidence-regional-time-subtitle = { $count ->
    [0] Cada marca sería una capacidad, en su fecha
    [one] Una marca, en su fecha; la forma dice de qué tipo es
   *[other] { $count } marcas, cada una en su fecha; la forma dice de qué tipo es
} · línea de puntos: corte del { $day }
incidence-regional-time-month = Donde la fuente solo dice el mes o el año, la marca está al final de ese periodo.
incidence-regional-time-how = Aparecen al registrar qué formalizó, aprobó o capacitó cada gobierno regional, con su fecha y su sustento.
incidence-regional-time-alt = Línea de tiempo de lo que cada gobierno regional formalizó, aprobó o capacitó, una franja por región
incidence-regional-time-since = Desde
incidence-regional-time-government = Gobierno regional
incidence-regional-time-what = Qué
incidence-regional-time-people = Personas
incidence-regional-time-evidence = Sustento
incidence-regional-time-link = Enlace
incidence-regional-time-source = Fuente
incidence-regional-time-origin = Origen

incidence-exposure-flood = Inundación
incidence-exposure-landslide = Deslizamiento
incidence-exposure-earthquake = Sismo
incidence-exposure-cold = Friaje
incidence-exposure-drought = Sequía
incidence-exposure-erosion = Erosión de riberas
incidence-regional-exposed = { $people ->
    [one] 1 persona
   *[other] { $people } personas
} en { $districts } de { $all } distritos ({ $years })
incidence-regional-exposed-where = { $districts } de { $all } distritos · { $years }
incidence-regional-exposed-title = { $one ->
    [one] { $people } personas expuestas a { $hazard } en { $region }
   *[other] Lo mayor: { $people } personas expuestas a { $hazard } en { $region }
}
incidence-regional-exposed-title-none = No hay datos de población expuesta
incidence-regional-exposed-subtitle = Vulnerabilidad: personas expuestas a cada peligro, en los distritos con dato · corte { $day }
incidence-regional-exposed-note = Es lo que podría pasar, no lo que pasó: no se suma a las emergencias. Tampoco se suma entre peligros: pueden ser las mismas personas.
incidence-regional-exposed-by-district = La tabla y sus archivos lo dicen distrito por distrito, con su año y su fuente; sin dato no quiere decir cero.
incidence-regional-exposed-how = Aparecen cuando se cargan los datos de CENEPRED (SINAGERD): personas expuestas por distrito y peligro, con su año y su fuente.
incidence-regional-exposed-what = Personas expuestas por región y peligro
incidence-regional-exposed-table-region = Región
incidence-regional-exposed-table-province = Provincia
incidence-regional-exposed-table-district = Distrito
incidence-regional-exposed-table-hazard = Peligro
incidence-regional-exposed-table-people = Personas expuestas
incidence-regional-exposed-table-year = Año
incidence-regional-exposed-table-source = Fuente
incidence-regional-exposed-table-origin = Origen

# En la página del cluster: lo que ocurre en su región

incidence-context-title = En { $region }: { $what }
incidence-context-title-none = En { $region } no hay datos de emergencias ni de conflictos a esta fecha
incidence-context-emergencies = { $count ->
    [one] una emergencia en 12 meses
   *[other] { $count } emergencias en 12 meses
}
incidence-context-conflicts = { $count ->
    [0] ningún caso de conflicto vigente
    [one] un caso de conflicto vigente
   *[other] { $count } casos de conflicto vigentes
}{ $demo ->
    [yes] {" "}(demostración)
   *[no] {""}
}
incidence-context-subtitle = Cifras de toda la región de { $region }, no de este cluster; la población expuesta sí es de sus distritos · corte { $day }
incidence-context-note = La población expuesta es lo que podría pasar, no lo que pasó: no se suma a las emergencias, ni entre peligros.
incidence-context-source-exposed = población expuesta: { $source }
incidence-context-region = Toda la región de { $region }
incidence-context-exposed = { $count ->
    [one] Población expuesta en el distrito del cluster
   *[other] Población expuesta en los { $count } distritos del cluster
}
incidence-context-exposed-none = Sin datos
incidence-context-exposed-to = Personas expuestas a { $hazard }
incidence-context-of-region = Región de { $region }
incidence-context-of-districts = { $districts } de { $all } distritos del cluster
incidence-context-link-emergencias = Emergencias en { $region }
incidence-context-link-conflictos = Conflictos en { $region }
incidence-context-link-regional = Capacidad regional de { $region }
incidence-context-table-what = Qué
incidence-context-table-of = De dónde
incidence-context-table-number = Número
incidence-context-table-rate = Por 100,000 hab.
incidence-context-table-until = Hasta o año
incidence-context-table-origin = Origen

# En el panorama

incidence-overview-title-none = Sin datos de emergencias ni de conflictos hasta esta fecha
incidence-overview-events = { $count ->
    [0] Ninguna emergencia
    [one] Una emergencia
   *[other] { $count } emergencias
} en los 12 meses hasta { $month }
incidence-overview-events-unknown = Los últimos 12 meses de emergencias no están completos
incidence-overview-cases = { $count ->
    [0] ningún conflicto vigente
    [one] un conflicto vigente
   *[other] { $count } conflictos vigentes
} en { $month }
incidence-overview-cases-demo = { $count ->
    [0] ningún conflicto vigente
    [one] un conflicto vigente
   *[other] { $count } conflictos vigentes
} en { $month } (demostración)
incidence-overview-cases-unknown = no se conoce el total de conflictos de todas las regiones
incidence-overview-cases-none = no hay reportes de conflictos
incidence-overview-subtitle = Por región y mes · a la derecha, el último mes · corte { $day }
incidence-overview-note = Las emergencias que empiezan y los conflictos que siguen vigentes no se suman ni comparten escala; rayado: sin datos.
incidence-overview-alt = Emergencias por mes y conflictos vigentes de cada región.
incidence-overview-column-events = Emergencias por mes
incidence-overview-column-cases = Conflictos vigentes
incidence-overview-column-demo = Conflictos vigentes (demostración)
incidence-overview-table-region = Región
incidence-overview-table-month = Mes
incidence-overview-table-events = Emergencias
incidence-overview-table-cases = Conflictos vigentes
incidence-overview-table-demo = Conflictos vigentes (demostración)
incidence-overview-emergencies = Ver emergencias por tipo y lugar
incidence-overview-conflicts = Ver conflictos por tipo y estado
