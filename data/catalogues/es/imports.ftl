# Imports: the page, what a file would change, which imports there are, and why a file or a row stays out.

## The page

page-importar-title = Importar
page-importar-question = ¿Qué trae un archivo de otros, y qué cambiaría?

imports-headline = { $count ->
    [0] No hay ninguna importación vigente: hasta ahora hablan las cifras que vienen con el programa.
    [one] Una importación está vigente.
   *[other] { $count } importaciones están vigentes.
}
imports-sign-in = Con una cuenta de monitoreo o de dirección, aquí se importan los archivos que otros publican.
imports-may-not = Importan las cuentas de monitoreo y de dirección.
imports-title = Importaciones, la última primero

imports-steps = Cómo se importa
imports-step-read = Elija de quién es el archivo y súbalo. Se lee entero; nada se escribe todavía.
imports-step-see = Mire qué cambiaría: filas nuevas, cambiadas y rechazadas, meses y departamentos que cubre, y de quién toma el lugar.
imports-step-write = Confirme con «Importar»: entra todo lo aceptado, o nada. Una importación se puede retirar entera.

imports-file-title = 1. El archivo
imports-kind = De quién es
imports-what-indeci = Datos abiertos del INDECI, todo el país, una fila por emergencia: CSV, también comprimido (.gz).
imports-what-indeci_year = Tabla de un año del INDECI, con los atributos de sus mapas: .dbf o CSV.
imports-what-defensoria = Panel de los reportes de la Defensoría, una fila por caso y mes: CSV con caso_id, numero_reporte, anio, mes, estado, departamento, tipo, caso, ubicacion.
imports-what-counts = Tabla que cualquiera puede llenar con un reporte: CSV con anio, mes, region (código de dos cifras), tipo, estado, numero, fuente.
imports-file = Archivo, hasta { $limit } MB
imports-reading = Leyendo el archivo…
imports-writing = Escribiendo…

imports-covers-title = 2. Qué cubre
imports-covers-choice = Qué cubre el archivo
imports-covers-file = Lo que el propio archivo muestra
imports-covers-declared = Lo que yo diga
imports-covers-first = Desde
imports-covers-last = Hasta
imports-covers-regions = Departamentos
imports-covers-order = El último mes no puede ser anterior al primero.
imports-covers-nowhere = Elija al menos un departamento.

imports-plan-title = 3. Qué cambiaría
imports-again = Lo que está vigente cambió mientras tanto: el archivo se comparó de nuevo. Mire otra vez antes de importar.
imports-write = Importar

imports-rows-refused-title = Filas rechazadas
imports-rows-refused-file = filas-rechazadas
imports-rows-refused-xlsx = Filas rechazadas (Excel)
imports-rows-refused-csv = Filas rechazadas (CSV)
imports-rows-unclassified-title = Filas sin clasificar
imports-rows-unclassified-file = filas-sin-clasificar
imports-rows-unclassified-xlsx = Filas sin clasificar (Excel)
imports-rows-unclassified-csv = Filas sin clasificar (CSV)
imports-refused-row = Fila
imports-refused-reason = Motivo
imports-refused-value = Lo que decía
imports-refused-name = Archivo
imports-refused-hash = Huella del archivo (SHA-256)

imports-take-back = Retirar
imports-take-back-help = Retirar la importación { $number } entera, después de ver qué cambiaría
imports-back-title = Retirar una importación
imports-back-yes = Sí, retirar
imports-back-no = Dejar como está
imports-back-stale = No se ha cambiado nada: lo que está vigente cambió mientras tanto. Mire otra vez qué se retiraría.

imports-link = Importar en la página

## What a file would change, and which imports there are

imports-kind-indeci = INDECI, emergencias
imports-kind-indeci_year = INDECI, tabla de un año
imports-kind-defensoria = Defensoría del Pueblo, casos por mes
imports-kind-counts = conteos de conflictos

imports-read = { $kind } · { $name } · { $n ->
    [one] una fila leída
   *[other] { $number } filas leídas
}
imports-count-new = Nuevas
imports-count-changed = Cambian
imports-count-unchanged = Sin cambio
imports-count-refused = Rechazadas (quedan fuera)
imports-count-gone = Vigentes hasta ahora y ausentes del archivo: dejan de contar
imports-count-left_out = De meses o departamentos que no se cubren (quedan fuera)
imports-count-outside = De otros departamentos
imports-count-repeated = Repetidas en el archivo
imports-count-unclassified = Sin clasificar: entran sin departamento, tipo o clase
imports-count-region_only = Ubicadas solo en su departamento (ubigeo desconocido, o que no dice más)
imports-count-by_code = Ubicadas solo en su provincia, por el código (distrito desconocido)
imports-rows-refused = Filas rechazadas:
imports-rows-unclassified = Filas sin clasificar (entran así):
imports-row-refused = fila { $row }: { $reason }{ $length ->
    [0] {""}
   *[other] {" "}(«{ $value }»)
}
imports-rows-more = { $n ->
    [one] … y una más. Por motivo:
   *[other] … y { $n } más. Por motivo:
}
imports-covers-events = Cubre { $n ->
    [one] un mes
   *[other] { $n } meses
} ({ $months }) de { $regions }: allí, lo que el archivo no trae se da por no registrado.
imports-covers-rows = Cubre { $n ->
    [one] un mes
   *[other] { $n } meses
} ({ $months }) de { $regions }.
imports-silent = Sin ninguna fila en el archivo: { $regions }. Si el archivo no los abarca, { $via ->
    [page] elija en «Qué cubre» sus departamentos
   *[command] diga con --regions cuáles abarca
}.
imports-held-back = Sin ninguna fila en el archivo, pero con registros hasta ahora; por eso no se cubren: { $regions }. Si de verdad no hubo ninguna, { $via ->
    [page] elija en «Qué cubre»
   *[command] diga con --regions
} todos los departamentos que el archivo abarca.
imports-unsplit-state = Sin separar por estado en el archivo: { $n ->
    [one] un mes de un departamento. Se muestra
   *[other] { $number } meses de departamentos. Se muestran
} solo como total.
imports-unsplit-type = Sin separar por tipo en el archivo: { $n ->
    [one] un mes de un departamento. Se muestra
   *[other] { $number } meses de departamentos. Se muestran
} solo como total.
imports-doubt-left = Con filas rechazadas, y por eso sin cubrir: { $places }. Si las demás filas de esos meses son todas, { $via ->
    [page] elija esos meses y departamentos en «Qué cubre»
   *[command] dígalo con --covers (y sus departamentos con --regions)
}.
imports-doubt-covered = Con filas rechazadas, que no cuentan; se cubren porque así se pidió: { $places }.
imports-gaps-left = Sin ninguna fila en el archivo, y sin cubrir: { $months }. Si de verdad no hubo ninguna, { $via ->
    [page] elija esos meses en «Qué cubre»
   *[command] dígalo con --covers
}.
imports-gaps-declared = Sin ninguna fila en el archivo, y se tendrá por cierto que no hubo ninguna: { $months }.
imports-gaps-unreported = Sin reporte en el archivo: { $months }. Quedan sin dato.
imports-beyond-declared = El archivo no llega a estos meses, y se tendrá por cierto que no hubo ninguna: { $months }.
imports-beyond-unreported = El archivo no llega a estos meses, que quedan sin dato: { $months }.
imports-cut = El archivo termina en medio de una fila: puede faltar lo que seguía.
imports-incomplete-left = El { $part ->
    [late] primer
   *[truncated] último
} mes, { $month }, puede estar incompleto y no se cubre. Si está completo, { $via ->
    [page] elíjalo en «Qué cubre»
   *[command] dígalo con --covers
}.
imports-incomplete-covered = El { $part ->
    [late] primer
   *[truncated] último
} mes, { $month }, puede estar incompleto; se cubre porque así se pidió.
imports-ends-demo = Los conflictos de demostración dejan de mostrarse: desde esta importación solo se ven los importados.
imports-displaced = Toma el lugar de:
imports-displaced-events = { $region }: { $source }, { $months ->
    [one] un mes
   *[other] { $months } meses
}; emergencias: { $before } → { $after }
imports-displaced-rows = { $region }: { $source }, { $months ->
    [one] un mes
   *[other] { $months } meses
}; filas: { $before } → { $after }
imports-source-published = las cifras publicadas
imports-source-import = la importación { $number } ({ $kind })

imports-ask = ¿Escribir estos cambios? [s/N]
imports-end-written = Hecho: es la importación { $number }. { $via ->
    [page] Abajo se puede retirar entera.
   *[command] Para retirarla entera: `python -m data imports take-back { $number }`
}
imports-end-kept = No se ha escrito nada.
imports-end-unconfirmed = No se ha escrito nada: falta confirmarlo. Repita la orden con --yes.
imports-end-dry = No se ha escrito nada: era solo una consulta.
imports-end-nothing_new = No se ha escrito nada: todo lo que trae el archivo ya está vigente.
imports-end-nothing_covered = No se ha escrito nada: el archivo no tiene ningún mes completo de los departamentos del programa. Si lo tiene, { $via ->
    [page] elíjalo en «Qué cubre»
   *[command] dígalo con --covers
}.

imports-record = { $number } · { $kind } · { $name } · { $months } · { $day } · nuevas: { $new }, cambiaron: { $changed }
imports-record-back = retirada el { $day }
imports-history-none = Todavía no hay importaciones.

imports-back = Importación { $number }: { $kind } · { $name }
imports-back-removed = { $n ->
    [0] No tiene filas que quitar
    [one] Se quita una fila
   *[other] Se quitan { $n } filas
}
imports-back-restored = { $n ->
    [0] Ninguna fila de otra importación vuelve a estar vigente
    [one] Una fila vuelve a estar vigente
   *[other] { $n } filas vuelven a estar vigentes
}
imports-back-ask = ¿Retirar esta importación? [s/N]
imports-back-end-taken_back = La importación { $number } está retirada; su registro se conserva.
imports-back-end-kept = No se ha cambiado nada.
imports-back-end-unconfirmed = No se ha cambiado nada: falta confirmarlo. Repita la orden con --yes.

