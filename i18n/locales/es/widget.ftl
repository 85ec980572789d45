## En todo el widget

retry = Intentar de nuevo

## Alertas

alerts-title = Alertas de libertad de expresión
alerts-title-country = Alertas de libertad de expresión: { $country }
alerts-title-topic = Alertas de libertad de expresión: { $topic }
alerts-loading = Cargando las alertas
alerts-empty = No hay alertas aquí en este momento.
alerts-failed = Las alertas no se pueden mostrar ahora.
alerts-untrusted = Lo recibido no se pudo verificar y no se muestra.
alerts-stale = Sin actualizar desde { $time }
alerts-stale-hint = La conexión con el centro de coordinación está caída. Estas alertas son copias verificadas.
alerts-expired-hint = Estas alertas son copias verificadas, pero más antiguas de lo debido. Puede haber otras más recientes.
alerts-live = En directo
alerts-show-new =
    { $count ->
        [one] Mostrar { $count } alerta nueva
        [many] Mostrar { $count } de alertas nuevas
       *[other] Mostrar { $count } alertas nuevas
    }
alerts-all = Todas las alertas
alerts-more = Mostrar más
alerts-from = de { -network } y sus miembros
alerts-corrected = Corregida:
alerts-withdrawn = Retirada:
alerts-withdrawn-text = Esta alerta ha sido retirada. Por favor, no la difunda.
alerts-sample = Ejemplo
alerts-several-countries = Varios países
alerts-act-by = a más tardar el { $date }
alerts-deadline-passed = El plazo terminó el { $date }
alerts-in-language = En { $language }

## Peticiones

petition-loading = Cargando la petición
petition-failed = La petición no se puede mostrar ahora.
petition-not-found = No hay ninguna petición aquí. Puede que haya cambiado de lugar.
petition-closed = Esta petición está cerrada.
petition-closes = Abierta hasta el { $date }
petition-to = Dirigida a: { $target }
petition-signed =
    { $count ->
        [one] { $count } persona ha firmado.
        [many] { $count } de personas han firmado.
       *[other] { $count } personas han firmado.
    }
petition-goal = Ayúdenos a llegar a { $goal }.
petition-progress-label =
    { $goal ->
        [one] { $count } de { $goal } firma
        [many] { $count } de { $goal } de firmas
       *[other] { $count } de { $goal } firmas
    }
petition-read-more = Leer el texto completo
petition-read-less = Mostrar menos texto

## Formulario

sign-name = Su nombre
sign-email = Correo electrónico
sign-email-hint = Para confirmar su firma. Nunca se muestra.
sign-country = País
sign-country-choose = Elija un país
sign-comment = Comentario
sign-optional = opcional
sign-comment-left =
    { $count ->
        [one] Queda { $count } carácter
        [many] Quedan { $count } de caracteres
       *[other] Quedan { $count } caracteres
    }
sign-display = Mostrar en público
sign-display-full = Mi nombre completo
sign-display-initials = Mis iniciales
sign-display-anonymous = Ningún nombre
sign-submit = Firmar la petición
sign-sending = Enviando
sign-failed-seal = Este navegador no pudo sellar su firma. No se envió nada.
sign-choices = En público: { $shown }. Cambiar, o añadir un comentario
sign-delayed = Solo cuando la petición se haya cerrado
sign-contact = { $organisations } puede escribirme sobre esta petición
sign-sealed = Nombre, dirección y comentario se sellan en este dispositivo. Solo los puede leer { $organisations }. El centro de coordinación usa la dirección para pedirle la confirmación y luego la borra.
sign-exit = Salir ya
sign-error-summary =
    { $count ->
        [one] Hay { $count } dato por corregir
        [many] Hay { $count } de datos por corregir
       *[other] Hay { $count } datos por corregir
    }
sign-failed-network = No se pudo enviar su firma. Sus datos siguen aquí. Por favor, inténtelo de nuevo.
