# Cuentas: ingresar, la clave, quién está, y sus órdenes.

accounts-field-user_name = Usuario
accounts-field-user_name-hint = Letras minúsculas sin tilde, números, punto, guion o guion bajo. Con esto se ingresa.
accounts-field-full_name = Nombre y apellido
accounts-field-full_name-hint = Figura junto a lo que usted registre.
accounts-password = Clave
accounts-password-hint = Al menos { $least } caracteres. Una frase de varias palabras se recuerda mejor.
accounts-back = Volver al tablero
accounts-continue = Continuar
accounts-error-title = Error: { $title }
accounts-other-language = English
accounts-outside-unknown = Ingresó como { $email }, pero esa dirección no tiene cuenta aquí, o su sesión terminó: se ve lo público. Para volver a ingresar, salga primero.
accounts-role = { $role ->
    [viewer] Lectura
    [coordinator] Coordinación
    [monitoring] Monitoreo
   *[chief] Dirección
}
accounts-no-office = sin oficina a cargo hoy

accounts-sign-in-title = Ingresar
accounts-sign-in-lead = Lo público se ve sin ingresar. Con una cuenta se registran avances y se ve lo que nombra a personas.
accounts-sign-in-do = Ingresar
accounts-sign-in-forgotten = ¿Primera vez, u olvidó su clave? Pida un enlace a quien dirige el programa.
accounts-sign-in-outside = Ingresar con la cuenta de su institución
accounts-sign-in-signed = Ya ingresó como { $name }.
accounts-sign-out = Salir

accounts-password-title = Elija su clave
accounts-password-title-owner = Cree su cuenta
accounts-password-lead = Cuenta de { $name }. El enlace sirve una sola vez.
accounts-password-lead-owner = Es la primera cuenta: dirige el programa y agrega a las demás personas. El enlace sirve una sola vez.
accounts-password-do = Guardar e ingresar

accounts-first-start = Todavía no hay cuentas. Para crear la suya y dirigir el programa, abra (una sola vez, antes de 7 días):
    { $address }

error-sign-in-refused = { $reason ->
    [many] Hubo demasiados intentos.
   *[wrong] El usuario o la clave no son correctos.
}
error-sign-in-refused-do = { $reason ->
    [many] Espere { $minutes } minutos y vuelva a intentarlo.
   *[wrong] Revíselos y vuelva a intentarlo. Mayúsculas y minúsculas cuentan en la clave.
}
error-invitation-ended = Este enlace ya no sirve: se usó, se cambió por otro o pasaron más de 7 días.
error-invitation-ended-do = Si ya eligió su clave, ingrese. Si no, pida otro enlace a quien dirige el programa (en la página Cuentas, o con `python -m data user invite USUARIO`); si todavía no hay cuentas, reinicie el programa: muestra uno nuevo.
error-cross-site = El pedido vino de otro sitio y no se atendió.
error-cross-site-do = Abra la página de este tablero y envíe el formulario desde allí.
error-unknown-person = Nadie tiene el usuario «{ $name }».
error-unknown-person-do = Vea las cuentas en la página Cuentas o con `python -m data user list`.
error-person-refused = { $reason ->
    [user-name-missing] Falta el usuario.
    [user-name-long] El usuario pasa de { $most } caracteres.
    [user-name-characters] El usuario tiene caracteres que no se admiten.
    [user-name-taken] Ya hay una cuenta con el usuario «{ $given }».
    [name-missing] Falta el nombre.
    [name-long] El nombre pasa de { $most } caracteres.
    [name-characters] El nombre contiene caracteres que no se ven.
    [email] El correo no es una dirección.
    [email-taken] Ya hay una cuenta con el correo «{ $given }».
    [password-short] La clave tiene menos de { $least } caracteres.
    [password-long] La clave pasa de { $most } caracteres.
    [password-name] La clave es el usuario.
    [password-simple] La clave repite casi siempre el mismo carácter.
    [days] El último día no es posterior al primero.
    [office-attended] Ya atiende la oficina { $office } en esos días.
    [office-not-attended] No atiende la oficina { $office } en ese día.
    [blocked] La cuenta «{ $given }» está bloqueada.
   *[last-chief] Es la única cuenta de dirección que no está bloqueada.
}
error-person-refused-do = { $reason ->
    [user-name-missing] Elija uno, por ejemplo la inicial y el apellido: aruiz.
    [user-name-long] Acórtelo.
    [user-name-characters] Use letras minúsculas sin tilde, números, punto, guion o guion bajo; empiece con letra o número.
    [user-name-taken] Elija otro.
    [name-missing] Escriba nombre y apellido.
    [name-long] Acórtelo.
    [name-characters] Escríbalo de nuevo, sin copiarlo de otro programa.
    [email] Escríbalo como nombre@institucion.pe.
    [email-taken] Cada cuenta tiene el suyo.
    [password-short] Alárguela, por ejemplo con otra palabra.
    [password-long] Acórtela.
    [password-name] Elija otra.
    [password-simple] Elija otra.
    [days] Corrija las fechas: el último día ya no cuenta.
    [office-attended] Use otros días, o termine antes esa asignación.
    [office-not-attended] Vea qué atiende en la página Cuentas o con `python -m data user list`.
    [blocked] Desbloquéela antes, en la página Cuentas o con `python -m data user unblock { $given }`.
   *[last-chief] Dé antes la dirección a otra persona, en la página Cuentas o con `python -m data user role USUARIO chief`.
}

cli-help-user = las cuentas: quién ingresa, con qué papel y para qué oficinas
cli-help-user-add = agrega una cuenta y muestra el enlace con el que elige su clave
cli-help-user-list = muestra las cuentas
cli-help-user-invite = muestra un enlace nuevo para elegir la clave (también si la olvidó); los anteriores dejan de servir
cli-help-user-change = cambia el nombre o el correo
cli-help-user-email-is = correo, para el ingreso con la cuenta de una institución; vacío: ninguno
cli-help-user-role = cambia el papel
cli-help-user-office = le da una oficina regional, desde un día; con solo --until, la termina ese día
cli-help-user-block = bloquea la cuenta: deja de estar dentro con su siguiente clic
cli-help-user-unblock = desbloquea la cuenta
cli-help-user-name = usuario: letras minúsculas, números, punto, guion o guion bajo
cli-help-user-full-name = nombre y apellido
cli-help-user-role-is = viewer (lee lo público), coordinator (registra lo de sus oficinas), monitoring (registra todo, importa, revisa), chief (todo, y las cuentas)
cli-help-user-email = correo, para el ingreso con la cuenta de una institución
cli-help-user-offices = departamento cuya oficina atiende (dos dígitos); se puede repetir
cli-help-user-office-is = departamento de la oficina (dos dígitos)
cli-help-user-since = desde este día (si no se dice, hoy)
cli-help-user-end = además termina de inmediato sus sesiones y la clave que tenía
cli-help-user-until = hasta este día, que ya no cuenta

cli-user-line = { $user } · { $name } · { $role }{ $offices ->
    [none] {""}
   *[other] {" · "}{ $offices }
}{ $state ->
    [blocked] {" · bloqueada"}
    [no-password] {" · sin clave todavía"}
   *[in] {""}
}
cli-user-office = oficina { $office } desde { $since }
cli-user-office-until = oficina { $office } del { $since } al { $until }
cli-user-none = Todavía no hay cuentas.
cli-user-added = Cuenta agregada: { $user }
cli-user-invitation = Enlace para elegir la clave, una sola vez y antes de 7 días. Póngalo tras la dirección del tablero y entréguelo en mano o por un canal seguro:
    { $path }
cli-user-changed = Hecho: { $user }

# --- la página de cuentas

page-cuentas-title = Cuentas
page-cuentas-question = ¿Quién tiene cuenta, y qué puede hacer?
accounts-sign-in = Con una cuenta de dirección, aquí se administran las cuentas.
accounts-may-not = Las cuentas las administra la dirección del programa.
accounts-headline = { $total ->
    [one] Hay una cuenta
   *[other] Hay { $total } cuentas
}{ $waiting ->
    [0] {""}
    [one] {"; "}una todavía sin clave
   *[other] {"; "}{ $waiting } todavía sin clave
}{ $blocked ->
    [0] {""}
    [one] {"; "}una está bloqueada
   *[other] {"; "}{ $blocked } están bloqueadas
}.
accounts-title = Las cuentas
accounts-state-password = Con clave
accounts-state-outside = Por su institución
accounts-state-invited = Tiene un enlace hasta el { $until }
accounts-state-no_link = Sin clave ni enlace
accounts-state-blocked = Bloqueada
accounts-office = { $office } desde el { $since }
accounts-office-until = { $office } del { $since } al { $until }
accounts-task = Qué desea hacer
accounts-task-add = Agregar una cuenta
accounts-task-change = Cambiar una cuenta
accounts-field-role = Papel
accounts-role-may = { $role ->
    [viewer] Ve lo público.
    [coordinator] Ve todo y registra lo de sus oficinas.
    [monitoring] Registra todo, importa y revisa.
   *[chief] Todo lo anterior, y las cuentas.
}
accounts-field-email = Correo
accounts-email-how = Solo para quien ingresa con la cuenta de su institución.
accounts-email-change = Solo para quien ingresa con la cuenta de su institución. Quitarlo o poner otro termina sus sesiones.
accounts-offices = Oficinas que atiende
accounts-office-none = Ninguna
accounts-office-first = Oficina que atiende
accounts-office-how = Desde hoy, para quien coordina; después se le pueden dar otras. Una oficina atiende los clusters que tiene a cargo, estén donde estén, y lo propio de su región.
accounts-add = Agregar y crear su enlace
accounts-added = Cuenta agregada: { $user }.
accounts-changed = Cuenta cambiada: { $user }.
accounts-invited = Enlace nuevo para { $user }: los anteriores dejaron de servir.
accounts-blocked = Cuenta bloqueada: { $user }. Deja de estar dentro con su siguiente clic.
accounts-unblocked = Cuenta desbloqueada: { $user }.
accounts-link = Enlace para que { $user } elija su clave. Sirve una sola vez, antes de 7 días, y no se volverá a mostrar: cópielo y entréguelo en mano o por un canal seguro.
accounts-link-done = Ya lo entregué
accounts-link-first = Cuando haya entregado el enlace, podrá agregar la siguiente cuenta.
accounts-stale = Otra persona cambió esta cuenta mientras tanto; ahora dice: { $now }. No se ha escrito nada: lo suyo sigue abajo, y vale si guarda otra vez.
accounts-user = De quién
accounts-user-none = Elija una cuenta
accounts-user-how = Al elegirla podrá cambiar su nombre, papel, correo y oficinas, darle un enlace nuevo si olvidó su clave, o bloquearla.
accounts-save = Guardar
accounts-office-end = Terminar
accounts-office-give = Darle otra oficina
accounts-office-since = Desde
accounts-office-do = Dar
accounts-access = Su ingreso
accounts-invite = Enlace nuevo
accounts-invite-end = Con el enlace nuevo, terminar ya sus sesiones y la clave que tiene
accounts-block = Bloquear
accounts-block-how = { $name } deja de estar dentro con su siguiente clic, y su enlace deja de servir. Lo que registró queda.
accounts-block-yes = Sí, bloquear
accounts-unblock = Desbloquear
accounts-unblock-how = { $has ->
    [password] Está bloqueada: no puede ingresar. Al desbloquearla ingresa con la clave que tenía.
   *[nothing] Está bloqueada. Después de desbloquearla necesitará un enlace nuevo para elegir su clave, o un correo de su institución.
}