imports-refused-covers_future = los meses que se dice que cubre aún no han pasado.
imports-refused-covers_apart = ninguno de los meses que se dice que cubre está en él.
imports-refused-nothing_new = todo lo que trae ya está vigente.

## Why a whole file, or a row, stays out (data/importing/reasons.py)

imports-refused-missing = no existe, o ya no está en ese lugar.
imports-refused-is_folder = es una carpeta, no un archivo.
imports-refused-in_use = otro programa lo tiene abierto, o no hay permiso para leerlo. Ciérrelo allí primero.
imports-refused-unreadable = no se deja leer; puede fallar el disco o la red.
imports-refused-changed = alguien lo estaba escribiendo mientras se leía. Espere a que termine.
imports-refused-empty = está vacío.
imports-refused-no_rows = solo tiene el encabezado, ninguna fila.
imports-refused-too_big = pasa de { $limit } MB, más que cualquiera de las tablas que se conocen.
imports-refused-bomb = se descomprime a más de cien veces su tamaño: no es una tabla.
imports-refused-too_many_rows = tiene más de { $limit } filas, más que cualquiera de las tablas que se conocen.
imports-refused-too_many_refused = tiene más de { $limit } filas con errores: parece otra tabla.
imports-refused-is_workbook = es un libro de cálculo o un archivo comprimido. Ábralo y guarde la hoja como CSV.
imports-refused-is_web_page = es una página web, no la tabla: la descarga falló. Descárguelo de nuevo.
imports-refused-not_text = no es un texto que se pueda leer como tabla. Guárdelo como CSV (UTF-8).
imports-refused-damaged = está dañado o incompleto. Descárguelo o cópielo de nuevo.
imports-refused-not_workbook = no es un libro de Excel (.xlsx).
imports-refused-not_ours = no es un libro descargado de aquí, o le falta su hoja oculta. Descargue otro y copie en él lo que llenó.
imports-refused-heading_missing = al encabezado le faltan columnas: { $names }.
imports-refused-heading_doubled = el encabezado repite columnas: { $names }.

imports-reason-truncated_row = la fila está cortada
imports-reason-wrong_columns = no tiene las columnas del encabezado
imports-reason-open_quote = una comilla abierta no se cierra
imports-reason-bad_quotes = comillas en medio de un dato
imports-reason-mixed_encoding = letras de dos codificaciones a la vez
imports-reason-damaged_text = bytes dañados
imports-reason-unknown_place = lugar desconocido
imports-reason-place_contradicts = el ubigeo y el departamento se contradicen
imports-reason-bad_date = la fecha falta o no es posible
imports-reason-future_date = la fecha o el mes todavía no ha llegado
imports-reason-ambiguous_date = la fecha puede ser dos días
imports-reason-date_contradicts = la fecha contradice el año o el mes de la fila
imports-reason-no_century = año de dos cifras y ninguna columna que diga el siglo
imports-reason-bad_month = el mes o el año falta o no es posible
imports-reason-no_code = sin código
imports-reason-bad_code = código ilegible
imports-reason-not_a_number = texto en un número
imports-reason-not_whole = fracción donde se cuentan enteros
imports-reason-ambiguous_number = el número puede ser dos: decimales o millares
imports-reason-negative_number = número negativo
imports-reason-too_large = número imposible por grande
imports-reason-no_number = falta el número
imports-reason-too_long = texto demasiado largo
imports-reason-unknown_state = estado desconocido
imports-reason-unknown_type = tipo desconocido
imports-reason-case_twice = el caso ya está en ese mes, con otros datos
imports-reason-count_twice = la cifra ya está para ese mes, con otro número o fuente
imports-reason-count_contradicts = contradice otra cifra de ese mes y región: las partes no cuadran con el total
imports-reason-no_source = falta la fuente

imports-reason-no_department = sin departamento
imports-reason-several_departments = varios departamentos
imports-reason-unknown_department = el departamento no se reconoce
imports-reason-no_type = el tipo falta o no es de los conocidos
imports-reason-unmapped_kind = la clase no corresponde a ningún peligro conocido

## The command line

imports-usage-covers = «{ $given }» no son meses del primero al último, escritos AAAA-MM:AAAA-MM
imports-usage-number = «{ $given }» no es un número de importación

imports-help-import = toma las cifras de un archivo que otros publican, después de mostrar qué cambiaría
imports-help-kind = qué archivo es: indeci (emergencias, datos abiertos), indeci-year (emergencias, tabla de un año), defensoria (casos de conflicto por mes), counts (conteos de conflictos), workbook (un libro de Excel de avances, con --as)
imports-help-file = el archivo
imports-help-covers = meses de los que el archivo lo dice todo (si no se dice, los que abarca)
imports-help-regions = departamentos de los que lo dice todo, separados por comas (si no se dice, los que nombra, o los cinco si es de todo el país)
imports-help-as = con qué cuenta se importa un libro de Excel
imports-help-dry-run = solo muestra qué cambiaría
imports-help-imports = las importaciones que se han hecho
imports-help-take-back = retira una importación entera y deja vigente lo que había antes
imports-help-number = número de la importación
