### Comment le nombre de signatures s’est formé, et comment chacun peut le vérifier.

count-title = Comment ce nombre s’est formé
count-back = Retour à la pétition
count-now =
    { $count ->
        [one] { $count } signature figure dans le registre signé et compte.
        [many] { $count } de signatures figurent dans le registre signé et comptent.
       *[other] { $count } signatures figurent dans le registre signé et comptent.
    }
count-imported =
    { $count ->
        [one] { $count } autre a été comptée ailleurs auparavant ; elle ne peut pas être vérifiée ici.
        [many] { $count } d’autres ont été comptées ailleurs auparavant ; elles ne peuvent pas être vérifiées ici.
       *[other] { $count } autres ont été comptées ailleurs auparavant ; elles ne peuvent pas être vérifiées ici.
    }
count-none = Aucune signature confirmée ne figure encore dans le registre signé. Une signature qui vient d’être confirmée y apparaît au plus tard après dix minutes.
count-chart = Nombre de signatures du { $from } au { $to }. Le tableau ci-dessous donne les mêmes chiffres.
count-series-title = Jour par jour
count-day = Jour
count-total = Signatures
count-confirmed = Confirmées
count-withdrawn = Retirées
count-invalidated = Non valables
count-restored = Comptées de nouveau
count-root = Code de contrôle
count-all-days = Afficher tous les jours
count-file = Ces chiffres sous forme de fichier (JSON)

## Vérifier

count-check-title = Vérifiez vous-même
count-check-text = Chaque signature confirmée est une ligne d’un registre qui ne peut que grandir. Une signature retirée ou jugée non valable reçoit une ligne à part, qui ne dit pas de qui elle était. De même celle qui a été jugée non valable par erreur et qui compte de nouveau. Pour chaque jour, le centre de coordination signe le nombre de lignes et un code de contrôle calculé à partir de toutes. Si une ligne était modifiée ou supprimée, le code ne correspondrait plus.
count-check-note = Notez le code d’un jour et demandez à d’autres lequel ils voient. Qui voit un autre code pour le même jour a reçu un autre registre.
count-needs-script = Pour vérifier sur cette page, il faut JavaScript. Ce que vous pouvez vérifier avec vos propres outils figure plus bas.
count-receipt-label = Reçu figurant dans le message qui a servi à confirmer
count-receipt-hint = Le reçu reste sur votre appareil. Une empreinte du reçu est envoyée au centre de coordination, qui s’en sert pour trouver la ligne.
count-receipt-button = Vérifier ce reçu
count-from = Premier jour
count-to = Dernier jour
count-growth-button = Vérifier que rien n’a été supprimé entre-temps
count-working = Vérification en cours
count-included = La signature de ce reçu figure dans le registre signé. Ci-dessous : son jour, sa ligne, puis le jour, la longueur et le code de contrôle du registre.
count-missing = Le registre signé n’a pas de ligne correspondante. Vérifiez que le reçu est entier. Une signature qui vient d’être confirmée apparaît au plus tard après dix minutes.
count-receipt-invalid = Un reçu a 43 caractères : lettres sans accent, chiffres, traits d’union et tirets bas. Copiez-le en entier depuis le message.
count-grown = Le registre le plus récent commence par le plus ancien : aucune ligne n’a été modifiée ni supprimée. Ci-dessous : le jour, la longueur et le code de contrôle de chacun.
count-order = Choisissez deux jours, le plus ancien en premier.
count-changed = Cela ne concorde pas : ce qui a été envoyé n’est pas ce qui a été signé, ou la preuve est fausse. Notez le jour et l’heure, essayez encore une fois, et prévenez une organisation en qui vous avez confiance.
count-expired = Ce qui a été signé en dernier n’est plus à jour. Voyez si l’horloge de votre appareil est juste, et réessayez plus tard.
count-old-browser = Ce navigateur ne sait pas vérifier ce type de signature. Essayez-en un plus récent.
count-unreachable = Le centre de coordination est injoignable ou surchargé. Réessayez plus tard.
count-how-title = Avec vos propres outils
count-how-text = Le registre est un arbre de Merkle selon la RFC 9162. La première adresse mène aux codes de contrôle signés, la deuxième aux lignes, la troisième à la preuve que le registre n’a fait que grandir.
count-key = Le centre de coordination signe avec cette clé (Ed25519) :

## Le reçu, après la confirmation

count-your-receipt = Votre reçu
count-your-receipt-text = Il vous permet de vérifier à tout moment que votre signature est comptée. Il ne dit pas qui vous êtes, et il figure aussi dans le message contenant le lien.
