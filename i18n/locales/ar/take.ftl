### Around the guides in archives and books that are carried on a stick.

# $date (date) the day of the newest review
take-state = هذه النسخة بتاريخ { $date }. قد توجد نسخة أحدث.
# A link to the site.
take-newest = أحدث نسخة
take-links = الروابط بين هذه الأدلة تعمل من دون شبكة. أما سائر الروابط فتقود إلى الإنترنت، وفتحها يترك أثرًا هناك.
# Heading of the list of guides, and the link back to it.
take-contents = المحتويات
# Before the next guide's title, which is a link.
take-next = التالي:
