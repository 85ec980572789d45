### The search over the guides, which is alive in the browser only.

find-label = ¿Qué necesita?
# Below the search field.
find-hint = Bastan una o dos palabras. Nada de lo que escriba sale de esta página.
# Read out with the choices of section, level, reader and time.
find-filters = Acotar
find-section = Sección
find-level = Nivel
find-audience = Público
find-minutes = Duración
# The choice that filters nothing.
find-any = Cualquiera
# $minutes (number) the longest
find-minutes-at-most =
    { $minutes ->
        [one] { $minutes } minuto como máximo
        [many] { $minutes } de minutos como máximo
       *[other] { $minutes } minutos como máximo
    }
# A button; find-none names it.
find-clear = Borrar
# While the texts come over the line.
find-loading = La búsqueda se está cargando.
# $count (number) guides that were found
find-count =
    { $count ->
        [0] No se encontró ninguna guía.
        [one] { $count } guía encontrada.
        [many] { $count } de guías encontradas.
       *[other] { $count } guías encontradas.
    }
find-none = Pruebe con otra palabra o con menos filtros. «Borrar» muestra de nuevo toda la lista.
find-failed = No se pudo cargar la búsqueda; quizá no haya conexión. Todo lo que sigue se puede leer como antes.
# A button beside find-failed.
find-again = Intentar de nuevo
# Label of the list of results.
find-results = Guías encontradas
