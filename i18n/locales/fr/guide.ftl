## À quoi sert chaque rubrique, en une phrase

section-information-about = Établir ce qui s’est passé, le vérifier, et le raconter de façon que d’autres puissent s’en servir.
section-funding-about = Demander de l’argent, en prévoir l’emploi, et le recevoir sans danger.
section-technical-about = Un site, ses copies et ses sauvegardes, à peu de frais et difficiles à faire disparaître.
section-expertise-about = Des personnes qui l’ont déjà fait, et comment s’adresser à elles.
section-safety-about = Connaître vos risques, et être prêts si le pire arrive.
section-campaigning-about = Amener à agir ceux qui en ont le pouvoir, par vos seules forces ou avec d’autres.
section-legal-about = Quand la loi est employée contre vous, et comment observer la justice à l’œuvre.
section-organisation-about = Fonder un groupe qui dure et qui tient ses promesses.

## Autour d’un guide

guide-need = Votre besoin :
guide-contents = Dans ce guide
guide-take = À emporter
guide-take-text = Ce guide, texte seul ({ $kilobytes } ko)
guide-take-zip = Toute la rubrique en pages web (ZIP, { $kilobytes } ko)
guide-take-epub = Toute la rubrique sous forme de livre (EPUB, { $kilobytes } ko)
guide-related = À lire aussi
guide-count =
    { $count ->
        [one] { $count } guide
        [many] { $count } de guides
       *[other] { $count } guides
    }
