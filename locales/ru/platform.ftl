# Страницы центральной платформы для сотрудников центров, и почему её API в чём-то отказывает.

platform-skip = К содержанию
platform-nav = Страницы
platform-nav-centres = Центры
platform-nav-overview = Обзор
platform-nav-staff = Сотрудники
platform-nav-laptops = Ноутбуки
platform-nav-keys = Другие программы
platform-nav-audit = Что сделано
platform-nav-packs = Пакеты
platform-nav-account = Моя учётная запись
platform-above = Где это находится
platform-back-home = Назад к центрам
platform-back-cohort = Назад к группе
platform-technician = Для техника:
platform-refused-title = Это нельзя показать
platform-add = Добавить
platform-save = Сохранить
platform-saved = Сохранено.
platform-changes = Изменить
platform-act = Действие
platform-state = Состояние
platform-name = Название
platform-kind = Вид
platform-reason = Почему
platform-days = На сколько дней
# $day is a date, such as 2026-11-22.
platform-since = с { $day }
platform-until = до { $day }
platform-closed = Закрыто
platform-nameless = Без имени

platform-language = Язык
platform-language-choose = Сменить язык
platform-language-browser = Как в браузере
platform-sign-in-title = Вход
platform-sign-in-lede = Для сотрудников центров. Учащимся запись здесь не нужна: они вступают в приложении по коду своей группы.
platform-sign-in = Войти
platform-sign-out = Выйти
platform-login = Имя для входа
platform-login-hint = Короткое, без пробелов, чтобы его легко было набрать. Его видят коллеги.
platform-passphrase = Кодовая фраза
platform-passphrase-hint = Не менее 10 знаков. Четыре не связанных слова легко запомнить и трудно угадать.
platform-have-code = У меня есть одноразовый код
platform-have-account = У меня есть учётная запись
platform-join-title = Стать сотрудником
platform-join-lede = Вам дали одноразовый код: в нём сказано, для какого центра и в какой роли.
platform-join-code = Одноразовый код
platform-join-code-hint = 24 буквы и цифры группами по четыре. Строчные буквы и пробелы не важны.
platform-first-code = Администратора ещё нет. Первый одноразовый код был показан при запуске платформы. Кто его не увидел, создаёт другой на сервере, с тем же --data:
platform-join = Использовать код
platform-your-name = Ваше имя
platform-your-name-hint = Как вас знают коллеги.

platform-centres-title = Центры
# $centres is how many.
platform-centres-lede = { $centres ->
    [one] { $centres } центр.
    [few] { $centres } центра. Что вы можете в одном, можете и во всех, что ниже него.
    [many] { $centres } центров. Что вы можете в одном, можете и во всех, что ниже него.
   *[other] { $centres } центра. Что вы можете в одном, можете и во всех, что ниже него.
}
platform-centres-empty = У вас пока нет роли ни в одном центре. Попросите у администратора приглашение и введите его код на странице «Моя учётная запись».
platform-begin = Первые шаги
platform-begin-name = Назовите свой центр
platform-begin-name-text = Свидетельства выдаются от этого имени.
platform-begin-pack = Скажите, чьим пакетам верить, и опубликуйте пакет
platform-begin-pack-text = Добавьте ключ того, кто подписывает ваши пакеты, затем выберите файл пакета. Ноутбукам его предложат при следующем обмене.
platform-begin-cohort = Создайте группу
platform-begin-cohort-text = На её странице есть код записи, который вешают на стену класса.
platform-begin-done = Сделано
platform-here-only = Другие компьютеры не могут открыть этот адрес
platform-here-only-text = Он стоит в кодах записи и в свидетельствах. Запустите платформу снова с --address и адресом, который доступен ноутбукам, например --address https://learn.example.org. Если она установлена пакетом: в /etc/default/packhorse-platform.
platform-kind-institute = Институт
platform-kind-regional = Региональный центр
platform-kind-national = Национальный центр
platform-kind-training = Учебный центр
platform-kind-institution = Учреждение
platform-below = Центры ниже
platform-below-empty = Их нет.
platform-centre-add = Добавить центр ниже этого
platform-rename = Переименовать
platform-move = Переместить вместе со всем, что ниже
platform-move-below = Под какой центр
platform-move-hint = Вместе с ним переходят сотрудники, группы и учащиеся. У кого есть роль выше нового места, у того она есть и для всего этого.
platform-move-do = Переместить
platform-close-centre = Закрыть этот центр
platform-close-centre-hint = В его группы и в группы ниже больше никто не вступает, а его программы больше не читают и не пишут. Всё, что есть, остаётся, и центр можно открыть снова.
platform-open-centre = Открыть снова

platform-cohorts = Группы
platform-cohorts-empty = Групп здесь пока нет.
platform-cohort-add = Добавить группу
platform-cohort-change = Название, преподаватель и размер
platform-cohort-close = Закрыть эту группу
platform-cohort-close-hint = Её код перестаёт действовать. Участники остаются, и их записи продолжают поступать.
platform-trainer = Преподаватель
platform-trainer-none = Никто
platform-most = Наибольшее число участников
platform-most-hint = Ожидающие тоже считаются.
platform-approve-first = Я смотрю на каждого, прежде чем принять
# $members and $most are counts.
platform-members-of = Участников: { $members }, не более { $most }
# $count is how many learners.
platform-waiting-count = { $count ->
    [one] Вас ждёт { $count } человек
    [few] Вас ждут { $count } человека
    [many] Вас ждут { $count } человек
   *[other] Вас ждут { $count } человека
}
platform-members = Участники
platform-members-empty = Пока никого. Раздайте код записи, что ниже: им можно воспользоваться и без связи.
platform-heard = Ноутбук был на связи
platform-heard-never = Никогда
platform-heard-now = Менее часа назад
platform-heard-hours = { $hours ->
    [one] { $hours } час назад
    [few] { $hours } часа назад
    [many] { $hours } часов назад
   *[other] { $hours } часа назад
}
platform-heard-days = { $days ->
    [one] { $days } день назад
    [few] { $days } дня назад
    [many] { $days } дней назад
   *[other] { $days } дня назад
}
platform-entries = Записей здесь
# $count is how many other accounts.
platform-joined-count = { $count ->
    [one] и ещё { $count } учётная запись
    [few] и ещё { $count } учётные записи
    [many] и ещё { $count } учётных записей
   *[other] и ещё { $count } учётной записи
}
platform-standing-waiting = Ждёт
platform-standing-member = Участник
platform-standing-ended = Выбыл
platform-standing-refused = Отказано
platform-member-approve = Принять
platform-member-end = Прекратить участие
platform-member-refuse = Отказать

platform-code = Код записи
platform-code-none = Его нет. Создайте новый.
platform-code-until = Действует до { $day }.
platform-code-over = Действовал до { $day }. Создайте новый.
platform-code-qr = Код записи в виде картинки для камеры
platform-code-sheet = Лист для печати
platform-code-renew = Создать новый код
platform-code-renew-hint = Старый сразу перестаёт действовать. Кто участник, тот им остаётся.
platform-code-days = На сколько дней
platform-sheet-1 = Откройте Packhorse и выберите «Вступить в центр».
platform-sheet-2 = Сфотографируйте эту картинку и откройте снимок там или наберите буквы под ней.
platform-sheet-3 = Учитесь дальше. Как только ваш ноутбук найдёт дорогу, ваша работа придёт в ваш центр.
platform-sheet-print = Напечатайте эту страницу из браузера.

platform-appointed = Ноутбуки преподавателя
platform-appointed-lede = В классе, без Интернета, такой ноутбук может собирать и читать то, что сделали участники этой группы.
platform-appoint = Добавить ноутбук
platform-device = Ноутбук
platform-device-hint = Код, который приложение показывает в разделе «Класс», например 7K3M-P9QX, если ноутбук здесь уже бывал; иначе его полный ключ.
platform-device-name = Как вы его называете
platform-dismiss = Снять задачу
platform-cohort-packs = Пакеты для этой группы
platform-cohort-packs-empty = Ни один не рекомендован.
platform-cohort-packs-change = Выбрать пакеты
platform-pack-ids = Имена пакетов
platform-pack-ids-others = Другие, по именам
platform-pack-ids-hint = По одному в строке, например org.example.statistics.

platform-staff-title = Сотрудники
platform-staff-people = У кого какая роль
platform-staff-empty = Именно здесь роли ни у кого нет. Об этом заботится тот, у кого она есть выше.
platform-staff-remove = Снять роль
platform-role = В какой роли
platform-role-administrator = Администратор
platform-role-administrator-hint = делает всё: центры, сотрудники, группы, программы
platform-role-editor = Редактор
platform-role-editor-hint = публикует и рекомендует пакеты
platform-role-trainer = Преподаватель
platform-role-trainer-hint = ведёт группы, участников и ноутбуки
platform-role-viewer = Наблюдатель
platform-role-viewer-hint = видит всё и ничего не меняет
platform-invitations = Неиспользованные приглашения
platform-invitations-empty = Их нет.
platform-invitation-end = Отозвать
platform-invitation-code = Передайте этот код
platform-invitation-code-hint = Он показан только сейчас и годится для одного человека. Его вводят здесь:
platform-invite = Пригласить
platform-invite-do = Создать код
platform-invite-whom = Для кого
platform-invite-whom-hint = Для вашего списка, пока код не использован.

platform-laptops-title = Ноутбуки
platform-devices = Ноутбуки, выходившие на связь
platform-devices-empty = Из этой ветви ещё ни один не выходил на связь.
# $count is how many learners.
platform-device-learners = { $count ->
    [0] здесь никто на нём не учится
    [one] { $count } учащийся
    [few] { $count } учащихся
    [many] { $count } учащихся
   *[other] { $count } учащегося
}
# $minutes is how far its clock is ahead; below 0: behind.
platform-device-clock = часы расходятся на { $minutes } мин
platform-device-barred = Отстранён
platform-device-bar = Отстранить ноутбук
platform-device-bar-hint = Если он украден или потерян: больше ничего из того, что он приносит, не принимается ни по какой дороге. Принесённое раньше остаётся.
platform-device-unbar = Допустить снова
platform-second-keys = Это тот же человек?
platform-second-keys-lede = Кто-то говорит за учащегося с другим ключом, чем раньше: может быть, восстановлена копия, а может быть, это другой человек. Спросите и скажите. До тех пор ничего оттуда не принимается.
platform-key-waiting = Ждёт вас
platform-key-accepted = Тот же человек
platform-key-refused = Другой человек
platform-key-accept = Это тот же человек
platform-key-refuse = Это не он

platform-keys-title = Другие программы
platform-keys-lede = Программы, говорящие на xAPI, читают и пишут записи этого центра со своим ключом.
platform-keys-empty = Ни у одной программы пока нет ключа.
platform-key-add = Добавить ключ
platform-key-name = Для чего он
platform-key-name-hint = Например: панель показателей университета.
platform-scopes = Что он позволяет
platform-key-made = Новый ключ
platform-key-once = Секрет показан только сейчас. Скопируйте его туда, где он нужен.
platform-key-endpoint = Адрес
platform-key-key = Ключ
platform-key-secret = Секрет
platform-key-revoke = Прекратить действие ключа

# $number is a learner's number.
platform-learner-number = Учащийся { $number }
platform-accounts = Учётные записи этого человека
platform-accounts-lede = У того, кто учился без связи на двух ноутбуках, может быть две записи. Объединённые, они считаются одним человеком; ничего не переносится, и это можно отменить.
platform-join-learner = Объединить с другой записью
platform-join-learner-do = Объединить
platform-join-other = Номер другого учащегося
platform-join-other-hint = Он стоит на странице другого учащегося. Вам нужна роль и там, где он.
platform-joinings = Что объединено и отменено
platform-joining-holds = Объединены
platform-joining-undone = Отменено
platform-joining-undo = Отменить

platform-forks = Где запись пошла двумя путями
platform-forks-lede = Два ноутбука продолжили писать с одной копии, например со скопированного диска или из восстановленной резервной копии. Ничего не потеряно: то, что записал каждый, стоит здесь рядом, и всё сохранено.
platform-aside = Сохранено, но не учитывается
platform-aside-lede = Эти записи в сохранности, но здесь не учитываются и ничего другого не задерживают.
platform-aside-not-a-statement = Не учитывается: запись неполная.
platform-aside-another-actor = Не учитывается: в ней сказано, что сделал кто-то другой.
platform-aside-other = Не учитывается: её нельзя было принять в таком виде.
platform-fact-counts = Учитывается
platform-fact-what = Что
platform-fact-answer = Ответ
platform-fact-written = Записано, по часам ноутбука (UTC)
platform-fact-came = Пришло сюда (UTC)
platform-fact-whole = Вся запись
platform-fact-statement = Что было сделано
platform-fact-note = Заметка
platform-fact-fact = Сведения о человеке

platform-audit-title = Что сделано
platform-audit-lede = Всё, что сотрудники сделали в этой ветви. Отсюда ничего никогда не удаляется.
platform-audit-empty = Пока ничего.
platform-audit-when = Когда (UTC)
platform-audit-who = Кто
platform-audit-what = Что
platform-audit-where = Где
platform-audit-more = Подробнее
platform-audit-console = За консолью
platform-audit-learner = Учащийся
platform-audit-older = Более ранние
platform-detail-before = До этого
platform-detail-to = Новое место: номер
platform-detail-to-place = Новое место
platform-detail-wallet = Кошелёк
platform-detail-number = Номер
platform-detail-course = Курс
platform-detail-certificate = Свидетельство
platform-detail-new = Новое свидетельство
platform-detail-yes = Сказано «да»
platform-act-centre-add = Центр добавлен
platform-act-centre-rename = Центр переименован
platform-act-centre-move = Ветвь перемещена
platform-act-centre-close = Центр закрыт
platform-act-centre-open = Центр открыт снова
platform-act-staff-invite = Приглашение создано
platform-act-invitation-end = Приглашение отозвано
platform-act-staff-join = Приглашение использовано
platform-act-staff-remove = Роль снята
platform-act-cohort-add = Группа добавлена
platform-act-cohort-change = Группа изменена
platform-act-cohort-packs = Пакеты выбраны
platform-act-cohort-close = Группа закрыта
platform-act-code-renew = Создан новый код записи
platform-act-member-approve = Участник принят
platform-act-member-end = Участие прекращено или отказано
platform-act-member-enrol = Учащийся записан
platform-act-device-appoint = Ноутбук преподавателя добавлен
platform-act-device-dismiss = Ноутбук преподавателя убран
platform-act-device-bar = Ноутбук отстранён
platform-act-device-unbar = Ноутбук допущен снова
platform-act-learner-join = Учётные записи объединены
platform-act-learner-part = Объединение отменено
platform-act-key-accept = Второй ключ принят
platform-act-key-refuse = Второй ключ отклонён
platform-act-issuer-key = Свидетельства: порядок выдачи
platform-act-credential-decide = Решение по свидетельству или новая выдача
platform-act-credential-revoke = Свидетельство отозвано
platform-act-learner-code = Создан одноразовый код для учащегося
platform-act-wallet-end = Доступ кошелька прекращён
platform-act-pack-publish = Пакет опубликован
platform-act-pack-withdraw = Пакет отозван
platform-act-publisher-add = Ключ издателя принят
platform-act-publisher-end = Ключ издателя больше не принимается
platform-act-lrs-key-add = Ключ программы создан
platform-act-lrs-key-revoke = Действие ключа программы прекращено

platform-account-title = Моя учётная запись
platform-account-me = Обо мне
platform-account-change = Имя и язык
platform-account-roles = Мои роли
platform-account-roles-empty = Пока нет.
platform-account-invitation = Использовать другой одноразовый код
platform-passphrase-change = Сменить кодовую фразу
platform-passphrase-change-hint = Во всех других местах вы выйдете, и ваши токены прекратят действие.
platform-passphrase-before = Нынешняя кодовая фраза
platform-passphrase-after = Новая кодовая фраза
platform-tokens = Токены
platform-tokens-lede = С токеном ваша программа действует через API от вашего имени.
platform-token-add = Создать токен
platform-token-end = Прекратить

