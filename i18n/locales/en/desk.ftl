### The desk of the clearing house, for editors and administrators.

## Every page of the desk

desk-title = Desk
# Names the navigation for screen readers.
desk-sections = Sections of the desk
# A link to the desk's first page.
desk-nav-home = Overview
# A link to the review of signatures.
desk-nav-review = Review
# A link to organisations that want to sign a petition.
desk-nav-endorsements = Organisations
# A link to what was done at the desk, by whom.
desk-nav-log = Log
# $name (text) the name of the account
# $role (text) “Editor”, “Administrator”
desk-signed-in-as = Signed in: { $name } ({ $role })
desk-role-editor = Editor
desk-role-administrator = Administrator
# A button.
desk-sign-out = Sign out

## Signing in

desk-sign-in-title = Sign in to the desk
desk-name = Name
desk-passphrase = Passphrase
desk-code = Code
desk-code-hint = The six digits that your authenticator app shows now, or one of your recovery codes.
# A button.
desk-sign-in = Sign in
desk-sign-in-wrong = Name, passphrase or code is wrong, or the code was used before. Wait for the app’s next code and try again.
# $count (number) minutes to wait, at least 1
desk-sign-in-often =
    { $count ->
        [one] Too many sign-ins have failed. Try again in { $count } minute.
       *[other] Too many sign-ins have failed. Try again in { $count } minutes.
    }
desk-sign-in-help = No phone and no recovery code left, or the passphrase forgotten? Ask whoever runs the server for a new invitation.
desk-signed-out = You have signed out.

## Following an invitation

desk-invite-title = Set up your account
# $name (text) the name of the account
# $role (text) “Editor”, “Administrator”
desk-invite-for = This invitation is for { $name } ({ $role }). You sign in by this name.
desk-invite-gone = This invitation is not valid. It has been followed or replaced, or it is older than 48 hours. Ask for a new one.
# Heading of the first step.
desk-invite-passphrase = 1. Choose a passphrase
# $count (number) fewest characters
desk-passphrase-hint =
    { $count ->
        [one] At least { $count } character. Several random words are easy to remember and hard to guess. Use this passphrase nowhere else.
       *[other] At least { $count } characters. Several random words are easy to remember and hard to guess. Use this passphrase nowhere else.
    }
desk-passphrase-again = The same passphrase again
# Heading of the second step.
desk-invite-app = 2. Connect an authenticator app
desk-invite-app-text = Scan the square with an authenticator app on your phone, or type the key into the app.
# Stands for the square where it is not seen.
desk-invite-square = The key below as a QR code
# Before the key that is typed into the app.
desk-invite-key = Key:
# A link.
desk-invite-open = Open in an app on this device
# Heading of the third step.
desk-invite-prove = 3. Enter the code
desk-invite-code = The six digits that the app shows now
# A button.
desk-invite-button = Set up the account
desk-errors = Not set up yet. Please correct:
# $count (number) fewest characters
desk-passphrase-short =
    { $count ->
        [one] Choose a passphrase of at least { $count } character.
       *[other] Choose a passphrase of at least { $count } characters.
    }
# $count (number) most characters
desk-passphrase-long =
    { $count ->
        [one] Choose a passphrase of at most { $count } character.
       *[other] Choose a passphrase of at most { $count } characters.
    }
desk-passphrase-plain = This passphrase is too easy to guess. Choose one with more different letters, and not your name.
desk-passphrase-differs = The two passphrases differ. Type the same one twice.
desk-code-wrong = The code is wrong. Enter the one that the app shows now; the phone’s clock must be right.
desk-ready-title = Your account is ready
desk-ready-text = Write these recovery codes down, or print them, and keep them away from your phone. Each signs you in once in place of the app’s code. They are not shown again.

## The first page

# $count (number) recovery codes that are left
desk-recovery-left =
    { $count ->
        [0] You have no recovery code left. If you lose your phone, you need a new invitation.
        [one] You have { $count } recovery code left.
       *[other] You have { $count } recovery codes left.
    }
