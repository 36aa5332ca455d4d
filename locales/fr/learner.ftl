## Who is studying: welcome, the rail, Settings › Learner and My data.

learner-nav-notes = Mes notes
learner-nav-certificates = Certificats
# Under the learner's name in the rail.
learner-my-progress = Mes progrès
learner-change = Changer de personne

learner-who = Qui étudie ?
learner-who-text = Chaque personne a son étagère, ses notes et ses progrès sur cet ordinateur.
learner-studied-never = N’a pas encore étudié
learner-studied-today = A étudié aujourd’hui
learner-studied-yesterday = A étudié hier
learner-studied-on = A étudié le { $date }
learner-new = C’est ma première fois ici
learner-new-text = Une minute suffit. Aucune adresse électronique n’est demandée.
learner-bring = Je viens d’un autre ordinateur
learner-bring-other = J’ai un fichier d’un autre ordinateur
# $language: the language of the interface, by its own name.
learner-language-is = Langue : { $language }
learner-add-courses = Ajouter des cours
learner-has-pin = A un code PIN
learner-has-pictures = A trois images
learner-has-passphrase = A une phrase secrète
learner-state-missing = Le fichier manque
learner-state-damaged = Le fichier est abîmé
learner-state-newer = Demande un Packhorse plus récent

## What opens a shelf

learner-open = Ouvrir
learner-type-pin = { $name }, tapez votre code PIN
learner-choose-pictures = { $name }, choisissez vos trois images
learner-type-passphrase = { $name }, tapez votre phrase secrète
learner-pin-keys = Chiffres
learner-pin-back = Effacer le dernier chiffre
# Read aloud while typing; the digits themselves are never said.
learner-pin-typed = { $count ->
    [one] { $count } chiffre tapé
   *[other] { $count } chiffres tapés
}
# Read aloud while choosing.
learner-pictures-chosen = { $count ->
    [one] { $count } image choisie
   *[other] { $count } images choisies
}
learner-pictures-back = Reprendre la dernière
learner-wrong-pin = Ce n’est pas le code PIN.
learner-wrong-pictures = Ce ne sont pas les images, ou pas dans cet ordre.
learner-wrong-passphrase = Ce n’est pas la phrase secrète.
learner-wrong = Cela n’ouvre pas. Essayez encore une fois.
learner-try-again = Essayez encore une fois.
learner-wait-seconds = { $count ->
    [one] Vous pourrez réessayer dans { $count } seconde.
   *[other] Vous pourrez réessayer dans { $count } secondes.
}
learner-wait-minutes = { $count ->
    [one] Vous pourrez réessayer dans { $count } minute.
   *[other] Vous pourrez réessayer dans { $count } minutes.
}
learner-forgot-pin = J’ai oublié mon code PIN
learner-forgot-pictures = J’ai oublié mes images
learner-forgot-passphrase = J’ai oublié ma phrase secrète
learner-forgot-title = { $name }, prenez le code de secours
learner-forgot-text = Quand votre étagère a été faite, un code de secours a été noté. Votre formateur l’a peut-être. Il ouvre votre étagère une fois ; vous en recevez ensuite un nouveau.
learner-recovery-code = Code de secours
learner-recovery-code-hint = 20 lettres et chiffres. Majuscules, espaces et traits d’union ne comptent pas.
learner-recover = Ouvrir mon étagère
learner-cancel = Annuler
learner-broken-title = L’étagère de { $name } ne s’ouvre pas
learner-broken-newer = Un Packhorse plus récent l’a écrite. Tout est en sécurité. Ouvrez-la avec le programme plus récent.
learner-broken-missing = Le fichier des traces n’est plus sur cet ordinateur. Une sauvegarde le ramène.
learner-broken-damaged = Le fichier des traces est abîmé. Une sauvegarde le ramène, et tout ce qui peut encore être lu y est ajouté.
learner-mended = Votre fichier était abîmé ; il a été réparé.

## Make your shelf

learner-make-title = Faites votre étagère
learner-name = Votre nom
learner-name-hint = Il est imprimé sur vos certificats. Vous pouvez l’écrire dans n’importe quelle écriture.
learner-name-lacks = Écrivez votre nom pour continuer.
learner-picture = Choisissez une image
learner-picture-mountains = montagnes
learner-picture-tree = arbre
learner-picture-sun = soleil
learner-picture-horse = cheval
learner-picture-bird = oiseau
learner-picture-fish = poisson
learner-picture-flower-lotus = fleur
learner-picture-star = étoile
learner-picture-moon = lune
learner-picture-boat = bateau
learner-picture-cow = vache
learner-picture-leaf = feuille
learner-language = Langue
learner-keep-out = Tenir les autres hors de mon étagère
learner-keep-out-hint = Utile quand plusieurs personnes partagent cet ordinateur. Vous pourrez changer plus tard.
learner-lock = Qui peut ouvrir votre étagère ?
learner-lock-none = Toute personne à cet ordinateur
learner-lock-none-text = Rien n’est demandé. Votre fichier n’est pas chiffré.
learner-lock-pin = Seulement qui connaît mon code PIN
learner-lock-pin-text = Tient les autres hors de cette fenêtre. Ne chiffre pas : qui peut copier le fichier peut le lire.
learner-lock-pictures = Seulement qui connaît mes trois images
learner-lock-pictures-text = Comme un code PIN, sans lire ni écrire. Ne chiffre pas.
learner-lock-passphrase = Seulement qui connaît ma phrase secrète
learner-lock-passphrase-text = Chiffre votre fichier : sans ces mots, personne ne peut le lire. Votre nom et votre image restent visibles.
learner-new-pin = Nouveau code PIN
learner-new-pin-hint = De 4 à 12 chiffres.
learner-new-pictures = Nouvelles images
learner-new-pictures-hint = Trois images. L’ordre compte.
learner-new-passphrase = Nouvelle phrase secrète
learner-new-passphrase-hint = Au moins 8 caractères. Quatre ou cinq mots conviennent bien.
learner-show-typed = Montrer ce que je tape
learner-make = Faire mon étagère
learner-file-waits = Le fichier que vous avez ouvert vous attend : il s’affichera dès que votre étagère sera faite.

## Recovery code

learner-code-title = Notez ce code de secours
learner-code-text = Si vous oubliez ce qui ouvre votre étagère, seul ce code l’ouvre. Il n’est montré qu’une fois.
learner-code-of = Étagère de
learner-code-give = Écrivez-le sur papier et donnez le papier à votre formateur. Ne le gardez pas avec l’ordinateur.
learner-code-passphrase = Votre fichier est chiffré. Sans la phrase secrète et sans ce code, personne ne peut ramener ce qu’il contient.
learner-code-written = Le code est noté
learner-code-print = Imprimer

## A learner from a file

learner-bring-title = Apportez votre étagère d’un autre ordinateur
learner-bring-text = Sur l’autre ordinateur, ouvrez Réglages, Mes données, et choisissez « Enregistrer une copie ». Choisissez ensuite ce fichier ici.
learner-bring-choose = Choisir le fichier
# $name: a file that was opened with the program.
learner-bring-this = Prendre « { $name } »
learner-bring-another = Choisir un autre fichier
learner-bring-secret = Phrase secrète ou code de secours
learner-bring-secret-hint = Ce fichier est chiffré. Rien n’a encore été copié.
learner-brought = { $name } est maintenant ici
learner-brought-merged = { $name } était déjà ici : les deux étagères n’en font plus qu’une
learner-brought-records = { $count ->
    [0] Aucune trace n’était nouvelle.
    [one] { $count } trace est nouvelle sur cet ordinateur.
   *[other] { $count } traces sont nouvelles sur cet ordinateur.
}

## Settings › Learner

learner-section = Personne
learner-saved = C’est gardé.
learner-lock-section = Verrou
learner-lock-now-none = Toute personne à cet ordinateur peut ouvrir votre étagère.
learner-lock-now-pin = Un code PIN tient les autres hors de cette fenêtre. Votre fichier n’est pas chiffré.
learner-lock-now-pictures = Trois images tiennent les autres hors de cette fenêtre. Votre fichier n’est pas chiffré.
learner-lock-now-passphrase = Votre fichier est chiffré avec votre phrase secrète.
learner-lock-change = Changer le verrou
learner-lock-save = Garder le nouveau verrou
learner-lock-changed = Le verrou a été changé.
learner-lock-code-note = Avec un nouveau verrou vous recevez un nouveau code de secours. L’ancien n’ouvre alors plus rien.
learner-pin = Code PIN
learner-pictures = Images
learner-passphrase = Phrase secrète
learner-pin-present = Code PIN actuel
learner-pictures-present = Images actuelles
learner-passphrase-present = Phrase secrète actuelle

