### What is alive on the toolkit site's pages.

## Search

find-label = What do you need?
# Below the search field.
find-hint = A word or two is enough. Nothing that you type leaves this page.
find-section = Section
find-level = Level
find-audience = Reader
find-minutes = Time
# The choice that filters nothing.
find-any = Any
# $minutes (number) the longest
find-minutes-at-most =
    { $minutes ->
        [zero] { $minutes } minute at most
        [one] { $minutes } minute at most
        [two] { $minutes } minute at most
        [few] { $minutes } minute at most
        [many] { $minutes } minute at most
       *[other] { $minutes } minutes at most
    }
# A button.
find-clear = Clear
# $count (number) guides that were found
find-count =
    { $count ->
        [0] No guide found.
        [zero] { $count } guide found.
        [one] { $count } guide found.
        [two] { $count } guide found.
        [few] { $count } guide found.
        [many] { $count } guide found.
       *[other] { $count } guides found.
    }
find-none = Try another word, or fewer filters. All guides are listed by section below.
find-failed = The search index could not be loaded. The list below is complete.

## Checklists

# $done (number) items ticked
# $count (number) items in all
check-progress = { $done } of { $count } done
# A checkbox below the list.
check-keep = Keep my ticks on this device
check-keep-hint = Whoever uses this device can then see them.
# A button.
check-erase = Erase my ticks
check-erased = Ticks erased.
