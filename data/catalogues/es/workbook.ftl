# El libro de Excel: se descarga, se llena sin conexión y se sube.

page-libro-title = Libro de Excel
page-libro-question = ¿Cómo registro sin conexión?

workbook-intro = Cómo llenarlo
workbook-intro-title = Libro para registrar avances sin conexión
workbook-intro-whose = De { $name }, descargado el { $day }. Trae lo que usted puede registrar, como estaba ese día.
workbook-intro-fill = Cada hoja es un tema; cada fila, un registro. Corrija o llene las celdas blancas.
workbook-intro-new = Las filas «por llenar» son registros que todavía no existen: llénelas solo si ya pasó. Para anotar otro del mismo lugar, copie entera una fila «por llenar». No copie una fila «registrado»: la copia sería el mismo registro.
workbook-intro-grey = Las celdas grises no se llenan en esa fila.
workbook-intro-lists = Donde hay una lista, elija de ella. Deje el cursor sobre un encabezado: dice qué puede ir en su columna.
workbook-intro-days = Las fechas van con día, mes y año: 30/06/2015.
workbook-intro-keep = No cambie los encabezados ni las hojas y columnas ocultas: con ellas se sabe qué registro es cada fila.
workbook-intro-copy = Lo que no cambie queda como está, aunque otra persona lo haya cambiado mientras tanto.
workbook-intro-upload = Para entregarlo, súbalo en la página «Libro de Excel»: verá qué cambiaría antes de guardar.

workbook-sheet-milestone = Hitos
workbook-sheet-commitment = Compromisos
workbook-sheet-event = Etapas del cluster
workbook-sheet-roadmap = Hoja de ruta
workbook-sheet-stage = Etapas del ciclo
workbook-sheet-reading = Mediciones
workbook-sheet-lesson = Aprendizajes
workbook-sheet-action = Plan de fortalecimiento
workbook-sheet-assessment = Diagnósticos
workbook-sheet-training = Capacitación
workbook-sheet-regional = Capacidad regional
workbook-sheet-counts = Conflictos del mes
workbook-sheet-cluster = Clusters nuevos

workbook-sheet-others = Otras filas
workbook-where = Dónde estaba
workbook-said = Lo que decía
workbook-what = Qué es
workbook-stands = Situación
workbook-there = registrado
workbook-to-come = por llenar
workbook-reason = Por qué no entró

workbook-rule-required = Obligatorio.
workbook-rule-plan = Fecha prevista, entre 2012 y 2017: día/mes/año.
workbook-rule-fact = Fecha en que pasó, desde 2012 y no futura: día/mes/año.
workbook-rule-number = { $kind ->
    [whole] Número entero
   *[number] Número
}, desde { $low }{ $bound ->
    [none] {"."}
   *[top] {" "}hasta { $high }.
}
workbook-rule-text = { $link ->
    [yes] Enlace completo, con http:// o https://
   *[no] Texto
}, hasta { $most } caracteres.
workbook-rule-choice = Elija de la lista.

workbook-row-key = Falta el código oculto de la fila, o se cambió. Copie la fila en un libro nuevo.
workbook-row-unknown = No hay ningún registro con el código de la fila.
workbook-row-gone = El registro ya no está: alguien lo retiró.
workbook-row-not-allowed = No le toca registrar este lugar.
workbook-row-doubled = { $another ->
    [yes] Otra fila del libro es este mismo registro. Para anotar otro, use una fila «por llenar»; para corregir este, deje una sola de las dos.
   *[no] Otra fila del libro dice algo del mismo registro: deje una.
}
workbook-row-evidence = La acción ya tiene este enlace como sustento, o lo trae una fila de más arriba: deje vacías las celdas del sustento.
workbook-not-asked = Hay algo en una celda gris, que en esta fila no se llena.
workbook-conflict = Alguien lo cambió después de la descarga. No se escribe: descargue otro libro, o corrija en el formulario.
workbook-three = { $field }: descargado { $seen } · ahora { $present } · en su libro { $theirs }
workbook-moved = { $field }: { $before } → { $after }
workbook-confirm = Al guardar confirma: { $said }

workbook-plan = { $n ->
    [one] El libro tiene una fila
   *[other] El libro tiene { $n } filas
}
workbook-count-new = Nuevas
workbook-count-changed = Cambian
workbook-count-unchanged = Sin cambio
workbook-count-refused = Rechazadas (quedan fuera)
workbook-count-conflict = En conflicto (quedan fuera)
workbook-lacking = Hojas que ya no están en el libro; de ellas no cambia nada: { $names }
workbook-row = { $sheet }, fila { $row }

workbook-headline = Descargue el libro, llénelo sin conexión y súbalo cuando la tenga.
workbook-download-title = 1. Descargar
workbook-download-how = Trae lo que usted puede registrar hoy, una hoja por tema, con lo que está y lo que falta. El armado toma unos segundos.
workbook-download = Descargar el libro
workbook-file-name = libro-avances
workbook-upload-title = 2. Subir el libro lleno
workbook-file = Libro de Excel, hasta { $limit } MB
workbook-reading = Leyendo el libro…
workbook-writing = Guardando…
workbook-plan-title = 3. Qué cambiaría
workbook-write = { $n ->
    [one] Guardar una fila
   *[other] Guardar { $n } filas
}
workbook-refused = Descargar las filas que no entran
workbook-refused-name = filas-que-no-entran
workbook-nothing = No hay nada que guardar.
workbook-again = Lo que está guardado cambió mientras tanto: el libro se comparó de nuevo. Mire otra vez antes de guardar.
workbook-done = { $n ->
    [0] No se ha escrito nada.
    [one] Guardado: una fila.
   *[other] Guardado: { $n } filas.
}
workbook-together = No se ha escrito nada: { $sheet }, fila { $row } cambió mientras tanto o no puede ir junto con otras filas del libro.
workbook-may-not = Su cuenta no registra avances: no hay libro que llenar.
workbook-ask = ¿Guardar estas filas? [s/N]
workbook-end-kept = No se ha escrito nada.
workbook-end-dry = No se ha escrito nada: era solo una consulta.
workbook-end-unconfirmed = No se ha escrito nada: falta confirmarlo. Repita la orden con --yes.
workbook-as-missing = Un libro lo importa alguien con cuenta: dígalo con --as USUARIO.
workbook-sign-in = Con una cuenta, aquí se descarga y se sube el libro para registrar sin conexión.
