### Organisations that sign a petition too, the joint letter that they stand under, and the editors' part in it.

## The joint letter

letter-title = Joint letter
# A link on a petition's page.
# $count (number) organisations under the joint letter
letter-link =
    { $count ->
        [one] { $count } organisation signs too: read the joint letter
       *[other] { $count } organisations sign too: read the joint letter
    }
# The link where none has signed.
letter-link-none = Joint letter of organisations
# Heading of the list.
# $count (number) organisations under the letter
letter-signed =
    { $count ->
        [one] { $count } organisation signs this letter
       *[other] { $count } organisations sign this letter
    }
letter-none = No organisation has signed yet.
# Below an organisation's name.
letter-member = Member of { -network }
letter-how = An organisation stands here once somebody who speaks for it has confirmed by e-mail. Members of { -network } confirm from an address at their own site. For every other organisation, an editor also checks that it does sign.
# Where all organisations of a letter are invented.
letter-sample-note = This is a sample. The organisations marked so are invented.

## The form by which an organisation signs

# Heading, and the link to it.
endorse-title = Sign for an organisation
endorse-intro = An organisation that signs stands under the joint letter with its name, country, site and logo. We send you a message with a link; nothing happens before you confirm.
endorse-closed = This petition is closed. No more organisations can sign.
endorse-organisation-title = The organisation
endorse-organisation = Name of the organisation
endorse-organisation-hint = As it is to stand under the letter. For members of { -network }, the letter shows the name that the network knows.
# Opens five fields.
endorse-names = The name in other languages
# $language (text) a language: “French”
endorse-name-in = Name in { $language }
endorse-names-hint = Readers of a language that you leave empty see the name above.
endorse-site = Site of the organisation
endorse-site-hint = Its own domain, such as example.org. It has to open by https.
endorse-country = Country of its office
# The first entry of a list.
endorse-choose = Choose
endorse-logo = Logo
# $kilobytes (number) how large the file may be
# $pixels (number) how wide and how high the picture may be
endorse-logo-hint = A PNG file of at most { $kilobytes } kB and { $pixels } × { $pixels } pixels. You can leave it out.
# After a fault elsewhere in the form.
endorse-logo-again = Choose the logo again; your browser does not keep the choice.
endorse-you-title = About you
endorse-name = Your name
endorse-role = Your role in the organisation
endorse-email = Your e-mail address
endorse-email-hint = Best is an address at the organisation’s own site, because it shows that you belong to it. With any other address, an editor asks the organisation.
endorse-erased = Only our editors see your name, your role and the part of your address after the @. These are stored encrypted and erased once it is decided; the whole address is erased once our message is sent.
# A button.
endorse-submit = Send
endorse-sent-title = One step left: confirm by mail
endorse-sent-text = We send a message with a link to the address that you gave. Open the link to confirm. If you asked a moment ago already, that earlier message still works.
endorse-sent-member = After that, your organisation stands under the letter at once.
endorse-sent-domain = After that, an editor looks at your request.
endorse-sent-editor = Your address is not at the organisation’s site. After you have confirmed, an editor asks the organisation.

## Faults of the form

# Heading above the list of faults.
endorse-faults = Please correct this first
endorse-fault-organisation = Enter the name of the organisation
endorse-fault-site-missing = Enter the site of the organisation
endorse-fault-site = Enter a complete address, such as example.org. The site has to open by https, without a port of its own.
endorse-fault-country = Choose the country of its office
endorse-fault-role = Enter your role in the organisation
endorse-fault-logo = This is not a whole PNG file. Save the logo as PNG, or leave it out.
endorse-fault-logo-large = The logo is too large. Save it smaller, or leave it out.

## Where the message's links lead

