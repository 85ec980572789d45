### La mesa de trabajo del centro de intercambio, para la redacción y la administración.

## Todas las páginas de la mesa

desk-title = Mesa de trabajo
desk-sections = Secciones de la mesa de trabajo
desk-nav-home = Resumen
desk-nav-review = Revisión
desk-nav-endorsements = Organizaciones
desk-nav-log = Registro
desk-signed-in-as = Sesión de { $name } ({ $role })
desk-role-editor = redacción
desk-role-administrator = administración
desk-sign-out = Cerrar sesión

## Iniciar sesión

desk-sign-in-title = Iniciar sesión en la mesa de trabajo
desk-name = Nombre
desk-passphrase = Frase de contraseña
desk-code = Código
desk-code-hint = Las seis cifras que muestra ahora su aplicación de autenticación, o uno de sus códigos de recuperación.
desk-sign-in = Iniciar sesión
desk-sign-in-wrong = El nombre, la frase de contraseña o el código no es correcto, o el código ya se usó. Espere al siguiente código de la aplicación e inténtelo de nuevo.
desk-sign-in-often =
    { $count ->
        [one] Han fallado demasiados intentos. Inténtelo de nuevo dentro de { $count } minuto.
        [many] Han fallado demasiados intentos. Inténtelo de nuevo dentro de { $count } de minutos.
       *[other] Han fallado demasiados intentos. Inténtelo de nuevo dentro de { $count } minutos.
    }
desk-sign-in-help = ¿No tiene el teléfono ni códigos de recuperación, o ha olvidado la frase? Pida una nueva invitación a quien administra el servidor.
desk-signed-out = La sesión está cerrada.

## Seguir una invitación

desk-invite-title = Prepare su cuenta
desk-invite-for = Esta invitación es para { $name } ({ $role }). Con este nombre iniciará sesión.
desk-invite-gone = Esta invitación no es válida. Ya se usó, se sustituyó por otra o tiene más de 48 horas. Pida una nueva.
desk-invite-passphrase = 1. Elija una frase de contraseña
desk-passphrase-hint =
    { $count ->
        [one] Al menos { $count } carácter. Varias palabras al azar son fáciles de recordar y difíciles de adivinar. No use esta frase en ningún otro sitio.
        [many] Al menos { $count } de caracteres. Varias palabras al azar son fáciles de recordar y difíciles de adivinar. No use esta frase en ningún otro sitio.
       *[other] Al menos { $count } caracteres. Varias palabras al azar son fáciles de recordar y difíciles de adivinar. No use esta frase en ningún otro sitio.
    }
desk-passphrase-again = La misma frase otra vez
desk-invite-app = 2. Conecte una aplicación de autenticación
desk-invite-app-text = Escanee el cuadrado con una aplicación de autenticación de su teléfono, o escriba la clave en la aplicación.
desk-invite-square = La clave de abajo como código QR
desk-invite-key = Clave:
desk-invite-open = Abrir en una aplicación de este dispositivo
desk-invite-prove = 3. Escriba el código
desk-invite-code = Las seis cifras que muestra ahora la aplicación
desk-invite-button = Preparar la cuenta
desk-errors = La cuenta aún no está lista. Hay que corregir:
desk-passphrase-short =
    { $count ->
        [one] Elija una frase de al menos { $count } carácter.
        [many] Elija una frase de al menos { $count } de caracteres.
       *[other] Elija una frase de al menos { $count } caracteres.
    }
desk-passphrase-long =
    { $count ->
        [one] Elija una frase de { $count } carácter como máximo.
        [many] Elija una frase de { $count } de caracteres como máximo.
       *[other] Elija una frase de { $count } caracteres como máximo.
    }
desk-passphrase-plain = Esta frase es demasiado fácil de adivinar. Elija una con más letras distintas y sin su nombre.
desk-passphrase-differs = Las dos frases son distintas. Escriba la misma dos veces.
desk-code-wrong = El código no es correcto. Escriba el que muestra ahora la aplicación; el reloj del teléfono debe estar en hora.
desk-ready-title = Su cuenta está lista
desk-ready-text = Anote estos códigos de recuperación, o imprímalos, y guárdelos lejos del teléfono. Cada uno sirve una sola vez en lugar del código de la aplicación. No se volverán a mostrar.

## La primera página

