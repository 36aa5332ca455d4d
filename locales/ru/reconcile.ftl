## Отправка и приём: то, что записано здесь, попадает на платформу центра; вступление в центр; класс.

reconcile-title = Отправка и приём
reconcile-failed = Отправку и приём нельзя показать
reconcile-lede-nothing-joined = Всё, что вы делаете, сохраняется на этом ноутбуке. Так можно учиться сколько угодно.
reconcile-lede-offline = Связи нет. Всё, что вы делаете, сохраняется на этом ноутбуке.
reconcile-lede-exchanging = Packhorse отправляет и принимает. Можно учиться дальше.

reconcile-foot-nothing-joined = Только на этом ноутбуке
reconcile-foot-offline = Без связи
reconcile-foot-reachable = Есть связь
reconcile-foot-reached = Есть связь, { $time }
reconcile-reached = Последняя связь: { $time }.
reconcile-foot-exchanging = Отправка и приём
reconcile-past-stopped = Прервалось; ничего не потеряно
reconcile-foot-waiting = { $count ->
    [0] Ничего не ждёт
    [one] { $count } запись ждёт
    [few] { $count } записи ждут
   *[many] { $count } записей ждут
}
reconcile-today-offline = Связи нет
reconcile-today-saved = Всё, что вы делаете, сохраняется на этом ноутбуке.
reconcile-today-by-itself = Packhorse отправляет и принимает сам.

reconcile-step-reaching = Поиск платформы
reconcile-step-sending = Отправка записей
reconcile-step-receiving = Приём записей
reconcile-step-files = Передача файлов
reconcile-step-comparing = Сравнение обеих сторон
reconcile-step-news = Вопрос о новом
reconcile-progress = { $of ->
    [one] { $done } из { $of } записи, { $size }
    [few] { $done } из { $of } записей, { $size }
   *[many] { $done } из { $of } записей, { $size }
}
reconcile-progress-bytes = Пока { $size }
reconcile-progress-text = Можно уйти с этой страницы и учиться. Всё, что дошло, там и останется.
reconcile-stop = Остановить

reconcile-trouble-half-way = Обмен { $date } прервался на полпути
reconcile-trouble-nothing = Обмен { $date } не начался
reconcile-trouble-arrived = { $count ->
    [one] Дошла { $count } запись.
    [few] Дошли { $count } записи.
   *[many] Дошло { $count } записей.
}
reconcile-trouble-safe = { $count ->
    [0] Ничего не потеряно. Делать ничего не нужно.
    [one] { $count } запись в сохранности здесь и уйдёт в следующий раз. Делать ничего не нужно.
    [few] { $count } записи в сохранности здесь и уйдут в следующий раз. Делать ничего не нужно.
   *[many] { $count } записей в сохранности здесь и уйдут в следующий раз. Делать ничего не нужно.
}
reconcile-trouble-code = Код { $code }. { $date }.

reconcile-waiting = { $count ->
    [one] запись ждёт отправки
    [few] записи ждут отправки
   *[many] записей ждут отправки
}
reconcile-waiting-none = Ничего не ждёт отправки
reconcile-waiting-none-joined = То, что вы сделаете, уйдёт со следующим обменом.
reconcile-waiting-none-begun = Здесь появится то, что вы сделаете.
reconcile-kind-progress = Продвижение по урокам
reconcile-kind-answers = Ответы и результаты
reconcile-kind-certificates = Свидетельства
reconcile-kind-notes = Заметки и выделения
reconcile-kind-files = Сданные файлы
reconcile-locked-out-title = Часть записей остаётся закрытой
reconcile-locked-out = { $names }: файл закрыт парольной фразой. Эти записи в сохранности и уйдут, когда файл откроют.

reconcile-joined-title = Ваши центры
reconcile-joined-none-title = Вы ещё не вступили ни в один центр
reconcile-joined-none-text = Когда центр даст вам код, вступите здесь. Тогда записи пойдут в центр, а свидетельства смогут подтвердить. Связь для этого не нужна.
reconcile-join = Вступить в центр
reconcile-join-another = Ввести другой код
reconcile-platform-last = Последний обмен { $date }
reconcile-platform-never = Обмена ещё не было
reconcile-platform-store = Хранилище записей: туда они уходят, обратно не приходят
reconcile-cohort-unknown = Группа, название которой придёт с первым обменом
reconcile-cohort-unsent = Ваша просьба уйдёт с первым обменом
reconcile-cohort-waiting = Центр сначала рассмотрит вашу просьбу
reconcile-cohort-member = Вы в группе
reconcile-cohort-refused = Вступить не удалось
reconcile-cohort-ended = Центр завершил участие

reconcile-refusal-unknown-learner = Платформа вас ещё не знает. Вступите в центр по его коду.
reconcile-refusal-another-key = Платформа знает вас по другому ноутбуку. Попросите центр объединить оба; до тех пор ничего не пропадёт.
reconcile-refusal-bad-grant = Ваша подпись не подходит. Покажите это технику; записи в сохранности здесь.
reconcile-refusal-barred-device = Центр закрыл доступ этому ноутбуку. Спросите в центре, почему; записи в сохранности здесь.
reconcile-refusal-unknown-code = Такого кода нет ни у одной группы. Сверьте его с бумагой или попросите в центре новый.
reconcile-refusal-expired-code = Код больше не действует. Попросите в центре новый.
reconcile-refusal-full-cohort = Группа заполнена. Попросите в центре другой код.
reconcile-refusal-busy = Платформа была слишком занята. Packhorse попробует снова сам.
reconcile-refusal-too-much = Для одного обмена это слишком много. Покажите это технику; записи в сохранности здесь.
reconcile-refusal-anothers-stream = Это принадлежит другому человеку. Попросите центр посмотреть.
reconcile-refusal-not-a-statement = Запись неполная. Покажите это технику.
reconcile-refusal-another-actor = Запись о другом человеке. Попросите центр посмотреть.
reconcile-refusal-forged = Запись сделана не там, где в ней указано. Попросите центр посмотреть.
reconcile-refusal-not-for-me = Этому ноутбуку нельзя брать ваши записи. Они ждут платформы.

reconcile-aside-title = Сохранены, но не учтены
reconcile-aside-text = Эти записи в сохранности здесь и на платформе. Там они не учитываются и ничему не мешают.

reconcile-past = Прошлые обмены
reconcile-past-none = Их ещё не было.
reconcile-past-day = День
reconcile-past-by = Чем
reconcile-past-moved = Что передано
reconcile-past-how = Как прошло
reconcile-past-more = Показать более ранние
reconcile-past-times = { $count ->
    [one] { $road }, { $count } раз
    [few] { $road }, { $count } раза
    [many] { $road }, { $count } раз
   *[other] { $road }, { $count } раза
}
reconcile-past-whose = для: { $name }
reconcile-road-internet = Интернет
reconcile-road-classroom = Класс
reconcile-road-stick = Флешка
reconcile-road-store = Хранилище записей
reconcile-moved-sent = { $count ->
    [one] отправлена { $count } запись
    [few] отправлены { $count } записи
   *[many] отправлено { $count } записей
}
reconcile-moved-received = { $count ->
    [one] получена { $count } запись
    [few] получены { $count } записи
   *[many] получено { $count } записей
}
reconcile-moved-certificates = { $count ->
    [one] подтверждено { $count } свидетельство
    [few] подтверждены { $count } свидетельства
   *[many] подтверждено { $count } свидетельств
}
reconcile-moved-handed = { $count ->
    [one] передан { $count } чужой конверт
    [few] передано { $count } чужих конверта
   *[many] передано { $count } чужих конвертов
}
reconcile-moved-nothing = ничего нового
reconcile-ended-complete = Завершён
reconcile-ended-half-way = Прервался на полпути
reconcile-ended-failed = Ничего не передано
reconcile-ended-under-way = В пути
reconcile-why = Почему

