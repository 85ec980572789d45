### El formulario para firmar una petición sin JavaScript.

plain-note = Este formulario funciona sin JavaScript, pero sin él su navegador no puede sellar lo que usted escribe. Por eso nuestro servidor lee por un momento su nombre, su dirección y su comentario, y los sella para { $organisations }. De ello solo guarda su dirección, cifrada, hasta que sale nuestro mensaje.
plain-not-arrived = ¿Nada después de cinco minutos? Mire en la carpeta de correo no deseado, o vuelva a la petición y firme de nuevo: quizá la dirección tenía un error.
