## Todos los mensajes

mail-greeting = Buenos días:
mail-safety = Si corre algún riesgo cuando otras personas leen este mensaje, elimínelo al terminar, también de la papelera.
mail-signature-line = { -network }, la red que defiende la libertad de expresión

## Para confirmar una firma

mail-confirm-subject = Confirme su dirección de correo electrónico
mail-confirm-link = Alguien, seguramente usted, ha escrito esta dirección en un sitio web. Si fue usted, abra este enlace para confirmarla:
mail-confirm-other-link = Si esa página no le ofrece confirmar, abra este otro enlace:
mail-confirm-until = El enlace funciona hasta el { $date } inclusive.
mail-confirm-about = Lo que confirma es su firma de la petición «{ $petition }».
mail-confirm-next = Una vez confirmada, cuenta, y { $organisation } la entrega junto con las demás. Borramos esta dirección en cuanto se envía este mensaje. A partir de entonces solo pueden leerla quienes reciben las firmas.
mail-confirm-not-you = Si usted no firmó, no haga nada: sin confirmación no se cuenta nada y lo que se escribió se borra. Para que se borre de inmediato y no recibir más mensajes sobre esto, abra el enlace de abajo. Más adelante, ese mismo enlace le permite retirar su firma:
mail-confirm-receipt = La línea siguiente es su recibo. Una vez confirmada la firma, con él se puede comprobar, en la página que se indica debajo, que se cuenta. No dice quién es usted.

## A quien firma otra vez

mail-already-subject = No hay nada que confirmar
mail-already-text = Alguien, seguramente usted, ha vuelto a escribir esta dirección en un sitio web. No hace falta que haga nada.
mail-already-about = Se trata de la petición «{ $petition }», que ya se firmó con esta dirección. Cada dirección se cuenta una sola vez, así que nada ha cambiado.
mail-already-withdraw = Para retirar la firma y que se borre, o si usted nunca firmó, abra este enlace:
