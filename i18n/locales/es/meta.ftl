language-name = español
language-direction = ltr
language-intl = es
