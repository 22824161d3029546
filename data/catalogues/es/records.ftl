# Formularios: lo que se actualiza, campo por campo, y lo que no puede ser.

page-actualizar-title = Actualizar
page-actualizar-question = ¿Qué cambió?

records-form-title-milestone = Hito: cumplido o con otra fecha
records-form-title-commitment = Compromiso: previsto y firmado
records-form-title-event = Etapa del cluster
records-form-title-roadmap = Avance de una acción de la hoja de ruta
records-form-title-stage = Etapa del ciclo de mejora
records-form-title-reading = Medición del servicio
records-form-title-lesson = Aprendizaje o modelo
records-form-title-action = Acción del plan de fortalecimiento
records-form-title-assessment = Diagnóstico FOCAS con sus puntajes
records-form-title-training = Evento de capacitación con participantes
records-form-title-regional = Capacidad del gobierno regional
records-form-title-counts = Conflictos de un mes, según el reporte
records-form-title-cluster = Cluster que se propone

records-form-about-milestone = Hito
records-form-about-cluster = Cluster
records-form-about-program = Ámbito
records-form-about-service = Servicio
records-form-about-government = Gobierno
records-form-about-stage = Etapa
records-form-about-spanish = Qué
records-form-about-barrier = Barrera
records-form-about-day = Del día
records-form-about-named = Cuál
records-form-about-cycle = Ciclo
records-form-about-area = Área
records-form-about-round = Ronda
records-form-about-region = Región
records-form-about-capacity = Capacidad
records-form-about-last-report = Último avance
records-form-last-report-of = { $percent } el { $day }
records-form-about-whole-program = todo el programa

records-form-save = Guardar
records-form-back = Volver
records-form-discard = Descartar lo que escribí
records-form-required = { $label } · obligatorio
records-form-choose = Elija…
records-form-none = Ninguno
records-form-public = Lo lee cualquiera: no escriba nombres de personas ni datos personales.
records-form-new = Todavía no hay registro: lo que guarde será el primero.
records-form-nothing = Elija qué quiere actualizar.
records-form-nothing-how = Cada lista de avances tiene un enlace «Actualizar» junto a lo que usted puede registrar. Lo pendiente de sus clusters está en Mis clusters.
records-form-to-mine = Ir a mis clusters
records-form-sign-in = Para actualizar hay que ingresar.
records-form-sign-in-how = Después de ingresar vuelve a este formulario.
records-form-may-not = Esto lo registra quien atiende el lugar: usted no puede escribirlo.
records-form-may-not-how = { $role ->
    [viewer] Su cuenta es de lectura. Pida a la dirección del programa otro rol si le toca registrar avances.
   *[other] Hoy no está entre lo que usted atiende. Si debería estarlo, dígalo a la dirección del programa; si vio un error, avise a la coordinación que corresponde o a monitoreo.
}
records-form-copy = Esta base es una copia de solo lectura: aquí no se guarda nada.
records-form-copy-how = Registre el cambio en la base del programa.
records-form-problems = { $count ->
    [one] Falta revisar un dato: lo dice junto al campo.
   *[other] Falta revisar { $count } datos: lo dice junto a cada campo.
}
records-form-unchanged = Todo esto ya está guardado: no había más que guardar.
records-form-saved = Guardado: { $what }.
records-form-saved-later = Se ve con un corte desde el { $day }: cámbielo arriba.
records-form-correct = Corregir lo del { $day }
records-form-draft-found = Sigue lo que escribió y no guardó ({ $at }).
records-form-file-again = El borrador no guarda archivos: vuelva a elegir «{ $name }».
records-form-draft-kept = Lo que escribe queda como borrador, también si se corta la línea.
records-form-draft-not-kept = El borrador no se pudo guardar: la base no responde. Lo escrito sigue en esta pantalla; no la cierre y vuelva a intentarlo.
records-form-yes = Sí, es así
records-form-group-evidence = Sustento: un enlace o un archivo (no es obligatorio)
records-form-group-people-region = Participantes: gobierno regional
records-form-group-people-province = Participantes: municipalidades provinciales
records-form-group-people-district = Participantes: municipalidades distritales
records-form-group-people-civil_society = Participantes: sociedad civil
records-form-file = Archivo (PDF, imagen, Word, Excel o texto; hasta 10 MB)
records-form-file-kept = Archivo por guardar: { $name }
records-form-file-drop = Quitar el archivo
records-form-update = Actualizar
records-form-update-of = Actualizar: { $what }
records-form-update-rest = { $count ->
    [one] Mostrar 1 más que usted puede actualizar
   *[other] Mostrar { $count } más que usted puede actualizar
}
records-form-update-narrow = Para actualizar los demás, elija una región o un cluster en los filtros.
records-form-add-event = Registrar una etapa del cluster
records-form-add-lesson = Registrar un aprendizaje
records-form-add-training = Registrar un evento en { $region }
records-form-add-reading = Registrar una medición
records-form-correct-reading = Corregir la del { $day }
records-form-assess = Diagnóstico FOCAS · { $name }

