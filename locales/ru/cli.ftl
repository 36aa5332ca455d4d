# Words of the `packhorse` command. Data on stdout is never translated; these go to stderr, and stand in plain listings.

cli-error = ошибка:
cli-detail = подробности:
cli-hint = совет:

cli-hint-unknown-signer = Если вы знаете, чей это ключ, запустите `packhorse trust add FILE.pub`; чтобы всё равно взять пакет, добавьте --allow-unsigned.
cli-hint-unsigned = Чтобы всё равно его взять, добавьте --allow-unsigned. Он останется отмеченным как неподписанный.
cli-hint-downgrade = Чтобы вернуться к более старому изданию, добавьте --allow-older.
cli-hint-delta-needs-base = Сначала установите пакет целиком или то издание, из которого сделан этот файл.

cli-error-not-found = «{ $path }» там нет. Ничего не изменено. Проверьте имя по буквам; `packhorse library list` покажет, что установлено.
cli-error-not-a-key = { $path } — не тот файл ключа. Ничего не изменено. Подписывают секретным ключом (FILE), доверяют открытому (FILE.pub).

cli-nothing-installed = Пока ничего не установлено. Установите пакеты: `packhorse library install FILE`.
cli-trusted-by = (по слову: { $platform })
cli-no-keys = Доверенных ключей пока нет. Добавьте ключ: `packhorse trust add FILE.pub`.
cli-no-packs = { $path }: пакетов нет.
cli-and-more = и ещё { $count }
cli-build-warnings = { $warnings ->
    [one] { $warnings } замечание
   [few] { $warnings } замечания
   *[other] { $warnings } замечаний
}; подробнее: `packhorse course check { $path }`.
cli-repair-whole = Повреждений не было.
cli-standing-delta = обновление издания, которого здесь нет

cli-step-reading = Чтение
cli-step-checking = Проверка курсов
cli-step-copying = Копирование
cli-step-indexing = Подготовка поиска
cli-step-verifying = Проверка всех частей
cli-step-freeing = Освобождение места

cli-fault-error = ошибка:
cli-fault-warning = замечание:
# $errors and $warnings are counts.
cli-check-done = { $errors ->
    [0] Ошибок нет
    [one] { $errors } ошибка
    [few] { $errors } ошибки
    [many] { $errors } ошибок
   *[other] { $errors } ошибки
}, { $warnings ->
    [0] замечаний нет.
    [one] { $warnings } замечание.
    [few] { $warnings } замечания.
    [many] { $warnings } замечаний.
   *[other] { $warnings } замечания.
}
# $path is the folder that was made.
cli-import-done = Папка { $path } готова. Просмотрите её, затем запустите `packhorse course check { $path }`.
cli-import-counts = Уроков: { $lessons }. Файлов уроков: { $files }. Рисунков: { $pictures }. Языки: { $languages }.

cli-build-unsigned = Пакет не подписан. Подпишите его с --key FILE, чтобы люди знали, чей он.

# $name is the trusted key's name, $key its fingerprint.
cli-signer-trusted = Подпись: { $name } ({ $key })
cli-signer-unknown = Подписан ключом, которому здесь не доверяют ({ $key })
cli-signer-unsigned = Без подписи

# $part is the number of a damaged part, $files the files it belongs to.
cli-verify-part = Часть { $part } повреждена. Она входит в: { $files }
cli-verify-valid = Всё верно: каждая часть такая, какой её подписали.
cli-verify-cannot-tell = Сказать нельзя: все части целы, но пакет не подписал никто из тех, кого здесь знают.
cli-verify-damaged = Повреждено частей: { $damaged } из { $parts }. `packhorse pack repair` починит их по другой копии.
cli-info-counts = { $files ->
    [one] { $files } файл
    [few] { $files } файла
    [many] { $files } файлов
   *[other] { $files } файла
}, { $parts ->
    [one] { $parts } часть
    [few] { $parts } части
    [many] { $parts } частей
   *[other] { $parts } части
}
# $mended and $still are counts of parts.
cli-repair-done = { $mended ->
    [one] Починена { $mended } часть
    [few] Починены { $mended } части
    [many] Починено { $mended } частей
   *[other] Починено { $mended } части
}, { $still ->
    [0] всё на месте.
    [one] { $still } часть ещё повреждена: попробуйте другую копию.
    [few] { $still } части ещё повреждены: попробуйте другую копию.
    [many] { $still } частей ещё повреждены: попробуйте другую копию.
   *[other] { $still } части ещё повреждено: попробуйте другую копию.
}
cli-repair-front = Починено начало файла и { $mended ->
    [one] { $mended } часть
    [few] { $mended } части
    [many] { $mended } частей
   *[other] { $mended } части
}, { $still ->
    [0] всё на месте.
    [one] { $still } часть ещё повреждена: попробуйте другую копию.
    [few] { $still } части ещё повреждены: попробуйте другую копию.
    [many] { $still } частей ещё повреждены: попробуйте другую копию.
   *[other] { $still } части ещё повреждено: попробуйте другую копию.
}
cli-diff-bytes = У кого есть прежнее издание, тому нужно ещё { $size }.

