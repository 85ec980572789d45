## Ce que propose une offre

opportunity-kind-grant = Subvention
opportunity-kind-emergency-grant = Aide d’urgence
opportunity-kind-fellowship = Bourse
opportunity-kind-training = Formation

## L’échange de compétences

expertise-field-legal = Droit
expertise-field-digital-security = Sécurité numérique
expertise-field-physical-safety = Sécurité physique
expertise-field-journalism = Journalisme
expertise-field-documentation = Documentation
expertise-field-fundraising = Collecte de fonds
expertise-field-management = Gestion
expertise-field-advocacy = Plaidoyer
expertise-field-technology = Technique
expertise-field-translation = Traduction
expertise-field-wellbeing = Bien-être

## Erreurs

error-key-outdated = Le programme a changé de clé depuis l’ouverture de cette page ; rien n’a donc été enregistré. Gardez une copie de votre texte, rechargez la page et renvoyez-le.

list-comma = ,
