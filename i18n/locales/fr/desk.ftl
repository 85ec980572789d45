### Le bureau du centre d’échange, pour les rédacteurs et les administrateurs.

## Toutes les pages du bureau

desk-title = Bureau
desk-sections = Rubriques du bureau
desk-nav-home = Vue d’ensemble
desk-nav-review = Examen
desk-nav-endorsements = Organisations
desk-nav-log = Journal
desk-signed-in-as = Connexion : { $name } ({ $role })
desk-role-editor = Rédaction
desk-role-administrator = Administration
desk-sign-out = Se déconnecter

## Connexion

desk-sign-in-title = Se connecter au bureau
desk-name = Nom
desk-passphrase = Phrase de passe
desk-code = Code
desk-code-hint = Les six chiffres que votre application d’authentification affiche maintenant, ou l’un de vos codes de secours.
desk-sign-in = Se connecter
desk-sign-in-wrong = Le nom, la phrase de passe ou le code est faux, ou le code a déjà servi. Attendez le prochain code de l’application et réessayez.
desk-sign-in-often =
    { $count ->
        [one] Trop de connexions ont échoué. Réessayez dans { $count } minute.
        [many] Trop de connexions ont échoué. Réessayez dans { $count } de minutes.
       *[other] Trop de connexions ont échoué. Réessayez dans { $count } minutes.
    }
desk-sign-in-help = Plus de téléphone ni de code de secours, ou phrase de passe oubliée ? Demandez une nouvelle invitation à la personne qui gère le serveur.
desk-signed-out = La session est fermée.

## Suivre une invitation

desk-invite-title = Préparez votre compte
desk-invite-for = Cette invitation est pour { $name } ({ $role }). C’est sous ce nom que vous vous connectez.
desk-invite-gone = Cette invitation n’est pas valable. Elle a été suivie ou remplacée, ou elle date de plus de 48 heures. Demandez-en une nouvelle.
desk-invite-passphrase = 1. Choisissez une phrase de passe
desk-passphrase-hint =
    { $count ->
        [one] Au moins { $count } caractère. Plusieurs mots pris au hasard se retiennent facilement et se devinent difficilement. N’utilisez cette phrase nulle part ailleurs.
        [many] Au moins { $count } de caractères. Plusieurs mots pris au hasard se retiennent facilement et se devinent difficilement. N’utilisez cette phrase nulle part ailleurs.
       *[other] Au moins { $count } caractères. Plusieurs mots pris au hasard se retiennent facilement et se devinent difficilement. N’utilisez cette phrase nulle part ailleurs.
    }
desk-passphrase-again = La même phrase de passe encore une fois
desk-invite-app = 2. Reliez une application d’authentification
desk-invite-app-text = Scannez le carré avec une application d’authentification sur votre téléphone, ou saisissez la clé dans l’application.
desk-invite-square = La clé ci-dessous sous forme de code QR
desk-invite-key = Clé :
desk-invite-open = Ouvrir dans une application sur cet appareil
desk-invite-prove = 3. Saisissez le code
desk-invite-code = Les six chiffres que l’application affiche maintenant
desk-invite-button = Préparer le compte
desk-errors = Le compte n’est pas encore prêt. À corriger :
desk-passphrase-short =
    { $count ->
        [one] Choisissez une phrase de passe d’au moins { $count } caractère.
        [many] Choisissez une phrase de passe d’au moins { $count } de caractères.
       *[other] Choisissez une phrase de passe d’au moins { $count } caractères.
    }
desk-passphrase-long =
    { $count ->
        [one] Choisissez une phrase de passe d’au plus { $count } caractère.
        [many] Choisissez une phrase de passe d’au plus { $count } de caractères.
       *[other] Choisissez une phrase de passe d’au plus { $count } caractères.
    }
desk-passphrase-plain = Cette phrase de passe est trop facile à deviner. Choisissez-en une avec davantage de lettres différentes, et sans votre nom.
desk-passphrase-differs = Les deux phrases de passe diffèrent. Saisissez deux fois la même.
desk-code-wrong = Le code est faux. Saisissez celui que l’application affiche maintenant ; l’horloge du téléphone doit être à l’heure.
desk-ready-title = Votre compte est prêt
desk-ready-text = Notez ces codes de secours, ou imprimez-les, et gardez-les loin de votre téléphone. Chacun vous connecte une seule fois à la place du code de l’application. Ils ne seront plus affichés.

## La première page

