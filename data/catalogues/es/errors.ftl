# Qué pasó y qué hacer, para cada error que el programa conoce (data/errors.py).

error-database-missing = Todavía no hay una base de datos.
error-database-missing-do = Ejecute `make run` o `python -m data init`. Esta página vuelve sola cuando la base esté lista.
error-database-unreadable = La base de datos no se puede leer: el archivo está dañado o no hay permiso para abrirlo.
error-database-unreadable-do = Revise los permisos de la carpeta, o recupere una copia con `python -m data restore ARCHIVO`. Esta página vuelve sola.
error-database-locked = Otro proceso tiene ocupada la base de datos.
error-database-locked-do = Espere un momento: esta página vuelve sola. Si dura, cierre el otro programa que usa la base.
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
error-unexpected = Algo falló que no habíamos previsto (número { $request }).
error-unexpected-do = Recargue la página. Si se repite, avise al equipo con ese número: el registro del servidor dice qué pasó.
