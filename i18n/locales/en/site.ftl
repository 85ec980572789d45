### The outreach toolkit's site.

# The first link of the page, for keyboards and screen readers.
site-skip = Skip to content
site-title = Outreach toolkit
site-lead = Information, funding, technical help and expertise for organisations that defend free expression where it is hardest.
site-language-label = Language
site-sample-note = Alerts and organisations on this page are samples. The events are invented.
site-footer = Made by { -network } and its members. Copy it, translate it, pass it on.

## Alerts and petition on the site

site-alerts-title = Latest alerts
site-petition-title = Sign a petition

## Putting the widget on another site

site-embed-title = Put alerts on your site
site-embed-lead = Copy these lines into your page. Alerts then appear in your readers’ language, and renew themselves. No cookies, no trackers.
# Labels of the two examples.
site-embed-alerts = Alerts
site-embed-petition = A petition
# A button.
site-embed-copy = Copy the code
site-embed-copied = Code copied
