## Leer una lección.

lesson-back = Curso
lesson-heading = Lección { $number }. { $title }
lesson-loading = Abriendo la lección
lesson-failed = Esta lección no se puede abrir
lesson-skip-contents = Ir al índice
lesson-tools = Herramientas de lectura

lesson-contents = Índice
lesson-in-this-lesson = En esta lección
lesson-beginning = El comienzo
lesson-part-read = leído
lesson-part = Parte { $part } de { $parts }
lesson-minutes = { $minutes ->
    [one] Alrededor de { $minutes } minuto
   *[other] Alrededor de { $minutes } minutos
}
lesson-of = Lección { $number } de { $lessons }
lesson-around = Lección anterior y siguiente
lesson-previous = Anterior
lesson-previous-title = Lección anterior: { $title }
lesson-next-title = Lección siguiente: { $title }
lesson-last = Volver al curso

lesson-text-size = Tamaño del texto
lesson-size-of-text = Tamaño del texto
lesson-percent = { $percent } %
lesson-colours = Colores
lesson-theme-auto = Como el equipo
lesson-theme-light = Día
lesson-theme-dark = Noche
lesson-theme-contrast = Alto contraste
lesson-settings-failed = No se pudo guardar tu elección. Prueba de nuevo.
lesson-language = Idioma de esta lección
lesson-print = Imprimir

lesson-fallback = Esta lección todavía no está en tu idioma. Aquí está en idioma { $language }.
lesson-stopped = Estás donde lo dejaste la última vez.
lesson-to-beginning = Ir al comienzo

lesson-enlarge = Ampliar
lesson-picture = Imagen
lesson-close = Cerrar
lesson-table = Tabla
lesson-code = Código
lesson-formula = Fórmula
lesson-notes = Notas
lesson-note = Nota

lesson-player-video = Vídeo: { $title }
lesson-player-audio = Sonido: { $title }
lesson-player-play = Reproducir
lesson-player-pause = Pausa
lesson-player-position = Posición
lesson-player-position-at = { $at } de { $length }
lesson-player-captions = Subtítulos
lesson-player-captions-language = Idioma de los subtítulos
lesson-player-captions-failed = Estos subtítulos no se pueden leer. Los demás siguen funcionando.
lesson-player-speed = Velocidad
lesson-player-speed-is = { $speed }×
lesson-player-mute = Quitar el sonido
lesson-player-unmute = Poner el sonido
lesson-player-full = Pantalla completa
lesson-player-full-leave = Salir de pantalla completa
lesson-player-transcript = Transcripción
lesson-player-go-to = Reproducir desde { $at }
lesson-player-keys = La barra espaciadora reproduce y pausa, las flechas izquierda y derecha mueven cinco segundos, C muestra u oculta los subtítulos.
lesson-player-keys-plain = La barra espaciadora reproduce y pausa, las flechas izquierda y derecha mueven cinco segundos.
lesson-player-loading = Cargando
lesson-player-failed-video = Este vídeo no se puede reproducir aquí.
lesson-player-failed-audio = Esta grabación no se puede reproducir aquí.
lesson-player-failed-read = Lo que se dice está escrito debajo, así que puedes seguir. Si continúa así, comprueba el paquete en Ajustes.
lesson-player-failed-ask = Puedes seguir sin ello. Si continúa así, comprueba el paquete en Ajustes.
lesson-player-retry = Probar de nuevo

lesson-frame-label = Para probar: { $title }
lesson-frame-larger = Abrir más grande
lesson-frame-smaller = Volver a la lección
lesson-frame-reload = Empezar de nuevo
lesson-frame-loading = Cargando
lesson-frame-failed = Esta página no responde.
lesson-frame-failed-ask = Empieza de nuevo. Si continúa así, sigue con la lección y comprueba el paquete en Ajustes.

## What comes after the lesson.

# $count: how many questions follow.
lesson-quiz = Cuestionario: { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
lesson-next = Siguiente
# $title: what was earned.
lesson-earned = Has obtenido «{ $title }». Falta que se confirme.
lesson-earned-look = Verlo
