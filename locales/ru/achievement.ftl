## Что говорят условия достижения, для которого автор не написал слов: целые предложения о том, у кого оно есть.

achievement-lessons-all = { $count ->
    [one] Пройден весь курс: { $count } урок.
    [few] Пройден весь курс: { $count } урока.
   *[many] Пройден весь курс: { $count } уроков.
}
achievement-lessons = { $count ->
    [one] Пройден { $count } урок курса.
    [few] Пройдено { $count } урока курса.
   *[many] Пройдено { $count } уроков курса.
}
achievement-score = За вопросы уроков набрано не менее { $percent } % баллов.
achievement-mastery = В каждом наборе вопросов из последних { $of } ответов не менее { $right } были верными с первого раза и без подсказки.
achievement-passed = Сдано: «{ $title }».
achievement-passed-with = Сдано: «{ $title }», не менее { $percent } % баллов.
achievement-handed-in = Представлено: «{ $title }».
achievement-held-all = { $count ->
    [one] Получено { $count } свидетельство, на которое опирается это.
    [few] Получены все { $count } свидетельства, на которые опирается это.
   *[many] Получены все { $count } свидетельств, на которые опирается это.
}
achievement-held = Из свидетельств, на которые опирается это ({ $count }), получено не менее { $least }.
