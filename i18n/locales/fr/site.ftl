## Sur chaque page

site-skip = Aller au contenu
site-title = Outils pour les organisations
site-language-label = Langue
site-menu = Menu principal
site-exit = Quitter vite
site-exit-hint = ou appuyez trois fois sur la touche Maj (Shift)
site-footer = Réalisé par { -network } et ses membres. Copiez, traduisez, faites circuler.
site-more = Autres pages
site-trail = Vous êtes ici
site-text-only = Texte seul
site-text-back = Avec images et couleurs
site-unable = Ce navigateur ne peut pas faire fonctionner cette partie du site. Un navigateur plus récent le peut.

site-sample = Exemple
site-sample-note = Ce qui porte la mention « Exemple » est inventé, et montre comment cette page fonctionne.

## Noms des pages, dans les menus et les chemins

nav-start = Accueil
nav-guides = Guides
nav-funding = Financements
nav-support = Demander de l’aide
nav-answer = Lire une réponse
nav-expertise = Échange de compétences
nav-join = Rejoindre le réseau
nav-members = Membres
nav-embed = Alertes sur votre site
nav-alerts = Alertes
nav-petitions = Pétitions
nav-campaign = Groupe d’observation de la Tunisie
nav-offline = Copies hors ligne
nav-privacy = Vie privée

## Le choix de la langue, et les pages qui n’existent pas

choice-heading = Choisissez votre langue
missing-title = Cette page n’existe pas
missing-text = L’adresse est peut-être mal tapée, ou la page a été déplacée. Tous les guides sont ici :

## Accueil

start-title = Défendre la liberté d’expression : ce qu’il faut d’abord à un groupe qui débute
start-lead = Des guides, de l’argent, des outils et des personnes à qui s’adresser, en cinq langues. Ici, tout peut se lire sans compte, sans JavaScript et hors ligne.
start-needs = Partez de votre besoin
start-sections = Les guides par rubrique
start-alerts = Dernières alertes
start-alerts-all = Toutes les alertes
start-help = Quand un guide ne suffit pas
start-help-support = Demandez l’aide du programme. Votre demande est scellée sur votre appareil ; seul le programme peut l’ouvrir.
start-help-expertise = Adressez-vous à un autre groupe qui l’a déjà fait, ou offrez ce que vous savez.
start-help-funding = Voyez quelles subventions, bourses et formations sont ouvertes.
start-take = Quand la connexion est mauvaise ou absente
start-take-text = Gardez les guides sur cet appareil, ou emportez-les sur une clé USB, en pages web ou sous forme de livre.

## Guides

guides-title = Guides
guides-lead = Chacun part d’un besoin, donne des étapes et une liste de contrôle, et dit que faire ensuite.

## Financements

funding-title = Subventions, bourses et formations
funding-lead = Ce qui est ouvert en ce moment : ce qui est pris en charge, qui peut postuler et qui ne le peut pas, dans quelles langues, et jusqu’à quand.
funding-newest = La liste la plus récente, avec fil d’actualité et agenda
funding-guides = Guides sur le financement

## Demander de l’aide

support-title = Demander de l’aide
support-lead = Pour les organisations qui défendent la liberté d’expression et ont besoin de conseils, de matériel, de contacts ou d’aide face à un danger.
support-how = Ce que devient votre demande
support-how-sealed = Votre appareil la scelle. Personne en chemin ne peut la lire, ni sur la ligne, ni sur notre serveur : seul le programme le peut.
support-how-code = Vous recevez un code. Notez-le : avec lui, et avec lui seul, vous lisez la réponse ici. Ni compte, ni adresse.
support-how-answer = Le programme ouvre les demandes sur un ordinateur qui n’est relié à aucun réseau, et répond dans votre langue quand il le peut.
support-no-script = Ce formulaire scelle sur votre propre appareil ce que vous écrivez ; il lui faut pour cela JavaScript. Si vous ne devez pas l’activer, demandez à un membre en qui vous avez confiance d’envoyer la demande à votre place et de vous remettre le code.
support-unconnected = Cette copie du site n’est reliée à aucun centre de coordination : elle ne reçoit donc pas de demandes.
support-have-code = Vous avez déjà un code ?
answer-title = Lire une réponse
answer-lead = Saisissez le code que vous avez reçu en envoyant votre demande.
answer-no-script = La réponse s’ouvre sur votre propre appareil ; il faut pour cela JavaScript.

