## La page d’un cours.

course-back = Bibliothèque
course-loading = Ouverture du cours
course-failed = Ce cours ne peut pas être ouvert
course-to-library = Aller à la bibliothèque

course-signed = Signé par { $name }
course-signer-unknown = Signé par quelqu’un que cet ordinateur ne connaît pas
course-unsigned = Non signé
course-made-by = Réalisé par { $publisher }
course-edition = Édition { $label }
course-licence = Licence { $licence }
course-hours = { $hours ->
    [one] Environ { $hours } heure
   *[other] Environ { $hours } heures
}
course-lesson-count = { $count ->
    [one] { $count } leçon
   *[other] { $count } leçons
}
course-damaged = { $count ->
    [one] { $count } élément de ce paquet est abîmé ; une leçon risque de ne pas s’ouvrir. La Bibliothèque peut le réparer depuis une autre clé.
   *[other] { $count } éléments de ce paquet sont abîmés ; certaines leçons risquent de ne pas s’ouvrir. La Bibliothèque peut les réparer depuis une autre clé.
}

course-language = Langue des leçons
course-start = Commencer par la leçon 1
course-go-on = Reprendre à la leçon { $number }
course-lessons = Leçons
course-empty = Ce cours n’a pas encore de leçons.
course-stopped-at = Vous vous êtes arrêté à « { $heading } »
course-stopped = Vous vous êtes arrêté ici
course-minutes = { $minutes } min
course-media = Vidéo ou son
course-interactive = À essayer
course-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}

course-achievement = Ce que vous pouvez obtenir
course-narrative = Qui l’obtient a montré ceci :
course-competencies = Ce que le cours développe
course-framework = D’après le référentiel { $framework }

course-glossary = Les mots de ce cours
course-glossary-find = Chercher un mot
course-glossary-count = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
course-glossary-none = Aucun mot ne ressemble à cela ici. Essayez avec moins de lettres.

course-inside = Dans ce cours
course-fact-languages = Langues
course-fact-questions = Questions
course-fact-lessons = Leçons
course-fact-size = Sur cet ordinateur
