diagnose-none = Nada de lo que ha pegado lo impide.
diagnose-weight-fault = Obstáculo
diagnose-weight-hint = Conviene mirarlo

## La etiqueta

diagnose-no-tag = La página no tiene ninguna etiqueta de script del widget.
diagnose-no-tag-change = Ponga la etiqueta en el código de la página, donde deba aparecer el widget. Si ya lo hizo, el gestor de contenidos la quitó: insértela como HTML sin filtrar, o desde una cuenta que pueda hacerlo.
diagnose-escaped = La etiqueta está en la página como texto que se lee, no como etiqueta.
diagnose-escaped-change = Insértela de nuevo en la vista de código del editor, o en un bloque de HTML.
diagnose-comment = La etiqueta está en un comentario, que los navegadores pasan por alto.
diagnose-comment-change = Quite las marcas de comentario que la rodean.
diagnose-inert = La etiqueta está dentro del elemento { $element }, donde los navegadores no la ejecutan.
diagnose-inert-change = Saque la etiqueta de { $element }.
diagnose-held-back = La etiqueta es del tipo { $kind }, y los navegadores no la ejecutan. Así actúan las herramientas de consentimiento hasta que la persona acepta.
diagnose-held-back-change = Saque la etiqueta de la herramienta de consentimiento: el widget no pone cookies ni rastrea a nadie. Si no, solo aparece después de aceptar.
diagnose-module = La etiqueta es del tipo module, en el que el cargador no conoce su propia etiqueta.
diagnose-module-change = Quite el atributo type.
diagnose-src-moved = Una herramienta ha movido la dirección al atributo { $name } y decide cuándo se carga el script.
diagnose-src-moved-change = Exima la etiqueta de esa herramienta y escriba la dirección en src.
diagnose-src-mistyped = La dirección de la etiqueta no es la del cargador.
diagnose-src-mistyped-change = Compárela letra por letra con la que figura aquí, o copie de nuevo la etiqueta.
diagnose-src-elsewhere = La etiqueta carga el widget desde otro servidor que este centro de coordinación.
diagnose-src-elsewhere-change = Es correcto si se trata de una copia en la que confía. Si no la eligió, copie de nuevo la etiqueta.
diagnose-src-insecure = La página es segura, y la dirección de la etiqueta empieza por http. Los navegadores lo rechazan.
diagnose-src-insecure-change = Escriba https.
diagnose-async = Falta el atributo async, y la página espera al script.
diagnose-async-change = Escriba async en la etiqueta.

## Su lugar

diagnose-no-place = El script está, pero no hay lugar para el widget: ni data-ifex en la etiqueta, ni un elemento ifex-alerts o ifex-petition.
diagnose-no-place-change = Vuelva a poner los atributos que empiezan por data-, o el elemento. Si el gestor de contenidos los quita, insértelos como HTML sin filtrar.
diagnose-unknown-kind = El atributo data-ifex dice { $value }, y no existe ese widget.
diagnose-unknown-kind-change = Escriba alerts o petition.
diagnose-in-head = La etiqueta con data-ifex está en la cabecera (head) de la página, donde no se muestra nada.
diagnose-in-head-change = Mueva la etiqueta adonde deba aparecer el widget.
diagnose-unclosed = El elemento { $element } no tiene etiqueta de cierre y abarca lo que sigue.
diagnose-unclosed-change = Escriba también la etiqueta de cierre. Una barra en la etiqueta de apertura no cierra un elemento.

## Integridad

diagnose-integrity-crossorigin = La etiqueta tiene integrity sin crossorigin, y los navegadores lo rechazan.
diagnose-integrity-crossorigin-change = Añada el atributo crossorigin con el valor anonymous.
diagnose-integrity-mismatched = La integridad de la etiqueta no es la del archivo de su dirección.
diagnose-integrity-mismatched-change = Copie de nuevo la dirección y la integridad, las dos juntas.
diagnose-integrity-moving = La etiqueta tiene integridad, pero una dirección cuyo contenido cambia. Con la próxima versión los navegadores la rechazarán.
diagnose-integrity-moving-change = Use la dirección de nombre largo, cuyo contenido no cambia.
diagnose-integrity-required = La página exige integridad en cada script, y la etiqueta no la tiene.
diagnose-integrity-required-change = Copie la etiqueta con integridad.

## Políticas

diagnose-policy-script = La Content-Security-Policy de la página rechaza el script del widget, en { $directive }.
diagnose-nonce = La Content-Security-Policy de la página acepta los scripts por un nonce, y la etiqueta no lo tiene, o tiene otro.
diagnose-nonce-change = Haga que la plantilla de la página escriba su nonce también en esta etiqueta, como en las propias.
diagnose-policy-wasm = La Content-Security-Policy de la página rechaza WebAssembly, en { $directive }, y también los marcos del centro de coordinación. Solo queda el enlace.
diagnose-policy-wasm-frame = La Content-Security-Policy de la página rechaza WebAssembly, en { $directive }. En su lugar se usa un marco, que es más lento.
diagnose-policy-connect = La Content-Security-Policy de la página rechaza las solicitudes al centro de coordinación, en { $directive }.
diagnose-policy-types = La Content-Security-Policy de la página nombra los tipos de confianza que admite, e ifex no está entre ellos.
diagnose-policy-sandbox = La Content-Security-Policy de la página la pone en un entorno aislado sin scripts.
diagnose-policy-sandbox-change = Añada allow-scripts a la directiva sandbox, o ponga el enlace en esta página.
diagnose-amended-header = Quien administra el sitio sustituye la política de la cabecera por esta.
diagnose-amended-meta = Sustituya la política del elemento meta de la página por esta.
