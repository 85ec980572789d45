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
# Shown where the browser refuses the code of what is alive on a page.
site-unable = This browser cannot run this part of the site. A newer one can.

# Marks what is invented.
site-sample = Sample
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

## The choice of language, and pages that are not there

# A heading above the list of languages.
choice-heading = Choose your language
missing-title = There is no such page
missing-text = The address may be mistyped, or the page has moved. The guides are all here:

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

## Funding

funding-title = Grants, fellowships, training
funding-lead = What is open now: what it covers, who qualifies, who does not, in which languages you may apply, and until when.
# A link to the same list on the clearing house's pages.
funding-newest = The newest list, with feed and calendar
funding-guides = Guides on funding

## Asking for support

support-title = Ask for support
support-lead = For organisations that defend free expression and need advice, equipment, contacts or help in danger.
# Heading of three steps.
support-how = What happens to your request
support-how-sealed = Your device seals it. Nobody on the way can read it: not the line, not our server, only the programme.
support-how-code = You get a code. Write it down: with it, and only with it, you read the answer here. No account, no address.
support-how-answer = The programme opens requests on a computer that is not on the network, and answers in your language where it can.
# For readers without JavaScript.
support-no-script = This form seals what you write on your own device, which needs JavaScript. If you must not switch it on, ask a member whom you trust to send the request for you, and to give you the code.
support-unconnected = This copy of the site is not connected to a clearing house, so it takes no requests.
# A sentence with a link after it.
support-have-code = You have a code already?
answer-title = Read an answer
answer-lead = Enter the code that you were given when you sent your request.
answer-no-script = The answer is opened on your own device, which needs JavaScript.

## Expertise exchange

expertise-title = Expertise exchange
expertise-lead = Groups that have done something before help those that do it for the first time. An editor brings the two together; nobody’s address is shown.
expertise-offers = Offered
expertise-asks = Asked for
expertise-none = Nothing is listed at present.
expertise-form = Offer something, ask for something, or answer an entry
# $languages (text) names of languages
expertise-languages = Languages: { $languages }
# $countries (text) names of countries
expertise-countries = For: { $countries }
expertise-anywhere = For groups anywhere
# $date (date) the day on which an entry was posted
expertise-posted = Posted { $date }

## Joining

join-title = Join the network
join-lead = A member reports violations, uses the reports of others, and acts together with them.
join-criteria = What a member is
join-criteria-purpose = Free expression is its purpose, or a main part of it, in words and in what it does.
join-criteria-independent = It is independent: no government or party decides what it says.
join-criteria-working = It has worked for a year or more, and can show what it did.
join-criteria-open = It says who leads it and where its money comes from, or why that would endanger somebody.
join-criteria-all = It defends the expression of those with whom it disagrees.
join-not = You need not be registered, have an office or have money.
join-what = What happens next
join-what-read = Two members read the application, and may ask about it through your code.
join-what-decide = The members decide together. You read the answer here, with your code.
join-form = Apply

## Members

members-title = Members
members-lead = Who is in the network, and where.
members-map = Where members are
# Read out in place of the map.
members-map-text = A map on which every country is a square of the same size. The list below says the same in words.
# $count (number) members in one country
members-count =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
# $year (text) a year
members-founded = Founded in { $year }
# A link to a member's own site.
members-site = Its site
members-none = No members are listed at present.

## Alerts and petitions

site-alerts-title = Alerts
site-alerts-lead = What happened, verified by the clearing house, as it comes in.
# A link to the clearing house's pages.
site-alerts-without-script = Read the alerts without JavaScript, or by country and topic
petitions-title = Petitions
petitions-lead = Sign, and pass it on. Each signature is confirmed by mail before it counts.
petitions-none = No petition is open at present.
# A link.
petition-page = Read and sign this petition on the clearing house’s page, also without JavaScript

## The campaign

campaign-title = Tunisia Monitoring Group
campaign-lead = Fourteen members of { -network } raised awareness of censorship and other human rights violations in Tunisia before the World Summit on the Information Society.
campaign-timeline = What the group did
campaign-autumn-2004 = Autumn 2004
campaign-launch = Fourteen member organisations launch the group, to press the government of Tunisia to improve its human rights record.
campaign-january-2005 = January 2005
campaign-mission = A fact-finding mission goes to Tunisia.
campaign-2005 = 2005
campaign-report = The report “Tunisia: Freedom of Expression Under Siege”, 60 pages, documents widespread violations against independent journalists, human rights defenders and Internet users who criticise the government.
campaign-november-2005 = November 2005
campaign-summit = The World Summit on the Information Society takes place.
campaign-alerts = Alerts of the campaign
campaign-petition = Its petition
# A link to a guide.
campaign-study = What your coalition can take from it: the case study

## Reading offline

offline-title = Read offline
offline-lead = For bad lines, no lines, and reading where nobody looks over the line.
offline-device = On this device
offline-no-script = Saving the site on this device needs JavaScript. The files below do not.
offline-files = Files to carry
offline-files-text = Web pages open in any browser, a book in a reading app. Their names and contents do not say whose they are.
# Names of columns.
offline-section = Section
offline-pages = Web pages
offline-book = Book
offline-everything = Everything
# $kilobytes (number) size
offline-zip = ZIP, { $kilobytes } kB
# $kilobytes (number) size
offline-epub = EPUB, { $kilobytes } kB
offline-light = Lighter pages
offline-light-text = Each page has a copy without colours, scripts and pictures: the link “Text only” at its end.
offline-paper = On paper
offline-paper-text = Guides print without menus. Paper cannot be searched from afar, and can be burnt.

## Traces

privacy-title = Your traces
privacy-lead = What this site keeps of you, and what it cannot hide.
privacy-kept = What is kept
privacy-kept-nothing = Nothing, unless you ask: no cookies, no counters, no accounts, nothing loaded from anybody else.
privacy-kept-ticks = Ticks in a checklist, if you choose to keep them. They lie on this device only; the same place erases them.
privacy-kept-offline = The site itself, if you choose to save it on this device. The page on reading offline removes it.
privacy-kept-version = One number: the version of the newest alerts, so that nobody can show you older ones as new.
privacy-kept-request = What you send to the programme lies with us sealed, with its kind, its language and the day, until it is answered and a while after.
privacy-kept-signature = A signature under a petition: name, address and comment lie with the clearing house sealed, and only the organisations that receive the petition can open them. The country, the language, the minute and the name that you chose to show are not sealed.
privacy-kept-plain = A signature by the form that needs no JavaScript: your device cannot seal it then. The clearing house’s server reads name, address and comment for a moment, seals them, and keeps the address, encrypted, until its message to you is sent.
privacy-exit = Leaving at once
# $site (text) the address where “Leave now” leads
privacy-exit-text = “Leave now”, or pressing Shift three times, replaces this page with { $site }. The whole site takes one place in the tab’s history, so “Back” does not return to it.
privacy-exit-back = For the same reason “Back” leaves this site rather than going to its previous page. Use the links at the top of the page.
privacy-exit-no-script = Without JavaScript the link works, but the tab’s history remains.
privacy-not = What this site cannot hide
privacy-not-history = The browser’s own history lists pages that you visited. Use a private window, or erase the history afterwards.
privacy-not-device = A device that others control can record everything that you see and type.
privacy-not-line = Who runs the line sees that you visited this site, though not which page. Tor Browser hides that.
privacy-not-mail = Signing is confirmed by mail: your address passes through the clearing house and its mail service, and whoever reads your mailbox sees what you signed.
privacy-not-files = Files that you saved lie where you saved them.
