topic-press-freedom = Liberté de la presse
topic-internet-censorship = Censure d’Internet
topic-freedom-of-information = Accès à l’information
topic-defamation-and-insult-law = Lois sur la diffamation et l’outrage
topic-media-concentration = Concentration des médias
topic-attack = Attaque
