site-skip = Ir al contenido
site-title = Herramientas para organizaciones
site-lead = Información, fondos, ayuda técnica y conocimientos para las organizaciones que defienden la libertad de expresión donde es más difícil.
site-language-label = Idioma
site-sample-note = Las alertas y las organizaciones de esta página son ejemplos. Los hechos son inventados.
site-footer = Hecho por { -network } y sus miembros. Copie, traduzca, comparta.

## Alertas y petición en el sitio

site-alerts-title = Últimas alertas
site-petition-title = Firmar una petición

## El widget en otro sitio

site-embed-title = Ponga las alertas en su sitio
site-embed-lead = Copie estas líneas en su página. Las alertas aparecen en el idioma de sus lectores y se renuevan solas. Sin cookies ni rastreadores.
site-embed-alerts = Alertas
site-embed-petition = Una petición
site-embed-copy = Copiar el código
site-embed-copied = Código copiado
