### The public list of the names that signers chose to show.

# Heading of the page, and the link to it.
names-title = Names shown in public
# Follows the number of all who have signed.
# $count (number) people whose name or initials stand in the list
names-count =
    { $count ->
        [0] Nobody shows a name here.
        [one] { $count } person shows a name here.
       *[other] { $count } people show a name here.
    }
names-note = Whoever signs chooses what is shown: the whole name, the initials or nothing. Some names are shown only once the petition is closed.
names-withdraw = To take your name off, use the link for withdrawing in the message that you received when you signed.
names-erased = The names were erased on schedule after the petition had closed. The number of signatures stays.
# A link.
names-older = Earlier names
# A link.
names-newest = Newest names
