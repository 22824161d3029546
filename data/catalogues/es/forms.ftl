# Formularios: lo que se actualiza, campo por campo, y lo que no puede ser.

page-actualizar-title = Actualizar
page-actualizar-question = ¿Qué cambió?

form-title-milestone = Hito: cumplido o con otra fecha
form-title-commitment = Compromiso: previsto y firmado
form-title-event = Etapa del cluster
form-title-roadmap = Avance de una acción de la hoja de ruta
form-title-stage = Etapa del ciclo de mejora
form-title-reading = Medición del servicio
form-title-lesson = Aprendizaje o modelo
form-title-action = Acción del plan de fortalecimiento
form-title-assessment = Diagnóstico FOCAS con sus puntajes
form-title-training = Evento de capacitación con participantes
form-title-regional = Capacidad del gobierno regional
form-title-counts = Conflictos de un mes, según el reporte
form-title-cluster = Cluster que se propone

form-about-milestone = Hito
form-about-cluster = Cluster
form-about-program = Ámbito
form-about-service = Servicio
form-about-government = Gobierno
form-about-stage = Etapa
form-about-spanish = Qué
form-about-barrier = Barrera
form-about-day = Del día
form-about-named = Cuál
form-about-cycle = Ciclo
form-about-area = Área
form-about-round = Ronda
form-about-region = Región
form-about-capacity = Capacidad
form-about-last-report = Último avance
form-last-report-of = { $percent } el { $day }
form-about-whole-program = todo el programa

form-save = Guardar
form-back = Volver
form-discard = Descartar lo que escribí
form-required = { $label } · obligatorio
form-choose = Elija…
form-none = Ninguno
form-public = Lo lee cualquiera: no escriba nombres de personas ni datos personales.
form-new = Todavía no hay registro: lo que guarde será el primero.
form-nothing = Elija qué quiere actualizar.
form-nothing-how = Cada lista de avances tiene un enlace «Actualizar» junto a lo que usted puede registrar. Lo pendiente de sus clusters está en Mis clusters.
form-to-mine = Ir a mis clusters
form-sign-in = Para actualizar hay que ingresar.
form-sign-in-how = Después de ingresar vuelve a este formulario.
form-may-not = Esto lo registra quien atiende el lugar: usted no puede escribirlo.
form-may-not-how = { $role ->
    [viewer] Su cuenta es de lectura. Pida a la dirección del programa otro rol si le toca registrar avances.
   *[other] Hoy no está entre lo que usted atiende. Si debería estarlo, dígalo a la dirección del programa; si vio un error, avise a la coordinación que corresponde o a monitoreo.
}
form-copy = Esta base es una copia de solo lectura: aquí no se guarda nada.
form-copy-how = Registre el cambio en la base del programa.
form-problems = { $count ->
    [one] Falta revisar un dato: lo dice junto al campo.
   *[other] Falta revisar { $count } datos: lo dice junto a cada campo.
}
form-unchanged = Todo esto ya está guardado: no había más que guardar.
form-saved = Guardado: { $what }.
form-saved-later = Se ve con un corte desde el { $day }: cámbielo arriba.
form-correct = Corregir lo del { $day }
form-draft-found = Sigue lo que escribió y no guardó ({ $at }).
form-file-again = El borrador no guarda archivos: vuelva a elegir «{ $name }».
form-draft-kept = Lo que escribe queda como borrador, también si se corta la línea.
form-draft-not-kept = El borrador no se pudo guardar: la base no responde. Lo escrito sigue en esta pantalla; no la cierre y vuelva a intentarlo.
form-yes = Sí, es así
form-group-evidence = Sustento: un enlace o un archivo (no es obligatorio)
form-group-people-region = Participantes: gobierno regional
form-group-people-province = Participantes: municipalidades provinciales
form-group-people-district = Participantes: municipalidades distritales
form-group-people-civil_society = Participantes: sociedad civil
form-file = Archivo (PDF, imagen, Word, Excel o texto; hasta 10 MB)
form-file-kept = Archivo por guardar: { $name }
form-file-drop = Quitar el archivo
form-update = Actualizar
form-update-of = Actualizar: { $what }
form-update-rest = { $count ->
    [one] Mostrar 1 más que usted puede actualizar
   *[other] Mostrar { $count } más que usted puede actualizar
}
form-update-narrow = Para actualizar los demás, elija una región o un cluster en los filtros.
form-add-event = Registrar una etapa del cluster
form-add-lesson = Registrar un aprendizaje
form-add-training = Registrar un evento en { $region }
form-add-reading = Registrar una medición
form-correct-reading = Corregir la del { $day }
form-assess = Diagnóstico FOCAS · { $name }

conflict-title = Alguien cambió esto mientras usted escribía
conflict-by = Cambio de { $name }, { $at }.
conflict-unknown = No se sabe quién lo cambió.
conflict-gone = El registro ya no está: alguien lo retiró. Si guarda, se crea de nuevo.
conflict-how = No se guardó nada. Elija qué debe quedar en cada campo.
conflict-mine = Lo suyo: { $value }
conflict-present = Lo que está ahora: { $value }
conflict-seen = Lo que usted vio al comenzar: { $value }
conflict-save = Guardar lo elegido
conflict-blank = sin dato

# Campos: su nombre; `asked`, con otras palabras donde un formulario lo pregunta.
field-planned_on = Previsto para
    .asked = Fecha prevista
field-reached_on = Cumplido el
    .asked = Fecha en que se cumplió
field-in_place_on = Fecha desde la que está formalizado
field-due_on = Previsto para
    .asked = Fecha prevista para la firma
field-signed_on = Firmado el
    .asked = Fecha de la firma
field-stage = Etapa
field-happened_on = Fecha
field-decided_with = Decidido con
field-note = Nota
field-reported_on = Fecha del avance
    .asked = Fecha del avance
field-percent = Avance (%)
    .asked = Avance en porcentaje (0 a 100)
field-evidence_url = Enlace al sustento
field-evidence_title = Título del sustento
field-evidence_public = No nombra a ninguna persona: lo puede abrir cualquiera
field-read_on = Fecha de la medición
field-measured_by = Quiénes midieron
    .asked = Quiénes midieron
field-value-percent = Valor en porcentaje
field-value-days = Valor en días
field-value-minutes = Valor en minutos
field-value-soles = Valor en soles
field-value-points = Valor en puntos
field-value-count = Valor (número)
field-numerator-of = { $of }
field-denominator-of = De un total de: { $of }
field-lesson-kind = Tipo
field-title = Título
field-summary = Qué pasó
field-reusable = Lo que otros pueden usar
field-service_code = Servicio
field-cycle_code = Ciclo
    .asked = Ciclo del que viene
field-documented_on = Documentado el
    .asked = Fecha en que se documentó
field-validated_on = Validado el
    .asked = Fecha en que se validó
field-shared_on = Compartido el
    .asked = Fecha en que se compartió
field-started_on = Iniciado el
    .asked = Fecha de inicio
field-done_on = Terminado el
    .asked = Fecha en que se terminó
field-cancelled_on = Cancelado el
    .asked = Fecha en que se canceló
field-held_on = Realizado el
    .asked = Fecha en que se realizó
field-facilitator = Quién facilitó
    .asked = Quién facilitó
field-score = Puntaje
    .asked = { $of }: puntaje
field-reason = Motivo
    .asked = { $of }: por qué no se evaluó
field-place = Lugar
field-area_code = Área
field-hours = Horas
field-expected_people = Participantes previstos
field-people-woman-indigenous = Mujeres indígenas
field-people-woman-other = Mujeres, otra identidad
field-people-woman-not_recorded = Mujeres, identidad sin registrar
field-people-man-indigenous = Hombres indígenas
field-people-man-other = Hombres, otra identidad
field-people-man-not_recorded = Hombres, identidad sin registrar
field-regional-evidence = Qué lo demuestra (norma, acta, plan)
field-month-of = Mes del reporte (cualquier día de ese mes)
field-cases-active = Casos activos
field-cases-latent = Casos latentes
field-counts-source = De dónde es la cifra (número de reporte, página)
field-name = Nombre
field-wave = Ola
    .asked = Grupo
field-province = Provincia que lo encabeza
field-district-of = Distrito { $of }
field-service-of = Servicio { $of }
field-proposed_on = Fecha de la propuesta
field-url = Enlace
field-staff = Personas capacitadas
field-action_code = Acción
field-added_on = Fecha del sustento
field-agreed_on = Acordado el
field-amount_usd = Monto (US$)
field-approved_on = Aprobado el
field-audience = Dirigido a
field-barrier_code = Barrera
field-begun_on = Inicio
field-blocked_at = Cuenta bloqueada
field-capacity = Capacidad
field-carried = Lo que queda pendiente
field-carried_from = Viene de la barrera
field-cases = Casos
field-cluster_code = Cluster
field-code = Código
field-content = Contenido del archivo
field-date_precision = Precisión de la fecha
field-denominator = De un total de
    .asked = De cuántos
