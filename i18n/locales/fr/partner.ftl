### Ce que les pages d’un partenaire ont apporté, sur une page destinée à ce partenaire.

partner-title = Ce que { $name } a apporté
partner-lead = Les signatures confirmées venues de vos pages, par pétition et par langue.
partner-secret = Quiconque a l’adresse de cette page peut la lire. Gardez-la au sein de votre organisation, et demandez-nous-en une autre si elle s’est égarée.
partner-none = Aucune signature confirmée n’est encore venue de vos pages.
partner-language = Langue
partner-signatures = Signatures
partner-all = Toutes les langues
partner-few = moins de { $count }
partner-at-least = au moins { $count }
partner-counted-title = Ce qui est compté
partner-counted = Une signature compte pour vous lorsqu’elle a été donnée sur une page de l’un des sites ci-dessous. Les nombres inférieurs à { $count } ne sont pas donnés exactement, pour que personne ne puisse être reconnu. Les signatures par le formulaire sans JavaScript ne comptent pour aucun partenaire.
