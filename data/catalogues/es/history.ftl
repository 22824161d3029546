# Historial: quién cambió qué, deshacer, revisar.

page-historial-title = Historial
page-historial-question = ¿Quién cambió qué, y cuándo?
history-sign-in = El historial es para quien tiene cuenta.
history-sign-in-how = Nombra a las personas que registran. Ingrese con su cuenta; si no tiene una, pídala a la dirección del programa.
history-reads = El historial es para quienes registran y revisan.
history-reads-how = Su cuenta es de lectura. Si le toca registrar o revisar, pida a la dirección del programa otro papel.
history-headline = { $total ->
    [one] Hay un cambio registrado; fue el { $day }, por { $who }.
   *[other] Hay { $said } cambios registrados; el último fue el { $day }, por { $who }.
}
history-headline-none = Todavía nadie ha cambiado nada aquí.
history-headline-record = La historia de un registro: { $what }
history-none = Cuando alguien guarde un formulario, suba un libro de Excel o importe datos, aparecerá aquí con su nombre y la hora. Si eligió una región, un cluster, una persona o un plazo, pruebe con menos.
history-none-record = Nadie ha cambiado este registro: está como vino con el programa.
history-title = { $total ->
    [one] Un cambio registrado
   *[other] { $said } cambios registrados
}
history-subtitle = Cada cambio con quién, cuándo y de qué a qué; el más reciente primero · { $shown } de { $said } a la vista · hora del Perú
history-source = El registro de cambios del programa, que nadie puede modificar
history-note = Corrección: cambia un dato que ya estaba y cuya fecha ya pasó. Deshacer es otro cambio: los dos quedan aquí.
history-note-most = La tabla y los archivos llevan los { $most } cambios más recientes de lo que eligió.
history-more = Ver más antiguos
history-person = Quién
history-period = Cuándo
history-anyone = Todas las personas
history-command-line = línea de comandos
history-period-all = Desde el inicio
history-period-day = Hoy
history-period-week = Últimos 7 días
history-period-month = Últimos 30 días
history-moment = { $day }, { $time }
history-via-form = por formulario
history-via-workbook = por libro de Excel
history-via-command = por un comando
history-via-import = por importación
history-via-upgrade = al actualizar el programa
history-via-restore = al recuperar una copia
history-via-undo = al deshacer el cambio n.º { $number }
history-verb-upgrade = Base de datos actualizada a la versión { $revision }
history-verb-import = Importación: { $kind }
history-verb-take-back = Importación retirada
history-verb-workbook = Libro de Excel
history-verb-restore = Copia recuperada
history-verb-undo = Cambio deshecho
history-verb-review = Revisión
history-verb-user-add = Cuenta agregada
history-verb-user-change = Cuenta modificada
history-verb-user-role = Rol de una cuenta
history-verb-user-office = Oficina de una cuenta
history-verb-user-block = Cuenta bloqueada
history-verb-user-unblock = Cuenta desbloqueada
history-verb-user-invite = Enlace para elegir clave
history-verb-set-password = Clave elegida
history-verb-demo-remove = Datos de demostración retirados
history-verb-evidence-add = Evidencia agregada
history-verb-evidence-public = Evidencia: quién la ve
history-verb-evidence-title = Evidencia: otro título
history-verb-evidence-remove = Evidencia retirada
history-number = n.º { $number }
history-kind-insert = Nuevo
history-kind-update = Cambio
history-kind-delete = Retirado
history-correction = Corrección
history-corrected-on = Corregido el { $day }
history-superseded = Cambió después
history-undone = Deshecho
history-from-to = de { $before } a { $after }
history-changed = cambió
history-nothing = sin dato
history-no-fields = No tiene cambios campo por campo.
history-records-more = { $count ->
    [one] y un registro más
   *[other] y { $count } registros más
}
history-review-singly = Revisar uno por uno
history-records-rest = { $count ->
    [one] Mostrar un registro más
   *[other] Mostrar { $count } registros más
}
history-rest-more = Mostrar los que siguen
history-link = Historia
history-link-of = Historia: { $what }
history-all = Ver todo el historial
history-undo = Deshacer
history-undo-how = Se deshace el cambio n.º { $number }: lo que agregó se retira, lo que retiró vuelve y lo que cambió queda como antes. Queda registrado a su nombre.
history-undo-yes = Sí, deshacer
history-undo-done = Deshecho el cambio n.º { $number }.
history-obstacle-import = Se retira en Importar
history-review-yes = Marcar como revisado
history-review-all = Marcar como revisados los { $count } que esperan
history-review-all-done = Marcados como revisados: { $count } registros del cambio n.º { $number }.
history-review-all-stale = Alguien cambió o revisó mientras tanto este registro: { $what }. No se ha marcado ninguno: mírelo y vuelva a decidir.
history-review-return = Devolver
history-review-reason = Qué hay que corregir
history-review-send = Devolver con este motivo
history-review-missing = Escriba qué hay que corregir: quien lo registró lo leerá aquí.
history-review-done-reviewed = Marcado como revisado: { $what }.
history-review-done-returned = Devuelto: { $what }.
history-reviewed = Revisado por { $by } el { $day }
history-returned = Devuelto por { $by } el { $day }:
history-reviewed-since = { $by } lo revisó el { $day }; cambió después
history-returned-since = { $by } lo devolvió el { $day }; cambió después:
history-reviews-line = Datos registrados por personas: { $entered } · revisados: { $reviewed } · devueltos: { $returned }
history-table-number = N.º
history-table-day = Fecha
history-table-time = Hora
history-table-who = Quién
history-table-via = Por
history-table-what = Qué
history-table-record = Registro
history-table-field = Campo
history-table-before = De
history-table-after = A
history-table-correction = Corrección
history-table-undone = Deshecho
history-table-review = Revisión
table-name-reviews = Revisiones
table-name-people = Cuentas
table-name-assignments = Oficinas de las cuentas
error-stale = Alguien cambió este registro después.
error-stale-do = No se ha cambiado nada. Mire su historia y vuelva a decidir.
error-undo-refused = { $reason ->
    [unknown] No existe ese cambio.
    [import] Una importación no se deshace aquí: se retira entera.
    [restore] Recuperar una copia no se deshace desde el historial.
    [upgrade] Lo que trae el programa al actualizarse no se deshace.
    [undone] Ese cambio ya está deshecho.
    [people] Las cuentas no se deshacen: se cambian o se bloquean.
    [file] El contenido de un archivo retirado ya no está: no puede volver.
    [schema] Lo que se registró entonces ya no tiene lugar en la base.
    [counts] Las cifras de un mes no se deshacen.
    [needed] Otros registros dependen de este.
   *[nothing] Ese cambio no tiene nada que se pueda deshacer campo por campo.
}
error-undo-refused-do = { $reason ->
    [import] Hágalo en la página Importar.
    [restore] Recupere otra copia con `python -m data restore ARCHIVO`.
    [people] Hágalo en la página Cuentas.
    [file] Suba el archivo otra vez como sustento.
    [counts] Regístrelas de nuevo con el formulario, o pida a monitoreo que las retire en la página Importar.
    [needed] Deshaga primero lo que se registró después sobre él.
   *[other] No se ha cambiado nada.
}
error-review-refused = { $reason ->
    [reason-missing] Falta el motivo de la devolución.
    [reason-long] El motivo es demasiado largo.
   *[other] No existe ese registro.
}
error-review-refused-do = No se ha cambiado nada. Escriba el motivo en no más de 500 letras, o elija otro registro.

history-word-cash = en efectivo
history-word-in_kind = en especie
history-word-pledged = comprometido
history-word-received = recibido
history-word-day = día
history-word-month = mes
history-word-year = año
history-word-focas = FOCAS
history-word-qsip = PMCS
history-word-program = programa
history-word-cluster = cluster
history-word-cluster_service = servicio del cluster
history-word-reviewed = revisado
history-word-returned = devuelto
history-word-viewer = lectura
history-word-coordinator = coordinación
history-word-monitoring = monitoreo
history-word-chief = dirección