records-conflict-title = Alguien cambió esto mientras usted escribía
records-conflict-by = Cambio de { $name }, { $at }.
records-conflict-unknown = No se sabe quién lo cambió.
records-conflict-gone = El registro ya no está: alguien lo retiró. Si guarda, se crea de nuevo.
records-conflict-how = No se guardó nada. Elija qué debe quedar en cada campo.
records-conflict-mine = Lo suyo: { $value }
records-conflict-present = Lo que está ahora: { $value }
records-conflict-seen = Lo que usted vio al comenzar: { $value }
records-conflict-save = Guardar lo elegido
records-conflict-blank = sin dato

# Campos: su nombre; `asked`, con otras palabras donde un formulario lo pregunta.
records-field-planned_on = Previsto para
    .asked = Fecha prevista
records-field-reached_on = Cumplido el
    .asked = Fecha en que se cumplió
records-field-in_place_on = Fecha desde la que está formalizado
records-field-due_on = Previsto para
    .asked = Fecha prevista para la firma
records-field-signed_on = Firmado el
    .asked = Fecha de la firma
records-field-stage = Etapa
records-field-happened_on = Fecha
records-field-decided_with = Decidido con
records-field-note = Nota
records-field-reported_on = Fecha del avance
    .asked = Fecha del avance
records-field-percent = Avance (%)
    .asked = Avance en porcentaje (0 a 100)
records-field-evidence_url = Enlace al sustento
records-field-evidence_title = Título del sustento
records-field-evidence_public = No nombra a ninguna persona: lo puede abrir cualquiera
records-field-read_on = Fecha de la medición
records-field-measured_by = Quiénes midieron
    .asked = Quiénes midieron
records-field-value-percent = Valor en porcentaje
records-field-value-days = Valor en días
records-field-value-minutes = Valor en minutos
records-field-value-soles = Valor en soles
records-field-value-points = Valor en puntos
records-field-value-count = Valor (número)
records-field-numerator-of = { $of }
records-field-denominator-of = De un total de: { $of }
records-field-lesson-kind = Tipo
records-field-title = Título
records-field-summary = Qué pasó
records-field-reusable = Lo que otros pueden usar
records-field-service_code = Servicio
records-field-cycle_code = Ciclo
    .asked = Ciclo del que viene
records-field-documented_on = Documentado el
    .asked = Fecha en que se documentó
records-field-validated_on = Validado el
    .asked = Fecha en que se validó
records-field-shared_on = Compartido el
    .asked = Fecha en que se compartió
records-field-started_on = Iniciado el
    .asked = Fecha de inicio
records-field-done_on = Terminado el
    .asked = Fecha en que se terminó
records-field-cancelled_on = Cancelado el
    .asked = Fecha en que se canceló
records-field-held_on = Realizado el
    .asked = Fecha en que se realizó
records-field-facilitator = Quién facilitó
    .asked = Quién facilitó
records-field-score = Puntaje
    .asked = { $of }: puntaje
records-field-reason = Motivo
    .asked = { $of }: por qué no se evaluó
records-field-place = Lugar
records-field-area_code = Área
records-field-hours = Horas
records-field-expected_people = Participantes previstos
records-field-people-woman-indigenous = Mujeres indígenas
records-field-people-woman-other = Mujeres, otra identidad
records-field-people-woman-not_recorded = Mujeres, identidad sin registrar
records-field-people-man-indigenous = Hombres indígenas
records-field-people-man-other = Hombres, otra identidad
records-field-people-man-not_recorded = Hombres, identidad sin registrar
records-field-regional-evidence = Qué lo demuestra (norma, acta, plan)
records-field-month-of = Mes del reporte (cualquier día de ese mes)
records-field-cases-active = Casos activos
records-field-cases-latent = Casos latentes
records-field-counts-source = De dónde es la cifra (número de reporte, página)
records-field-name = Nombre
records-field-wave = Ola
    .asked = Grupo
