### What lists say of a guide, on printed pages and in the browser.

## Sections

section-information = Information
section-funding = Financement
section-technical = Technique
section-expertise = Compétences
section-safety = Sécurité
section-campaigning = Campagnes
section-legal = Droit
section-organisation = Organisation

## Levels

level-start = Pour commencer
level-deeper = Pour aller plus loin

## Readers

audience-organisation = Pour qui dirige un groupe
audience-journalist = Pour les journalistes
audience-defender = Pour qui défend les droits humains
audience-broadcaster = Pour les radios communautaires
audience-librarian = Pour les bibliothécaires
audience-technologist = Pour les techniciens
audience-lawyer = Pour les juristes

## A guide's facts

# $minutes (number) how long reading takes
guide-minutes =
    { $minutes ->
        [one] { $minutes } minute
        [many] { $minutes } de minutes
       *[other] { $minutes } minutes
    }
# $kilobytes (number) weight of the page
guide-weight = { $kilobytes } ko
# $date (date) the day when somebody last read it for errors
guide-reviewed = Relu le { $date }
