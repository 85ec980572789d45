mail-confirm-subject = Confirme su firma: { $petition }
mail-confirm-greeting = Buenos días:
mail-confirm-text = Alguien, seguramente usted, ha firmado la petición «{ $petition }» con esta dirección.
mail-confirm-link-intro = Para que la firma cuente, abra este enlace:
mail-confirm-expires =
    { $days ->
        [one] El enlace funciona durante { $days } día.
        [many] El enlace funciona durante { $days } de días.
       *[other] El enlace funciona durante { $days } días.
    }
mail-confirm-not-you = Si usted no firmó, no haga nada. Sin confirmación no se cuenta nada y esta dirección se borra.
mail-confirm-receipt = Una vez confirmada la firma, con este recibo se puede comprobar en la página de abajo que se cuenta. No dice quién es usted.
mail-signature-line = { -network }, la red que defiende la libertad de expresión
