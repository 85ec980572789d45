### Lo que aportaron las páginas de un socio, en una página para ese socio.

partner-title = Lo que aportó { $name }
partner-lead = Las firmas confirmadas que vinieron de sus páginas, por petición e idioma.
partner-secret = Quien tenga la dirección de esta página puede leerla. Consérvela dentro de su organización y pídanos otra si se extravió.
partner-none = Todavía no ha venido ninguna firma confirmada de sus páginas.
partner-language = Idioma
partner-signatures = Firmas
partner-all = Todos los idiomas
partner-few = menos de { $count }
partner-at-least = al menos { $count }
partner-counted-title = Qué se cuenta
partner-counted = Una firma cuenta para ustedes cuando se dio en una página de uno de los sitios de abajo. Los números inferiores a { $count } no se indican con exactitud, para que nadie pueda ser reconocido. Las firmas del formulario sin JavaScript no cuentan para ningún socio.
