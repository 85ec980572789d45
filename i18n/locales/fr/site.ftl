site-skip = Aller au contenu
site-title = Boîte à outils
site-lead = Informations, financements, aide technique et expertise pour les organisations qui défendent la liberté d’expression là où c’est le plus difficile.
site-language-label = Langue
site-sample-note = Les alertes et les organisations de cette page sont des exemples. Les faits sont inventés.
site-footer = Réalisé par { -network } et ses membres. Copiez, traduisez, transmettez.

## Alertes et pétition sur le site

site-alerts-title = Dernières alertes
site-petition-title = Signer une pétition

## Le widget sur un autre site

site-embed-title = Affichez les alertes sur votre site
site-embed-lead = Copiez ces lignes dans votre page. Les alertes s’y affichent dans la langue de vos lecteurs et s’actualisent d’elles-mêmes. Sans cookies ni traceurs.
site-embed-alerts = Alertes
site-embed-petition = Une pétition
site-embed-copy = Copier le code
site-embed-copied = Code copié
