## Notes, highlights and bookmarks: in a lesson, and all of them on a page of their own.

note-highlight = Выделить
note-note = Заметка
# The list of notes, as a button. $count: how many notes the lesson has.
note-list = { $count ->
    [0] Ваши заметки
    [one] Ваши заметки, { $count }
    [few] Ваши заметки, { $count }
   *[many] Ваши заметки, { $count }
}
note-title = Ваши заметки
note-close = Закрыть заметки
note-kind-note = Заметка
note-kind-highlight = Выделение
note-kind-bookmark = Закладка
# $kind: one of the three words above. $date: a day, such as 20 November.
note-of = { $kind }, { $date }
note-yours = Ваша заметка, { $date }
note-edit = Изменить
note-remove = Убрать
note-show = Показать
note-write = Написать заметку
# $words: the first words of the note, so that buttons of the same name can be told apart.
note-edit-this = Изменить: { $words }
note-write-this = Написать заметку: { $words }
note-remove-this = Убрать: { $words }
note-show-this = Показать в уроке: { $words }
note-bookmark-on = Заложить эту часть
note-bookmark-off = Убрать закладку
note-bookmark-here = Ваша закладка
note-none-here = В этом уроке пока нет заметок. Выделите слова и нажмите «Выделить» или «Заметка».
note-all-of-course = Все заметки этого курса
note-moved = В этом издании эти слова немного изменились.
note-orphan = Этого места в уроке больше нет. Ваша заметка сохранена.
# $language: name of the language the note was written in.
note-other-language = В тексте урока, язык: { $language }
note-failed = Не удалось сохранить

# A screen reader says these around marked words.
note-mark-begin = выделено
note-mark-end = конец выделения
note-said-marked = Выделено: { $words }
note-said-bookmark = Закладка поставлена
note-said-kept = Заметка сохранена
note-gone = Убрано.
note-undo = Вернуть

# $words: the words the note is about.
note-about = Ваша заметка к словам «{ $words }»
note-about-part = Ваша заметка к этой части
note-keep = Сохранить заметку
note-leave = Не сохранять
note-editor-keys = Ctrl + Enter сохраняет, Esc закрывает.
note-left = Заметка не сохранена.
note-left-back = Вернуться к ней

note-choose = Выберите абзац.
note-choose-keys = Стрелки вверх и вниз — выбор, Enter — выделить, N — написать заметку, Esc — выйти.
note-choose-previous = Предыдущий абзац
note-choose-next = Следующий абзац
note-choose-leave = Выйти

## The page of all notes.

note-page = Заметки
note-page-lede = Что вы выделили и записали, по курсам и урокам. Это видите только вы.
note-page-find = Найти в заметках
note-page-loading = Открываем ваши заметки
note-page-failed = Ваши заметки не удаётся показать
note-page-empty = Заметок пока нет
note-page-empty-text = Откройте урок, выделите слова и нажмите «Выделить» или «Заметка».
note-page-none = Похожих заметок нет. Попробуйте ввести меньше букв.
note-page-count = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
   *[many] { $count } заметок
}
note-page-print = Напечатать
note-page-all = Все курсы
note-page-open = Открыть в уроке
note-page-open-this = Открыть в уроке: { $words }
note-page-orphans = Без места
note-page-orphans-text = Урок изменился, и этих слов в нём больше нет. Ничего не потеряно.