desk-recovery-left =
    { $count ->
        [0] No le queda ningún código de recuperación. Si pierde el teléfono, necesitará una nueva invitación.
        [one] Le queda { $count } código de recuperación.
        [many] Le quedan { $count } de códigos de recuperación.
       *[other] Le quedan { $count } códigos de recuperación.
    }
desk-home-review = Las firmas que llegaron en avalancha esperan una decisión. Vea qué tienen en común, invalídelas o admítalas; todo se puede deshacer.
desk-home-endorsements = Las organizaciones cuya dirección no se pudo comprobar automáticamente esperan una decisión.
desk-home-log = Quién hizo qué en la mesa de trabajo y en el servidor, y cuándo.

## La propia cuenta

desk-account-title = Su frase de contraseña y sus códigos de recuperación
desk-account-passphrase = Cambiar la frase de contraseña
desk-account-old = Su frase de contraseña actual
desk-account-new = La nueva frase de contraseña
desk-account-changed = La frase de contraseña está cambiada. Se cerraron las demás sesiones abiertas con la anterior.
desk-account-recovery = Crear nuevos códigos de recuperación
desk-account-recovery-text = Los nuevos sustituyen a todos los demás.
desk-account-wrong = La frase de contraseña o el código no es correcto, o el código ya se usó; no se cambió nada. Espere al siguiente código de la aplicación e inténtelo de nuevo.

## Cuando algo no está permitido

desk-forbidden-title = Sin permiso
desk-forbidden-text = Esta página es para la administración.
desk-elsewhere-text = Esta solicitud no vino de una página de la mesa de trabajo, así que no se hizo nada. Abra de nuevo la mesa e inténtelo otra vez.
desk-insecure-text = La mesa de trabajo solo se abre con una conexión cifrada (https), porque aquí se escriben contraseñas. Debe configurarla quien administra el servidor.
desk-form-failed = El formulario no llegó completo, así que no se hizo nada. Vuelva atrás e inténtelo de nuevo.

## El registro

desk-log-title = Registro
desk-log-text = Las entradas no se pueden cambiar ni borrar. No contienen nada sobre quienes firman. Las horas son UTC.
desk-log-none = Todavía no se ha hecho nada.
desk-log-older = Entradas anteriores
desk-log-newest = Entradas más recientes
desk-actor-operator = { $name }, en el servidor
desk-actor-stranger = desconocido
desk-deed-account-invited = invitó a una cuenta
desk-deed-account-set-up = preparó la cuenta
desk-deed-account-disabled = desactivó una cuenta
desk-deed-signed-in = inició sesión
desk-deed-signed-in-by-recovery = inició sesión con un código de recuperación
desk-deed-sign-in-refused = falló un inicio de sesión
desk-deed-signed-out = cerró sesión
desk-deed-passphrase-changed = cambió la frase de contraseña
desk-deed-recovery-renewed = creó nuevos códigos de recuperación
desk-deed-signatures-invalidated = invalidó firmas
desk-deed-signatures-cleared = admitió firmas
desk-deed-review-undone = deshizo una decisión sobre firmas
desk-deed-endorsement-approved = aprobó la adhesión de una organización
desk-deed-endorsement-refused = rechazó la adhesión de una organización
desk-deed-endorsement-withdrawn = retiró la adhesión de una organización
desk-deed-endorsement-placed = cambió el lugar de una organización
desk-deed-petition-closed = cerró una petición
desk-deed-petition-reopened = reabrió una petición
desk-deed-delivery-made = congeló una entrega
desk-deed-delivery-exported = exportó una entrega
desk-deed-delivery-handed-over = hizo una entrega
desk-deed-delivery-cancelled = anuló una entrega
desk-deed-identities-erased = borró las identidades de quienes firmaron
desk-deed-partner-link-made = creó un enlace a las cifras de un socio
desk-deed-name-hidden = quitó un nombre de una lista pública
desk-deed-unknown = hizo algo que esta versión no conoce

## La revisión de firmas

desk-review-title = Revisión de firmas
desk-review-lead = Las firmas que superan un límite esperan aquí una vez confirmadas, y todavía no cuentan. Quien firmó recibió la misma respuesta que cualquiera. Lo que dicen está sellado para otros; aquí solo se ve de dónde vinieron.
desk-review-now = En este momento
desk-review-minute =
    { $count ->
        [one] En el último minuto llegó { $count } firma.
        [many] En el último minuto llegaron { $count } de firmas.
       *[other] En el último minuto llegaron { $count } firmas.
    }
