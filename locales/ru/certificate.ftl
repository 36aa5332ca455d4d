## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Свидетельства
certificate-lede = { $count ->
    [one] Получено { $count }. Подтверждённое несёт подпись: проверить его может каждый и без Интернета.
    [few] Получено { $count }. Подтверждённые несут подпись: проверить их может каждый и без Интернета.
    [many] Получено { $count }. Подтверждённые несут подпись: проверить их может каждый и без Интернета.
   *[other] Получено { $count }. Подтверждённые несут подпись: проверить их может каждый и без Интернета.
}
certificate-failed = Ваши свидетельства не удаётся показать
certificate-missing = Этого свидетельства на ноутбуке нет.
certificate-none = Свидетельств пока нет
certificate-none-text = На странице курса сказано, что и когда вы получите.
certificate-waiting = Заслужено здесь, ждёт подтверждения
certificate-earned-on = Заслужено: { $date }. Его уже можно напечатать. Печать появится, когда платформа его подтвердит.
certificate-on-the-way = На пути
certificate-go-on = Продолжить
certificate-go-on-title = Продолжить: { $title }

## One certificate.

certificate-of = Свидетельство: { $title }
certificate-paper = Свидетельство, каким оно печатается
certificate-kind = Микросвидетельство
certificate-kind-hours = { $hours ->
    [one] Микросвидетельство, около { $hours } часа занятий
    [few] Микросвидетельство, около { $hours } часов занятий
   *[many] Микросвидетельство, около { $hours } часов занятий
}
# Printed on the paper itself.
certificate-not-confirmed = Ещё не подтверждено
certificate-not-confirmed-more = Заслужено на ноутбуке. Действительно после подтверждения платформой.
certificate-print-how = A4, альбомная. Хорошо видно и в чёрно-белом.
certificate-standing = Состояние
certificate-step-done = Сделано:
certificate-step-open = Предстоит:
certificate-step-earned = Заслужено на этом ноутбуке
certificate-step-confirmed = Подтверждено платформой
certificate-step-confirmed-when = Когда туда придут ваши записи
certificate-means = Это ещё не свидетельство: здесь то, что записал этот ноутбук. Ничего делать не нужно.
certificate-means-alone = Это ещё не свидетельство: здесь то, что записал этот ноутбук. Подтверждает его центр. Присоединитесь к своему: код есть у учителя или тренера.
certificate-course = К курсу
certificate-history = Что для этого сделано

## How a certificate stands

certificate-state-looked = Получено платформой, решения ещё нет
certificate-state-confirmed = Подтверждено
certificate-state-unproven = Свидетельство пришло, но проверить его здесь пока нельзя
certificate-state-refused = Не подтверждено
certificate-state-revoked = Отозвано
certificate-state-replaced = Заменено другим свидетельством
certificate-confirmed-by = Подтверждает: { $by }

## Gallery: checking, bringing, and how each stands, in a line.

certificate-check = Проверить свидетельство
certificate-bring = Добавить полученное в другом месте
certificate-elsewhere = Из других мест
certificate-elsewhere-by = Кем выдано: { $by }
certificate-brought-on = Добавлено сюда { $date }
certificate-brought = Оно хранится среди ваших свидетельств.
certificate-state-field = Подтверждено на месте
certificate-state-ended = Срок истёк
certificate-line-earned = Получено { $date }.
certificate-line-confirmed = Получено { $date }. Подтверждено { $when }: { $by }.
certificate-line-field = Подтверждено на месте { $when }: { $by }. Платформа тоже подтвердит его, когда узнает о нём.
certificate-line-ended = Получено { $date }. Действовало до { $until }.
certificate-line-revoked = Получено { $date }. Отозвано { $when }.
certificate-line-replaced = Получено { $date }. Заменено другим { $when }.
certificate-line-missing = { $count ->
    [one] Не хватает { $count } пункта.
    [few] Не хватает { $count } пунктов.
    [many] Не хватает { $count } пунктов.
   *[other] Не хватает { $count } пункта.
}

## Why it stands so. $name: the corrected name on the certificate.

certificate-reason-missing = Чего-то пока не хватает.
certificate-reason-person = В вашем центре каждую заявку сначала смотрит человек. Делать ничего не нужно.
certificate-reason-marks = Один из ваших ответов ещё не оценён. Делать ничего не нужно.
certificate-reason-pack = На платформе ещё нет этого издания курса. Скажите своему центру: он должен его опубликовать.
certificate-reason-member = На платформе за вас пока не отвечает ни один центр. Присоединитесь по коду или подождите, пока вас примут.
certificate-reason-denied = Сотрудник центра посмотрел и отказал.
certificate-reason-revoked = Центр отозвал его.
certificate-reason-reissued = Оно выдано заново.
certificate-reason-name = Исправлено имя: { $name }
certificate-reason-countersigned = Центр поставил свою подпись рядом с подписью вашего преподавателя.
certificate-words = Словами центра

