## Who is studying: welcome, the rail, Settings › Learner and My data.

learner-nav-notes = Заметки
learner-nav-certificates = Свидетельства
# Under the learner's name in the rail.
learner-my-progress = Мои успехи
learner-change = Сменить учащегося

learner-who = Кто занимается?
learner-who-text = У каждого на этом ноутбуке своя полка, свои заметки и свои успехи.
learner-studied-never = Ещё не было занятий
learner-studied-today = Занятия сегодня
learner-studied-yesterday = Занятия вчера
learner-studied-on = Занятия { $date }
learner-new = Я здесь впервые
learner-new-text = Это займёт минуту. Электронная почта не нужна.
learner-bring = Я с другого ноутбука
learner-bring-other = У меня файл с другого ноутбука
# $language: the language of the interface, by its own name.
learner-language-is = Язык: { $language }
learner-add-courses = Добавить курсы
learner-has-pin = Есть ПИН-код
learner-has-pictures = Есть три картинки
learner-has-passphrase = Есть парольная фраза
learner-state-missing = Файла нет
learner-state-damaged = Файл повреждён
learner-state-newer = Нужен более новый Packhorse

## What opens a shelf

learner-open = Открыть
learner-type-pin = { $name }, введите ПИН-код
learner-choose-pictures = { $name }, выберите свои три картинки
learner-type-passphrase = { $name }, введите парольную фразу
learner-pin-keys = Цифры
learner-pin-back = Стереть последнюю цифру
# Read aloud while typing; the digits themselves are never said.
learner-pin-typed = { $count ->
    [one] Введена { $count } цифра
    [few] Введено { $count } цифры
    [many] Введено { $count } цифр
   *[other] Введено { $count } цифры
}
# Read aloud while choosing.
learner-pictures-chosen = { $count ->
    [one] Выбрана { $count } картинка
    [few] Выбрано { $count } картинки
    [many] Выбрано { $count } картинок
   *[other] Выбрано { $count } картинки
}
learner-pictures-back = Убрать последнюю
learner-wrong-pin = ПИН-код другой.
learner-wrong-pictures = Картинки не те или не в том порядке.
learner-wrong-passphrase = Парольная фраза другая.
learner-wrong = Это не открывает. Попробуйте ещё раз.
learner-try-again = Попробуйте ещё раз.
learner-wait-seconds = { $count ->
    [one] Попробовать снова можно через { $count } секунду.
    [few] Попробовать снова можно через { $count } секунды.
    [many] Попробовать снова можно через { $count } секунд.
   *[other] Попробовать снова можно через { $count } секунды.
}
learner-wait-minutes = { $count ->
    [one] Попробовать снова можно через { $count } минуту.
    [few] Попробовать снова можно через { $count } минуты.
    [many] Попробовать снова можно через { $count } минут.
   *[other] Попробовать снова можно через { $count } минуты.
}
learner-forgot-pin = Не помню ПИН-код
learner-forgot-pictures = Не помню картинки
learner-forgot-passphrase = Не помню парольную фразу
learner-forgot-title = { $name }, возьмите код восстановления
learner-forgot-text = Когда полку создавали, записали код восстановления. Возможно, он у вашего преподавателя. Он открывает полку один раз, потом вы получите новый.
learner-recovery-code = Код восстановления
learner-recovery-code-hint = 20 букв и цифр. Заглавные буквы, пробелы и дефисы не важны.
learner-recover = Открыть мою полку
learner-cancel = Отмена
learner-broken-title = { $name }: полка не открывается
learner-broken-newer = Её записал более новый Packhorse. Всё в сохранности. Откройте её новой программой.
learner-broken-missing = Файла с записями на этом ноутбуке больше нет. Его вернёт резервная копия.
learner-broken-damaged = Файл с записями повреждён. Его вернёт резервная копия, и к ней добавится всё, что ещё можно прочитать.
learner-mended = Ваш файл был повреждён. Он исправлен.

## Make your shelf

learner-make-title = Создайте свою полку
learner-name = Ваше имя
learner-name-hint = Оно печатается на свидетельствах. Его можно написать на любой письменности.
learner-name-lacks = Чтобы продолжить, напишите имя.
learner-picture = Выберите картинку
learner-picture-mountains = горы
learner-picture-tree = дерево
learner-picture-sun = солнце
learner-picture-horse = лошадь
learner-picture-bird = птица
learner-picture-fish = рыба
learner-picture-flower-lotus = цветок
learner-picture-star = звезда
learner-picture-moon = луна
learner-picture-boat = лодка
learner-picture-cow = корова
learner-picture-leaf = лист
learner-language = Язык
learner-keep-out = Не пускать других к моей полке
learner-keep-out-hint = Полезно, когда ноутбуком пользуются несколько человек. Потом это можно изменить.
learner-lock = Кто может открыть вашу полку?
learner-lock-none = Любой за этим ноутбуком
learner-lock-none-text = Ничего не спрашивается. Файл не зашифрован.
learner-lock-pin = Только тот, кто знает мой ПИН-код
learner-lock-pin-text = Не пускает других в это окно. Не шифрует: кто может скопировать файл, может его прочитать.
learner-lock-pictures = Только тот, кто знает мои три картинки
learner-lock-pictures-text = Как ПИН-код, но без чтения и письма. Не шифрует.
learner-lock-passphrase = Только тот, кто знает мою парольную фразу
learner-lock-passphrase-text = Шифрует ваш файл: без этих слов его никто не прочитает. Имя и картинка остаются видны.
learner-new-pin = Новый ПИН-код
learner-new-pin-hint = От 4 до 12 цифр.
learner-new-pictures = Новые картинки
learner-new-pictures-hint = Три картинки. Порядок важен.
learner-new-passphrase = Новая парольная фраза
learner-new-passphrase-hint = Не меньше 8 знаков. Хорошо подходят четыре-пять слов.
learner-show-typed = Показывать, что я ввожу
learner-make = Создать мою полку
learner-file-waits = Открытый вами файл ждёт: он появится, как только будет создана ваша полка.

## Recovery code

learner-code-title = Запишите этот код восстановления
learner-code-text = Если вы забудете, чем открывается полка, её откроет только этот код. Он показывается один раз.
learner-code-of = Полка
learner-code-give = Запишите его на бумаге и отдайте бумагу преподавателю. Не храните её вместе с ноутбуком.
learner-code-passphrase = Ваш файл зашифрован. Без парольной фразы и без этого кода никто не вернёт то, что в нём есть.
learner-code-written = Код записан
learner-code-print = Напечатать

## A learner from a file

learner-bring-title = Перенесите полку с другого ноутбука
learner-bring-text = На другом ноутбуке откройте «Настройки», «Мои данные» и выберите «Сохранить копию». Затем выберите этот файл здесь.
learner-bring-choose = Выбрать файл
# $name: a file that was opened with the program.
learner-bring-this = Принять «{ $name }»
learner-bring-another = Выбрать другой файл
learner-bring-secret = Парольная фраза или код восстановления
learner-bring-secret-hint = Этот файл зашифрован. Пока ничего не скопировано.
learner-brought = { $name } теперь здесь
learner-brought-merged = { $name } уже здесь: две полки стали одной
learner-brought-records = { $count ->
    [0] Новых записей не было.
    [one] На этом ноутбуке { $count } новая запись.
    [few] На этом ноутбуке { $count } новые записи.
    [many] На этом ноутбуке { $count } новых записей.
   *[other] На этом ноутбуке { $count } новой записи.
}

## Settings › Learner

learner-section = Учащийся
learner-saved = Сохранено.
learner-lock-section = Замок
learner-lock-now-none = Любой за этим ноутбуком может открыть вашу полку.
learner-lock-now-pin = ПИН-код не пускает других в это окно. Файл не зашифрован.
learner-lock-now-pictures = Три картинки не пускают других в это окно. Файл не зашифрован.
learner-lock-now-passphrase = Файл зашифрован вашей парольной фразой.
learner-lock-change = Сменить замок
learner-lock-save = Поставить новый замок
learner-lock-changed = Замок сменён.
learner-lock-code-note = С новым замком вы получите новый код восстановления. Старый больше ничего не откроет.
learner-pin = ПИН-код
learner-pictures = Картинки
learner-passphrase = Парольная фраза
learner-pin-present = Нынешний ПИН-код
learner-pictures-present = Нынешние картинки
learner-passphrase-present = Нынешняя парольная фраза

## Settings › My data

learner-privacy = Мои данные
learner-privacy-text = Ваше имя, успехи, заметки и свидетельства есть только на этом ноутбуке, пока вы их не отправите.
learner-kept-records = Записи
learner-kept-notes = Заметки
learner-kept-files = Сданные файлы
learner-kept-size = Объём
learner-kept-since = Первая запись: { $first }, последняя: { $last }.
learner-records = Всё, что было записано
learner-records-text = Всё, что вы делали, простыми словами. Под каждым стоит запись в том виде, в каком её получит платформа.
learner-records-show = Показать записи
learner-records-more = Показать более ранние
# $percent: points reached, as a number from 0 to 100.
learner-record-score = { $percent } из 100 баллов
learner-did-answered = Ответ
learner-did-submitted = Вопросы сданы
learner-did-handed-in = Файл сдан
learner-did-began = Начато
learner-did-read = Прочитано
learner-did-watched = Просмотрено
learner-did-finished = Закончено
learner-did-left = Оставлено
learner-did-reviewed = Повторено
learner-did-scored = Баллы
learner-did-claimed = Свидетельство заслужено
learner-did-took-back = Отменено
learner-did-other = Другое
learner-export = Взять мои данные с собой
learner-export-text = Один файл со всем, что вы здесь сделали. Его можно открыть на другом ноутбуке.
learner-export-do = Сохранить копию
learner-exported = Сохранено как
learner-facts = Немного о вас, если хотите
learner-facts-why = Это помогает увидеть, до кого курсы доходят, а до кого нет. Сведения только подсчитываются вместе с другими. Их можно не сообщать и в любое время отозвать.
learner-facts-answer = Ответить
learner-facts-leave = Не сообщать
learner-facts-withdraw = Отозвать
learner-facts-save = Сохранить
learner-facts-saved = Сохранено. Спасибо.
learner-facts-gone = О вас ничего не сказано.
learner-fact-none = Не скажу
learner-fact-sex = Пол
learner-fact-age = Возраст
learner-fact-role = Кто вы
learner-fact-institution = Школа или учреждение
learner-sex-female = Женский
learner-sex-male = Мужской
learner-sex-other = Другой
learner-age-under-15 = Младше 15
learner-age-15-24 = 15–24 года
learner-age-25-34 = 25–34 года
learner-age-35-54 = 35–54 года
learner-age-55-up = 55 и старше
learner-role-learner = Учащийся
learner-role-teacher = Преподаватель
learner-role-trainer = Наставник преподавателей
learner-role-other = Другое
learner-backups = Резервные копии
learner-backups-text = Packhorse делает их сам на этом ноутбуке.
learner-backups-none = Пока нет ни одной.
learner-restore = Вернуться
learner-restore-of = Вернуться к копии: { $date }
learner-restore-title = Вернуться к копии: { $date }?
learner-restore-warning = Всё, что вы сделали после неё, добавится. Ничего не потеряется.
learner-restore-keep = Оставить как есть
learner-restored = Копия действует. Ничего не потеряно.
learner-erase = Стереть мои данные с этого ноутбука
learner-erase-text = Исчезнут ваша полка и все её копии. Свидетельства, подтверждённые платформой, остаются в силе.
learner-erase-do = Стереть навсегда
learner-erase-title = { $name }, стереть ваши данные?
learner-erase-warning = С этого ноутбука исчезнут { $records ->
    [one] { $records } запись
    [few] { $records } записи
    [many] { $records } записей
   *[other] { $records } записи
} и { $notes ->
    [one] { $notes } заметка
    [few] { $notes } заметки
    [many] { $notes } заметок
   *[other] { $notes } заметки
}, а с ними все резервные копии.
learner-erase-forever = Отменить это нельзя. Что не отправлено и не сохранено в копии, пропадёт.
learner-erase-sure = Я знаю, что отменить это нельзя
learner-erase-keep = Оставить всё
learner-erase-export = Сначала сохранить копию
learner-erased = { $name }: данные стёрты с этого ноутбука.
