### The search over the guides, which is alive in the browser only.

find-label = What do you need?
# Below the search field.
find-hint = A word or two is enough. Nothing that you type leaves this page.
# Read out with the choices of section, level, reader and time.
find-filters = Narrow it down
find-section = Section
find-level = Level
find-audience = Reader
find-minutes = Time
# The choice that filters nothing.
find-any = Any
# $minutes (number) the longest
find-minutes-at-most =
    { $minutes ->
        [one] { $minutes } minute at most
       *[other] { $minutes } minutes at most
    }
# A button; find-none names it.
find-clear = Clear
# While the texts come over the line.
find-loading = The search is loading.
# $count (number) guides that were found
find-count =
    { $count ->
        [0] No guide found.
        [one] { $count } guide found.
       *[other] { $count } guides found.
    }
find-none = Try another word, or fewer filters. “Clear” brings back the whole list.
find-failed = The search could not be loaded; the line may be down. Everything below can be read as before.
# A button beside find-failed.
find-again = Try again
# Label of the list of results.
find-results = Guides found
