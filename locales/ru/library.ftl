## The library

library-title = Библиотека
# $used and $free: sizes such as 3.3 GB.
library-lede = { $count ->
    [one] { $count } пакет на этом ноутбуке занимает { $used }. Свободно { $free }.
    [few] { $count } пакета на этом ноутбуке занимают { $used }. Свободно { $free }.
   *[many] { $count } пакетов на этом ноутбуке занимают { $used }. Свободно { $free }.
}
library-add = Добавить пакеты
library-empty-title = Библиотека пуста
library-empty-text = Вставьте флешку от вашего преподавателя. Packhorse сам найдёт пакеты. Подойдёт и файл, и адрес.
library-failed = Не удаётся показать библиотеку
library-filter = Показать
library-all = Все
library-category-teacher-digital-competency = Цифровые навыки учителя
library-category-genai-higher-education = Генеративный ИИ в вузе
library-category-ai-discipline = ИИ и ваш предмет
library-category-ai-industry = ИИ на производстве
library-category-help = Как пользоваться Packhorse
# Packs that were begun and are not finished.
library-begun = Начатые
library-attention = Нужно внимание
library-category = Тема
library-any-category = Любая тема
library-language = Язык
library-any-language = Любой язык
library-sort = Порядок
library-sort-opened = Недавно открытые
library-sort-newest = Сначала новые
library-sort-title = По названию
library-sort-size = По размеру
library-none-title = Подходящих пакетов нет
library-none-text = Выберите другой язык или покажите все пакеты.
library-show-all = Показать все пакеты
library-open = Открыть
library-continue = Продолжить
library-details = Подробнее
# $title: the pack's title, for screen readers.
library-details-of = Подробнее: { $title }
library-open-of = Открыть: { $title }
library-continue-of = Продолжить: { $title }
library-repair-of = Починить: { $title }
library-repair = Починить
library-lessons = { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[many] { $count } уроков
}
library-courses = { $count ->
    [one] { $count } курс
    [few] { $count } курса
   *[many] { $count } курсов
}
library-hours = { $count ->
    [one] Около { $count } часа
    [few] Около { $count } часов
   *[many] Около { $count } часов
}
# A pack, all of whose lessons are finished.
library-finished = Закончен
library-edition = Издание { $label }
# Heading of packs that are no courses: the help, the program.
library-beside = О самом Packhorse

## How a pack stands

library-verified = Подпись проверена
# $name: name of the trusted key.
library-signed-by = Подпись: { $name }
library-unknown = Подпись незнакома
library-unknown-note = Этот ноутбук не знает такой подписи
library-unsigned = Без подписи
library-unsigned-note = Этот пакет никто не подписал
library-damaged = Нужна починка
library-damaged-parts = { $count ->
    [one] Повреждена { $count } часть из { $parts }
    [few] Повреждены { $count } части из { $parts }
   *[many] Повреждено { $count } частей из { $parts }
}

## One pack

library-pack-back = Библиотека
library-pack-missing = Этого пакета нет в библиотеке
library-pack-about = Об этом пакете
library-pack-courses = Курсы
library-pack-publisher = Издатель
library-pack-signer = Подпись
library-pack-fingerprint = Ключ
library-pack-edition = Издание
library-pack-licence = Лицензия
library-pack-languages = Языки
library-pack-size = Размер
# $own: what removing the pack would free; parts shared with other packs stay.
library-pack-size-own = { $size }; если убрать, освободится { $own }
library-pack-came = Добавлен
library-pack-source = Откуда
library-pack-parts = Части
library-pack-parts-good = { $count ->
    [one] { $count }, повреждений не замечено
    [few] { $count }, повреждений не замечено
   *[many] { $count }, повреждений не замечено
}
library-pack-care = Забота о пакете
library-check = Проверить все части
library-check-text = Читает каждую часть и сверяет её с контрольной печатью. Учиться можно дальше.
library-export = Сохранить в файл
library-export-text = Записывает пакет в папку или на флешку, чтобы передать другим. Файл тот же, байт в байт.
library-remove = Убрать
library-remove-text = Освободит { $size }. Место, где вы остановились, запомнится.
library-remove-title = Убрать «{ $title }»?
library-remove-warning = Курсы исчезнут с этого ноутбука, освободится { $size }. Место, где вы остановились, запомнится до возвращения пакета.
library-remove-keep = Оставить пакет
library-repair-title = { $count ->
    [one] { $count } часть этого пакета не читается
    [few] { $count } части этого пакета не читаются
   *[many] { $count } частей этого пакета не читаются
}
library-repair-text = Остальное работает. Вставьте флешку с этим пакетом или выберите его файл. Заново скопируются только повреждённые части.
# $name: name of a stick.
library-repair-from = Починить с «{ $name }»
library-repair-file = Выбрать файл
library-repair-folder = Выбрать папку

