### Around the guides in archives and books that are carried on a stick.

# $date (date) the day of the newest review
take-state = По состоянию на { $date }. Возможно, есть более новая версия.
# A link to the site.
take-newest = Самая новая версия
take-links = Ссылки между этими руководствами работают без сети. Все остальные ведут в интернет, и переход по ним оставляет там следы.
# Heading of the list of guides, and the link back to it.
take-contents = Содержание
# Before the next guide's title, which is a link.
take-next = Далее:
