### Las organizaciones que también firman una petición, la carta conjunta en la que figuran y la parte de la redacción.

## La carta conjunta

letter-title = Carta conjunta
letter-link =
    { $count ->
        [one] También firma { $count } organización: leer la carta conjunta
        [many] También firman { $count } de organizaciones: leer la carta conjunta
       *[other] También firman { $count } organizaciones: leer la carta conjunta
    }
letter-link-none = Carta conjunta de organizaciones
letter-signed =
    { $count ->
        [one] { $count } organización firma esta carta
        [many] { $count } de organizaciones firman esta carta
       *[other] { $count } organizaciones firman esta carta
    }
letter-none = Todavía no ha firmado ninguna organización.
letter-member = Miembro de { -network }
letter-how = Una organización figura aquí cuando alguien que habla en su nombre lo ha confirmado por correo electrónico. Los miembros de { -network } confirman desde una dirección de su propio sitio. En el caso de cualquier otra organización, la redacción comprueba además que efectivamente firma.
letter-sample-note = Esto es un ejemplo. Las organizaciones así marcadas son inventadas.

## El formulario con el que firma una organización

endorse-title = Firmar en nombre de una organización
endorse-intro = La organización que firma figura en la carta conjunta con su nombre, país, sitio y logotipo. Le enviamos un mensaje con un enlace; nada ocurre antes de que confirme.
endorse-closed = Esta petición está cerrada. Ya no pueden firmar más organizaciones.
endorse-organisation-title = La organización
endorse-organisation = Nombre de la organización
endorse-organisation-hint = Tal como debe figurar en la carta. Para los miembros de { -network }, la carta muestra el nombre que conoce la red.
endorse-names = El nombre en otros idiomas
endorse-name-in = Nombre en este idioma: { $language }
endorse-names-hint = Si deja un idioma vacío, se muestra el nombre de arriba.
endorse-site = Sitio de la organización
endorse-site-hint = Su propio dominio, como example.org. Debe abrirse por https.
endorse-country = País de su sede
endorse-choose = Elegir
endorse-logo = Logotipo
endorse-logo-hint = Un archivo PNG de { $kilobytes } kB y { $pixels } × { $pixels } píxeles como máximo. Puede omitirlo.
endorse-logo-again = Elija de nuevo el logotipo; su navegador no conserva la elección.
endorse-you-title = Sobre usted
endorse-name = Su nombre
endorse-role = Su función en la organización
endorse-email = Su dirección de correo electrónico
endorse-email-hint = Lo mejor es una dirección del propio sitio de la organización, porque muestra que usted pertenece a ella. Con cualquier otra dirección, la redacción pregunta a la organización.
endorse-erased = Solo nuestra redacción ve su nombre, su función y la parte de su dirección que sigue a la @. Se guardan cifrados y se borran en cuanto se decide; la dirección completa se borra en cuanto se envía nuestro mensaje.
endorse-submit = Enviar
endorse-sent-title = Falta un paso: confirme por correo
endorse-sent-text = Enviamos un mensaje con un enlace a la dirección que ha indicado. Abra el enlace para confirmar. Si ya lo había solicitado hace un momento, aquel mensaje sigue siendo válido.
endorse-sent-member = Después, su organización figura de inmediato en la carta.
endorse-sent-domain = Después, la redacción examina su solicitud.
endorse-sent-editor = Su dirección no es del sitio de la organización. Después de que confirme, la redacción pregunta a la organización.

## Faltas del formulario

endorse-faults = Corrija primero lo siguiente
endorse-fault-organisation = Indique el nombre de la organización
endorse-fault-site-missing = Indique el sitio de la organización
endorse-fault-site = Indique una dirección completa, como example.org. El sitio debe abrirse por https, sin puerto propio.
endorse-fault-country = Elija el país de su sede
endorse-fault-role = Indique su función en la organización
endorse-fault-logo = Esto no es un archivo PNG completo. Guarde el logotipo como PNG u omítalo.
endorse-fault-logo-large = El logotipo es demasiado grande. Guárdelo más pequeño u omítalo.

## Adonde llevan los enlaces del mensaje