## What is missing. $have, $need: numbers.

certificate-missing-title = Чего не хватает
certificate-missing-lesson = Закончить «{ $title }»
certificate-missing-item = Ответить на вопросы к «{ $title }»
certificate-missing-set = Потренироваться на вопросах к «{ $title }», пока верных ответов не станет больше
certificate-missing-assessment = Сдать «{ $title }»
certificate-missing-achievement = Сначала получить «{ $title }»
certificate-missing-lessons = Закончено уроков: { $have } из { $need }
certificate-missing-score = Набрано баллов из 100: { $have }; нужно { $need }
certificate-missing-mastery = Освоено наборов вопросов: { $have } из { $need }
certificate-missing-assessments = Сдано тестов: { $have } из { $need }
certificate-missing-achievements = Имеется свидетельств: { $have } из { $need }
certificate-missing-then = Когда это будет сделано и записи дойдут до платформы, решение примут заново.

## What happened to it, step by step.

certificate-step-looked = Платформа получила
certificate-step-unproven = Пришло свидетельство
certificate-step-refused = Не подтверждено
certificate-step-revoked = Отозвано
certificate-step-replaced = Заменено другим
certificate-step-ended = Срок закончился

## What it says, in plain words.

certificate-facts = Что в нём сказано
certificate-facts-open = Что в нём будет сказано
certificate-fact-holder = На имя
certificate-fact-for = За что
certificate-fact-did = Что сделано
certificate-fact-issuer = Кем выдано
certificate-fact-chain = Кто ручается
certificate-fact-issued = Дата выдачи
certificate-fact-expires = Действует до
certificate-fact-endless = Бессрочно
certificate-fact-hours = Часов учёбы
certificate-fact-credit = Кредиты (ECTS)
certificate-fact-level = Уровень
certificate-fact-category = Область
certificate-fact-result = Результат
certificate-fact-result-points = { $points } баллов из 100
certificate-fact-competencies = Показанные компетенции
certificate-fact-evidence = На основании чего
certificate-fact-parts = Состоит из
certificate-part-held = Есть у вас
certificate-part-open = Пока нет
certificate-fact-number = Номер
certificate-fact-earlier = Вместо

## Saving, printing, showing the code.

certificate-save = Сохранить как PDF
certificate-save-other = Сохранить в другом виде или на другом языке
certificate-save-title = Сохранить свидетельство
certificate-save-text = В каждом виде внутри лежит подписанное свидетельство: получатель может его проверить.
certificate-save-form = Вид
certificate-save-form-pdf = PDF: лист для печати и рамки
certificate-save-form-png = PNG: значок для сообщений и сайтов
certificate-save-form-svg = SVG: тот же значок, чёткий в любом размере
certificate-save-form-json = JSON: только подписанные данные, для других программ
certificate-save-language = Язык остальных слов
certificate-save-language-own = Как в свидетельстве
certificate-save-where = Выбрать место
certificate-saved = Сохранено как { $path }
certificate-print-paper = Напечатать
certificate-code = Показать код крупно
certificate-code-title = Код этого свидетельства
certificate-code-picture = QR-код, которого достаточно для проверки этого свидетельства
certificate-code-holds = В нём имя, название, кто выдал и кто ручается, даты и номер, и всё подписано. Этого достаточно для проверки без Интернета.
certificate-code-holds-not = Результатов, компетенций и прочих записей в нём нет.
certificate-code-how = Его читает телефон. Или сфотографируйте его и откройте снимок в разделе «Проверить свидетельство».
certificate-code-text = Что записано в коде
certificate-others = Как его проверяют другие
certificate-page-picture = Свидетельство, как оно печатается: «{ $title }», { $name }. Всё, что в нём сказано, написано ниже.
certificate-page-failed = Лист не удаётся нарисовать на этом компьютере. Само свидетельство здесь: его можно сохранить как JSON и проверить.
certificate-reason-twice = Два свидетельства вашего преподавателя имеют один номер. Центр выдаст его заново.
certificate-reason-field = Его выдал ваш преподаватель; центр ещё не поставил рядом свою подпись.
certificate-reason-parted = Он выдан другой учётной записи, которая оказалась не вашей.