## Adding packs

library-import-title = Добавить пакеты
library-import-lede = С флешки, из файла, из папки или по адресу. Без вашего согласия ничего не копируется.
library-import-waiting-title = Вставьте флешку
library-import-waiting-text = Packhorse сам найдёт на ней пакеты.
library-import-drop = Пакеты можно и просто перетащить в любое место этого окна.
library-import-file = Выбрать файл
library-import-folder = Выбрать папку
library-import-again = Посмотреть ещё раз
library-import-looking = Поиск пакетов
library-import-other = Другие способы
library-import-address = Адрес пакета
library-import-address-hint = Начинается с http:// или https://. Нужна сеть; после обрыва загрузка продолжится с того же места.
library-import-address-problem = Это не адрес пакета. Адрес начинается с http:// или https://.
library-import-address-go = Загрузить
library-import-found = { $count ->
    [0] На «{ $name }» пакетов нет
    [one] { $count } пакет на «{ $name }»
    [few] { $count } пакета на «{ $name }»
   *[many] { $count } пакетов на «{ $name }»
}
library-import-files = { $count ->
    [0] Среди выбранных файлов пакетов нет
    [one] Выбран { $count } пакет
    [few] Выбрано { $count } пакета
   *[many] Выбрано { $count } пакетов
}
library-import-found-none = Здесь нет пакетов. Попробуйте другую флешку или выберите папку сами.
library-import-close = Закрыть
library-import-close-of = Закрыть «{ $name }»
library-import-new = Новый
library-import-update = Обновление
# $from and $to: numbers of editions.
library-import-update-note = Издание { $to }. У вас издание { $from }
library-import-same = Уже здесь
library-import-same-note = Издание { $label }, такое же, как у вас
library-import-older = Старее вашего
library-import-older-note = Издание { $to }. У вас издание { $from }
library-import-conflict = Не сходится
library-import-conflict-note = То же издание, но другое содержание. Ваше сохранено
library-import-unusable = Не годится
library-import-decide = Решить
library-import-decide-of = Решить: { $title }
library-import-choose = Пакеты для копирования
library-import-sum = { $count ->
    [0] Ничего не выбрано
    [one] { $count } пакет, скопировать { $size }
    [few] { $count } пакета, скопировать { $size }
   *[many] { $count } пакетов, скопировать { $size }
}
library-import-stay = Останется свободно { $size }
library-import-room = Не хватает { $missing }
library-import-room-text = { $floor } всегда остаются свободными, чтобы ноутбук работал дальше. Выберите меньше пакетов или уберите один в настройках.
library-import-room-link = Перейти к хранилищу
library-import-meter = Диск: библиотека { $used }, эти пакеты { $size }, после этого свободно { $free }
library-import-meter-used = Библиотека { $size }
library-import-meter-new = Эти пакеты { $size }
library-import-meter-free = Свободно { $size }
library-import-copy = { $count ->
    [0] Скопировать пакеты
    [one] Скопировать { $count } пакет
    [few] Скопировать { $count } пакета
   *[many] Скопировать { $count } пакетов
}
library-trust-title = Доверяете ли вы этой подписи?
library-trust-text = Пакет «{ $title }» подписан, но этот ноутбук не встречал такого ключа. Подпись показывает, что пакет никто не менял; чей это ключ, можете знать только вы.
library-trust-publisher = В пакете написано, что его издатель — { $publisher }. Написать это может кто угодно.
library-trust-compare = Сравните эти знаки с теми, что дал вам преподаватель или ваш центр:
library-trust-after = Если вы доверяете ключу, пакеты с этой подписью будут приниматься и дальше.
library-trust-once-after = Если вы его возьмёте, библиотека отметит подпись как незнакомую.
library-trust-no = Не брать пакет
library-trust-yes = Доверять ключу
library-unsigned-title = Взять пакет, который никто не подписал?
library-unsigned-text = Packhorse может проверить, что пакет «{ $title }» цел. Кто его сделал и не менял ли его кто-нибудь, проверить нельзя. Берите его только у того, кого знаете.
library-unsigned-after = В библиотеке он будет отмечен как неподписанный.
library-unsigned-yes = Взять
library-trusted = Пакеты с этим ключом теперь принимаются.