records-field-province = Provincia que lo encabeza
records-field-district-of = Distrito { $of }
records-field-service-of = Servicio { $of }
records-field-proposed_on = Fecha de la propuesta
records-field-url = Enlace
records-field-staff = Personas capacitadas
records-field-action_code = Acción
records-field-added_on = Fecha del sustento
records-field-agreed_on = Acordado el
records-field-amount_usd = Monto (US$)
records-field-approved_on = Aprobado el
records-field-audience = Dirigido a
records-field-barrier_code = Barrera
records-field-begun_on = Inicio
records-field-blocked_at = Cuenta bloqueada
records-field-capacity = Capacidad
records-field-carried = Lo que queda pendiente
records-field-carried_from = Viene de la barrera
records-field-cases = Casos
records-field-cluster_code = Cluster
records-field-code = Código
records-field-content = Contenido del archivo
records-field-date_precision = Precisión de la fecha
records-field-denominator = De un total de
    .asked = De cuántos
records-field-dimension = Aspecto
records-field-direction = Dirección
records-field-email = Correo
records-field-event_code = Evento
records-field-evidence = Qué lo demuestra
records-field-file_name = Nombre del archivo
records-field-file_sha256 = Huella del archivo
records-field-found_on = Identificado el
records-field-full_name = Nombre
records-field-government_ubigeo = Gobierno
records-field-group_code = Procedencia
records-field-horizon_years = Horizonte (años)
records-field-identity = Identidad
records-field-instrument_code = Instrumento
records-field-kind = Tipo
records-field-made_at = Cuenta creada
records-field-measure_code = Medida
records-field-media_type = Tipo de archivo
records-field-milestone_code = Hito
records-field-name_en = Nombre en inglés
records-field-name_es = Nombre en español
records-field-number = Número
records-field-numerator = Cuántos
records-field-office_region_ubigeo = Oficina
records-field-opened_on = Abierto el
records-field-origin = Origen
records-field-outcome = Resultado
records-field-partner = Aliado
records-field-password_hash = Clave
records-field-people = Personas
records-field-person_id = Persona
records-field-position = Orden
records-field-provider = Responsable
records-field-province_ubigeo = Provincia
records-field-public = Abierto a todos
records-field-region_ubigeo = Región
records-field-responsible = Responsable
records-field-role = Papel
records-field-round = Ronda
records-field-scope = Ámbito
records-field-scored_on = Puntuado el
records-field-set_on = Fijado el
records-field-sex = Sexo
records-field-since = Desde
records-field-size_bytes = Tamaño (bytes)
records-field-slot_code = Lugar del plan
records-field-stage_code = Etapa
records-field-starts_on = Inicia el
records-field-state = Revisión
records-field-told_by = Quién lo informa
records-field-tool = Herramienta
records-field-topic = Tema
records-field-ubigeo = Unidad
records-field-unit = Unidad de medida
records-field-until = Hasta
records-field-user_name = Usuario
records-field-value = Valor
records-field-year = Año

