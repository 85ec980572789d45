## Qué ofrece una convocatoria

opportunity-kind-grant = Subvención
opportunity-kind-emergency-grant = Ayuda de emergencia
opportunity-kind-fellowship = Beca
opportunity-kind-training = Formación

## El intercambio de conocimientos

expertise-field-legal = Derecho
expertise-field-digital-security = Seguridad digital
expertise-field-physical-safety = Seguridad física
expertise-field-journalism = Periodismo
expertise-field-documentation = Documentación
expertise-field-fundraising = Captación de fondos
expertise-field-management = Gestión
expertise-field-advocacy = Incidencia
expertise-field-technology = Tecnología
expertise-field-translation = Traducción
expertise-field-wellbeing = Bienestar

## Errores

error-key-outdated = El programa ha cambiado de clave desde que se abrió esta página, así que no se ha recibido nada. Guarde una copia de su texto, recargue la página y envíelo de nuevo.

list-comma = ,