platform-packs-title = Пакеты
platform-packs-lede = Что предлагается ноутбукам. Каждый пакет полностью проверяется, прежде чем его покажут.
platform-packs-empty = Ни один пакет ещё не опубликован.
platform-pack-version = Издание
platform-pack-size = Размер
platform-pack-languages = Языки
platform-pack-publisher = Подписал
platform-pack-publish = Опубликовать пакет
platform-pack-file = Файл пакета
platform-pack-file-hint = Файл *.pack, подписанный ключом, которому доверяет эта платформа.
platform-pack-centre = Для какого центра
platform-pack-withdraw = Отозвать
platform-pack-withdrawn = Отозван
platform-publishers = Чьим пакетам верить
platform-publishers-lede = Опубликовать можно только пакет, подписанный одним из этих ключей. Ноутбуки, которые обмениваются с этой платформой, верят им тоже.
platform-publishers-empty = Пока ничьим. Добавьте ключ, прежде чем публиковать первый пакет.
platform-publisher-add = Добавить ключ
platform-publisher-key = Ключ
platform-publisher-key-hint = Вся строка файла, который кончается на .pub: его создаёт «packhorse key new» рядом с секретным.
platform-publisher-name-hint = Если пусто: имя, которое стоит в файле.
platform-publisher-end = Больше не верить
platform-fingerprint = Отпечаток ключа:

## Свидетельства: на что заявляют учащиеся, что выдано и кто выдаёт.

certificates-nav = Свидетельства
certificates-nav-issuing = Выдача свидетельств
certificates-title = Свидетельства
certificates-lede = На что заявляют учащиеся этой ветви и что им выдано.
certificates-waiting = Что ждёт
certificates-waiting-lede = Кто закончил курс, тот заявляет на его свидетельство. Эти заявки чего-то ждут: взгляда человека, баллов или публикации курса здесь.
certificates-waiting-empty = Ничего не ждёт.
certificates-issued = Выдано
certificates-issued-empty = Ни одного свидетельства ещё не выдано.
certificates-of = Свидетельства: { $name }
certificates-to-learner = На страницу учащегося
certificates-of-learner = Заявки этого человека и выданные ему свидетельства
certificates-of-cohort = Заявки участников и выданные им свидетельства
# $count is how many claims.
certificates-waiting-count = { $count ->
    [one] { $count } заявка на свидетельство ждёт человека
    [few] { $count } заявки на свидетельства ждут человека
   *[other] { $count } заявок на свидетельства ждут человека
}
certificates-claimed = Заявки
certificates-claimed-lede = Ноутбук учащегося подаёт заявку, как только там всё сделано.
certificates-claimed-empty = Заявок ещё нет.
certificates-decides = решает { $centre }
certificates-more = Дальше
certificates-by = выдано: { $name }
certificates-claim-new = Рассматривается
certificates-claim-person = Ждёт человека
certificates-claim-marks = Ждёт баллов
certificates-claim-pack = Ждёт публикации курса
certificates-claim-member = Ждёт: не состоит ни в одной группе
certificates-claim-refused = Чего-то не хватает
certificates-claim-denied = Отклонено человеком
certificates-claim-issued = Выдано
certificates-state-good = Действительно
certificates-state-expired = Срок истёк
certificates-state-revoked = Отозвано
certificates-state-replaced = Заменено другим
certificates-state-refused = Отклонено
certificates-history = Что сказано учащемуся
certificates-history-lede = Каждый шаг доходит до ноутбука со следующим обменом.
certificates-step-waiting = Ждёт
certificates-step-issued = Выдано
certificates-step-refused = Не выдано
certificates-step-revoked = Отозвано
certificates-step-replaced = Заменено
certificates-why-person = сначала смотрит человек
certificates-why-pack = курс здесь не опубликован
certificates-why-marks = баллы ещё не поставлены
certificates-why-member = не состоит ни в одной группе
certificates-why-missing = чего-то не хватает
certificates-why-denied = человек сказал «нет»
certificates-why-countersigned = выдано на месте преподавателем и подтверждено центром
certificates-why-twice = у другого свидетельства этого компьютера тот же номер
certificates-why-parted = выдано учётной записи, по ошибке объединённой с этой
certificates-why-reissued = выдано заново
certificates-why-name = исправлено имя
certificates-see = Посмотреть свидетельство
certificates-see-newer = Посмотреть то, что его заменило
certificates-record = Что говорят записи
certificates-record-not-published = Курс здесь не опубликован, поэтому неизвестно, что он требует. Опубликуйте его пакет; тогда заявка рассматривается снова сама собой.
certificates-record-points = Учащийся сделал всё. Кто-то ещё должен поставить баллы.
certificates-record-missing = Записи, которые сюда дошли, показывают не всё, что требуется. Вот что в них есть:
certificates-record-met = Записи, которые сюда дошли, показывают всё, что требуется. Было бы выдано вот что:
certificates-lack-lessons = Пройдено уроков: { $have } из { $need }
certificates-lack-score = Баллы за вопросы: { $have } % из требуемых { $need } %
certificates-lack-mastery = Уверенно отвечено наборов вопросов: { $have } из { $need }
certificates-lack-assessments = Сдано тестов: { $have } из { $need }
certificates-lack-achievements = Получено других свидетельств: { $have } из { $need }
certificates-lack-waiting = баллы ещё не поставлены
certificates-holder = Имя на свидетельстве
certificates-for = Свидетельство
certificates-attests = Что оно удостоверяет
certificates-criteria = Что требовалось
certificates-evidence = Что сделано
certificates-result = Результат
certificates-hours = Часы учёбы
certificates-credit = Кредиты (ECTS)
certificates-level = Уровень
certificates-competencies = Компетенции
certificates-issuer = Кем выдано
certificates-issued-on = Когда выдано
certificates-until = Действительно до
certificates-endless = бессрочно
certificates-course = Курс
certificates-number = Номер
certificates-replaces = Вместо
certificates-decide = Решить
certificates-decide-nowhere = За этого учащегося не отвечает ни один центр: он не состоит ни в одной группе. Сначала примите его в группу.
certificates-decide-elsewhere = Решает { $centre }: его администраторы и преподаватели.
certificates-decide-lacking = Пока чего-то не хватает, выдать нельзя: ничьё слово этого не заменит. Когда придут новые записи, заявка рассматривается снова сама собой.
certificates-issue = Выдать свидетельство
certificates-name-hint = Этот учащийся не назвал имени. С этого времени оно стоит на свидетельстве: как в документах.
certificates-refuse = Отказать
certificates-reason-hint = Эти слова прочтёт учащийся. Скажите, что можно сделать.
certificates-ended-revoked = Это свидетельство отозвано { $day }. Кто проверит его по более новому списку, узнает об этом.
certificates-ended-replaced = { $day } его заменило другое свидетельство. Это больше не действительно.
certificates-ended-refused = Выдано на месте преподавателем; { $day } отклонено.
certificates-facts = Что в нём сказано
certificates-download = Скачать (Open Badges 3.0)
certificates-verified = Что находит проверка
certificates-verified-lede = Это узнаёт каждый, кто проверит его сегодня по списку этой платформы.
certificates-rename = Исправить имя
certificates-rename-do = Выдать на это имя
certificates-rename-hint = Новое свидетельство заменит это, и на следующих будет то же имя. Учащийся получит его со следующим обменом.
certificates-reissue = Выдать заново
certificates-reissue-do = Выдать заново
certificates-reissue-hint = То же свидетельство с сегодняшней датой и сегодняшним ключом; это больше не действительно. Учащийся прочтёт почему.
certificates-revoke = Отозвать
certificates-revoke-hint = Оно больше не действительно для каждого, кто его проверит. Отменить это нельзя. Учащийся прочтёт почему.
certificates-issuing-title = Выдача свидетельств
certificates-issuing-lede = Выдаёт ли этот центр свидетельства от своего имени, когда и какими ключами.
certificates-policy = Как он выдаёт
certificates-policy-own = Этот центр выдаёт от своего имени.
certificates-policy-person = Прежде чем свидетельство выдано, смотрит человек.
certificates-policy-automatic = Свидетельство выдаётся само, как только записи показывают всё, что требуется.
certificates-policy-months = { $months ->
    [one] Свидетельство действительно { $months } месяц или меньше, если так говорит курс.
    [few] Свидетельство действительно { $months } месяца или меньше, если так говорит курс.
   *[other] Свидетельство действительно { $months } месяцев или меньше, если так говорит курс.
}
certificates-policy-course = Свидетельство действительно столько, сколько говорит его курс.
certificates-policy-above = За этот центр выдаёт и решает { $centre }.
certificates-policy-change = Изменить порядок выдачи
certificates-who = Кто выдаёт
certificates-who-own = Этот центр, от своего имени
certificates-who-above = Ближайший вышестоящий центр, который выдаёт
certificates-when = Когда
certificates-when-automatic = Само собой, как только записи показывают всё, что требуется
certificates-when-person = После того как посмотрел человек
certificates-months = Сколько месяцев действительно
certificates-months-hint = Оставьте пустым: столько, сколько говорит курс.
certificates-keys = Ключи
certificates-keys-lede = Свидетельства подписывают ключом центра. Он никогда не покидает эту платформу.
certificates-keys-empty = Ключа ещё нет. Он создаётся, когда выдаётся первое свидетельство.
certificates-trust = Файл доверия
certificates-trust-lede = Кто проверяет свидетельства без сети, берёт этот файл один раз: на флешке или по почте.
certificates-trust-get = Взять packhorse.trust
certificates-trust-print = Отпечаток, чтобы прочесть вслух
certificates-trust-compare = Те же группы видны на ноутбуке, когда он берёт файл. Сообщите их по телефону или на бумаге, а не тем путём, которым идёт сам файл.
certificates-rotate = Создать новый ключ
certificates-rotate-do = Создать новый ключ
certificates-rotate-hint = Старый больше ничего не подписывает, а подписанное им остаётся действительным. Делайте это раз в несколько лет и когда уходит тот, кто мог добраться до файлов платформы. Ключ украли? Тогда лучше отзовите его.
certificates-signed = { $count ->
    [0] не подписано ни одного свидетельства
    [one] подписано { $count } свидетельство
    [few] подписано { $count } свидетельства
   *[other] подписано { $count } свидетельств
}
certificates-key-used = В работе
certificates-key-withdrawn = Отозван с { $day }
certificates-withdraw = Отозвать ключ
certificates-withdraw-hint = Если он потерян или украден или больше не должен подписывать. Подписанное им с этого дня не считается для каждого, кто проверит. Отменить это нельзя.
certificates-withdraw-from = С какого дня
certificates-withdraw-from-hint = Первый день, когда он мог оказаться в чужих руках.
certificates-computers = Ноутбуки, которые могут выдавать
certificates-computers-lede = Ноутбук преподавателя может выдавать свидетельства там, где нет связи, а этот центр потом их подтверждает.
certificates-computers-empty = Таких нет.
certificates-came = Дошло сюда свидетельств: { $came } из { $count } разрешённых
certificates-computer-person = Преподаватель говорит «да» каждому.
certificates-computer-automatic = Он сам выдаёт то, что показывают записи.
certificates-computer-all = Все свидетельства
certificates-delegate = Разрешить ноутбуку выдавать
certificates-delegate-do = Разрешить
certificates-delegate-name = От какого имени он выдаёт
certificates-delegate-name-hint = Это имя стоит на свидетельствах, например имя преподавателя.
certificates-delegate-count = Сколько свидетельств самое большее
certificates-delegate-count-hint = Столько, сколько нужно классу, и ещё несколько.
certificates-delegate-which = Какие свидетельства
certificates-delegate-which-hint = По одному в строке, как пакет/курс/свидетельство, не больше двенадцати. Оставьте пустым, если все.
certificates-delegate-ticks-hint = Не больше двенадцати. Ничего не отмечайте, если все.
certificates-delegate-others = Другие, по именам
certificates-delegate-others-hint = По одному в строке, как пакет/курс/свидетельство.
certificates-delegate-person = Преподаватель говорит «да» каждому
certificates-delegate-automatic = Сам, то, что показывают записи
certificates-done-issued = Свидетельство выдано. Учащийся получит его со следующим обменом.
certificates-done-refused = Отказано. Учащийся прочтёт почему со следующим обменом.
certificates-done-revoked = Отозвано. Учащийся узнает об этом со следующим обменом.
certificates-done-reissued = Выдано заново. Это новое свидетельство.
certificates-done-renamed = Выдано на верное имя. Это новое свидетельство.
certificates-done-policy = Сохранено.
certificates-done-rotated = Новый ключ в работе.
certificates-done-withdrawn = Ключ отозван. Проверяющие узнают об этом со следующим списком.
certificates-done-delegated = Ноутбук может выдавать, как только обменяется с этой платформой.

## Почему что-то не сделано

platform-error-busy = Сейчас слишком много дел. Ничего не изменено; попробуйте чуть позже.
platform-error-disk-full = Диск платформы заполнен. Ничего не изменено; тот, кто её ведёт, должен освободить место.
platform-error-broken = На платформе что-то сломалось. Ничего не изменено; тот, кто её ведёт, найдёт больше в её журнале.
platform-error-signed-out = Вы не вошли, или это было слишком давно. Войдите и попробуйте снова.
platform-error-not-allowed = Ваша роль там этого не позволяет. Спросите администратора той ветви.
platform-error-unknown-centre = Такого центра нет.
platform-error-unknown-cohort = Такой группы нет.
platform-error-unknown-staff = Этой роли больше ни у кого нет.
platform-error-unknown-invitation = Это приглашение использовано или отозвано.
platform-error-unknown-learner = Такого учащегося здесь нет.
platform-error-unknown-joining = Это объединение уже отменено.
platform-error-unknown-key = Такого ключа нет.
platform-error-unknown-device = Этот ноутбук не отстранён.
platform-error-unknown-appointment = С этого ноутбука задача уже снята.
platform-error-unknown-lrs-key = Действие этого ключа уже прекращено.
platform-error-unknown-credential = Такого свидетельства или ключа нет.
platform-error-unknown-wallet = У этого кошелька больше нет доступа.
platform-error-unknown-token = Действие этого токена уже прекращено.
platform-error-bad-text = Здесь нужно от 1 до { $most } знаков в одной строке.
platform-error-bad-key = Это не ключ. Вставьте всю строку файла, который кончается на .pub.
platform-error-bad-number = Здесь нужно число от { $least } до { $most }.
platform-error-bad-word = Выберите одно из предложенного.
platform-error-wrong-order = Центр этого вида не может стоять ниже того.
platform-error-below-itself = Центр не может стоять ниже самого себя.
platform-error-too-deep = Центры не могут стоять друг под другом глубже чем на { $most }.
platform-error-root = Институт остаётся на своём месте и открытым.
platform-error-closed = Закрыто это или то, что выше.
platform-error-trainer-elsewhere = Этот человек здесь не преподаватель и не администратор.
platform-error-full = Места больше нет. Увеличьте предел или сначала прекратите что-то другое.
platform-error-wrong-state = Так уже и есть.
platform-error-last-administrator = Институту нужен администратор. Сначала дайте эту роль кому-то ещё.
platform-error-bad-code = Этот код не годится: он использован, устарел или набран с ошибкой. Проверьте его или попросите новый.
platform-error-login-taken = С этим именем уже кто-то входит. Выберите другое.
platform-error-bad-passphrase = В кодовой фразе должно быть от { $least } до { $most } знаков.
platform-error-wrong-passphrase = Имя или кодовая фраза не подходит.
platform-error-too-many-tries = Слишком много попыток. Подождите { $minutes } мин и попробуйте снова.
platform-error-unknown-device-code = Ноутбук с таким кодом ещё не выходил на связь. Проверьте код или укажите полный ключ.
platform-error-no-code = Платформа запущена без адреса, доступного другим, поэтому код создать нельзя. Тот, кто её ведёт, должен указать адрес.
platform-error-forgery = Страница была открыта слишком долго, или форма пришла из другого места. Ничего не изменено; загрузите страницу и попробуйте снова.
platform-error-bad-request = Отправленное нельзя прочитать.
platform-error-too-long = Отправленное слишком длинно.
platform-error-bad-pack = Этот пакет отклонён: он повреждён или не подписан тем, кому доверяет эта платформа.
platform-error-same-edition = Другой пакет этого издания уже опубликован. Дайте новому больший номер издания.
platform-error-other-centres-pack = Пакет с этим идентификатором принадлежит другому центру. Дайте этому пакету собственный идентификатор или опубликуйте его от центра, который выше обоих.
platform-error-unknown-claim = Здесь никто не заявлял на это свидетельство.
platform-error-certificate-ended = Это свидетельство уже отозвано, или его заменило другое.
platform-error-certificate-issued = За это уже выдано свидетельство. Отзовите лучше его.
platform-error-criteria-not-met = Записи, которые сюда дошли, показывают ещё не всё, что требуется, поэтому ничего не выдано. На странице этой заявки сказано, чего не хватает.
platform-error-course-not-published = Курс здесь не опубликован, поэтому неизвестно, что он требует. Сначала опубликуйте его пакет.
platform-error-points-missing = Кто-то ещё должен поставить баллы за работу этого учащегося. Когда они сюда дойдут, решение будет принято.
platform-error-root-key = Собственный ключ института нельзя отозвать. Вместо этого создайте новый.
platform-error-not-issuing = Этот центр не выдаёт свидетельства от своего имени. Сначала выберите это.
platform-error-nameless = Этот учащийся не назвал имени. Укажите, для кого свидетельство.
platform-error-cannot-sign = В таком виде это нельзя подписать. Ничего не изменено.
platform-error-other-key = Ключи, которыми подписывают свидетельства, запечатаны другим ключом этой платформы. Тот, кто её обслуживает, должен запустить её с прежним ключом.

