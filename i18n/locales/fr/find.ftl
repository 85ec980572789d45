### The search over the guides, which is alive in the browser only.

find-label = De quoi avez-vous besoin ?
# Below the search field.
find-hint = Un mot ou deux suffisent. Rien de ce que vous tapez ne quitte cette page.
# Read out with the choices of section, level, reader and time.
find-filters = Affiner
find-section = Rubrique
find-level = Niveau
find-audience = Public
find-minutes = Durée
# The choice that filters nothing.
find-any = Indifférent
# $minutes (number) the longest
find-minutes-at-most =
    { $minutes ->
        [one] { $minutes } minute au plus
        [many] { $minutes } de minutes au plus
       *[other] { $minutes } minutes au plus
    }
# A button; find-none names it.
find-clear = Effacer
# While the texts come over the line.
find-loading = La recherche se charge.
# $count (number) guides that were found
find-count =
    { $count ->
        [0] Aucun guide trouvé.
        [one] { $count } guide trouvé.
        [many] { $count } de guides trouvés.
       *[other] { $count } guides trouvés.
    }
find-none = Essayez un autre mot, ou moins de filtres. « Effacer » ramène toute la liste.
find-failed = La recherche n’a pas pu être chargée ; la connexion est peut-être coupée. Tout ce qui suit reste lisible.
# A button beside find-failed.
find-again = Réessayer
# Label of the list of results.
find-results = Guides trouvés
