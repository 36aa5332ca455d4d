## Notes, highlights and bookmarks: in a lesson, and all of them on a page of their own.

note-highlight = 划线
note-note = 笔记
# The list of notes, as a button. $count: how many notes the lesson has.
note-list = { $count ->
    [0] 您的笔记
   *[other] 您的笔记，{ $count }
}
note-title = 您的笔记
note-close = 关闭笔记
note-kind-note = 笔记
note-kind-highlight = 划线
note-kind-bookmark = 书签
# $kind: one of the three words above. $date: a day, such as 20 November.
note-of = { $kind }，{ $date }
note-yours = 您的笔记，{ $date }
note-edit = 修改
note-remove = 移除
note-show = 查看
note-write = 写笔记
# $words: the first words of the note, so that buttons of the same name can be told apart.
note-edit-this = 修改：{ $words }
note-write-this = 写笔记：{ $words }
note-remove-this = 移除：{ $words }
note-show-this = 在课中查看：{ $words }
note-bookmark-on = 给这一部分加书签
note-bookmark-off = 取下书签
note-bookmark-here = 您的书签
note-none-here = 这节课还没有笔记。请选中文字，再按“划线”或“笔记”。
note-all-of-course = 本课程的全部笔记
note-moved = 这段文字在这一版里略有改动。
note-orphan = 课中已经没有这个位置。您的笔记仍然保留。
# $language: name of the language the note was written in.
note-other-language = 在{ $language }的课文中
note-failed = 无法保存

# A screen reader says these around marked words.
note-mark-begin = 划线开始
note-mark-end = 划线结束
note-said-marked = 已划线：{ $words }
note-said-bookmark = 已加书签
note-said-kept = 笔记已保存
note-gone = 已移除。
note-undo = 撤销

# $words: the words the note is about.
note-about = 关于“{ $words }”的笔记
note-about-part = 关于这一部分的笔记
note-keep = 保存笔记
note-leave = 不保存
note-editor-keys = Ctrl + Enter 保存，Esc 离开。
note-left = 笔记没有保存。
note-left-back = 继续写

note-choose = 选择一个段落。
note-choose-keys = 上下键移动，Enter 划线，N 写笔记，Esc 离开。
note-choose-previous = 上一段
note-choose-next = 下一段
note-choose-leave = 离开

## The page of all notes.

note-page = 笔记
note-page-lede = 您划的线和写的笔记，按课程和课排列。只有您能看到。
note-page-find = 在笔记中查找
note-page-loading = 正在打开您的笔记
note-page-failed = 无法显示您的笔记
note-page-empty = 还没有笔记
note-page-empty-text = 请打开一节课，选中文字，再按“划线”或“笔记”。
note-page-none = 没有这样的笔记。请少输入几个字试试。
note-page-count = { $count } 条笔记
note-page-print = 打印
note-page-all = 全部课程
note-page-open = 在课中打开
note-page-open-this = 在课中打开：{ $words }
note-page-orphans = 没有位置的笔记
note-page-orphans-text = 课文有改动，这些文字已不在其中。没有丢掉任何内容。
