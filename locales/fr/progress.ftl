## How far all courses are, and what was done in one of them.

progress-title = Vos cours
progress-lede = Ce que vous avez commencé, et où vous en êtes.
progress-failed = Cela ne peut pas être affiché
progress-none = Rien de commencé
progress-none-text = Ouvrez la bibliothèque, prenez un cours et commencez.
progress-lessons = { $lessons ->
    [one] { $finished } leçon sur { $lessons }
   *[other] { $finished } leçons sur { $lessons }
}
# Follows the line above. $count: tests that are still to be passed.
progress-then = , { $count ->
    [one] puis { $count } test
   *[other] puis { $count } tests
}
progress-last = Dernière fois le { $date }
progress-not-here = Le paquet n’est plus sur cet ordinateur. Ce que vous avez fait est gardé.

## One course’s history.

progress-history = Ce que vous avez fait
progress-history-title = Ce que vous avez fait dans { $title }
# $name: the learner.
progress-history-of = Ce que { $name } a fait, jour après jour.
progress-printed = Imprimé le { $date }.
progress-course = Aller au cours
progress-nothing = Rien ici pour l’instant
progress-nothing-text = Ce que vous lisez et répondez apparaît ici, jour après jour.
progress-more = Les jours précédents sont gardés aussi ; les 500 dernières lignes sont affichées.
progress-when = Heure
progress-what = Quoi
progress-result = Résultat
progress-right-of = { $right } justes sur { $of }
progress-right = Juste
progress-partly = En partie juste
progress-not-yet = Pas encore
progress-waiting = Un enseignant la lira
progress-sealed = Noté plus tard
progress-kept = Gardé

# What was done; the name of the lesson, question or test follows.
progress-did-began = Commencé :
progress-did-finished = Terminé :
progress-did-left = Quitté :
progress-did-initialized = Commencé :
progress-did-attempted = Commencé :
progress-did-read = Lu :
progress-did-progressed = Lu :
progress-did-experienced = Lu :
progress-did-watched = Regardé :
progress-did-answered = Répondu :
progress-did-submitted = Remis :
progress-did-completed = Terminé :
progress-did-passed = Réussi :
progress-did-failed = Pas encore réussi :
progress-did-reviewed = Révisé :
progress-did-claimed = Obtenu :
progress-did-scored = Essayé :
progress-did-terminated = Quitté :
progress-did-noted = Noté :
progress-did-other = Enregistré :
