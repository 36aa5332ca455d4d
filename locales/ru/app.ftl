## The frame of the window, Welcome, Today.

app-skip = Перейти к странице
app-nav = Главное меню
app-nav-today = Сегодня
app-nav-library = Библиотека
app-nav-search = Поиск
app-nav-settings = Настройки
app-menu = Меню
app-close = Закрыть
app-loading = Одну минуту
# Titles of the system's own windows in which a file or a folder is chosen.
app-choose-pack = Выберите пакет
app-choose-learner = Выберите файл учащегося
app-choose-picture = Выберите картинку с кодом
app-choose-certificate = Выберите свидетельство
app-choose-trust = Выберите файл доверия
app-choose-folder = Выберите папку
app-choose-save = Сохранить свидетельство
app-choose-answer = Выберите файл, который сдаёте
app-cannot-open = Packhorse не может открыть свою библиотеку

# Long work in the foot of the rail. $count: how many works are going on or waiting.
app-jobs = { $count ->
    [one] Идёт { $count } работа
    [few] Идут { $count } работы
   *[many] Идёт { $count } работ
}
app-jobs-held = Приостановлено
app-jobs-bar = Ход работы

## Welcome

app-motto = Курсы, которые идут дальше дорог.
app-welcome-title = Выберите язык
app-welcome-language = Язык
app-welcome-note = Язык можно сменить потом, в настройках. Интернет здесь ни для чего не нужен.
app-continue = Продолжить
app-starter-title = Ваши первые курсы
app-starter-lede = Курсы приходят пакетами: на флешке, в файле или по сети, если она есть.
# $count: how many packs are in the library already.
app-starter-here = { $count ->
    [one] Здесь уже есть { $count } пакет
    [few] Здесь уже есть { $count } пакета
   *[many] Здесь уже есть { $count } пакетов
}
app-starter-here-text = Можно начинать прямо сейчас. Другие пакеты добавляются в любое время.
app-starter-none = Пакетов пока нет
app-starter-none-text = Вставьте флешку от вашего преподавателя или выберите папку с первыми курсами, которая прилагается к Packhorse.
app-starter-found = { $count ->
    [one] { $count } пакет на «{ $name }»
    [few] { $count } пакета на «{ $name }»
   *[many] { $count } пакетов на «{ $name }»
}
app-starter-add = Добавить в мою библиотеку
app-starter-choose = Выбрать пакеты
app-starter-library = Открыть библиотеку
app-starter-later = Сначала осмотреться
app-back = Назад

## Today

app-today-begin-title = Выберите первый урок
app-today-begin-text = Откройте библиотеку, возьмите курс и начинайте. Packhorse запомнит, где вы остановились.
app-today-another-title = Выберите следующий курс
app-today-another-text = Курс, который вы проходили, завершён. Всё, что сделано в нём, остаётся в ваших успехах.
app-today-empty-title = Курсов пока нет
app-today-empty-text = Вставьте флешку от вашего преподавателя. Packhorse сам найдёт пакеты.
app-today-add = Добавить курсы
app-today-library = Открыть библиотеку
# $heading: the passage where one stopped.
app-today-stopped = Вы остановились на части «{ $heading }».
app-today-go-on = Продолжить урок
app-today-outline = План курса
app-today-new = Новое в библиотеке
app-today-came = Добавлено: { $date }
app-today-slip-title = Без сети — это нормально
app-today-slip-text = Всё есть на этом ноутбуке. Чтобы учиться, связь не нужна.
app-today-slip-packs = { $count ->
    [one] пакет на этом ноутбуке
    [few] пакета на этом ноутбуке
   *[many] пакетов на этом ноутбуке
}
app-today-slip-more = Новые курсы приходят на флешке, файлом или с адреса, когда есть сеть.

app-today-morning = Доброе утро, { $name }
app-today-afternoon = Добрый день, { $name }
app-today-evening = Добрый вечер, { $name }
# $number: which lesson of the course, counted from 1.
app-today-number = Урок { $number }.
# $minutes: how much of the lesson is left.
app-today-left = { $minutes ->
    [one] Осталась примерно { $minutes } минута.
    [few] Осталось примерно { $minutes } минуты.
   *[many] Осталось примерно { $minutes } минут.
}
app-today-finished = { $lessons ->
    [one] Закончено уроков: { $finished } из { $lessons }
    [few] Закончено уроков: { $finished } из { $lessons }
   *[many] Закончено уроков: { $finished } из { $lessons }
}
# For a screen reader. $number: the lesson that is begun.
app-today-pips = Закончено уроков: { $finished } из { $lessons }, начат урок { $number }
app-today-review = Повторить сегодня
# $count: cards. $courses: courses they come from.
app-today-due = { $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
} из { $courses ->
    [one] { $courses } курса.
    [few] { $courses } курсов.
   *[many] { $courses } курсов.
}
app-today-due-minutes = { $minutes ->
    [one] Около { $minutes } минуты.
    [few] Около { $minutes } минут.
   *[many] Около { $minutes } минут.
}
app-today-due-none = Сейчас повторять нечего.
app-today-due-tomorrow = Следующие — завтра.
# $day: a day of the week.
app-today-due-day = Следующие: { $day }.
# $date: a day, such as 20 November.
app-today-due-date = Следующие: { $date }.
app-today-review-start = Начать повторение
# $label: edition as its makers write it. $title: the course.
app-today-edition = Пришло издание { $label } курса «{ $title }»
app-today-edition-text = Вы продолжаете в своём издании, пока не выберете новое. Ваши успехи сохранены.
app-today-edition-see = Что нового
# A pack that came in as a newer edition of one that is being read.
app-today-new-edition = Издание { $label }
app-today-kept = Ваши успехи сохранены
# The number stands large before these words.
app-today-waiting = { $count ->
    [one] запись ждёт следующей связи
    [few] записи ждут следующей связи
   *[many] записей ждут следующей связи
}
app-today-progress = Все ваши курсы
