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
page-sign-needs-script = Pour signer sur cette page, il faut JavaScript. Activez-le, ou ouvrez la page dans un autre navigateur.

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
confirm-expired = Ce lien a expiré. Signez de nouveau et nous vous en enverrons un autre.
confirm-unknown = Ce lien n’est pas valable. Ouvrez-le de nouveau depuis le message, en entier, ou signez de nouveau.
confirm-back = Retour à la pétition

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
page-default-consent = J’accepte que { $organisation } conserve ma signature et transmette mon nom et mon commentaire au destinataire de cette pétition, et que mon adresse électronique ne serve qu’à confirmer ma signature.
page-sample-mark = Exemple
