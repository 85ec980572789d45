language-name = العربية
language-direction = rtl
language-intl = ar-u-nu-latn