desk-home-review = Signatures that arrived in a flood wait for a decision. See what they have in common, invalidate or clear them, and undo it.
desk-home-endorsements = Organisations whose address could not be checked automatically wait for an editor.
desk-home-log = Who did what at the desk and on the server, and when.

## The own account

# A link, and the title of the page that it leads to.
desk-account-title = Your passphrase and recovery codes
# A heading, and the button below it.
desk-account-passphrase = Change the passphrase
desk-account-old = Your current passphrase
desk-account-new = The new passphrase
desk-account-changed = The passphrase is changed. Whoever else was signed in with the old one is out.
# A heading, and the button below it.
desk-account-recovery = Make new recovery codes
# Stands behind how many codes are left.
desk-account-recovery-text = New ones take the place of all others.
desk-account-wrong = Passphrase or code is wrong, or the code was used before; nothing was changed. Wait for the app’s next code and try again.

## When something is not allowed

desk-forbidden-title = Not allowed
desk-forbidden-text = This page is for administrators.
desk-elsewhere-text = This request did not come from a page of the desk, so nothing was done. Open the desk anew and try again.
desk-insecure-text = The desk opens only over an encrypted connection (https), as passphrases are typed here. Whoever runs the server must set it up.
desk-form-failed = The form did not arrive in one piece, so nothing was done. Go back and try again.

## The log

desk-log-title = Log
desk-log-text = Entries cannot be changed or removed. They hold nothing about signers. Times are in UTC.
desk-log-none = Nothing has been done yet.
# A link.
desk-log-older = Older entries
# A link.
desk-log-newest = Newest entries
# $name (text) a user of the server’s operating system
desk-actor-operator = { $name }, on the server
desk-actor-stranger = unknown
desk-deed-account-invited = invited an account
desk-deed-account-set-up = set up the account
desk-deed-account-disabled = disabled an account
desk-deed-signed-in = signed in
desk-deed-signed-in-by-recovery = signed in with a recovery code
desk-deed-sign-in-refused = a sign-in failed
desk-deed-signed-out = signed out
desk-deed-passphrase-changed = changed the passphrase
desk-deed-recovery-renewed = made new recovery codes
desk-deed-signatures-invalidated = invalidated signatures
desk-deed-signatures-cleared = cleared signatures
desk-deed-review-undone = undid a decision on signatures
desk-deed-endorsement-approved = approved an organisation’s endorsement
desk-deed-endorsement-refused = refused an organisation’s endorsement
desk-deed-endorsement-withdrawn = withdrew an organisation’s endorsement
desk-deed-endorsement-placed = changed an organisation’s place
desk-deed-petition-closed = closed a petition
desk-deed-petition-reopened = reopened a petition
desk-deed-delivery-made = froze a delivery
desk-deed-delivery-exported = exported a delivery
desk-deed-delivery-handed-over = handed a delivery over
desk-deed-delivery-cancelled = cancelled a delivery
desk-deed-identities-erased = erased the signers’ identities
desk-deed-partner-link-made = made a link to a partner’s counts
desk-deed-name-hidden = took a name off a public list
desk-deed-unknown = did something that this version does not know

## The review of signatures

desk-review-title = Review of signatures
desk-review-lead = Signatures beyond a limit wait here once they are confirmed, and do not count yet. Whoever signed was told the same as anyone. What they say is sealed to others; here is only where they came from.
# Heading of what comes in at this moment.
desk-review-now = At present
# $count (number) signatures
desk-review-minute =
    { $count ->
        [one] { $count } signature came in the last minute.
       *[other] { $count } signatures came in the last minute.
    }