field-dimension = Aspecto
field-direction = Dirección
field-email = Correo
field-event_code = Evento
field-evidence = Qué lo demuestra
field-file_name = Nombre del archivo
field-file_sha256 = Huella del archivo
field-found_on = Identificado el
field-full_name = Nombre
field-government_ubigeo = Gobierno
field-group_code = Procedencia
field-horizon_years = Horizonte (años)
field-identity = Identidad
field-instrument_code = Instrumento
field-kind = Tipo
field-made_at = Cuenta creada
field-measure_code = Medida
field-media_type = Tipo de archivo
field-milestone_code = Hito
field-name_en = Nombre en inglés
field-name_es = Nombre en español
field-number = Número
field-numerator = Cuántos
field-office_region_ubigeo = Oficina
field-opened_on = Abierto el
field-origin = Origen
field-outcome = Resultado
field-partner = Aliado
field-password_hash = Clave
field-people = Personas
field-person_id = Persona
field-position = Orden
field-provider = Responsable
field-province_ubigeo = Provincia
field-public = Abierto a todos
field-region_ubigeo = Región
field-responsible = Responsable
field-role = Papel
field-round = Ronda
field-scope = Ámbito
field-scored_on = Puntuado el
field-set_on = Fijado el
field-sex = Sexo
field-since = Desde
field-size_bytes = Tamaño (bytes)
field-slot_code = Lugar del plan
field-stage_code = Etapa
field-starts_on = Inicia el
field-state = Revisión
field-told_by = Quién lo informa
field-tool = Herramienta
field-topic = Tema
field-ubigeo = Unidad
field-unit = Unidad de medida
field-until = Hasta
field-user_name = Usuario
field-value = Valor
field-year = Año

entering-missing = Falta este dato.
entering-no-day = No es una fecha.
entering-day-early = El programa empezó en 2012: una fecha anterior al { $first } no puede ser.
entering-day-far = Una fecha posterior al { $last } no se puede guardar.
entering-day-future = Lo que pasó no puede tener una fecha futura (hoy es { $today }).
entering-day-after-end = El { $day } es posterior al fin del contrato ({ $end }). ¿Es así?
entering-day-order = No puede ser anterior a «{ $field }» ({ $day }).
entering-no-number = No es un número posible.
entering-number-outside = Debe estar entre { $low } y { $high }.
entering-number-low = No puede ser menor que { $low }.
entering-number-step = Va de { $step } en { $step }.
entering-not-offered = Elija una de las opciones.
entering-too-long = Tiene { $count } caracteres; caben { $most }.
entering-no-link = Escriba un enlace completo, que empiece con http:// o https://, sin espacios.
entering-identity = «{ $number }» puede ser un DNI o un teléfono, y esto lo lee cualquiera: si es de una persona, bórrelo. ¿Es otra cosa?
entering-one-of = Ya está llena «{ $field }»: solo puede ser una de las dos.
entering-one-missing = Llene esta fecha o «{ $field }».
entering-before-cluster = El cluster se conoce desde el { $first }: no pudo ser antes.
entering-before-agreed = La acción se acordó el { $first }: no pudo ser antes.
entering-before-opened = El ciclo se abrió el { $first }: no pudo ser antes.
entering-before-instrument = Este instrumento se usa desde el { $first }.
entering-percent-falls = Antes estaba en { $before }%: el avance retrocede. ¿Es así?
entering-percent-over-later = Después se reportó { $later }%: sería menos que esto. ¿Es así?
entering-report-there = Ya hay un avance de ese día ({ $day }: { $percent }%). Elija otra fecha.
entering-reading-there = Ya hay una medición del { $day }. Elija otra fecha.
entering-capacity-there = Ya está registrada con fecha { $day }. Elija otra fecha.
entering-counts-known = De { $day } ya constan { $active } casos activos y { $latent } latentes. ¿Los reemplaza?
entering-counts-end-demo = Con la primera cifra real dejan de verse los conflictos de demostración, en todas las regiones. ¿Es así?
entering-counts-there = De { $day } ya informa otra fuente: estas cifras tomarían su lugar. ¿Es así?
entering-counts-same = Estas cifras ya están registradas.
entering-cluster-known = Ya hay un cluster con este nombre en la región.
entering-chosen-twice = Ya está elegido arriba.
entering-districts-few = El plan pide al menos { $least } distritos. ¿Es así?
entering-districts-outside = Hay distritos de otra provincia. ¿Es así?
entering-part-over-whole = No puede ser mayor que el total ({ $whole }).
entering-link-or-file = Elija una de las dos formas: un enlace o un archivo.
entering-evidence-lacks = Falta el sustento: dé un enlace o elija el archivo (otra vez, si volvió a cargar la página). Si no hay ninguno, borre el título y quite la marca de que lo puede abrir cualquiera.
entering-event-drops = Retirado desde el { $day }, el cluster deja de contar entre los formados. ¿Es así?
entering-event-before = Sería antes que «{ $stage }» ({ $day }). ¿Es así?
entering-event-after = Sería después que «{ $stage }» ({ $day }). ¿Es así?
entering-stage-before = La etapa { $n }, anterior, se cumplió después ({ $day }). ¿Es así?
entering-stage-after = La etapa { $n }, posterior, se cumplió antes ({ $day }). ¿Es así?
entering-stage-skipped = Falta una etapa anterior por cumplir. ¿Es así?
entering-shared-not-validated = Lo que se comparte se valida antes: falta esta fecha.
entering-other-service = Ese ciclo es de otro servicio.
entering-score-or-reason = Ponga el puntaje, o diga por qué no se evaluó.
entering-score-and-reason = Ya tiene puntaje: borre una de las dos cosas.
entering-round-before = La ronda «{ $round }» fue después ({ $day }).
entering-round-after = La ronda «{ $round }» fue antes ({ $day }).
entering-people-not-held = Hay participantes: falta la fecha en que se realizó.
entering-nobody-came = No hay ningún participante. ¿Es así?

