## Notes, highlights and bookmarks: in a lesson, and all of them on a page of their own.

note-highlight = تظليل
note-note = ملاحظة
# The list of notes, as a button. $count: how many notes the lesson has.
note-list = { $count ->
    [0] ملاحظاتك
    [one] ملاحظاتك، { $count }
    [two] ملاحظاتك، { $count }
    [few] ملاحظاتك، { $count }
   *[other] ملاحظاتك، { $count }
}
note-title = ملاحظاتك
note-close = إغلاق الملاحظات
note-kind-note = ملاحظة
note-kind-highlight = نصّ مظلّل
note-kind-bookmark = علامة
# $kind: one of the three words above. $date: a day, such as 20 November.
note-of = { $kind }، { $date }
note-yours = ملاحظتك، { $date }
note-edit = تعديل
note-remove = إزالة
note-show = عرض
note-write = كتابة ملاحظة
# $words: the first words of the note, so that buttons of the same name can be told apart.
note-edit-this = تعديل: { $words }
note-write-this = كتابة ملاحظة: { $words }
note-remove-this = إزالة: { $words }
note-show-this = عرض في الدرس: { $words }
note-bookmark-on = وضع علامة على هذا الجزء
note-bookmark-off = إزالة العلامة
note-bookmark-here = علامتك
note-none-here = لا توجد ملاحظات في هذا الدرس بعد. حدّد كلمات ثم اضغط «تظليل» أو «ملاحظة».
note-all-of-course = كلّ ملاحظات هذا المقرّر
note-moved = تغيّرت هذه الكلمات قليلًا في هذه الطبعة.
note-orphan = لم يعد هذا الموضع في الدرس. ملاحظتك محفوظة.
# $language: name of the language the note was written in.
note-other-language = في نصّ الدرس بلغة أخرى: { $language }
note-failed = تعذّر حفظ هذا

# A screen reader says these around marked words.
note-mark-begin = بداية التظليل
note-mark-end = نهاية التظليل
note-said-marked = ظُلّل: { $words }
note-said-bookmark = وُضعت العلامة
note-said-kept = حُفظت الملاحظة
note-gone = أُزيلت.
note-undo = تراجع

# $words: the words the note is about.
note-about = ملاحظتك على «{ $words }»
note-about-part = ملاحظتك على هذا الجزء
note-keep = حفظ الملاحظة
note-leave = عدم الحفظ
note-editor-keys = ‏Ctrl + Enter للحفظ، وEsc للخروج.
note-left = لم تُحفظ الملاحظة.
note-left-back = العودة إليها

note-choose = اختر فقرة.
note-choose-keys = السهمان لأعلى ولأسفل للتنقّل، وEnter للتظليل، وN لكتابة ملاحظة، وEsc للخروج.
note-choose-previous = الفقرة السابقة
note-choose-next = الفقرة التالية
note-choose-leave = خروج

## The page of all notes.

note-page = الملاحظات
note-page-lede = ما ظلّلته وكتبته، بحسب المقرّر والدرس. لا يراه أحد سواك.
note-page-find = البحث في ملاحظاتك
note-page-loading = جارٍ فتح ملاحظاتك
note-page-failed = لا يمكن عرض ملاحظاتك
note-page-empty = لا توجد ملاحظات بعد
note-page-empty-text = افتح درسًا وحدّد كلمات ثم اضغط «تظليل» أو «ملاحظة».
note-page-none = لا توجد ملاحظة كهذه. جرّب حروفًا أقلّ.
note-page-count = { $count ->
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
   *[other] { $count } ملاحظة
}
note-page-print = طباعة
note-page-all = كلّ المقرّرات
note-page-open = الفتح في الدرس
note-page-open-this = الفتح في الدرس: { $words }
note-page-orphans = بلا موضع
note-page-orphans-text = تغيّر الدرس ولم تعد هذه الكلمات فيه. لم يُحذف شيء.
