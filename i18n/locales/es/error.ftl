## Campos del formulario

error-name-missing = Escriba su nombre
error-email-missing = Escriba su dirección de correo electrónico
error-email-invalid = Escriba una dirección completa, como nombre@example.org
error-country-missing = Elija su país
error-country-invalid = Elija un país de la lista
error-consent-missing = Marque la casilla si está de acuerdo; sin ello no podemos entregar su firma
error-consent-outdated = El texto ha cambiado desde que se abrió esta página. Léalo y dé de nuevo su acuerdo.
error-too-long =
    { $limit ->
        [one] Redúzcalo a { $limit } carácter
        [many] Redúzcalo a { $limit } de caracteres
       *[other] Redúzcalo a { $limit } caracteres
    }
error-characters = Hay caracteres que no se pueden usar. Quítelos.

## La solicitud en conjunto

error-petition-closed = Esta petición está cerrada. Ya no admite firmas.
error-not-found = Esto no existe o ha cambiado de lugar.
error-token-expired = Este enlace ha caducado. Firme de nuevo para recibir otro.
error-token-unknown = Este enlace no es válido. Ábralo de nuevo desde el mensaje, completo.
error-malformed = El servidor no pudo leer lo enviado. Recargue la página e inténtelo de nuevo.
error-too-large = El envío es demasiado grande. Acórtelo e inténtelo de nuevo.
error-media-type = El servidor no admite este tipo de datos. Recargue la página e inténtelo de nuevo.
error-timeout = El servidor tardó demasiado en responder. Por favor, inténtelo de nuevo.
error-rate-limited = Demasiados intentos en poco tiempo. Por favor, inténtelo más tarde.
error-unavailable = El servidor no puede responder ahora. Por favor, inténtelo más tarde.
error-key-conflict = Este formulario ya se envió con otros datos. Recargue la página e inténtelo de nuevo.
error-method = El servidor no permite esta operación aquí. Vuelva atrás e inténtelo de nuevo.
error-internal = Algo ha fallado en nuestro servidor. Por favor, inténtelo más tarde.