reconcile-news = Новое в вашем центре
reconcile-news-edition = Издание { $label }
reconcile-news-here = Здесь более старое издание
reconcile-news-missing = Здесь не хватает { $size }
reconcile-news-get = Взять
reconcile-news-get-of = Взять { $title }

reconcile-way-line = Когда есть связь
reconcile-way-line-waiting = { $count ->
    [one] Packhorse отправляет сам. { $count } запись — примерно { $size }.
    [few] Packhorse отправляет сам. { $count } записи — примерно { $size }.
   *[many] Packhorse отправляет сам. { $count } записей — примерно { $size }.
}
reconcile-way-line-none = Packhorse сам смотрит, нет ли нового.
reconcile-way-line-join = Сначала вступите в центр. Потом Packhorse будет отправлять сам.
reconcile-way-next = Следующая попытка в { $time }.
reconcile-way-budget = Не больше { $size } в день; сегодня { $used }.
reconcile-way-hours = Только с { $from } до { $to }.
reconcile-way-change = Изменить
reconcile-way-change-of = Изменить, сколько и когда отправлять
reconcile-try = Попробовать сейчас
reconcile-send = Отправить сейчас
reconcile-way-stick = На флешке
reconcile-way-stick-text = Запишите записи на флешку и отдайте тому, кто едет в город. Они запечатаны: открыть их может только платформа.
reconcile-stick-pack = Записать на флешку
reconcile-stick-pack-on = Записать на «{ $name }»
reconcile-stick-read = Прочитать флешку
reconcile-stick-deliver = Передать за других
reconcile-stick-deliver-text = У вас флешка и есть связь? Передайте то, что на ней, и отвезите ответы обратно.
reconcile-stick-busy = Флешка занята. Не вынимайте её.
reconcile-stick-packed-title = Записи на флешке
reconcile-stick-packed = { $records ->
    [one] { $records } запись
    [few] { $records } записи
   *[many] { $records } записей
}, { $learners ->
    [one] { $learners } человек
    [few] { $learners } человека
   *[many] { $learners } человек
}, { $size }. Всё остаётся и здесь, пока не вернётся ответ.
reconcile-stick-packed-none = Ничто не ждёт флешки. Ничего не записано.
reconcile-stick-read-title = Флешка прочитана
reconcile-stick-read-answers = { $count ->
    [0] Ответа для этого ноутбука на ней нет. То, что вы записали, по-прежнему здесь.
    [one] На ней был { $count } ответ для этого ноутбука.
    [few] На ней были { $count } ответа для этого ноутбука.
   *[many] На ней было { $count } ответов для этого ноутбука.
}
reconcile-stick-delivered-title = Передано
reconcile-stick-delivered = { $count ->
    [0] На этой флешке нечего передавать.
    [one] { $count } конверт на платформе.
    [few] { $count } конверта на платформе.
   *[many] { $count } конвертов на платформе.
} { $answers ->
    [0] { "" }
    [one] { $answers } ответ на флешке: отвезите его обратно.
    [few] { $answers } ответа на флешке: отвезите их обратно.
   *[many] { $answers } ответов на флешке: отвезите их обратно.
}
reconcile-stick-failed = { $count ->
    [one] { $count } конверт не подошёл. Он остался на флешке.
    [few] { $count } конверта не подошли. Они остались на флешке.
   *[many] { $count } конвертов не подошли. Они остались на флешке.
}
reconcile-way-room = В классе
reconcile-way-room-text = Ноутбук преподавателя поблизости берёт записи и даёт пакеты без Интернета.
reconcile-way-room-on = Класс на этом ноутбуке открыт.
reconcile-way-room-near = «{ $name }» поблизости.
reconcile-way-room-open = Класс

reconcile-join-title = Вступить в центр
reconcile-join-lede = Центр даёт вам код: на бумаге, в сообщении или картинкой. Связь сейчас не нужна.
reconcile-join-code = Код от центра
reconcile-join-code-hint = Похожие буквы, заглавные, пробелы и дефисы не важны. Перепишите все строки.
reconcile-join-code-lacks = Чтобы продолжить, введите код.
reconcile-join-picture = Открыть картинку с кодом
reconcile-join-look = Посмотреть код
reconcile-join-ask = Это ваш центр?
reconcile-join-address = Адрес платформы
reconcile-join-platform = Платформа
reconcile-join-key = Ключ, коротко
reconcile-join-key-hint = Сверьте его с бумагой, если он там есть.
reconcile-join-until = Код действует до
reconcile-join-for-ever = без срока
reconcile-join-expired-title = По часам этого ноутбука код больше не действует
reconcile-join-expired-text = Если часы идут верно, попросите в центре новый код. Если часы неверны, вступить всё равно можно: решают часы платформы.
reconcile-join-known = Вы уже вступили на этой платформе. Этот код добавит ещё одну группу.
reconcile-join-used = Этот код вы уже использовали. Больше ничего делать не нужно.
reconcile-join-seen-title = Что увидит ваш центр
reconcile-join-seen-name = Имя, которое вы укажете ниже.
reconcile-join-seen-deeds = Что вы делаете на курсах: уроки, ответы, результаты, сданные файлы, свидетельства.
reconcile-join-seen-before = В том числе то, что вы делали на этом ноутбуке до сегодняшнего дня.
reconcile-join-notes = Ваши заметки тоже пойдут на платформу, чтобы вы нашли их на других своих ноутбуках.
reconcile-join-leave = Уйти из центра можно в настройках. То, что туда дошло, там и останется.
reconcile-join-name = Ваше имя, как его прочитает центр
reconcile-join-name-lacks = Чтобы продолжить, напишите имя.
reconcile-join-yes = Да, вступить
reconcile-join-no = Нет, другой код
reconcile-join-done = Ваша просьба сохранена. Она уйдёт с первым обменом.
reconcile-store-ask = Вместо кода центр дал вам адрес, ключ и секрет?
reconcile-store-title = Подключить хранилище записей
reconcile-store-lede = Некоторые центры держат записи в хранилище другого рода (xAPI, его называют и LRS). Packhorse отправляет туда и ваши. Связь сейчас не нужна.
reconcile-store-address = Адрес хранилища
reconcile-store-address-hint = Например https://lrs.example.org/xapi
reconcile-store-address-lacks = Напишите адрес, чтобы продолжить.
reconcile-store-key = Ключ (имя пользователя)
reconcile-store-key-lacks = Напишите ключ, чтобы продолжить.
reconcile-store-secret = Секрет (пароль)
reconcile-store-secret-lacks = Напишите секрет, чтобы продолжить.
reconcile-store-seen-title = Что будет в хранилище
reconcile-store-seen-notes = Ваши заметки туда не передаются.
reconcile-store-one-way = Из хранилища ничего не приходит: ни пакетов, ни подтверждённых свидетельств.
reconcile-store-join = Подключить
reconcile-store-no = Нет, назад
reconcile-store-done = Ваши записи уйдут в хранилище при следующем обмене. Тогда и будет видно, открывается ли оно.