## Settings › My data

learner-privacy = Mes données
learner-privacy-text = Votre nom, vos progrès, vos notes et vos certificats sont sur cet ordinateur seulement, jusqu’à ce que vous les envoyiez.
learner-kept-records = Traces
learner-kept-notes = Notes écrites
learner-kept-files = Fichiers remis
learner-kept-size = Taille
learner-kept-since = La première trace est du { $first }, la dernière du { $last }.
learner-records = Tout ce qui a été noté
learner-records-text = Chaque chose que vous avez faite, en mots simples. Dessous, la trace telle qu’une plateforme la recevrait.
learner-records-show = Montrer les traces
learner-records-more = Montrer les précédentes
# $percent: points reached, as a number from 0 to 100.
learner-record-score = { $percent } points sur 100
learner-did-answered = Réponse donnée
learner-did-submitted = Questions remises
learner-did-handed-in = Fichier remis
learner-did-began = Commencé
learner-did-read = Lu
learner-did-watched = Regardé
learner-did-finished = Terminé
learner-did-left = Quitté
learner-did-reviewed = Révisé
learner-did-scored = Points reçus
learner-did-claimed = Certificat obtenu
learner-did-took-back = Repris
learner-did-other = Autre chose
learner-export = Emporter mes données
learner-export-text = Un seul fichier avec tout ce que vous avez fait ici. Vous pouvez l’ouvrir sur un autre ordinateur.
learner-export-do = Enregistrer une copie
learner-exported = Enregistré sous
learner-facts = Quelques renseignements sur vous, si vous voulez
learner-facts-why = Ils aident à voir qui les cours atteignent, et qui ils n’atteignent pas. Ils ne sont comptés qu’avec ceux des autres. Vous pouvez les omettre, et les reprendre à tout moment.
learner-facts-answer = Répondre
learner-facts-leave = Ne rien dire
learner-facts-withdraw = Les reprendre
learner-facts-save = Garder
learner-facts-saved = C’est gardé. Merci.
learner-facts-gone = Rien n’est dit de vous.
learner-fact-none = Je ne le dis pas
learner-fact-sex = Sexe
learner-fact-age = Âge
learner-fact-role = Je suis
learner-fact-institution = École ou établissement
learner-sex-female = Féminin
learner-sex-male = Masculin
learner-sex-other = Autre
learner-age-under-15 = Moins de 15 ans
learner-age-15-24 = 15 à 24 ans
learner-age-25-34 = 25 à 34 ans
learner-age-35-54 = 35 à 54 ans
learner-age-55-up = 55 ans ou plus
learner-role-learner = Élève ou étudiant
learner-role-teacher = Enseignant
learner-role-trainer = Formateur d’enseignants
learner-role-other = Autre chose
learner-backups = Sauvegardes
learner-backups-text = Packhorse les fait de lui-même sur cet ordinateur.
learner-backups-none = Il n’y en a pas encore.
learner-restore = Revenir
learner-restore-of = Revenir à la sauvegarde du { $date }
learner-restore-title = Revenir à la sauvegarde du { $date } ?
learner-restore-warning = Ce que vous avez fait depuis y est ajouté. Rien n’est perdu.
learner-restore-keep = Laisser tout ainsi
learner-restored = La sauvegarde est en usage. Rien n’a été perdu.
learner-erase = Effacer mes données de cet ordinateur
learner-erase-text = Votre étagère et toutes ses sauvegardes disparaissent. Les certificats confirmés par une plateforme restent valables.
learner-erase-do = Effacer pour toujours
learner-erase-title = Effacer vos données, { $name } ?
learner-erase-warning = { $records ->
    [one] { $records } trace
   *[other] { $records } traces
} et { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
} seront retirées de cet ordinateur, avec toutes les sauvegardes.
learner-erase-forever = Cela ne peut pas être défait. Ce qui n’a été ni envoyé ni copié disparaît.
learner-erase-sure = Je sais que cela ne peut pas être défait
learner-erase-keep = Tout garder
learner-erase-export = Enregistrer d’abord une copie
learner-erased = Les données de { $name } sont effacées de cet ordinateur.
