### What a partner's pages brought, on a page for that partner.

# Heading of the page.
# $name (text) the partner, an organisation
partner-title = What { $name } brought
partner-lead = Confirmed signatures that came from your pages, by petition and language.
partner-secret = Whoever has the address of this page can read it. Keep it within your organisation, and ask us for another if it went astray.
partner-none = No confirmed signature has come from your pages yet.
# Head of a column.
partner-language = Language
# Head of a column.
partner-signatures = Signatures
# Last row of the table.
partner-all = All languages
# In a column of numbers.
# $count (number) the bound, 5
partner-few = fewer than { $count }
# In a column of numbers.
# $count (number) signatures
partner-at-least = at least { $count }
partner-counted-title = What is counted
# A list of sites follows.
# $count (number) the bound, 5
partner-counted = A signature counts for you where it was given on a page of one of the sites below. Counts under { $count } are not told exactly, so that nobody can be recognised by them. Signatures by the form without JavaScript count for no partner.
