### The generator of lines for a partner’s own site.

## The choices

# The choice between alerts and a petition.
generator-what = What
generator-alerts = Alerts
generator-petition = A petition
generator-country = Country
generator-country-all = All countries
generator-topic = Topic
generator-topic-all = All topics
generator-which-petition = Petition
generator-lang = Language
generator-lang-page = As on the page around it
generator-theme = Colours
generator-theme-page = As on the page around it
generator-theme-light = Light
generator-theme-dark = Dark
# The choice between script tag, element, frame and link.
generator-form = How
generator-form-script = One script tag, where it is to stand
generator-form-element = An element with a link inside, for several on one page
generator-form-frame = A frame, where scripts are not allowed
generator-form-link = A plain link, where nothing is allowed
generator-pin = This build only (integrity)
generator-pin-hint = For strict sites: the browser refuses anything else. When the clearing house is renewed, this build stays available for about a year; take new lines within that time.
generator-check = Say on the page what stands in the way
generator-lines = Lines to copy
# A button.
generator-copy = Copy the lines
generator-copied = Lines copied
generator-policy = If your site has a Content-Security-Policy, add to it:
generator-preview = How it looks on a sample page
# The words of the link that stands in place of the alerts.
generator-link-alerts = Free expression alerts
# The same for one country.
# $country (text) the country's name
generator-link-country = Free expression alerts: { $country }
# $title (text) the petition’s title
generator-link-petition = Sign the petition: { $title }
# Name of the invented page in the preview.
generator-sample-name = Sample Community Radio
generator-sample-text = This is an invented page. What you chose stands below, loaded as it will be on yours.
generator-no-preview = A link has no preview; it leads to the clearing house’s page.
# Label of the field for a page's source.
diagnose-source = Source of your page
diagnose-headers = Its response headers, if you have them (optional)
# A button.
diagnose-look = Look for what stands in the way
