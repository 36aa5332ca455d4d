## Les questions : y répondre, ce qu'il en est, y revenir.

item-loading = Ouverture des questions
item-failed = Ces questions ne peuvent pas être ouvertes
item-to-course = Retour au cours
item-leave = Quitter le quiz

# $title: title of the lesson or assessment.
item-name-practice = Questions. { $title }
item-name-pre = Avant le cours. { $title }
item-name-post = Après le cours. { $title }
item-name-exam = Évaluation. { $title }
item-intro-pre = Ces questions montrent ce que vous savez déjà. Personne n’attend que vous sachiez tout.
item-intro-post = Ces questions montrent ce que vous avez appris. Prenez tout le temps qu’il vous faut.
item-intro-exam = Vous verrez ce qui est juste après la remise. Jusque-là, vous pouvez changer chaque réponse.
item-intro-exam-needed = { $count ->
    [one] Il faut { $count } bonne réponse. Vous verrez ce qui est juste après la remise ; jusque-là, vous pouvez changer chaque réponse.
   *[other] Il faut { $count } bonnes réponses. Vous verrez ce qui est juste après la remise ; jusque-là, vous pouvez changer chaque réponse.
}
item-intro-sealed = Les bonnes réponses ne sont pas sur cet ordinateur. Les vôtres sont gardées ici et seront notées plus tard.
item-attempt-of = Essai { $number } sur { $count }
item-attempt = Essai { $number }
item-saved = Vos réponses sont enregistrées.
item-saved-sealed = Vos réponses sont gardées et seront notées plus tard.
item-not-saved = Votre dernier changement n’est pas encore enregistré
item-time-none = Il n’y a pas de limite de temps.
item-time-left = Il reste environ { $minutes } minutes.
item-time-last = Il reste environ une minute.
item-time-over = Le temps est écoulé
item-time-over-text = Ce que vous avez répondu est gardé. Vous n’avez plus rien à faire ici.

item-question-of = Question { $number } sur { $count }
item-question = Question n° { $number }
item-reading = À lire
item-answered = { $count } réponses sur { $of }

## Boutons et touches

item-answer = Répondre
item-keep = Garder et continuer
item-on = Continuer
item-next = Question suivante
item-previous = Question précédente
item-skip = Laisser pour l’instant
item-look-over = Revoir vos réponses
item-hand-in = Remettre
item-see-result = Voir le résultat
item-try-again = Réessayer
item-reveal = Voir la bonne réponse
item-change = Changer ma réponse
item-hint-show = Voir un indice
item-hint = Indice
item-key-choose = choisir
item-key-on = continuer

## Sortes de questions

item-how-multiple = Choisissez toutes les bonnes réponses.
item-how-match = Choisissez ce qui va avec chacun.
item-how-order = Mettez les étapes dans l’ordre avec les boutons, ou avec Alt et les flèches haut et bas.
item-how-essay = Écrivez avec vos propres mots. Un enseignant lira votre réponse.
item-how-file = Remettez un fichier de { $size } au plus. Un enseignant le regardera.
item-true = Vrai
item-false = Faux
item-match-choose = Choisir…
item-order-up = Monter : { $step }
item-order-down = Descendre : { $step }
item-order-moved = { $step } : maintenant { $place } sur { $count }
item-your-answer = Votre réponse
item-your-answer-in = Votre réponse, en { $unit }
item-gap = Blanc { $number } sur { $count }
item-essay-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
item-file-none = Pas encore de fichier
item-file-choose = Choisir un fichier
item-file-other = Choisir un autre fichier
item-file-copying = Copie du fichier en cours
item-file-kept = { $size }, gardé avec vos réponses
item-need-choice = Choisissez d’abord une réponse.
item-need-several = Choisissez d’abord une ou plusieurs réponses.
item-need-pairs = Choisissez d’abord quelque chose pour chacun.
item-need-text = Écrivez d’abord votre réponse.
item-need-gaps = Remplissez d’abord chaque blanc.
item-need-file = Choisissez d’abord un fichier.
item-not-a-number = Ce nombre ne peut pas être lu ici. Écrivez-le en chiffres, par exemple 12 ou 3,5.
item-too-long = C’est trop long. Raccourcissez ; rien n’est perdu.

## Ce qu'il en est d'une réponse

item-right = Juste
item-partly = En partie
item-not-yet = Pas encore
item-waiting = Attend un enseignant
item-sealed = Gardée, notée plus tard
item-kept = Gardée
item-to-review = À revoir
item-no-answer = Sans réponse
item-begun = Commencée
item-waiting-text = Un enseignant lira votre réponse. Vous pouvez continuer.
item-sealed-text = La bonne réponse n’est pas sur cet ordinateur. La vôtre est gardée et sera notée plus tard.
item-kept-text = Vous verrez ce qui est juste après la remise. Jusque-là, vous pouvez la changer.
item-parts = { $right } parties sur { $count } sont justes.
item-chosen-right = Votre réponse, juste
item-right-answer = Bonne réponse
item-your-choice = Votre réponse
item-right-answer-is = La bonne réponse :
item-part-right = Ici :
item-again = Relire ce passage
item-again-lesson = Leçon { $number },
item-due-today = Cette question revient aujourd’hui dans vos révisions.
item-due-tomorrow = Cette question revient demain dans vos révisions.
item-due-day = Cette question revient dans vos révisions : { $day }.

