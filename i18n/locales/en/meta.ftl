# The language's name in itself.
language-name = English
# ltr or rtl.
language-direction = ltr
# BCP 47 tag for the formats of numbers and dates.
language-intl = en
