### The clearing house's own pages.

## Every page

# The first link of the page, for keyboards and screen readers.
page-skip = Skip to content
# A link.
page-home = Home

## Lists of alerts

page-alerts-title = Free expression alerts
page-filter-country = Country
page-filter-topic = Topic
# A button.
page-filter-apply = Show
# The choice that filters nothing.
page-filter-all = All
# A link.
page-older = Older alerts
# A link.
page-newer = Newer alerts
page-none = No alerts match this choice.
# $count (number) alerts that match
page-count =
    { $count ->
        [one] { $count } alert
       *[other] { $count } alerts
    }

## One alert

# A link to the list.
page-alert-back = All alerts
# $date (date) the day of publication
page-published = Published { $date }
# $date (date) the day of the update
page-updated = Updated { $date }
# $date (date) the day, month or year of the event
page-event-date = Happened: { $date }
# $name (text) the organisation that reported
page-source = Source: { $name }
# $outcome (text) how the incident ended: “Ongoing”, “Released”
page-outcome = Outcome: { $outcome }
# $confidence (text) how sure the clearing house is: “Confirmed”, “Likely”
page-confidence = Confidence: { $confidence }
# Heading of the links to other language versions.
page-languages = In other languages
page-action-title = What you can do
# $date (date) the last day to act
page-deadline = Act by { $date }
page-sample-note = This is a sample. The event is invented.
page-corrected-note = This alert was corrected after publication.
page-withdrawn-note = This alert was withdrawn. Please do not pass it on.

## Petitions

page-petition-title = Petition

## Confirming a signature

confirm-title = Confirm your signature
# $petition (text) the petition's title
confirm-text = You have signed “{ $petition }”. One press of the button and your signature counts.
confirm-button = Confirm my signature
confirm-done-title = Your signature counts
# $count (number) signatures, this one included
confirm-done-text =
    { $count ->
        [one] Thank you. { $count } person has signed so far.
       *[other] Thank you. { $count } people have signed so far.
    }
confirm-already = You have confirmed this signature before. It counts.
confirm-expired = This link has expired, or a newer message has taken its place. Use the newest message, or sign again.
confirm-unknown = This link is not valid. Open it again from the message, in full, or sign again.
confirm-withdrawn = This signature was withdrawn and is erased. If you want to sign after all, start again at the petition.
# A link to where the signer says so.
confirm-not-mine = I did not sign this
# A heading, below what was confirmed.
confirm-later-title = If you change your mind
confirm-later-text = You can withdraw your signature and have it erased. The message has the link too. If it could put you at risk that others find that message, keep the receipt elsewhere and delete the message, from the bin too.
# A link.
confirm-withdraw = Withdraw and erase my signature
# A link.
confirm-back = Back to the petition

## Taking a signature back

# Where the signature was never confirmed.
withdraw-not-mine-title = Not your signature?
# $petition (text) the petition's title
withdraw-not-mine-text = Somebody entered your address to sign “{ $petition }”. It was not confirmed, so it is not counted. Press the button, and what was entered is erased at once. For a month you then get no messages about this petition, whoever enters your address.
withdraw-not-mine-button = I did not sign this: erase it
# A link back to the page that confirms.
withdraw-mine = I did sign: confirm my signature
# Where it was confirmed.
withdraw-title = Withdraw your signature
# $petition (text) the petition's title
withdraw-text = You have signed “{ $petition }”. Press the button, and your signature is no longer counted. Your name, your address and your comment are erased here. The public log then shows one withdrawal more, and not whose it is.
# $organisation (text) the organisation that receives and delivers the signatures
withdraw-delivered = What was delivered before cannot be called back. { $organisation } can tell you whether yours was.
withdraw-button = Withdraw and erase
withdraw-done-title = Withdrawn and erased
# $petition (text) the petition's title
withdraw-done-text = What was entered with your address for “{ $petition }” is erased here and is not counted.
withdraw-done-safety = If it could put you at risk that others find the message with this link, delete it, from the bin too.
withdraw-gone-title = Nothing left to erase
withdraw-gone = What belonged to this link is erased already, and is not counted under it. If you have a newer message, use its link.
withdraw-unknown = This link is not valid. Open it again from the message, in full.

## When something fails

not-found-title = There is nothing here
not-found-text = The page does not exist, or has moved. Check the address, or look through the alerts.
error-title = This did not work

## The first page

home-title = Alerts and petitions for free expression
home-latest = Latest alerts
home-petitions = Open petitions

## More of petitions and campaigns

page-filter-campaign = Campaign
# $target (text) whom the petition addresses
page-petition-to = To: { $target }
# $name (text) the organisation that receives and delivers the signatures
page-petition-by = Petition of { $name }
# $count (number) signatures
page-petition-signed =
    { $count ->
        [one] { $count } person has signed.
       *[other] { $count } people have signed.
    }
# $date (date) the last day to sign
page-petition-closes = Open until { $date }
page-petition-closed = This petition is closed. It takes no more signatures.
page-petition-sample-note = This is a sample. The petition is invented.
# A link, where signing is the recommended action.
page-action-petition = Sign the petition
# What a signer agrees to, where the organisation gave no wording of its own.
# $organisation (text) the organisation that receives and delivers the signatures
page-default-consent = I agree that { $organisation } may store my signature and deliver my name and comment to the addressee of this petition. { $organisation } receives my e-mail address too, as proof that a person signed, and writes to me only if I agree to that separately.
# Marks an invented example in a list.
page-sample-mark = Sample