endorse-confirm-title = Does your organisation sign?
# $petition (text) the petition's title
endorse-confirm-text = Somebody, most likely you, asked us to put this organisation under the joint letter “{ $petition }”:
# A link.
endorse-confirm-read = Read the letter first
# A button.
endorse-confirm-button = Yes, it signs
endorse-done-title = You have confirmed
endorse-done-approved = The organisation stands under the joint letter.
endorse-done-waiting = An editor now checks that the organisation signs. Then it will stand under the joint letter.
endorse-done-keep = Keep our message: with its second link you can withdraw at any time.
endorse-refused-title = Not under the letter
endorse-refused = An editor has decided that this organisation does not stand under the joint letter.
endorse-withdrawn-title = Withdrawn
endorse-withdrawn = The organisation does not stand under the joint letter, and what we had about this request is erased.
# A link.
endorse-withdraw-link = Withdraw, or say that you did not ask for this
endorse-withdraw-title = Withdraw and erase?
endorse-withdraw-text = The organisation is taken off the joint letter, and what we have about this request is erased.
endorse-withdraw-unasked = If you did not ask for this, press the button: the request is erased, and for 30 days this address gets no further message about this letter.
# A button.
endorse-withdraw-button = Withdraw and erase
endorse-unknown-title = This link does not work
endorse-unknown = It is not valid, or its time has passed. Open the link from the newest message, in full, or fill in the form again.

## The message to the representative

endorse-mail-subject = A question to your organisation
# The address of the link follows.
endorse-mail-text = with this address somebody, most likely you, asked us for something in the name of an organisation. The page behind this link says what it is. Nothing happens before you confirm there:
# $petition (text) the petition's title
endorse-mail-petition = It is about the joint letter “{ $petition }”.
# The address of a second link follows.
endorse-mail-not-you = If you did not ask for this, do nothing. Or open the next link: then we erase the request and send this address nothing more about it. With the same link the organisation can withdraw later, so keep this message if that is safe for you:

## Editors

endorse-desk-title = Organisations under joint letters
# Heading.
# $count (number) requests that wait
endorse-desk-waiting =
    { $count ->
        [one] { $count } request waits for a decision
       *[other] { $count } requests wait for a decision
    }
endorse-desk-none = No request waits for a decision.
# $petition (text) the petition's title
endorse-desk-petition = For the letter “{ $petition }”
# $name (text) the representative's name
# $role (text) what the representative does there
# $domain (text) the part of the address after the @
endorse-desk-representative = Asked by { $name }, { $role }, who confirmed from an address at { $domain }
endorse-desk-lost = Who asked cannot be read: it was encrypted with another key.
endorse-desk-domain = The address is in the domain of the site.
endorse-doubt-elsewhere = The address is not in the domain of the site. Ask the organisation, by a way that you find yourself and not by this request.
endorse-doubt-shared = Anybody can have a page on this site.
# $name (text) the site's name in its own letters
endorse-doubt-foreign = The site’s name reads { $name }. Letters of another alphabet can look like Latin ones.
endorse-doubt-mixed = The name mixes letters of several alphabets.
# $name (text) the other organisation
endorse-doubt-name = The name reads like that of { $name }, which has another site.
# $host (text) the other organisation's site
endorse-doubt-site = The site looks like { $host }, which belongs to another organisation.
# $name (text) the other organisation
endorse-doubt-replaces = It would take the place of { $name }, which has the same site.
# A button.
endorse-desk-approve = Put under the letter
# A button.
endorse-desk-refuse = Refuse
# A button.
endorse-desk-remove = Remove from the letter
# Heading.
endorse-desk-letters = Joint letters
# $date (date) a day
endorse-desk-since = Since { $date }
# Label of a field for a number.
endorse-desk-place = Place
endorse-desk-place-hint = 1 stands first. Organisations without a number follow by name.
# A button.
endorse-desk-set = Set
# Heading.
endorse-desk-refused = Refused in the last 30 days
endorse-desk-changed = This has changed meanwhile, so nothing was done. The list below is as it is now.
endorse-desk-bad-place = A place is a number from 1 to 9999, or empty.
