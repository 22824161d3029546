# Lo que dice la línea de órdenes, `python -m data`.

cli-usage = uso:
cli-commands = órdenes
cli-command = ORDEN
cli-arguments = argumentos
cli-options = opciones
cli-usage-error = No se entiende la orden: { $reason }
    Vea `python -m data --help`.
cli-usage-required = falta { $what }.
cli-usage-one-of = falta uno de estos: { $what }.
cli-usage-unknown = no se conoce { $what }.
cli-usage-choice = no puede ser «{ $given }»; puede ser { $known }.
cli-usage-value = { $what } necesita un valor.
cli-usage-no-value = { $what } no lleva ningún valor.
cli-usage-conflict = { $what } y { $other } no van juntos.
cli-usage-argument = { $what }: { $reason }
cli-interrupted = Interrumpido.

cli-help = La base de datos del programa: crearla, actualizarla, consultarla, copiarla.
cli-help-help = muestra esta ayuda
cli-help-lang = idioma de los mensajes (es, en)
cli-help-json = escribe un solo objeto JSON en la salida
cli-help-init = crea la base de datos con los hechos del plan
cli-help-init-demo = con datos de demostración (así, si no se dice nada)
cli-help-init-empty = sin datos de demostración: un programa vacío
cli-help-init-if-needed = si ya existe, la actualiza en vez de negarse
cli-help-upgrade = lleva el esquema y los hechos a los de esta versión
cli-help-demo = los datos de demostración
cli-help-demo-remove = quita solo los datos de demostración; lo registrado se conserva
cli-help-demo-dry-run = solo dice qué se quitaría
cli-help-status = qué base de datos es y cuánto contiene
cli-help-report = las cifras del programa a una fecha
cli-help-backup = guarda una copia de la base en un archivo
cli-help-backup-dest = archivo nuevo para la copia
cli-help-restore = pone una copia en lugar de la base actual
cli-help-restore-src = archivo de la copia
cli-help-restore-authoritative = la base recuperada es la del programa y admite cambios (si no, es una copia de solo lectura)

cli-help-yes = no pregunta

cli-step-import-read = Leyendo el archivo…
cli-step-import-compare = Comparando con lo que está vigente…
cli-step-import-write = Escribiendo…
cli-step-schema = Preparando las tablas…
cli-step-facts = Cargando los hechos del plan…
cli-step-demo = Cargando los datos de demostración…
cli-step-backup = Guardando una copia antes del cambio…

cli-init-made = Base de datos lista: { $place }
cli-init-territory = Territorio: { $regions } departamentos, { $provinces } provincias, { $districts } distritos.
cli-init-plan = Plan: { $clusters_planned } clusters previstos, { $clusters_proposed } propuestos, { $targets } metas.
cli-init-demo = Incluye datos de demostración; `python -m data demo remove` los quita.
cli-init-empty = Programa vacío: sin datos de demostración.
cli-init-there = Ya hay una base de datos; se conserva.

cli-upgrade-schema = Esquema actualizado: de { $before } a { $after }.
cli-upgrade-backup = Copia anterior al cambio: { $path }
cli-upgrade-demo = { $n ->
    [one] Se añadió una fila de demostración.
   *[other] Se añadieron { $n } filas de demostración, de las tablas nuevas.
}
cli-upgrade-facts = { $n ->
    [one] Se añadió una fila de hechos.
   *[other] Se añadieron { $n } filas de hechos.
}
cli-upgrade-corrected = { $n ->
    [one] Se corrigió una fila de hechos.
   *[other] Se corrigieron { $n } filas de hechos.
}
cli-upgrade-nothing = Todo está al día (esquema { $schema }).

cli-demo-none = No hay datos de demostración que quitar.
cli-demo-dry = No se ha quitado nada: era solo una consulta.
cli-demo-kept = No se ha quitado nada.
cli-demo-ask = ¿Quitar estas filas? [s/N]
cli-demo-written = { $n ->
    [one] Se quitó una fila de demostración.
   *[other] Se quitaron { $n } filas de demostración.
}
cli-demo-going = { $n ->
    [one] Una fila de demostración, por tabla:
   *[other] { $n } filas de demostración, por tabla:
}
cli-demo-stays = { $n ->
    [one] Una dependencia hace que se quede una fila de demostración:
   *[other] { $n } dependencias hacen que se queden filas de demostración:
}
cli-demo-stay = {"  "}{ $row } se queda: la necesita { $by } ({ $origin ->
    [plan] del plan
    [published] publicada
    [demo] de demostración, que también se queda
   *[entered] registrada
})

cli-status-place = { $place } · esquema { $schema } · versión de los datos { $version }
cli-status-copy = Copia del { $date }: solo lectura.
cli-status-own = Es la base del programa: admite cambios.
cli-status-demo = Contiene datos de demostración.
cli-status-no-demo = No contiene datos de demostración.
cli-warning-sqlite-wal-reset = Aviso: SQLite { $version } es anterior a 3.51.3 y puede perder escrituras cuando varios procesos usan la misma base. Actualice Python o use PostgreSQL.

