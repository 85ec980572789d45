### La liste publique des noms que les signataires ont choisi d’afficher.

names-title = Noms affichés en public
names-count =
    { $count ->
        [0] Personne n’affiche son nom ici.
        [one] { $count } personne affiche son nom ici.
        [many] { $count } de personnes affichent leur nom ici.
       *[other] { $count } personnes affichent leur nom ici.
    }
names-note = En signant, on choisit ce qui s’affiche : le nom entier, les initiales ou rien. Certains noms ne s’affichent qu’une fois la pétition close.
names-withdraw = Pour retirer votre nom, servez-vous du lien de retrait dans le message que vous avez reçu en signant.
names-erased = Les noms ont été effacés comme prévu après la clôture de la pétition. Le nombre de signatures reste.
names-older = Noms plus anciens
names-newest = Noms les plus récents