## Команда `packhorse-platform`.

platform-cli-code = код первого администратора, действует один раз: { $code }
# $address is the platform's address.
platform-cli-here-only = Ни один другой компьютер не может открыть { $address }, а он стоит в кодах записи. Запустите с --address и адресом, который доступен ноутбукам, например https://learn.example.org.
platform-cli-unnamed = Этой платформе не дали названия: ноутбуки видят «Packhorse», и свидетельства выдавались бы от его имени. Запустите с --name; центру, который уже есть, название дают на его странице.
platform-cli-written = Записано. Таблиц: { $tables }, строк: { $rows }, байтов: { $bytes }.
platform-cli-restored = Восстановлено. Таблиц: { $tables }, строк: { $rows }.
platform-cli-restored-key = Ключ платформы тоже восстановлен.
platform-cli-restored-without-key = Верните на место также ключ платформы и её папку пакетов.
platform-cli-no-key = В { $path } нет ключа. Запустите платформу один раз или укажите через --key FILE, где он.
platform-cli-no-address = Здесь ещё не выдано ни одного свидетельства. Укажите через --address адрес платформы, как для `serve`.
platform-cli-no-code = У группы нет кода. Создайте его с --new.
platform-cli-code-too-long = Код слишком длинный для картинки. Дайте платформе более короткий адрес.
platform-cli-not-listed = { $id } { $version } нет в списке.
platform-cli-not-a-key = В ключе 64 шестнадцатеричные цифры.
platform-cli-no-publisher = Издателя с таким ключом среди признанных нет.
platform-cli-database = Базу данных не удаётся открыть. Проверьте её адрес и работает ли она.
platform-cli-newer = Это записала более новая программа. Используйте её.
platform-cli-not-empty = База данных не новая. Восстановите в новую или укажите --replace, чтобы удалить то, что в ней есть.
platform-cli-other-key = В резервной копии есть ключ, а в { $path } лежит другой. Сначала уберите его.
platform-cli-bad-backup = Это не резервная копия, или она повреждена. Ничего не изменено.
platform-cli-file = Файл не удаётся прочитать или записать.
platform-cli-listen = На { $address } слушать нельзя: адрес занят или не принадлежит этому компьютеру.
platform-cli-certificate = Сертификат и его ключ не подходят. Проверьте оба файла.

## Wallets: programs of others that learners let at their certificates

