## Champs du formulaire

error-name-missing = Indiquez votre nom
error-email-missing = Indiquez votre adresse électronique
error-email-invalid = Indiquez une adresse électronique complète, comme nom@example.org
error-country-missing = Choisissez votre pays
error-country-invalid = Choisissez un pays dans la liste
error-consent-missing = Cochez la case si vous êtes d’accord ; sans cela, nous ne pouvons pas remettre votre signature
error-consent-outdated = Le texte a changé depuis l’ouverture de cette page. Lisez-le et donnez de nouveau votre accord.
error-too-long =
    { $limit ->
        [one] Ne dépassez pas { $limit } caractère
        [many] Ne dépassez pas { $limit } de caractères
       *[other] Ne dépassez pas { $limit } caractères
    }
error-characters = Ce champ contient des caractères qui ne peuvent pas être utilisés. Retirez-les.

## La demande dans son ensemble

error-petition-closed = Cette pétition est close. Elle ne recueille plus de signatures.
error-not-found = Cette page n’existe pas, ou a été déplacée.
error-token-expired = Ce lien a expiré. Signez de nouveau pour en recevoir un autre.
error-token-unknown = Ce lien n’est pas valable. Ouvrez-le de nouveau depuis le message, en entier.
error-malformed = Le serveur n’a pas pu lire ce qui a été envoyé. Rechargez la page et réessayez.
error-too-large = L’envoi est trop volumineux. Raccourcissez-le et réessayez.
error-media-type = Le serveur n’accepte pas ce type de données. Rechargez la page et réessayez.
error-timeout = Le serveur a mis trop de temps à répondre. Veuillez réessayer.
error-rate-limited = Trop de tentatives en peu de temps. Veuillez réessayer plus tard.
error-unavailable = Le serveur ne peut pas répondre pour l’instant. Veuillez réessayer plus tard.
error-key-conflict = Ce formulaire a déjà été envoyé avec d’autres données. Rechargez la page et réessayez.
error-method = Le serveur n’autorise pas cette opération ici. Revenez en arrière et réessayez.
error-internal = Une défaillance s’est produite sur notre serveur. Veuillez réessayer plus tard.
