### Mail from the clearing house. Addresses stand on lines of their own, never in a message.
###
### Subjects and first lines say nothing of a petition or a signature: they show on locked screens, and over a shoulder.

## Every mail

mail-greeting = Hello,
mail-safety = If it could put you at risk that others read this message, delete it when you are done, from the bin too.
mail-signature-line = { -network }, the network that defends free expression

## Asking to confirm a signature

mail-confirm-subject = Please confirm your e-mail address
# The address of the link follows.
mail-confirm-link = this address was entered on a website, most likely by you. If so, open this link to confirm it:
# Follows on a link to the page of another organisation; the clearing house’s own link follows.
mail-confirm-other-link = If that page does not ask you to confirm, open this link instead:
# $date (date) the last whole day
mail-confirm-until = The link works until { $date }.
# $petition (text) the petition's title
mail-confirm-about = What you confirm is your signature under the petition “{ $petition }”.
# $organisation (text) the organisation that receives and delivers the signatures
mail-confirm-next = Once you have confirmed, it counts, and { $organisation } delivers it with the others. We erase this address as soon as this message is sent. From then on only those who receive the signatures can read it.
# The address of the link follows.
mail-confirm-not-you = If you did not sign, do nothing: without confirmation nothing is counted, and what was entered is erased. To have it erased at once, and to get no more messages about it, open the link below. Later, the same link lets you withdraw your signature:
# The receipt and the address of the page that checks it follow.
mail-confirm-receipt = The next line is your receipt. Once you have confirmed, you can check with it, on the page below it, that your signature is counted. It does not say who you are.

## Telling somebody who signs again

mail-already-subject = There is nothing to confirm
mail-already-text = this address was entered on a website once more, most likely by you. You need not do anything.
# $petition (text) the petition's title
mail-already-about = It is about the petition “{ $petition }”, which was signed with this address before. Each address is counted once, so nothing has changed.
# The address of the link follows.
mail-already-withdraw = To withdraw the signature and have it erased, or if you never signed, open this link:
