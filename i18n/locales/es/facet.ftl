## Tipos

kind-alert = Alerta
kind-update = Actualización
kind-joint-action = Acción conjunta
kind-press-release = Comunicado de prensa
kind-campaign-news = Noticias de campaña

## Hechos

act-killing = Asesinato
act-disappearance = Desaparición
act-assault = Agresión
act-threat = Amenaza
act-detention = Detención
act-imprisonment = Encarcelamiento
act-prosecution = Proceso judicial
act-legal-order = Orden judicial o administrativa
act-censorship-or-ban = Censura o prohibición
act-blocking-or-shutdown = Bloqueo o corte
act-takedown = Retirada de contenido
act-raid-or-seizure = Allanamiento o incautación
act-denial-of-access = Denegación de acceso
act-travel-ban-or-expulsion = Prohibición de viajar o expulsión
act-online-harassment = Acoso en línea
act-surveillance = Vigilancia
act-licence-or-closure = Retirada de licencia o cierre
act-restrictive-law = Ley restrictiva
act-ownership-change = Cambio de propietario
act-information-refusal = Negativa a dar información
act-impunity = Impunidad
act-positive-development = Avance positivo

## Resultados

outcome-ongoing = En curso
outcome-released = Puesta en libertad
outcome-acquitted = Absolución
outcome-convicted = Condena
outcome-dropped = Caso archivado
outcome-law-changed = Ley modificada
outcome-impunity = Nadie ha respondido por ello
outcome-died = Fallecimiento
outcome-unknown = Se desconoce

## Grado de certeza

confidence-confirmed = Confirmado
confidence-likely = Probable
confidence-possible = Posible
confidence-disputed = En disputa
