## La lista

opportunities-title = Subvenciones, becas y formación
opportunities-lead = Lo que pueden solicitar las organizaciones y personas que defienden la libertad de expresión. Primero figuran los plazos más próximos.
opportunity-filter-kind = Tipo
opportunity-filter-language = Idioma de la solicitud
opportunities-none = Ninguna convocatoria corresponde a esta selección.
opportunities-count =
    { $count ->
        [one] { $count } convocatoria
        [many] { $count } de convocatorias
       *[other] { $count } convocatorias
    }
opportunities-calendar = Todos los plazos para su calendario
opportunities-feed = Canal de novedades (Atom)
opportunities-back = Todas las convocatorias

## Una convocatoria

opportunity-organisation = Ofrecida por { $name }
opportunity-deadline = Solicitudes hasta el { $date }
opportunity-passed = El plazo terminó el { $date }
opportunity-no-deadline = Solicitudes en cualquier momento
opportunity-countries = Para solicitantes de: { $names }
opportunity-anywhere = Para solicitantes de cualquier país
opportunity-languages = Solicitudes en: { $names }
opportunity-reviewed = Última comprobación: { $date }
opportunity-covers = Qué se cubre
opportunity-who = Quién puede solicitarla
opportunity-excludes = Qué queda excluido
opportunity-apply = Leer más y solicitar
opportunity-calendar = Añadir el plazo a su calendario
opportunity-sample-note = Esto es un ejemplo. La convocatoria es inventada; nadie puede solicitarla.

## En un calendario

opportunity-event = Fin de plazo: { $title }
