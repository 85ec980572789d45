### La remise des signatures : la page des reçus, et ce qui est annoncé au destinataire d’une pétition.

delivery-title = Remise des signatures
delivery-back = Retour à la pétition
delivery-intro = Quand des signatures sont remises, le centre de coordination signe un reçu : combien, à qui et quand. Il ne nomme aucun signataire. Chacun peut vérifier qu’un reçu est authentique.
delivery-limit = Un reçu n’est que la parole du centre de coordination. Que les signatures sont bien arrivées, seul le destinataire peut le confirmer.
delivery-none = Aucune signature de cette pétition n’a encore été remise.
delivery-heading = Remise { $number }
delivery-to = Remises à
delivery-day = Remises le
delivery-signatures = Signatures remises
delivery-taken-back = Retirées ou jugées non valables avant la remise, et non remises
delivery-in-all = Signatures remises en tout, avec les remises précédentes
delivery-frozen = Arrêtées le
delivery-log = Lignes du registre ce jour-là
delivery-digest = Empreinte des signatures remises
delivery-receipt = Le reçu signé
delivery-file = Tous les reçus dans un fichier (JSON)
delivery-erased = Les noms et adresses des signataires ont été effacés le { $date }. Le nombre de signatures, le registre et les reçus restent.

## Vérification

delivery-check-title = Vérifier un reçu
delivery-check-text = Collez un reçu qu’on vous a remis, ou l’un de ceux ci-dessus. Il est vérifié dans votre navigateur et n’est envoyé nulle part.
delivery-check-label = Le reçu (JSON)
delivery-check-button = Vérifier ce reçu
delivery-needs-script = Pour vérifier sur cette page, il faut JavaScript. La vérification avec vos propres outils est expliquée plus bas.
delivery-working = Vérification en cours
delivery-whole = Ce reçu est authentique : le centre de coordination l’a signé et rien n’y a été changé depuis. Le registre que le centre montre aujourd’hui commence par celui que le reçu indique. Ci-dessous : pétition, remise, signatures remises et jour.
delivery-genuine = Ce reçu est authentique : le centre de coordination l’a signé et rien n’y a été changé depuis. Il n’a pas été possible de vérifier si le registre concorde encore avec lui. Ci-dessous : pétition, remise, signatures remises et jour.
delivery-forked = Le centre de coordination a signé ce reçu, mais le registre qu’il montre aujourd’hui ne concorde pas avec lui. Notez le jour et l’heure, gardez le reçu et prévenez une organisation en qui vous avez confiance.
delivery-changed = Ce reçu n’est pas authentique : il a été modifié, ou quelqu’un d’autre l’a fabriqué.
delivery-other-key = Ce reçu n’a pas été signé avec la clé de ce centre de coordination.
delivery-invalid = Ceci n’est pas un reçu. Collez le texte entier, de la première accolade à la dernière.
delivery-old-browser = Ce navigateur ne peut pas vérifier les signatures de ce type. Essayez-en un plus récent.
delivery-how-title = Avec vos propres outils
delivery-how-text = Le programme du centre de coordination vérifie un reçu enregistré dans un fichier, sans connexion :

## Annonce d’un nombre au destinataire

delivery-mail-subject = Une pétition vous est adressée : plus de { $count } signatures
delivery-mail-text = la pétition « { $petition } » vous est adressée. Le nombre de ses signatures confirmées dépasse maintenant { $count }.
delivery-mail-petition = Ce qu’elle demande, et combien de personnes l’ont signée à ce jour :
delivery-mail-count = Comment ce nombre s’est formé, et comment chacun peut le vérifier :
delivery-mail-why = { $organisation } a indiqué cette adresse comme celle de votre bureau. Un message n’est envoyé que lorsqu’un nombre fixé d’avance est dépassé, et plus aucun une fois la pétition close.
