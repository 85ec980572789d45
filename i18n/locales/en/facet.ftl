### The controlled lists by which alerts are described.

## Kinds

kind-alert = Alert
kind-update = Update
kind-joint-action = Joint action
kind-press-release = Press release
kind-campaign-news = Campaign news

## Acts: what was done to someone

act-killing = Killing
act-disappearance = Disappearance
act-assault = Assault
act-threat = Threat
act-detention = Detention
act-imprisonment = Imprisonment
act-prosecution = Prosecution
act-legal-order = Legal order
act-censorship-or-ban = Censorship or ban
act-blocking-or-shutdown = Blocking or shutdown
act-takedown = Takedown
act-raid-or-seizure = Raid or seizure
act-denial-of-access = Denial of access
act-travel-ban-or-expulsion = Travel ban or expulsion
act-online-harassment = Online harassment
act-surveillance = Surveillance
act-licence-or-closure = Withdrawal of licence or closure
act-restrictive-law = Restrictive law
act-ownership-change = Change of ownership
act-information-refusal = Refusal of information
act-impunity = Impunity
act-positive-development = Positive development

## Outcomes

outcome-ongoing = Ongoing
outcome-released = Released
outcome-acquitted = Acquitted
outcome-convicted = Convicted
outcome-dropped = Case dropped
outcome-law-changed = Law changed
outcome-impunity = Nobody held to account
outcome-died = Died
outcome-unknown = Unknown

## How sure it is

confidence-confirmed = Confirmed
confidence-likely = Likely
confidence-possible = Possible
confidence-disputed = Disputed
