## Prepare USB sticks

sticks-lede = Вставьте столько флешек, сколько есть разъёмов. Packhorse записывает их одновременно и каждую перечитывает.
sticks-step-choose = Пакеты
sticks-step-write = Записать флешки
sticks-step-hand = Раздать

## What goes onto each stick

sticks-choose-title = Что попадёт на каждую флешку
sticks-choose-text = Пакет идёт целиком, на всех своих языках.
sticks-portable = Сам Packhorse, чтобы запускать с флешки
sticks-portable-text = Папка, из которой работает этот Packhorse, без чьих-либо записей.
sticks-none-title = Раздавать пока нечего
sticks-none-text = Сначала добавьте пакеты на этот ноутбук. Потом их можно записать на флешки.
sticks-prefix = Имена начинаются с
sticks-prefix-hint = MAR даёт MAR-01, MAR-02 и так далее. Флешка с именем сохраняет его.
sticks-wanted = Сколько флешек
sticks-wanted-hint = Оставьте пустым, если ещё не знаете.
sticks-begin = Записать флешки
sticks-begin-note = Ничего на флешках не удаляется.
sticks-back = Выбрать другие пакеты

## The slip: sizes

sticks-each = На каждой флешке
sticks-each-packs = { $count ->
    [one] { $count } пакет
    [few] { $count } пакета
   *[many] { $count } пакетов
}
sticks-each-portable = Packhorse для запуска с флешки
sticks-each-trust = Чьи свидетельства действительны
sticks-each-room = Пустая сумка для записей
sticks-each-sum = Вместе
# Follows the number of sticks that are ready, which stands large before it. $wanted: how many are to be made.
sticks-ready-of = { $wanted ->
    [one] из { $wanted } флешки готово
    [few] из { $wanted } флешек готово
   *[many] из { $wanted } флешек готово
}
# Follows the number of sticks that are ready, which stands large before it.
sticks-ready-some = { $count ->
    [one] флешка готова
    [few] флешки готовы
   *[many] флешек готово
}
sticks-ready-bar = Готово флешек: { $ready } из { $wanted }
# $minutes: a whole number. $count: how many sticks are still to be made.
sticks-others = { $count ->
    [one] Ещё примерно { $minutes } мин на { $count } флешку.
    [few] Ещё примерно { $minutes } мин на { $count } флешки.
   *[many] Ещё примерно { $minutes } мин на { $count } флешек.
}

## Sticks that are in

sticks-in = { $count ->
    [one] В ноутбуке { $count } флешка
    [few] В ноутбуке { $count } флешки
   *[many] В ноутбуке { $count } флешек
}
sticks-in-none = В ноутбуке нет флешек
sticks-put-in = Вставьте флешку
sticks-put-in-text = Пустая флешка начинается сама. Если на ней чужие файлы, Packhorse сначала спросит.
sticks-folder = Выбрать папку
sticks-look = Посмотреть ещё раз
sticks-stop-all = Остановить всё
sticks-hand = Раздать
sticks-unnamed = Флешка
# What a stick’s row says at its end.
sticks-state-found = Ждёт вас
sticks-state-waiting = Ждёт очереди
sticks-state-looking = Осматривается
sticks-state-writing = Записывается
sticks-state-reading = Перечитывается
sticks-state-ready = Готова. Вынимайте
sticks-state-ready-folder = Готово
sticks-state-small = Слишком мала
sticks-state-full = Мало места
sticks-state-protected = Защищена от записи
sticks-state-bad = Не пользуйтесь ею
sticks-state-gone = Вынута слишком рано
sticks-state-stopped = Остановлена
sticks-state-failed = Не получилось
# What it says below.
sticks-text-ready = Записана и перечитана, ошибок нет
sticks-text-small = Вмещает { $capacity }, нужно { $needed }
sticks-text-full = Свободно { $free }, нужно { $needed }. Остальное занято другими файлами, они остаются.
sticks-text-protected = На неё ничего нельзя записать. Передвиньте маленький переключатель, если он есть, или возьмите другую.
sticks-text-bad = Она не сохранила записанное. Пометьте её и никому не давайте. Остальные продолжаются.
sticks-text-gone = Недописанное на ней нельзя принять за пакет. Вставьте её снова, и запись начнётся заново.
sticks-text-stopped = Недописанное на ней нельзя принять за пакет.
sticks-text-strange = На ней есть другие файлы. Они останутся как есть.
sticks-text-same = { $count ->
    [one] { $count } из этих пакетов уже там.
    [few] { $count } из этих пакетов уже там.
   *[many] { $count } из этих пакетов уже там.
}
sticks-text-newer = Там более новое издание, оно остаётся: { $titles }
sticks-text-others = Там другие пакеты, они остаются: { $titles }
sticks-text-program = Там другой Packhorse, он остаётся как есть.
# $name: what the stick is called.
sticks-write-one = Записать
sticks-write-one-of = Записать: { $name }
sticks-again = Ещё раз
sticks-again-of = Ещё раз: { $name }
sticks-stop-of = Остановить: { $name }
sticks-drop = Убрать из списка
sticks-drop-of = Убрать из списка: { $name }
sticks-tape-title = Напишите имя на каждой флешке
# $names: names of the sticks that are being made or are ready.
sticks-tape = Хватит полоски ленты: { $names }. Когда флешка вернётся, будет видно, какая она.

## Handing out

sticks-hand-title = { $count ->
    [one] { $count } флешка готова к раздаче
    [few] { $count } флешки готовы к раздаче
   *[many] { $count } флешек готово к раздаче
}
sticks-hand-none = Пока нет готовых флешек
sticks-hand-text = Каждая перечитана до последней части. Кто получит флешку, вставляет её и открывает «Библиотека», «Добавить пакеты».
sticks-hand-post = Записи возвращаются на тех же флешках. Передайте их платформе в разделе «Отправить и получить».
sticks-anew = Подготовить ещё
sticks-on = Писать дальше

## A newer program that came on a stick

sticks-program-title = Есть более новый Packhorse: { $version }
# $fingerprint: short form of the key.
sticks-program-text = Его подписали создатели программы: ключом, с которым пришёл этот Packhorse ({ $fingerprint }). Это не те ключи, которым вы доверяете для курсов: ни один из них не подошёл бы.
sticks-program-keep = Всё, что вы выучили, останется как есть.
sticks-program-take = Положить в «Загрузки»
sticks-program-elsewhere = Выбрать папку
sticks-program-none = Для такого компьютера в нём ничего нет. Попросите подходящий у того, кто его принёс.
sticks-program-taken = Packhorse { $version } проверен и извлечён
sticks-program-deb = Закройте Packhorse. Откройте этот файл в окне файлов и выберите установку; компьютер спросит пароль. В терминале: sudo apt install и имя файла.
sticks-program-rpm = Закройте Packhorse. Откройте этот файл в окне файлов и выберите установку; компьютер спросит пароль. В терминале: sudo dnf install и имя файла.
sticks-program-portable = Этот Packhorse работает из папки. Закройте его, распакуйте файл и перенесите папку packhorse-data из старой папки в новую. Потом запустите новый.
sticks-program-open = Закройте Packhorse, откройте этот файл и следуйте его указаниям.
sticks-program-show = Показать папку
