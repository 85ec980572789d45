language-name = русский
language-direction = ltr
language-intl = ru
