language-name = français
language-direction = ltr
language-intl = fr
