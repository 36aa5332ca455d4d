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

## How far one is.

course-finished = Terminée
course-begun = Commencée
course-not-begun = Pas commencée
# Right answers of the questions of a lesson or test.
course-quiz-result = Quiz : { $right } sur { $of }
course-pips = { $lessons ->
    [one] { $finished } leçon terminée sur { $lessons }.
   *[other] { $finished } leçons terminées sur { $lessons }.
}
course-left-minutes = { $minutes ->
    [one] Il reste environ { $minutes } minute.
   *[other] Il reste environ { $minutes } minutes.
}
# $hours: may be a half (2.5); never 1.
course-left-hours = { $hours ->
    [one] Il reste environ { $hours } heure.
   *[other] Il reste environ { $hours } heures.
}
course-again = Relire
course-certificate = Voir votre certificat
course-history = Ce que vous avez fait
course-notes = Vos notes

## What an achievement asks for.

course-ask = Vous l’obtenez quand :
course-ask-all = { $need ->
    [one] La { $need } leçon est terminée
   *[other] Les { $need } leçons sont terminées
}
course-ask-lessons = { $need ->
    [one] { $need } leçon est terminée
   *[other] { $need } leçons sont terminées
}
# $need: so many of $most (a hundred) points.
course-ask-score = Les questions apportent { $need } points sur { $most }
# $need: sets of questions.
course-ask-mastery = { $need ->
    [one] Les dernières réponses de { $need } série sont justes
   *[other] Les dernières réponses de { $need } séries sont justes
}
course-ask-assessment = « { $title } » est réussi
course-ask-assessment-any = Le test est réussi
course-ask-held = { $need ->
    [one] Vous avez { $need } des certificats sur lesquels il repose
   *[other] Vous avez { $need } des certificats sur lesquels il repose
}
course-ask-now = { $have } maintenant
course-ask-points = { $have } points maintenant
course-ask-waiting = attend d’être relu
# For a screen reader, before what is asked for.
course-ask-met = Fait :
course-ask-open = Reste à faire :

## Tests before and after the lessons.

course-tests-before = Avant de commencer
course-tests-after = À la fin
course-test-practice = Exercice
course-test-pre = Ce que vous savez déjà
course-test-post = Ce que vous savez maintenant
course-test-exam = Examen
# $count: attempts.
course-test-left = { $count ->
    [one] encore { $count } essai
   *[other] encore { $count } essais
}
course-test-sealed = Noté plus tard, par un formateur ou la plateforme
course-test-passed = Réussi
course-test-not-yet = Pas encore
course-test-done = Remis
course-test-used = Plus d’essai
course-test-closed = S’ouvre après les leçons
course-test-take = Le passer
course-test-take-title = Le passer : { $title }
course-test-go-on = Continuer
course-test-go-on-title = Continuer : { $title }
course-test-results = Résultats
course-test-results-title = Résultats : { $title }

## A newer edition is here. $newest, $reading and $label are editions as their makers write them.

course-edition-newer = L’édition { $newest } est là. Vous lisez l’édition { $reading }.
course-edition-kept = Vos progrès vous suivent. Ce que vous avez fait dans des leçons supprimées reste dans votre historique.
course-edition-what = Ce qui change
course-edition-added = { $count ->
    [one] { $count } nouvelle leçon
   *[other] { $count } nouvelles leçons
}
course-edition-changed = { $count ->
    [one] { $count } leçon a été revue
   *[other] { $count } leçons ont été revues
}
course-edition-removed = { $count ->
    [one] { $count } leçon a été retirée
   *[other] { $count } leçons ont été retirées
}
course-edition-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
course-edition-move = Passer à l’édition { $label }
course-edition-moved = Vous lisez maintenant l’édition { $label }. Vos progrès vous ont suivi.
