check-title = Comprobación de la instalación
check-intro = Este panel aparece porque la etiqueta de script lleva el atributo data-check. También lo ve el público: quite el atributo cuando termine.
check-running = Comprobando
check-summary-good = Todo está bien en esta página.
check-summary-warn = El widget funciona aquí. Conviene mirar algunos puntos.
check-summary-fault = Algo lo impide en esta página.
check-again = Comprobar de nuevo
check-mark-good = En orden
check-mark-warn = Conviene mirarlo
check-mark-fault = Obstáculo
check-copy = Copiar
check-copied = Copiado

## El lugar del widget

check-loader = El cargador se ejecuta.
check-nowhere = La página tiene el script, pero ningún lugar para el widget: ni data-ifex en la etiqueta de script, ni un elemento ifex-alerts o ifex-petition.
check-nowhere-change = Ponga esto donde deba aparecer el widget. Si ya lo hizo y no está, el gestor de contenidos lo quitó: insértelo como HTML sin filtrar, o desde una cuenta que pueda hacerlo.
check-head = La etiqueta de script con data-ifex está en la cabecera (head) de la página, donde no se muestra nada.
check-head-change = Mueva la etiqueta adonde deba aparecer el widget.
check-unclosed = El elemento { $element } abarca el resto de la página, porque le falta la etiqueta de cierre.
check-unclosed-change = Escriba también la etiqueta de cierre. Una barra en la etiqueta de apertura no cierra un elemento.
check-hidden = El elemento { $element } no se ve: un estilo de la página lo oculta o no le deja anchura.
check-hidden-change = Busque en las hojas de estilo de la página las reglas sobre el elemento y sobre lo que lo rodea.
check-twice = La página carga el cargador desde más de una dirección. El primero sirve a todos los elementos.
check-twice-change = Conserve el que quiera y quite los demás.

## Atributos

check-attribute = { $element } no tiene ningún atributo { $name }.
check-write-change = Escriba { $value }.
check-value = El atributo { $name } tiene un valor desconocido: { $value }.
check-value-change = Escriba uno de estos: { $values }.
check-limit-change = Escriba un número entero del 1 al 50.
check-country-change = Escriba las dos letras del país según ISO 3166-1, por ejemplo TN para Túnez.
check-petition-missing = El elemento ifex-petition no dice de qué petición se trata.
check-petition-unknown = El centro de coordinación no tiene ninguna petición { $value }.
check-petition-change = En el atributo petition, escriba el nombre en que termina la dirección de la página de la petición.

## La política de la página

check-policy-good = Ninguna política de la página lo impide.
check-policy-connect = La Content-Security-Policy de la página prohíbe las solicitudes a { $host }.
check-policy-wasm = La Content-Security-Policy de la página prohíbe WebAssembly. En su lugar se usa un marco, que es más lento.
check-policy-frame = La Content-Security-Policy de la página prohíbe WebAssembly y también los marcos de { $host }. Solo queda el enlace simple.
check-policy-change = Sustituya la política, en la cabecera o en el elemento meta donde esté, por esta.
check-isolated = La página está aislada de otros sitios por Cross-Origin-Embedder-Policy, y el marco puede ser rechazado.
check-isolated-change = Permita WebAssembly en la Content-Security-Policy. Entonces no hace falta el marco.
check-browser = WebAssembly está desactivado en este navegador. Aquí se ve un marco o el enlace simple. Es posible que otras personas vean más.

## El centro de coordinación

check-house-good = { $host } responde, y su contenido está firmado como debe.
check-house-unproved = { $host } responde. Este panel no puede comprobar aquí la firma; el widget sí, con código propio.
check-offline = Este navegador no tiene conexión.
check-offline-change = Conéctelo y compruebe de nuevo.
check-unreachable = { $host } no responde.
check-unreachable-change = Abra su dirección en otra pestaña. Si allí se abre, una extensión o un ajuste de este navegador la bloquea en esta página. Si no, la dirección es errónea, la red la bloquea o el servidor está caído: compare la dirección y pruebe con otra red.
check-mixed = La página llega por https, y { $host } por http. Los navegadores lo rechazan.
check-mixed-change = Escriba https en la dirección del script.
check-insecure = La página llega sin https. Quien esté en la línea puede cambiarla, y con ella el widget.
check-insecure-change = Pida a quien aloja la página que active https.
check-status = { $host } responde con el error { $status }.
check-status-change = Compare la dirección de la etiqueta de script con la que le dio el centro de coordinación. Si es correcta, pruebe más tarde.
check-replaced = Otra cosa responde en lugar de { $host }: no sus datos, sino una página. Lo hacen las páginas de acceso de algunas redes, los cortafuegos y los proxys.
check-replaced-change = Pruebe con otra red. Si en todas ocurre lo mismo, compare la dirección de la etiqueta de script.
check-cross = { $host } no permite que las páginas de otros sitios lean sus respuestas.
check-header-change = Quien administra ese servidor añade esta cabecera a las respuestas.
check-type = El archivo { $file } llega con un tipo equivocado: { $type }.
check-altered = El archivo { $file } fue alterado por el camino, y el navegador lo rechaza.
check-altered-change = Un proxy, un cortafuegos o un servicio que optimiza páginas cambia archivos por el camino. Desactívelo para la dirección del centro de coordinación.
check-signature = Ninguna clave en la que confía este cargador firmó lo que envió { $host }.
check-signature-change = Copie de nuevo la etiqueta de script del centro de coordinación. Si persiste, el contenido se altera por el camino: avise al centro de coordinación.
check-early = Según el reloj de este dispositivo, el contenido viene del futuro: se firmó el { $date }.
check-early-change = Ponga en hora este dispositivo.
check-expired = Según el reloj de este dispositivo, el contenido está desactualizado desde el { $date }.
check-expired-change = Ponga en hora este dispositivo si su reloj es erróneo. Si es correcto, el servidor o una copia intermedia no se ha renovado: avise al centro de coordinación.
check-live = Las novedades no llegan enseguida: algo en el camino retiene la conexión en directo. El widget pregunta de vez en cuando.
check-live-change = Si hay un proxy suyo en medio, deje que transmita sin acumularlas las respuestas de tipo text/event-stream.

## La integridad de la etiqueta

check-pin-old = La etiqueta de script está fijada a una versión anterior del cargador. Funciona, pero no para siempre.
check-pin-old-change = Sustituya la dirección y la integridad de la etiqueta por estas.
check-pin-moving = La etiqueta de script tiene integridad, pero una dirección cuyo contenido cambia. Con la próxima versión el navegador la rechazará.
check-pin-moving-change = Use la dirección cuyo contenido no cambia.

## Lo que se muestra

check-shown = { $element } se muestra.
check-shown-frame = { $element } se muestra en un marco.
check-empty = { $element } se muestra, pero no hay alertas para su selección.
check-empty-change = Si esperaba alguna, mire los atributos country, topic y campaign.
check-stale = { $element } muestra copias verificadas que pueden estar desactualizadas.
check-failed = { $element } no tiene nada que mostrar. El enlace que contiene, si lo hay, sigue ahí.
check-failed-change = Mire primero los demás puntos. Si no hay ninguno, envíe al centro de coordinación lo que dice la consola del navegador.
