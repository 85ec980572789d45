### Around the guides in archives and books that are carried on a stick.

# $date (date) the day of the newest review
take-state = État au { $date }. Il existe peut-être une version plus récente.
# A link to the site.
take-newest = La version la plus récente
take-links = Les liens entre ces guides fonctionnent sans réseau. Tous les autres mènent sur le web ; les ouvrir y laisse des traces.
# Heading of the list of guides, and the link back to it.
take-contents = Sommaire
# Before the next guide's title, which is a link.
take-next = Suite :
