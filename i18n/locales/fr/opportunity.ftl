## La liste

opportunities-title = Subventions, bourses et formations
opportunities-lead = Ce à quoi peuvent prétendre les organisations et les personnes qui défendent la liberté d’expression. Les échéances les plus proches figurent en premier.
opportunity-filter-kind = Type
opportunity-filter-language = Langue de candidature
opportunities-none = Aucune offre ne correspond à ce choix.
opportunities-count =
    { $count ->
        [one] { $count } offre
        [many] { $count } d’offres
       *[other] { $count } offres
    }
opportunities-calendar = Toutes les échéances pour votre agenda
opportunities-feed = Fil d’actualité (Atom)
opportunities-back = Toutes les offres

## Une offre

opportunity-organisation = Proposée par { $name }
opportunity-deadline = Candidatures jusqu’au { $date }
opportunity-passed = L’échéance était le { $date }
opportunity-no-deadline = Candidatures à tout moment
opportunity-countries = Ouverte aux candidatures depuis : { $names }
opportunity-anywhere = Ouverte aux candidatures de tous les pays
opportunity-languages = Candidatures en : { $names }
opportunity-reviewed = Dernière vérification : { $date }
opportunity-covers = Ce qui est pris en charge
opportunity-who = Qui peut postuler
opportunity-excludes = Ce qui est exclu
opportunity-apply = En savoir plus et postuler
opportunity-calendar = Ajouter l’échéance à votre agenda
opportunity-sample-note = Ceci est un exemple. L’offre est inventée ; personne ne peut y postuler.

## Dans un agenda

opportunity-event = Échéance : { $title }
