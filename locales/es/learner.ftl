## Who is studying: welcome, the rail, Settings › Learner and My data.

learner-nav-notes = Notas
learner-nav-certificates = Certificados
# Under the learner's name in the rail.
learner-my-progress = Mi progreso
learner-change = Cambiar de persona

learner-who = ¿Quién estudia?
learner-who-text = Cada persona tiene su estante, sus notas y su progreso en este equipo.
learner-studied-never = Aún no ha estudiado
learner-studied-today = Estudió hoy
learner-studied-yesterday = Estudió ayer
learner-studied-on = Estudió el { $date }
learner-new = Es mi primera vez aquí
learner-new-text = Basta un minuto. No hace falta correo electrónico.
learner-bring = Vengo de otro equipo
learner-bring-other = Tengo un archivo de otro equipo
# $language: the language of the interface, by its own name.
learner-language-is = Idioma: { $language }
learner-add-courses = Añadir cursos
learner-has-pin = Tiene PIN
learner-has-pictures = Tiene tres imágenes
learner-has-passphrase = Tiene frase secreta
learner-state-missing = Falta el archivo
learner-state-damaged = El archivo está dañado
learner-state-newer = Necesita un Packhorse más nuevo

## What opens a shelf

learner-open = Abrir
learner-type-pin = { $name }, escribe tu PIN
learner-choose-pictures = { $name }, elige tus tres imágenes
learner-type-passphrase = { $name }, escribe tu frase secreta
learner-pin-keys = Cifras
learner-pin-back = Borrar la última cifra
# Read aloud while typing; the digits themselves are never said.
learner-pin-typed = { $count ->
    [one] { $count } cifra escrita
   *[other] { $count } cifras escritas
}
# Read aloud while choosing.
learner-pictures-chosen = { $count ->
    [one] { $count } imagen elegida
   *[other] { $count } imágenes elegidas
}
learner-pictures-back = Quitar la última
learner-wrong-pin = Ese no es el PIN.
learner-wrong-pictures = No son las imágenes, o no en ese orden.
learner-wrong-passphrase = Esa no es la frase secreta.
learner-wrong = Con eso no se abre. Inténtalo otra vez.
learner-try-again = Inténtalo otra vez.
learner-wait-seconds = { $count ->
    [one] Podrás intentarlo de nuevo dentro de { $count } segundo.
   *[other] Podrás intentarlo de nuevo dentro de { $count } segundos.
}
learner-wait-minutes = { $count ->
    [one] Podrás intentarlo de nuevo dentro de { $count } minuto.
   *[other] Podrás intentarlo de nuevo dentro de { $count } minutos.
}
learner-forgot-pin = Olvidé mi PIN
learner-forgot-pictures = Olvidé mis imágenes
learner-forgot-passphrase = Olvidé mi frase secreta
learner-forgot-title = { $name }, usa el código de recuperación
learner-forgot-text = Cuando se hizo tu estante se anotó un código de recuperación. Quizá lo tenga tu formador. Abre tu estante una vez; después recibes otro nuevo.
learner-recovery-code = Código de recuperación
learner-recovery-code-hint = 20 letras y cifras. Mayúsculas, espacios y guiones no importan.
learner-recover = Abrir mi estante
learner-cancel = Cancelar
learner-broken-title = El estante de { $name } no se abre
learner-broken-newer = Lo escribió un Packhorse más nuevo. Todo está a salvo. Ábrelo con el programa más nuevo.
learner-broken-missing = El archivo con los registros ya no está en este equipo. Una copia de seguridad lo trae de vuelta.
learner-broken-damaged = El archivo con los registros está dañado. Una copia de seguridad lo trae de vuelta, y se le añade todo lo que aún se pueda leer.
learner-mended = Tu archivo estaba dañado y se ha reparado.

## Make your shelf

