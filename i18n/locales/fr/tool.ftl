## Listes de contrôle

checklist-progress = Fait : { $done } sur { $count }
checklist-keep = Garder mes coches sur cet appareil
checklist-keep-hint = Toute personne qui utilise cet appareil peut alors les voir.
checklist-erase = Effacer mes coches
checklist-erased = Coches effacées.

## Offres

opportunities-all = Peu importe
opportunities-sample = Exemple

## Demandes au programme

request-organisation = Votre organisation
request-organisation-hint = Un nom que vous employez entre vous suffit.
request-optional = (facultatif)
request-country = Pays où vous travaillez
request-country-none = Je préfère ne pas le dire
request-about = De quelle annonce s’agit-il ?
request-about-new = Aucune : j’offre ou je demande autre chose
request-subject = En une ligne
request-subject-hint = Par exemple : des ordinateurs portables sûrs pour trois personnes
request-text = Ce dont vous avez besoin, et pourquoi
request-text-hint = Laissez de côté les noms dont nous n’avons pas besoin.
request-text-expertise = Ce que vous offrez, ce que vous demandez, ou votre réponse
request-text-application = Ce que vous faites, depuis quand, avec qui, et d’où vient votre argent
request-contact = Un autre moyen de vous joindre
request-contact-hint = Pas nécessaire : vous lisez la réponse ici, avec votre code.
request-send = Sceller et envoyer
request-sending = Scellement et envoi en cours
request-faults = Veuillez revoir ces champs
request-missing-organisation = Indiquez le nom de votre organisation
request-missing-subject = Écrivez une ligne
request-missing-text = Écrivez votre texte
request-sent-title = Votre demande est parvenue au programme
request-code = Votre code
request-code-why = Notez-le maintenant. Il ne s’affichera plus, personne ne peut vous l’envoyer et, sans lui, la réponse ne peut pas être lue.
request-copy = Copier le code
request-copied = Code copié
request-answer = Avec ce code, vous lisez la réponse ici :
request-answer-page = Lire une réponse
request-when = Revenez voir dans quelques jours. Les demandes de personnes en danger sont lues en premier.
request-again = Écrire une autre demande
request-failed = L’envoi n’a pas abouti. Votre saisie est toujours ici ; réessayez quand la connexion sera rétablie.
request-no-seal = Ce navigateur n’a pas pu sceller votre demande ; rien n’a donc été envoyé. Essayez un autre navigateur, ou autorisez WebAssembly pour ce site.

## Réponses

answer-code = Votre code
answer-code-hint = 28 lettres et chiffres. Majuscules ou minuscules, espaces, traits d’union : peu importe.
answer-open = Lire la réponse
answer-opening = Recherche de la réponse
answer-bad-character = Il s’y trouve un caractère qui ne figure dans aucun code. Vérifiez-le.
answer-bad-length =
    { $count ->
        [one] Un code compte 28 lettres et chiffres ; celui-ci compte { $count } caractère.
        [many] Un code compte 28 lettres et chiffres ; celui-ci compte { $count } de caractères.
       *[other] Un code compte 28 lettres et chiffres ; celui-ci compte { $count } caractères.
    }
answer-bad-check = Une lettre ou un chiffre est faux, ou deux ont été intervertis. Comparez avec ce que vous avez noté.
answer-unknown = Aucune demande ne correspond à ce code. Elle a peut-être été effacée, ou n’est pas arrivée.
answer-waiting = Votre demande est arrivée. Il n’y a pas encore de réponse ; revenez voir dans quelques jours.
answer-closed = Votre demande a été lue, et elle est close. Aucune réponse ne suivra.
answer-heading = La réponse
answer-written = Écrite le { $date }
answer-damaged = Il y a une réponse, mais elle ne s’ouvre pas avec ce code. Envoyez une nouvelle demande, et dites-le.
answer-hide = Masquer la réponse

## Enregistrer le site sur l’appareil

offline-offer = Enregistrez sur cet appareil le site dans cette langue : { $kilobytes } ko. Il s’ouvre ensuite sans connexion. Toute personne qui utilise cet appareil peut voir qu’il s’y trouve.
offline-save = Enregistrer sur cet appareil
offline-saving = Fichiers enregistrés : { $done } sur { $count }
offline-saved = Le site est enregistré sur cet appareil dans cette langue.
offline-newer = Il existe une version plus récente, { $kilobytes } ko.
offline-update = Enregistrer la version plus récente
offline-remove = Le retirer de cet appareil
offline-removed = La copie enregistrée a été retirée.
offline-unable = Ce navigateur ne peut pas enregistrer de sites, ou pas en navigation privée. Servez-vous des fichiers ci-dessous.
offline-failed = L’enregistrement s’est interrompu. Ce qui était déjà enregistré est conservé ; réessayez quand la connexion sera rétablie.