desk-recovery-left =
    { $count ->
        [0] Il ne vous reste aucun code de secours. Si vous perdez votre téléphone, il vous faudra une nouvelle invitation.
        [one] Il vous reste { $count } code de secours.
        [many] Il vous reste { $count } de codes de secours.
       *[other] Il vous reste { $count } codes de secours.
    }
desk-home-review = Des signatures arrivées par vagues attendent une décision. Voyez ce qu’elles ont en commun, invalidez-les ou validez-les ; tout peut être annulé.
desk-home-endorsements = Les organisations dont l’adresse n’a pas pu être vérifiée automatiquement attendent une décision.
desk-home-log = Qui a fait quoi au bureau et sur le serveur, et quand.

## Son propre compte

desk-account-title = Votre phrase de passe et vos codes de secours
desk-account-passphrase = Changer la phrase de passe
desk-account-old = Votre phrase de passe actuelle
desk-account-new = La nouvelle phrase de passe
desk-account-changed = La phrase de passe est changée. Les autres connexions ouvertes avec l’ancienne sont fermées.
desk-account-recovery = Créer de nouveaux codes de secours
desk-account-recovery-text = Les nouveaux remplacent tous les autres.
desk-account-wrong = La phrase de passe ou le code est faux, ou le code a déjà servi ; rien n’a été changé. Attendez le prochain code de l’application et réessayez.

## Quand quelque chose n’est pas permis

desk-forbidden-title = Accès refusé
desk-forbidden-text = Cette page est réservée à l’administration.
desk-elsewhere-text = Cette demande ne vient pas d’une page du bureau ; rien n’a été fait. Ouvrez de nouveau le bureau et réessayez.
desk-insecure-text = Le bureau ne s’ouvre que par une connexion chiffrée (https), car on y saisit des phrases de passe. La personne qui gère le serveur doit la mettre en place.
desk-form-failed = Le formulaire n’est pas arrivé en entier ; rien n’a été fait. Revenez en arrière et réessayez.

## Le journal

desk-log-title = Journal
desk-log-text = Les entrées ne peuvent être ni modifiées ni supprimées. Elles ne contiennent rien sur les signataires. Les heures sont en UTC.
desk-log-none = Rien n’a encore été fait.
desk-log-older = Entrées plus anciennes
desk-log-newest = Entrées les plus récentes
desk-actor-operator = { $name }, sur le serveur
desk-actor-stranger = inconnu
desk-deed-account-invited = invitation d’un compte
desk-deed-account-set-up = préparation du compte
desk-deed-account-disabled = désactivation d’un compte
desk-deed-signed-in = connexion
desk-deed-signed-in-by-recovery = connexion avec un code de secours
desk-deed-sign-in-refused = connexion échouée
desk-deed-signed-out = déconnexion
desk-deed-passphrase-changed = changement de la phrase de passe
desk-deed-recovery-renewed = création de nouveaux codes de secours
desk-deed-signatures-invalidated = invalidation de signatures
desk-deed-signatures-cleared = validation de signatures
desk-deed-review-undone = annulation d’une décision sur des signatures
desk-deed-endorsement-approved = approbation du soutien d’une organisation
desk-deed-endorsement-refused = refus du soutien d’une organisation
desk-deed-endorsement-withdrawn = retrait du soutien d’une organisation
desk-deed-endorsement-placed = changement de la place d’une organisation
desk-deed-petition-closed = clôture d’une pétition
desk-deed-petition-reopened = réouverture d’une pétition
desk-deed-delivery-made = gel d’une remise
desk-deed-delivery-exported = exportation d’une remise
desk-deed-delivery-handed-over = remise effectuée
desk-deed-delivery-cancelled = annulation d’une remise
desk-deed-identities-erased = effacement des identités des signataires
desk-deed-partner-link-made = création d’un lien vers les chiffres d’un partenaire
desk-deed-name-hidden = retrait d’un nom d’une liste publique
desk-deed-unknown = action que cette version ne connaît pas

## L’examen des signatures

desk-review-title = Examen des signatures
desk-review-lead = Les signatures qui dépassent une limite attendent ici une fois confirmées, et ne comptent pas encore. Les signataires ont reçu la même réponse que tout le monde. Leur contenu est scellé pour d’autres ; on voit seulement ici d’où elles viennent.
desk-review-now = En ce moment
desk-review-minute =
    { $count ->
        [one] { $count } signature est arrivée dans la dernière minute.
        [many] { $count } de signatures sont arrivées dans la dernière minute.
       *[other] { $count } signatures sont arrivées dans la dernière minute.
    }
