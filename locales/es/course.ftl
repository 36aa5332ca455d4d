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
course-stopped-at = Lo dejó en «{ $heading }»
course-stopped = Lo dejó aquí
course-minutes = { $minutes } min
course-media = Vídeo o sonido
course-interactive = Algo para probar
course-questions = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}

course-achievement = Lo que puede obtener
course-narrative = Quien lo obtiene ha demostrado esto:
course-competencies = Lo que desarrolla
course-framework = Del marco { $framework }

course-glossary = Palabras de este curso
course-glossary-find = Buscar una palabra
course-glossary-count = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
course-glossary-none = Aquí no hay ninguna palabra parecida. Pruebe con menos letras.

course-inside = En este curso
course-fact-languages = Idiomas
course-fact-questions = Preguntas
course-fact-lessons = Lecciones
course-fact-size = En este equipo
