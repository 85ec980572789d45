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
confirm-expired = Este enlace ha caducado, o un mensaje más reciente lo ha sustituido. Use el mensaje más reciente o firme de nuevo.
confirm-unknown = Este enlace no es válido. Ábralo de nuevo desde el mensaje, completo, o firme otra vez.
confirm-withdrawn = Esta firma fue retirada y está borrada. Si aun así quiere firmar, empiece de nuevo en la petición.
confirm-not-mine = Yo no firmé esto
confirm-later-title = Si cambia de opinión
confirm-later-text = Puede retirar su firma y hacer que se borre. El enlace también está en el mensaje. Si corre algún riesgo cuando otras personas encuentran ese mensaje, guarde el recibo en otro lugar y elimine el mensaje, también de la papelera.
confirm-withdraw = Retirar y borrar mi firma
confirm-back = Volver a la petición

## Retirar una firma

withdraw-not-mine-title = ¿No es su firma?
withdraw-not-mine-text = Alguien escribió su dirección para firmar «{ $petition }». No se confirmó, así que no se cuenta. Pulse el botón y lo que se escribió se borra de inmediato. Durante un mes no recibirá mensajes sobre esta petición, sea quien sea quien escriba su dirección.
withdraw-not-mine-button = Yo no firmé esto: borrar
withdraw-mine = Sí firmé: confirmar mi firma
withdraw-title = Retirar su firma
withdraw-text = Usted ha firmado «{ $petition }». Pulse el botón y su firma deja de contarse. Su nombre, su dirección y su comentario se borran aquí. El registro público muestra entonces una retirada más, sin decir de quién es.
withdraw-delivered = Lo que ya se entregó no podemos recuperarlo. { $organisation } puede decirle si su firma se entregó.
withdraw-button = Retirar y borrar
withdraw-done-title = Retirada y borrada
withdraw-done-text = Lo que se escribió con su dirección para «{ $petition }» está borrado aquí y no se cuenta.
withdraw-done-safety = Si corre algún riesgo cuando otras personas encuentran el mensaje con este enlace, elimínelo, también de la papelera.
withdraw-gone-title = Ya no queda nada que borrar
withdraw-gone = Lo que correspondía a este enlace ya está borrado y no se cuenta por él. Si tiene un mensaje más reciente, use su enlace.
withdraw-unknown = Este enlace no es válido. Ábralo de nuevo desde el mensaje, completo.

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
page-default-consent = Acepto que { $organisation } conserve mi firma y entregue mi nombre y mi comentario al destinatario de esta petición. { $organisation } recibe también mi correo electrónico, como prueba de que ha firmado una persona, y solo me escribe si lo acepto por separado.
page-sample-mark = Ejemplo
