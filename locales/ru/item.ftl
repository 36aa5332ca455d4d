## Вопросы: ответы, что из них вышло, повторение.

item-loading = Вопросы открываются
item-failed = Эти вопросы не открываются
item-to-course = Вернуться к курсу
item-leave = Выйти из теста

# $title: title of the lesson or assessment.
item-name-practice = Тест. { $title }
item-name-pre = Перед курсом. { $title }
item-name-post = После курса. { $title }
item-name-exam = Проверка. { $title }
item-intro-pre = Эти вопросы покажут, что вы уже знаете. Никто не ждёт, что вы знаете всё.
item-intro-post = Эти вопросы покажут, чему вы научились. Не торопитесь.
item-intro-exam = Что верно, вы увидите после сдачи. До этого любой ответ можно изменить.
item-intro-exam-needed = { $count ->
    [one] Нужен { $count } верный ответ. Что верно, вы увидите после сдачи; до этого любой ответ можно изменить.
    [few] Нужно { $count } верных ответа. Что верно, вы увидите после сдачи; до этого любой ответ можно изменить.
    [many] Нужно { $count } верных ответов. Что верно, вы увидите после сдачи; до этого любой ответ можно изменить.
   *[other] Нужно { $count } верного ответа. Что верно, вы увидите после сдачи; до этого любой ответ можно изменить.
}
item-intro-sealed = Верных ответов на этом ноутбуке нет. Ваши ответы хранятся здесь, их оценят позже.
item-attempt-of = Попытка { $number } из { $count }
item-attempt = Попытка { $number }
item-saved = Ваши ответы сохранены.
item-saved-sealed = Ваши ответы хранятся, их оценят позже.
item-not-saved = Последнее изменение ещё не сохранено
item-time-none = Время не ограничено.
item-time-left = { $minutes ->
    [one] Осталась примерно { $minutes } минута.
    [few] Осталось примерно { $minutes } минуты.
    [many] Осталось примерно { $minutes } минут.
   *[other] Осталось примерно { $minutes } минуты.
}
item-time-last = Осталась примерно одна минута.
item-time-over = Время вышло
item-time-over-text = Ваши ответы сохранены. Больше здесь ничего делать не нужно.

item-question-of = Вопрос { $number } из { $count }
item-question = Вопрос { $number }
item-reading = Прочитайте
item-answered = Ответов: { $count } из { $of }

## Кнопки и клавиши

item-answer = Ответить
item-keep = Сохранить и дальше
item-on = Дальше
item-next = Следующий вопрос
item-previous = Предыдущий вопрос
item-skip = Пока пропустить
item-look-over = Просмотреть ответы
item-hand-in = Сдать
item-see-result = Посмотреть результат
item-try-again = Попробовать ещё раз
item-reveal = Показать верный ответ
item-change = Изменить мой ответ
item-hint-show = Показать подсказку
item-hint = Подсказка
item-key-choose = выбрать
item-key-on = дальше

## Виды вопросов

item-how-multiple = Выберите всё, что верно.
item-how-match = Выберите, что к чему относится.
item-how-order = Расставьте шаги по порядку кнопками или клавишей Alt со стрелками вверх и вниз.
item-how-essay = Напишите своими словами. Это прочитает преподаватель.
item-how-file = Сдайте один файл, не больше { $size }. Его посмотрит преподаватель.
item-true = Верно
item-false = Неверно
item-match-choose = Выберите…
item-order-up = Выше: { $step }
item-order-down = Ниже: { $step }
item-order-moved = { $step }: теперь { $place } из { $count }
item-your-answer = Ваш ответ
item-your-answer-in = Ваш ответ, единица: { $unit }
item-gap = Пропуск { $number } из { $count }
item-essay-words = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
}
item-file-none = Файла пока нет
item-file-choose = Выбрать файл
item-file-other = Выбрать другой файл
item-file-copying = Файл копируется
item-file-kept = { $size }, хранится с вашими ответами
item-need-choice = Сначала выберите ответ.
item-need-several = Сначала выберите один или несколько ответов.
item-need-pairs = Сначала выберите пару для каждого.
item-need-text = Сначала напишите ответ.
item-need-gaps = Сначала заполните все пропуски.
item-need-file = Сначала выберите файл.
item-not-a-number = Здесь такое число не прочитать. Напишите цифрами, например 12 или 3,5.
item-too-long = Слишком длинно. Сократите; ничего не потеряно.