## Échange de compétences

expertise-title = Échange de compétences
expertise-lead = Des groupes qui ont déjà fait une chose aident ceux qui la font pour la première fois. Un rédacteur les met en relation ; aucune coordonnée n’est affichée.
expertise-offers = Offres
expertise-asks = Demandes
expertise-none = Aucune annonce pour le moment.
expertise-form = Offrir, demander, ou répondre à une annonce
expertise-languages = Langues : { $languages }
expertise-countries = Pour les groupes de ces pays : { $countries }
expertise-anywhere = Pour les groupes de tous les pays
expertise-posted = Publiée le { $date }

## Rejoindre le réseau

join-title = Rejoindre le réseau
join-lead = Un membre signale les violations, se sert de ce que signalent les autres, et agit avec eux.
join-criteria = Ce qui fait un membre
join-criteria-purpose = La liberté d’expression est sa raison d’être, ou une part essentielle de celle-ci, dans ses paroles comme dans ses actes.
join-criteria-independent = Il est indépendant : aucun gouvernement ni aucun parti ne décide de ce qu’il dit.
join-criteria-working = Il travaille depuis un an ou plus, et peut montrer ce qu’il a fait.
join-criteria-open = Il dit qui le dirige et d’où vient son argent, ou pourquoi le dire mettrait quelqu’un en danger.
join-criteria-all = Il défend l’expression de ceux avec qui il n’est pas d’accord.
join-not = Il n’est nécessaire ni d’être enregistré, ni d’avoir un bureau, ni d’avoir de l’argent.
join-what = Ce qui se passe ensuite
join-what-read = Deux membres lisent la candidature. S’ils ont des questions, vous les lisez ici avec votre code.
join-what-decide = Les membres décident ensemble. Vous lisez la réponse ici, avec votre code.
join-form = Présenter votre candidature

## Membres

members-title = Annuaire des membres
members-lead = Qui fait partie du réseau, et où.
members-map = Où sont les membres
members-map-text = Une carte où chaque pays est un carré de la même taille. La liste ci-dessous dit la même chose en mots.
members-count =
    { $count ->
        [one] { $count } membre
        [many] { $count } de membres
       *[other] { $count } membres
    }
members-founded = Année de création : { $year }
members-site = Son site
members-none = Aucun membre ne figure ici pour le moment.

## Alertes et pétitions

site-alerts-title = Alertes
site-alerts-lead = Ce qui s’est passé, vérifié par le centre de coordination, à mesure que les informations arrivent.
site-alerts-without-script = Lire les alertes sans JavaScript, ou par pays et par thème
petitions-title = Pétitions
petitions-lead = Signez, et faites circuler. Chaque signature est confirmée par courriel avant de compter.
petitions-none = Aucune pétition n’est ouverte pour le moment.
petition-page = Lire et signer cette pétition sur la page du centre de coordination, aussi sans JavaScript

## La campagne

campaign-title = Groupe d’observation de la Tunisie
campaign-lead = Quatorze membres du réseau { -network } ont fait connaître la censure et les autres violations des droits humains en Tunisie, avant le Sommet mondial sur la société de l’information.
campaign-timeline = Ce qu’a fait le groupe
campaign-autumn-2004 = Automne 2004
campaign-launch = Quatorze organisations membres lancent le groupe, pour presser le gouvernement tunisien d’améliorer son bilan en matière de droits humains.
campaign-january-2005 = Janvier 2005
campaign-mission = Une mission d’enquête se rend en Tunisie.
campaign-2005 = 2005
campaign-report = Le rapport « Tunisie : liberté d’expression assiégée », de 60 pages, recense des violations généralisées contre les journalistes indépendants, les défenseurs des droits humains et les internautes qui critiquent le gouvernement.
campaign-november-2005 = Novembre 2005
campaign-summit = Le Sommet mondial sur la société de l’information a lieu.
campaign-alerts = Alertes de la campagne
campaign-petition = La pétition de la campagne
campaign-study = Ce que votre coalition peut en retenir : l’étude de cas

## Copies hors ligne

offline-title = Copies hors ligne
offline-lead = Pour les connexions mauvaises ou absentes, et pour lire sans que personne surveille la ligne.
offline-device = Sur cet appareil
offline-no-script = Pour enregistrer le site sur cet appareil, il faut JavaScript. Pour les fichiers ci-dessous, non.
offline-files = Fichiers à emporter
offline-files-text = Les pages web s’ouvrent dans n’importe quel navigateur, un livre dans une application de lecture. Ni le nom ni le contenu de ces fichiers n’indique à qui ils sont.
offline-section = Rubrique
offline-pages = Pages web
offline-book = Livre
offline-everything = Tout
offline-zip = ZIP, { $kilobytes } ko
offline-epub = EPUB, { $kilobytes } ko
offline-light = Des pages plus légères
offline-light-text = Chaque page existe aussi sans couleurs, sans scripts et sans images : c’est le lien « Texte seul », en bas de la page.
offline-paper = Sur papier
offline-paper-text = Les guides s’impriment sans les menus. Le papier ne peut pas être fouillé à distance, et il peut être brûlé.

## Vie privée

privacy-title = Vie privée : vos traces
privacy-lead = Ce que ce site garde de vous, et ce qu’il ne peut pas cacher.
privacy-kept = Ce qui est gardé
privacy-kept-nothing = Rien, sauf si vous le demandez : ni cookies, ni compteurs, ni comptes, rien qui soit chargé depuis un autre site.
privacy-kept-ticks = Les coches d’une liste de contrôle, si vous choisissez de les garder. Elles ne se trouvent que sur cet appareil ; vous les effacez au même endroit.
privacy-kept-offline = Le site lui-même, si vous choisissez de l’enregistrer sur cet appareil. La page « Copies hors ligne » permet de l’en retirer.
privacy-kept-version = Un seul nombre : la version des alertes les plus récentes, pour que personne ne puisse vous en montrer de plus anciennes comme si elles étaient nouvelles.
privacy-kept-request = Ce que vous envoyez au programme reste chez nous, scellé, avec le type de demande, la langue et le jour, jusqu’à la réponse et quelque temps après.
privacy-kept-signature = Une signature sous une pétition : le nom, l’adresse et le commentaire restent scellés au centre de coordination, et seules les organisations qui reçoivent la pétition peuvent les ouvrir. Le pays, la langue, la minute et le nom que vous avez choisi d’afficher ne sont pas scellés.
privacy-kept-plain = Une signature par le formulaire qui se passe de JavaScript : votre appareil ne peut alors pas la sceller. Le serveur du centre de coordination lit un instant le nom, l’adresse et le commentaire, les scelle, et garde l’adresse, chiffrée, jusqu’à l’envoi de son message.
privacy-exit = Partir aussitôt
privacy-exit-text = Appuyer sur « Quitter vite », ou trois fois sur la touche Maj (Shift), remplace cette page par { $site }. Le site entier n’occupe qu’une place dans l’historique de l’onglet : le bouton « Retour » n’y ramène donc pas.
privacy-exit-back = Pour la même raison, « Retour » fait sortir de ce site au lieu de mener à sa page précédente. Servez-vous des liens en haut de la page.
privacy-exit-no-script = Sans JavaScript, le lien fonctionne, mais l’historique de l’onglet demeure.
privacy-not = Ce que ce site ne peut pas cacher
privacy-not-history = L’historique du navigateur lui-même contient les pages que vous avez visitées. Utilisez une fenêtre privée, ou effacez ensuite l’historique.
privacy-not-device = Un appareil que d’autres contrôlent peut enregistrer tout ce que vous voyez et tapez.
privacy-not-line = Qui gère la ligne voit que vous avez visité ce site, mais pas quelle page. Le navigateur Tor cache cela.
privacy-not-mail = Une signature se confirme par courriel : votre adresse passe par le centre de coordination et par son service de courrier, et qui lit votre boîte voit ce que vous avez signé.
privacy-not-files = Les fichiers que vous avez enregistrés restent là où vous les avez mis.
