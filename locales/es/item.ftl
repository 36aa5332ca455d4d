## Las preguntas: responderlas, qué resultó, volver a ellas.

item-loading = Abriendo las preguntas
item-failed = Estas preguntas no se pueden abrir
item-to-course = Volver al curso
item-leave = Salir del cuestionario

# $title: title of the lesson or assessment.
item-name-practice = Cuestionario. { $title }
item-name-pre = Antes del curso. { $title }
item-name-post = Después del curso. { $title }
item-name-exam = Evaluación. { $title }
item-intro-pre = Estas preguntas muestran lo que ya sabes. Nadie espera que lo sepas todo.
item-intro-post = Estas preguntas muestran lo que has aprendido. Tómate todo el tiempo que necesites.
item-intro-exam = Verás qué era correcto después de entregar. Hasta entonces puedes cambiar cada respuesta.
item-intro-exam-needed = { $count ->
    [one] Hace falta { $count } respuesta correcta. Verás qué era correcto después de entregar; hasta entonces puedes cambiar cada respuesta.
   *[other] Hacen falta { $count } respuestas correctas. Verás qué era correcto después de entregar; hasta entonces puedes cambiar cada respuesta.
}
item-intro-sealed = Las respuestas correctas no están en este equipo. Las tuyas se guardan aquí y se puntúan más tarde.
item-attempt-of = Intento { $number } de { $count }
item-attempt = Intento { $number }
item-saved = Tus respuestas están guardadas.
item-saved-sealed = Tus respuestas se guardan y se puntúan más tarde.
item-not-saved = Tu último cambio todavía no está guardado
item-time-none = No hay límite de tiempo.
item-time-left = Quedan unos { $minutes } minutos.
item-time-last = Queda un minuto, más o menos.
item-time-over = Se acabó el tiempo
item-time-over-text = Lo que respondiste está guardado. No tienes que hacer nada más aquí.

item-question-of = Pregunta { $number } de { $count }
item-question = Pregunta { $number }
item-reading = Para leer
item-answered = { $count } de { $of } respondidas

## Botones y teclas

item-answer = Responder
item-keep = Guardar y seguir
item-on = Seguir
item-next = Pregunta siguiente
item-previous = Pregunta anterior
item-skip = Dejarla por ahora
item-look-over = Repasar tus respuestas
item-hand-in = Entregar
item-see-result = Ver el resultado
item-try-again = Intentar otra vez
item-reveal = Ver la respuesta correcta
item-change = Cambiar mi respuesta
item-hint-show = Ver una pista
item-hint = Pista
item-key-choose = elegir
item-key-on = seguir

## Clases de preguntas

item-how-multiple = Elige todas las que son correctas.
item-how-match = Elige qué corresponde a cada una.
item-how-order = Pon los pasos en orden con los botones, o con Alt y las flechas arriba y abajo.
item-how-essay = Escribe con tus propias palabras. Un docente lo leerá.
item-how-file = Entrega un archivo de { $size } como máximo. Un docente lo mirará.
item-true = Verdadero
item-false = Falso
item-match-choose = Elegir…
item-order-up = Subir: { $step }
item-order-down = Bajar: { $step }
item-order-moved = { $step }: ahora { $place } de { $count }
item-your-answer = Tu respuesta
item-your-answer-in = Tu respuesta, en { $unit }
item-gap = Hueco { $number } de { $count }
item-essay-words = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
item-file-none = Todavía no hay archivo
item-file-choose = Elegir un archivo
item-file-other = Elegir otro archivo
item-file-copying = Copiando el archivo
item-file-kept = { $size }, guardado con tus respuestas
item-need-choice = Elige primero una respuesta.
item-need-several = Elige primero una o más respuestas.
item-need-pairs = Elige primero algo para cada una.
item-need-text = Escribe primero tu respuesta.
item-need-gaps = Rellena primero todos los huecos.
item-need-file = Elige primero un archivo.
item-not-a-number = Este número no se puede leer aquí. Escríbelo con cifras, por ejemplo 12 o 3,5.
item-too-long = Es demasiado largo. Hazlo más corto; no se pierde nada.

## Qué resultó de una respuesta

item-right = Correcta
item-partly = En parte
item-not-yet = Todavía no
item-waiting = Espera a un docente
item-sealed = Guardada; se puntúa después
item-kept = Guardada
item-to-review = Para repasar
item-no-answer = Sin respuesta
item-begun = Empezada
item-waiting-text = Un docente leerá tu respuesta. Puedes seguir.
item-sealed-text = La respuesta correcta no está en este equipo. La tuya se guarda y se puntúa más tarde.
item-kept-text = Verás qué era correcto después de entregar. Hasta entonces puedes cambiarla.
item-parts = { $right } de { $count } partes son correctas.
item-chosen-right = Tu respuesta, correcta
item-right-answer = Respuesta correcta
item-your-choice = Tu respuesta
item-right-answer-is = La respuesta correcta:
item-part-right = Aquí va:
item-again = Leer esta parte otra vez
item-again-lesson = Lección { $number },
item-due-today = Esta pregunta vuelve hoy en tu repaso.
item-due-tomorrow = Esta pregunta vuelve mañana en tu repaso.
item-due-day = Esta pregunta vuelve en tu repaso: { $day }.

## Antes de entregar

item-over-all = Todas las preguntas tienen respuesta
item-over-open = { $count ->
    [one] { $count } pregunta no tiene respuesta todavía
   *[other] { $count } preguntas no tienen respuesta todavía
}
item-over-text = Puedes volver a una pregunta o ver el resultado.
item-over-text-final = Puedes volver a una pregunta y cambiarla. Después de entregar, las respuestas quedan como están.

## Resultados

item-result-failed = Este resultado no se puede mostrar
item-result-lesson = Cuestionario, lección { $number }
item-result-of = { $right } de { $count }
item-result-handed-in = Entregado
item-result-finished = La lección está terminada.
item-result-finished-needed = La lección está terminada. Hacían falta { $count }.
item-result-passed = Es suficiente.
item-result-passed-needed = Es suficiente: hacían falta { $count }.
item-result-not-passed = { $count ->
    [one] Todavía no: hace falta { $count } respuesta correcta. Mira lo que no era correcto e inténtalo otra vez cuando quieras.
   *[other] Todavía no: hacen falta { $count } respuestas correctas. Mira lo que no era correcto e inténtalo otra vez cuando quieras.
}
item-result-pre = Esto es lo que ya sabes. El curso te muestra el resto.
item-result-sealed = Tus respuestas están guardadas. Se puntúan cuando lleguen a quien tiene las correctas; el resultado vuelve entonces aquí.
item-result-waiting = { $count ->
    [one] { $count } respuesta espera a un docente. Entonces el resultado estará completo.
   *[other] { $count } respuestas esperan a un docente. Entonces el resultado estará completo.
}
item-result-unread = { $count ->
    [one] { $count } parte de la lección no está leída todavía. Después estará terminada.
   *[other] { $count } partes de la lección no están leídas todavía. Después estará terminada.
}
item-result-kept = Tu resultado está guardado en este equipo.
item-result-look = { $count ->
    [one] Volver a ver la pregunta
   *[other] Volver a ver las { $count }
}
item-result-next = Ir a la lección { $number }
item-result-again = Hacerlo otra vez
item-result-print = Imprimir
item-result-questions = Pregunta por pregunta
item-earned = Has conseguido: { $title }
item-earned-text = Conseguido en este equipo, a la espera de confirmación.
item-earned-stamp = En espera
item-earned-look = Ver el certificado

item-next-title = Qué pasa ahora
item-next-due = { $count ->
    [one] { $count } pregunta vuelve: { $day }
   *[other] { $count } preguntas vuelven: { $day }
}
item-next-due-today = { $count ->
    [one] { $count } pregunta vuelve hoy
   *[other] { $count } preguntas vuelven hoy
}
item-next-due-tomorrow = { $count ->
    [one] { $count } pregunta vuelve mañana
   *[other] { $count } preguntas vuelven mañana
}
item-next-due-text = Los repasos cortos ayudan a recordar.
item-next-sealed = La puntuación llega más tarde
item-next-sealed-text = Puedes seguir con el curso.
item-next-waiting = { $count ->
    [one] Un docente leerá { $count } respuesta
   *[other] Un docente leerá { $count } respuestas
}
item-next-waiting-text = Puedes seguir con el curso.
item-next-saved = Tu resultado está guardado aquí
item-next-saved-text = Llega a tu formador con la próxima conexión o memoria USB.
item-next-lessons = { $finished } de { $count } lecciones terminadas
item-next-unread = { $count ->
    [one] { $count } parte de esta lección no está leída todavía.
   *[other] { $count } partes de esta lección no están leídas todavía.
}

## Repaso

item-review = Repaso
item-review-failed = El repaso no se puede abrir
item-review-leave = Salir del repaso
item-review-due = { $count ->
    [one] { $count } pregunta o palabra. { $minutes ->
        [one] Más o menos { $minutes } minuto.
       *[other] Más o menos { $minutes } minutos.
    }
   *[other] { $count } preguntas y palabras. { $minutes ->
        [one] Más o menos { $minutes } minuto.
       *[other] Más o menos { $minutes } minutos.
    }
}
item-card-of = Tarjeta { $number } de { $count }
item-review-think = ¿Qué significa? Piensa tu respuesta y da la vuelta a la tarjeta.
item-review-turn = Mostrar el significado
item-review-card = Tarjeta siguiente
item-review-undo = Deshacer la última
item-grade-how = ¿Qué tan bien lo sabías?
item-grade-again = Todavía no
item-grade-hard = Con esfuerzo
item-grade-good = Bien
item-grade-easy = Al momento
item-grade-today = otra vez hoy
item-grade-days = { $days ->
    [one] en { $days } día
   *[other] en { $days } días
}
item-review-over = { $count ->
    [one] Hecho: { $count } tarjeta
   *[other] Hecho: { $count } tarjetas
}
item-review-none = No hay nada que repasar ahora
item-review-next = Las siguientes llegan: { $day }.
item-review-next-today = Las siguientes llegan hoy más tarde.
item-review-next-tomorrow = Las siguientes llegan mañana.
item-review-next-none = Llegarán nuevas cuando respondas preguntas.
item-review-today = Volver a Hoy
