### The form by which a petition is signed without JavaScript.

# Above the form. Then the browser cannot seal.
# $organisations (text) names of one or several organisations
plain-note = This form works without JavaScript, but without it your browser cannot seal what you write. So our server reads your name, address and comment for a moment, and seals them for { $organisations }. Of these it keeps only your address, encrypted, until our message to you is sent.
# After sending; below it stands a link to the petition.
plain-not-arrived = Nothing after five minutes? Look in the spam folder, or go back to the petition and sign again: there may have been a mistake in the address.
