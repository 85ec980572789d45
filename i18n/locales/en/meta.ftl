# The language's name in itself.
language-name = English
# ltr or rtl.
language-direction = ltr
# BCP 47 tag for the formats of numbers and dates. Plain `en` would be American: March 14, 2005.
language-intl = en-GB
