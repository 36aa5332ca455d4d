## How far all courses are, and what was done in one of them.

progress-title = Ваши курсы
progress-lede = Что вы начали и как далеко продвинулись.
progress-failed = Это не удаётся показать
progress-none = Пока ничего не начато
progress-none-text = Откройте библиотеку, возьмите курс и начинайте.
progress-lessons = { $lessons ->
    [one] Уроков: { $finished } из { $lessons }
    [few] Уроков: { $finished } из { $lessons }
   *[many] Уроков: { $finished } из { $lessons }
}
# Follows the line above. $count: tests that are still to be passed.
progress-then = , { $count ->
    [one] затем { $count } тест
    [few] затем { $count } теста
   *[many] затем { $count } тестов
}
progress-last = Последний раз: { $date }
progress-not-here = Пакета на этом ноутбуке больше нет. Сделанное сохранено.

## One course’s history.

progress-history = Что сделано
progress-history-title = Что сделано: { $title }
# $name: the learner.
progress-history-of = { $name }: что сделано, день за днём.
progress-printed = Напечатано: { $date }.
progress-course = К курсу
progress-nothing = Пока ничего нет
progress-nothing-text = Здесь день за днём появится то, что вы читаете и на что отвечаете.
progress-more = Более ранние дни тоже сохранены; показаны последние 500 строк.
progress-when = Время
progress-what = Что
progress-result = Итог
progress-right-of = верно { $right } из { $of }
progress-right = Верно
progress-partly = Верно отчасти
progress-not-yet = Пока нет
progress-waiting = Прочитает преподаватель
progress-sealed = Оценка будет позже
progress-kept = Сохранено

# What was done; the name of the lesson, question or test follows.
progress-did-began = Начато:
progress-did-finished = Закончено:
progress-did-left = Закрыто:
progress-did-initialized = Начато:
progress-did-attempted = Начато:
progress-did-read = Прочитано:
progress-did-progressed = Прочитано:
progress-did-experienced = Прочитано:
progress-did-watched = Просмотрено:
progress-did-answered = Ответ:
progress-did-submitted = Сдано:
progress-did-completed = Закончено:
progress-did-passed = Сдан:
progress-did-failed = Пока не сдан:
progress-did-reviewed = Повторено:
progress-did-claimed = Заслужено:
progress-did-scored = Испробовано:
progress-did-terminated = Закрыто:
progress-did-noted = Заметка:
progress-did-other = Записано:
