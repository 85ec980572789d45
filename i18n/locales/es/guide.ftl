## Para qué es cada sección, en una frase

section-information-about = Averigüe qué ocurrió, compruébelo y cuéntelo de modo que otros puedan usarlo.
section-funding-about = Pida dinero, planifique su uso y recíbalo sin riesgo.
section-technical-about = Un sitio, sus espejos y sus copias de seguridad: baratos y difíciles de hacer desaparecer.
section-expertise-about = Personas que ya lo han hecho, y cómo preguntarles.
section-safety-about = Conozca sus riesgos y prepárese para el peor día.
section-campaigning-about = Consiga que actúen quienes tienen poder, en solitario y con otros grupos.
section-legal-about = Qué hacer cuando la ley se usa en su contra, y cómo observar la manera en que se aplica.
section-organisation-about = Funde un grupo que dure y cumpla lo que promete.

## Alrededor de una guía

guide-need = Esta guía es para quien dice:
guide-contents = En esta guía
guide-take = Para llevar consigo
guide-take-text = Esta guía, solo texto ({ $kilobytes } kB)
guide-take-zip = La sección entera como páginas web (ZIP, { $kilobytes } kB)
guide-take-epub = La sección entera como libro (EPUB, { $kilobytes } kB)
guide-related = Guías relacionadas
guide-count =
    { $count ->
        [one] { $count } guía
        [many] { $count } de guías
       *[other] { $count } guías
    }
