## Teach: a teacher’s group, certificates that wait for the teacher’s word, and the way to sticks

teach-title = Enseñar
teach-tab-group = Mi grupo
teach-tab-sticks = Preparar memorias USB
teach-lede = Quienes entregan sus registros a este equipo, y cómo les va.
teach-room-open = Abrir el aula
teach-room-look = Ver el aula
teach-failed = No se puede mostrar el grupo
teach-group = Grupo
teach-course = Curso
teach-learners = { $count ->
    [one] { $count } estudiante.
   *[other] { $count } estudiantes.
}
# $day is a day: 19 November.
teach-news = { $laptops ->
    [one] Noticias hasta el { $day } de { $laptops } equipo.
   *[other] Noticias hasta el { $day } de { $laptops } equipos.
}
teach-news-none = Aún no hay noticias.
teach-more = El grupo es mayor: estos son los { $count } primeros inscritos.
teach-far = Hasta dónde han llegado
teach-far-most = La mayoría ha terminado de { $from } a { $to } lecciones.
teach-far-most-one = { $count ->
    [0] La mayoría aún no ha terminado ninguna lección.
    [one] La mayoría ha terminado { $count } lección.
   *[other] La mayoría ha terminado { $count } lecciones.
}
teach-far-complete = { $count ->
    [0] Nadie ha terminado aún el curso.
    [one] { $count } ha terminado el curso.
   *[other] { $count } han terminado el curso.
}
teach-far-begun = { $count } de { $all } lo han empezado.
teach-far-lessons = Lecciones terminadas
teach-far-learner = Un estudiante
teach-far-heard = Estudiantes
# $day is a day: 2 November.
teach-far-quiet = Sin noticias desde el { $day }: quizá más adelante ({ $count })
# Head of a column with numbers, for screen readers.
teach-far-number = Estudiantes
teach-far-number-quiet = De ellos sin noticias
teach-need = Quién puede necesitarte
teach-need-note = Un indicio de los registros, no un juicio.
teach-need-none = Los registros no muestran a nadie atascado.
teach-need-stopped = Se detuvo en el cuestionario de la lección { $lesson }, tras { $tries } intentos
teach-need-stopped-test = Se detuvo en «{ $title }», tras { $tries } intentos
teach-need-fast = Responde muy deprisa: { $questions } preguntas en { $seconds } segundos, { $right } correctas
# $reads and $answers are names of languages, each in its own language.
teach-need-tongue = Lee en { $reads }, responde mejor en { $answers }
# $day is a day: 28 October.
teach-need-quiet = No abre ninguna lección desde el { $day }
teach-need-not-begun = Aún no ha empezado este curso
teach-need-all = Todos ({ $count })
teach-need-less = Solo los primeros
teach-hard = Preguntas que les resultan difíciles
teach-hard-all = { $count ->
    [one] { $count } pregunta
   *[other] Las { $count } preguntas
}
teach-hard-less = Solo las más difíciles
teach-hard-none = Nadie ha respondido aún a una pregunta.
teach-hard-easy = Todo lo respondido fue correcto a la primera.
teach-hard-place = Lección { $lesson }, pregunta { $number }
teach-hard-place-test = Prueba, pregunta { $number }
teach-hard-of = { $answers ->
    [one] { $right } de { $answers } respuesta correcta
   *[other] { $right } de { $answers } respuestas correctas
}
teach-hard-unanswered = Sin respuesta aún
teach-hard-few = demasiado pocas para estar seguro
teach-hard-first = Correctas a la primera
teach-hard-key-few = Menos de { $count } respuestas
teach-hard-guess = Puro azar
teach-hard-guess-of = Puro azar: { $percent }
teach-none = Aún no hay grupo
teach-none-text = Tu centro nombra este equipo como el de un docente. Entonces los registros de tus estudiantes pueden leerse aquí.
teach-none-1 = Di a tu centro la clave de este equipo. Está en la página del aula.
teach-none-2 = Envía y recibe una vez, para que llegue la respuesta del centro.
teach-none-3 = Abre el aula y di a tus estudiantes su dirección.
teach-empty = Aún no ha venido nadie
teach-empty-text = Abre el aula y di a tus estudiantes su dirección. Quienes intercambien sus registros aparecerán aquí.
teach-nothing = Aún no hay nada que mostrar
teach-nothing-text = Nadie ha empezado un curso cuyo paquete esté en este equipo.
# $course is an id: org.example.water/water.
teach-absent = { $count ->
    [one] { $count } sigue { $course }, que no está en este equipo. Añade su paquete para verlo.
   *[other] { $count } siguen { $course }, que no está en este equipo. Añade su paquete para verlo.
}
teach-sealed-title = Sus registros aún no pueden leerse aquí
teach-sealed = { $count ->
    [one] Aquí hay { $count } sobre sellado para la plataforma, de estudiantes que aún no están inscritos o cuyos equipos aún no saben que este es el de su docente. Solo la plataforma puede abrirlo.
   *[other] Aquí hay { $count } sobres sellados para la plataforma, de estudiantes que aún no están inscritos o cuyos equipos aún no saben que este es el de su docente. Solo la plataforma puede abrirlos.
}
teach-sealed-next = Envía y recibe donde haya conexión, o prepara los sobres en una memoria para quien vaya a la ciudad. Cuando estos estudiantes vuelvan después a tu aula, aparecerán aquí.
teach-certificates = Certificados
teach-certificates-wait = Esperan tu sí
teach-certificates-wait-note = Los registros que llegaron aquí muestran que se ha hecho todo lo que se pide.
teach-certificates-none = Nada espera.
# $by is the name of a centre.
teach-certificates-left = Quedan { $left } de { $count } por expedir, hasta el { $day }, para { $by }
teach-certificates-any = Cualquier certificado de sus cursos
teach-certificates-by-you = Dices sí a cada uno.
teach-certificates-at-once = Se expiden en cuanto todo está hecho.
teach-certificates-not-allowed = Tu centro no ha autorizado a este equipo a expedir certificados. La plataforma confirma lo obtenido.
teach-certificates-yes = Expedir
teach-certificates-yes-label = Expedir «{ $title }» a { $name }
teach-certificates-ask = ¿Expedir este certificado?
teach-certificates-ask-text = { $name } recibe «{ $title }». Vale de inmediato y llega a su equipo en el próximo intercambio aquí. Solo el centro puede retirarlo.
teach-certificates-not-yet = Ahora no
teach-certificates-done = Expedido a { $name }.
teach-certificates-not-issued = No se ha expedido: falta algo en el registro o no queda nada de lo permitido. No ha cambiado nada.
teach-certificates-failed = No se pueden mostrar los certificados
teach-certificates-issued = Expedidos en este equipo
teach-certificates-earned = Obtenido el { $day }
teach-certificates-on = Expedido el { $day }
