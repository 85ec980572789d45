diagnose-none = Rien, dans ce que vous avez collé, ne fait obstacle.
diagnose-weight-fault = Obstacle
diagnose-weight-hint = À regarder

## La balise

diagnose-no-tag = La page ne contient pas de balise script du widget.
diagnose-no-tag-change = Placez la balise dans le code source de la page, là où le widget doit apparaître. Si vous l’aviez fait, le système de gestion de contenu l’a retirée : insérez-la en HTML brut, ou depuis un compte qui en a le droit.
diagnose-escaped = La balise est dans la page sous forme de texte que les lecteurs voient, et non de balise.
diagnose-escaped-change = Insérez-la à nouveau dans l’affichage du code source de l’éditeur, ou dans un bloc HTML.
diagnose-comment = La balise se trouve dans un commentaire, que les navigateurs ignorent.
diagnose-comment-change = Retirez les marques de commentaire qui l’entourent.
diagnose-inert = La balise se trouve dans l’élément { $element }, où les navigateurs ne l’exécutent pas.
diagnose-inert-change = Sortez la balise de { $element }.
diagnose-held-back = La balise est du type { $kind } : les navigateurs ne l’exécutent pas. Les outils de consentement font cela jusqu’à l’accord du visiteur.
diagnose-held-back-change = Retirez la balise de la liste de l’outil de consentement : le widget ne dépose pas de cookies et ne suit personne. Sinon, il n’apparaît qu’après l’accord.
diagnose-module = La balise est du type module, dans lequel le chargeur ne connaît pas sa propre balise.
diagnose-module-change = Retirez l’attribut type.
diagnose-src-moved = Un outil a déplacé l’adresse dans l’attribut { $name }, et décide du moment où le script se charge.
diagnose-src-moved-change = Exemptez la balise de cet outil, et écrivez l’adresse dans src.
diagnose-src-mistyped = L’adresse de la balise n’est pas celle du chargeur.
diagnose-src-mistyped-change = Comparez-la lettre par lettre à celle qui figure ici, ou copiez à nouveau la balise.
diagnose-src-elsewhere = La balise charge le widget depuis un autre hôte que ce centre de coordination.
diagnose-src-elsewhere-change = C’est normal pour un miroir auquel vous faites confiance. Si vous ne l’avez pas choisi, copiez à nouveau la balise.
diagnose-src-insecure = La page est sécurisée, et l’adresse de la balise commence par http. Les navigateurs le refusent.
diagnose-src-insecure-change = Écrivez https.
diagnose-async = L’attribut async manque : la page attend le script.
diagnose-async-change = Écrivez async dans la balise.

## Sa place

diagnose-no-place = Le script est là, mais il n’y a pas de place pour le widget : ni data-ifex sur la balise, ni élément ifex-alerts ou ifex-petition.
diagnose-no-place-change = Remettez les attributs qui commencent par data-, ou l’élément. Si le système de gestion de contenu les retire, insérez-les en HTML brut.
diagnose-unknown-kind = L’attribut data-ifex indique { $value }, et ce widget n’existe pas.
diagnose-unknown-kind-change = Écrivez alerts ou petition.
diagnose-in-head = La balise avec data-ifex se trouve dans l’en-tête (head) de la page, où rien ne s’affiche.
diagnose-in-head-change = Déplacez la balise là où le widget doit apparaître.
diagnose-unclosed = L’élément { $element } n’a pas de balise de fin : il englobe ce qui le suit.
diagnose-unclosed-change = Écrivez aussi la balise de fin. Une barre oblique dans la balise de début ne ferme pas un élément.

## Intégrité

diagnose-integrity-crossorigin = La balise porte integrity sans crossorigin, ce que les navigateurs refusent.
diagnose-integrity-crossorigin-change = Ajoutez l’attribut crossorigin avec la valeur anonymous.
diagnose-integrity-mismatched = L’intégrité de la balise n’est pas celle du fichier de son adresse.
diagnose-integrity-mismatched-change = Copiez à nouveau l’adresse et l’intégrité, les deux ensemble.
diagnose-integrity-moving = La balise porte une intégrité, mais une adresse dont le contenu change. À la prochaine version, les navigateurs la refuseront.
diagnose-integrity-moving-change = Utilisez l’adresse au nom long, dont le contenu ne change pas.
diagnose-integrity-required = La page exige une intégrité pour chaque script, et la balise n’en a pas.
diagnose-integrity-required-change = Copiez la balise avec intégrité.

## Politiques

diagnose-policy-script = La Content-Security-Policy de la page refuse le script du widget, dans { $directive }.
diagnose-nonce = La Content-Security-Policy de la page accepte les scripts d’après un nonce, et la balise n’en a pas, ou en a un autre.
diagnose-nonce-change = Faites écrire par le modèle de la page son nonce dans cette balise aussi, comme dans celles de la page.
diagnose-policy-wasm = La Content-Security-Policy de la page refuse WebAssembly, dans { $directive }, et aussi les cadres du centre de coordination. Il ne reste que le simple lien.
diagnose-policy-wasm-frame = La Content-Security-Policy de la page refuse WebAssembly, dans { $directive }. Un cadre le remplace, ce qui est plus lent.
diagnose-policy-connect = La Content-Security-Policy de la page refuse les requêtes vers le centre de coordination, dans { $directive }.
diagnose-policy-types = La Content-Security-Policy de la page nomme les types de confiance qu’elle autorise, et ifex n’en fait pas partie.
diagnose-policy-sandbox = La Content-Security-Policy de la page la place dans un bac à sable sans scripts.
diagnose-policy-sandbox-change = Ajoutez allow-scripts à la directive sandbox, ou placez le simple lien sur cette page.
diagnose-amended-header = La personne qui gère le site remplace la politique de l’en-tête par celle-ci.
diagnose-amended-meta = Remplacez la politique de l’élément meta de la page par celle-ci.