desk-review-work = Se pide a los navegadores un cálculo antes de aceptar una firma.
desk-review-quiet = Nada llega en cantidades inusuales en este momento.
desk-review-networks = Redes
desk-review-addresses = Direcciones sueltas
desk-review-domains = Dominios de correo
desk-review-source = Procedencia
desk-review-petition = Petición
desk-review-hour = En la última hora
desk-review-usual = Máximo habitual
desk-review-waiting = A la espera de una decisión
desk-review-waiting-none = Ninguna firma espera una decisión.
desk-review-waiting-count =
    { $count ->
        [one] { $count } firma a la espera
        [many] { $count } de firmas a la espera
       *[other] { $count } firmas a la espera
    }
desk-doubt-range = demasiadas de una misma red
desk-doubt-domain = demasiadas de un mismo dominio de correo
desk-doubt-flood = llegaron en avalancha
desk-review-all = Todas las peticiones
desk-review-which = Qué firmas
desk-review-doubt = Duda
desk-review-range = Red o dirección
desk-review-range-hint = Por su nombre en las tablas de abajo. Los nombres duran un día y se borran a los tres.
desk-review-domain = Dominio de correo
desk-review-since = Firmadas desde (UTC)
desk-review-before = Firmadas antes de (UTC)
desk-review-lang = Idioma
desk-review-partner = Página de un socio
desk-review-partner-none = Ninguna
desk-review-state = Estado
desk-review-look = Contarlas
desk-review-unread = No se entiende la condición: escriba las horas como { $example } y las redes con 8 o 16 cifras de su nombre.
desk-review-sources = De dónde vinieron las firmas
desk-review-sources-none = No hay dos firmas de una misma procedencia.
desk-review-signatures = Firmas
desk-review-first = Primera
desk-review-last = Última
desk-review-preview = Firmas que coinciden
desk-review-none = Ninguna firma coincide.
desk-review-chart = Firmas hora por hora, como máximo { $most } en una. Las mismas cifras están en la tabla de abajo.
desk-review-hours = Hora (UTC)
desk-state-pending = sin confirmar
desk-state-suspect = espera revisión
desk-state-confirmed = cuenta
desk-state-withdrawn = retirada
desk-state-invalidated = no válida
desk-review-decide = Decidir
desk-review-note = Motivo
desk-review-note-hint = Para la lista de decisiones. No escriba nada sobre quienes firman.
desk-review-note-missing = Dé un motivo de 500 caracteres como máximo; no se decidió nada.
desk-review-invalidate =
    { $count ->
        [one] Invalidar { $count } firma
        [many] Invalidar { $count } de firmas
       *[other] Invalidar { $count } firmas
    }
desk-review-invalidate-text = Dejan de contar. No se avisa a quienes firmaron. Se puede deshacer.
desk-review-clear =
    { $count ->
        [one] Admitir { $count } firma
        [many] Admitir { $count } de firmas
       *[other] Admitir { $count } firmas
    }
desk-review-clear-text = Cuentan desde ahora y figuran en el registro público. Si se deshace más tarde, allí pasan a no ser válidas.
desk-review-changed = Ahora coinciden más firmas de las que se le mostraron, así que no se decidió nada. Mire las nuevas cifras y decida de nuevo.
desk-review-begun = Está decidido y se ejecuta por partes. Abra de nuevo esta página para ver cómo va.
desk-review-decisions = Decisiones
desk-review-decisions-none = Todavía no se ha decidido nada.
desk-review-older = Decisiones anteriores
desk-review-number = Decisión { $number }
desk-decision-invalidate = invalidar
desk-decision-clear = admitir
desk-review-running = en curso
desk-review-done = ejecutada
desk-review-undoing = deshaciéndose
desk-review-undone = deshecha
desk-review-redoing = en curso de nuevo
desk-review-changed-count = Firmas cambiadas: { $changed } de { $expected }
desk-review-undone-count = Firmas que están como antes: { $count }
desk-review-undo = Deshacer
desk-review-redo = Ejecutar de nuevo
desk-review-busy = Esta decisión se está ejecutando, así que no se cambió. Inténtelo de nuevo en un momento.
