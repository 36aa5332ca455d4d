## Поиск по всей библиотеке.

search-title = Поиск
search-label = Искать во всех уроках
search-clear = Очистить
search-working = Идёт поиск
search-results = Результаты

search-count = { $count ->
    [0] Ничего не найдено
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
search-count-languages = { $count ->
    [one] { $count } результат, языков: { $languages }
    [few] { $count } результата, языков: { $languages }
    [many] { $count } результатов, языков: { $languages }
   *[other] { $count } результата, языков: { $languages }
}
search-count-about = Результатов: около { $count }
search-key-next = следующий результат
search-key-open = открыть
search-key-clear = очистить

search-filters = Сузить поиск
search-kind = Вид
search-kind-lesson = Уроки
search-kind-passage = Отрывки
search-kind-caption = Видео и звук
search-kind-glossary = Объяснения слов
search-kind-item = Вопросы
search-kind-course = Курсы
search-language = Язык
search-all-languages = Все языки
search-pack = Пакет
search-all-packs = Все пакеты

search-is-lesson = Урок
search-is-passage = Отрывок
search-is-caption = Сказано на { $at }
search-is-glossary = Объяснение слова
search-is-item = Вопрос
search-is-course = Курс

search-more = { $count ->
    [one] Показать ещё { $count }
    [few] Показать ещё { $count }
    [many] Показать ещё { $count }
   *[other] Показать ещё { $count }
}
search-narrow = Есть и другие. Добавьте слово или выберите язык или вид.
search-forgiven = Точно так нигде не написано. Вот похожее.
search-indexing = Некоторые курсы ещё готовятся к поиску. Скоро может найтись больше.

search-empty = Что вы хотите узнать?
search-tip-word = Достаточно одного слова на любом языке. Результаты появляются, пока вы пишете.
search-tip-quotes = Слова в кавычках ищутся только рядом друг с другом: “чистая вода”.
search-tip-said = Сказанное в видео тоже находится. Видео начнётся с этого места.
search-private = То, что вы ищете, не сохраняется.

search-none = По запросу «{ $text }» ничего не найдено
search-none-fewer = Попробуйте меньше слов или начало слова.
search-none-other = Попробуйте другое слово о том же или другой язык.
search-none-filters = Сейчас вы ищете только в части библиотеки.
search-everywhere = Искать везде

search-no-packs = Искать пока негде
search-no-packs-how = Когда в библиотеке появится пакет, всё, что в нём есть, найдётся здесь.
search-add-pack = Добавить пакет

search-failed = Поиск сейчас не работает
