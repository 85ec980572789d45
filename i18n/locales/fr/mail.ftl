mail-confirm-subject = Confirmez votre signature : { $petition }
mail-confirm-greeting = Bonjour,
mail-confirm-text = quelqu’un, sans doute vous, a signé la pétition « { $petition } » avec cette adresse.
mail-confirm-link-intro = Pour que la signature compte, ouvrez ce lien :
mail-confirm-expires =
    { $days ->
        [one] Le lien est valable { $days } jour.
        [many] Le lien est valable { $days } de jours.
       *[other] Le lien est valable { $days } jours.
    }
mail-confirm-not-you = Si vous n’avez pas signé, ne faites rien. Sans confirmation, rien n’est compté et cette adresse est effacée.
mail-confirm-receipt = Une fois la signature confirmée, ce reçu permet de vérifier sur la page ci-dessous qu’elle est comptée. Il ne dit pas qui vous êtes.
mail-signature-line = { -network }, le réseau qui défend la liberté d’expression
