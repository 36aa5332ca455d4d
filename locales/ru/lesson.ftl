## Чтение урока.

lesson-back = Курс
lesson-heading = Урок { $number }. { $title }
lesson-loading = Урок открывается
lesson-failed = Этот урок не открывается
lesson-skip-contents = Перейти к содержанию
lesson-tools = Инструменты чтения

lesson-contents = Содержание
lesson-in-this-lesson = В этом уроке
lesson-beginning = Начало
lesson-part-read = прочитано
lesson-part = Часть { $part } из { $parts }
lesson-minutes = { $minutes ->
    [one] Около { $minutes } минуты
    [few] Около { $minutes } минут
    [many] Около { $minutes } минут
   *[other] Около { $minutes } минуты
}
lesson-of = Урок { $number } из { $lessons }
lesson-around = Предыдущий и следующий урок
lesson-previous = Предыдущий урок
lesson-previous-title = Предыдущий урок: { $title }
lesson-next-title = Следующий урок: { $title }
lesson-last = Вернуться к курсу

lesson-text-size = Размер текста
lesson-size-of-text = Размер текста
lesson-percent = { $percent } %
lesson-colours = Цвета
lesson-theme-auto = Как на компьютере
lesson-theme-light = День
lesson-theme-dark = Ночь
lesson-theme-contrast = Высокая контрастность
lesson-settings-failed = Ваш выбор не удалось сохранить. Попробуйте ещё раз.
lesson-language = Язык этого урока
lesson-print = Печать

lesson-fallback = На вашем языке этого урока пока нет. Здесь он на другом языке: { $language }.
lesson-stopped = Вы там, где остановились в прошлый раз.
lesson-to-beginning = Перейти к началу

lesson-enlarge = Увеличить
lesson-picture = Рисунок
lesson-close = Закрыть
lesson-table = Таблица
lesson-code = Код
lesson-formula = Формула
lesson-notes = Примечания
lesson-note = Примечание

lesson-player-video = Видео: { $title }
lesson-player-audio = Звук: { $title }
lesson-player-play = Включить
lesson-player-pause = Пауза
lesson-player-position = Место
lesson-player-position-at = { $at } из { $length }
lesson-player-captions = Субтитры
lesson-player-captions-language = Язык субтитров
lesson-player-captions-failed = Эти субтитры не читаются. Остальные работают.
lesson-player-speed = Скорость
lesson-player-speed-is = { $speed }×
lesson-player-mute = Выключить звук
lesson-player-unmute = Включить звук
lesson-player-full = Во весь экран
lesson-player-full-leave = Выйти из полного экрана
lesson-player-transcript = Текст записи
lesson-player-go-to = Включить с { $at }
lesson-player-keys = Пробел включает и ставит на паузу, стрелки влево и вправо перематывают на пять секунд, C включает субтитры.
lesson-player-keys-plain = Пробел включает и ставит на паузу, стрелки влево и вправо перематывают на пять секунд.
lesson-player-loading = Загрузка
lesson-player-failed-video = Это видео здесь не воспроизводится.
lesson-player-failed-audio = Эта запись здесь не воспроизводится.
lesson-player-failed-read = Всё сказанное записано ниже, так что можно продолжать. Если так будет и дальше, проверьте пакет в Настройках.
lesson-player-failed-ask = Можно продолжать и без неё. Если так будет и дальше, проверьте пакет в Настройках.
lesson-player-retry = Попробовать ещё раз

lesson-frame-label = Попробуйте: { $title }
lesson-frame-larger = Открыть крупнее
lesson-frame-smaller = Вернуться в урок
lesson-frame-reload = Начать заново
lesson-frame-loading = Загрузка
lesson-frame-failed = Эта страница не отвечает.
lesson-frame-failed-ask = Начните заново. Если так будет и дальше, продолжайте урок и проверьте пакет в Настройках.

## What comes after the lesson.

# $count: how many questions follow.
lesson-quiz = Проверка: { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
}
lesson-next = Следующий
# $title: what was earned.
lesson-earned = Вы заслужили «{ $title }». Осталось подтверждение.
lesson-earned-look = Посмотреть
