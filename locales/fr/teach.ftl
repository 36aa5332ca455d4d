## Teach: a teacher’s group, certificates that wait for the teacher’s word, and the way to sticks

teach-title = Enseigner
teach-tab-group = Mon groupe
teach-tab-sticks = Préparer des clés USB
teach-lede = Les apprenants qui remettent leurs enregistrements à cet ordinateur, et où ils en sont.
teach-room-open = Ouvrir la classe
teach-room-look = Voir la classe
teach-failed = Le groupe ne peut pas être affiché
teach-group = Groupe
teach-course = Cours
teach-learners = { $count ->
    [one] { $count } apprenant.
   *[other] { $count } apprenants.
}
# $day is a day: 19 November.
teach-news = { $laptops ->
    [one] Nouvelles jusqu’au { $day } de { $laptops } ordinateur.
   *[other] Nouvelles jusqu’au { $day } de { $laptops } ordinateurs.
}
teach-news-none = Pas encore de nouvelles.
teach-more = Le groupe est plus grand : voici les { $count } premiers inscrits.
teach-far = Où ils en sont
teach-far-most = La plupart ont terminé { $from } à { $to } leçons.
teach-far-most-one = { $count ->
    [0] La plupart n’ont encore terminé aucune leçon.
    [one] La plupart ont terminé { $count } leçon.
   *[other] La plupart ont terminé { $count } leçons.
}
teach-far-complete = { $count ->
    [0] Personne n’a encore terminé le cours.
    [one] { $count } a terminé le cours.
   *[other] { $count } ont terminé le cours.
}
teach-far-begun = { $count } sur { $all } l’ont commencé.
teach-far-lessons = Leçons terminées
teach-far-learner = Un apprenant
teach-far-heard = Apprenants
# $day is a day: 2 November.
teach-far-quiet = Sans nouvelles depuis le { $day } : peut-être plus loin ({ $count })
# Head of a column with numbers, for screen readers.
teach-far-number = Apprenants
teach-far-number-quiet = Dont sans nouvelles
teach-need = Qui a peut-être besoin de vous
teach-need-note = Un indice tiré des enregistrements, pas un jugement.
teach-need-none = Les enregistrements ne montrent personne en difficulté.
teach-need-stopped = Arrêt au quiz de la leçon { $lesson }, après { $tries } essais
teach-need-stopped-test = Arrêt à « { $title } », après { $tries } essais
teach-need-fast = Répond très vite : { $questions } questions en { $seconds } secondes, { $right } justes
# $reads and $answers are names of languages, each in its own language.
teach-need-tongue = Lit en { $reads }, répond mieux en { $answers }
# $day is a day: 28 October.
teach-need-quiet = N’a ouvert aucune leçon depuis le { $day }
teach-need-not-begun = N’a pas encore commencé ce cours
teach-need-all = Tous ({ $count })
teach-need-less = Seulement les premiers
teach-hard = Questions difficiles pour eux
teach-hard-all = { $count ->
    [one] { $count } question
   *[other] Les { $count } questions
}
teach-hard-less = Seulement les plus difficiles
teach-hard-none = Personne n’a encore répondu à une question.
teach-hard-easy = Tout ce qui a été répondu était juste du premier coup.
teach-hard-place = Leçon { $lesson }, question { $number }
teach-hard-place-test = Évaluation, question { $number }
teach-hard-of = { $answers ->
    [one] { $right } réponse juste sur { $answers }
   *[other] { $right } réponses justes sur { $answers }
}
teach-hard-unanswered = Pas encore de réponse
teach-hard-few = trop peu pour être sûr
teach-hard-first = Juste du premier coup
teach-hard-key-few = Moins de { $count } réponses
teach-hard-guess = Pur hasard
teach-hard-guess-of = Pur hasard : { $percent }
teach-none = Pas encore de groupe
teach-none-text = Votre centre désigne cet ordinateur comme celui d’un enseignant. Les enregistrements de vos apprenants peuvent alors être lus ici.
teach-none-1 = Donnez à votre centre la clé de cet ordinateur. Vous la trouvez sur la page de la classe.
teach-none-2 = Envoyez et recevez une fois, pour que la réponse du centre arrive ici.
teach-none-3 = Ouvrez la classe et donnez son adresse à vos apprenants.
teach-empty = Aucun apprenant n’est encore venu
teach-empty-text = Ouvrez la classe et donnez son adresse à vos apprenants. Ceux qui y échangent leurs enregistrements figurent ensuite ici.
teach-nothing = Rien à montrer pour l’instant
teach-nothing-text = Aucun d’eux n’a commencé un cours dont le paquet est sur cet ordinateur.
# $course is an id: org.example.water/water.
teach-absent = { $count ->
    [one] { $count } d’entre eux suit { $course }, qui n’est pas sur cet ordinateur. Ajoutez son paquet pour le voir.
   *[other] { $count } d’entre eux suivent { $course }, qui n’est pas sur cet ordinateur. Ajoutez son paquet pour le voir.
}
teach-sealed-title = Leurs enregistrements ne peuvent pas encore être lus ici
teach-sealed = { $count ->
    [one] { $count } enveloppe scellée pour la plateforme se trouve ici : celle d’apprenants pas encore inscrits, ou dont l’ordinateur ne sait pas encore que celui-ci est celui de leur enseignant. Seule la plateforme peut l’ouvrir.
   *[other] { $count } enveloppes scellées pour la plateforme se trouvent ici : celles d’apprenants pas encore inscrits, ou dont l’ordinateur ne sait pas encore que celui-ci est celui de leur enseignant. Seule la plateforme peut les ouvrir.
}
teach-sealed-next = Envoyez et recevez là où il y a une connexion, ou préparez les enveloppes sur une clé pour qui va en ville. Quand ces apprenants reviendront ensuite dans votre classe, ils figureront ici.
teach-certificates = Certificats
teach-certificates-wait = En attente de votre accord
teach-certificates-wait-note = Les enregistrements arrivés ici montrent que tout ce qui est demandé est fait.
teach-certificates-none = Rien n’attend.
# $by is the name of a centre.
teach-certificates-left = { $left } sur { $count } encore à délivrer, jusqu’au { $day }, pour { $by }
teach-certificates-any = Tout certificat de ses cours
teach-certificates-by-you = Vous donnez votre accord pour chacun.
teach-certificates-at-once = Ils sont délivrés aussitôt que tout est fait.
teach-certificates-not-allowed = Votre centre n’a pas autorisé cet ordinateur à délivrer des certificats. La plateforme confirme ce qui est obtenu.
teach-certificates-yes = Délivrer
teach-certificates-yes-label = Délivrer « { $title } » à { $name }
teach-certificates-ask = Délivrer ce certificat ?
teach-certificates-ask-text = { $name } reçoit « { $title } ». Il vaut aussitôt et arrive sur son ordinateur au prochain échange ici. Seul le centre peut le retirer.
teach-certificates-not-yet = Pas maintenant
teach-certificates-done = Délivré à { $name }.
teach-certificates-not-issued = Il n’a pas été délivré : il manque quelque chose dans l’enregistrement, ou il ne reste rien de ce qui était permis. Rien n’a changé.
teach-certificates-failed = Les certificats ne peuvent pas être affichés
teach-certificates-issued = Délivrés sur cet ordinateur
teach-certificates-earned = Obtenu le { $day }
teach-certificates-on = Délivré le { $day }