# $new and $shared are sizes such as “1.2 MB”.
cli-installed = { $title }, издание { $version }: скопировано { $new }, уже было здесь { $shared }.
cli-installed-mended = { $mended ->
    [one] { $mended } повреждённая часть взята из другой копии.
    [few] { $mended } повреждённые части взяты из другой копии.
    [many] { $mended } повреждённых частей взято из другой копии.
   *[other] { $mended } повреждённой части взято из другой копии.
}
cli-nothing-new = { $path }: ничего нового нет.
cli-removed = Пакет { $id } убран; освободилось { $size }.
cli-library-whole = Все части библиотеки целы.
cli-library-damaged = { $damaged ->
    [one] В библиотеке повреждена { $damaged } часть
    [few] В библиотеке повреждены { $damaged } части
    [many] В библиотеке повреждено { $damaged } частей
   *[other] В библиотеке повреждено { $damaged } части
}. `packhorse library repair ID --from SOURCE` починит их по другой копии.
cli-state-trusted = подписан
cli-state-unknown = подпись незнакома
cli-state-unsigned = без подписи
cli-state-damaged = { $damaged ->
    [one] повреждена { $damaged } часть
    [few] повреждены { $damaged } части
    [many] повреждено { $damaged } частей
   *[other] повреждено { $damaged } части
}
cli-course-line = { $title }, { $lessons ->
    [one] { $lessons } урок
    [few] { $lessons } урока
    [many] { $lessons } уроков
   *[other] { $lessons } урока
}