endorse-confirm-title = ¿Firma su organización?
endorse-confirm-text = Alguien, probablemente usted, nos pidió que esta organización figure en la carta conjunta «{ $petition }»:
endorse-confirm-read = Leer antes la carta
endorse-confirm-button = Sí, firma
endorse-done-title = Ha confirmado
endorse-done-approved = La organización figura en la carta conjunta.
endorse-done-waiting = La redacción comprueba ahora que la organización firma. Después figurará en la carta conjunta.
endorse-done-keep = Conserve nuestro mensaje: con su segundo enlace puede retirar la firma en cualquier momento.
endorse-refused-title = No figura en la carta
endorse-refused = La redacción ha decidido que esta organización no figure en la carta conjunta.
endorse-withdrawn-title = Firma retirada
endorse-withdrawn = La organización no figura en la carta conjunta, y lo que teníamos sobre esta solicitud está borrado.
endorse-withdraw-link = Retirar la firma o avisar de que usted no lo solicitó
endorse-withdraw-title = ¿Retirar y borrar?
endorse-withdraw-text = La organización se retira de la carta conjunta, y lo que tenemos sobre esta solicitud se borra.
endorse-withdraw-unasked = Si usted no lo solicitó, pulse el botón: la solicitud se borra, y durante 30 días esta dirección no recibe más mensajes sobre esta carta.
endorse-withdraw-button = Retirar y borrar
endorse-unknown-title = Este enlace no funciona
endorse-unknown = No es válido o ha pasado su plazo. Abra entero el enlace del mensaje más reciente o vuelva a rellenar el formulario.

## El mensaje a quien representa a la organización

endorse-mail-subject = Una pregunta para su organización
endorse-mail-text = Con esta dirección alguien, probablemente usted, nos solicitó algo en nombre de una organización. En la página a la que lleva este enlace se indica de qué se trata. Nada ocurre antes de que confirme allí:
endorse-mail-petition = Se trata de la carta conjunta «{ $petition }».
endorse-mail-not-you = Si usted no lo solicitó, no haga nada. O abra el enlace siguiente: entonces borramos la solicitud y no enviamos nada más sobre ella a esta dirección. Con el mismo enlace la organización puede retirarse más adelante, así que conserve este mensaje si no supone un riesgo para usted:

## La redacción

endorse-desk-title = Organizaciones en cartas conjuntas
endorse-desk-waiting =
    { $count ->
        [one] { $count } solicitud espera una decisión
        [many] { $count } de solicitudes esperan una decisión
       *[other] { $count } solicitudes esperan una decisión
    }
endorse-desk-none = Ninguna solicitud espera una decisión.
endorse-desk-petition = Para la carta «{ $petition }»
endorse-desk-representative = Solicitud de { $name }, { $role }, con confirmación desde una dirección de { $domain }
endorse-desk-lost = No se puede leer de quién es la solicitud: se cifró con otra clave.
endorse-desk-domain = La dirección es del dominio del sitio.
endorse-doubt-elsewhere = La dirección no es del dominio del sitio. Pregunte a la organización por una vía que encuentre usted, no por la de la solicitud.
endorse-doubt-shared = Cualquiera puede tener una página en este sitio.
endorse-doubt-foreign = El nombre del sitio se lee { $name }. Letras de otro alfabeto pueden parecer latinas.
endorse-doubt-mixed = El nombre mezcla letras de varios alfabetos.
endorse-doubt-name = El nombre se lee como el de { $name }, que tiene otro sitio.
endorse-doubt-site = El sitio se parece a { $host }, que es de otra organización.
endorse-doubt-replaces = Ocuparía el lugar de { $name }, que tiene el mismo sitio.
endorse-desk-approve = Incluir en la carta
endorse-desk-refuse = Rechazar
endorse-desk-remove = Retirar de la carta
endorse-desk-letters = Cartas conjuntas
endorse-desk-since = Desde el { $date }
endorse-desk-place = Puesto
endorse-desk-place-hint = El puesto 1 va primero. Las organizaciones sin número siguen por orden alfabético.
endorse-desk-set = Fijar
endorse-desk-refused = Rechazadas en los últimos 30 días
endorse-desk-changed = Esto ha cambiado entretanto, así que no se hizo nada. La lista de abajo es la actual.
endorse-desk-bad-place = Un puesto es un número de 1 a 9999, o queda vacío.
