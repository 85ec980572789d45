### Les organisations qui signent aussi une pétition, la lettre commune au bas de laquelle elles figurent, et le rôle de la rédaction.

## La lettre commune

letter-title = Lettre commune
letter-link =
    { $count ->
        [one] { $count } organisation signe aussi : lire la lettre commune
        [many] { $count } d’organisations signent aussi : lire la lettre commune
       *[other] { $count } organisations signent aussi : lire la lettre commune
    }
letter-link-none = Lettre commune d’organisations
letter-signed =
    { $count ->
        [one] { $count } organisation signe cette lettre
        [many] { $count } d’organisations signent cette lettre
       *[other] { $count } organisations signent cette lettre
    }
letter-none = Aucune organisation n’a encore signé.
letter-member = Membre d’{ -network }
letter-how = Une organisation figure ici lorsqu’une personne qui parle en son nom a confirmé par courriel. Les membres d’{ -network } confirment depuis une adresse de leur propre site. Pour toute autre organisation, la rédaction vérifie en outre qu’elle signe bien.
letter-sample-note = Ceci est un exemple. Les organisations signalées comme telles sont inventées.

## Le formulaire par lequel une organisation signe

endorse-title = Signer au nom d’une organisation
endorse-intro = Une organisation qui signe figure au bas de la lettre commune avec son nom, son pays, son site et son logo. Nous vous envoyons un message contenant un lien ; rien ne se passe avant votre confirmation.
endorse-closed = Cette pétition est close. Plus aucune organisation ne peut signer.
endorse-organisation-title = L’organisation
endorse-organisation = Nom de l’organisation
endorse-organisation-hint = Tel qu’il doit figurer au bas de la lettre. Pour les membres d’{ -network }, la lettre montre le nom que connaît le réseau.
endorse-names = Le nom dans d’autres langues
endorse-name-in = Nom dans cette langue : { $language }
endorse-names-hint = Si vous laissez une langue vide, le nom ci-dessus y est affiché.
endorse-site = Site de l’organisation
endorse-site-hint = Son propre domaine, comme example.org. Il doit s’ouvrir en https.
endorse-country = Pays de son siège
endorse-choose = Choisir
endorse-logo = Logo
endorse-logo-hint = Un fichier PNG d’au plus { $kilobytes } ko et { $pixels } × { $pixels } pixels. Facultatif.
endorse-logo-again = Choisissez de nouveau le logo ; votre navigateur ne garde pas ce choix.
endorse-you-title = À propos de vous
endorse-name = Votre nom
endorse-role = Votre fonction dans l’organisation
endorse-email = Votre adresse électronique
endorse-email-hint = De préférence une adresse du site même de l’organisation, car elle montre que vous en faites partie. Avec toute autre adresse, la rédaction interroge l’organisation.
endorse-erased = Seule notre rédaction voit votre nom, votre fonction et la partie de votre adresse qui suit l’arobase. Ils sont conservés chiffrés et effacés dès que la décision est prise ; l’adresse complète est effacée dès que notre message est envoyé.
endorse-submit = Envoyer
endorse-sent-title = Dernière étape : confirmez par courriel
endorse-sent-text = Nous envoyons un message contenant un lien à l’adresse que vous avez indiquée. Ouvrez ce lien pour confirmer. Si vous avez déjà fait cette demande il y a un instant, ce premier message reste valable.
endorse-sent-member = Ensuite, votre organisation figure aussitôt au bas de la lettre.
endorse-sent-domain = Ensuite, la rédaction examine votre demande.
endorse-sent-editor = Votre adresse n’est pas du site de l’organisation. Après votre confirmation, la rédaction interroge l’organisation.

## Fautes du formulaire

endorse-faults = Veuillez d’abord corriger ceci
endorse-fault-organisation = Indiquez le nom de l’organisation
endorse-fault-site-missing = Indiquez le site de l’organisation
endorse-fault-site = Indiquez une adresse complète, comme example.org. Le site doit s’ouvrir en https, sans port particulier.
endorse-fault-country = Choisissez le pays de son siège
endorse-fault-role = Indiquez votre fonction dans l’organisation
endorse-fault-logo = Ce n’est pas un fichier PNG complet. Enregistrez le logo au format PNG, ou laissez ce champ vide.
endorse-fault-logo-large = Le logo est trop grand. Réduisez-le, ou laissez ce champ vide.

## Là où mènent les liens du message