## Avant de remettre

item-over-all = Chaque question a une réponse
item-over-open = { $count ->
    [one] { $count } question n’a pas encore de réponse
   *[other] { $count } questions n’ont pas encore de réponse
}
item-over-text = Vous pouvez revenir à une question ou voir le résultat.
item-over-text-final = Vous pouvez revenir à une question et la changer. Après la remise, les réponses restent telles quelles.

## Résultats

item-result-failed = Ce résultat ne peut pas être montré
item-result-lesson = Quiz, leçon { $number }
item-result-of = { $right } sur { $count }
item-result-handed-in = Remis
item-result-finished = La leçon est terminée.
item-result-finished-needed = La leçon est terminée. Il en fallait { $count }.
item-result-passed = C’est suffisant.
item-result-passed-needed = C’est suffisant : il en fallait { $count }.
item-result-not-passed = { $count ->
    [one] Pas encore : il faut { $count } bonne réponse. Regardez ce qui n’était pas juste, puis réessayez quand vous voulez.
   *[other] Pas encore : il faut { $count } bonnes réponses. Regardez ce qui n’était pas juste, puis réessayez quand vous voulez.
}
item-result-pre = Voilà ce que vous savez déjà. Le cours vous montre le reste.
item-result-sealed = Vos réponses sont gardées. Elles seront notées par quelqu’un qui a les bonnes réponses ; le résultat reviendra ici.
item-result-waiting = { $count ->
    [one] { $count } réponse attend un enseignant. Le résultat sera alors complet.
   *[other] { $count } réponses attendent un enseignant. Le résultat sera alors complet.
}
item-result-unread = { $count ->
    [one] { $count } partie de la leçon n’est pas encore lue. Ensuite elle sera terminée.
   *[other] { $count } parties de la leçon ne sont pas encore lues. Ensuite elle sera terminée.
}
item-result-kept = Votre résultat est gardé sur cet ordinateur.
item-result-look = { $count ->
    [one] Revoir cette question
   *[other] Revoir ces { $count } questions
}
item-result-next = Aller à la leçon { $number }
item-result-again = Recommencer
item-result-print = Imprimer
item-result-questions = Question par question
item-earned = Vous avez obtenu : { $title }
item-earned-text = Obtenu sur cet ordinateur, en attente de confirmation.
item-earned-stamp = En attente
item-earned-look = Voir le certificat

item-next-title = La suite
item-next-due = { $count ->
    [one] { $count } question revient : { $day }
   *[other] { $count } questions reviennent : { $day }
}
item-next-due-today = { $count ->
    [one] { $count } question revient aujourd’hui
   *[other] { $count } questions reviennent aujourd’hui
}
item-next-due-tomorrow = { $count ->
    [one] { $count } question revient demain
   *[other] { $count } questions reviennent demain
}
item-next-due-text = De courtes révisions aident à se souvenir.
item-next-sealed = La note viendra plus tard
item-next-sealed-text = Vous pouvez continuer le cours.
item-next-waiting = { $count ->
    [one] Un enseignant lira { $count } réponse
   *[other] Un enseignant lira { $count } réponses
}
item-next-waiting-text = Vous pouvez continuer le cours.
item-next-saved = Votre résultat est enregistré ici
item-next-saved-text = Il partira chez votre formateur avec la prochaine connexion ou clé USB.
item-next-lessons = { $finished } leçons sur { $count } sont terminées
item-next-unread = { $count ->
    [one] { $count } partie de cette leçon n’est pas encore lue.
   *[other] { $count } parties de cette leçon ne sont pas encore lues.
}

## Révision

item-review = Révision
item-review-failed = La révision ne peut pas être ouverte
item-review-leave = Quitter la révision
item-review-due = { $count ->
    [one] { $count } question ou mot. { $minutes ->
        [one] Environ { $minutes } minute.
       *[other] Environ { $minutes } minutes.
    }
   *[other] { $count } questions et mots. { $minutes ->
        [one] Environ { $minutes } minute.
       *[other] Environ { $minutes } minutes.
    }
}
item-card-of = Carte { $number } sur { $count }
item-review-think = Que veut dire ce mot ? Pensez à votre réponse, puis retournez la carte.
item-review-turn = Montrer le sens
item-review-card = Carte suivante
item-review-undo = Annuler la dernière
item-grade-how = Le saviez-vous bien ?
item-grade-again = Pas encore
item-grade-hard = Avec effort
item-grade-good = Bien
item-grade-easy = Tout de suite
item-grade-today = encore aujourd’hui
item-grade-days = { $days ->
    [one] dans { $days } jour
   *[other] dans { $days } jours
}
item-review-over = { $count ->
    [one] Fait : { $count } carte
   *[other] Fait : { $count } cartes
}
item-review-none = Rien à revoir maintenant
item-review-next = Les prochaines viennent : { $day }.
item-review-next-today = Les prochaines viennent plus tard aujourd’hui.
item-review-next-tomorrow = Les prochaines viennent demain.
item-review-next-none = De nouvelles viendront quand vous répondrez à des questions.
item-review-today = Retour à Aujourd’hui
