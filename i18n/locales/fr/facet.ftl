## Types

kind-alert = Alerte
kind-update = Suivi
kind-joint-action = Action conjointe
kind-press-release = Communiqué de presse
kind-campaign-news = Actualité de campagne

## Faits

act-killing = Meurtre
act-disappearance = Disparition
act-assault = Agression
act-threat = Menace
act-detention = Détention
act-imprisonment = Emprisonnement
act-prosecution = Poursuites judiciaires
act-legal-order = Injonction judiciaire ou administrative
act-censorship-or-ban = Censure ou interdiction
act-blocking-or-shutdown = Blocage ou coupure
act-takedown = Retrait de contenu
act-raid-or-seizure = Perquisition ou saisie
act-denial-of-access = Refus d’accès
act-travel-ban-or-expulsion = Interdiction de voyager ou expulsion
act-online-harassment = Harcèlement en ligne
act-surveillance = Surveillance
act-licence-or-closure = Retrait de licence ou fermeture
act-restrictive-law = Loi restrictive
act-ownership-change = Changement de propriétaire
act-information-refusal = Refus de communiquer des informations
act-impunity = Impunité
act-positive-development = Évolution positive

## Issues

outcome-ongoing = En cours
outcome-released = Remise en liberté
outcome-acquitted = Acquittement
outcome-convicted = Condamnation
outcome-dropped = Abandon des poursuites
outcome-law-changed = Loi modifiée
outcome-impunity = Personne n’a eu à répondre des faits
outcome-died = Décès
outcome-unknown = Issue inconnue

## Degré de certitude

confidence-confirmed = Confirmé
confidence-likely = Probable
confidence-possible = Possible
confidence-disputed = Contesté
