### The guides: what their sections are for, and what stands around a guide.

## What each section is for, one sentence

section-information-about = Find out what happened, check it, and tell it so that others can use it.
section-funding-about = Ask for money, plan it, and receive it safely.
section-technical-about = A site, its copies and its backups, cheap and hard to take away.
section-expertise-about = People who have done it before, and how to ask them.
section-safety-about = Know your risks, and be ready for the worst day.
section-campaigning-about = Make those with power act, alone and with others.
section-legal-about = When law is used against you, and how to watch it at work.
section-organisation-about = Found a group that lasts and keeps its promises.

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
# $count (number) guides in a section
guide-count =
    { $count ->
        [one] { $count } guide
       *[other] { $count } guides
    }
