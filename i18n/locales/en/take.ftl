### Around the guides in archives and books that are carried on a stick.

# $date (date) the day of the newest review
take-state = As of { $date }. There may be a newer version.
# A link to the site.
take-newest = The newest version
take-links = Links between these guides work without a network. All others lead to the web, and opening them leaves traces there.
# Heading of the list of guides, and the link back to it.
take-contents = Contents
# Before the next guide's title, which is a link.
take-next = Next:
