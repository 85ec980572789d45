topic-press-freedom = Libertad de prensa
topic-internet-censorship = Censura en Internet
topic-freedom-of-information = Acceso a la información
topic-defamation-and-insult-law = Leyes de difamación y desacato
topic-media-concentration = Concentración de los medios
topic-attack = Ataque
