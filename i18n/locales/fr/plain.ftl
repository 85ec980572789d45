### Le formulaire pour signer une pétition sans JavaScript.

plain-note = Ce formulaire fonctionne sans JavaScript, mais sans lui votre navigateur ne peut pas sceller ce que vous écrivez. Notre serveur lit donc un instant votre nom, votre adresse et votre commentaire, et les scelle pour { $organisations }. Il n’en garde que votre adresse, chiffrée, jusqu’à l’envoi de notre message.
plain-not-arrived = Toujours rien au bout de cinq minutes ? Regardez dans les courriels indésirables, ou revenez à la pétition et signez de nouveau : l’adresse contenait peut-être une erreur.
