## Todas las páginas

page-skip = Ir al contenido
page-home = Inicio

## Listas de alertas

page-alerts-title = Alertas de libertad de expresión
page-filter-country = País
page-filter-topic = Tema
page-filter-apply = Mostrar
page-filter-all = Todos
page-older = Alertas anteriores
page-newer = Alertas más recientes
page-none = Ninguna alerta corresponde a esta selección.
page-count =
    { $count ->
        [one] { $count } alerta
        [many] { $count } de alertas
       *[other] { $count } alertas
    }

## Una alerta

page-alert-back = Todas las alertas
page-published = Publicada el { $date }
page-updated = Actualizada el { $date }
page-event-date = Fecha de los hechos: { $date }
page-source = Fuente: { $name }
page-outcome = Desenlace: { $outcome }
page-confidence = Grado de certeza: { $confidence }
page-languages = En otros idiomas
page-action-title = Qué puede hacer usted
page-deadline = Actúe a más tardar el { $date }
page-sample-note = Esto es un ejemplo. Los hechos son inventados.
page-corrected-note = Esta alerta se corrigió después de su publicación.
page-withdrawn-note = Esta alerta ha sido retirada. Por favor, no la difunda.

## Peticiones

page-petition-title = Petición
page-sign-needs-script = Para firmar en esta página hace falta JavaScript. Actívelo o abra la página en otro navegador.

## Confirmar una firma

confirm-title = Confirme su firma
confirm-text = Usted ha firmado «{ $petition }». Basta con pulsar el botón para que su firma cuente.
confirm-button = Confirmar mi firma
confirm-done-title = Su firma cuenta
confirm-done-text =
    { $count ->
        [one] Gracias. Hasta ahora ha firmado { $count } persona.
        [many] Gracias. Hasta ahora han firmado { $count } de personas.
       *[other] Gracias. Hasta ahora han firmado { $count } personas.
    }
confirm-already = Usted ya había confirmado esta firma. Cuenta.
confirm-expired = Este enlace ha caducado. Firme de nuevo y le enviaremos otro.
confirm-unknown = Este enlace no es válido. Ábralo de nuevo desde el mensaje, completo, o firme otra vez.
confirm-back = Volver a la petición

## Cuando algo falla

not-found-title = Aquí no hay nada
not-found-text = La página no existe o ha cambiado de lugar. Compruebe la dirección o consulte las alertas.
error-title = La operación no se completó

## La primera página

home-title = Alertas y peticiones por la libertad de expresión
home-latest = Últimas alertas
home-petitions = Peticiones abiertas

## Más de peticiones y campañas

page-filter-campaign = Campaña
page-petition-to = Para: { $target }
page-petition-by = Petición de { $name }
page-petition-signed =
    { $count ->
        [one] Ha firmado { $count } persona.
        [many] Han firmado { $count } de personas.
       *[other] Han firmado { $count } personas.
    }
page-petition-closes = Abierta hasta el { $date }
page-petition-closed = Esta petición está cerrada. Ya no recibe firmas.
page-petition-sample-note = Esto es un ejemplo. La petición es inventada.
page-action-petition = Firmar la petición
page-default-consent = Acepto que { $organisation } conserve mi firma y entregue mi nombre y mi comentario al destinatario de esta petición, y que mi correo electrónico se use solo para confirmar la firma.
page-sample-mark = Ejemplo