## Long work

library-jobs-copying = { $count ->
    [one] Копируется { $count } пакет
    [few] Копируются { $count } пакета
   *[many] Копируется { $count } пакетов
}
library-jobs-title = В работе
library-jobs-done = Что сделано
library-jobs-study = Учиться можно дальше. Не вынимайте флешку.
library-jobs-minutes = { $count ->
    [one] Осталась примерно { $count } минута.
    [few] Осталось примерно { $count } минуты.
   *[many] Осталось примерно { $count } минут.
}
library-jobs-moment = Осталось меньше минуты.
library-jobs-all = Вся работа
library-jobs-count = Пакетов: { $done } из { $total }
library-jobs-of = { $done } из { $total }
library-job-pause = Пауза
library-job-resume = Дальше
library-job-stop = Остановить
library-job-pause-of = Пауза: { $title }
library-job-resume-of = Дальше: { $title }
library-job-stop-of = Остановить: { $title }
library-job-again = Ещё раз
library-job-again-of = Ещё раз: { $title }
library-job-forget = Хорошо
library-job-forget-of = Хорошо: { $title }
library-job-clear = Очистить список
library-job-open = Открыть сейчас
library-job-waiting = Ждёт своей очереди
library-job-paused = Пауза. Скопированное сохранено.
library-job-step-check = Проверка
library-job-step-copy = Копирование
library-job-step-search = Поиск
library-job-todo = впереди
library-job-now = идёт
library-job-ready = готово
library-job-verifying = Проверка частей
library-job-repairing = Починка
library-job-removing = Освобождение места
library-job-indexing = Подготовка поиска
library-job-exporting = Запись файла
library-job-done-install = Можно учиться
library-job-done-verify = Проверено: всё цело
library-job-done-verify-damaged = { $count ->
    [one] Проверено: повреждена { $count } часть
    [few] Проверено: повреждены { $count } части
   *[many] Проверено: повреждено { $count } частей
}
library-job-done-repair = Починено: всё на месте
library-job-done-repair-still = { $count ->
    [one] { $count } часть всё ещё повреждена. Попробуйте другую флешку.
    [few] { $count } части всё ещё повреждены. Попробуйте другую флешку.
   *[many] { $count } частей всё ещё повреждены. Попробуйте другую флешку.
}
library-job-done-remove = Убрано
library-job-done-index = Поиск готов
library-job-done-export = Сохранено
library-job-cancelled = Остановлено. Место, занятое копией, освобождено.
library-job-failed = Не получилось
library-job-mended = { $count ->
    [one] { $count } повреждённая часть на флешке заменена из другого места. Всё на месте. Скажите хозяину, что флешка изнашивается.
    [few] { $count } повреждённые части на флешке заменены из другого места. Всё на месте. Скажите хозяину, что флешка изнашивается.
   *[many] { $count } повреждённых частей на флешке заменены из другого места. Всё на месте. Скажите хозяину, что флешка изнашивается.
}
library-stop-title = Остановить копирование «{ $title }»?
library-stop-text = Скопированное будет стёрто. При паузе оно сохранится, и продолжить можно в любое время.
library-stop-keep = Копировать дальше
library-job-every-pack = Все пакеты
