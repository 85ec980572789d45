## Listas de comprobación

checklist-progress = Hecho: { $done } de { $count }
checklist-keep = Guardar mis marcas en este dispositivo
checklist-keep-hint = Quien use este dispositivo podrá verlas.
checklist-erase = Borrar mis marcas
checklist-erased = Marcas borradas.

## Convocatorias

opportunities-all = Todos
opportunities-sample = Ejemplo

## Solicitudes al programa

request-organisation = Su organización
request-organisation-hint = Basta un nombre que usen entre ustedes.
request-optional = (opcional)
request-country = País donde trabaja
request-country-none = Prefiero no decirlo
request-about = ¿A qué anuncio se refiere?
request-about-new = A ninguno: ofrezco o pido algo nuevo
request-subject = En una línea
request-subject-hint = Por ejemplo: computadoras portátiles seguras para tres personas
request-text = Qué necesita y por qué
request-text-hint = Omita los nombres que no nos hagan falta.
request-text-expertise = Qué ofrece, pide o responde
request-text-application = Qué hacen, desde cuándo, con quién y de dónde viene su dinero
request-contact = Otra manera de comunicarnos con usted
request-contact-hint = No es necesaria: usted lee la respuesta en este sitio con su código.
request-send = Cifrar y enviar
request-sending = Cifrando y enviando
request-faults = Por favor, revise estos campos
request-missing-organisation = Escriba el nombre de su organización
request-missing-subject = Escriba una línea
request-missing-text = Escriba su texto
request-sent-title = Su solicitud ya está en manos del programa
request-code = Su código
request-code-why = Anótelo ahora. No se vuelve a mostrar, nadie puede enviárselo y sin él no se puede leer la respuesta.
request-copy = Copiar el código
request-copied = Código copiado
request-answer = Con el código puede leer la respuesta aquí:
request-answer-page = Leer una respuesta
request-when = Vuelva a mirar dentro de unos días. Las solicitudes de quienes están en peligro se leen primero.
request-again = Escribir otra solicitud
request-failed = No se envió. Lo que escribió sigue aquí; inténtelo de nuevo cuando vuelva la conexión.
request-no-seal = Este navegador no pudo cifrar su solicitud, así que no se envió nada. Pruebe con otro navegador o permita WebAssembly para este sitio.

## Respuestas

answer-code = Su código
answer-code-hint = 28 letras y cifras. No importan las mayúsculas, los espacios ni los guiones.
answer-open = Leer la respuesta
answer-opening = Buscando
answer-bad-character = Hay un carácter que ningún código lleva. Revíselo.
answer-bad-length =
    { $count ->
        [one] Un código tiene 28 letras y cifras; aquí hay { $count } carácter.
        [many] Un código tiene 28 letras y cifras; aquí hay { $count } de caracteres.
       *[other] Un código tiene 28 letras y cifras; aquí hay { $count } caracteres.
    }
answer-bad-check = Una de las letras o cifras no es correcta, o dos han cambiado de lugar. Compare el código con lo que anotó.
answer-unknown = No hay ninguna solicitud con este código. Puede que se haya borrado o que no haya llegado.
answer-waiting = Su solicitud ha llegado. Aún no hay respuesta; vuelva a mirar dentro de unos días.
answer-closed = Su solicitud se leyó y está cerrada. No habrá respuesta.
answer-heading = La respuesta
answer-written = Escrita el { $date }
answer-damaged = Hay una respuesta, pero no se abre con este código. Envíe una solicitud nueva y dígalo en ella.
answer-hide = Ocultar la respuesta

## Guardar el sitio en el dispositivo

offline-offer = Guardar en este dispositivo el sitio en este idioma: { $kilobytes } kB. Después se abre sin conexión. Quien use este dispositivo puede ver que está ahí.
offline-save = Guardar en este dispositivo
offline-saving = Archivos guardados: { $done } de { $count }
offline-saved = El sitio está guardado en este dispositivo en este idioma.
offline-newer = Hay una versión más reciente, de { $kilobytes } kB.
offline-update = Guardar la versión más reciente
offline-remove = Quitarlo de este dispositivo
offline-removed = La copia guardada se ha eliminado.
offline-unable = Este navegador no puede guardar sitios, o no puede hacerlo en ventanas privadas. Use los archivos de abajo.
offline-failed = El guardado se detuvo. Lo guardado hasta ahora se conserva; inténtelo de nuevo cuando vuelva la conexión.