desk-review-work = Browsers are asked for work before a signature is taken.
desk-review-quiet = Nothing comes in unusual numbers at present.
desk-review-networks = Networks
desk-review-addresses = Single addresses
desk-review-domains = Mail domains
# Heading of a column.
desk-review-source = Source
# Heading of a column, and label of a choice.
desk-review-petition = Petition
# Heading of a column of numbers.
desk-review-hour = In the last hour
# Heading of a column of numbers.
desk-review-usual = Usually at most
# Heading of the petitions with signatures that wait.
desk-review-waiting = Waiting for a decision
desk-review-waiting-none = No signature waits for a decision.
# $count (number) signatures that wait
desk-review-waiting-count =
    { $count ->
        [one] { $count } signature waits
       *[other] { $count } signatures wait
    }
desk-doubt-range = too many from one network
desk-doubt-domain = too many from one mail domain
desk-doubt-flood = came in a flood
# A link.
desk-review-all = All petitions
# Heading of the form that chooses signatures.
desk-review-which = Which signatures
desk-review-doubt = Doubt
desk-review-range = Network or address
desk-review-range-hint = By its name in the tables below. Names last a day, and are erased after three.
desk-review-domain = Mail domain
desk-review-since = Signed from (UTC)
desk-review-before = Signed before (UTC)
desk-review-lang = Language
desk-review-partner = Partner’s page
# A choice: signatures that came by no partner's page.
desk-review-partner-none = None
desk-review-state = State
# A button.
desk-review-look = Count them
# $example (text) a time as it is written
desk-review-unread = The condition cannot be read: write times as { $example }, and networks by 8 or 16 digits of their name.
desk-review-sources = Where signatures came from
desk-review-sources-none = No two signatures came from one place.
# Heading of a column of numbers.
desk-review-signatures = Signatures
# Heading of a column: the time of the first signature.
desk-review-first = First
# Heading of a column: the time of the newest signature.
desk-review-last = Newest
# Heading of the count of what fits the conditions.
desk-review-preview = Signatures that match
desk-review-none = No signatures match.
# Describes a chart.
# $most (number) signatures in the hour with the most
desk-review-chart = Signatures by the hour, at most { $most } in one. The same numbers stand in the table below.
# Opens the table of the chart's numbers, and is the heading of its first column.
desk-review-hours = Hour (UTC)
desk-state-pending = not confirmed yet
desk-state-suspect = waits for review
desk-state-confirmed = counts
desk-state-withdrawn = withdrawn
desk-state-invalidated = invalid
desk-review-decide = Decide
desk-review-note = Reason
desk-review-note-hint = For the list of decisions. Write nothing about signers.
desk-review-note-missing = Give a reason of at most 500 characters; nothing was decided.
# A button.
# $count (number) signatures
desk-review-invalidate =
    { $count ->
        [one] Invalidate { $count } signature
       *[other] Invalidate { $count } signatures
    }
desk-review-invalidate-text = They do not count any more. Whoever signed is not told. This can be undone.
# A button.
# $count (number) signatures
desk-review-clear =
    { $count ->
        [one] Clear { $count } signature
       *[other] Clear { $count } signatures
    }
desk-review-clear-text = They count from now on, and are in the public log. Undone later, they become invalid there.
desk-review-changed = More signatures fit by now than you were shown, so nothing was decided. Look at the new numbers and decide again.
desk-review-begun = It is decided, and carried out in steps. Open this page again to see how far it is.
desk-review-decisions = Decisions
desk-review-decisions-none = Nothing has been decided yet.
# A link.
desk-review-older = Older decisions
# $number (number) the decision's number
desk-review-number = Decision { $number }
desk-decision-invalidate = invalidate
desk-decision-clear = clear
desk-review-running = is being carried out
desk-review-done = carried out
desk-review-undoing = is being undone
desk-review-undone = undone
desk-review-redoing = is being carried out again
# $changed (number) signatures changed so far
# $expected (number) signatures that the decision is about
desk-review-changed-count = Signatures changed: { $changed } of { $expected }
# $count (number) signatures
desk-review-undone-count = Signatures that are as before: { $count }
# A button.
desk-review-undo = Undo
# A button.
desk-review-redo = Carry out again
desk-review-busy = This decision is being carried out, so it was not changed. Try again in a moment.
