## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Свидетельства
certificate-lede = { $count ->
    [one] { $count } заслужено на этом ноутбуке.
    [few] { $count } заслужены на этом ноутбуке.
   *[many] { $count } заслужено на этом ноутбуке.
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
certificate-print = Напечатать или сохранить в PDF
certificate-course = К курсу
certificate-history = Что для этого сделано

## How a certificate stands

certificate-state-looked = Получено платформой; сначала его смотрит человек
certificate-state-confirmed = Подтверждено
certificate-state-unproven = Свидетельство пришло, но проверить его здесь пока нельзя
certificate-state-refused = Не подтверждено
certificate-state-revoked = Отозвано
certificate-state-replaced = Заменено другим свидетельством
certificate-confirmed-by = Подтверждает: { $by }
