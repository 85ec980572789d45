### The outreach toolkit's pages.

## On every page

# The first link of the page, for keyboards and screen readers.
site-skip = Skip to content
site-title = Outreach toolkit
# Label of the list of languages.
site-language-label = Language
# Label of the main menu.
site-menu = Main menu
# A button that leaves the site at once.
site-exit = Leave now
# Read out with the button.
site-exit-hint = or press Shift three times
site-footer = Made by { -network } and its members. Copy it, translate it, pass it on.
# Label of the links at the end of the page.
site-more = More
# Label of the trail from the start page to this one.
site-trail = You are here
# A link to a page without pictures, colours and scripts.
site-text-only = Text only
# A link from the page without pictures, colours and scripts.
site-text-back = With pictures and colours

site-sample-note = What is marked as a sample is invented, and shows how this page works.

## Names of the pages, in menus and trails

nav-start = Start
nav-guides = Guides
nav-funding = Funding
nav-support = Ask for support
nav-answer = Read an answer
nav-expertise = Expertise exchange
nav-join = Join the network
nav-members = Members
nav-embed = Put alerts on your site
nav-alerts = Alerts
nav-petitions = Petitions
nav-campaign = Tunisia Monitoring Group
nav-offline = Read offline
nav-privacy = Your traces

## The choice of language

choice-title = Outreach toolkit

## Start

start-title = What a new free-expression group needs first
start-lead = Guides, money, tools and people, in five languages. Everything here can be read without an account, without JavaScript, and offline.
start-needs = Begin with what you need
start-sections = Guides by section
start-alerts = Latest alerts
# A link.
start-alerts-all = All alerts
start-help = When a guide is not enough
start-help-support = Ask the programme for support. Your request is sealed on your device; only the programme can open it.
start-help-expertise = Ask another group that has done it, or offer what you know.
start-help-funding = See which grants, fellowships and trainings are open.
start-take = For bad lines and no lines
start-take-text = Keep the guides on this device, or carry them on a stick as web pages or as a book.

## Guides

guides-title = Guides
guides-lead = Each begins with a need, has steps and a checklist, and says what to do next.
