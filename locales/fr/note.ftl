## Notes, highlights and bookmarks: in a lesson, and all of them on a page of their own.

note-highlight = Surligner
note-note = Annoter
# The list of notes, as a button. $count: how many notes the lesson has.
note-list = { $count ->
    [0] Vos notes
    [one] Vos notes, { $count }
   *[other] Vos notes, { $count }
}
note-title = Vos notes
note-close = Fermer les notes
note-kind-note = Note
note-kind-highlight = Passage surligné
note-kind-bookmark = Signet
# $kind: one of the three words above. $date: a day, such as 20 November.
note-of = { $kind }, le { $date }
note-yours = Votre note, { $date }
note-edit = Modifier
note-remove = Enlever
note-show = Montrer
note-write = Écrire une note
# $words: the first words of the note, so that buttons of the same name can be told apart.
note-edit-this = Modifier : { $words }
note-write-this = Écrire une note : { $words }
note-remove-this = Enlever : { $words }
note-show-this = Montrer dans la leçon : { $words }
note-bookmark-on = Mettre un signet ici
note-bookmark-off = Enlever le signet
note-bookmark-here = Votre signet
note-none-here = Il n’y a pas encore de notes dans cette leçon. Sélectionnez des mots et appuyez sur Surligner ou Annoter.
note-all-of-course = Toutes les notes de ce cours
note-moved = Ces mots ont un peu changé dans cette édition.
note-orphan = Ce passage n’est plus dans la leçon. Votre note est gardée.
# $language: name of the language the note was written in.
note-other-language = Dans le texte de la leçon en { $language }
note-failed = Cela n’a pas pu être gardé

# A screen reader says these around marked words.
note-mark-begin = surligné
note-mark-end = fin du passage surligné
note-said-marked = Surligné : { $words }
note-said-bookmark = Signet mis
note-said-kept = Note gardée
note-gone = Enlevé.
note-undo = Annuler

# $words: the words the note is about.
note-about = Votre note sur « { $words } »
note-about-part = Votre note sur cette partie
note-keep = Garder la note
note-leave = Ne pas garder
note-editor-keys = Ctrl + Entrée garde la note, Échap quitte.
note-left = La note n’a pas été gardée.
note-left-back = La reprendre

note-choose = Choisissez un paragraphe.
note-choose-keys = Haut et bas pour se déplacer, Entrée pour surligner, N pour annoter, Échap pour quitter.
note-choose-previous = Paragraphe précédent
note-choose-next = Paragraphe suivant
note-choose-leave = Quitter

## The page of all notes.

note-page = Vos notes
note-page-lede = Ce que vous avez surligné et écrit, par cours et par leçon. Vous seul le voyez.
note-page-find = Chercher dans vos notes
note-page-loading = Ouverture de vos notes
note-page-failed = Vos notes ne peuvent pas être affichées
note-page-empty = Pas encore de notes
note-page-empty-text = Ouvrez une leçon, sélectionnez des mots et appuyez sur Surligner ou Annoter.
note-page-none = Aucune note ne ressemble à cela. Essayez avec moins de lettres.
note-page-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
note-page-print = Imprimer
note-page-all = Tous les cours
note-page-open = Ouvrir dans la leçon
note-page-open-this = Ouvrir dans la leçon : { $words }
note-page-orphans = Sans emplacement
note-page-orphans-text = La leçon a changé et ces mots n’y sont plus. Rien n’a été perdu.