reconcile-room-title = Класс
reconcile-room-lede = Ноутбуки в одном помещении обмениваются записями и пакетами без Интернета.
reconcile-room-failed = Класс нельзя показать
reconcile-room-serve = Открыть класс на этом ноутбуке
reconcile-room-serve-text = Для преподавателей. Ноутбуки той же сети находят этот. Они берут с него пакеты и передают ему записи.
reconcile-room-sealed = Записи других центров остаются запечатанными: этот ноутбук их только везёт.
reconcile-room-start = Открыть класс
reconcile-room-stop = Закрыть класс
reconcile-room-on = Класс открыт
reconcile-room-on-text = Не выключайте этот ноутбук и оставьте его в этой сети.
reconcile-room-off = Класс закрыт
reconcile-room-off-text = До этого ноутбука никто не может дойти.
reconcile-room-name = Другие видят его как
reconcile-room-address = Если его не находят, вводят
reconcile-room-address-or = или
reconcile-room-qr = Адрес картинкой, чтобы сфотографировать
reconcile-room-appoint = Чтобы ноутбук признали преподавательским
reconcile-room-appoint-text = Сообщите центру ключ этого ноутбука. Тогда он сможет читать записи вашей группы, а её ноутбуки будут его узнавать.
reconcile-room-key-whole = Ключ полностью
reconcile-room-key = Ключ, коротко
reconcile-room-packs = { $count ->
    [0] Пакетов он не предлагает.
    [one] Он предлагает { $count } пакет.
    [few] Он предлагает { $count } пакета.
   *[many] Он предлагает { $count } пакетов.
}
reconcile-room-carried = { $count ->
    [one] { $count } запечатанный конверт ждёт здесь платформы.
    [few] { $count } запечатанных конверта ждут здесь платформы.
   *[many] { $count } запечатанных конвертов ждут здесь платформы.
}
reconcile-room-unread = Неизвестно, сколько запечатанных конвертов здесь лежит: компьютер не даёт Packhorse прочитать их папку. В ней ничего не изменилось. Перезагрузите компьютер; если это не поможет, попросите того, кто за ним следит, проверить диск.
reconcile-room-blocked-no-network = Этот ноутбук не подключён к сети
reconcile-room-blocked-no-network-text = Ничего не потеряно. Включите Wi-Fi или точку доступа, к которой подключатся все ноутбуки класса. Интернет не нужен.
reconcile-room-blocked-no-port = Класс не удалось открыть
reconcile-room-blocked-no-port-text = Его место занято другой программой, или компьютер этого не разрешает. Ничего не потеряно. Закройте класс, немного подождите и откройте снова; или перезапустите ноутбук.
reconcile-room-blocked-not-found = Другие не находят этот ноутбук сами
reconcile-room-blocked-not-found-text = Эта сеть не сообщает, кто в ней есть. Остальное работает: пусть введут адрес, который стоит ниже.
reconcile-room-blocked-silent = До этого ноутбука ещё никто не дошёл
reconcile-room-blocked-silent-text = Все ноутбуки в одной сети? Тогда мешать может межсетевой экран: разрешите в нём Packhorse или спросите того, кто следит за ноутбуком. Ничего не потеряно.
reconcile-room-guests = Кто приходил
reconcile-room-guests-none = Пока никто. На других ноутбуках откройте «Отправка и приём», затем «Класс».
reconcile-room-guest-records = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
reconcile-room-guest-carried = { $count ->
    [one] { $count } запечатанный конверт
    [few] { $count } запечатанных конверта
   *[many] { $count } запечатанных конвертов
}
reconcile-room-guest-nothing = Только смотрел
reconcile-room-guest-last = На связи в { $time }
reconcile-room-near = Классы поблизости
reconcile-room-near-none = Ни одного не слышно. Если ноутбук преподавателя показывает адрес, введите его здесь.
reconcile-room-near-text = Когда класс поблизости, Packhorse передаёт записи сам.
reconcile-room-near-appointed = Ноутбук вашего преподавателя
reconcile-room-near-carrier = Везёт ваши записи запечатанными
reconcile-room-near-hand = Передать сейчас
reconcile-room-near-hand-to = Передать сейчас: { $name }
reconcile-room-near-packs-only = Здесь можно взять пакеты. Ваши записи пойдут тоже, когда вы вступите в центр.
reconcile-room-handing = Идёт передача: «{ $name }». В первый раз это может занять несколько минут. Можно уйти с этой страницы и учиться.
reconcile-room-handed = Готово: «{ $name }»
reconcile-room-handed-nothing = Нового нет: «{ $name }»
reconcile-room-handed-failed = Передача не дошла до конца: «{ $name }»
reconcile-room-handed-read = { $count ->
    [0] На ноутбуке вашего преподавателя есть все ваши записи.
    [one] На ноутбук вашего преподавателя ушла { $count } запись.
    [few] На ноутбук вашего преподавателя ушли { $count } записи.
    [many] На ноутбук вашего преподавателя ушло { $count } записей.
   *[other] На ноутбук вашего преподавателя ушли { $count } записи.
}
reconcile-room-handed-left = { $count ->
    [0] Конверт для платформы теперь лежит там, запечатанный.
    [one] { $count } запись теперь лежит там, запечатанная для платформы.
    [few] { $count } записи теперь лежат там, запечатанные для платформы.
    [many] { $count } записей теперь лежат там, запечатанные для платформы.
   *[other] { $count } записи теперь лежат там, запечатанные для платформы.
} На этом ноутбуке всё тоже остаётся, пока не вернётся ответ: зайдите позже ещё раз.
reconcile-room-handed-lying = То, что вы оставили там раньше, ещё ждёт отправки на платформу. Зайдите позже ещё раз.
reconcile-room-handed-answers = Там был ответ платформы: то, что он подтверждает, больше не ждёт.
reconcile-room-handed-received = { $count ->
    [one] На этот ноутбук пришла { $count } запись.
    [few] На этот ноутбук пришли { $count } записи.
    [many] На этот ноутбук пришло { $count } записей.
   *[other] На этот ноутбук пришли { $count } записи.
}
reconcile-room-handed-not-carried = Тот ноутбук ничего не возит на вашу платформу. Пусть его владелец вступит на нём в ваш центр, или передайте записи на флешке.
reconcile-room-handed-none = Передавать нечего.
reconcile-room-near-packs = Пакеты, которые он предлагает
reconcile-room-near-packs-none = Нового для этого ноутбука нет.
reconcile-room-type = Адрес класса
reconcile-room-type-hint = Как на экране преподавателя, например 192.168.1.7:47000.
reconcile-room-type-go = Зайти
reconcile-room-type-wrong = Это не адрес класса. Сверьте его с экраном преподавателя.

reconcile-settings = Отправка
reconcile-settings-text = Связь может стоить денег. Packhorse не выходит за то, что вы выберете здесь; кнопка «Отправить сейчас» не ждёт.
reconcile-settings-amount = Самое большее за день
reconcile-settings-amount-any = Сколько угодно
reconcile-settings-used = { $size } сегодня
reconcile-settings-when = Когда
reconcile-settings-any-time = В любое время
reconcile-settings-hours = Только в определённые часы
reconcile-settings-from = С
reconcile-settings-to = До
reconcile-settings-centres = Ваши центры
reconcile-settings-centres-none = Вы не вступили ни в один.
reconcile-settings-leave = Уйти
reconcile-settings-leave-of = Уйти: { $name }
reconcile-settings-leave-title = Уйти из «{ $name }»?
reconcile-settings-leave-waiting = { $count ->
    [0] Ничего не ждёт отправки туда.
    [one] { $count } запись туда не дошла. Она останется на этом ноутбуке.
    [few] { $count } записи туда не дошли. Они останутся на этом ноутбуке.
   *[many] { $count } записей туда не дошли. Они останутся на этом ноутбуке.
}
reconcile-settings-leave-text = Больше туда ничего не пойдёт. То, что дошло, там и останется. Вступить снова можно по коду.
reconcile-settings-leave-keep = Остаться
reconcile-settings-left = Вы ушли из «{ $name }».
