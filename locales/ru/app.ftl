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
app-starter-add = Добавить эти пакеты
app-starter-choose = Выбрать пакеты
app-starter-library = Открыть библиотеку
app-starter-later = Сначала осмотреться
app-back = Назад

## Today

app-today-begin-title = Выберите первый урок
app-today-begin-text = Откройте библиотеку, возьмите курс и начинайте. Packhorse запомнит, где вы остановились.
app-today-empty-title = Курсов пока нет
app-today-empty-text = Вставьте флешку от вашего преподавателя. Packhorse сам найдёт пакеты.
app-today-add = Добавить курсы
app-today-library = Открыть библиотеку
# $number: which lesson of the course. $minutes: how long the whole lesson takes.
app-today-lesson = Урок { $number } из { $lessons }. { $minutes ->
    [one] Около { $minutes } минуты.
    [few] Около { $minutes } минут.
   *[many] Около { $minutes } минут.
}
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