## Что вышло из ответа

item-right = Верно
item-partly = Частично
item-not-yet = Пока нет
item-waiting = Ждёт преподавателя
item-sealed = Хранится, оценят позже
item-kept = Сохранено
item-to-review = Повторить
item-no-answer = Без ответа
item-begun = Начато
item-waiting-text = Ваш ответ прочитает преподаватель. Можно продолжать.
item-sealed-text = Верного ответа на этом ноутбуке нет. Ваш ответ хранится, его оценят позже.
item-kept-text = Что верно, вы увидите после сдачи. До этого ответ можно изменить.
item-parts = Верно частей: { $right } из { $count }.
item-chosen-right = Ваш ответ, верно
item-right-answer = Верный ответ
item-your-choice = Ваш ответ
item-right-answer-is = Верный ответ:
item-part-right = Здесь верно:
item-again = Прочитать эту часть ещё раз
item-again-lesson = Урок { $number },
item-due-today = Этот вопрос вернётся на повторение сегодня.
item-due-tomorrow = Этот вопрос вернётся на повторение завтра.
item-due-day = Этот вопрос вернётся на повторение, день: { $day }.

## Перед сдачей

item-over-all = Ответ есть на каждый вопрос
item-over-open = { $count ->
    [one] { $count } вопрос пока без ответа
    [few] { $count } вопроса пока без ответа
    [many] { $count } вопросов пока без ответа
   *[other] { $count } вопроса пока без ответа
}
item-over-text = Можно вернуться к вопросу или посмотреть результат.
item-over-text-final = Можно вернуться к вопросу и изменить ответ. После сдачи ответы остаются как есть.

## Результаты

item-result-failed = Этот результат не показать
item-result-lesson = Тест, урок { $number }
item-result-of = { $right } из { $count }
item-result-handed-in = Сдано
item-result-finished = Урок пройден.
item-result-finished-needed = Урок пройден. Нужно было: { $count }.
item-result-passed = Этого достаточно.
item-result-passed-needed = Этого достаточно, нужно было: { $count }.
item-result-not-passed = { $count ->
    [one] Пока нет: нужен { $count } верный ответ. Посмотрите, что было неверно, и попробуйте ещё раз, когда захотите.
    [few] Пока нет: нужно { $count } верных ответа. Посмотрите, что было неверно, и попробуйте ещё раз, когда захотите.
    [many] Пока нет: нужно { $count } верных ответов. Посмотрите, что было неверно, и попробуйте ещё раз, когда захотите.
   *[other] Пока нет: нужно { $count } верного ответа. Посмотрите, что было неверно, и попробуйте ещё раз, когда захотите.
}
item-result-pre = Это вы уже знаете. Остальное покажет курс.
item-result-sealed = Ваши ответы хранятся. Их оценят, когда они дойдут до того, у кого есть верные ответы; тогда результат вернётся сюда.
item-result-waiting = { $count ->
    [one] { $count } ответ ждёт преподавателя. Тогда результат будет полным.
    [few] { $count } ответа ждут преподавателя. Тогда результат будет полным.
    [many] { $count } ответов ждут преподавателя. Тогда результат будет полным.
   *[other] { $count } ответа ждут преподавателя. Тогда результат будет полным.
}
item-result-unread = { $count ->
    [one] { $count } часть урока ещё не прочитана. После неё урок будет пройден.
    [few] { $count } части урока ещё не прочитаны. После них урок будет пройден.
    [many] { $count } частей урока ещё не прочитано. После них урок будет пройден.
   *[other] { $count } части урока ещё не прочитано. После них урок будет пройден.
}
item-result-kept = Результат хранится на этом ноутбуке.
item-result-look = { $count ->
    [one] Посмотреть { $count } ещё раз
    [few] Посмотреть { $count } ещё раз
    [many] Посмотреть { $count } ещё раз
   *[other] Посмотреть { $count } ещё раз
}
item-result-next = Перейти к уроку { $number }
item-result-again = Пройти ещё раз
item-result-print = Печать
item-result-questions = Вопрос за вопросом
item-earned = Вы получили: { $title }
item-earned-text = Получено на этом ноутбуке, ждёт подтверждения.
item-earned-stamp = Ждёт
item-earned-look = Посмотреть свидетельство

item-next-title = Что дальше
item-next-due = { $count ->
    [one] { $count } вопрос вернётся, день: { $day }
    [few] { $count } вопроса вернутся, день: { $day }
    [many] { $count } вопросов вернутся, день: { $day }
   *[other] { $count } вопроса вернутся, день: { $day }
}
item-next-due-today = { $count ->
    [one] { $count } вопрос вернётся сегодня
    [few] { $count } вопроса вернутся сегодня
    [many] { $count } вопросов вернутся сегодня
   *[other] { $count } вопроса вернутся сегодня
}
item-next-due-tomorrow = { $count ->
    [one] { $count } вопрос вернётся завтра
    [few] { $count } вопроса вернутся завтра
    [many] { $count } вопросов вернутся завтра
   *[other] { $count } вопроса вернутся завтра
}
item-next-due-text = Короткие повторения помогают помнить.
item-next-sealed = Оценка придёт позже
item-next-sealed-text = Курс можно продолжать.
item-next-waiting = { $count ->
    [one] Преподаватель прочитает { $count } ответ
    [few] Преподаватель прочитает { $count } ответа
    [many] Преподаватель прочитает { $count } ответов
   *[other] Преподаватель прочитает { $count } ответа
}
item-next-waiting-text = Курс можно продолжать.
item-next-saved = Результат сохранён здесь
item-next-saved-text = Он попадёт к преподавателю при следующей связи или с USB-флешкой.
item-next-lessons = Пройдено уроков: { $finished } из { $count }
item-next-unread = { $count ->
    [one] { $count } часть этого урока ещё не прочитана.
    [few] { $count } части этого урока ещё не прочитаны.
    [many] { $count } частей этого урока ещё не прочитано.
   *[other] { $count } части этого урока ещё не прочитано.
}

## Повторение

item-review = Повторение
item-review-failed = Повторение не открывается
item-review-leave = Выйти из повторения
item-review-due = { $count ->
    [one] { $count } карточка. { $minutes ->
        [one] Около { $minutes } минуты.
        [few] Около { $minutes } минут.
        [many] Около { $minutes } минут.
       *[other] Около { $minutes } минуты.
    }
    [few] { $count } карточки. { $minutes ->
        [one] Около { $minutes } минуты.
        [few] Около { $minutes } минут.
        [many] Около { $minutes } минут.
       *[other] Около { $minutes } минуты.
    }
    [many] { $count } карточек. { $minutes ->
        [one] Около { $minutes } минуты.
        [few] Около { $minutes } минут.
        [many] Около { $minutes } минут.
       *[other] Около { $minutes } минуты.
    }
   *[other] { $count } карточки. { $minutes ->
        [one] Около { $minutes } минуты.
        [few] Около { $minutes } минут.
        [many] Около { $minutes } минут.
       *[other] Около { $minutes } минуты.
    }
}
item-card-of = Карточка { $number } из { $count }
item-review-think = Что это значит? Подумайте, потом переверните карточку.
item-review-turn = Показать значение
item-review-card = Следующая карточка
item-review-undo = Вернуть последнюю
item-grade-how = Хорошо ли вы это знали?
item-grade-again = Пока нет
item-grade-hard = С трудом
item-grade-good = Хорошо
item-grade-easy = Сразу
item-grade-today = ещё раз сегодня
item-grade-days = { $days ->
    [one] через { $days } день
    [few] через { $days } дня
    [many] через { $days } дней
   *[other] через { $days } дня
}
item-review-over = { $count ->
    [one] Готово: { $count } карточка
    [few] Готово: { $count } карточки
    [many] Готово: { $count } карточек
   *[other] Готово: { $count } карточки
}
item-review-none = Сейчас повторять нечего
item-review-next = Следующие придут, день: { $day }.
item-review-next-today = Следующие придут сегодня позже.
item-review-next-tomorrow = Следующие придут завтра.
item-review-next-none = Новые появятся, когда вы ответите на вопросы.
item-review-today = Вернуться на страницу «Сегодня»