endorse-confirm-title = Votre organisation signe-t-elle ?
endorse-confirm-text = Quelqu’un, probablement vous, nous a demandé de faire figurer cette organisation au bas de la lettre commune « { $petition } » :
endorse-confirm-read = Lire d’abord la lettre
endorse-confirm-button = Oui, elle signe
endorse-done-title = Vous avez confirmé
endorse-done-approved = L’organisation figure au bas de la lettre commune.
endorse-done-waiting = La rédaction vérifie maintenant que l’organisation signe bien. Elle figurera ensuite au bas de la lettre commune.
endorse-done-keep = Conservez notre message : son second lien vous permet de retirer la signature à tout moment.
endorse-refused-title = Ne figure pas au bas de la lettre
endorse-refused = La rédaction a décidé que cette organisation ne figure pas au bas de la lettre commune.
endorse-withdrawn-title = Signature retirée
endorse-withdrawn = L’organisation ne figure pas au bas de la lettre commune, et ce que nous avions sur cette demande est effacé.
endorse-withdraw-link = Retirer, ou signaler que la demande n’est pas de vous
endorse-withdraw-title = Retirer et effacer ?
endorse-withdraw-text = L’organisation est retirée de la lettre commune, et ce que nous avons sur cette demande est effacé.
endorse-withdraw-unasked = Si la demande n’est pas de vous, appuyez sur le bouton : elle est effacée, et pendant 30 jours cette adresse ne reçoit plus de message au sujet de cette lettre.
endorse-withdraw-button = Retirer et effacer
endorse-unknown-title = Ce lien ne fonctionne pas
endorse-unknown = Il n’est pas valable, ou son délai est passé. Ouvrez en entier le lien du message le plus récent, ou remplissez de nouveau le formulaire.

## Le message adressé à la personne représentante

endorse-mail-subject = Une question à votre organisation
endorse-mail-text = avec cette adresse, quelqu’un, probablement vous, nous a adressé une demande au nom d’une organisation. De quoi il s’agit est indiqué sur la page à laquelle mène ce lien. Rien ne se passe avant que vous y confirmiez :
endorse-mail-petition = Il s’agit de la lettre commune « { $petition } ».
endorse-mail-not-you = Si la demande n’est pas de vous, ne faites rien. Ou ouvrez le lien suivant : nous effaçons alors la demande et n’envoyons plus rien à son sujet à cette adresse. Le même lien permet à l’organisation de se retirer plus tard, conservez donc ce message si cela ne présente pas de risque pour vous :

## La rédaction

endorse-desk-title = Organisations au bas des lettres communes
endorse-desk-waiting =
    { $count ->
        [one] { $count } demande attend une décision
        [many] { $count } de demandes attendent une décision
       *[other] { $count } demandes attendent une décision
    }
endorse-desk-none = Aucune demande n’attend de décision.
endorse-desk-petition = Pour la lettre « { $petition } »
endorse-desk-representative = Demande de { $name }, { $role }, qui a confirmé depuis une adresse de { $domain }
endorse-desk-lost = Impossible de lire de qui vient la demande : elle a été chiffrée avec une autre clé.
endorse-desk-domain = L’adresse est du domaine du site.
endorse-doubt-elsewhere = L’adresse n’est pas du domaine du site. Interrogez l’organisation par une voie que vous trouvez vous-même, et non par celle de la demande.
endorse-doubt-shared = N’importe qui peut avoir une page sur ce site.
endorse-doubt-foreign = Le nom du site se lit { $name }. Des lettres d’un autre alphabet peuvent ressembler à des lettres latines.
endorse-doubt-mixed = Le nom mélange des lettres de plusieurs alphabets.
endorse-doubt-name = Le nom se lit comme celui d’une autre organisation, { $name }, qui a un autre site.
endorse-doubt-site = Le site ressemble à { $host }, qui appartient à une autre organisation.
endorse-doubt-replaces = Elle prendrait la place d’une organisation qui a le même site : { $name }.
endorse-desk-approve = Faire figurer sous la lettre
endorse-desk-refuse = Refuser
endorse-desk-remove = Retirer de la lettre
endorse-desk-letters = Lettres communes
endorse-desk-since = Depuis le { $date }
endorse-desk-place = Rang
endorse-desk-place-hint = Le rang 1 vient en premier. Les organisations sans rang suivent par ordre alphabétique.
endorse-desk-set = Fixer
endorse-desk-refused = Refusées au cours des 30 derniers jours
endorse-desk-changed = Cela a changé entre-temps, rien n’a donc été fait. La liste ci-dessous est à jour.
endorse-desk-bad-place = Un rang est un nombre de 1 à 9999, ou reste vide.
