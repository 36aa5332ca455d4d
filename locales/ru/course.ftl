## Страница курса.

course-back = Библиотека
course-loading = Курс открывается
course-failed = Этот курс не открывается
course-to-library = Перейти в библиотеку

course-signed = Подписано: { $name }
course-signer-unknown = Подписано кем-то, кого этот компьютер не знает
course-unsigned = Без подписи
course-made-by = Подготовлено: { $publisher }
course-edition = Издание { $label }
course-licence = Лицензия { $licence }
course-hours = { $hours ->
    [one] Около { $hours } часа
    [few] Около { $hours } часов
    [many] Около { $hours } часов
   *[other] Около { $hours } часа
}
course-lesson-count = { $count ->
    [one] { $count } урок
    [few] { $count } урока
    [many] { $count } уроков
   *[other] { $count } урока
}
course-damaged = { $count ->
    [one] { $count } часть этого пакета повреждена, урок может не открыться. Библиотека исправит её с другой флешки.
    [few] { $count } части этого пакета повреждены, некоторые уроки могут не открыться. Библиотека исправит их с другой флешки.
    [many] { $count } частей этого пакета повреждены, некоторые уроки могут не открыться. Библиотека исправит их с другой флешки.
   *[other] { $count } части этого пакета повреждены, некоторые уроки могут не открыться. Библиотека исправит их с другой флешки.
}

course-language = Язык уроков
course-start = Начать с урока 1
course-go-on = Продолжить с урока { $number }
course-lessons = Уроки
course-empty = В этом курсе пока нет уроков.
course-stopped-at = Вы остановились на «{ $heading }»
course-stopped = Вы остановились здесь
course-minutes = { $minutes } мин
course-media = Видео или звук
course-interactive = Можно попробовать
course-questions = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}

course-achievement = Что вы можете получить
course-narrative = Тот, кто это получил, показал следующее:
course-competencies = Чему учит курс
course-framework = Из рамки { $framework }

course-glossary = Слова этого курса
course-glossary-find = Найти слово
course-glossary-count = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
}
course-glossary-none = Похожего слова здесь нет. Попробуйте ввести меньше букв.

course-inside = В этом курсе
course-fact-languages = Языки
course-fact-questions = Вопросы
course-fact-lessons = Уроки
course-fact-size = На этом компьютере
