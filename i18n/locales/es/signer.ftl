## Where signing may be dangerous

signer-risk-title = { $country }: firmar puede ponerle en peligro
signer-risk-text = Quienes mandan pueden tomarlo a mal, y leer lo que es público. En caso de duda, no firme. Lo que reduce el riesgo:
signer-risk-name = elija «Ningún nombre» más abajo
signer-risk-address = use una dirección que no lleve hasta usted, y no marque ninguna casilla que permita escribirle
signer-risk-network = firme con el navegador Tor: si no, su red ve que visita esta página

## Sending

signer-contact-partner = { $partner } puede escribirme sobre su propio trabajo
signer-working = Comprobando, unos segundos

## A signature that waits on this device

signer-keep-title = Sin conexión: ¿guardarla en este dispositivo y enviarla más tarde?
signer-keep-text = Este navegador guardaría su dirección, su país y el nombre que muestra, legibles para quien use este dispositivo; lo demás está sellado. Se envía una sola vez, en cuanto vuelva la conexión y esté abierta una página de este sitio. Se borra al cabo de una semana como máximo.
signer-keep = Guardar y enviar más tarde
signer-keep-impossible = Este navegador no guarda nada para esta página.
signer-kept-title = Aún no enviada: espera en este dispositivo
signer-kept-text = Se envía una sola vez, en cuanto vuelva la conexión y esté abierta una página de este sitio. Si no se logra, se borra: { $time }
signer-kept-send = Intentarlo ahora
signer-kept-erase = Borrar de este dispositivo
signer-kept-refused = La firma que esperaba en este dispositivo no fue aceptada. Se ha borrado de él. Puede firmar de nuevo.

## The link of the mail, opened on the petition's page

signer-link-title = Confirme su firma
signer-link-looking = Un momento
signer-link-confirm = Confirmar
signer-link-failed = No hubo respuesta. Inténtelo de nuevo.
signer-link-withdrawn = Esta firma se retiró y está borrada.
signer-link-confirmed = Su firma está confirmada
signer-link-counts = Desde ahora cuenta.
signer-link-receipt = Su recibo:
signer-link-check = Comprobar que está contada
signer-link-withdraw = Con el enlace del mensaje puede retirarla y hacer que se borre en cualquier momento antes de la entrega.

## Después de firmar

signer-sent-title = Falta un paso: confirme por correo
signer-sent-text = Hemos enviado un mensaje a la dirección que nos dio. Siga el enlace que contiene y confirme: a partir de ese momento su firma contará.
signer-sent-open = Deje esta página abierta: así el enlace confirma al instante.
signer-sent-not-arrived = ¿Nada después de cinco minutos? Mire en la carpeta de correo no deseado o corrija la dirección.
signer-sent-correct = Corregir la dirección

## Compartir

signer-share-title = Pida a otras personas que firmen
signer-share-copy = Copiar el enlace
signer-share-copied = Enlace copiado
signer-share-email = Correo electrónico
signer-share-text = He firmado «{ $title }». Firme usted también:
