### Cómo se llegó al número de firmas y cómo puede comprobarlo cualquiera.

count-title = Cómo se llegó a este número
count-back = Volver a la petición
count-now =
    { $count ->
        [one] { $count } firma está en el registro firmado y cuenta.
        [many] { $count } de firmas están en el registro firmado y cuentan.
       *[other] { $count } firmas están en el registro firmado y cuentan.
    }
count-imported =
    { $count ->
        [one] { $count } más se contó antes en otro lugar; aquí no se puede comprobar.
        [many] { $count } de firmas más se contaron antes en otro lugar; aquí no se pueden comprobar.
       *[other] { $count } más se contaron antes en otro lugar; aquí no se pueden comprobar.
    }
count-none = Todavía no hay ninguna firma confirmada en el registro firmado. Una recién confirmada aparece a los diez minutos como máximo.
count-chart = Número de firmas del { $from } al { $to }. La tabla siguiente tiene los mismos números.
count-series-title = Día por día
count-day = Día
count-total = Firmas
count-confirmed = Confirmadas
count-withdrawn = Retiradas
count-invalidated = No válidas
count-restored = Contadas de nuevo
count-root = Código de control
count-all-days = Mostrar todos los días
count-file = Estos números como archivo (JSON)

## Comprobar

count-check-title = Compruébelo usted
count-check-text = Cada firma confirmada es una línea de un registro que solo puede crecer. Una firma retirada o declarada no válida recibe una línea propia, que no dice de quién era. También la recibe la que se declaró no válida por error y vuelve a contar. Para cada día, el centro de coordinación firma el número de líneas y un código de control hecho con todas ellas. Si se cambiara o quitara una línea, el código dejaría de coincidir.
count-check-note = Anote el código de un día y pregunte a otras personas cuál ven. A quien ve otro código para el mismo día se le mostró otro registro.
count-needs-script = Para comprobar en esta página hace falta JavaScript. Más abajo está lo que puede comprobar con sus propias herramientas.
count-receipt-label = Recibo del mensaje con el que confirmó
count-receipt-hint = El recibo se queda en su dispositivo. Al centro de coordinación se envía un resumen criptográfico del recibo, con el que encuentra la línea.
count-receipt-button = Comprobar este recibo
count-from = Día anterior
count-to = Día posterior
count-growth-button = Comprobar que entretanto no se quitó nada
count-working = Comprobando
count-included = La firma de este recibo está en el registro firmado. Abajo: su día, su línea, y el día, la longitud y el código de control del registro.
count-missing = El registro firmado no tiene ninguna línea para esto. Compruebe que el recibo esté entero. Una firma recién confirmada aparece a los diez minutos como máximo.
count-receipt-invalid = Un recibo tiene 43 caracteres: letras sin acento, cifras, guiones y guiones bajos. Cópielo entero del mensaje.
count-grown = El registro posterior empieza con el anterior: no se cambió ni se quitó ninguna línea. Abajo: día, longitud y código de control de ambos.
count-order = Elija dos días, primero el anterior.
count-changed = Esto no concuerda: lo enviado no es lo que se firmó, o la prueba es incorrecta. Anote el día y la hora, inténtelo una vez más y avise a una organización de su confianza.
count-expired = Lo último que se firmó ya no está al día. Mire si el reloj de su dispositivo es correcto e inténtelo más tarde.
count-old-browser = Este navegador no puede comprobar firmas de este tipo. Pruebe con uno más reciente.
count-unreachable = No se puede contactar con el centro de coordinación, o está sobrecargado. Inténtelo más tarde.
count-how-title = Con sus propias herramientas
count-how-text = El registro es un árbol de Merkle según la RFC 9162. La primera dirección lleva a los códigos de control firmados, la segunda a las líneas y la tercera a la prueba de que el registro solo creció.
count-key = El centro de coordinación firma con esta clave (Ed25519):

## El recibo, tras confirmar

count-your-receipt = Su recibo
count-your-receipt-text = Con él puede comprobar en cualquier momento que su firma se cuenta. No dice quién es usted, y también está en el mensaje con el enlace.