records-entering-missing = Falta este dato.
records-entering-no-day = No es una fecha.
records-entering-day-early = El programa empezó en 2012: una fecha anterior al { $first } no puede ser.
records-entering-day-far = Una fecha posterior al { $last } no se puede guardar.
records-entering-day-future = Lo que pasó no puede tener una fecha futura (hoy es { $today }).
records-entering-day-after-end = El { $day } es posterior al fin del contrato ({ $end }). ¿Es así?
records-entering-day-order = No puede ser anterior a «{ $field }» ({ $day }).
records-entering-no-number = No es un número posible.
records-entering-number-outside = Debe estar entre { $low } y { $high }.
records-entering-number-low = No puede ser menor que { $low }.
records-entering-number-step = Va de { $step } en { $step }.
records-entering-not-offered = Elija una de las opciones.
records-entering-too-long = Tiene { $count } caracteres; caben { $most }.
records-entering-no-link = Escriba un enlace completo, que empiece con http:// o https://, sin espacios.
records-entering-identity = «{ $number }» puede ser un DNI o un teléfono, y esto lo lee cualquiera: si es de una persona, bórrelo. ¿Es otra cosa?
records-entering-one-of = Ya está llena «{ $field }»: solo puede ser una de las dos.
records-entering-one-missing = Llene esta fecha o «{ $field }».
records-entering-before-cluster = El cluster se conoce desde el { $first }: no pudo ser antes.
records-entering-before-agreed = La acción se acordó el { $first }: no pudo ser antes.
records-entering-before-opened = El ciclo se abrió el { $first }: no pudo ser antes.
records-entering-before-instrument = Este instrumento se usa desde el { $first }.
records-entering-percent-falls = Antes estaba en { $before }%: el avance retrocede. ¿Es así?
records-entering-percent-over-later = Después se reportó { $later }%: sería menos que esto. ¿Es así?
records-entering-report-there = Ya hay un avance de ese día ({ $day }: { $percent }%). Elija otra fecha.
records-entering-reading-there = Ya hay una medición del { $day }. Elija otra fecha.
records-entering-capacity-there = Ya está registrada con fecha { $day }. Elija otra fecha.
records-entering-counts-known = De { $day } ya constan { $active } casos activos y { $latent } latentes. ¿Los reemplaza?
records-entering-counts-end-demo = Con la primera cifra real dejan de verse los conflictos de demostración, en todas las regiones. ¿Es así?
records-entering-counts-there = De { $day } ya informa otra fuente: estas cifras tomarían su lugar. ¿Es así?
records-entering-counts-same = Estas cifras ya están registradas.
records-entering-cluster-known = Ya hay un cluster con este nombre en la región.
records-entering-chosen-twice = Ya está elegido arriba.
records-entering-districts-few = El plan pide al menos { $least } distritos. ¿Es así?
records-entering-districts-outside = Hay distritos de otra provincia. ¿Es así?
records-entering-part-over-whole = No puede ser mayor que el total ({ $whole }).
records-entering-link-or-file = Elija una de las dos formas: un enlace o un archivo.
records-entering-evidence-lacks = Falta el sustento: dé un enlace o elija el archivo (otra vez, si volvió a cargar la página). Si no hay ninguno, borre el título y quite la marca de que lo puede abrir cualquiera.
records-entering-event-drops = Retirado desde el { $day }, el cluster deja de contar entre los formados. ¿Es así?
records-entering-event-before = Sería antes que «{ $stage }» ({ $day }). ¿Es así?
records-entering-event-after = Sería después que «{ $stage }» ({ $day }). ¿Es así?
records-entering-stage-before = La etapa { $n }, anterior, se cumplió después ({ $day }). ¿Es así?
records-entering-stage-after = La etapa { $n }, posterior, se cumplió antes ({ $day }). ¿Es así?
records-entering-stage-skipped = Falta una etapa anterior por cumplir. ¿Es así?
records-entering-shared-not-validated = Lo que se comparte se valida antes: falta esta fecha.
records-entering-other-service = Ese ciclo es de otro servicio.
records-entering-score-or-reason = Ponga el puntaje, o diga por qué no se evaluó.
records-entering-score-and-reason = Ya tiene puntaje: borre una de las dos cosas.
records-entering-round-before = La ronda «{ $round }» fue después ({ $day }).
records-entering-round-after = La ronda «{ $round }» fue antes ({ $day }).
records-entering-people-not-held = Hay participantes: falta la fecha en que se realizó.
records-entering-nobody-came = No hay ningún participante. ¿Es así?

error-unknown-record = No hay nada que actualizar en esta dirección.
error-unknown-record-do = Vuelva a la página anterior y use su enlace «Actualizar».
error-entry-refused = Algún dato no puede ser así.
error-entry-refused-do = Vuelva al formulario: lo dice junto al campo.

page-mis-clusters-title = Mis clusters
page-mis-clusters-question = ¿Qué me falta registrar, y qué viene?
records-mine-sign-in = Con una cuenta, aquí está lo pendiente de los clusters que usted atiende.
records-mine-reads = Su cuenta es de lectura: no tiene pendientes por registrar.
records-mine-nobody = Hoy no atiende ningún cluster ni región: por eso no hay pendientes.
records-mine-headline-none = Al día: nada atrasado ni por vencer en 30 días ({ $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}).
records-mine-headline = { $late ->
    [0] Nada atrasado
    [one] { $late } pendiente atrasado
   *[other] { $late } pendientes atrasados
} y { $soon ->
    [0] nada por vencer en 30 días
    [one] { $soon } por vencer en 30 días
   *[other] { $soon } por vencer en 30 días
}, en { $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}.
records-mine-headline-returned = { $count ->
    [one] Monitoreo devolvió { $count } registro por corregir.
   *[other] Monitoreo devolvió { $count } registros por corregir.
}
records-mine-begun-title = { $count ->
    [one] { $count } formulario empezado sin guardar
   *[other] { $count } formularios empezados sin guardar
}
records-mine-begun-subtitle = Nadie más lo ve; nada de esto figura en el programa hasta que se guarde
records-mine-begun-go = Continuar
records-mine-returned-title = { $count ->
    [one] { $count } registro devuelto por corregir
   *[other] { $count } registros devueltos por corregir
}
records-mine-returned-subtitle = Devuelto por monitoreo y sin cambios desde entonces, cualquiera sea el corte; primero lo que más espera
records-mine-overdue-title = { $count ->
    [0] Nada está atrasado
    [one] { $count } pendiente pasó de su fecha
   *[other] { $count } pendientes pasaron de su fecha
}
records-mine-overdue-subtitle = Previsto hasta el corte y sin registrar como hecho; primero lo que más espera · corte { $day }
records-mine-overdue-none = No hay nada previsto hasta esta fecha que falte hacer o registrar.
records-mine-soon-title = { $count ->
    [0] Nada vence en los próximos 30 días
    [one] { $count } pendiente vence en los próximos 30 días
   *[other] { $count } pendientes vencen en los próximos 30 días
}
records-mine-soon-subtitle = Previsto para los 30 días después del corte · corte { $day }
records-mine-soon-none = No hay nada previsto para los próximos 30 días.
records-mine-topic-commitment = Compromiso por firmar
records-mine-topic-milestone = Hito
records-mine-topic-action = Acción del plan de fortalecimiento
records-mine-topic-stage = Etapa del ciclo de mejora
records-mine-topic-roadmap = Acción de la hoja de ruta
records-mine-topic-training = Evento de capacitación
records-mine-table-returned-on = Devuelto el
records-mine-table-returned-by = Devuelto por
records-mine-table-record = Registro
records-mine-table-reason = Qué hay que corregir
records-mine-table-due = Previsto
records-mine-table-place = Cluster o región
records-mine-table-topic = Tipo
records-mine-table-what = Pendiente
records-mine-table-more = Detalle
records-mine-table-origin = Origen
records-mine-propose = Proponer un cluster: { $region }