error-unknown-record = No hay nada que actualizar en esta dirección.
error-unknown-record-do = Vuelva a la página anterior y use su enlace «Actualizar».
error-entry-refused = Algún dato no puede ser así.
error-entry-refused-do = Vuelva al formulario: lo dice junto al campo.

page-mis-clusters-title = Mis clusters
page-mis-clusters-question = ¿Qué me falta registrar, y qué viene?
mine-sign-in = Con una cuenta, aquí está lo pendiente de los clusters que usted atiende.
mine-reads = Su cuenta es de lectura: no tiene pendientes por registrar.
mine-nobody = Hoy no atiende ningún cluster ni región: por eso no hay pendientes.
mine-headline-none = Al día: nada atrasado ni por vencer en 30 días ({ $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}).
mine-headline = { $late ->
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
mine-headline-returned = { $count ->
    [one] Monitoreo devolvió { $count } registro por corregir.
   *[other] Monitoreo devolvió { $count } registros por corregir.
}
mine-begun-title = { $count ->
    [one] { $count } formulario empezado sin guardar
   *[other] { $count } formularios empezados sin guardar
}
mine-begun-subtitle = Nadie más lo ve; nada de esto figura en el programa hasta que se guarde
mine-begun-go = Continuar
mine-returned-title = { $count ->
    [one] { $count } registro devuelto por corregir
   *[other] { $count } registros devueltos por corregir
}
mine-returned-subtitle = Devuelto por monitoreo y sin cambios desde entonces, cualquiera sea el corte; primero lo que más espera
mine-overdue-title = { $count ->
    [0] Nada está atrasado
    [one] { $count } pendiente pasó de su fecha
   *[other] { $count } pendientes pasaron de su fecha
}
mine-overdue-subtitle = Previsto hasta el corte y sin registrar como hecho; primero lo que más espera · corte { $day }
mine-overdue-none = No hay nada previsto hasta esta fecha que falte hacer o registrar.
mine-soon-title = { $count ->
    [0] Nada vence en los próximos 30 días
    [one] { $count } pendiente vence en los próximos 30 días
   *[other] { $count } pendientes vencen en los próximos 30 días
}
mine-soon-subtitle = Previsto para los 30 días después del corte · corte { $day }
mine-soon-none = No hay nada previsto para los próximos 30 días.
mine-topic-commitment = Compromiso por firmar
mine-topic-milestone = Hito
mine-topic-action = Acción del plan de fortalecimiento
mine-topic-stage = Etapa del ciclo de mejora
mine-topic-roadmap = Acción de la hoja de ruta
mine-topic-training = Evento de capacitación
mine-table-returned-on = Devuelto el
mine-table-returned-by = Devuelto por
mine-table-record = Registro
mine-table-reason = Qué hay que corregir
mine-table-due = Previsto
mine-table-place = Cluster o región
mine-table-topic = Tipo
mine-table-what = Pendiente
mine-table-more = Detalle
mine-table-origin = Origen
mine-propose = Proponer un cluster: { $region }
