### Around the guides in archives and books that are carried on a stick.

# $date (date) the day of the newest review
take-state = Versión del { $date }. Puede haber otra más reciente.
# A link to the site.
take-newest = La versión más reciente
take-links = Los enlaces entre estas guías funcionan sin red. Todos los demás llevan a la web; abrirlos deja rastros allí.
# Heading of the list of guides, and the link back to it.
take-contents = Contenido
# Before the next guide's title, which is a link.
take-next = Siguiente:
