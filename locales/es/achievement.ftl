## Lo que dicen los criterios de un logro sin texto de su autor: frases enteras sobre quien lo tiene.

achievement-lessons-all = { $count ->
    [one] La persona titular terminó la lección del curso.
   *[other] La persona titular terminó las { $count } lecciones del curso.
}
achievement-lessons = { $count ->
    [one] La persona titular terminó { $count } lección del curso.
   *[other] La persona titular terminó { $count } lecciones del curso.
}
achievement-score = La persona titular obtuvo al menos el { $percent } % de los puntos en las preguntas de las lecciones.
achievement-mastery = De las últimas { $of } respuestas a cada serie de preguntas, al menos { $right } fueron correctas a la primera y sin ayuda.
achievement-passed = La persona titular aprobó «{ $title }».
achievement-passed-with = La persona titular aprobó «{ $title }» con al menos el { $percent } % de los puntos.
achievement-handed-in = La persona titular entregó «{ $title }».
achievement-held-all = { $count ->
    [one] La persona titular tiene el certificado en que se apoya este.
   *[other] La persona titular tiene los { $count } certificados en que se apoya este.
}
achievement-held = La persona titular tiene al menos { $least } de los { $count } certificados en que se apoya este.
