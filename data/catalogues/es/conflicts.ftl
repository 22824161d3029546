# Conflictos sociales

page-conflictos-title = Conflictos
page-conflictos-question = ¿Cuántos conflictos hay, y van en aumento?

conflicts-headline = En { $month } hay { $standing ->
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
conflicts-headline-total = En { $month } hay { $standing ->
    [one] un caso vigente
   *[other] { $standing } casos vigentes
}; no se sabe cuántos están activos y cuántos latentes{ $compared }{ $seen }.
conflicts-headline-none = En el reporte de { $month } no figura ningún caso vigente{ $compared }{ $seen }.
conflicts-headline-partial = En { $month } solo se conoce el total de { $names }: { $standing ->
    [0] ningún caso vigente
    [one] un caso vigente
   *[other] { $standing } casos vigentes
}; de las demás regiones no se sabe.
conflicts-headline-types = En { $month } el reporte solo cuenta algunos tipos, { $count ->
    [0] sin ningún caso vigente
    [one] con un caso vigente
   *[other] con { $count } casos vigentes
}; el total no se conoce.
conflicts-headline-untold = El reporte de { $month } no dice cuántos casos de estos hay.
conflicts-headline-figures = No hay reportes de conflictos a esta fecha: solo se conocen { $figures ->
    [one] una cifra suelta que citó la prensa
   *[other] { $figures } cifras sueltas que citó la prensa
}{ $later ->
    [0] {""}
    [one] , y una posterior
   *[other] , y { $later } posteriores
}.
conflicts-headline-nothing = No hay reportes de conflictos para esta selección a esta fecha, ni cifras publicadas disponibles{ $later ->
    [0] {""}
    [one] ; hay una posterior
   *[other] ; hay { $later } posteriores
}.
conflicts-of-type = { $type } ·{" "}
conflicts-demo-said = Demostración: { $said }
conflicts-demo-card = Serie de demostración · { $text }
conflicts-compared-more = ; en promedio de 12 meses, { $count } más que un año antes
conflicts-compared-fewer = ; en promedio de 12 meses, { $count } menos que un año antes
conflicts-compared-same = ; en promedio de 12 meses, igual que un año antes
conflicts-seen = ; { $count ->
    [0] ningún caso nuevo en los reportes
    [one] uno se vio por primera vez
   *[other] { $count } se vieron por primera vez
} desde { $month }

conflicts-type = Tipo de conflicto
conflict-type-all = Todos los tipos
conflict-type-local_government = Asuntos de gobierno local
conflict-type-regional_government = Asuntos de gobierno regional
conflict-type-national_government = Asuntos de gobierno nacional
conflict-type-communal = Comunal
conflict-type-coca = Cultivo ilegal de coca
conflict-type-demarcation = Demarcación territorial
conflict-type-electoral = Electoral
conflict-type-labour = Laboral
conflict-type-socioenvironmental = Socioambiental
conflict-type-other = Otros asuntos
conflict-type-unclassified = Tipo sin clasificar
conflict-state-active = Activo
conflict-state-latent = Latente
conflict-state-resolved = Resuelto
conflict-state-all = Todos los estados

conflicts-standing = { $count ->
    [one] { $said } caso vigente
   *[other] { $said } casos vigentes
}
conflicts-rate = { $rate } casos por 100,000 hab.
conflicts-states = { $actives ->
    [one] { $active } activo
   *[other] { $active } activos
}, { $latents ->
    [one] { $latent } latente
   *[other] { $latent } latentes
}
conflicts-no-report = sin reporte
conflicts-no-number = sin reporte, o no lo cuenta
conflicts-not-told = el reporte no lo cuenta
conflicts-not-told-last = El último reporte no lo cuenta
conflicts-not-split = no se sabe cuántos activos y cuántos latentes
conflicts-no-report-last = Sin reporte en el último mes
conflicts-older = ya estaba en el primer reporte
conflicts-after-gap = { $month }, o antes, en un mes sin reporte
conflicts-or-before = o antes, en un mes sin reporte
conflicts-by-tables = tablas llenadas a mano con los reportes
conflicts-import-how = Con el panel de los reportes de la Defensoría (una fila por caso y mes) o con una tabla de conteos, esta demostración se retira: `.venv/bin/python -m data import defensoria ARCHIVO` o `.venv/bin/python -m data import counts ARCHIVO`
conflicts-empty-how = La serie aparece al cargar el panel de los reportes mensuales de la Defensoría (una fila por caso y mes) o una tabla de conteos: `.venv/bin/python -m data import defensoria ARCHIVO` o `.venv/bin/python -m data import counts ARCHIVO`

conflicts-series-up = { $one ->
    [one] El promedio de 12 meses sube de { $before } a { $now } casos vigentes
   *[other] Donde más cambia: { $region } sube de { $before } a { $now } casos vigentes, en promedio de 12 meses
}
conflicts-series-down = { $one ->
    [one] El promedio de 12 meses baja de { $before } a { $now } casos vigentes
   *[other] Donde más cambia: { $region } baja de { $before } a { $now } casos vigentes, en promedio de 12 meses
}
conflicts-series-same = El promedio de 12 meses casi no cambia
conflicts-series-unknown = Hay muy pocos reportes para comparar un año con el anterior
conflicts-series-subtitle = Casos vigentes { $step }{ $unit }, { $span } · corte { $day }
conflicts-by-month = por mes
conflicts-by-quarter = por trimestre (promedio de sus meses)
conflicts-by-year = por año (promedio de sus meses)
conflicts-series-alt = { $region }, casos vigentes y activos en el tiempo:
conflicts-in-month = en { $month }
conflicts-gaps = { $count ->
    [one] Sin reporte en { $months }: no es cero, no se sabe.
   *[other] Sin reporte en { $count } meses ({ $months }…): no es cero, no se sabe.
}
conflicts-older-note = Los casos vigentes no se suman entre meses: un año tiene un promedio y los casos que se vieron por primera vez. { $count ->
    [one] Un caso ya estaba en el primer reporte ({ $month }): empezó antes y no cuenta como nuevo.
   *[other] { $count } casos ya estaban en el primer reporte ({ $month }): empezaron antes y no cuentan como nuevos.
}
conflicts-tail-standing = { $value } { $count ->
    [one] caso
   *[other] casos
}
conflicts-tail-active = { $value } act.
conflicts-begun = { $count ->
    [one] Uno visto por primera vez
   *[other] { $count } vistos por primera vez
}
conflicts-begun-since = { $count ->
    [0] Ningún caso nuevo en los reportes
    [one] Un caso nuevo en los reportes
   *[other] { $count } casos nuevos en los reportes
} desde { $month }
conflicts-change = En promedio, { $change }
conflicts-change-unknown = Sin comparación: hay muy pocos reportes en alguno de los dos años
conflicts-legend-scale = Todas las regiones en la misma escala
conflicts-legend-standing = Casos vigentes (activos y latentes)
conflicts-legend-standing-mean = Casos vigentes, promedio del periodo
conflicts-legend-active = De ellos, activos
conflicts-legend-active-mean = De ellos, activos, promedio
conflicts-legend-part = Periodo sin terminar o con meses sin reporte
conflicts-known-all = Completo

conflicts-types = Casos vigentes por tipo y región
conflicts-types-title = { $part } de { $all } casos vigentes son de tipo «{ $type }»
conflicts-types-title-told = { $part } de { $all } casos vigentes de los tipos que se cuentan son de tipo «{ $type }»
conflicts-types-title-unsplit = El último reporte no dice cuántos casos vigentes hay de cada tipo
conflicts-types-title-none = Ningún caso vigente en el último reporte
conflicts-types-subtitle = Casos vigentes por tipo y región, de todos los tipos · reporte de { $month } · corte { $day }
conflicts-types-none = Aparecen con un panel de casos, o con conteos por tipo.
conflicts-types-rest = Otros { $count } tipos
conflicts-types-sum = Vigentes · { $type }
conflicts-not-classified = Sin clasificar
conflicts-lost = { $count ->
    [one] Un caso vigente no se puede asignar a una región
   *[other] { $count } casos vigentes no se pueden asignar a una región
}: el reporte nombra varios departamentos, o ninguno. Va aparte y no se adivina.
conflicts-lost-before = { $count ->
    [one] Un caso de reportes anteriores no se puede asignar a una región
   *[other] { $count } casos de reportes anteriores no se pueden asignar a una región
}: el reporte nombra varios departamentos, o ninguno. No está en estas cifras.
conflicts-typeless = { $count ->
    [one] Un caso vigente tiene
   *[other] { $count } casos vigentes tienen
} «tipo sin clasificar»: lo que el archivo trae como tipo no es ninguno de los conocidos.

conflicts-cases-title = { $count ->
    [0] Ningún caso nuevo en los reportes desde { $month }
    [one] Un caso visto por primera vez desde { $month }
   *[other] { $count } casos vistos por primera vez desde { $month }
}{ $lost ->
    [0] {""}
    [one] , y uno sin clasificar
   *[other] , y { $lost } sin clasificar
}
conflicts-cases-title-none = No hay una lista de casos
conflicts-cases-subtitle = { $count ->
    [one] En la tabla, el caso de la serie
   *[other] En la tabla, los { $count } casos de la serie
} · corte { $day }
conflicts-cases-how = Una tabla de conteos no dice qué casos son; aparecen con el panel de los reportes.
conflicts-cases-note = Estado y tipo, según el último reporte que nombra el caso. Lugares, como los escribe el reporte; los nombres de los casos, que pueden nombrar personas, solo se ven con una cuenta.
conflicts-last-seen = hasta { $month }
conflicts-no-department = ningún departamento
conflicts-not-classified-where = sin clasificar: { $named }

conflicts-season-subtitle = Casos vigentes por mes del año · { $span } · corte { $day }
conflicts-season-few = Muy pocos casos para hablar de meses usuales
conflicts-season-missing = Sin reporte de alguna región, o de ninguna
conflicts-season-note = Un caso sigue vigente varios meses y cuenta en cada uno: los meses se promedian entre años, nunca se suman. Lo que sube o baja de un año a otro también mueve la media. El color va del mes con menos casos al mes con más.

conflicts-map-title = { $alone ->
    [one] { $month }: { $told }
   *[other] { $month }{ $among }: { $count ->
        [one] donde más, { $name } ({ $told })
       *[other] donde más, { $name } ({ $told } cada una)
    }
}
conflicts-map-among = { $count ->
    [one] , única región con dato: { $names }
   *[other] , solo { $count } regiones con dato ({ $names })
}
conflicts-map-none = { $month }: sin dato
conflicts-map-nothing = { $month }{ $among }: ningún caso vigente en el reporte
conflicts-map-region = El reporte nombra departamentos: con ellos no se llega a provincias ni distritos.
conflicts-map-subtitle = Casos vigentes por región en { $month }{ $unit }
conflicts-map-month = Mes
conflicts-map-zero = Ninguno
conflicts-map-class = { $low } a { $high }
conflicts-map-lost = { $count ->
    [one] Un caso que no se puede asignar a una región no está en el mapa.
   *[other] { $count } casos que no se pueden asignar a una región no están en el mapa.
}
conflicts-map-alt = Mapa de los casos vigentes por región, { $month }

conflicts-published-title = { $count ->
    [0] Ninguna cifra publicada disponible para esta selección
    [one] Una cifra suelta que citó la prensa: { $regions }
   *[other] { $count } cifras sueltas que citó la prensa: { $regions }
}
conflicts-published-subtitle = Casos por región y mes, según los reportes de la Defensoría citados por la prensa · línea de puntos: corte { $day }
conflicts-published-note = El reporte mismo no está disponible: entre una cifra y otra no se sabe. Rombo: solo una parte de los casos. No se mezclan con ninguna serie.
conflicts-published-after = { $count ->
    [one] La hueca es de un mes posterior al corte.
   *[other] Las { $count } huecas son de meses posteriores al corte.
}
conflicts-published-none-how = La prensa disponible no cita ninguna para esta región. El reporte mismo no está disponible.
conflicts-published-nowhere = ninguna cifra disponible
conflicts-published-alt = Cifras sueltas de casos por región y mes; entre ellas no hay línea
conflicts-published-cases = { $count ->
    [one] 1 caso
   *[other] { $count } casos
}{ $state ->
    [active] , en estado activo
    [latent] , en estado latente
    [resolved] , resueltos
   *[other] {""}
}

conflicts-sources-title = { $count ->
    [one] Un archivo importado informa de esta serie
   *[other] { $count } archivos importados informan de esta serie
}
conflicts-sources-title-demo = La serie es de demostración: ningún reporte está cargado
conflicts-sources-title-none = Ningún reporte está cargado
conflicts-sources-subtitle = Qué archivo vale para qué meses · corte { $day }
conflicts-sources-note = La Defensoría del Pueblo publica cada mes los casos que registra: activos, latentes, resueltos. De cada mes y región vale un solo archivo, el último que lo cubre; al importar uno, la demostración se retira.
conflicts-register-demo = Demostración
conflicts-register-defensoria = Reportes de la Defensoría, caso por mes
conflicts-register-counts = Tabla de conteos
conflicts-register-press = Cifras citadas por la prensa
conflicts-used-demo = En la serie, marcada como demostración
conflicts-used-defensoria = En la serie
conflicts-used-counts = En la serie; sin lista de casos
conflicts-used-press = Solo en su propia figura

conflicts-table-region = Región
conflicts-table-period = Periodo
conflicts-table-from = Desde el día
conflicts-table-standing = Casos vigentes (promedio)
conflicts-table-active = Activos
conflicts-table-latent = Latentes
conflicts-table-resolved = Resueltos, aparte (promedio)
conflicts-table-resolved-types = Resueltos, todas las columnas
conflicts-table-rate = Vigentes por 100,000 hab.
conflicts-table-begun = Vistos por primera vez
conflicts-table-known = Meses con reporte
conflicts-table-source = Fuente
conflicts-table-marks = Lo que se formalizó o capacitó
conflicts-table-type = Tipo
conflicts-table-state = Estado
conflicts-table-code = Código
conflicts-table-case = Caso
conflicts-table-place = Lugar
conflicts-table-departments = Departamentos que nombra
conflicts-table-first = Visto por primera vez
conflicts-table-last = Último reporte que lo nombra
conflicts-table-report = N.º de ese reporte
conflicts-table-origin = Origen
conflicts-table-month = Mes
conflicts-table-cases = Casos
conflicts-table-told = Quién lo dice
conflicts-table-basis = En qué se apoya
conflicts-table-file = Archivo
conflicts-table-regions = Regiones
conflicts-table-since = Desde
conflicts-table-until = Hasta
conflicts-table-months = Meses con dato
conflicts-table-used = Dónde se usa
conflicts-link-regional = Qué tiene formalizado cada gobierno regional
conflicts-record = Registrar los casos de un mes: { $region }
