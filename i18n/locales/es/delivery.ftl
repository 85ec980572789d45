### La entrega de las firmas: la página con los recibos y lo que se comunica al destinatario de una petición.

delivery-title = Entrega de las firmas
delivery-back = Volver a la petición
delivery-intro = Cuando se entregan firmas, el centro de coordinación firma un recibo: cuántas, a quién y cuándo. No nombra a nadie que haya firmado. Cualquiera puede comprobar que un recibo es auténtico.
delivery-limit = Un recibo es la palabra del propio centro de coordinación. Que las firmas llegaron, solo puede confirmarlo el destinatario.
delivery-none = Todavía no se ha entregado ninguna firma de esta petición.
delivery-heading = Entrega { $number }
delivery-to = Entregadas a
delivery-day = Entregadas el
delivery-signatures = Firmas entregadas
delivery-taken-back = Retiradas o declaradas no válidas antes, y no entregadas
delivery-in-all = Firmas entregadas en total, con las entregas anteriores
delivery-frozen = Fijadas el
delivery-log = Líneas del registro ese día
delivery-digest = Huella de las firmas entregadas
delivery-receipt = El recibo firmado
delivery-file = Todos los recibos en un archivo (JSON)
delivery-erased = Los nombres y las direcciones de quienes firmaron se borraron el { $date }. El número de firmas, el registro y los recibos permanecen.

## Comprobación

delivery-check-title = Comprobar un recibo
delivery-check-text = Pegue un recibo que le hayan dado, o uno de los anteriores. Se comprueba en su navegador y no se envía a ninguna parte.
delivery-check-label = El recibo (JSON)
delivery-check-button = Comprobar este recibo
delivery-needs-script = Para comprobarlo en esta página se necesita JavaScript. Más abajo se explica cómo hacerlo con sus propias herramientas.
delivery-working = Comprobando
delivery-whole = Este recibo es auténtico: lo firmó el centro de coordinación y desde entonces no se ha cambiado nada en él. El registro que el centro muestra hoy empieza con el registro que nombra el recibo. A continuación: petición, entrega, firmas entregadas y día.
delivery-genuine = Este recibo es auténtico: lo firmó el centro de coordinación y desde entonces no se ha cambiado nada en él. Por ahora no se pudo comprobar si el registro sigue coincidiendo con él. A continuación: petición, entrega, firmas entregadas y día.
delivery-forked = El centro de coordinación firmó este recibo, pero el registro que muestra hoy no coincide con él. Anote el día y la hora, guarde el recibo y avise a una organización de su confianza.
delivery-changed = Este recibo no es auténtico: alguien lo cambió o lo hizo otra persona.
delivery-other-key = Este recibo no se firmó con la clave de este centro de coordinación.
delivery-invalid = Esto no es un recibo. Pegue el texto completo, desde la primera llave hasta la última.
delivery-old-browser = Este navegador no puede comprobar firmas de este tipo. Pruebe con uno más reciente.
delivery-how-title = Con sus propias herramientas
delivery-how-text = El programa del centro de coordinación comprueba un recibo guardado en un archivo, sin conexión:

## Comunicar un número al destinatario

delivery-mail-subject = Una petición dirigida a usted: más de { $count } firmas
delivery-mail-text = la petición «{ $petition }» está dirigida a usted. El número de sus firmas confirmadas supera ya { $count }.
delivery-mail-petition = Lo que pide y cuántas personas la han firmado hasta ahora:
delivery-mail-count = Cómo se llegó a este número y cómo puede comprobarlo cualquiera:
delivery-mail-why = { $organisation } indicó esta dirección como la de su oficina. Solo se envía un mensaje cuando se supera alguno de unos pocos números, y ninguno una vez cerrada la petición.
