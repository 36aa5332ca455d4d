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

## How far one is.

course-finished = Закончен
course-begun = Начат
course-not-begun = Не начат
# Right answers of the questions of a lesson or test.
course-quiz-result = Вопросы: { $right } из { $of }
course-pips = { $lessons ->
    [one] Закончено уроков: { $finished } из { $lessons }.
    [few] Закончено уроков: { $finished } из { $lessons }.
   *[many] Закончено уроков: { $finished } из { $lessons }.
}
course-left-minutes = { $minutes ->
    [one] Осталась примерно { $minutes } минута.
    [few] Осталось примерно { $minutes } минуты.
   *[many] Осталось примерно { $minutes } минут.
}
# $hours: may be a half (2.5); never 1.
course-left-hours = { $hours ->
    [one] Остался примерно { $hours } час.
    [few] Осталось примерно { $hours } часа.
    [many] Осталось примерно { $hours } часов.
   *[other] Осталось примерно { $hours } часа.
}
course-again = Прочитать ещё раз
course-certificate = Посмотреть свидетельство
course-history = Что сделано
course-notes = Ваши заметки

## What an achievement asks for.

course-ask = Вы получите его, когда:
course-ask-all = { $need ->
    [one] закончен { $need } урок
    [few] закончены все { $need } урока
   *[many] закончены все { $need } уроков
}
course-ask-lessons = { $need ->
    [one] закончен { $need } урок
    [few] закончены { $need } урока
   *[many] закончены { $need } уроков
}
# $need: so many of $most (a hundred) points.
course-ask-score = за вопросы набрано { $need } из { $most } баллов
# $need: sets of questions.
course-ask-mastery = { $need ->
    [one] последние ответы верны в { $need } наборе вопросов
    [few] последние ответы верны в { $need } наборах вопросов
   *[many] последние ответы верны в { $need } наборах вопросов
}
course-ask-assessment = сдано: «{ $title }»
course-ask-assessment-any = сдан итоговый тест
course-ask-held = { $need ->
    [one] У вас есть { $need } из сертификатов, на которые он опирается
    [few] У вас есть { $need } из сертификатов, на которые он опирается
   *[many] У вас есть { $need } из сертификатов, на которые он опирается
}
course-ask-now = сейчас { $have }
course-ask-points = сейчас баллов: { $have }
course-ask-waiting = ждёт проверки
# For a screen reader, before what is asked for.
course-ask-met = Сделано:
course-ask-open = Предстоит:

## Tests before and after the lessons.

course-tests-before = До начала
course-tests-after = В конце
course-test-practice = Упражнение
course-test-pre = Что вы уже знаете
course-test-post = Что вы знаете теперь
course-test-exam = Экзамен
# $count: attempts.
course-test-left = { $count ->
    [one] осталась { $count } попытка
    [few] осталось { $count } попытки
   *[many] осталось { $count } попыток
}
course-test-sealed = Оценит позже преподаватель или платформа
course-test-passed = Сдано
course-test-not-yet = Пока нет
course-test-done = Сдано на проверку
course-test-used = Попыток не осталось
course-test-closed = Откроется после уроков
course-test-take = Начать
course-test-take-title = Начать: { $title }
course-test-go-on = Продолжить
course-test-go-on-title = Продолжить: { $title }
course-test-results = Результаты
course-test-results-title = Результаты: { $title }

## A newer edition is here. $newest, $reading and $label are editions as their makers write them.

course-edition-newer = Пришло издание { $newest }. Вы читаете издание { $reading }.
course-edition-kept = Ваши успехи перейдут вместе с вами. Сделанное в убранных уроках останется в истории.
course-edition-what = Что изменится
course-edition-added = { $count ->
    [one] { $count } новый урок
    [few] { $count } новых урока
   *[many] { $count } новых уроков
}
course-edition-changed = { $count ->
    [one] { $count } урок переработан
    [few] { $count } урока переработаны
   *[many] { $count } уроков переработаны
}
course-edition-removed = { $count ->
    [one] { $count } урок убран
    [few] { $count } урока убраны
   *[many] { $count } уроков убраны
}
course-edition-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
course-edition-move = Перейти на издание { $label }
course-edition-moved = Теперь вы читаете издание { $label }. Ваши успехи перешли вместе с вами.
