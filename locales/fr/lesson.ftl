## Lire une leçon.

lesson-back = Cours
lesson-heading = Leçon { $number }. { $title }
lesson-loading = Ouverture de la leçon
lesson-failed = Cette leçon ne peut pas être ouverte
lesson-skip-contents = Aller au sommaire
lesson-tools = Outils de lecture

lesson-contents = Sommaire
lesson-in-this-lesson = Dans cette leçon
lesson-beginning = Le début
lesson-part-read = lu
lesson-part = Partie { $part } sur { $parts }
lesson-minutes = { $minutes ->
    [one] Environ { $minutes } minute
   *[other] Environ { $minutes } minutes
}
lesson-of = Leçon { $number } sur { $lessons }
lesson-around = Leçon précédente et leçon suivante
lesson-previous = Précédente
lesson-previous-title = Leçon précédente : { $title }
lesson-next-title = Leçon suivante : { $title }
lesson-last = Retour au cours

lesson-text-size = Taille du texte
lesson-size-of-text = Taille du texte
lesson-percent = { $percent } %
lesson-colours = Couleurs
lesson-theme-auto = Comme l’ordinateur
lesson-theme-light = Jour
lesson-theme-dark = Nuit
lesson-theme-contrast = Contraste élevé
lesson-settings-failed = Votre choix n’a pas pu être conservé. Veuillez réessayer.
lesson-language = Langue de cette leçon
lesson-print = Imprimer

lesson-fallback = Cette leçon n’existe pas encore dans votre langue. La voici en langue : { $language }.
lesson-stopped = Vous êtes là où vous vous étiez arrêté.
lesson-to-beginning = Aller au début

lesson-enlarge = Agrandir
lesson-picture = Image
lesson-close = Fermer
lesson-table = Tableau
lesson-code = Code
lesson-formula = Formule
lesson-notes = Notes
lesson-note = Note

lesson-player-video = Vidéo : { $title }
lesson-player-audio = Son : { $title }
lesson-player-play = Lire
lesson-player-pause = Pause
lesson-player-position = Position
lesson-player-position-at = { $at } sur { $length }
lesson-player-captions = Sous-titres
lesson-player-captions-language = Langue des sous-titres
lesson-player-captions-failed = Ces sous-titres ne peuvent pas être lus. Les autres fonctionnent toujours.
lesson-player-speed = Vitesse
lesson-player-speed-is = { $speed } ×
lesson-player-mute = Couper le son
lesson-player-unmute = Remettre le son
lesson-player-full = Plein écran
lesson-player-full-leave = Quitter le plein écran
lesson-player-transcript = Transcription
lesson-player-go-to = Lire à partir de { $at }
lesson-player-keys = La barre d’espace lance et met en pause, les flèches gauche et droite avancent ou reculent de cinq secondes, C affiche ou masque les sous-titres.
lesson-player-keys-plain = La barre d’espace lance et met en pause, les flèches gauche et droite avancent ou reculent de cinq secondes.
lesson-player-loading = Chargement
lesson-player-failed-video = Cette vidéo ne peut pas être lue ici.
lesson-player-failed-audio = Cet enregistrement ne peut pas être lu ici.
lesson-player-failed-read = Ce qui est dit est écrit ci-dessous : vous pouvez continuer. Si cela persiste, vérifiez le paquet dans Réglages.
lesson-player-failed-ask = Vous pouvez continuer sans cela. Si cela persiste, vérifiez le paquet dans Réglages.
lesson-player-retry = Réessayer

lesson-frame-label = À essayer : { $title }
lesson-frame-larger = Ouvrir en grand
lesson-frame-smaller = Revenir à la leçon
lesson-frame-reload = Recommencer
lesson-frame-loading = Chargement
lesson-frame-failed = Cette page ne répond pas.
lesson-frame-failed-ask = Recommencez. Si cela persiste, poursuivez la leçon et vérifiez le paquet dans Réglages.

## What comes after the lesson.

# $count: how many questions follow.
lesson-quiz = Quiz : { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
lesson-next = Suivante
# $title: what was earned.
lesson-earned = Vous avez obtenu « { $title } ». Il reste à le faire confirmer.
lesson-earned-look = Le voir
