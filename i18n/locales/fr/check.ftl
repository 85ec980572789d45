check-title = Contrôle de l’installation
check-intro = Ce panneau s’affiche parce que la balise script porte l’attribut data-check. Les visiteurs le voient aussi : retirez l’attribut quand vous avez fini.
check-running = Contrôle en cours
check-summary-good = Tout va bien sur cette page.
check-summary-warn = Le widget fonctionne ici. Quelques points méritent votre attention.
check-summary-fault = Quelque chose fait obstacle sur cette page.
check-again = Contrôler à nouveau
check-mark-good = En ordre
check-mark-warn = À regarder
check-mark-fault = Obstacle
check-copy = Copier
check-copied = Copié

## La place du widget

check-loader = Le chargeur s’exécute.
check-nowhere = La page contient le script, mais aucune place pour le widget : ni data-ifex sur la balise script, ni élément ifex-alerts ou ifex-petition.
check-nowhere-change = Placez ceci là où le widget doit apparaître. Si vous l’aviez fait et que ce n’y est plus, le système de gestion de contenu l’a retiré : insérez-le en HTML brut, ou depuis un compte qui en a le droit.
check-head = La balise script avec data-ifex se trouve dans l’en-tête (head) de la page, où rien ne s’affiche.
check-head-change = Déplacez la balise là où le widget doit apparaître.
check-unclosed = L’élément { $element } englobe la suite de la page, car sa balise de fin manque.
check-unclosed-change = Écrivez aussi la balise de fin. Une barre oblique dans la balise de début ne ferme pas un élément.
check-hidden = L’élément { $element } n’est pas visible : un style de la page le masque ou ne lui laisse aucune largeur.
check-hidden-change = Cherchez dans les feuilles de style de la page les règles qui visent l’élément, et ce qui l’entoure.
check-twice = La page charge le chargeur depuis plusieurs adresses. Le premier sert tous les éléments.
check-twice-change = Gardez celui que vous voulez, et retirez les autres.

## Attributs

check-attribute = { $element } n’a pas d’attribut { $name }.
check-write-change = Écrivez { $value }.
check-value = L’attribut { $name } a une valeur inconnue : { $value }.
check-value-change = Écrivez l’une de celles-ci : { $values }.
check-limit-change = Écrivez un nombre entier de 1 à 50.
check-country-change = Écrivez les deux lettres du pays selon ISO 3166-1, par exemple TN pour la Tunisie.
check-petition-missing = L’élément ifex-petition ne dit pas de quelle pétition il s’agit.
check-petition-unknown = Le centre de coordination n’a pas de pétition { $value }.
check-petition-change = Dans l’attribut petition, écrivez le nom qui termine l’adresse de la page de la pétition.

## La politique de la page

check-policy-good = Aucune politique de la page ne fait obstacle.
check-policy-connect = La Content-Security-Policy de la page interdit les requêtes vers { $host }.
check-policy-wasm = La Content-Security-Policy de la page interdit WebAssembly. Un cadre le remplace, ce qui est plus lent.
check-policy-frame = La Content-Security-Policy de la page interdit WebAssembly, et aussi les cadres de { $host }. Il ne reste que le simple lien.
check-policy-change = Remplacez la politique, dans l’en-tête ou dans l’élément meta où elle se trouve, par celle-ci.
check-isolated = La page est isolée des autres sites par Cross-Origin-Embedder-Policy : le cadre peut être refusé.
check-isolated-change = Autorisez WebAssembly dans la Content-Security-Policy. Le cadre devient alors inutile.
check-browser = WebAssembly est désactivé dans ce navigateur. Vous voyez ici un cadre ou le simple lien. D’autres visiteurs voient peut-être davantage.

## Le centre de coordination

check-house-good = { $host } répond, et son contenu est signé comme il se doit.
check-house-unproved = { $host } répond. Ce panneau ne peut pas vérifier ici la signature ; le widget le peut, avec son propre code.
check-offline = Ce navigateur est hors ligne.
check-offline-change = Connectez-le, puis contrôlez à nouveau.
check-unreachable = { $host } ne répond pas.
check-unreachable-change = Ouvrez son adresse dans un autre onglet. Si elle s’y ouvre, une extension ou un réglage de ce navigateur la bloque sur cette page. Sinon, l’adresse est fausse, le réseau la bloque ou le serveur est en panne : comparez l’adresse, et essayez un autre réseau.
check-mixed = La page arrive par https, et { $host } par http. Les navigateurs le refusent.
check-mixed-change = Écrivez https dans l’adresse du script.
check-insecure = La page arrive sans https. Quiconque se trouve sur la ligne peut la modifier, et le widget avec elle.
check-insecure-change = Demandez à l’hébergeur de la page d’activer https.
check-status = { $host } répond par l’erreur { $status }.
check-status-change = Comparez l’adresse dans la balise script avec celle que le centre de coordination vous a donnée. Si elle est juste, réessayez plus tard.
check-replaced = Autre chose répond à la place de { $host } : non pas ses données, mais une page. Les pages de connexion des réseaux, les pare-feu et les proxys font cela.
check-replaced-change = Essayez un autre réseau. Si c’est partout pareil, comparez l’adresse dans la balise script.
check-cross = { $host } ne permet pas aux pages d’autres sites de lire ses réponses.
check-header-change = La personne qui gère ce serveur ajoute cet en-tête aux réponses.
check-type = Le fichier { $file } arrive avec un mauvais type : { $type }.
check-altered = Le fichier { $file } a été modifié en chemin : le navigateur le refuse.
check-altered-change = Un proxy, un pare-feu ou un service qui optimise les pages modifie des fichiers en chemin. Désactivez cela pour l’adresse du centre de coordination.
check-signature = Aucune clé à laquelle ce chargeur fait confiance n’a signé ce que { $host } a envoyé.
check-signature-change = Copiez à nouveau la balise script depuis le centre de coordination. Si cela persiste, le contenu est modifié en chemin : prévenez le centre de coordination.
check-early = D’après l’horloge de cet appareil, le contenu vient du futur : il a été signé le { $date }.
check-early-change = Réglez l’horloge de cet appareil.
check-expired = D’après l’horloge de cet appareil, le contenu est périmé depuis le { $date }.
check-expired-change = Réglez l’horloge de cet appareil si elle est fausse. Si elle est juste, le serveur ou une copie en chemin n’a pas été renouvelé : prévenez le centre de coordination.
check-live = Les nouvelles n’arrivent pas aussitôt : quelque chose en chemin retient la liaison en direct. Le widget interroge alors de temps en temps.
check-live-change = Si un proxy à vous se trouve entre les deux, laissez-le transmettre les réponses de type text/event-stream sans les accumuler.

## L’intégrité de la balise

check-pin-old = La balise script est fixée sur une version antérieure du chargeur. Elle fonctionne, mais pas pour toujours.
check-pin-old-change = Remplacez l’adresse et l’intégrité de la balise par celles-ci.
check-pin-moving = La balise script porte une intégrité, mais une adresse dont le contenu change. À la prochaine version, le navigateur la refusera.
check-pin-moving-change = Utilisez l’adresse dont le contenu ne change pas.

## Ce qui s’affiche

check-shown = { $element } s’affiche.
check-shown-frame = { $element } s’affiche dans un cadre.
check-empty = { $element } s’affiche, mais il n’y a aucune alerte pour son choix.
check-empty-change = Si vous en attendiez, regardez les attributs country, topic et campaign.
check-stale = { $element } affiche des copies vérifiées qui ne sont peut-être plus à jour.
check-failed = { $element } n’a rien à afficher. Le lien qu’il contient, s’il y en a un, est toujours là.
check-failed-change = Regardez d’abord les autres points. S’il n’y en a pas, envoyez au centre de coordination ce que dit la console du navigateur.
