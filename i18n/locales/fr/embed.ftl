embed-title = Afficher des alertes sur votre site
embed-lead = Choisissez, regardez le résultat sur une page d’exemple, et copiez les lignes. Ni cookies, ni traceurs ; ce que voient vos lecteurs est vérifié par signature numérique.
embed-no-script = Pour choisir, il faut JavaScript. Ces lignes fonctionnent telles quelles et affichent les alertes de tous les pays :
embed-guide = Le guide : étape par étape, et que faire quand votre système refuse
embed-check-title = Quand rien n’apparaît
embed-check-lead = Laissez d’abord la page le dire elle-même : cochez « Dire sur la page ce qui fait obstacle », copiez de nouveau les lignes, et ouvrez votre page. Elle énumère alors ce qu’elle trouve. Cette liste est pour vous, non pour vos lecteurs : reprenez ensuite les lignes sans cette option.
embed-check-paste = Si même cela n’apparaît pas, les lignes n’arrivent pas jusqu’au navigateur. Collez ici le code source de votre page (dans la plupart des navigateurs, Ctrl+U l’affiche). Il est examiné sur cet appareil et n’est envoyé nulle part.
