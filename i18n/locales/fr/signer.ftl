## Where signing may be dangerous

signer-risk-title = { $country } : signer peut vous mettre en danger
signer-risk-text = Le pouvoir peut mal le prendre, et lire ce qui est public. Dans le doute, ne signez pas. Ce qui réduit le risque :
signer-risk-name = choisissez « Aucun nom » ci-dessous
signer-risk-address = utilisez une adresse qui ne mène pas à vous, et ne cochez aucune case qui permette de vous écrire
signer-risk-network = signez par le navigateur Tor : sinon votre réseau voit que vous visitez cette page

## Sending

signer-contact-partner = { $partner } peut m’écrire au sujet de son propre travail
signer-working = Vérification, quelques secondes

## A signature that waits on this device

signer-keep-title = Pas de connexion : la garder sur cet appareil et l’envoyer plus tard ?
signer-keep-text = Ce navigateur garderait votre adresse, votre pays et le nom que vous affichez, lisibles par quiconque utilise cet appareil ; le reste est scellé. L’envoi se fait une seule fois, dès que la connexion revient et qu’une page de ce site est ouverte. Tout est effacé au plus tard après une semaine.
signer-keep = Garder et envoyer plus tard
signer-keep-impossible = Ce navigateur ne garde rien pour cette page.
signer-kept-title = Pas encore envoyée : elle attend sur cet appareil
signer-kept-text = L’envoi se fait une seule fois, dès que la connexion revient et qu’une page de ce site est ouverte. Sinon elle est effacée : { $time }
signer-kept-send = Essayer maintenant
signer-kept-erase = Effacer de cet appareil
signer-kept-refused = La signature qui attendait sur cet appareil n’a pas été acceptée. Elle en est effacée. Vous pouvez signer à nouveau.

## The link of the mail, opened on the petition's page

signer-link-title = Confirmez votre signature
signer-link-looking = Un instant
signer-link-confirm = Confirmer
signer-link-failed = Pas de réponse. Veuillez réessayer.
signer-link-withdrawn = Cette signature a été retirée et effacée.
signer-link-confirmed = Votre signature est confirmée
signer-link-counts = Elle compte désormais.
signer-link-receipt = Votre reçu :
signer-link-check = Vérifier qu’elle est comptée
signer-link-withdraw = Par le lien du message, vous pouvez la retirer et la faire effacer à tout moment avant la remise.

## Après la signature

signer-sent-title = Dernière étape : confirmez par courriel
signer-sent-text = Nous avons envoyé un message à l’adresse que vous avez indiquée. Suivez le lien qu’il contient et confirmez : votre signature comptera dès lors.
signer-sent-open = Laissez cette page ouverte : alors le lien confirme aussitôt.
signer-sent-not-arrived = Toujours rien au bout de cinq minutes ? Regardez dans les courriels indésirables, ou corrigez l’adresse.
signer-sent-correct = Corriger l’adresse

## Partage

signer-share-title = Invitez d’autres personnes à signer
signer-share-copy = Copier le lien
signer-share-copied = Lien copié
signer-share-email = Courriel
signer-share-text = J’ai signé « { $title } ». Signez vous aussi :
