## How far all courses are, and what was done in one of them.

progress-title = Tus cursos
progress-lede = Lo que empezaste y hasta dónde has llegado.
progress-failed = Esto no se puede mostrar
progress-none = Todavía no hay nada empezado
progress-none-text = Abre la biblioteca, toma un curso y empieza.
progress-lessons = { $lessons ->
    [one] { $finished } de { $lessons } lección
   *[other] { $finished } de { $lessons } lecciones
}
# Follows the line above. $count: tests that are still to be passed.
progress-then = , { $count ->
    [one] luego { $count } prueba
   *[other] luego { $count } pruebas
}
progress-last = Última vez el { $date }
progress-not-here = El paquete ya no está en este equipo. Lo que hiciste se conserva.

## One course’s history.

progress-history = Lo que hiciste
progress-history-title = Lo que hiciste en { $title }
# $name: the learner.
progress-history-of = Lo que hizo { $name }, día a día.
progress-printed = Impreso el { $date }.
progress-course = Ir al curso
progress-nothing = Todavía no hay nada
progress-nothing-text = Lo que leas y respondas aparece aquí, día a día.
progress-more = Los días anteriores también se conservan; se muestran las 500 líneas más recientes.
progress-when = Hora
progress-what = Qué
progress-result = Resultado
progress-right-of = { $right } de { $of } correctas
progress-right = Correcta
progress-partly = Correcta en parte
progress-not-yet = Todavía no
progress-waiting = La leerá un docente
progress-sealed = Se califica después
progress-kept = Guardada

# What was done; the name of the lesson, question or test follows.
progress-did-began = Empezado:
progress-did-finished = Terminado:
progress-did-left = Dejado:
progress-did-initialized = Empezado:
progress-did-attempted = Empezado:
progress-did-read = Leído:
progress-did-progressed = Leído:
progress-did-experienced = Leído:
progress-did-watched = Visto:
progress-did-answered = Respondido:
progress-did-submitted = Entregado:
progress-did-completed = Terminado:
progress-did-passed = Aprobado:
progress-did-failed = Aún sin aprobar:
progress-did-reviewed = Repasado:
progress-did-claimed = Obtenido:
progress-did-scored = Probado:
progress-did-terminated = Dejado:
progress-did-noted = Anotado:
progress-did-other = Registrado:
