## Действительно ли свидетельство

verify-answer-valid = Действительно
verify-answer-not-valid = Недействительно
verify-answer-cannot-tell = Пока нельзя сказать
verify-clock = Часы этого компьютера не могут быть верны: установите дату и проверьте снова.
verify-trust-age = Сведения об издателях и отозванных свидетельствах { $days ->
    [0] сегодняшние
    [one] получены { $days } день назад
    [few] получены { $days } дня назад
    [many] получены { $days } дней назад
   *[other] получены { $days } дней назад
}.
verify-trust-none = Здесь не известен ни один издатель: присоединитесь к платформе или принесите её файл доверия.
verify-json-broken = Файл повреждён: его нельзя прочесть.
verify-json-duplicate = «{ $key }» стоит в нём дважды: его можно прочесть двояко.
verify-json-number = Число { $number } программы читают по-разному.
verify-json-size = Свидетельство слишком велико, чтобы его прочесть.
verify-json-depth = В свидетельстве слишком много уровней.
verify-credential-none = Свидетельства в нём нет.
verify-credential-other = Это подписанные данные другого рода ({ $type }), не Open Badge.
verify-credential-first = Оно более старого вида (Verifiable Credentials 1.1): такие здесь проверить нельзя. Попросите у издателя версию 2.0.
verify-context-unknown = В нём слова, определённые в другом месте ({ $context }) и здесь не известные.
verify-slip-broken = Содержимое QR-кода повреждено или это не свидетельство.
verify-signature-good = Подпись верна: ничего не изменено.
verify-signature-bad = Подпись неверна: его изменили после подписания или подделали.
verify-signature-other = Его подписал кто-то другой, не { $issuer }.
verify-proof-missing = Оно не подписано.
verify-proof-broken = Его подпись нельзя прочесть.
verify-proof-purpose = Оно подписано для другой цели.
verify-proof-context = Смысл его слов изменён после подписания.
verify-proof-expired = Срок его подписи истёк { $until }.
verify-proof-unknown = Оно подписано способом, который здесь не известен ({ $what }).
verify-key-unknown = Ключ подписавшего можно найти только в Интернете ({ $what }).
verify-graph-unreadable = Его содержимое нельзя привести к подписанному виду ({ $what }).
verify-graph-intricate = Его содержимое слишком запутано для проверки ({ $what }).
verify-word-unknown = В нём слово, которого подпись не охватывает ({ $what }).
verify-issuer-known = Издатель: { $name }. За него ручается { $root }.
verify-issuer-root = Издатель: { $name }. Этот компьютер доверяет ему напрямую.
verify-issuer-countersigned = Его подтверждает также { $by }. Ручается { $root }.
verify-issuer-countersigned-root = Его подтверждает также { $by }. Этот компьютер доверяет ему напрямую.
verify-issuer-unknown = Издатель { $name } здесь не известен. Принесите файл доверия института ({ $key }).
verify-issuer-name = Издатель называет себя { $name }, а такого имени ему не давали.
verify-chain-signature = Одно из поручений в нём изменено или подделано.
verify-chain-loop = Его поручения возвращаются к самим себе.
verify-chain-long = В нём больше поручений, чем позволено ({ $most }).
verify-scope-achievement = { $name } не имеет права выдавать это свидетельство.
verify-scope-dates = { $name } не имеет права выдавать в это время.
verify-scope-count = { $name } не имеет права выдавать столько.
verify-scope-delegate = { $name } не имеет права поручать другим.
verify-key-withdrawn = Ключ ({ $name }) отозван { $from }: { $reason }
verify-dates-good = Оно действует с { $from } по { $until }.
verify-dates-good-endless = Оно действует с { $from }, бессрочно.
verify-dates-backward = Оно кончается раньше, чем начинается.
verify-expired = Его срок истёк { $until }.
verify-not-yet-valid = Оно начинает действовать { $from }; или часы этого компьютера неверны.
verify-clock-doubtful = Часы этого компьютера сомнительны: установите дату и проверьте снова.
verify-status-none = Его издатель не ведёт списка отозванных свидетельств.
verify-status-good = Когда составляли список ({ $made }), оно не было отозвано.
verify-revoked = Оно отозвано: так говорит список от { $made }.
verify-suspended = Его действие приостановлено.
verify-status-index = Его места в списке отозванных свидетельств нет.
verify-status-broken = Его запись об отзыве нельзя прочесть.
verify-status-old = Список отозванных свидетельств здесь слишком старый ({ $made }): возьмите новый файл доверия.
verify-status-missing = Списка отозванных свидетельств здесь нет: возьмите файл доверия.
verify-status-list-broken = Список отозванных свидетельств здесь повреждён.
verify-status-list-foreign = Список отозванных свидетельств здесь чужой.
verify-status-list-purpose = Список здесь о другом.
verify-status-unknown = Об отзыве сказано способом, который здесь не известен ({ $type }).
verify-schema-good = В нём есть всё, что нужно Open Badge.
verify-schema-missing = Не хватает того, что нужно Open Badge: { $path }
verify-achievement-named = За что: { $name }
verify-holder-named = На имя: { $name }. Сравните с документами человека.
verify-holder-unnamed = Имени в нём нет. Кто его показывает, должен доказать, что оно его.
verify-carrier-empty = Файл пуст.
verify-carrier-size = Файл слишком велик.
verify-carrier-text-other = Этот текст — не свидетельство.
verify-carrier-several = В нём свидетельств: { $count }. Проверяйте по одному.
verify-carrier-old-badge = Это старый значок, проверить его можно только на странице издателя.
verify-carrier-carries-other = На месте свидетельства стоит что-то другое.
verify-carrier-picture-broken = Изображение нельзя прочесть.
verify-carrier-picture-size = Изображение слишком велико: снимите один QR-код.
verify-carrier-picture-without = На изображении нет читаемого QR-кода: снимите его отдельно, прямо, при хорошем свете.
verify-carrier-code-other = В QR-коде другое: { $text }
verify-carrier-code-broken = Текст QR-кода повреждён.
verify-carrier-svg-broken = Рисунок нельзя прочесть.
verify-carrier-svg-without = В рисунке нет свидетельства.
verify-carrier-pdf-broken = PDF нельзя прочесть.
verify-carrier-pdf-complex = PDF слишком велик, чтобы его смотреть.
verify-carrier-pdf-encrypted = PDF зашифрован: сначала сохраните его без пароля.
verify-carrier-pdf-without = В PDF нет свидетельства.

## The page where a certificate is checked.

verify-lede = Нужен файл, снимок кода или текст. Интернет не нужен.
verify-file = Выбрать файл
verify-photo = Снимок кода
verify-file-hint = PDF, PNG, SVG, JSON или снимок. Файл можно и перетащить в это окно.
verify-text = Или вставьте текст
verify-text-hint = То, что телефон прочёл в коде, или подписанные данные.
verify-text-lacks = Здесь пока пусто. Сначала вставьте текст.
verify-check = Проверить
verify-checking = Проверяется…
# $name: of the file.
verify-of-file = Проверено: { $name }
verify-of-text = Проверено: вставленный текст
verify-of-own = Проверено так, как это сделали бы другие: ваше свидетельство
verify-head-valid = Это свидетельство действительно
verify-head-not-valid = Это свидетельство недействительно
verify-head-cannot-tell = Пока сказать нельзя
verify-head-none = Это не свидетельство
verify-said-valid = { $holder }: «{ $title }», получено { $date }.
verify-said = В нём сказано: { $holder }, «{ $title }», { $date }. Полагаться на это нельзя.
verify-said-open = В нём сказано: { $holder }, «{ $title }», { $date }. Так ли это, пока не ясно.
verify-somebody = кто-то
verify-reasons = Почему
verify-about-form = Что принесено
verify-about-signature = Подпись
verify-about-issuer = Кем выдано
verify-about-dates = Даты
verify-about-status = Отзыв
verify-about-schema = Полнота
verify-about-achievement = Что достигнуто
verify-about-holder = Чьё оно
# Read aloud before a reason, where others see its shape.
verify-mark-valid = В порядке:
verify-mark-cannot-tell = Неизвестно:
verify-mark-not-valid = Неверно:
verify-do = Что можно сделать
verify-do-original = Попросите исходный файл или лист и проверьте его. Если то же самое, спросите того, кто указан как выдавший.
verify-do-issuer = Спросите того, кто его выдал: только там скажут больше или выдадут другое.
verify-do-trust = Принесите файл доверия института (packhorse.trust): он лежит на флешках преподавателей и на платформе. Потом проверьте ещё раз.
verify-do-refresh = Подключитесь к Интернету и получите новейшее или принесите файл доверия поновее на флешке. Потом проверьте ещё раз.
verify-do-clock = Установите дату на этом компьютере и проверьте ещё раз.
verify-do-photo = Сфотографируйте один код, прямо сверху и при хорошем свете; или попросите файл.
verify-do-file = Попросите PDF, картинку или JSON свидетельства в том виде, как его выдали.
verify-do-paper = Сравните имя с документами человека: свидетельство говорит, чьё оно, а не кто держит его в руках.
verify-slip = Проверен только код. Результаты, компетенции и основания — в файле, в коде их нет.
verify-others = Какие бывают ответы
verify-others-valid = Подписано тем, кого здесь знают, не изменено, срок идёт, не отозвано.
verify-others-cannot-tell = Здесь не хватает чего-то, что можно принести: сказано, чего.
verify-others-not-valid = Изменено после подписи, подделано, просрочено или отозвано: сказано, что именно.
verify-another = Проверить другое
verify-keep = Хранить среди моих свидетельств
verify-failed = Проверить не удалось

## Whose word certificates are checked by. $name: who signed; $date: a day.

verify-trust-title = Чьему слову здесь верят
verify-trust-of = { $name }, список от { $date }
verify-trust-key = { $name }: только ключ, без списка отозванных
verify-trust-refresh = Получить новейшее
verify-trust-refreshing = Запрос к платформе…
verify-trust-refreshed = Здесь известно то же, что и на платформе.
verify-trust-bring = Добавить файл доверия
verify-trust-there = Файл доверия ({ $names }) есть на { $place }.
verify-trust-look = Посмотреть
verify-trust-ask = Это файл доверия института?
verify-trust-ask-text = В нём сказано: { $names }, { $date }. Написать это может кто угодно. Сравните это число с тем, что сообщил институт, по телефону или на бумаге. Если оно то же, отныне здесь можно проверить любое его свидетельство.
verify-trust-fingerprint = Отпечаток ключа
verify-trust-yes = То же самое: принять
verify-trust-no = Не сейчас
verify-trust-taken = Принято. Отныне здесь знают: { $names }.
verify-trust-same = Это уже есть здесь.
verify-trust-older = Здесь есть файл того же подписавшего поновее. Он остаётся.
verify-trust-ask-packs = { $count ->
    [one] В нём назван и { $count } подписывающий пакеты курсов: ему тоже станут доверять.
    [few] В нём названы и { $count } подписывающих пакеты курсов: им тоже станут доверять.
    [many] В нём названы и { $count } подписывающих пакеты курсов: им тоже станут доверять.
   *[other] В нём названы и { $count } подписывающих пакеты курсов: им тоже станут доверять.
}