wallet-asker = Кто просит
wallet-ask-title = Допустить этот кошелёк к вашим свидетельствам?
wallet-lives-at = Его адрес — единственное здесь, чего он не может выдумать
# What follows is a list of wallet-may-….
wallet-wants = Он просит разрешения
wallet-may-read = читать ваши свидетельства
wallet-may-bring = приносить свидетельства из других мест
wallet-may-profile = читать ваше имя
wallet-may-profile-change = хранить ваши контакты и слова о вас
wallet-time-short = В течение часа; потом он должен спросить снова.
# $days is how many.
wallet-time-long = Пока доступ не прекратят или кошелёк не пропадёт на { $days } дней.
wallet-its-terms = Его условия
wallet-its-privacy = Что он делает с прочитанным
wallet-code = Ваш одноразовый код
wallet-code-hint = Двенадцать букв и цифр. Его для вас создают сотрудники вашего центра; он действует четверть часа, один раз.
wallet-go-on = Дальше
wallet-nothing-yet = Пока ничего не передано.
wallet-what = Что такое кошелёк?
wallet-confirm-title = Разрешить?
wallet-you-are = Вы
wallet-allow = Разрешить
wallet-refuse = Не разрешать
wallet-wrong-title = Кошелёк попросил то, чего нельзя дать
wallet-wrong = Ничего не передано. Вернитесь в него: он узнает причину.
# $host is the name of a site, such as wallet.example.
wallet-back = Назад на { $host }
wallet-stranger-title = Этот кошелёк здесь неизвестен
wallet-stranger = Он не зарегистрировался или хочет вернуть вас на незарегистрированный адрес. Ничего не передано. Начните в кошельке заново.
wallet-about-title = Кошельки и ваши свидетельства
wallet-about-lede = Кошелёк — это чужая программа или сайт, хранящий для вас свидетельства. Ваши он видит, только если вы его допустили.
wallet-about-how-title = Как допустить кошелёк
wallet-about-how = Попросите у сотрудников центра одноразовый код. Дайте кошельку этот адрес. Он приведёт вас сюда: введите код, прочтите, о чём он просит, и выберите.
wallet-about-terms-title = Условия
wallet-about-terms = Кошелёк использует разрешённое только для вас. Вы и ваш центр можете прекратить это в любое время. Что вы делаете со своими свидетельствами в других местах — ваше дело: их можно проверить и без этой платформы.
wallet-about-privacy-title = Что хранится здесь
wallet-about-privacy = Какой кошелёк к чему допущен, с каких пор и когда он был здесь в последний раз, с точностью до часа; принесённые им свидетельства и ваши контакты, если он их сообщил. Это видят сотрудники вашего центра. Никто не узнаёт, кому вы показываете свидетельство.
wallet-about-end-title = Как прекратить
wallet-about-end = В кошельке, на этой странице по одноразовому коду или через сотрудников центра: доступ прекращается сразу.
wallet-own-title = Ваши кошельки
wallet-own-lede = Какие кошельки вы допустили к своим свидетельствам и как это прекратить. Кто вы, говорит одноразовый код.
wallet-own-over = Доступ прекращается сразу. Вы можете снова допустить кошелёк, когда захотите.
wallet-own-none = Ни один кошелёк не допущен к вашим свидетельствам.
wallet-section = Кошельки
wallet-section-lede = Чужие программы, которые этот учащийся допустил к своим свидетельствам.
wallet-none = Нет.
wallet-make-code = Создать одноразовый код
wallet-new-code = Одноразовый код учащегося
wallet-new-code-hint = Дайте его этому учащемуся и никому больше: у кого он есть, тот может допустить кошелёк к его свидетельствам. Он показан только сейчас и действует четверть часа, один раз.
# $day is a date, such as 2026-11-22.
wallet-used = последний раз { $day }
wallet-end = Прекратить
# $count is how many.
wallet-brought = { $count ->
    [one] Кошельки принесли { $count } свидетельство из других мест.
    [few] Кошельки принесли { $count } свидетельства из других мест.
   *[other] Кошельки принесли { $count } свидетельств из других мест.
}

## The verifier page, for whoever has no app; the reasons stand in verify.ftl

verify-page-title = Действительно ли это свидетельство?
verify-page-lede = Отсканируйте QR-код, выберите файл или вставьте текст. Ничего не сохраняется.
verify-page-no-script = Ваш браузер не выполняет здесь скрипты. Если вы отсканировали QR-код, скопируйте весь адрес этой страницы в поле в конце.
verify-page-camera = Камера
verify-page-camera-hint = Держите QR-код ровно и близко, при хорошем свете. Снимки идут только на эту платформу и не хранятся.
verify-page-camera-start = Включить камеру
verify-page-camera-stop = Выключить камеру
verify-page-camera-looking = Поиск QR-кода…
verify-page-camera-other = Это QR-код не свидетельства.
verify-page-camera-busy = Сейчас проверяют другие, или нет связи. Продолжится само.
verify-page-camera-none = Камеру использовать нельзя. Сфотографируйте QR-код и выберите снимок ниже.
verify-page-file = Файл или снимок
verify-page-file-label = Файл свидетельства или снимок его QR-кода
verify-page-file-hint = PDF, PNG, SVG, JPEG, WebP или JSON, не более 12 МБ.
verify-page-paste = Вставить
verify-page-paste-label = Текст свидетельства или ссылка из его QR-кода
verify-page-check = Проверить
verify-page-busy = Сейчас снимки проверяют другие. Повторите через несколько секунд.
verify-page-long = Слишком большой объём. Сфотографируйте только QR-код, с меньшим разрешением, или вставьте его ссылку.
verify-page-slow = Это заняло слишком много времени. Сфотографируйте только QR-код, прямо, при хорошем свете, или вставьте его ссылку.
verify-page-broken = Полученное не удалось прочитать. Выберите файл или вставьте текст и проверьте снова.
verify-page-says = Что написано в свидетельстве
verify-page-not-relied = Так в нём написано, но оно недействительно: ничему из этого не верьте.
verify-page-holder = Владелец
verify-page-nobody = Имени в нём нет
verify-page-issuer = Кто выдал
verify-page-issued = Действует с
verify-page-expires = Действует до
verify-page-reasons = Почему
verify-page-else = Что ещё проверено
verify-page-slip = В QR-коде краткая форма. Сравните имя, название и даты с листом: они должны совпадать.
# $name is the name of the institute.
verify-page-strangers = Этой странице известны только те, кому доверяет { $name }. Спросите у выдавшего это свидетельство, где проверяются его свидетельства.
verify-page-nothing-known = Этой платформе пока не известен ни один выдающий.
verify-page-another = Проверить другое
