### What only a signer meets: danger, waiting for the line, the confirmation mail’s link, what comes after. A script reads it, so there are no numbers.

## Where signing may be dangerous

# $country (text) a country's name
signer-risk-title = { $country }: signing may put you in danger
signer-risk-text = Those in power may take it amiss, and read what is public. If in doubt, do not sign. What lowers the risk:
signer-risk-name = choose “No name” below
signer-risk-address = use an address that does not lead to you, and tick no box that lets others write
signer-risk-network = sign by Tor Browser: otherwise your network sees that you visit this page

## Sending

# A box to tick.
# $partner (text) the organisation on whose page the petition is
signer-contact-partner = { $partner } may write to me about its own work
# On the button, while a short computation against mass signing is under way.
signer-working = Checking, a few seconds

## A signature that waits on this device

signer-keep-title = No line: keep it on this device, and send it later?
signer-keep-text = This browser would keep your e-mail address, country and the name that you show, readable to whoever uses this device; the rest is sealed. It sends them once, as soon as the line is back and a page of this site is open, and forgets them after a week at the latest.
# A button.
signer-keep = Keep and send later
signer-keep-impossible = This browser keeps nothing for this page.
signer-kept-title = Not sent yet: it waits on this device
# $time (date) when it is erased
signer-kept-text = It is sent once, as soon as the line is back and a page of this site is open. If that fails it is erased: { $time }
# A button.
signer-kept-send = Try now
# A button.
signer-kept-erase = Erase from this device
signer-kept-refused = The signature that waited on this device was not taken. It is erased from this device. You can sign anew.

## The link of the mail, opened on the petition's page

signer-link-title = Confirm your signature
signer-link-looking = One moment
# A button.
signer-link-confirm = Confirm
signer-link-failed = There was no answer. Please try again.
signer-link-withdrawn = This signature was withdrawn and is erased.
signer-link-confirmed = Your signature is confirmed
signer-link-counts = From now on it counts.
# A code follows.
signer-link-receipt = Your receipt:
# A link that follows the receipt.
signer-link-check = Check that it is counted
signer-link-withdraw = By the link in the message you can withdraw it, and have it erased, at any time before it is delivered.

## After signing

signer-sent-title = One step left: confirm by mail
signer-sent-text = We have sent a message to the address you gave. Follow the link in it and confirm: from then on your signature counts.
signer-sent-open = Leave this page open: then the link confirms at once.
signer-sent-not-arrived = Nothing after five minutes? Look in the spam folder, or correct the address.
# A button.
signer-sent-correct = Correct the address

## Sharing

signer-share-title = Ask others to sign
# A button.
signer-share-copy = Copy the link
signer-share-copied = Link copied
# A button: share by e-mail.
signer-share-email = E-mail
# The address follows on its own; no address stands in a message.
# $title (text) the petition's title
signer-share-text = I have signed “{ $title }”. Please sign too:
