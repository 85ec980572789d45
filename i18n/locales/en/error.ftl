### What the server's error codes mean to the reader. Say what to do.

## Fields of the form

error-name-missing = Enter your name
error-email-missing = Enter your e-mail address
error-email-invalid = Enter a complete e-mail address, such as name@example.org
error-country-missing = Choose your country
error-country-invalid = Choose a country from the list
error-consent-missing = Tick the box if you agree; without it we cannot deliver your signature
error-consent-outdated = The wording has changed since you opened this page. Read it and agree again.
# $limit (number) how many characters fit
error-too-long =
    { $limit ->
        [one] Shorten this to { $limit } character
       *[other] Shorten this to { $limit } characters
    }
error-characters = This contains characters that cannot be used. Remove them.

## The request as a whole

error-petition-closed = This petition is closed. It takes no more signatures.
error-not-found = This does not exist, or has moved.
error-token-expired = This link has expired. Sign again to receive a new one.
error-token-unknown = This link is not valid. Open it again from the message, in full.
error-malformed = The server could not read what was sent. Reload the page and try again.
error-too-large = This is too large. Shorten it and try again.
error-media-type = The server does not take this kind of data. Reload the page and try again.
error-timeout = The server took too long to answer. Please try again.
error-rate-limited = Too many attempts in a short time. Please try again later.
error-unavailable = The server cannot answer now. Please try again later.
error-key-conflict = This form was already sent with other entries. Reload the page and try again.
error-method = The server does not allow this here. Go back and try again.
error-internal = Something failed on our server. Please try again later.