cli-glossary = объяснение слова
cli-found = { $count ->
    [0] Ничего не найдено. Попробуйте меньше слов или другие слова.
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
cli-found-forgiven = { $count ->
    [one] { $count } результат, опечатка прощена
    [few] { $count } результата, опечатка прощена
    [many] { $count } результатов, опечатка прощена
   *[other] { $count } результата, опечатка прощена
}
cli-minutes = { $minutes } мин
cli-fallback = Этого урока нет на языке { $wanted }; вот он на языке { $lang }.

cli-standing-new = новый
cli-standing-update = новее
cli-standing-same = уже здесь
cli-standing-older = старее
cli-standing-conflict = не сходится
cli-standing-unusable = не годится

cli-key-made = Храните { $path } в тайне, а его копию — в надёжном месте. Раздавайте { $path }.pub.

## Учащиеся и учёба

cli-error-no-learner = Учащегося «{ $path }» здесь нет. Ничего не изменено. `packhorse learner list` покажет, кто есть.
cli-error-wrong-secret = Это не подходит. Ничего не изменено. { $wait ->
    [0] Попробуйте ещё раз или возьмите код восстановления: `packhorse learner recover`.
    [one] Попробуйте через { $wait } секунду или возьмите код восстановления: `packhorse learner recover`.
    [few] Попробуйте через { $wait } секунды или возьмите код восстановления: `packhorse learner recover`.
   *[many] Попробуйте через { $wait } секунд или возьмите код восстановления: `packhorse learner recover`.
}
cli-error-secret-needed = Нужен секрет, а он не дан. Ничего не изменено.
cli-error-secret-file = В { $path } нет секрета. Ничего не изменено. Запишите в него секрет одной строкой текста.
cli-error-not-begun = Попытка не начата. Ничего не изменено. `packhorse item list` с этим уроком или этой проверкой начнёт её.
cli-error-trust-unconfirmed = Здесь не знают, кто подписал { $path }. Ничего не изменено. Сравните этот отпечаток с его отпечатком по телефону или на бумаге: { $fingerprint } Если они совпадают, повторите команду с `--yes`.
cli-error-no-card = «{ $path }» сейчас не для повторения. Ничего не изменено. `packhorse review list` покажет, что повторять.
cli-error-no-note = Заметки «{ $path }» нет. Ничего не изменено. `packhorse note list` покажет, какие есть.
# $text is what was typed, $like an example.
cli-error-response-form = «{ $text }» — не тот вид ответа, о котором спрашивают. Ничего не засчитано. Напишите так: { $like }
cli-error-would-overwrite-other = { $path } уже есть, и это не файл этого учащегося. Он не тронут. Выберите другое имя.
cli-hint-secret-needed = Задайте переменную PACKHORSE_SECRET или добавьте --secret-file FILE; для нового замка — PACKHORSE_NEW_SECRET или --new-secret-file FILE.
cli-no-learners = Здесь пока никто не учится. Начните: `packhorse learner add NAME`.
cli-recovery-code = Запишите код восстановления и храните его в надёжном месте. Он показан только сейчас.
cli-learner-brought = { $records ->
    [one] Перенесено, с ним { $records } запись.
    [few] Перенесено, с ним { $records } записи.
   *[many] Перенесено, с ним { $records } записей.
}
cli-learner-merged = { $records ->
    [one] Уже здесь: новая { $records } запись.
    [few] Уже здесь: новых { $records } записи.
   *[many] Уже здесь: новых { $records } записей.
}
cli-learner-erased = { $name }: всё стёрто.
cli-no-backups = Резервных копий пока нет. Packhorse сделает их сам.
# $next goes on where this page ended.
cli-more-records = Есть ещё: --from { $next }
cli-no-hint = К этому вопросу нет подсказки.
# $when is a date and time, $count how many cards are still due.
cli-review-due = Вернётся { $when }. { $count ->
    [0] Больше повторять нечего.
    [one] Осталась { $count } карточка.
    [few] Осталось { $count } карточки.
   *[many] Осталось { $count } карточек.
}
cli-review-undone = Последний ответ отменён.
cli-note-orphan = Этих слов в уроке не нашлось. Заметка всё равно сохранена.
cli-note-removed = Заметка убрана. `packhorse note restore { $id }` вернёт её.

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = Курсы для мест без интернета: пакеты, библиотека, поиск и учёба из терминала.
cli-help--json = Выводить JSON в stdout
cli-help--data = Папка с данными вместо обычного места
cli-help-course = Исходники курсов: проверить, сделать из других материалов
cli-help-pack = Файлы пакетов: собрать, проверить, заглянуть внутрь, починить
cli-help-library = Пакеты на этом компьютере
cli-help-search = Искать во всём, что установлено
cli-help-lesson = Читать уроки установленных пакетов
cli-help-stick = Флешки с пакетами
cli-help-key = Ключи, которыми подписывают пакеты
cli-help-trust = Ключи, чьи пакеты здесь принимают
cli-help-course-check = Показать каждую ошибку в исходниках курсов: файл, строка и что делать
cli-help-course-check--dir = Папка с pack.toml
cli-help-course-import = Сделать исходники курсов из других материалов
cli-help-course-import--from = Что взять
cli-help-course-import--out = Какую папку сделать
cli-help-course-import--format = Что это: папка с Markdown или HTML, первые папки — языки
cli-help-course-import--lang = Язык, если первые папки — не языки
cli-help-pack-build = Собрать пакет из исходников курсов
cli-help-pack-build--dir = Папка с pack.toml
cli-help-pack-build--out = Какой файл пакета записать; с --base рядом будет и файл delta
cli-help-pack-build--key = Ключ для подписи
cli-help-pack-build--base = Прежнее издание как основа, чтобы те, у кого оно есть, получили только изменения
cli-help-pack-build--volume = Разделить на тома не больше стольких байтов (обычно: сколько вмещает FAT32)
cli-help-pack-verify = Проверить все части и подпись
cli-help-pack-verify--trust = Открытый ключ, которому доверять при этой проверке
cli-help-pack-info = Показать, что пакет говорит о себе
cli-help-pack-repair = Починить повреждённые части по другим пакетам
cli-help-pack-repair--from = Пакеты или папки с пакетами, откуда брать части
cli-help-pack-diff = Показать, что изменилось между двумя изданиями
cli-help-pack-cat = Вывести один файл пакета в stdout
cli-help-library-install = Установить пакеты: файлы, папки, флешки, адреса http(s)
cli-help-library-install--allow-unsigned = Брать пакеты, которые не подписал никто знакомый
cli-help-library-install--allow-older = Вернуться к более старому изданию
cli-help-library-list = Перечислить, что установлено
cli-help-library-info = Рассказать об одном установленном пакете
cli-help-library-remove = Убрать пакет; место освободится
cli-help-library-update = Обновить пакет; копируются только изменения
cli-help-library-update--from = Пакет или файл delta, папка или адрес
cli-help-library-update--allow-unsigned = Брать издания, которые не подписал никто знакомый
cli-help-library-verify = Проверить все части одного пакета или всех
cli-help-library-repair = Починить повреждённые части пакета по файлам пакетов
cli-help-library-repair--from = Пакеты или папки с пакетами, откуда брать части
cli-help-library-export = Записать пакет обратно в файл, такой же, из какого он пришёл
cli-help-search--query = Слова; "в кавычках" — слова подряд
cli-help-search--lang = Только этот язык
cli-help-search--pack = Только этот пакет
cli-help-search--limit = Не больше стольких результатов
cli-help-lesson-list = Перечислить уроки курса
cli-help-lesson-list--lang = Язык названий
cli-help-lesson-show = Показать урок
cli-help-stick-scan = Показать, какие пакеты есть на флешке или в папке и новее ли они, чем в библиотеке
cli-help-key-new = Сделать пару ключей: FILE (храните в тайне) и FILE.pub (раздавайте)
cli-help-key-new--name = Чей это ключ, так, как это прочтут люди
cli-help-trust-add = Впредь доверять ключу
cli-help-trust-list = Перечислить ключи, которым доверяют
cli-help-trust-show = Показать один такой ключ
cli-help-trust-show--key = Начало его отпечатка или его имя

# Said of an argument wherever a command has it and says nothing of its own.
cli-help--learner = Кто учится: обозначение, его начало или имя
cli-help--secret-file = Файл с PIN-кодом, названиями картинок или парольной фразой; иначе $PACKHORSE_SECRET
cli-help--new-secret-file = Файл с новым секретом; иначе $PACKHORSE_NEW_SECRET
cli-help--language = Язык экранов
cli-help--picture = Картинка: mountains, tree, sun, horse, bird, fish, flower-lotus или star
cli-help--lock = Что спрашивать: PIN-код (pin) или картинки (pictures) не пускают других в окно; парольная фраза (passphrase) шифрует файл
cli-help--lesson = LESSON, COURSE/LESSON или PACK/COURSE/LESSON; после курса — и номер
cli-help--quiz = Урок или проверка: ID, lesson/ID, assessment/ID, впереди можно COURSE/ или PACK/COURSE/
cli-help--item = Вопрос: ITEM, COURSE/ITEM, PACK/COURSE/ITEM; с уроком или проверкой — lesson/ID/ITEM
cli-help--course = Обозначение курса или PACK/COURSE
cli-help--lang = Язык
cli-help-learner = Кто учится на этом компьютере
cli-help-item = Вопросы: смотреть, отвечать, сдавать
cli-help-review = Что возвращается, чтобы запомниться
cli-help-note = Заметки, выделенные слова и закладки в уроках
cli-help-credential = Полученные свидетельства
cli-help-learner-add = Добавить учащегося; выводит обозначение, а при замке и код восстановления
cli-help-learner-add--name = Имя на любой письменности
cli-help-learner-list = Перечислить учащихся этого компьютера
cli-help-learner-progress = Показать, как далеко учащийся, во всех курсах или в одном
cli-help-learner-history = Показать, что учащийся делал в курсе, новое сначала
cli-help-learner-rename = Изменить имя, картинку или язык учащегося
cli-help-learner-rename--name = Новое имя
cli-help-learner-lock = Дать файлу учащегося другой замок; выводит новый код восстановления
cli-help-learner-recover = Открыть файл учащегося кодом восстановления и дать ему другой замок; выводит новый код восстановления
cli-help-learner-recover--lock = Что спрашивать отныне
cli-help-learner-recover--code-file = Файл с кодом восстановления; иначе $PACKHORSE_SECRET
cli-help-learner-export = Записать учащегося в один файл для другого компьютера
cli-help-learner-export--out = Файл для записи или папка для него
cli-help-learner-import = Перенести учащегося из файла; если он уже здесь, обе истории соединятся
cli-help-learner-import--file = Файл, сделанный `learner export` или как резервная копия
cli-help-learner-backups = Перечислить резервные копии учащегося
cli-help-learner-restore = Вернуться к резервной копии; то, что новее, останется
cli-help-learner-restore--name = Имя из списка `learner backups`
cli-help-learner-facts = Показать, сохранить или забрать сведения для статистики; их можно не давать
cli-help-learner-facts--sex = Пол
cli-help-learner-facts--age = Возраст
cli-help-learner-facts--institution = Школа или учреждение
cli-help-learner-facts--role = Роль
cli-help-learner-facts--withdraw = Забрать все
cli-help-learner-records = Показать, что хранится об учащемся, и сами записи
cli-help-learner-records--from = Где кончилась прошлая страница
cli-help-learner-forget = Стереть учащегося навсегда: файл, копии, всё
cli-help-learner-forget--yes = Да, вернуть будет нельзя
cli-help-lesson-read = Отметить все части урока прочитанными, для сценариев
cli-help-item-list = Перечислить вопросы урока или проверки; с учащимся — продолжить его попытку или начать новую
cli-help-item-answer = Ответить на вопрос
cli-help-item-answer--response = Номера 1,3 · true или false · пары 1=2,2=1 · порядок 3,1,2 · число или слова · пропуски a|b · @FILE · JSON
cli-help-item-hint = Дать подсказку к вопросу
cli-help-item-reveal = Показать верный ответ; в этой попытке на вопрос больше не отвечают
cli-help-item-finish = Сдать ответы
cli-help-item-results = Показать, что вышло из ответов, сданных последними
cli-help-review-list = Перечислить, что пора повторить
cli-help-review-answer = Ответить на вопрос или сказать, как помнится слово: again, hard, good или easy
cli-help-review-answer--card = Карточка из списка `review list` или конец её имени
cli-help-review-answer--response = Ответ как для `item answer`; о слове: again, hard, good или easy
cli-help-review-answer--grade = Как это помнилось, что бы ни говорил ответ
cli-help-review-undo = Отменить последний ответ
cli-help-note-add = Написать заметку; без слов — закладка, с --quote — выделение
cli-help-note-add--text = Свои слова
cli-help-note-add--passage = Место: якорь заголовка
cli-help-note-add--quote = Слова урока, о которых она
cli-help-note-add--lang = Язык текста урока
cli-help-note-list = Перечислить заметки одного курса или всех
cli-help-note-remove = Убрать заметку
cli-help-note-remove--note = Обозначение или его начало
cli-help-note-restore = Вернуть убранную заметку
cli-help-note-restore--note = Обозначение заметки
cli-help-credential-list = Перечислить, что получено на этом компьютере и что ещё в пути
cli-step-exchanging = Отправка и получение
cli-reconcile-bytes = отправлено { $out }, получено { $came }
cli-reconcile-moved = записей отправлено: { $sent }, получено: { $received }
cli-reconcile-certificates = свидетельств получено: { $count }
cli-reconcile-agreed = с обеих сторон одно и то же
cli-reconcile-differs = с двух сторон не одно и то же
cli-reconcile-refused = не принято
cli-reconcile-half-way = не закончено
cli-reconcile-closed = закрыто кодовой фразой
cli-exchange-waiting = Записей ждёт: { $count }
cli-exchange-failed = не удалось
cli-exchange-under-way = в пути
cli-road-internet = по линии
cli-road-classroom = в классе
cli-road-stick = на флешке
cli-road-store = в хранилище записей
cli-courier-packed = Конвертов: { $envelopes }. Учащихся: { $learners }. Записей: { $records }.
cli-courier-delivered = Передано конвертов: { $envelopes }. Не удалось: { $failed }.
cli-courier-accepted = Ответов: { $answers }. Учащихся: { $learners }. Новых записей: { $records }.
cli-learner-joined = Это уйдёт со следующим обменом. Сравните ключ с бумагой.
cli-help-reconcile = Свести записи с записями платформы или отправить их в хранилище
cli-help-reconcile--learner = Кто: идентификатор, его начало или имя; можно несколько
cli-help-reconcile--all = Все, кто присоединился и чей файл открывается
cli-help-reconcile--platform = Адрес платформы; иначе все, к которым присоединились
cli-help-reconcile--lrs = Адрес любого хранилища xAPI: записи идут туда, обратно ничего
cli-help-reconcile--user = Имя, открывающее хранилище; сохраняется на следующий раз
cli-help-reconcile--password-file = Файл с паролем хранилища; иначе $PACKHORSE_STORE_PASSWORD
cli-help-courier = Записи, которые едут на флешке, запечатанные для платформы
cli-help-courier-pack = Запечатать ожидающее в файл для платформы; другие могут дополнить тот же файл
cli-help-courier-pack--out = Файл или папка или флешка, куда его положить
cli-help-courier-pack--learner = Кто с кодовой фразой тоже едет
cli-help-courier-deliver = Передать запечатанные файлы платформе и положить её ответы рядом
cli-help-courier-deliver--file = Файл или папка
cli-help-courier-deliver--platform = Адрес платформы; иначе та, для которой они, если этот компьютер её знает
cli-help-courier-accept = Взять ответы для этого компьютера
cli-help-courier-accept--file = Файл или папка
cli-help-courier-accept--learner = Кто с кодовой фразой получил ответ
cli-help-exchange = Что ушло и что ждёт
cli-help-exchange-list = Показать прошлые обмены и то, что ждёт
cli-help-exchange-list--learner = Чьи записи ждут: идентификатор, его начало или имя
cli-help-learner-join = Присоединиться к центру по коду; уйдёт со следующим обменом
cli-help-learner-join--code = Код, как на бумаге
cli-help-learner-join--name = Имя, под которым хочет быть известен там; иначе своё
cli-help-learner-leave = Покинуть платформу центра; то, что у неё есть, остаётся там
cli-help-learner-leave--platform = Адрес или ключ платформы

# The classroom. $name is a laptop's or a person's, the others are counts.
cli-classroom-open = «{ $name }» обслуживает ноутбуки в этой комнате. Пакетов: { $packs }. Другие вводят:
cli-classroom-key = Ключ коротко: { $key }
cli-classroom-end = Не закрывайте; Ctrl-C закрывает класс.
cli-classroom-guest = { $name }: записей { $records }, запечатанных конвертов { $carried }
cli-classroom-carried = Запечатанных конвертов ждут платформы: { $count }. Передайте их командой `packhorse classroom deliver`, когда будет связь, или на флешке: `packhorse courier pack`.
cli-classroom-nobody = Поблизости классов не слышно. Если на экране есть адрес: `packhorse classroom visit АДРЕС`.
cli-classroom-visited = Оставлено конвертов: { $left }. Записей в них: { $records }. Получено ответов: { $answers }.
cli-classroom-delivered = Передано: { $handed }. Отвергнуто: { $refused }. Ещё ждут: { $waiting }.
cli-classroom-allowed = { $name } может выдать ещё { $left } из { $count } свидетельств до { $until } по поручению: { $by }.
cli-classroom-allowed-by-word = { $name } может выдать ещё { $left } из { $count } свидетельств до { $until } по поручению: { $by }. Подтвердите каждый командой `packhorse classroom issue`.
cli-classroom-allowed-none = Ни один центр не разрешил этому ноутбуку выдавать свидетельства.
cli-classroom-certificate = { $at }  { $name }: { $what }, выдан
cli-classroom-certificate-waits = { $at }  { $name }: { $what }, заслужен; ждёт вашего согласия
cli-classroom-not-issued = Не выдан: { $number }. Он не ждёт, в записях чего-то не хватает или разрешённое вам число исчерпано.
cli-help-classroom = Ноутбуки в одной комнате: пакеты и записи без Интернета
cli-help-classroom-open = Обслуживать ноутбуки в этой комнате до Ctrl-C: они берут пакеты и оставляют запечатанное для платформы
cli-help-classroom-open--port = Порт; иначе 47000 или другой, если он занят
cli-help-classroom-open--name = Имя, которое видят другие
cli-help-classroom-find = Сказать, какие ноутбуки поблизости обслуживают и что предлагают
cli-help-classroom-find--seconds = Сколько секунд слушать
cli-help-classroom-visit = Посетить ноутбук, который обслуживает: взять пакеты, оставить записи
cli-help-classroom-visit--address = Его адрес, как на его экране: 192.168.1.7:47000
cli-help-classroom-visit--learner = Чьи записи: номер, его начало или имя; можно несколько
cli-help-classroom-visit--all = Записи всех, кто присоединился и чей файл открывается
cli-help-classroom-visit--take = Пакеты, которые установить с него
cli-help-classroom-visit--allow-unsigned = Брать пакеты, не подписанные никем известным
cli-help-classroom-deliver = Передать платформе то, что другие оставили в классе этого компьютера
cli-help-classroom-deliver--platform = Адрес платформы; иначе все, какие знает этот компьютер
cli-written = Записано: { $path }
cli-trusts-issuers = Свидетельства: { $name }, сведения от { $made }
cli-trusts-issuer = Свидетельства: { $name }
cli-help-credential-show = Рассказать всё об одном свидетельстве
cli-help-credential-show--id = PACK/COURSE/ACHIEVEMENT или начало идентификатора свидетельства
cli-help-credential-export = Записать подтверждённое свидетельство в файл
cli-help-credential-export--form = В каком виде; иначе по окончанию имени
cli-help-credential-import = Хранить свидетельство из другого места (Open Badge) рядом со своими
cli-help-credential-verify = Сказать, действительно ли свидетельство: JSON, PNG, SVG или PDF с ним либо снимок его QR-кода
cli-help-credential-verify--trust = Ключ института (FILE.pub) или файл доверия (FILE.trust) для этой проверки
cli-help-trust-add--yes = Отпечаток подписавшего файл доверия сверен
cli-help-key-delegate = Позволить другому ключу выдавать свидетельства вместо себя, в границах
cli-help-key-delegate--key = Ключ, который поручает (сделан командой `key new`)
cli-help-key-delegate--to = Ключ, которому поручают: его FILE.pub
cli-help-key-delegate--name = Как называют того, кому поручают, вместо имени ключа
cli-help-key-delegate--achievements = Только это достижение (его URI); можно повторять
cli-help-key-delegate--count = Не больше стольких свидетельств
cli-help-key-delegate--days = На столько дней
cli-help-key-delegate--may-delegate = Сколько поручений может следовать ниже
cli-help-stick-write = Положить пакеты из библиотеки на флешки, перечитать их и рядом положить — чьи пакеты и свидетельства действительны
cli-help-stick-write--dirs = Папки или флешки; записываются одновременно
cli-help-stick-write--packs = Какой пакет положить (его идентификатор); можно назвать несколько
cli-help-stick-write--all = Все пакеты библиотеки
cli-stick-written = записано: { $size }
cli-stick-there = уже лежал там
cli-stick-newer = там более новое издание, оно остаётся
cli-stick-others = Там другие пакеты, они остаются: { $titles }
cli-program-newer = В { $path } более новый Packhorse ({ $version }, { $size }), подписанный создателями. Извлечь: `packhorse program take`.
cli-program-other = В { $path } более новый Packhorse ({ $version }), подписанный создателями, но для такого компьютера в нём ничего нет.
cli-program-nothing = В { $path } нет ничего новее с подписью создателей этого Packhorse.
cli-program-deb = Каждая часть проверена. Установить: sudo apt install "{ $path }"
cli-program-rpm = Каждая часть проверена. Установить: sudo dnf install "{ $path }"
cli-program-portable = Каждая часть проверена. Распакуйте { $path }, перенесите packhorse-data из старой папки в новую и запустите новый.
cli-program-open = Каждая часть проверена. Откройте { $path } и следуйте указаниям.
cli-help-program = Более новое издание самого Packhorse
cli-help-program-take = Извлечь с флешки установочный файл более новой программы, если её подписали создатели
cli-help-program-take--from = Флешка, папка или файл пакета
cli-help-program-take--out = Папка, куда положить установочный файл
cli-help-credential-verify--files = Файлы или папки с ними
cli-help-credential-verify--refresh = Сначала спросить у подключённых платформ новейшие сведения об издателях и отозванных свидетельствах
# $count: certificates that were looked at; $valid, $notvalid, $unclear: how many were so; $passed: files that can carry none.
cli-verified-many = Свидетельств: { $count }. Действительны: { $valid }. Недействительны: { $notvalid }. Пока нельзя сказать: { $unclear }. Пропущено файлов: { $passed }.
