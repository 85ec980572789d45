### How the number of signatures came about, and how anybody can check it.

# Heading of the page, and the link to it.
count-title = How the number came about
# A link.
count-back = Back to the petition
# $count (number) signatures that count
count-now =
    { $count ->
        [one] { $count } signature is in the signed log and counts.
       *[other] { $count } signatures are in the signed log and count.
    }
# $count (number) signatures
count-imported =
    { $count ->
        [one] { $count } more was counted elsewhere before; it cannot be checked here.
       *[other] { $count } more were counted elsewhere before; they cannot be checked here.
    }
count-none = No confirmed signature is in the signed log yet. One confirmed just now appears after ten minutes at the latest.
# Says what the curve shows.
# $from (date) its first day
# $to (date) its last day
count-chart = Number of signatures from { $from } to { $to }. The table below has the same numbers.
count-series-title = Day by day
# Head of a column.
count-day = Day
# Head of a column: signatures that count at the end of the day.
count-total = Signatures
# Head of a column: on that day, as the next two.
count-confirmed = Confirmed
# Head of a column.
count-withdrawn = Withdrawn
# Head of a column: found invalid.
count-invalidated = Invalid
# Head of a column: found invalid by mistake, and counted again.
count-restored = Counted again
# Head of a column: the root of the day's log, 43 letters and digits.
count-root = Check code
# A link.
count-all-days = Show all days
# A link.
count-file = These numbers as a file (JSON)

## Checking

count-check-title = Check it yourself
count-check-text = Every confirmed signature is a line in a log that can only grow. A signature that is withdrawn or found invalid gets a line of its own, which does not say whose it was. So does one that was found invalid by mistake and counts again. For each day the clearing house signs the number of lines and a check code made from all of them. If a line were changed or removed, the code would no longer fit.
count-check-note = Note the code of a day, and ask others which one they see. Whoever sees another code for the same day was shown another log.
count-needs-script = To check on this page you need JavaScript. What to check with your own tools stands below.
count-receipt-label = Receipt from the message you confirmed with
count-receipt-hint = The receipt stays on your device. A hash of it is sent to the clearing house, which finds the line by it.
# A button.
count-receipt-button = Check this receipt
count-from = Earlier day
count-to = Later day
# A button.
count-growth-button = Check that nothing was removed in between
count-working = Checking
count-included = The signature with this receipt is in the signed log. Below: its day, its line, and the day, length and check code of the log.
count-missing = The signed log has no line for this. Check that the receipt is whole. A signature confirmed just now appears after ten minutes at the latest.
count-receipt-invalid = A receipt has 43 characters: letters without accents, digits, hyphens and underscores. Copy it whole from the message.
count-grown = The later log begins with the earlier one: no line was changed or removed. Below: day, length and check code of both.
count-order = Choose two days, the earlier one first.
count-changed = This does not fit together: what was sent is not what was signed, or its proof is wrong. Note day and time, try once more, and tell an organisation that you trust.
count-expired = What was signed last is out of date. Look whether the clock of your device is right, and try again later.
count-old-browser = This browser cannot check signatures of this kind. Try a newer one.
count-unreachable = The clearing house cannot be reached, or has too much to do. Try again later.
count-how-title = With your own tools
count-how-text = The log is a Merkle tree by RFC 9162. The first address leads to the signed check codes, the second to the lines, the third to the proof that the log only grew.
# The key follows on a line of its own.
count-key = The clearing house signs with this key (Ed25519):

## The receipt, after confirming

count-your-receipt = Your receipt
count-your-receipt-text = With it you can check at any time that your signature is counted. It does not say who you are, and it is also in the message with the link.
