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
app-starter-add = Añadir estos paquetes
app-starter-choose = Elegir paquetes
app-starter-library = Abrir la biblioteca
app-starter-later = Primero echar un vistazo
app-back = Atrás

## Today

app-today-begin-title = Elige tu primera lección
app-today-begin-text = Abre la biblioteca, toma un curso y empieza. Packhorse recuerda dónde lo dejas.
app-today-empty-title = Todavía no hay cursos
app-today-empty-text = Conecta una memoria USB de tu formador. Packhorse encuentra los paquetes por sí solo.
app-today-add = Añadir cursos
app-today-library = Abrir la biblioteca
# $number: which lesson of the course. $minutes: how long the whole lesson takes.
app-today-lesson = Lección { $number } de { $lessons }. { $minutes ->
    [one] Alrededor de { $minutes } minuto.
   *[other] Alrededor de { $minutes } minutos.
}
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