desk-review-work = Un calcul est demandé aux navigateurs avant la prise d’une signature.
desk-review-quiet = Rien n’arrive en nombre inhabituel en ce moment.
desk-review-networks = Réseaux
desk-review-addresses = Adresses isolées
desk-review-domains = Domaines de messagerie
desk-review-source = Provenance
desk-review-petition = Pétition
desk-review-hour = Dernière heure
desk-review-usual = Maximum habituel
desk-review-waiting = En attente d’une décision
desk-review-waiting-none = Aucune signature n’attend de décision.
desk-review-waiting-count =
    { $count ->
        [one] { $count } signature en attente
        [many] { $count } de signatures en attente
       *[other] { $count } signatures en attente
    }
desk-doubt-range = trop depuis un même réseau
desk-doubt-domain = trop d’un même domaine de messagerie
desk-doubt-flood = arrivées par vague
desk-review-all = Toutes les pétitions
desk-review-which = Quelles signatures
desk-review-doubt = Doute
desk-review-range = Réseau ou adresse
desk-review-range-hint = Par son nom dans les tableaux ci-dessous. Ces noms durent un jour et sont effacés au bout de trois.
desk-review-domain = Domaine de messagerie
desk-review-since = Signées à partir de (UTC)
desk-review-before = Signées avant (UTC)
desk-review-lang = Langue
desk-review-partner = Page d’un partenaire
desk-review-partner-none = Aucune
desk-review-state = État
desk-review-look = Compter
desk-review-unread = La condition n’est pas lisible : écrivez l’heure comme { $example }, et le réseau par 8 ou 16 chiffres de son nom.
desk-review-sources = D’où viennent les signatures
desk-review-sources-none = Il n’y a pas deux signatures de même provenance.
desk-review-signatures = Signatures
desk-review-first = Première
desk-review-last = Dernière
desk-review-preview = Signatures qui correspondent
desk-review-none = Aucune signature ne correspond.
desk-review-chart = Signatures heure par heure, au plus { $most } en une heure. Les mêmes chiffres figurent dans le tableau ci-dessous.
desk-review-hours = Heure (UTC)
desk-state-pending = pas encore confirmée
desk-state-suspect = attend l’examen
desk-state-confirmed = compte
desk-state-withdrawn = retirée
desk-state-invalidated = non valable
desk-review-decide = Décider
desk-review-note = Motif
desk-review-note-hint = Pour la liste des décisions. N’écrivez rien sur les signataires.
desk-review-note-missing = Donnez un motif de 500 caractères au plus ; rien n’a été décidé.
desk-review-invalidate =
    { $count ->
        [one] Invalider { $count } signature
        [many] Invalider { $count } de signatures
       *[other] Invalider { $count } signatures
    }
desk-review-invalidate-text = Elles ne comptent plus. Les signataires n’en sont pas informés. Cela peut être annulé.
desk-review-clear =
    { $count ->
        [one] Valider { $count } signature
        [many] Valider { $count } de signatures
       *[other] Valider { $count } signatures
    }
desk-review-clear-text = Elles comptent dès maintenant et figurent dans le registre public. Si la décision est annulée plus tard, elles y deviennent non valables.
desk-review-changed = Davantage de signatures correspondent maintenant que ce qui vous a été montré ; rien n’a été décidé. Regardez les nouveaux chiffres et décidez de nouveau.
desk-review-begun = La décision est prise et s’exécute par étapes. Ouvrez de nouveau cette page pour voir où elle en est.
desk-review-decisions = Décisions
desk-review-decisions-none = Rien n’a encore été décidé.
desk-review-older = Décisions plus anciennes
desk-review-number = Décision { $number }
desk-decision-invalidate = invalider
desk-decision-clear = valider
desk-review-running = en cours
desk-review-done = exécutée
desk-review-undoing = annulation en cours
desk-review-undone = annulée
desk-review-redoing = de nouveau en cours
desk-review-changed-count = Signatures modifiées : { $changed } sur { $expected }
desk-review-undone-count = Signatures remises dans leur état antérieur : { $count }
desk-review-undo = Annuler
desk-review-redo = Exécuter de nouveau
desk-review-busy = Cette décision est en cours d’exécution ; elle n’a pas été modifiée. Réessayez dans un instant.
