## La página de un curso.

course-back = Biblioteca
course-loading = Abriendo el curso
course-failed = Este curso no se puede abrir
course-to-library = Ir a la biblioteca

course-signed = Firmado por { $name }
course-signer-unknown = Firmado por alguien que este equipo no conoce
course-unsigned = Sin firma
course-made-by = Hecho por { $publisher }
course-edition = Edición { $label }
course-licence = Licencia { $licence }
course-hours = { $hours ->
    [one] Alrededor de { $hours } hora
   *[other] Alrededor de { $hours } horas
}
course-lesson-count = { $count ->
    [one] { $count } lección
   *[other] { $count } lecciones
}
course-damaged = { $count ->
    [one] { $count } parte de este paquete está dañada y puede que alguna lección no se abra. La Biblioteca puede repararla desde otra memoria.
   *[other] { $count } partes de este paquete están dañadas y puede que algunas lecciones no se abran. La Biblioteca puede repararlas desde otra memoria.
}

course-language = Idioma de las lecciones
course-start = Empezar por la lección 1
course-go-on = Seguir con la lección { $number }
course-lessons = Lecciones
course-empty = Este curso todavía no tiene lecciones.
course-stopped-at = Lo dejaste en «{ $heading }»
course-stopped = Lo dejaste aquí
course-minutes = { $minutes } min
course-media = Vídeo o sonido
course-interactive = Algo para probar
course-questions = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}

course-achievement = Lo que puedes obtener
course-narrative = Quien lo obtiene ha demostrado esto:
course-competencies = Lo que desarrolla
course-framework = Del marco { $framework }

course-glossary = Palabras de este curso
course-glossary-find = Buscar una palabra
course-glossary-count = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
course-glossary-none = Aquí no hay ninguna palabra parecida. Prueba con menos letras.

course-inside = En este curso
course-fact-languages = Idiomas
course-fact-questions = Preguntas
course-fact-lessons = Lecciones
course-fact-size = En este equipo

## How far one is.

course-finished = Terminada
course-begun = Empezada
course-not-begun = Sin empezar
# Right answers of the questions of a lesson or test.
course-quiz-result = Preguntas: { $right } de { $of }
course-pips = { $lessons ->
    [one] { $finished } de { $lessons } lección terminada.
   *[other] { $finished } de { $lessons } lecciones terminadas.
}
course-left-minutes = { $minutes ->
    [one] Queda alrededor de { $minutes } minuto.
   *[other] Quedan unos { $minutes } minutos.
}
# $hours: may be a half (2.5); never 1.
course-left-hours = { $hours ->
    [one] Queda alrededor de { $hours } hora.
   *[other] Quedan unas { $hours } horas.
}
course-again = Leerlo de nuevo
course-certificate = Ver tu certificado
course-history = Lo que hiciste
course-notes = Tus notas

## What an achievement asks for.

course-ask = Lo obtienes cuando:
course-ask-all = { $need ->
    [one] La { $need } lección está terminada
   *[other] Las { $need } lecciones están terminadas
}
course-ask-lessons = { $need ->
    [one] { $need } lección está terminada
   *[other] { $need } lecciones están terminadas
}
# $need: so many of $most (a hundred) points.
course-ask-score = Las preguntas suman { $need } de { $most } puntos
# $need: sets of questions.
course-ask-mastery = { $need ->
    [one] Las últimas respuestas de { $need } serie son correctas
   *[other] Las últimas respuestas de { $need } series son correctas
}
course-ask-assessment = «{ $title }» está aprobado
course-ask-assessment-any = La prueba está aprobada
course-ask-held = { $need ->
    [one] Tienes { $need } de los certificados en que se apoya
   *[other] Tienes { $need } de los certificados en que se apoya
}
course-ask-now = ahora { $have }
course-ask-points = ahora { $have } puntos
course-ask-waiting = espera a ser revisado
# For a screen reader, before what is asked for.
course-ask-met = Hecho:
course-ask-open = Por hacer:

## Tests before and after the lessons.

course-tests-before = Antes de empezar
course-tests-after = Al final
course-test-practice = Práctica
course-test-pre = Lo que ya sabes
course-test-post = Lo que sabes ahora
course-test-exam = Prueba final
# $count: attempts.
course-test-left = { $count ->
    [one] queda { $count } intento
   *[other] quedan { $count } intentos
}
course-test-sealed = Se califica después, por un formador o la plataforma
course-test-passed = Aprobado
course-test-not-yet = Todavía no
course-test-done = Entregado
course-test-used = Sin intentos
course-test-closed = Se abre después de las lecciones
course-test-take = Hacerla
course-test-take-title = Hacerla: { $title }
course-test-go-on = Seguir
course-test-go-on-title = Seguir: { $title }
course-test-results = Resultados
course-test-results-title = Resultados: { $title }

## A newer edition is here. $newest, $reading and $label are editions as their makers write them.

course-edition-newer = La edición { $newest } está aquí. Lees la edición { $reading }.
course-edition-kept = Tu progreso te acompaña. Lo que hiciste en lecciones retiradas queda en tu historial.
course-edition-what = Qué cambia
course-edition-added = { $count ->
    [one] { $count } lección nueva
   *[other] { $count } lecciones nuevas
}
course-edition-changed = { $count ->
    [one] { $count } lección revisada
   *[other] { $count } lecciones revisadas
}
course-edition-removed = { $count ->
    [one] { $count } lección retirada
   *[other] { $count } lecciones retiradas
}
course-edition-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
course-edition-move = Pasar a la edición { $label }
course-edition-moved = Ahora lees la edición { $label }. Tu progreso vino contigo.
