# Qué pasó y qué hacer, para cada error que el programa conoce (data/errors.py).

error-database-missing = Todavía no hay una base de datos.
error-database-missing-do = Ejecute `make run` o `python -m data init`. Esta página vuelve sola cuando la base esté lista.
error-database-unreadable = La base de datos no se puede leer: el archivo está dañado o no hay permiso para abrirlo.
error-database-unreadable-do = Revise los permisos de la carpeta, o recupere una copia con `python -m data restore ARCHIVO`. Esta página vuelve sola.
error-database-locked = Otro proceso tiene ocupada la base de datos.
error-database-locked-do = Espere un momento: esta página vuelve sola. Si dura, cierre el otro programa que usa la base.
error-database-full = No queda espacio en el disco de la base de datos: no se guardó nada.
error-database-full-do = Lo que ya estaba sigue igual. Pida a quien administra el equipo que libere espacio, y guarde de nuevo.
error-database-down = El servidor de la base de datos no responde.
error-database-down-do = Compruebe que PostgreSQL esté en marcha y que la dirección en DATABASE_URL sea correcta. Esta página vuelve sola.
error-database-absent = El servidor de PostgreSQL no tiene ninguna base de datos «{ $name }».
error-database-absent-do = Créela allí, o corrija la dirección en DATABASE_URL; después ejecute `python -m data init`. Esta página vuelve sola.
error-database-forbidden = El usuario de la base de datos «{ $name }» no tiene permiso para esto.
error-database-forbidden-do = Pida a quien administra PostgreSQL que dé al usuario de DATABASE_URL permiso de leer y escribir en la base, y de crear tablas en ella. Esta página vuelve sola.
error-bad-address = DATABASE_URL no es una dirección de SQLite ni de PostgreSQL.
error-bad-address-do = Corrija la variable (vacía, la base es el archivo del programa) e inicie de nuevo el programa.
error-database-foreign = Lo que hay en el lugar de la base de datos no es una base de datos del programa.
error-database-foreign-do = Apártelo, o indique otro lugar en DATABASE_URL; después ejecute `python -m data init`. Esta página vuelve sola.
error-database-older = La base de datos es de una versión anterior del programa ({ $found }; se espera { $known }).
error-database-older-do = Ejecute `python -m data upgrade`. Esta página vuelve sola.
error-database-newer = La base de datos es de una versión más nueva del programa ({ $found }; aquí se conoce { $known }).
error-database-newer-do = Actualice el programa, o recupere una copia anterior con `python -m data restore ARCHIVO`. No se ha cambiado nada.
error-database-exists = Ya hay una base de datos en { $path }.
error-database-exists-do = Se conserva tal como está. Para actualizarla, ejecute `python -m data upgrade`.
error-read-only-copy = Esta base es una copia del { $date } y no admite cambios.
error-read-only-copy-do = Haga el cambio en la base del programa. Si esta debe ser la del programa, recupérela con `python -m data restore ARCHIVO --authoritative`.
error-not-allowed = No tiene permiso para hacer esto.
error-not-allowed-do = Pídalo a quien atiende el cluster o al equipo de monitoreo.
error-backup-refused = La copia no sirve y no se ha usado: { $reason }
error-backup-refused-do = La base actual quedó como estaba. Elija otra copia y ejecute `python -m data restore ARCHIVO`.
error-backup-exists = Ya hay un archivo en { $path }.
error-backup-exists-do = No se ha sobrescrito. Dé otro nombre a la copia.
error-restore-unproved = La base recuperada no coincide con la copia en la tabla { $table }.
error-restore-unproved-do = La base anterior quedó como estaba. Haga otra copia y repita `python -m data restore ARCHIVO`.
error-unknown-region = No hay ningún departamento «{ $region }».
error-unknown-region-do = Use los dos dígitos de uno de los cinco departamentos: { $known }.
error-day-outside = No se puede mirar al { $day }.
error-day-outside-do = Use un día entre el { $first } y el { $last }.
error-import-refused = El archivo no se puede importar: { $reason }
error-import-refused-do = No se ha escrito nada. Corrija lo que se indica, o use otro archivo, y repita la importación.
error-stale-plan = Lo que está vigente cambió después de la comparación.
error-stale-plan-do = No se ha escrito nada. Repita la importación: el archivo se comparará de nuevo.
error-unknown-import = No hay ninguna importación vigente con el número { $id }.
error-unknown-import-do = Vea las que hay con `python -m data imports`.
error-import-stands = La importación { $id } no se puede retirar todavía: hay otras que se apoyan en ella ({ $first }).
error-import-stands-do = No se ha cambiado nada. Retire antes esas otras, de la última a la primera.
error-bad-seed = El archivo { $file } tiene un error{ $line ->
    [0] {": sus filas se contradicen entre sí o con las que ya están en la base."}
   *[other] {" en la línea "}{ $line }.
}
error-bad-seed-do = Corrija el archivo y repita la orden. No se ha cambiado nada.
error-evidence-refused = { $reason ->
    [empty] El archivo está vacío.
    [too-large] El archivo pasa de { $most } MB.
    [kind] El contenido no es de un tipo que se guarda.
    [not-utf8] El archivo no es texto en UTF-8.
    [ending] El nombre termina en «{ $ending }», pero el contenido es { $kind ->
        [pdf] PDF
        [png] una imagen PNG
        [jpeg] una imagen JPEG
        [docx] un documento de Word
        [xlsx] un libro de Excel
       *[text] texto
      }.
    [damaged] El archivo está dañado: su índice no se puede leer.
    [unpacked] El archivo ocuparía más de { $most } MB al abrirse, o tiene demasiadas partes.
    [macros] El archivo contiene macros.
    [name-empty] El archivo no tiene un nombre que se pueda usar.
    [name-not-utf8] El nombre del archivo tiene caracteres que no se pueden leer.
    [missing] No hay ningún archivo en { $path }.
    [no-file] { $path } no es un archivo.
    [link-long] El enlace pasa de { $most } caracteres.
    [link-characters] El enlace contiene espacios, barras invertidas o caracteres que no se ven.
    [link-scheme] El enlace no empieza con http:// ni https://.
    [link-credentials] El enlace lleva un usuario o una clave.
    [link-host] El enlace no nombra un sitio.
    [title-missing] Falta el título.
    [title-long] El título pasa de { $most } caracteres.
    [title-characters] El título contiene caracteres que no se ven.
    [day-early] La fecha es anterior al { $first }, cuando se acordó la acción.
    [day-future] La fecha es posterior a hoy, { $today }.
    [day-late] La fecha es posterior al { $last }, la última fecha de corte que muestran las pantallas.
   *[already] La acción ya tiene este sustento: { $code }.
}
error-evidence-refused-do = { $reason ->
    [empty] Compruebe que sea el archivo correcto.
    [too-large] Reduzca el archivo (por ejemplo, comprima las imágenes o guarde solo las páginas que hacen falta), o publíquelo y dé el enlace.
    [kind] Se guardan PDF, PNG, JPEG, Word (.docx), Excel (.xlsx) y texto (.txt, .csv): guárdelo en uno de esos formatos.
    [not-utf8] Guárdelo de nuevo como texto o CSV con codificación UTF-8.
    [ending] Si el contenido es el correcto, dé al archivo un nombre que termine en «{ $right }».
    [damaged] Ábralo en su programa, guárdelo de nuevo y repita.
    [unpacked] Guárdelo como PDF y repita.
    [macros] Guárdelo sin macros (.docx o .xlsx) o como PDF.
    [name-empty] Dé al archivo un nombre con letras o números.
    [name-not-utf8] Cambie el nombre del archivo y repita.
    [missing] Revise la ruta.
    [no-file] Indique un archivo; si son varios, agréguelos uno por uno.
    [link-long] Use un enlace más corto a la misma página.
    [link-characters] Copie el enlace de la barra del navegador, sin espacios.
    [link-scheme] Copie el enlace completo, con http:// o https://.
    [link-credentials] Quite el usuario y la clave: quien vea el enlace los vería.
    [link-host] Copie el enlace completo, como https://www.ejemplo.pe/acta.
    [title-missing] Diga qué es (con --title al agregarlo). El título lo ve cualquiera, también el de un archivo que no es público: no debe nombrar a ninguna persona.
    [title-long] Acorte el título.
    [title-characters] Escriba el título de nuevo, sin copiarlo de otro programa.
    [day-early] Use un día desde el { $first }.
    [day-future] Use un día hasta hoy.
    [day-late] Use el día del que es el sustento, hasta el { $last }.
   *[already] No hay nada que hacer.
}
error-unknown-action = Ninguna acción de una hoja de ruta tiene el código «{ $action }».
error-unknown-action-do = Busque el código en la tabla de acciones de la página del ciclo.
error-unknown-evidence = { $wanted ->
    [file] No hay ningún archivo guardado con el código «{ $code }».
   *[any] No hay ningún sustento con el código «{ $code }».
}
error-unknown-evidence-do = { $wanted ->
    [file] Vea los códigos con `python -m data evidence list`; un enlace no tiene archivo.
   *[any] Vea los códigos con `python -m data evidence list`.
}
error-file-exists = Ya hay un archivo en { $path }.
error-file-exists-do = No se ha sobrescrito. Dé otro nombre.
error-unexpected = Algo falló que no habíamos previsto (número { $request }).
error-unexpected-do = Recargue la página. Si se repite, avise al equipo con ese número: el registro del servidor dice qué pasó.
error-repeated = Esto ya se había guardado.
error-repeated-do = No hace falta repetirlo.
error-request-reused = La página quedó atrás: lo que se envía no es lo que se envió antes.
error-request-reused-do = No se ha escrito nada. Vuelva a cargar la página y repita.
error-signed-out = Ya no ha ingresado con esta cuenta.
error-signed-out-do = No se ha escrito nada. Ingrese de nuevo y repita.
