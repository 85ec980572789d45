### The clearing house's pages, calendar and feed of opportunities.

## The list

opportunities-title = Grants, fellowships and training
opportunities-lead = What organisations and people who defend free expression can apply for. The soonest deadline stands first.
opportunity-filter-kind = Kind
opportunity-filter-language = Language to apply in
opportunities-none = No opportunities match this choice.
# $count (number) opportunities that match
opportunities-count =
    { $count ->
        [one] { $count } opportunity
       *[other] { $count } opportunities
    }
# A link: a calendar to subscribe to.
opportunities-calendar = All deadlines for your calendar
# A link to a feed.
opportunities-feed = News feed (Atom)
# A link to the list.
opportunities-back = All opportunities

## One opportunity

# $name (text) the organisation that offers it
opportunity-organisation = Offered by { $name }
# $date (date) the last day to apply
opportunity-deadline = Apply by { $date }
# $date (date) the last day to apply, which has passed
opportunity-passed = The deadline was { $date }
opportunity-no-deadline = Apply at any time
# $names (text) the countries from which one may apply
opportunity-countries = For applicants in: { $names }
opportunity-anywhere = For applicants in any country
# $names (text) the languages in which one may apply
opportunity-languages = Apply in: { $names }
# $date (date) the day on which somebody last checked the entry
opportunity-reviewed = Last checked { $date }
# Headings.
opportunity-covers = What is covered
opportunity-who = Who qualifies
opportunity-excludes = What is excluded
# A link to the organisation's own page.
opportunity-apply = Read more and apply
# A link to a file for calendars.
opportunity-calendar = Put the deadline in your calendar
opportunity-sample-note = This is a sample. The opportunity is invented; nobody can apply for it.

## In a calendar

# $title (text) the opportunity's title
opportunity-event = Deadline: { $title }
