### What lists say of a guide, on printed pages and in the browser.

## Sections

section-information = Information
section-funding = Funding
section-technical = Technical
section-expertise = Expertise
section-safety = Safety
section-campaigning = Campaigning
section-legal = Legal
section-organisation = Organisation

## Levels

level-start = Start here
level-deeper = Going deeper

## Readers

audience-organisation = For those who run a group
audience-journalist = For journalists
audience-defender = For human rights defenders
audience-broadcaster = For community radios
audience-librarian = For librarians
audience-technologist = For technologists
audience-lawyer = For lawyers

## A guide's facts

# $minutes (number) how long reading takes
guide-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
# $kilobytes (number) weight of the page
guide-weight = { $kilobytes } kB
# $date (date) the day when somebody last read it for errors
guide-reviewed = Reviewed { $date }
