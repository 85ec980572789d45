## Tous les messages

mail-greeting = Bonjour,
mail-safety = S’il est risqué pour vous que d’autres lisent ce message, supprimez-le quand vous avez terminé, y compris de la corbeille.
mail-signature-line = { -network }, le réseau qui défend la liberté d’expression

## Demande de confirmation d’une signature

mail-confirm-subject = Veuillez confirmer votre adresse électronique
mail-confirm-link = cette adresse a été saisie sur un site, sans doute par vous. Si c’est le cas, ouvrez ce lien pour la confirmer :
mail-confirm-other-link = Si cette page ne vous propose pas de confirmer, ouvrez plutôt ce lien :
mail-confirm-until = Le lien est valable jusqu’au { $date } inclus.
mail-confirm-about = Vous confirmez ainsi votre signature de la pétition « { $petition } ».
mail-confirm-next = Une fois confirmée, elle compte, et { $organisation } la remet avec les autres. Nous effaçons cette adresse dès que ce message est envoyé. Ensuite, seuls ceux qui reçoivent les signatures peuvent la lire.
mail-confirm-not-you = Si vous n’avez pas signé, ne faites rien : sans confirmation, rien n’est compté et ce qui a été saisi est effacé. Pour que tout soit effacé immédiatement et ne plus recevoir de message à ce sujet, ouvrez le lien ci-dessous. Plus tard, le même lien vous permet de retirer votre signature :
mail-confirm-receipt = La ligne suivante est votre reçu. Une fois la signature confirmée, il permet de vérifier, sur la page indiquée en dessous, qu’elle est comptée. Il ne dit pas qui vous êtes.

## Réponse à qui signe de nouveau

mail-already-subject = Il n’y a rien à confirmer
mail-already-text = cette adresse a de nouveau été saisie sur un site, sans doute par vous. Vous n’avez rien à faire.
mail-already-about = Il s’agit de la pétition « { $petition } », déjà signée avec cette adresse. Chaque adresse n’est comptée qu’une fois : rien n’a donc changé.
mail-already-withdraw = Pour retirer la signature et la faire effacer, ou si vous n’avez jamais signé, ouvrez ce lien :
