## The frame of the window, Welcome, Today.

app-skip = Aller à la page
app-nav = Menu principal
app-nav-today = Aujourd’hui
app-nav-library = Bibliothèque
app-nav-search = Recherche
app-nav-settings = Réglages
app-menu = Menu
app-close = Fermer
app-loading = Un instant
# Titles of the system's own windows in which a file or a folder is chosen.
app-choose-pack = Choisir un paquet
app-choose-learner = Choisir le fichier d’un apprenant
app-choose-picture = Choisir l’image du code
app-choose-certificate = Choisir un certificat
app-choose-trust = Choisir un fichier de confiance
app-choose-folder = Choisir un dossier
app-choose-save = Enregistrer le certificat
app-choose-answer = Choisir le fichier à remettre
app-cannot-open = Packhorse ne peut pas ouvrir sa bibliothèque

# Long work in the foot of the rail. $count: how many works are going on or waiting.
app-jobs = { $count ->
    [one] { $count } tâche en cours
   *[other] { $count } tâches en cours
}
app-jobs-held = En pause
app-jobs-bar = Avancement du travail

## Welcome

app-motto = Des cours qui voyagent là où la route s’arrête.
app-welcome-title = Choisissez votre langue
app-welcome-language = Langue
app-welcome-note = Vous pourrez la changer plus tard, dans Réglages. Rien ici n’a besoin d’Internet.
app-continue = Continuer
app-starter-title = Vos premiers cours
app-starter-lede = Les cours arrivent en paquets : sur une clé USB, dans un fichier, ou par un réseau si vous en avez un.
# $count: how many packs are in the library already.
app-starter-here = { $count ->
    [one] { $count } paquet est déjà là
   *[other] { $count } paquets sont déjà là
}
app-starter-here-text = Vous pouvez commencer tout de suite, et ajouter d’autres paquets quand vous voulez.
app-starter-none = Il n’y a pas encore de paquet
app-starter-none-text = Branchez une clé USB de votre formateur, ou choisissez le dossier des premiers cours fourni avec Packhorse.
app-starter-found = { $count ->
    [one] { $count } paquet trouvé sur « { $name } »
   *[other] { $count } paquets trouvés sur « { $name } »
}
app-starter-add = Ajouter à ma bibliothèque
app-starter-choose = Choisir des paquets
app-starter-library = Ouvrir la bibliothèque
app-starter-later = Regarder d’abord
app-back = Retour

## Today

app-today-begin-title = Choisissez votre première leçon
app-today-begin-text = Ouvrez la bibliothèque, prenez un cours et commencez. Packhorse retient où vous vous arrêtez.
app-today-another-title = Choisissez votre prochain cours
app-today-another-text = Vous avez terminé le cours que vous suiviez. Ce que vous y avez fait se trouve dans votre progression.
app-today-empty-title = Il n’y a pas encore de cours
app-today-empty-text = Branchez une clé USB de votre formateur. Packhorse trouve les paquets tout seul.
app-today-add = Ajouter des cours
app-today-library = Ouvrir la bibliothèque
# $heading: the passage where one stopped.
app-today-stopped = Dernier passage lu : « { $heading } ».
app-today-go-on = Continuer la leçon
app-today-outline = Plan du cours
app-today-new = Nouveau dans votre bibliothèque
app-today-came = Arrivé le { $date }
app-today-slip-title = Hors ligne, tout va bien
app-today-slip-text = Tout est sur cet ordinateur. Pour étudier, aucune connexion n’est nécessaire.
app-today-slip-packs = { $count ->
    [one] paquet sur cet ordinateur
   *[other] paquets sur cet ordinateur
}
app-today-slip-more = D’autres cours arrivent par clé USB, par fichier, ou d’une adresse quand il y a un réseau.

app-today-morning = Bonjour, { $name }
app-today-afternoon = Bon après-midi, { $name }
app-today-evening = Bonsoir, { $name }
# $number: which lesson of the course, counted from 1.
app-today-number = Leçon { $number }.
# $minutes: how much of the lesson is left.
app-today-left = { $minutes ->
    [one] Il reste environ { $minutes } minute.
   *[other] Il reste environ { $minutes } minutes.
}
app-today-finished = { $lessons ->
    [one] { $finished } leçon terminée sur { $lessons }
   *[other] { $finished } leçons terminées sur { $lessons }
}
# For a screen reader. $number: the lesson that is begun.
app-today-pips = { $finished } leçons terminées sur { $lessons }, leçon { $number } commencée
app-today-review = À réviser aujourd’hui
# $count: cards. $courses: courses they come from.
app-today-due = { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
} de { $courses ->
    [one] { $courses } cours.
   *[other] { $courses } cours.
}
app-today-due-minutes = { $minutes ->
    [one] Environ { $minutes } minute.
   *[other] Environ { $minutes } minutes.
}
app-today-due-none = Rien à réviser pour l’instant.
app-today-due-tomorrow = Les prochaines demain.
# $day: a day of the week.
app-today-due-day = Les prochaines { $day }.
# $date: a day, such as 20 November.
app-today-due-date = Les prochaines le { $date }.
app-today-review-start = Commencer la révision
# $label: edition as its makers write it. $title: the course.
app-today-edition = L’édition { $label } de « { $title } » est là
app-today-edition-text = Vous continuez dans votre édition jusqu’à ce que vous choisissiez la nouvelle. Vos progrès sont gardés.
app-today-edition-see = Voir les nouveautés
# A pack that came in as a newer edition of one that is being read.
app-today-new-edition = Édition { $label }
app-today-kept = Vos progrès sont gardés
# The number stands large before these words.
app-today-waiting = { $count ->
    [one] enregistrement attend la prochaine connexion
   *[other] enregistrements attendent la prochaine connexion
}
app-today-progress = Tous vos cours
