### Handing signatures over: the page with the receipts, and what a petition's target is told.

# Heading of the page, and the link to it.
delivery-title = Handover of the signatures
# A link.
delivery-back = Back to the petition
delivery-intro = When signatures are handed over, the clearing house signs a receipt: how many, to whom and when. It names nobody who signed. Anybody can check that a receipt is genuine.
delivery-limit = A receipt is the clearing house’s own word. That the signatures arrived, only the target can confirm.
delivery-none = No signatures of this petition have been handed over yet.
# Heading of one delivery.
# $number (number) which delivery of the clearing house it was
delivery-heading = Delivery { $number }
# Before a name, as the label of a line.
delivery-to = Handed over to
# Before a date.
delivery-day = Handed over on
# Before a number.
delivery-signatures = Signatures handed over
# Before a number: signatures that were frozen with the others.
delivery-taken-back = Withdrawn or found invalid before that, and not handed over
# Before a number.
delivery-in-all = Signatures handed over in all, with earlier deliveries
# Before a date: from then on, which signatures are in the delivery no longer changes.
delivery-frozen = Frozen on
# Before a number: lines of the public log when the signatures were frozen.
delivery-log = Lines of the log on that day
# Before a code of 43 characters.
delivery-digest = Fingerprint of the signatures handed over
# What shows the receipt's text when it is opened.
delivery-receipt = The signed receipt
# A link.
delivery-file = All receipts as a file (JSON)
# On the petition's page and on this one.
# $date (date) when they were erased
delivery-erased = The names and addresses of those who signed were erased on { $date }. The number of signatures, the log and the receipts stay.

## Checking

delivery-check-title = Check a receipt
delivery-check-text = Paste a receipt that somebody gave you, or one of those above. It is checked in your browser, and sent nowhere.
delivery-check-label = The receipt (JSON)
# A button.
delivery-check-button = Check this receipt
delivery-needs-script = To check on this page you need JavaScript. How to check with your own tools stands below.
delivery-working = Checking
delivery-whole = This receipt is genuine: the clearing house signed it, and nothing in it was changed since. The log that the clearing house shows today begins with the log that the receipt names. Below: petition, delivery, signatures handed over and day.
delivery-genuine = This receipt is genuine: the clearing house signed it, and nothing in it was changed since. Whether the log still agrees with it could not be checked at present. Below: petition, delivery, signatures handed over and day.
delivery-forked = The clearing house signed this receipt, but the log that it shows today does not agree with it. Note day and time, keep the receipt, and tell an organisation that you trust.
delivery-changed = This receipt is not genuine: it was changed, or somebody else made it.
delivery-other-key = This receipt was not signed with the key of this clearing house.
delivery-invalid = This is no receipt. Paste the whole text, from the first brace to the last.
delivery-old-browser = This browser cannot check signatures of this kind. Try a newer one.
delivery-how-title = With your own tools
delivery-how-text = The clearing house’s program checks a receipt in a file, without a connection:

## Telling the target of a number

# $count (number) the number that was passed
delivery-mail-subject = A petition addressed to you: more than { $count } signatures
# $petition (text) the petition's title
# $count (number) the number that was passed
delivery-mail-text = the petition “{ $petition }” is addressed to you. It now has more than { $count } confirmed signatures.
# The address of the petition's page follows.
delivery-mail-petition = What it asks, and how many have signed by now:
# The address of a page follows.
delivery-mail-count = How the number came about, and how anybody can check it:
# $organisation (text) the organisation that receives and delivers the signatures
delivery-mail-why = { $organisation } named this address as that of your office. A message comes only when one of a few numbers is passed, and none once the petition is closed.
