embed-title = Poner alertas en su sitio
embed-lead = Elija, mire el resultado en una página de ejemplo y copie las líneas. Sin cookies ni rastreadores; lo que ve el público está verificado con firma digital.
embed-no-script = Para elegir hace falta JavaScript. Estas líneas funcionan tal como están y muestran alertas de todos los países:
embed-guide = La guía: paso a paso, y qué hacer cuando su sistema no lo admite
embed-check-title = Cuando no aparece nada
embed-check-lead = Deje primero que lo diga la propia página: marque «Decir en la página qué lo impide», copie otra vez las líneas y abra su página. En ella aparecerá una lista de lo encontrado. Es para usted, no para el público: después, tome las líneas sin esa opción.
embed-check-paste = Si ni siquiera eso aparece, las líneas no llegan al navegador. Pegue aquí el código fuente de su página (en la mayoría de los navegadores se ve con Ctrl+U). Se examina en este dispositivo y no se envía a ninguna parte.
