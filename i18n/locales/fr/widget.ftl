## Partout

retry = Réessayer

## Alertes

alerts-title = Alertes sur la liberté d’expression
alerts-title-country = Alertes sur la liberté d’expression : { $country }
alerts-title-topic = Alertes sur la liberté d’expression : { $topic }
alerts-loading = Chargement des alertes
alerts-empty = Aucune alerte ici pour le moment.
alerts-failed = Impossible d’afficher les alertes pour l’instant.
alerts-untrusted = Les données reçues n’ont pas pu être vérifiées et ne sont pas affichées.
alerts-stale = Pas d’actualisation depuis { $time }
alerts-stale-hint = La liaison avec le centre de coordination est coupée. Ces alertes sont des copies vérifiées.
alerts-expired-hint = Ces alertes sont des copies vérifiées, mais plus anciennes qu’elles ne devraient l’être. Il en existe peut-être de plus récentes.
alerts-live = En direct
alerts-show-new =
    { $count ->
        [one] Afficher { $count } nouvelle alerte
        [many] Afficher { $count } de nouvelles alertes
       *[other] Afficher { $count } nouvelles alertes
    }
alerts-all = Toutes les alertes
alerts-more = Afficher plus
alerts-from = par { -network } et ses membres
alerts-corrected = Rectification :
alerts-withdrawn = Retrait :
alerts-withdrawn-text = Cette alerte a été retirée. Merci de ne pas la relayer.
alerts-sample = Exemple
alerts-several-countries = Plusieurs pays
alerts-act-by = d’ici au { $date }
alerts-deadline-passed = L’échéance était le { $date }
alerts-in-language = En { $language }

## Pétitions

petition-loading = Chargement de la pétition
petition-failed = Impossible d’afficher la pétition pour l’instant.
petition-not-found = Il n’y a pas de pétition ici. Elle a peut-être été déplacée.
petition-closed = Cette pétition est close.
petition-closes = Ouverte jusqu’au { $date }
petition-to = À : { $target }
petition-signed =
    { $count ->
        [one] { $count } personne a signé.
        [many] { $count } de personnes ont signé.
       *[other] { $count } personnes ont signé.
    }
petition-goal = Aidez-nous à atteindre { $goal }.
petition-progress-label =
    { $goal ->
        [one] { $count } sur { $goal } signature
        [many] { $count } sur { $goal } de signatures
       *[other] { $count } sur { $goal } signatures
    }
petition-read-more = Lire le texte intégral
petition-read-less = Réduire le texte

## Formulaire

sign-name = Votre nom
sign-email = Adresse électronique
sign-email-hint = Pour confirmer votre signature. Jamais affichée.
sign-country = Pays
sign-country-choose = Choisissez un pays
sign-comment = Commentaire
sign-optional = facultatif
sign-comment-left =
    { $count ->
        [one] { $count } caractère restant
        [many] { $count } de caractères restants
       *[other] { $count } caractères restants
    }
sign-display = Affichage public
sign-display-full = Mon nom complet
sign-display-initials = Mes initiales
sign-display-anonymous = Aucun nom
sign-submit = Signer la pétition
sign-sending = Envoi en cours
sign-failed-seal = Ce navigateur n’a pas pu sceller votre signature. Rien n’a été envoyé.
sign-choices = En public : { $shown }. Changer, ou ajouter un commentaire
sign-delayed = Seulement une fois la pétition close
sign-contact = { $organisations } peut m’écrire au sujet de cette pétition
sign-sealed = Nom, adresse et commentaire sont scellés sur cet appareil. Lecture réservée à { $organisations }. Le centre de coordination se sert de l’adresse pour vous demander confirmation, puis l’efface.
sign-exit = Quitter tout de suite
sign-error-summary =
    { $count ->
        [one] { $count } point à corriger
        [many] { $count } de points à corriger
       *[other] { $count } points à corriger
    }
sign-failed-network = Votre signature n’a pas pu être envoyée. Votre saisie est conservée ici. Veuillez réessayer.
