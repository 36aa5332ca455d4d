## Notes, highlights and bookmarks: in a lesson, and all of them on a page of their own.

note-highlight = Highlight
note-note = Note
# The list of notes, as a button. $count: how many notes the lesson has.
note-list = { $count ->
    [0] Your notes
    [one] Your notes, { $count }
   *[other] Your notes, { $count }
}
note-title = Your notes
note-close = Close the notes
note-kind-note = Note
note-kind-highlight = Highlight
note-kind-bookmark = Bookmark
# $kind: one of the three words above. $date: a day, such as 20 November.
note-of = { $kind }, { $date }
note-yours = Your note, { $date }
note-edit = Change
note-remove = Remove
note-show = Show
note-write = Write a note
# $words: the first words of the note, so that buttons of the same name can be told apart.
note-edit-this = Change: { $words }
note-write-this = Write a note: { $words }
note-remove-this = Remove: { $words }
note-show-this = Show in the lesson: { $words }
note-bookmark-on = Bookmark this part
note-bookmark-off = Take the bookmark away
note-bookmark-here = Your bookmark
note-none-here = There are no notes in this lesson yet. Select words and press Highlight or Note.
note-all-of-course = All notes of this course
note-moved = These words changed a little in this edition.
note-orphan = This place is not in the lesson any more. Your note is kept.
# $language: name of the language the note was written in.
note-other-language = In the lesson’s text in { $language }
note-failed = This could not be kept

# A screen reader says these around marked words.
note-mark-begin = highlight
note-mark-end = end of highlight
note-said-marked = Marked: { $words }
note-said-bookmark = Bookmark set
note-said-kept = Note kept
note-gone = Removed.
note-undo = Undo

# $words: the words the note is about.
note-about = Your note on “{ $words }”
note-about-part = Your note on this part
note-keep = Keep the note
note-leave = Do not keep
note-editor-keys = Ctrl + Enter keeps it, Esc leaves.
note-left = The note was not kept.
note-left-back = Back to it

note-choose = Choose a paragraph.
note-choose-keys = Up and down move, Enter highlights, N writes a note, Esc leaves.
note-choose-previous = Paragraph before
note-choose-next = Next paragraph
note-choose-leave = Leave

## The page of all notes.

note-page = Notes
note-page-lede = What you marked and wrote, by course and lesson. Only you see it.
note-page-find = Find in your notes
note-page-loading = Opening your notes
note-page-failed = Your notes cannot be shown
note-page-empty = No notes yet
note-page-empty-text = Open a lesson, select words and press Highlight or Note.
note-page-none = No note looks like that. Try fewer letters.
note-page-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
note-page-print = Print
note-page-all = All courses
note-page-open = Open in the lesson
note-page-open-this = Open in the lesson: { $words }
note-page-orphans = Without a place
note-page-orphans-text = The lesson changed, and these words are not in it any more. Nothing was dropped.