cli-count-regions = Departamentos
cli-count-provinces = Provincias
cli-count-districts = Distritos
cli-count-governments = Gobiernos
cli-count-governments-proposed = Gobiernos de los clusters propuestos en el plan
cli-count-governments-in-clusters = Gobiernos en clusters conformados
cli-count-clusters-planned = Clusters previstos
cli-count-clusters-proposed = Clusters propuestos en el plan
cli-count-clusters = Clusters registrados
cli-count-targets = Metas
cli-count-target-alternatives = Lecturas alternativas de metas
cli-count-milestones = Hitos de la etapa preparatoria
cli-count-selection-criteria = Criterios de selección
cli-count-commitments = Compromisos
cli-count-milestone-records = Registros de hitos
cli-count-improvement-plans = Planes de mejora
cli-count-gcd-meetings = Reuniones de los GCD
cli-count-contributions = Aportes
cli-count-assessments = Evaluaciones de capacidad
cli-count-capacity-actions = Acciones de fortalecimiento
cli-count-training-events = Eventos de capacitación
cli-count-qsip-cycles = Ciclos de mejora del servicio
cli-count-qsip-actions = Acciones de hojas de ruta
cli-count-lessons = Aprendizajes y modelos
cli-count-emergencies-published = Emergencias en los conteos publicados
cli-count-emergencies = Emergencias importadas
cli-count-conflict-figures = Cifras de conflictos publicadas
cli-count-imports = Importaciones
cli-count-sources = Fuentes

cli-backup-done = Copia guardada y comprobada: { $path } ({ $rows } filas, { $kilobytes } kB)
cli-restore-done = Copia recuperada y comprobada: { $rows } filas en { $tables } tablas, iguales a las de la copia.
cli-restore-copy = La base es ahora una copia del { $date }, de solo lectura.
cli-restore-authoritative = La base es ahora la del programa y admite cambios.

cli-refused-missing = no hay tal archivo.
cli-refused-not-a-database = no es una base de datos SQLite.
cli-refused-no-manifest = no es una copia hecha con `python -m data backup`.
cli-refused-newer = es de una versión más nueva del programa.
cli-refused-damaged = el archivo está dañado o incompleto.
cli-refused-differs = su contenido no es el que se guardó.
cli-refused-differs-in-table = su contenido no es el que se guardó (tabla { $table }).
cli-refused-rows-refused = tiene filas que la base no admite.
cli-refused-rows-refused-in-table = tiene filas que la base no admite (tabla { $table }).

cli-do-bad-address = Escriba `sqlite:///ruta/archivo.db` o `postgresql://usuario:clave@servidor/base`, o deje la variable vacía.
cli-error-file-failed = El sistema no permitió leer o escribir: { $reason }
    Compruebe la ruta, los permisos y el espacio en disco.
cli-error-database-failed = La base de datos rechazó la operación ({ $kind }).
    Repita la orden; si vuelve a pasar, compruebe que la base sea la del programa con `python -m data status`.
cli-do-backup-refused = La base actual quedó como estaba. Use otra copia.
cli-do-database-absent = Créela con `createdb { $name }`, o corrija la dirección en DATABASE_URL; después ejecute `python -m data init`.
cli-do-database-down = Compruebe que PostgreSQL esté en marcha y que la dirección en DATABASE_URL sea correcta.
cli-do-database-exists = Se conserva tal como está. Para actualizarla: `python -m data upgrade`.
cli-do-database-forbidden = Pida a quien administra PostgreSQL que dé al usuario de DATABASE_URL permiso de leer y escribir en la base y, para `init` y `upgrade`, de crear tablas en ella (CREATE). No se ha cambiado nada.
cli-do-database-foreign = Si es un archivo ({ $place }), muévalo a otro lugar o cámbiele el nombre; si es una base de PostgreSQL, indique otra en DATABASE_URL. Después ejecute `python -m data init`.
cli-do-database-full = Libere espacio en el disco y repita la orden. No se ha cambiado nada.
cli-do-database-locked = Espere un momento y repita la orden. Si dura, cierre el otro programa que usa la base.
cli-do-database-missing = Créela con `python -m data init`.
cli-do-database-newer = Actualice el programa, o use la copia que se guardó antes del cambio. No se ha cambiado nada.
cli-do-database-older = Actualícela con `python -m data upgrade`.
cli-do-database-unreadable = Aparte el archivo (cámbiele el nombre o muévalo, con sus compañeros `-wal` y `-shm`) y después recupere una copia con `python -m data restore ARCHIVO` o cree otra con `python -m data init`.

## The report

cli-help-report-as-of = día al que se mira (si falta, el del último hecho registrado)
cli-help-report-region = ubigeo de dos dígitos de una región
cli-usage-date = «{ $given }» no es una fecha; escriba AAAA-MM-DD
cli-report-head = { $place }, al { $day }: logrado / meta que vence
cli-report-index = ICI · { $what }: { $mean } (entre { $low } y { $high }; { $n } de { $of } gobiernos)
cli-report-gaps = Brechas de capacidad sin acción prevista: { $n }
cli-report-training = Capacitación: { $events } eventos, { $participants } participaciones; mujeres { $women }, indígenas { $indigenous }
cli-report-cycles = Mejora del servicio: { $cycles ->
    [0] ningún ciclo
    [one] un ciclo; { $told }
   *[other] { $cycles } ciclos; { $told }
  }
cli-report-roadmaps = Hojas de ruta: { $done } de { $planned } acciones ejecutadas, { $overdue } atrasadas
cli-report-conflicts = Conflictos vigentes en { $month }: { $active } activos, { $latent } latentes{ $seen }
cli-report-conflicts-total = Conflictos vigentes en { $month }: { $standing }, sin separar en activos y latentes{ $seen }
cli-report-first-seen = ; vistos por primera vez desde { $month }: { $n }
cli-report-conflicts-part = Conflictos. { $said }
cli-report-no-conflicts = Conflictos: no hay un reporte de todas las regiones
cli-report-emergencies = Emergencias en los 12 meses hasta { $month }: { $events }, de ellas { $natural } por peligros naturales; { $affected } afectados, { $homeless } damnificados ({ $origin })
cli-report-no-emergencies = Emergencias: los últimos 12 meses no están completos
cli-report-origin-published = conteos publicados
cli-report-origin-imported = importado
cli-report-origin-mixed = publicado e importado
