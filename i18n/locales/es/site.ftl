## En todas las páginas

site-skip = Ir al contenido
site-title = Herramientas para organizaciones
site-language-label = Idioma
site-menu = Menú principal
site-exit = Salir ya
site-exit-hint = o pulse tres veces la tecla Mayús (Shift)
site-footer = Hecho por { -network } y sus miembros. Cópielo, tradúzcalo, compártalo.
site-more = Más páginas
site-trail = Usted está aquí
site-text-only = Solo texto
site-text-back = Con imágenes y colores
site-unable = Este navegador no puede ejecutar esta parte del sitio. Uno más reciente sí puede.

site-sample = Ejemplo
site-sample-note = Lo que lleva la marca «Ejemplo» es inventado y muestra cómo funciona esta página.

## Nombres de las páginas, en menús y rutas

nav-start = Inicio
nav-guides = Guías
nav-funding = Financiamiento
nav-support = Pedir apoyo
nav-answer = Leer una respuesta
nav-expertise = Intercambio de conocimientos
nav-join = Unirse a la red
nav-members = Miembros
nav-embed = Alertas en su sitio
nav-alerts = Alertas
nav-petitions = Peticiones
nav-campaign = Grupo de Monitoreo de Túnez
nav-offline = Leer sin conexión
nav-privacy = Privacidad

## La elección del idioma, y las páginas que no existen

choice-heading = Elija su idioma
missing-title = Esta página no existe
missing-text = Puede que la dirección tenga un error o que la página haya cambiado de lugar. Todas las guías están aquí:

## Inicio

start-title = Lo primero que necesita un grupo nuevo que defiende la libertad de expresión
start-lead = Guías, dinero, herramientas y personas, en cinco idiomas. Todo lo que hay aquí se puede leer sin cuenta, sin JavaScript y sin conexión.
start-needs = Empiece por lo que necesita
start-sections = Guías por sección
start-alerts = Últimas alertas
start-alerts-all = Todas las alertas
start-help = Cuando una guía no basta
start-help-support = Pida apoyo al programa. Su solicitud se cifra en su dispositivo; solo el programa puede abrirla.
start-help-expertise = Pregunte a otro grupo que ya lo haya hecho, u ofrezca lo que sabe.
start-help-funding = Vea qué convocatorias de subvenciones, becas y formación están abiertas.
start-take = Para cuando la conexión es mala o no la hay
start-take-text = Guarde las guías en este dispositivo, o llévelas en una memoria USB como páginas web o como libro.

## Guías

guides-title = Guías
guides-lead = Cada una parte de una necesidad, da pasos y una lista de comprobación, y dice qué hacer después.

## Financiamiento

funding-title = Subvenciones, becas y formación
funding-lead = Las convocatorias abiertas: qué cubre cada una, quién puede solicitarla y quién no, en qué idiomas y hasta cuándo.
funding-newest = La lista más reciente, con canal de novedades y calendario
funding-guides = Guías sobre financiamiento

## Pedir apoyo

support-title = Pedir apoyo
support-lead = Para organizaciones que defienden la libertad de expresión y necesitan consejo, equipos, contactos o ayuda ante un peligro.
support-how = Qué pasa con su solicitud
support-how-sealed = Lo que escribe se cifra en su dispositivo. Nadie puede leerlo por el camino, ni en la línea ni en nuestro servidor; solo el programa puede.
support-how-code = Usted recibe un código. Anótelo: con él, y solo con él, leerá la respuesta en este sitio. Sin cuenta y sin dirección.
support-how-answer = El programa abre las solicitudes en una computadora que no está conectada a ninguna red, y le responde en su idioma cuando puede.
support-no-script = Este formulario cifra en su propio dispositivo lo que usted escribe, y para eso hace falta JavaScript. Si no debe activarlo, pida a un miembro de su confianza que envíe la solicitud en su nombre y le dé el código.
support-unconnected = Esta copia del sitio no está conectada a un centro de coordinación, así que no recibe solicitudes.
support-have-code = ¿Ya tiene un código?
answer-title = Leer una respuesta
answer-lead = Escriba el código que recibió al enviar su solicitud.
answer-no-script = La respuesta se abre en su propio dispositivo, y para eso hace falta JavaScript.

## Intercambio de conocimientos

expertise-title = Intercambio de conocimientos
expertise-lead = Los grupos que ya han hecho algo ayudan a quienes lo hacen por primera vez. Una persona del equipo editor los pone en contacto; no se muestra la dirección de nadie.
expertise-offers = Ofertas
expertise-asks = Solicitudes
expertise-none = Por el momento no hay nada en la lista.
expertise-form = Ofrecer algo, pedir algo o responder a un anuncio
expertise-languages = Idiomas: { $languages }
expertise-countries = Para: { $countries }
expertise-anywhere = Para grupos de cualquier país
expertise-posted = Publicación: { $date }

## Unirse

join-title = Unirse a la red
join-lead = Un miembro informa de violaciones de la libertad de expresión, usa los informes de los demás y actúa junto con ellos.
join-criteria = Qué es un miembro
join-criteria-purpose = La libertad de expresión es su fin, o una parte principal de él, en lo que dice y en lo que hace.
join-criteria-independent = Es independiente: ningún gobierno ni partido decide lo que dice.
join-criteria-working = Lleva un año o más de trabajo y puede mostrar lo que ha hecho.
join-criteria-open = Dice quién dirige la organización y de dónde viene su dinero, o por qué decirlo pondría a alguien en peligro.
join-criteria-all = Defiende la libertad de expresión también de aquellos con quienes no está de acuerdo.
join-not = No hace falta tener registro legal, oficina ni dinero.
join-what = Qué pasa después
join-what-read = Dos miembros leen la solicitud de ingreso. Si tienen preguntas, usted las lee en este sitio con su código.
join-what-decide = Los miembros deciden en conjunto. Usted lee la respuesta en este sitio, con su código.
join-form = Solicitar el ingreso

## Miembros

members-title = Miembros
members-lead = Quiénes forman la red y dónde están.
members-map = Dónde están los miembros
members-map-text = Un mapa en el que cada país es un cuadrado del mismo tamaño. La lista de abajo dice lo mismo con palabras.
members-count =
    { $count ->
        [one] { $count } miembro
        [many] { $count } de miembros
       *[other] { $count } miembros
    }
members-founded = Año de fundación: { $year }
members-site = Sitio web
members-none = Por el momento no hay miembros en la lista.

## Alertas y peticiones

site-alerts-title = Alertas
site-alerts-lead = Lo que ocurrió, verificado por el centro de coordinación, a medida que llega.
site-alerts-without-script = Leer las alertas sin JavaScript, o por país y tema
petitions-title = Peticiones
petitions-lead = Firme y comparta. Cada firma se confirma por correo antes de contar.
petitions-none = Por el momento no hay ninguna petición abierta.
petition-page = Leer y firmar esta petición en la página del centro de coordinación, también sin JavaScript

## La campaña

campaign-title = Grupo de Monitoreo de Túnez
campaign-lead = Catorce miembros de { -network } dieron a conocer la censura y otras violaciones de los derechos humanos en Túnez antes de la Cumbre Mundial sobre la Sociedad de la Información.
campaign-timeline = Qué hizo el grupo
campaign-autumn-2004 = Otoño boreal de 2004
campaign-launch = Catorce organizaciones miembros ponen en marcha el grupo, con el fin de presionar al Gobierno de Túnez para que mejore su historial en materia de derechos humanos.
campaign-january-2005 = Enero de 2005
campaign-mission = Una misión de investigación viaja a Túnez.
campaign-2005 = 2005
campaign-report = El informe «Túnez: la libertad de expresión bajo asedio», de 60 páginas, documenta violaciones generalizadas de los derechos de periodistas independientes, defensores de los derechos humanos e internautas que critican al Gobierno.
campaign-november-2005 = Noviembre de 2005
campaign-summit = Se celebra la Cumbre Mundial sobre la Sociedad de la Información.
campaign-alerts = Alertas de la campaña
campaign-petition = La petición de la campaña
campaign-study = Lo que su coalición puede aprender de ella: el estudio de caso

## Leer sin conexión

offline-title = Leer sin conexión
offline-lead = Para cuando la conexión es mala o no la hay, y para leer sin que nadie observe la línea.
offline-device = En este dispositivo
offline-no-script = Para guardar el sitio en este dispositivo hace falta JavaScript. Para los archivos de abajo, no.
offline-files = Archivos para llevar
offline-files-text = Las páginas web se abren en cualquier navegador; los libros, en una aplicación de lectura. Ni sus nombres ni su contenido dicen de quién son.
offline-section = Sección
offline-pages = Páginas web
offline-book = Libro
offline-everything = Todo
offline-zip = ZIP, { $kilobytes } kB
offline-epub = EPUB, { $kilobytes } kB
offline-light = Páginas más ligeras
offline-light-text = Cada página tiene una copia sin colores, scripts ni imágenes: el enlace «Solo texto», al final.
offline-paper = En papel
offline-paper-text = Las guías se imprimen sin menús. El papel no se puede registrar a distancia, y se puede quemar.

## Los rastros

privacy-title = Privacidad: sus rastros
privacy-lead = Lo que este sitio conserva de usted y lo que no puede ocultar.
privacy-kept = Lo que se conserva
privacy-kept-nothing = Nada, salvo que usted lo pida: ni cookies, ni contadores, ni cuentas, ni nada que se cargue desde otros sitios.
privacy-kept-ticks = Las marcas de una lista de comprobación, si decide guardarlas. Quedan solo en este dispositivo; se borran en el mismo lugar.
privacy-kept-offline = El propio sitio, si decide guardarlo en este dispositivo. Se quita en la página «Leer sin conexión».
privacy-kept-version = Un número: la versión de las alertas más recientes, para que nadie pueda mostrarle como nuevas otras más antiguas.
privacy-kept-request = Lo que envía al programa queda cifrado en nuestro servidor, junto con el tipo, el idioma y el día, hasta que se responde y un tiempo más.
privacy-kept-signature = Una firma en una petición: el nombre, el correo y el comentario quedan cifrados en el centro de coordinación, y solo las organizaciones que reciben la petición pueden abrirlos. El país, el idioma, el minuto y el nombre que usted eligió mostrar no van cifrados.
privacy-kept-plain = Una firma por el formulario que no necesita JavaScript: en ese caso su dispositivo no puede cifrarla. El servidor del centro de coordinación lee por un momento el nombre, el correo y el comentario, los cifra y guarda el correo, cifrado, hasta que sale su mensaje.
privacy-exit = Salir al instante
privacy-exit-text = «Salir ya», o pulsar tres veces la tecla Mayús (Shift), sustituye esta página por { $site }. El sitio entero ocupa un solo lugar en el historial de la pestaña, así que «Atrás» no vuelve a él.
privacy-exit-back = Por la misma razón, «Atrás» sale de este sitio en vez de ir a la página anterior. Use los enlaces de la parte superior de la página.
privacy-exit-no-script = Sin JavaScript el enlace funciona, pero el historial de la pestaña no se borra.
privacy-not = Lo que este sitio no puede ocultar
privacy-not-history = El historial del navegador muestra las páginas que usted visitó. Use una ventana privada o borre después el historial.
privacy-not-device = Un dispositivo que controlan otros puede registrar todo lo que usted ve y escribe.
privacy-not-line = Quien controla la línea ve que usted visitó este sitio, aunque no qué página. El Navegador Tor lo oculta.
privacy-not-mail = La firma se confirma con un mensaje: su correo pasa por el centro de coordinación y por su servicio de mensajería, y quien lea su buzón ve qué firmó.
privacy-not-files = Los archivos que guardó siguen donde los guardó.
