## Teach: a teacher’s group, certificates that wait for the teacher’s word, and the way to sticks

teach-title = Преподавание
teach-tab-group = Моя группа
teach-tab-sticks = Подготовить флешки
teach-lede = Учащиеся, которые передают свои записи этому ноутбуку, и как у них идут дела.
teach-room-open = Открыть класс
teach-room-look = Посмотреть класс
teach-failed = Группу не удаётся показать
teach-group = Группа
teach-course = Курс
teach-learners = { $count ->
    [one] { $count } учащийся.
    [few] { $count } учащихся.
    [many] { $count } учащихся.
   *[other] { $count } учащихся.
}
# $day is a day: 19 November.
teach-news = { $laptops ->
    [one] Известия по { $day } с { $laptops } ноутбука.
    [few] Известия по { $day } с { $laptops } ноутбуков.
    [many] Известия по { $day } с { $laptops } ноутбуков.
   *[other] Известия по { $day } с { $laptops } ноутбуков.
}
teach-news-none = Известий о них пока нет.
teach-more = Группа больше: здесь те, кто записан первыми ({ $count }).
teach-far = Как далеко они продвинулись
teach-far-most = Большинство закончило уроков: от { $from } до { $to }.
teach-far-most-one = { $count ->
    [0] Большинство ещё не закончило ни одного урока.
    [one] Большинство закончило { $count } урок.
    [few] Большинство закончило { $count } урока.
    [many] Большинство закончило { $count } уроков.
   *[other] Большинство закончило { $count } уроков.
}
teach-far-complete = { $count ->
    [0] Курс пока не закончил никто.
    [one] Курс закончил { $count }.
    [few] Курс закончили { $count }.
    [many] Курс закончили { $count }.
   *[other] Курс закончили { $count }.
}
teach-far-begun = Начали { $count } из { $all }.
teach-far-lessons = Законченные уроки
teach-far-learner = Один учащийся
teach-far-heard = Учащиеся
# $day is a day: 2 November.
teach-far-quiet = Нет известий с { $day }: могли продвинуться дальше ({ $count })
# Head of a column with numbers, for screen readers.
teach-far-number = Учащихся
teach-far-number-quiet = Из них без известий
teach-need = Кому вы можете быть нужны
teach-need-note = Подсказка из записей, а не оценка.
teach-need-none = По записям никто не застрял.
teach-need-stopped = { $tries ->
    [one] Остановка на вопросах урока { $lesson } после { $tries } попытки
    [few] Остановка на вопросах урока { $lesson } после { $tries } попыток
    [many] Остановка на вопросах урока { $lesson } после { $tries } попыток
   *[other] Остановка на вопросах урока { $lesson } после { $tries } попыток
}
teach-need-stopped-test = { $tries ->
    [one] Остановка на «{ $title }» после { $tries } попытки
    [few] Остановка на «{ $title }» после { $tries } попыток
    [many] Остановка на «{ $title }» после { $tries } попыток
   *[other] Остановка на «{ $title }» после { $tries } попыток
}
teach-need-fast = Отвечает очень быстро: вопросов — { $questions } за { $seconds } с, верно — { $right }
# $reads and $answers are names of languages, each in its own language.
teach-need-tongue = Язык чтения: { $reads }; лучше отвечает на языке: { $answers }
# $day is a day: 28 October.
teach-need-quiet = Не открывает уроков с { $day }
teach-need-not-begun = Ещё не начинает этот курс
teach-need-all = Все ({ $count })
teach-need-less = Только первые
teach-hard = Трудные для них вопросы
teach-hard-all = { $count ->
    [one] { $count } вопрос
    [few] Все { $count } вопроса
    [many] Все { $count } вопросов
   *[other] Все { $count } вопросов
}
teach-hard-less = Только самые трудные
teach-hard-none = На вопросы пока никто не отвечал.
teach-hard-easy = Все ответы были верны с первого раза.
teach-hard-place = Урок { $lesson }, вопрос { $number }
teach-hard-place-test = Тест, вопрос { $number }
teach-hard-of = Верных ответов: { $right } из { $answers }
teach-hard-unanswered = Ответов пока нет
teach-hard-few = слишком мало, чтобы судить
teach-hard-first = Верно с первого раза
teach-hard-key-few = Меньше { $count } ответов
teach-hard-guess = Чистое угадывание
teach-hard-guess-of = Чистое угадывание: { $percent }
teach-none = Группы пока нет
teach-none-text = Ваш центр называет этот ноутбук ноутбуком преподавателя. Тогда записи ваших учащихся можно читать здесь.
teach-none-1 = Сообщите центру ключ этого ноутбука. Он указан на странице класса.
teach-none-2 = Выполните обмен один раз, чтобы сюда пришёл ответ центра.
teach-none-3 = Откройте класс и сообщите учащимся его адрес.
teach-empty = Пока никто не приходил
teach-empty-text = Откройте класс и сообщите учащимся его адрес. Кто обменяется с ним записями, появится здесь.
teach-nothing = Пока нечего показать
teach-nothing-text = Никто ещё не начал курс, пакет которого есть на этом ноутбуке.
# $course is an id: org.example.water/water.
teach-absent = { $count ->
    [one] { $count } из них проходит { $course }; этого курса на ноутбуке нет. Добавьте его пакет, чтобы увидеть.
    [few] { $count } из них проходят { $course }; этого курса на ноутбуке нет. Добавьте его пакет, чтобы увидеть.
    [many] { $count } из них проходят { $course }; этого курса на ноутбуке нет. Добавьте его пакет, чтобы увидеть.
   *[other] { $count } из них проходят { $course }; этого курса на ноутбуке нет. Добавьте его пакет, чтобы увидеть.
}
teach-sealed-title = Их записи здесь пока не прочесть
teach-sealed = { $count ->
    [one] Здесь лежит { $count } запечатанный конверт для платформы: от учащихся, которые ещё не зачислены или чьи ноутбуки ещё не знают, что этот принадлежит их учителю. Открыть его может только платформа.
    [few] Здесь лежат { $count } запечатанных конверта для платформы: от учащихся, которые ещё не зачислены или чьи ноутбуки ещё не знают, что этот принадлежит их учителю. Открыть их может только платформа.
   *[many] Здесь лежат { $count } запечатанных конвертов для платформы: от учащихся, которые ещё не зачислены или чьи ноутбуки ещё не знают, что этот принадлежит их учителю. Открыть их может только платформа.
}
teach-sealed-next = Выполните обмен там, где есть связь, или запишите конверты на флешку для того, кто едет в город. Когда после этого эти учащиеся снова придут в ваш класс, они появятся здесь.
teach-certificates = Свидетельства
teach-certificates-wait = Ждут вашего «да»
teach-certificates-wait-note = Записи, пришедшие сюда, показывают, что всё требуемое сделано.
teach-certificates-none = Ничего не ждёт.
# $by is the name of a centre.
teach-certificates-left = Осталось выдать { $left } из { $count }, до { $day }, от имени { $by }
teach-certificates-any = Любое свидетельство его курсов
teach-certificates-by-you = Вы подтверждаете каждое.
teach-certificates-at-once = Они выдаются сразу, когда всё сделано.
teach-certificates-not-allowed = Ваш центр не разрешал этому ноутбуку выдавать свидетельства. Заслуженное подтверждает платформа.
teach-certificates-yes = Выдать
teach-certificates-yes-label = Выдать «{ $title }»: { $name }
teach-certificates-ask = Выдать это свидетельство?
teach-certificates-ask-text = { $name }: «{ $title }». Свидетельство действует сразу и попадёт на ноутбук при следующем обмене здесь. Отозвать его может только центр.
teach-certificates-not-yet = Не сейчас
teach-certificates-done = Выдано: { $name }.
teach-certificates-not-issued = Не выдано: в записи чего-то не хватает или разрешённое исчерпано. Ничего не изменилось.
teach-certificates-failed = Свидетельства не удаётся показать
teach-certificates-issued = Выданы на этом ноутбуке
teach-certificates-earned = Заслужено { $day }
teach-certificates-on = Выдано { $day }
