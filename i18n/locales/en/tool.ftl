### What is alive on the toolkit site's pages.

## Checklists

# $done (number) items ticked
# $count (number) items in all
checklist-progress = { $done } of { $count } done
# A checkbox below the list.
checklist-keep = Keep my ticks on this device
checklist-keep-hint = Whoever uses this device can then see them.
# A button.
checklist-erase = Erase my ticks
checklist-erased = Ticks erased.

## Opportunities

# The choice that filters nothing.
opportunities-all = All
# Says which entries are shown as invented.
opportunities-sample = Sample

## Requests to the programme

request-organisation = Your organisation
request-organisation-hint = A name that you use among yourselves will do.
# After a label.
request-optional = (optional)
request-country = Where you work
request-country-none = I would rather not say
request-about = Which entry is it about?
request-about-new = None: I offer or ask for something new
request-subject = In one line
request-subject-hint = For example: secure laptops for three people
request-text = What you need, and why
request-text-hint = Leave out names that we do not need.
request-text-expertise = What you offer, ask for, or answer
request-text-application = What you do, since when, with whom, and where your money comes from
request-contact = Another way to reach you
request-contact-hint = Not needed: you read the answer here with your code.
# The button that sends the form.
request-send = Seal and send
request-sending = Sealing and sending
# Heading of the list of faults.
request-faults = Please look at these fields again
request-missing-organisation = Enter your organisation’s name
request-missing-subject = Enter one line
request-missing-text = Write your text
request-sent-title = Your request is with the programme
# A label above the code.
request-code = Your code
request-code-why = Write it down now. It is not shown again, nobody can send it to you, and without it the answer cannot be read.
# A button.
request-copy = Copy the code
request-copied = Code copied
request-answer = With the code you read the answer here:
# A link.
request-answer-page = Read an answer
request-when = Look again in a few days. Requests in danger are read first.
request-again = Write another request
request-failed = It was not sent. What you wrote is still here; try again when the line is back.
request-no-seal = This browser could not seal your request, so nothing was sent. Try another browser, or allow WebAssembly for this site.

## Answers

answer-code = Your code
answer-code-hint = 28 letters and digits. Case, spaces and hyphens do not matter.
# The button that looks for the answer.
answer-open = Read the answer
answer-opening = Looking for the answer
answer-bad-character = There is a character in it that no code has. Look at it again.
# $count (number) how many were typed
answer-bad-length =
    { $count ->
        [one] A code has 28 letters and digits; this has { $count }.
       *[other] A code has 28 letters and digits; this has { $count }.
    }
answer-bad-check = One of the letters or digits is wrong, or two have changed places. Compare it with what you wrote down.
answer-unknown = There is no request with this code. It may have been erased, or it has not arrived.
answer-waiting = Your request has arrived. There is no answer yet; look again in a few days.
answer-closed = Your request was read, and is closed. No answer follows.
answer-heading = The answer
# $date (date) the day on which it was written
answer-written = Written { $date }
answer-damaged = An answer is there, but it does not open with this code. Ask again with a new request, and say so.
answer-hide = Hide the answer

## Saving the site on the device

# $kilobytes (number) size of the pages in this language
offline-offer = Save the site in this language on this device: { $kilobytes } kB. Then it opens without a line. Whoever uses this device can see that it is there.
# A button.
offline-save = Save on this device
# $done (number) files saved
# $count (number) files in all
offline-saving = { $done } of { $count } files saved
offline-saved = The site is saved on this device in this language.
# $kilobytes (number) size
offline-newer = There is a newer version, { $kilobytes } kB.
# A button.
offline-update = Save the newer version
# A button.
offline-remove = Remove it from this device
offline-removed = The saved copy is gone.
offline-unable = This browser cannot save sites, or does not in private windows. Use the files below.
offline-failed = Saving stopped. What was saved so far is kept; try again when the line is back.