learner-make-title = Haz tu estante
learner-name = Tu nombre
learner-name-hint = Se imprime en tus certificados. Puedes escribirlo en cualquier escritura.
learner-name-lacks = Escribe tu nombre para continuar.
learner-picture = Elige una imagen
learner-picture-mountains = montañas
learner-picture-tree = árbol
learner-picture-sun = sol
learner-picture-horse = caballo
learner-picture-bird = pájaro
learner-picture-fish = pez
learner-picture-flower-lotus = flor
learner-picture-star = estrella
learner-picture-moon = luna
learner-picture-boat = barco
learner-picture-cow = vaca
learner-picture-leaf = hoja
learner-language = Idioma
learner-keep-out = Dejar a los demás fuera de mi estante
learner-keep-out-hint = Útil cuando varias personas comparten este equipo. Puedes cambiarlo después.
learner-lock = ¿Quién puede abrir tu estante?
learner-lock-none = Cualquiera en este equipo
learner-lock-none-text = No se pide nada. Tu archivo no está cifrado.
learner-lock-pin = Solo quien sepa mi PIN
learner-lock-pin-text = Deja a los demás fuera de esta ventana. No cifra: quien pueda copiar el archivo puede leerlo.
learner-lock-pictures = Solo quien sepa mis tres imágenes
learner-lock-pictures-text = Como un PIN, sin leer ni escribir. No cifra.
learner-lock-passphrase = Solo quien sepa mi frase secreta
learner-lock-passphrase-text = Cifra tu archivo: sin esas palabras nadie puede leerlo. Tu nombre y tu imagen siguen a la vista.
learner-new-pin = PIN nuevo
learner-new-pin-hint = De 4 a 12 cifras.
learner-new-pictures = Imágenes nuevas
learner-new-pictures-hint = Tres imágenes. El orden cuenta.
learner-new-passphrase = Frase secreta nueva
learner-new-passphrase-hint = Al menos 8 caracteres. Cuatro o cinco palabras van bien.
learner-show-typed = Mostrar lo que escribo
learner-make = Hacer mi estante
learner-file-waits = El archivo que has abierto te espera: se mostrará en cuanto tu estante esté hecho.

## Recovery code

learner-code-title = Anota este código de recuperación
learner-code-text = Si olvidas lo que abre tu estante, solo este código lo abre. Se muestra una sola vez.
learner-code-of = Estante de
learner-code-give = Escríbelo en papel y dale el papel a tu formador. No lo guardes junto al equipo.
learner-code-passphrase = Tu archivo está cifrado. Sin la frase secreta y sin este código nadie puede recuperar lo que contiene.
learner-code-written = El código está anotado
learner-code-print = Imprimir

## A learner from a file

learner-bring-title = Trae tu estante de otro equipo
learner-bring-text = En el otro equipo, abre Ajustes, Mis datos, y elige «Guardar una copia». Después elige ese archivo aquí.
learner-bring-choose = Elegir el archivo
# $name: a file that was opened with the program.
learner-bring-this = Traer «{ $name }»
learner-bring-another = Elegir otro archivo
learner-bring-secret = Frase secreta o código de recuperación
learner-bring-secret-hint = Este archivo está cifrado. Aún no se ha copiado nada.
learner-brought = { $name } ya está aquí
learner-brought-merged = { $name } ya estaba aquí: los dos estantes son ahora uno
learner-brought-records = { $count ->
    [0] Ningún registro era nuevo.
    [one] { $count } registro es nuevo en este equipo.
   *[other] { $count } registros son nuevos en este equipo.
}

## Settings › Learner

learner-section = Persona
learner-saved = Guardado.
learner-lock-section = Cierre
learner-lock-now-none = Cualquiera en este equipo puede abrir tu estante.
learner-lock-now-pin = Un PIN deja a los demás fuera de esta ventana. Tu archivo no está cifrado.
learner-lock-now-pictures = Tres imágenes dejan a los demás fuera de esta ventana. Tu archivo no está cifrado.
learner-lock-now-passphrase = Tu archivo está cifrado con tu frase secreta.
learner-lock-change = Cambiar el cierre
learner-lock-save = Guardar el nuevo cierre
learner-lock-changed = El cierre ha cambiado.
learner-lock-code-note = Con un cierre nuevo recibes un código de recuperación nuevo. El anterior ya no abre nada.
learner-pin = PIN
learner-pictures = Imágenes
learner-passphrase = Frase secreta
learner-pin-present = PIN actual
learner-pictures-present = Imágenes actuales
learner-passphrase-present = Frase secreta actual

## Settings › My data

learner-privacy = Mis datos
learner-privacy-text = Tu nombre, tu progreso, tus notas y tus certificados están solo en este equipo, hasta que los envíes.
learner-kept-records = Registros
learner-kept-notes = Notas
learner-kept-files = Archivos entregados
learner-kept-size = Tamaño
learner-kept-since = El primer registro es del { $first }; el último, del { $last }.
learner-records = Todo lo que se registró
learner-records-text = Cada cosa que hiciste, en palabras sencillas. Debajo está el registro tal como lo recibiría una plataforma.
learner-records-show = Mostrar los registros
learner-records-more = Mostrar los anteriores
# $percent: points reached, as a number from 0 to 100.
learner-record-score = { $percent } de 100 puntos
learner-did-answered = Respondido
learner-did-submitted = Preguntas entregadas
learner-did-handed-in = Archivo entregado
learner-did-began = Empezado
learner-did-read = Leído
learner-did-watched = Visto
learner-did-finished = Terminado
learner-did-left = Dejado
learner-did-reviewed = Repasado
learner-did-scored = Puntos
learner-did-claimed = Certificado obtenido
learner-did-took-back = Retirado
learner-did-other = Otra cosa
learner-export = Llevarme mis datos
learner-export-text = Un solo archivo con todo lo que hiciste aquí. Puedes abrirlo en otro equipo.
learner-export-do = Guardar una copia
learner-exported = Guardado como
learner-facts = Algunos datos sobre ti, si quieres
learner-facts-why = Ayudan a ver a quién llegan los cursos y a quién no. Solo se cuentan junto con los de otras personas. Puedes omitirlos, y retirarlos cuando quieras.
learner-facts-answer = Responder
learner-facts-leave = Omitirlos
learner-facts-withdraw = Retirarlos
learner-facts-save = Guardar
learner-facts-saved = Guardado. Gracias.
learner-facts-gone = No se dice nada de ti.
learner-fact-none = No lo digo
learner-fact-sex = Sexo
learner-fact-age = Edad
learner-fact-role = Mi papel
learner-fact-institution = Escuela o institución
learner-sex-female = Mujer
learner-sex-male = Hombre
learner-sex-other = Otro
learner-age-under-15 = Menos de 15 años
learner-age-15-24 = De 15 a 24 años
learner-age-25-34 = De 25 a 34 años
learner-age-35-54 = De 35 a 54 años
learner-age-55-up = 55 años o más
learner-role-learner = Estudiante
learner-role-teacher = Docente
learner-role-trainer = Formación de docentes
learner-role-other = Otra cosa
learner-backups = Copias de seguridad
learner-backups-text = Packhorse las hace por sí mismo en este equipo.
learner-backups-none = Aún no hay ninguna.
learner-restore = Volver
learner-restore-of = Volver a la copia del { $date }
learner-restore-title = ¿Volver a la copia del { $date }?
learner-restore-warning = Lo que hiciste desde entonces se le añade. No se pierde nada.
learner-restore-keep = Dejarlo como está
learner-restored = La copia está en uso. No se perdió nada.
learner-erase = Borrar mis datos de este equipo
learner-erase-text = Desaparecen tu estante y todas sus copias. Los certificados que confirmó una plataforma siguen siendo válidos.
learner-erase-do = Borrar para siempre
learner-erase-title = ¿Borrar tus datos, { $name }?
learner-erase-warning = Se quitarán de este equipo { $records ->
    [one] { $records } registro
   *[other] { $records } registros
} y { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}, con todas las copias de seguridad.
learner-erase-forever = Esto no se puede deshacer. Lo que no se envió ni se guardó en una copia desaparece.
learner-erase-sure = Sé que esto no se puede deshacer
learner-erase-keep = Conservarlo todo
learner-erase-export = Guardar antes una copia
learner-erased = Los datos de { $name } se han borrado de este equipo.
