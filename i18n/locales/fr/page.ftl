## Toutes les pages

page-skip = Aller au contenu
page-home = Accueil

## Listes d’alertes

page-alerts-title = Alertes sur la liberté d’expression
page-filter-country = Pays
page-filter-topic = Thème
page-filter-apply = Afficher
page-filter-all = Tous
page-older = Alertes plus anciennes
page-newer = Alertes plus récentes
page-none = Aucune alerte ne correspond à ce choix.
page-count =
    { $count ->
        [one] { $count } alerte
        [many] { $count } d’alertes
       *[other] { $count } alertes
    }

## Une alerte

page-alert-back = Toutes les alertes
page-published = Publiée le { $date }
page-updated = Mise à jour le { $date }
page-event-date = Date des faits : { $date }
page-source = Source : { $name }
page-outcome = Issue : { $outcome }
page-confidence = Degré de certitude : { $confidence }
page-languages = Dans d’autres langues
page-action-title = Ce que vous pouvez faire
page-deadline = À faire d’ici au { $date }
page-sample-note = Ceci est un exemple. Les faits sont inventés.
page-corrected-note = Cette alerte a été rectifiée après sa publication.
page-withdrawn-note = Cette alerte a été retirée. Merci de ne pas la relayer.

## Pétitions

page-petition-title = Pétition

## Confirmation d’une signature

confirm-title = Confirmez votre signature
confirm-text = Vous avez signé « { $petition } ». Il suffit d’appuyer sur le bouton pour que votre signature compte.
confirm-button = Confirmer ma signature
confirm-done-title = Votre signature est prise en compte
confirm-done-text =
    { $count ->
        [one] Merci. { $count } personne a signé à ce jour.
        [many] Merci. { $count } de personnes ont signé à ce jour.
       *[other] Merci. { $count } personnes ont signé à ce jour.
    }
confirm-already = Vous aviez déjà confirmé cette signature. Elle est prise en compte.
confirm-expired = Ce lien a expiré, ou un message plus récent l’a remplacé. Servez-vous du message le plus récent, ou signez de nouveau.
confirm-unknown = Ce lien n’est pas valable. Ouvrez-le de nouveau depuis le message, en entier, ou signez de nouveau.
confirm-withdrawn = Cette signature a été retirée, et elle est effacée. Si vous souhaitez tout de même signer, recommencez sur la page de la pétition.
confirm-not-mine = Je n’ai pas signé
confirm-later-title = Si vous changez d’avis
confirm-later-text = Vous pouvez retirer votre signature et la faire effacer. Le lien se trouve aussi dans le message. S’il est risqué pour vous que d’autres trouvent ce message, conservez le reçu ailleurs et supprimez le message, y compris de la corbeille.
confirm-withdraw = Retirer et effacer ma signature
confirm-back = Retour à la pétition

## Retirer une signature

withdraw-not-mine-title = Ce n’est pas votre signature ?
withdraw-not-mine-text = Quelqu’un a saisi votre adresse pour signer « { $petition } ». Cela n’a pas été confirmé et n’est donc pas compté. Appuyez sur le bouton, et ce qui a été saisi est effacé immédiatement. Pendant un mois, vous ne recevrez alors aucun message au sujet de cette pétition, quelle que soit la personne qui saisit votre adresse.
withdraw-not-mine-button = Je n’ai pas signé : effacer
withdraw-mine = J’ai bien signé : confirmer ma signature
withdraw-title = Retirer votre signature
withdraw-text = Vous avez signé « { $petition } ». Appuyez sur le bouton, et votre signature n’est plus comptée. Votre nom, votre adresse et votre commentaire sont effacés ici. Le registre public montre alors un retrait de plus, sans dire de qui.
withdraw-delivered = Ce qui a déjà été remis, nous ne pouvons pas le reprendre. { $organisation } peut vous dire si votre signature en fait partie.
withdraw-button = Retirer et effacer
withdraw-done-title = Retirée et effacée
withdraw-done-text = Ce qui a été saisi avec votre adresse pour « { $petition } » est effacé ici et n’est pas compté.
withdraw-done-safety = S’il est risqué pour vous que d’autres trouvent le message contenant ce lien, supprimez-le, y compris de la corbeille.
withdraw-gone-title = Il n’y a plus rien à effacer
withdraw-gone = Ce qui se rapportait à ce lien est déjà effacé et n’est pas compté à ce titre. Si vous avez un message plus récent, servez-vous de son lien.
withdraw-unknown = Ce lien n’est pas valable. Ouvrez-le de nouveau depuis le message, en entier.

## En cas d’échec

not-found-title = Il n’y a rien ici
not-found-text = Cette page n’existe pas, ou a été déplacée. Vérifiez l’adresse, ou parcourez les alertes.
error-title = L’opération n’a pas abouti

## La première page

home-title = Alertes et pétitions pour la liberté d’expression
home-latest = Dernières alertes
home-petitions = Pétitions ouvertes

## Pétitions et campagnes, suite

page-filter-campaign = Campagne
page-petition-to = À : { $target }
page-petition-by = Pétition de { $name }
page-petition-signed =
    { $count ->
        [one] { $count } personne a signé.
        [many] { $count } de personnes ont signé.
       *[other] { $count } personnes ont signé.
    }
page-petition-closes = Ouverte jusqu’au { $date }
page-petition-closed = Cette pétition est close. Elle ne reçoit plus de signatures.
page-petition-sample-note = Ceci est un exemple. La pétition est inventée.
page-action-petition = Signer la pétition
page-default-consent = J’accepte que { $organisation } conserve ma signature et transmette mon nom et mon commentaire au destinataire de cette pétition. { $organisation } reçoit aussi mon adresse électronique, comme preuve qu’une personne a signé, et ne m’écrit que si j’y consens séparément.
page-sample-mark = Exemple
