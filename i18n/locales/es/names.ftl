### La lista pública de los nombres que los firmantes eligieron mostrar.

names-title = Nombres mostrados en público
names-count =
    { $count ->
        [0] Nadie muestra su nombre aquí.
        [one] { $count } persona muestra su nombre aquí.
        [many] { $count } de personas muestran su nombre aquí.
       *[other] { $count } personas muestran su nombre aquí.
    }
names-note = Al firmar se elige qué se muestra: el nombre completo, las iniciales o nada. Algunos nombres solo se muestran cuando la petición se ha cerrado.
names-withdraw = Para quitar su nombre, use el enlace de retirada del mensaje que recibió al firmar.
names-erased = Los nombres se borraron según lo previsto tras el cierre de la petición. El número de firmas se conserva.
names-older = Nombres anteriores
names-newest = Nombres más recientes
