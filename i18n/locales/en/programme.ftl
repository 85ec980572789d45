### The outreach and development programme: names of its controlled lists, and what only its forms hear from the server.

## What an opportunity offers

opportunity-kind-grant = Grant
opportunity-kind-emergency-grant = Emergency grant
opportunity-kind-fellowship = Fellowship
opportunity-kind-training = Training

## The expertise exchange

expertise-field-legal = Law
expertise-field-digital-security = Digital security
expertise-field-physical-safety = Physical safety
expertise-field-journalism = Journalism
expertise-field-documentation = Documentation
expertise-field-fundraising = Fundraising
expertise-field-management = Management
expertise-field-advocacy = Advocacy
expertise-field-technology = Technology
expertise-field-translation = Translation
expertise-field-wellbeing = Wellbeing

## Lists

# Between the names of a list. A translation may have another sign.
list-comma = ,

## Errors

# A request was sealed to a key that the programme no longer uses. Nothing was taken.
error-key-outdated = The programme has changed its key since you opened this page, so nothing was taken. Keep a copy of your text, reload the page and send it again.
