### What alerts are about; a list of their own, because the widget needs no other.

topic-press-freedom = Press freedom
topic-internet-censorship = Internet censorship
topic-freedom-of-information = Freedom of information
topic-defamation-and-insult-law = Defamation and insult law
topic-media-concentration = Media concentration
topic-attack = Attack
