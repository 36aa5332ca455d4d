## Действительно ли свидетельство

verify-answer-valid = Действительно
verify-answer-not-valid = Недействительно
verify-answer-cannot-tell = Пока нельзя сказать
verify-clock = Часы этого компьютера не могут быть верны: установите дату и проверьте снова.
verify-trust-age = Сведения об издателях и отозванных свидетельствах { $days ->
    [0] сегодняшние
    [one] получены { $days } день назад
    [few] получены { $days } дня назад
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
verify-issuer-countersigned = Его подтверждает также { $by }. Ручается { $root }.
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
verify-revoked = Оно отозвано.
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

## Что стоит на свидетельстве

paper-awarded-to = выдано
paper-issued-by = Кем выдано
paper-issued = Дата
paper-expires = Действует до
paper-number = Номер
paper-check = Сканируйте для проверки. Интернет не нужен.
paper-code = QR-код с подписанным кратким видом этого свидетельства
paper-seal = Печать издателя
paper-attachment = Это свидетельство как подписанные данные (Open Badges 3.0)
paper-revoked = Больше не действует
paper-date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[other] декабря
} { $year } г.
