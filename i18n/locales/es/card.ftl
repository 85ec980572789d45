### What lists say of a guide, on printed pages and in the browser.

## Sections

section-information = Información
section-funding = Financiamiento
section-technical = Técnica
section-expertise = Conocimientos
section-safety = Seguridad
section-campaigning = Campañas
section-legal = Derecho
section-organisation = Organización

## Levels

level-start = Para empezar
level-deeper = Para profundizar

## Readers

audience-organisation = Para quien dirige un grupo
audience-journalist = Para periodistas
audience-defender = Para quien defiende los derechos humanos
audience-broadcaster = Para radios comunitarias
audience-librarian = Para personal de bibliotecas
audience-technologist = Para personal técnico
audience-lawyer = Para juristas

## A guide's facts

# $minutes (number) how long reading takes
guide-minutes =
    { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
# $kilobytes (number) weight of the page
guide-weight = { $kilobytes } kB
# $date (date) the day when somebody last read it for errors
guide-reviewed = Revisión: { $date }
