## The frame of the window, Welcome, Today.

app-skip = Ir a la página
app-nav = Menú principal
app-nav-today = Hoy
app-nav-library = Biblioteca
app-nav-search = Buscar
app-nav-settings = Ajustes
app-menu = Menú
app-close = Cerrar
app-loading = Un momento
# Titles of the system's own windows in which a file or a folder is chosen.
app-choose-pack = Elegir un paquete
app-choose-learner = Elegir el archivo de una persona
app-choose-picture = Elegir la imagen del código
app-choose-certificate = Elegir un certificado
app-choose-trust = Elegir un archivo de confianza
app-choose-folder = Elegir una carpeta
app-choose-save = Guardar el certificado
app-choose-answer = Elegir el archivo que entregas
app-cannot-open = Packhorse no puede abrir su biblioteca

# Long work in the foot of the rail. $count: how many works are going on or waiting.
app-jobs = { $count ->
    [one] { $count } tarea en curso
   *[other] { $count } tareas en curso
}
app-jobs-held = En pausa
app-jobs-bar = Avance del trabajo

## Welcome

app-motto = Cursos que viajan hasta donde termina el camino.
app-welcome-title = Elige tu idioma
app-welcome-language = Idioma
app-welcome-note = Puedes cambiarlo más tarde, en Ajustes. Aquí nada necesita Internet.
app-continue = Continuar
app-starter-title = Tus primeros cursos
app-starter-lede = Los cursos llegan en paquetes: en una memoria USB, en un archivo o por la red, si la hay.
# $count: how many packs are in the library already.
app-starter-here = { $count ->
    [one] Ya hay { $count } paquete aquí
   *[other] Ya hay { $count } paquetes aquí
}
app-starter-here-text = Puedes empezar ahora mismo. Siempre se pueden añadir más paquetes.
app-starter-none = Todavía no hay ningún paquete
app-starter-none-text = Conecta una memoria USB de tu formador o elige la carpeta de primeros cursos que viene con Packhorse.
app-starter-found = { $count ->
    [one] { $count } paquete en «{ $name }»
   *[other] { $count } paquetes en «{ $name }»
}
app-starter-add = Añadir a mi biblioteca
app-starter-choose = Elegir paquetes
app-starter-library = Abrir la biblioteca
app-starter-later = Primero echar un vistazo
app-back = Atrás

## Today

app-today-begin-title = Elige tu primera lección
app-today-begin-text = Abre la biblioteca, toma un curso y empieza. Packhorse recuerda dónde lo dejas.
app-today-another-title = Elige tu próximo curso
app-today-another-text = Has terminado el curso en el que estabas. Lo que hiciste en él está en tu progreso.
app-today-empty-title = Todavía no hay cursos
app-today-empty-text = Conecta una memoria USB de tu formador. Packhorse encuentra los paquetes por sí solo.
app-today-add = Añadir cursos
app-today-library = Abrir la biblioteca
# $heading: the passage where one stopped.
app-today-stopped = Lo dejaste en «{ $heading }».
app-today-go-on = Continuar la lección
app-today-outline = Índice del curso
app-today-new = Nuevo en tu biblioteca
app-today-came = Llegó el { $date }
app-today-slip-title = Sin conexión es lo normal
app-today-slip-text = Todo está en este equipo. Para estudiar no hace falta conexión.
app-today-slip-packs = { $count ->
    [one] paquete en este equipo
   *[other] paquetes en este equipo
}
app-today-slip-more = Otros cursos llegan en una memoria USB, en un archivo o desde una dirección cuando hay red.

app-today-morning = Buenos días, { $name }
app-today-afternoon = Buenas tardes, { $name }
app-today-evening = Buenas noches, { $name }
# $number: which lesson of the course, counted from 1.
app-today-number = Lección { $number }.
# $minutes: how much of the lesson is left.
app-today-left = { $minutes ->
    [one] Queda alrededor de { $minutes } minuto.
   *[other] Quedan unos { $minutes } minutos.
}
app-today-finished = { $lessons ->
    [one] { $finished } de { $lessons } lección terminada
   *[other] { $finished } de { $lessons } lecciones terminadas
}
# For a screen reader. $number: the lesson that is begun.
app-today-pips = { $finished } de { $lessons } lecciones terminadas, la { $number } empezada
app-today-review = Para repasar hoy
# $count: cards. $courses: courses they come from.
app-today-due = { $count ->
    [one] { $count } tarjeta
   *[other] { $count } tarjetas
} de { $courses ->
    [one] { $courses } curso.
   *[other] { $courses } cursos.
}
app-today-due-minutes = { $minutes ->
    [one] Alrededor de { $minutes } minuto.
   *[other] Unos { $minutes } minutos.
}
app-today-due-none = Ahora no hay nada que repasar.
app-today-due-tomorrow = Las próximas, mañana.
# $day: a day of the week.
app-today-due-day = Las próximas, el { $day }.
# $date: a day, such as 20 November.
app-today-due-date = Las próximas, el { $date }.
app-today-review-start = Empezar el repaso
# $label: edition as its makers write it. $title: the course.
app-today-edition = La edición { $label } de «{ $title }» está aquí
app-today-edition-text = Sigues en tu edición hasta que elijas la nueva. Tu progreso se conserva.
app-today-edition-see = Ver las novedades
# A pack that came in as a newer edition of one that is being read.
app-today-new-edition = Edición { $label }
app-today-kept = Tu progreso se conserva
# The number stands large before these words.
app-today-waiting = { $count ->
    [one] registro espera la próxima conexión
   *[other] registros esperan la próxima conexión
}
app-today-progress = Todos tus cursos