# Historial: quién cambió qué, deshacer, revisar.

page-historial-title = Historial
page-historial-question = ¿Quién cambió qué, y cuándo?
records-history-sign-in = El historial es para quien tiene cuenta.
records-history-sign-in-how = Nombra a las personas que registran. Ingrese con su cuenta; si no tiene una, pídala a la dirección del programa.
records-history-reads = El historial es para quienes registran y revisan.
records-history-reads-how = Su cuenta es de lectura. Si le toca registrar o revisar, pida a la dirección del programa otro papel.
records-history-headline = { $total ->
    [one] Hay un cambio registrado; fue el { $day }, por { $who }.
   *[other] Hay { $said } cambios registrados; el último fue el { $day }, por { $who }.
}
records-history-headline-none = Todavía nadie ha cambiado nada aquí.
records-history-headline-record = La historia de un registro: { $what }
records-history-none = Cuando alguien guarde un formulario, suba un libro de Excel o importe datos, aparecerá aquí con su nombre y la hora. Si eligió una región, un cluster, una persona o un plazo, pruebe con menos.
records-history-none-record = Nadie ha cambiado este registro: está como vino con el programa.
records-history-title = { $total ->
    [one] Un cambio registrado
   *[other] { $said } cambios registrados
}
records-history-subtitle = Cada cambio con quién, cuándo y de qué a qué; el más reciente primero · { $shown } de { $said } a la vista · hora del Perú
records-history-source = El registro de cambios del programa, que nadie puede modificar
records-history-note = Corrección: cambia un dato que ya estaba y cuya fecha ya pasó. Deshacer es otro cambio: los dos quedan aquí.
records-history-note-most = La tabla y los archivos llevan los { $most } cambios más recientes de lo que eligió.
records-history-more = Ver más antiguos
records-history-person = Quién
records-history-period = Cuándo
records-history-anyone = Todas las personas
records-history-command-line = línea de comandos
records-history-period-all = Desde el inicio
records-history-period-day = Hoy
records-history-period-week = Últimos 7 días
records-history-period-month = Últimos 30 días
records-history-moment = { $day }, { $time }
records-history-via-form = por formulario
records-history-via-workbook = por libro de Excel
records-history-via-command = por un comando
records-history-via-import = por importación
records-history-via-upgrade = al actualizar el programa
records-history-via-restore = al recuperar una copia
records-history-via-undo = al deshacer el cambio n.º { $number }
records-history-verb-upgrade = Base de datos actualizada a la versión { $revision }
records-history-verb-import = Importación: { $kind }
records-history-verb-take-back = Importación retirada
records-history-verb-workbook = Libro de Excel
records-history-verb-restore = Copia recuperada
records-history-verb-undo = Cambio deshecho
records-history-verb-review = Revisión
records-history-verb-user-add = Cuenta agregada
records-history-verb-user-change = Cuenta modificada
records-history-verb-user-role = Rol de una cuenta
records-history-verb-user-office = Oficina de una cuenta
records-history-verb-user-block = Cuenta bloqueada
records-history-verb-user-unblock = Cuenta desbloqueada
records-history-verb-user-invite = Enlace para elegir clave
records-history-verb-set-password = Clave elegida
records-history-verb-demo-remove = Datos de demostración retirados
records-history-verb-evidence-add = Evidencia agregada
records-history-verb-evidence-public = Evidencia: quién la ve
records-history-verb-evidence-title = Evidencia: otro título
records-history-verb-evidence-remove = Evidencia retirada
records-history-number = n.º { $number }
records-history-kind-insert = Nuevo
records-history-kind-update = Cambio
records-history-kind-delete = Retirado
records-history-correction = Corrección
records-history-corrected-on = Corregido el { $day }
records-history-superseded = Cambió después
records-history-undone = Deshecho
records-history-from-to = de { $before } a { $after }
records-history-changed = cambió
records-history-nothing = sin dato
records-history-no-fields = No tiene cambios campo por campo.
records-history-records-more = { $count ->
    [one] y un registro más
   *[other] y { $count } registros más
}
records-history-review-singly = Revisar uno por uno
records-history-records-rest = { $count ->
    [one] Mostrar un registro más
   *[other] Mostrar { $count } registros más
}
records-history-rest-more = Mostrar los que siguen
records-history-link = Historia
records-history-link-of = Historia: { $what }
records-history-all = Ver todo el historial
records-history-undo = Deshacer
records-history-undo-how = Se deshace el cambio n.º { $number }: lo que agregó se retira, lo que retiró vuelve y lo que cambió queda como antes. Queda registrado a su nombre.
records-history-undo-yes = Sí, deshacer
records-history-undo-done = Deshecho el cambio n.º { $number }.
records-history-obstacle-import = Se retira en Importar
records-history-review-yes = Marcar como revisado
records-history-review-all = Marcar como revisados los { $count } que esperan
records-history-review-all-done = Marcados como revisados: { $count } registros del cambio n.º { $number }.
records-history-review-all-stale = Alguien cambió o revisó mientras tanto este registro: { $what }. No se ha marcado ninguno: mírelo y vuelva a decidir.
records-history-review-return = Devolver
records-history-review-reason = Qué hay que corregir
records-history-review-send = Devolver con este motivo
records-history-review-missing = Escriba qué hay que corregir: quien lo registró lo leerá aquí.
records-history-review-done-reviewed = Marcado como revisado: { $what }.
records-history-review-done-returned = Devuelto: { $what }.
records-history-reviewed = Revisado por { $by } el { $day }
records-history-returned = Devuelto por { $by } el { $day }:
records-history-reviewed-since = { $by } lo revisó el { $day }; cambió después
records-history-returned-since = { $by } lo devolvió el { $day }; cambió después:
records-history-reviews-line = Datos registrados por personas: { $entered } · revisados: { $reviewed } · devueltos: { $returned }
records-history-table-number = N.º
records-history-table-day = Fecha
records-history-table-time = Hora
records-history-table-who = Quién
records-history-table-via = Por
records-history-table-what = Qué
records-history-table-record = Registro
records-history-table-field = Campo
records-history-table-before = De
records-history-table-after = A
records-history-table-correction = Corrección
records-history-table-undone = Deshecho
records-history-table-review = Revisión
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

