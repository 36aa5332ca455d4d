## Notes, highlights and bookmarks: in a lesson, and all of them on a page of their own.

note-highlight = Resaltar
note-note = Anotar
# The list of notes, as a button. $count: how many notes the lesson has.
note-list = { $count ->
    [0] Tus notas
    [one] Tus notas, { $count }
   *[other] Tus notas, { $count }
}
note-title = Tus notas
note-close = Cerrar las notas
note-kind-note = Nota
note-kind-highlight = Resaltado
note-kind-bookmark = Marcador
# $kind: one of the three words above. $date: a day, such as 20 November.
note-of = { $kind }, { $date }
note-yours = Tu nota, { $date }
note-edit = Cambiar
note-remove = Quitar
note-show = Mostrar
note-write = Escribir una nota
# $words: the first words of the note, so that buttons of the same name can be told apart.
note-edit-this = Cambiar: { $words }
note-write-this = Escribir una nota: { $words }
note-remove-this = Quitar: { $words }
note-show-this = Mostrar en la lección: { $words }
note-bookmark-on = Poner un marcador aquí
note-bookmark-off = Quitar el marcador
note-bookmark-here = Tu marcador
note-none-here = Todavía no hay notas en esta lección. Selecciona palabras y pulsa Resaltar o Anotar.
note-all-of-course = Todas las notas de este curso
note-moved = Estas palabras cambiaron un poco en esta edición.
note-orphan = Este lugar ya no está en la lección. Tu nota se conserva.
# $language: name of the language the note was written in.
note-other-language = En el texto de la lección en { $language }
note-failed = No se pudo guardar

# A screen reader says these around marked words.
note-mark-begin = resaltado
note-mark-end = fin del resaltado
note-said-marked = Resaltado: { $words }
note-said-bookmark = Marcador puesto
note-said-kept = Nota guardada
note-gone = Quitado.
note-undo = Deshacer

# $words: the words the note is about.
note-about = Tu nota sobre «{ $words }»
note-about-part = Tu nota sobre esta parte
note-keep = Guardar la nota
note-leave = No guardar
note-editor-keys = Ctrl + Intro la guarda, Esc sale.
note-left = La nota no se guardó.
note-left-back = Volver a ella

note-choose = Elige un párrafo.
note-choose-keys = Arriba y abajo para moverte, Intro para resaltar, N para anotar, Esc para salir.
note-choose-previous = Párrafo anterior
note-choose-next = Párrafo siguiente
note-choose-leave = Salir

## The page of all notes.

note-page = Notas
note-page-lede = Lo que resaltaste y escribiste, por curso y lección. Solo tú lo ves.
note-page-find = Buscar en tus notas
note-page-loading = Abriendo tus notas
note-page-failed = No se pueden mostrar tus notas
note-page-empty = Todavía no hay notas
note-page-empty-text = Abre una lección, selecciona palabras y pulsa Resaltar o Anotar.
note-page-none = Ninguna nota se parece a eso. Prueba con menos letras.
note-page-count = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
note-page-print = Imprimir
note-page-all = Todos los cursos
note-page-open = Abrir en la lección
note-page-open-this = Abrir en la lección: { $words }
note-page-orphans = Sin lugar
note-page-orphans-text = La lección cambió y estas palabras ya no están en ella. No se perdió nada.
