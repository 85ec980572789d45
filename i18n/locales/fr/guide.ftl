### The guides: their sections, levels and readers, and what stands around a guide.

## Sections

section-information = Information
section-funding = Funding
section-technical = Technical
section-expertise = Expertise
section-safety = Safety
section-campaigning = Campaigning
section-legal = Legal
section-organisation = Organisation

## What each section is for, one sentence

section-information-about = Find out what happened, check it, and tell it so that others can use it.
section-funding-about = Ask for money, plan it, and receive it safely.
section-technical-about = A site, its copies and its backups, cheap and hard to take away.
section-expertise-about = People who have done it before, and how to ask them.
section-safety-about = Know your risks, and be ready for the worst day.
section-campaigning-about = Make those with power act, alone and with others.
section-legal-about = When law is used against you, and how to watch it at work.
section-organisation-about = Found a group that lasts and keeps its promises.

## Levels

level-start = Start here
level-deeper = Going deeper

## Readers

audience-organisation = For who runs a group
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
        [many] { $minutes } minute
       *[other] { $minutes } minutes
    }
# $kilobytes (number) weight of the page
guide-weight = { $kilobytes } kB
# $date (date) the day when somebody last read it for errors
guide-reviewed = Reviewed { $date }

## Around a guide

# Introduces the reader's own sentence.
guide-need = You are here because
# Heading of the list of anchors.
guide-contents = In this guide
# Heading of the list of downloads.
guide-take = Take it with you
# $kilobytes (number) size of the file
guide-take-text = This guide, text only ({ $kilobytes } kB)
# $kilobytes (number) size of the file
guide-take-zip = The whole section as web pages (ZIP, { $kilobytes } kB)
# $kilobytes (number) size of the file
guide-take-epub = The whole section as a book (EPUB, { $kilobytes } kB)
# Heading of the list of other guides.
guide-related = Goes with it
# A link.
guide-all = All guides
# $count (number) guides in a section
guide-count =
    { $count ->
        [one] { $count } guide
        [many] { $count } guide
       *[other] { $count } guides
    }
