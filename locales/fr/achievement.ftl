## Ce que disent les critères d’une réussite sans texte de son auteur : des phrases entières sur la personne qui la détient.

achievement-lessons-all = { $count ->
    [one] La personne titulaire a terminé la leçon du cours.
   *[other] La personne titulaire a terminé les { $count } leçons du cours.
}
achievement-lessons = { $count ->
    [one] La personne titulaire a terminé { $count } leçon du cours.
   *[other] La personne titulaire a terminé { $count } leçons du cours.
}
achievement-score = La personne titulaire a obtenu au moins { $percent } % des points aux questions des leçons.
achievement-mastery = Parmi les { $of } dernières réponses à chaque série de questions, au moins { $right } étaient justes du premier coup et sans aide.
achievement-passed = La personne titulaire a réussi « { $title } ».
achievement-passed-with = La personne titulaire a réussi « { $title } » avec au moins { $percent } % des points.
achievement-handed-in = La personne titulaire a remis « { $title } ».
achievement-held-all = { $count ->
    [one] La personne titulaire détient le certificat sur lequel celui-ci repose.
   *[other] La personne titulaire détient les { $count } certificats sur lesquels celui-ci repose.
}
achievement-held = La personne titulaire détient au moins { $least } des { $count } certificats sur lesquels celui-ci repose.
