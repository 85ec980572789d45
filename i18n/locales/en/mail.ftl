### Mail from the clearing house. Addresses stand on lines of their own, never in a message.

# $petition (text) the petition's title
mail-confirm-subject = Confirm your signature: { $petition }
mail-confirm-greeting = Hello,
# $petition (text) the petition's title
mail-confirm-text = someone, most likely you, has signed the petition “{ $petition }” with this address.
# The address of the link follows on the next line.
mail-confirm-link-intro = To make the signature count, open this link:
# $days (number) how long the link works
mail-confirm-expires =
    { $days ->
        [one] The link works for { $days } day.
       *[other] The link works for { $days } days.
    }
mail-confirm-not-you = If you did not sign, do nothing. Without confirmation nothing is counted, and this address is erased.
# Receipt and address of the page that checks it follow on the next lines.
mail-confirm-receipt = Once you have confirmed, this receipt shows on the page below that your signature is counted. It does not say who you are.
mail-signature-line = { -network }, the network that defends free expression
