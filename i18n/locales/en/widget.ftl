### The widget on partners' pages: alerts and petitions.

## Anywhere in the widget

retry = Try again

## Alerts

alerts-title = Free expression alerts
# $country (text) a country's name
alerts-title-country = Free expression alerts: { $country }
# $topic (text) a topic's name
alerts-title-topic = Free expression alerts: { $topic }
alerts-loading = Loading alerts
alerts-empty = No alerts here at the moment.
alerts-failed = The alerts cannot be shown now.
alerts-untrusted = What was received could not be verified and is not shown.
# $time (date) when the alerts were last refreshed
alerts-stale = Not refreshed since { $time }
alerts-stale-hint = The line to the clearing house is down. These alerts are verified copies.
alerts-expired-hint = These alerts are verified copies, but older than they should be. There may be newer ones.
# The alerts refresh themselves.
alerts-live = Live
# A button above the list.
# $count (number) how many new alerts wait
alerts-show-new =
    { $count ->
        [one] Show { $count } new alert
       *[other] Show { $count } new alerts
    }
alerts-all = All alerts
alerts-more = Show more
# Below the list.
alerts-from = from { -network } and its members
# Stands before a headline.
alerts-corrected = Corrected:
# Stands before a headline.
alerts-withdrawn = Withdrawn:
alerts-withdrawn-text = This alert was withdrawn. Please do not pass it on.
# Marks an invented example.
alerts-sample = Sample
# Stands in the place of a country's name.
alerts-several-countries = Several countries
# Follows the text of an action: “Write to the regulator by 30 March 2005”.
# $date (date) the last day to act
alerts-act-by = by { $date }
# $date (date) the last day to act, now over
alerts-deadline-passed = The deadline was { $date }
# Where there is no version in the reader's language.
# $language (text) the language's name, in the reader's language
alerts-in-language = In { $language }

## Petitions

petition-loading = Loading the petition
petition-failed = The petition cannot be shown now.
petition-not-found = There is no petition here. It may have moved.
petition-closed = This petition is closed.
# $date (date) the last day to sign
petition-closes = Open until { $date }
# $target (text) whom the petition addresses
petition-to = To: { $target }
# $count (number) signatures
petition-signed =
    { $count ->
        [one] { $count } person has signed.
       *[other] { $count } people have signed.
    }
# $goal (number) the next goal, in signatures
petition-goal = Help us to reach { $goal }.
# Read out in place of the progress bar.
# $count (number) signatures
# $goal (number) the next goal, in signatures
petition-progress-label =
    { $goal ->
        [one] { $count } of { $goal } signature
       *[other] { $count } of { $goal } signatures
    }
petition-read-more = Read the whole text
petition-read-less = Show less of the text

## The form

sign-name = Your name
sign-email = E-mail
sign-email-hint = To confirm your signature. Never shown.
sign-country = Country
sign-country-choose = Choose a country
sign-comment = Comment
# Follows a label.
sign-optional = optional
# $count (number) how many more characters fit
sign-comment-left =
    { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }
# Label of the choice between full name, initials and no name.
sign-display = Show in public
sign-display-full = My full name
sign-display-initials = My initials
sign-display-anonymous = No name
# The button.
sign-submit = Sign the petition
sign-sending = Sending
sign-failed-seal = This browser could not seal your signature. Nothing was sent.
# Line of a fold. $shown is “My initials”, “My full name” or “No name”.
# $shown (text) what is shown of the name
sign-choices = In public: { $shown }. Change, or add a comment
# A box to tick, below the choice of what is shown in public.
sign-delayed = Only once the petition is closed
# A box to tick.
# $organisations (text) names of one or several organisations
sign-contact = { $organisations } may write to me about this petition
# $organisations (text) names of one or several organisations
sign-sealed = Name, address and comment are sealed on this device. Only { $organisations } can read them. The clearing house uses the address to ask you for confirmation, then erases it.
# A button: to a neutral page, at once.
sign-exit = Leave now
# Heading of the list of faults above the form.
# $count (number) how many fields have a fault
sign-error-summary =
    { $count ->
        [one] One thing to correct
       *[other] { $count } things to correct
    }
sign-failed-network = Your signature could not be sent. Your entries are still here. Please try again.