records-history-word-cash = en efectivo
records-history-word-in_kind = en especie
records-history-word-pledged = comprometido
records-history-word-received = recibido
records-history-word-day = día
records-history-word-month = mes
records-history-word-year = año
records-history-word-focas = FOCAS
records-history-word-qsip = PMCS
records-history-word-program = programa
records-history-word-cluster = cluster
records-history-word-cluster_service = servicio del cluster
records-history-word-reviewed = revisado
records-history-word-returned = devuelto
records-history-word-viewer = lectura
records-history-word-coordinator = coordinación
records-history-word-monitoring = monitoreo
records-history-word-chief = dirección

# Cómo se llaman las tablas de la base de datos, en el historial y entre las fuentes.
records-table-alliance_measures = Cifras de alianzas
records-table-alliances = Alianzas
records-table-area_mappings = Áreas comparables entre instrumentos
records-table-assessment_people = Participantes en diagnósticos
records-table-assessment_scores = Puntajes de capacidad
records-table-assessments = Diagnósticos de capacidad
records-table-assignments = Oficinas de las cuentas
records-table-boundaries = Límites
records-table-capacity_actions = Acciones de fortalecimiento
records-table-capacity_targets = Metas de capacidad
records-table-cluster_events = Etapas de clusters
records-table-cluster_members = Miembros de clusters
records-table-cluster_services = Servicios de clusters
records-table-cluster_slots = Lugares de cluster
records-table-clusters = Clusters
records-table-commitments = Expresiones de compromiso
records-table-conflict_counts = Conteos de conflictos importados
records-table-conflict_figures = Cifras de conflictos publicadas
records-table-conflict_months = Casos de conflicto por mes
records-table-contributions = Aportes de aliados
records-table-criterion_scores = Puntajes de selección
records-table-emergencies = Emergencias importadas
records-table-emergency_counts = Emergencias publicadas, por mes y tipo
records-table-evidence_files = Archivos de sustento
records-table-gcd_meetings = Reuniones de grupos consultivos
records-table-hazard_names = Nombres de los tipos de emergencia
records-table-hazards = Tipos de emergencia
records-table-improvement_plans = Planes de mejora
records-table-instrument_areas = Áreas del instrumento
records-table-instrument_levels = Niveles del instrumento
records-table-instruments = Instrumentos de diagnóstico
records-table-lessons = Aprendizajes y modelos
records-table-milestone_records = Hitos de clusters
records-table-milestones = Hitos del plan
records-table-people = Cuentas
records-table-plan_disagreements = Contradicciones del plan
records-table-qsip_action_reports = Avances de la hoja de ruta
records-table-qsip_actions = Acciones de la hoja de ruta
records-table-qsip_audit_people = Participantes en auditorías
records-table-qsip_barriers = Barreras del servicio
records-table-qsip_cycle_stages = Etapas de los ciclos
records-table-qsip_cycles = Ciclos de mejora del servicio
records-table-qsip_evidence = Sustentos
records-table-qsip_measures = Medidas del servicio
records-table-qsip_readings = Mediciones
records-table-qsip_stages = Etapas del ciclo de mejora
records-table-qsip_targets = Metas de las medidas
records-table-qsip_validations = Validaciones de resultados
records-table-regional_capacities = Capacidades de los gobiernos regionales
records-table-responsibilities = Responsables
records-table-reviews = Revisiones
records-table-selection_criteria = Criterios de selección
records-table-slot_fillings = Ocupación de lugares
records-table-target_splits = Metas por nivel de gobierno
records-table-targets = Metas
records-table-tool_applications = Inicio de FOCAS y QSIP
records-table-training_actions = Acciones que atiende cada evento
records-table-training_events = Eventos de capacitación
records-table-training_people = Participantes en capacitación
records-table-unit_populations = Población
records-table-units = Unidades territoriales
records-table-vulnerabilities = Población expuesta

# El libro de Excel: se descarga, se llena sin conexión y se sube.

page-libro-title = Libro de Excel
page-libro-question = ¿Cómo registro sin conexión?

records-workbook-intro = Cómo llenarlo
records-workbook-intro-title = Libro para registrar avances sin conexión
records-workbook-intro-whose = De { $name }, descargado el { $day }. Trae lo que usted puede registrar, como estaba ese día.
records-workbook-intro-fill = Cada hoja es un tema; cada fila, un registro. Corrija o llene las celdas blancas.
records-workbook-intro-new = Las filas «por llenar» son registros que todavía no existen: llénelas solo si ya pasó. Para anotar otro del mismo lugar, copie entera una fila «por llenar». No copie una fila «registrado»: la copia sería el mismo registro.
records-workbook-intro-grey = Las celdas grises no se llenan en esa fila.
records-workbook-intro-lists = Donde hay una lista, elija de ella. Deje el cursor sobre un encabezado: dice qué puede ir en su columna.
records-workbook-intro-days = Las fechas van con día, mes y año: 30/06/2015.
records-workbook-intro-keep = No cambie los encabezados ni las hojas y columnas ocultas: con ellas se sabe qué registro es cada fila.
records-workbook-intro-copy = Lo que no cambie queda como está, aunque otra persona lo haya cambiado mientras tanto.
records-workbook-intro-upload = Para entregarlo, súbalo en la página «Libro de Excel»: verá qué cambiaría antes de guardar.

records-workbook-sheet-milestone = Hitos
records-workbook-sheet-commitment = Compromisos
records-workbook-sheet-event = Etapas del cluster
records-workbook-sheet-roadmap = Hoja de ruta
records-workbook-sheet-stage = Etapas del ciclo
records-workbook-sheet-reading = Mediciones
records-workbook-sheet-lesson = Aprendizajes
records-workbook-sheet-action = Plan de fortalecimiento
records-workbook-sheet-assessment = Diagnósticos
records-workbook-sheet-training = Capacitación
records-workbook-sheet-regional = Capacidad regional
records-workbook-sheet-counts = Conflictos del mes
records-workbook-sheet-cluster = Clusters nuevos

records-workbook-sheet-others = Otras filas
records-workbook-where = Dónde estaba
records-workbook-said = Lo que decía
records-workbook-what = Qué es
records-workbook-stands = Situación
records-workbook-there = registrado
records-workbook-to-come = por llenar
records-workbook-reason = Por qué no entró

records-workbook-rule-required = Obligatorio.
records-workbook-rule-plan = Fecha prevista, entre 2012 y 2017: día/mes/año.
records-workbook-rule-fact = Fecha en que pasó, desde 2012 y no futura: día/mes/año.
records-workbook-rule-number = { $kind ->
    [whole] Número entero
   *[number] Número
}, desde { $low }{ $bound ->
    [none] {"."}
   *[top] {" "}hasta { $high }.
}
records-workbook-rule-text = { $link ->
    [yes] Enlace completo, con http:// o https://
   *[no] Texto
}, hasta { $most } caracteres.
records-workbook-rule-choice = Elija de la lista.

records-workbook-row-key = Falta el código oculto de la fila, o se cambió. Copie la fila en un libro nuevo.
records-workbook-row-unknown = No hay ningún registro con el código de la fila.
records-workbook-row-gone = El registro ya no está: alguien lo retiró.
records-workbook-row-not-allowed = No le toca registrar este lugar.
records-workbook-row-doubled = { $another ->
    [yes] Otra fila del libro es este mismo registro. Para anotar otro, use una fila «por llenar»; para corregir este, deje una sola de las dos.
   *[no] Otra fila del libro dice algo del mismo registro: deje una.
}
records-workbook-row-evidence = La acción ya tiene este enlace como sustento, o lo trae una fila de más arriba: deje vacías las celdas del sustento.
records-workbook-not-asked = Hay algo en una celda gris, que en esta fila no se llena.
records-workbook-conflict = Alguien lo cambió después de la descarga. No se escribe: descargue otro libro, o corrija en el formulario.
records-workbook-three = { $field }: descargado { $seen } · ahora { $present } · en su libro { $theirs }
records-workbook-moved = { $field }: { $before } → { $after }
records-workbook-confirm = Al guardar confirma: { $said }

records-workbook-plan = { $n ->
    [one] El libro tiene una fila
   *[other] El libro tiene { $n } filas
}
records-workbook-count-new = Nuevas
records-workbook-count-changed = Cambian
records-workbook-count-unchanged = Sin cambio
records-workbook-count-refused = Rechazadas (quedan fuera)
records-workbook-count-conflict = En conflicto (quedan fuera)
records-workbook-lacking = Hojas que ya no están en el libro; de ellas no cambia nada: { $names }
records-workbook-row = { $sheet }, fila { $row }

records-workbook-headline = Descargue el libro, llénelo sin conexión y súbalo cuando la tenga.
records-workbook-download-title = 1. Descargar
records-workbook-download-how = Trae lo que usted puede registrar hoy, una hoja por tema, con lo que está y lo que falta. El armado toma unos segundos.
records-workbook-download = Descargar el libro
records-workbook-file-name = libro-avances
records-workbook-upload-title = 2. Subir el libro lleno
records-workbook-file = Libro de Excel, hasta { $limit } MB
records-workbook-reading = Leyendo el libro…
records-workbook-writing = Guardando…
records-workbook-plan-title = 3. Qué cambiaría
records-workbook-write = { $n ->
    [one] Guardar una fila
   *[other] Guardar { $n } filas
}
records-workbook-refused = Descargar las filas que no entran
records-workbook-refused-name = filas-que-no-entran
records-workbook-nothing = No hay nada que guardar.
records-workbook-again = Lo que está guardado cambió mientras tanto: el libro se comparó de nuevo. Mire otra vez antes de guardar.
records-workbook-done = { $n ->
    [0] No se ha escrito nada.
    [one] Guardado: una fila.
   *[other] Guardado: { $n } filas.
}
records-workbook-together = No se ha escrito nada: { $sheet }, fila { $row } cambió mientras tanto o no puede ir junto con otras filas del libro.
records-workbook-may-not = Su cuenta no registra avances: no hay libro que llenar.
records-workbook-ask = ¿Guardar estas filas? [s/N]
records-workbook-end-kept = No se ha escrito nada.
records-workbook-end-dry = No se ha escrito nada: era solo una consulta.
records-workbook-end-unconfirmed = No se ha escrito nada: falta confirmarlo. Repita la orden con --yes.
records-workbook-as-missing = Un libro lo importa alguien con cuenta: dígalo con --as USUARIO.
records-workbook-sign-in = Con una cuenta, aquí se descarga y se sube el libro para registrar sin conexión.
