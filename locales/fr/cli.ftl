# Words of the `packhorse` command. Data on stdout is never translated; these go to stderr, and stand in plain listings.

cli-error = erreur :
cli-detail = détails :
cli-hint = conseil :

cli-hint-unknown-signer = Si vous savez à qui est cette clé, lancez `packhorse trust add FILE.pub` ; pour prendre le paquet quand même, ajoutez --allow-unsigned.
cli-hint-unsigned = Pour le prendre quand même, ajoutez --allow-unsigned. Il reste marqué comme non signé.
cli-hint-downgrade = Pour revenir à l’édition plus ancienne, ajoutez --allow-older.
cli-hint-delta-needs-base = Installez d’abord le paquet entier, ou l’édition à partir de laquelle ce fichier a été fait.

cli-error-not-found = « { $path } » n’est pas là. Rien n’a été changé. Vérifiez le nom lettre par lettre ; `packhorse library list` montre ce qui est installé.
cli-error-not-a-key = { $path } n’est pas une clé du bon genre. Rien n’a été changé. Signez avec la clé secrète (FILE) ; faites confiance à la clé publique (FILE.pub).

cli-nothing-installed = Rien n’est encore installé. Installez des paquets avec `packhorse library install FILE`.
cli-trusted-by = (sur la parole de { $platform })
cli-no-keys = Aucune clé n’est encore acceptée. Acceptez-en une avec `packhorse trust add FILE.pub`.
cli-no-packs = { $path } : aucun paquet.
cli-and-more = et { $count } autres
cli-build-warnings = { $warnings ->
    [one] { $warnings } point
   *[other] { $warnings } points
} à regarder ; `packhorse course check { $path }` en dit plus.
cli-repair-whole = Rien n’était abîmé.
cli-standing-delta = mise à jour d’une édition absente ici

cli-step-reading = Lecture
cli-step-checking = Vérification des cours
cli-step-copying = Copie
cli-step-indexing = Préparation de la recherche
cli-step-verifying = Vérification de toutes les parties
cli-step-freeing = Libération de la place

cli-fault-error = faute :
cli-fault-warning = à regarder :
# $errors and $warnings are counts.
cli-check-done = { $errors ->
    [0] Aucune faute
    [one] { $errors } faute
   *[other] { $errors } fautes
}, { $warnings ->
    [0] rien à regarder.
    [one] { $warnings } point à regarder.
   *[other] { $warnings } points à regarder.
}
# $path is the folder that was made.
cli-import-done = Le dossier { $path } est fait. Parcourez-le, puis lancez `packhorse course check { $path }`.
cli-import-counts = Leçons : { $lessons }. Fichiers de leçon : { $files }. Images : { $pictures }. Langues : { $languages }.

cli-build-unsigned = Le paquet n’est pas signé. Signez-le avec --key FILE, pour que l’on sache de qui il vient.

# $name is the trusted key's name, $key its fingerprint.
cli-signer-trusted = Signé par { $name } ({ $key })
cli-signer-unknown = Signé avec une clé inconnue ici ({ $key })
cli-signer-unsigned = Non signé

# $part is the number of a damaged part, $files the files it belongs to.
cli-verify-part = La partie { $part } est abîmée. Elle appartient à : { $files }
cli-verify-valid = Valable : chaque partie est telle qu’elle a été signée.
cli-verify-cannot-tell = Impossible à dire : chaque partie est entière, mais personne de connu ici ne l’a signé.
cli-verify-damaged = Abîmé : { $damaged } parties sur { $parts }. `packhorse pack repair` les répare avec une autre copie.
cli-info-counts = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}, { $parts ->
    [one] { $parts } partie
   *[other] { $parts } parties
}
# $mended and $still are counts of parts.
cli-repair-done = { $mended ->
    [one] { $mended } partie réparée
   *[other] { $mended } parties réparées
}, { $still ->
    [0] rien ne manque.
    [one] { $still } partie est encore abîmée : essayez une autre copie.
   *[other] { $still } parties sont encore abîmées : essayez une autre copie.
}
cli-repair-front = Réparé : le début du fichier et { $mended ->
    [one] { $mended } partie
   *[other] { $mended } parties
}, { $still ->
    [0] rien ne manque.
    [one] { $still } partie est encore abîmée : essayez une autre copie.
   *[other] { $still } parties sont encore abîmées : essayez une autre copie.
}
cli-diff-bytes = Qui a l’ancienne édition doit recevoir { $size }.

# $new and $shared are sizes such as “1.2 MB”.
cli-installed = { $title }, édition { $version } : { $new } copiés, { $shared } étaient déjà là.
cli-installed-mended = { $mended ->
    [one] { $mended } partie abîmée a été prise dans une autre copie.
   *[other] { $mended } parties abîmées ont été prises dans une autre copie.
}
cli-nothing-new = { $path } : rien de nouveau.
cli-removed = { $id } est retiré ; { $size } sont de nouveau libres.
cli-library-whole = Toutes les parties de la bibliothèque sont entières.
cli-library-damaged = { $damaged ->
    [one] { $damaged } partie de la bibliothèque est abîmée
   *[other] { $damaged } parties de la bibliothèque sont abîmées
}. `packhorse library repair ID --from SOURCE` les répare avec une autre copie.
cli-state-trusted = signé
cli-state-unknown = signataire inconnu
cli-state-unsigned = non signé
cli-state-damaged = { $damaged ->
    [one] { $damaged } partie abîmée
   *[other] { $damaged } parties abîmées
}
cli-course-line = { $title }, { $lessons ->
    [one] { $lessons } leçon
   *[other] { $lessons } leçons
}

cli-glossary = mot expliqué
cli-found = { $count ->
    [0] Rien trouvé. Essayez avec moins de mots ou d’autres mots.
    [one] { $count } résultat
   *[other] { $count } résultats
}
cli-found-forgiven = { $count ->
    [one] { $count } résultat, une faute de frappe pardonnée
   *[other] { $count } résultats, une faute de frappe pardonnée
}
cli-minutes = { $minutes } min
cli-fallback = Cette leçon n’existe pas en { $wanted } ; la voici en { $lang }.

cli-standing-new = nouveau
cli-standing-update = plus récent
cli-standing-same = déjà là
cli-standing-older = plus ancien
cli-standing-conflict = différent
cli-standing-unusable = inutilisable

cli-key-made = Gardez { $path } secret, avec une copie en lieu sûr. Distribuez { $path }.pub.

## Les personnes qui apprennent

cli-error-no-learner = Personne ne s’appelle « { $path } » ici. Rien n’a été changé. `packhorse learner list` dit qui est là.
cli-error-wrong-secret = Cela ne l’ouvre pas. Rien n’a été changé. { $wait ->
    [0] Essayez encore une fois, ou prenez le code de secours avec `packhorse learner recover`.
    [one] Réessayez dans { $wait } seconde, ou prenez le code de secours avec `packhorse learner recover`.
   *[other] Réessayez dans { $wait } secondes, ou prenez le code de secours avec `packhorse learner recover`.
}
cli-error-secret-needed = Il faut un secret, et aucun n’a été donné. Rien n’a été changé.
cli-error-secret-file = { $path } ne contient pas de secret. Rien n’a été changé. Écrivez-y le secret sur une seule ligne de texte.
cli-error-not-begun = Aucun essai n’est commencé. Rien n’a été changé. `packhorse item list` avec cette leçon ou cette évaluation en commence un.
cli-error-trust-unconfirmed = Personne ici ne connaît le signataire de { $path }. Rien n’a été changé. Comparez cette empreinte avec la sienne, par téléphone ou sur papier : { $fingerprint } Si c’est la même, redonnez la même commande avec `--yes`.
cli-error-no-card = « { $path } » n’est pas à réviser. Rien n’a été changé. `packhorse review list` dit ce qui l’est.
cli-error-no-note = Il n’y a pas de note « { $path } ». Rien n’a été changé. `packhorse note list` dit lesquelles il y a.
# $text is what was typed, $like an example.
cli-error-response-form = « { $text } » n’est pas le genre de réponse demandé. Rien n’a été compté. Écrivez-la ainsi : { $like }
cli-error-would-overwrite-other = { $path } est déjà là, et ce n’est pas un fichier de cette personne. Il n’a pas été touché. Choisissez un autre nom.
cli-hint-secret-needed = Donnez la variable PACKHORSE_SECRET, ou ajoutez --secret-file FILE ; pour un nouveau verrou PACKHORSE_NEW_SECRET, ou --new-secret-file FILE.
cli-no-learners = Personne n’étudie encore ici. Commencez avec `packhorse learner add NAME`.
cli-recovery-code = Notez le code de secours et gardez-le en lieu sûr. Il n’est montré que maintenant.
cli-learner-brought = { $records ->
    [one] Apporté, avec { $records } note de ce qui a été fait.
   *[other] Apporté, avec { $records } notes de ce qui a été fait.
}
cli-learner-merged = { $records ->
    [one] Était déjà là : { $records } note est nouvelle.
   *[other] Était déjà là : { $records } notes sont nouvelles.
}
cli-learner-erased = { $name } est effacé.
cli-no-backups = Il n’y a pas encore de sauvegarde. Packhorse en fait une de lui-même.
# $next goes on where this page ended.
cli-more-records = Il y en a d’autres : --from { $next }
cli-no-hint = Il n’y a pas d’indice pour cette question.
# $when is a date and time, $count how many cards are still due.
cli-review-due = Revient le { $when }. { $count ->
    [0] Rien d’autre n’est à réviser.
    [one] { $count } carte est encore à réviser.
   *[other] { $count } cartes sont encore à réviser.
}
cli-review-undone = La dernière réponse est retirée.
cli-note-orphan = Ces mots n’ont pas été trouvés dans la leçon. La note est gardée tout de même.
cli-note-removed = La note est enlevée. `packhorse note restore { $id }` la ramène.

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = Des cours pour les lieux sans Internet : paquets, bibliothèque, recherche et apprentissage depuis le terminal.
cli-help--json = Écrire du JSON sur stdout
cli-help--data = Le dossier de données, à la place de l’endroit habituel
cli-help-course = Sources de cours : les vérifier, les faire à partir d’un autre contenu
cli-help-pack = Fichiers de paquets : construire, vérifier, regarder dedans, réparer
cli-help-library = Les paquets sur cet ordinateur
cli-help-search = Chercher dans tout ce qui est installé
cli-help-lesson = Lire les leçons des paquets installés
cli-help-stick = Clés USB avec des paquets
cli-help-key = Clés qui signent les paquets
cli-help-trust = Clés dont les paquets sont acceptés ici
cli-help-course-check = Dire chaque faute des sources de cours, avec le fichier, la ligne et ce qu’il faut faire
cli-help-course-check--dir = Dossier avec pack.toml
cli-help-course-import = Faire des sources de cours à partir d’un autre contenu
cli-help-course-import--from = Ce qu’il faut importer
cli-help-course-import--out = Dossier à faire
cli-help-course-import--format = Ce que c’est : un dossier de Markdown ou de HTML, avec les langues comme premiers dossiers
cli-help-course-import--lang = Langue, quand les premiers dossiers ne sont pas des langues
cli-help-pack-build = Construire un paquet à partir des sources de cours
cli-help-pack-build--dir = Dossier avec pack.toml
cli-help-pack-build--out = Paquet à écrire ; avec --base, aussi le fichier delta à côté
cli-help-pack-build--key = Clé avec laquelle signer
cli-help-pack-build--base = Édition précédente sur laquelle s’appuyer, pour que ceux qui l’ont ne reçoivent que ce qui a changé
cli-help-pack-build--volume = Couper en volumes d’au plus tant d’octets (par défaut : ce que FAT32 peut contenir)
cli-help-pack-verify = Vérifier toutes les parties et la signature
cli-help-pack-verify--trust = Clé publique à accepter pour cette vérification
cli-help-pack-info = Montrer ce qu’un paquet dit de lui-même
cli-help-pack-repair = Réparer les parties abîmées avec d’autres paquets
cli-help-pack-repair--from = Paquets, ou dossiers de paquets, où prendre les parties
cli-help-pack-diff = Montrer ce qui a changé entre deux éditions
cli-help-pack-cat = Écrire un fichier d’un paquet sur stdout
cli-help-library-install = Installer des paquets : fichiers, dossiers, clés, adresses http(s)
cli-help-library-install--allow-unsigned = Prendre des paquets que personne de connu n’a signés
cli-help-library-install--allow-older = Revenir à une édition plus ancienne
cli-help-library-list = Énumérer ce qui est installé
cli-help-library-info = Décrire un paquet installé
cli-help-library-remove = Retirer un paquet ; sa place se libère
cli-help-library-update = Mettre un paquet à jour ; seul ce qui a changé est copié
cli-help-library-update--from = Paquet ou fichier delta, dossier, ou adresse
cli-help-library-update--allow-unsigned = Prendre des éditions que personne de connu n’a signées
cli-help-library-verify = Vérifier toutes les parties d’un paquet ou de tous
cli-help-library-repair = Réparer les parties abîmées d’un paquet avec des fichiers de paquets
cli-help-library-repair--from = Paquets, ou dossiers de paquets, où prendre les parties
cli-help-library-export = Réécrire un paquet dans un fichier, identique à celui dont il vient
cli-help-search--query = Des mots ; "entre guillemets" pour une suite de mots
cli-help-search--lang = Seulement cette langue
cli-help-search--pack = Seulement ce paquet
cli-help-search--limit = Au plus tant de résultats
cli-help-lesson-list = Énumérer les leçons d’un cours
cli-help-lesson-list--lang = Langue des titres
cli-help-lesson-show = Montrer une leçon
cli-help-stick-scan = Montrer les paquets d’une clé ou d’un dossier, et où ils en sont par rapport à la bibliothèque
cli-help-key-new = Faire une paire de clés : FILE (à garder secret) et FILE.pub (à distribuer)
cli-help-key-new--name = À qui est la clé, comme on le lira
cli-help-trust-add = Faire désormais confiance à une clé
cli-help-trust-list = Énumérer les clés de confiance
cli-help-trust-show = Montrer une clé de confiance
cli-help-trust-show--key = Début de son empreinte, ou son nom

# Said of an argument wherever a command has it and says nothing of its own.
cli-help--learner = Qui étudie : identifiant, début d’identifiant, ou nom
cli-help--secret-file = Fichier avec le code PIN, les noms des images ou la phrase secrète ; sinon $PACKHORSE_SECRET
cli-help--new-secret-file = Fichier avec le nouveau secret ; sinon $PACKHORSE_NEW_SECRET
cli-help--language = Langue de ses écrans
cli-help--picture = Son image : mountains, tree, sun, horse, bird, fish, flower-lotus ou star
cli-help--lock = Ce qui est demandé : un code PIN (pin) ou des images (pictures) tiennent les autres hors de la fenêtre ; une phrase secrète (passphrase) chiffre le fichier
cli-help--lesson = LESSON, COURSE/LESSON ou PACK/COURSE/LESSON ; après un cours, aussi son numéro
cli-help--quiz = Leçon ou évaluation : ID, lesson/ID, assessment/ID, avec COURSE/ ou PACK/COURSE/ devant
cli-help--item = Question : ITEM, COURSE/ITEM, PACK/COURSE/ITEM ; avec sa leçon ou son évaluation, lesson/ID/ITEM
cli-help--course = Identifiant du cours, ou PACK/COURSE
cli-help--lang = Langue
cli-help-learner = Les personnes qui étudient sur cet ordinateur
cli-help-item = Questions : les voir, y répondre, les remettre
cli-help-review = Ce qui revient pour être retenu
cli-help-note = Notes, mots surlignés et signets dans les leçons
cli-help-credential = Les certificats obtenus
cli-help-learner-add = Créer une personne ; écrit l’identifiant, et le code de secours s’il y a un verrou
cli-help-learner-add--name = Son nom, dans n’importe quelle écriture
cli-help-learner-list = Énumérer les personnes de cet ordinateur
cli-help-learner-progress = Dire où en est une personne, dans tous les cours ou dans un seul
cli-help-learner-history = Dire ce qu’une personne a fait dans un cours, le plus récent d’abord
cli-help-learner-rename = Changer le nom, l’image ou la langue d’une personne
cli-help-learner-rename--name = Le nouveau nom
cli-help-learner-lock = Donner un autre verrou au fichier d’une personne ; écrit le nouveau code de secours
cli-help-learner-recover = Ouvrir le fichier d’une personne avec le code de secours et lui donner un autre verrou ; écrit le nouveau code de secours
cli-help-learner-recover--lock = Ce qui est demandé désormais
cli-help-learner-recover--code-file = Fichier avec le code de secours ; sinon $PACKHORSE_SECRET
cli-help-learner-export = Écrire une personne dans un fichier, pour un autre ordinateur
cli-help-learner-export--out = Fichier à écrire, ou dossier où le mettre
cli-help-learner-import = Apporter une personne depuis un fichier ; si elle est déjà là, les deux histoires n’en font plus qu’une
cli-help-learner-import--file = Un fichier fait par `learner export` ou une sauvegarde
cli-help-learner-backups = Énumérer les sauvegardes d’une personne
cli-help-learner-restore = Revenir à une sauvegarde ; ce qui est plus récent reste
cli-help-learner-restore--name = Un nom que `learner backups` énumère
cli-help-learner-facts = Montrer, garder ou retirer des renseignements pour les statistiques ; tous peuvent être omis
cli-help-learner-facts--sex = Sexe
cli-help-learner-facts--age = Âge
cli-help-learner-facts--institution = École ou institution
cli-help-learner-facts--role = Rôle
cli-help-learner-facts--withdraw = Les retirer tous
cli-help-learner-records = Dire ce qui est gardé sur une personne, et montrer ce qui a été noté
cli-help-learner-records--from = Où la page précédente s’est terminée
cli-help-learner-forget = Effacer une personne pour de bon : fichier, sauvegardes, tout
cli-help-learner-forget--yes = Oui, cela ne pourra pas être retrouvé
cli-help-lesson-read = Marquer toutes les parties d’une leçon comme lues, pour les scripts
cli-help-item-list = Énumérer les questions d’une leçon ou d’une évaluation ; avec une personne, continue son essai ou en commence un
cli-help-item-answer = Répondre à une question
cli-help-item-answer--response = Identifiants 1,3 · true ou false · paires 1=2,2=1 · ordre 3,1,2 · un nombre ou des mots · trous a|b · @FILE · JSON
cli-help-item-hint = Donner l’indice d’une question
cli-help-item-reveal = Montrer la bonne réponse d’une question ; on n’y répond plus dans cet essai
cli-help-item-finish = Remettre les réponses
cli-help-item-results = Dire ce qu’ont donné les réponses remises en dernier
cli-help-review-list = Énumérer ce qui est à réviser
cli-help-review-answer = Répondre à une question, ou dire si un mot a été retenu : again, hard, good ou easy
cli-help-review-answer--card = Une carte que `review list` énumère, ou la fin de son nom
cli-help-review-answer--response = Une réponse comme pour `item answer` ; pour un mot : again, hard, good ou easy
cli-help-review-answer--grade = À quel point c’était retenu, quoi que dise la réponse
cli-help-review-undo = Retirer la dernière réponse
cli-help-note-add = Écrire une note ; sans mots, un signet, ou avec --quote un surlignage
cli-help-note-add--text = Ses propres mots
cli-help-note-add--passage = Le passage où elle se trouve : l’ancre d’un titre
cli-help-note-add--quote = Les mots de la leçon dont elle parle
cli-help-note-add--lang = Langue du texte de la leçon
cli-help-note-list = Énumérer les notes, d’un cours ou de tous
cli-help-note-remove = Enlever une note
cli-help-note-remove--note = Identifiant, ou début d’identifiant
cli-help-note-restore = Ramener une note qui a été enlevée
cli-help-note-restore--note = L’identifiant de la note
cli-help-credential-list = Énumérer ce qui a été obtenu sur cet ordinateur, et ce qui est en chemin
cli-step-exchanging = Envoi et réception
cli-reconcile-bytes = envoyé { $out }, reçu { $came }
cli-reconcile-moved = enregistrements envoyés : { $sent }, reçus : { $received }
cli-reconcile-certificates = certificats reçus : { $count }
cli-reconcile-agreed = identiques des deux côtés
cli-reconcile-differs = différents des deux côtés
cli-reconcile-refused = non accepté
cli-reconcile-half-way = inachevé
cli-reconcile-closed = fermé par une phrase secrète
cli-exchange-waiting = Enregistrements en attente : { $count }
cli-exchange-failed = échec
cli-exchange-under-way = en route
cli-road-internet = par la ligne
cli-road-classroom = en classe
cli-road-stick = par clé USB
cli-road-store = vers un dépôt xAPI
cli-courier-packed = Enveloppes : { $envelopes }. Apprenants : { $learners }. Enregistrements : { $records }.
cli-courier-delivered = Enveloppes remises : { $envelopes }. Échecs : { $failed }.
cli-courier-accepted = Réponses : { $answers }. Apprenants : { $learners }. Nouveaux enregistrements : { $records }.
cli-learner-joined = Cela part avec le prochain échange. Comparez la clé avec le papier.
cli-help-reconcile = Réunir les enregistrements avec ceux d’une plateforme, ou les envoyer à un dépôt
cli-help-reconcile--learner = Qui : identifiant, début d’identifiant ou nom ; plusieurs possibles
cli-help-reconcile--all = Tous ceux qui ont rejoint un centre et dont le fichier s’ouvre
cli-help-reconcile--platform = Adresse de la plateforme ; sinon toutes celles qui ont été rejointes
cli-help-reconcile--lrs = Adresse d’un dépôt xAPI : les enregistrements y vont, rien n’en revient
cli-help-reconcile--user = Nom qui ouvre le dépôt ; gardé pour la prochaine fois
cli-help-reconcile--password-file = Fichier contenant le mot de passe du dépôt ; sinon $PACKHORSE_STORE_PASSWORD
cli-help-courier = Enregistrements qui voyagent sur une clé, scellés pour la plateforme
cli-help-courier-pack = Sceller ce qui attend dans un fichier pour la plateforme ; d’autres peuvent remplir le même
cli-help-courier-pack--out = Fichier à écrire, ou dossier ou clé où le mettre
cli-help-courier-pack--learner = Qui a une phrase secrète et doit partir aussi
cli-help-courier-deliver = Remettre les fichiers scellés à la plateforme et poser ses réponses à côté
cli-help-courier-deliver--file = Fichier ou dossier
cli-help-courier-deliver--platform = Adresse de la plateforme ; sinon celle du fichier, si cet ordinateur la connaît
cli-help-courier-accept = Prendre les réponses pour cet ordinateur
cli-help-courier-accept--file = Fichier ou dossier
cli-help-courier-accept--learner = Qui a une phrase secrète et une réponse
cli-help-exchange = Ce qui est parti et ce qui attend
cli-help-exchange-list = Lister les échanges passés et ce qui attend
cli-help-exchange-list--learner = De qui les enregistrements attendent : identifiant, début ou nom
cli-help-learner-join = Rejoindre un centre avec son code ; cela part avec le prochain échange
cli-help-learner-join--code = Le code, tel qu’il est sur le papier
cli-help-learner-join--name = Le nom sous lequel y être connu ; sinon le sien
cli-help-learner-leave = Quitter la plateforme d’un centre ; ce qu’elle a y reste
cli-help-learner-leave--platform = Adresse ou clé de la plateforme

# The classroom. $name is a laptop's or a person's, the others are counts.
cli-classroom-open = « { $name } » sert les ordinateurs de cette salle. Packs : { $packs }. Les autres saisissent :
cli-classroom-key = Sa clé, en bref : { $key }
cli-classroom-end = Laissez ceci en marche ; Ctrl-C ferme la salle.
cli-classroom-guest = { $name } : données { $records }, enveloppes scellées { $carried }
cli-classroom-carried = Enveloppes scellées qui attendent ici la plateforme : { $count }. Remettez-les avec `packhorse classroom deliver` quand il y a une connexion, ou sur une clé avec `packhorse courier pack`.
cli-classroom-nobody = Aucune salle n’a été entendue à proximité. Si un écran montre une adresse : `packhorse classroom visit ADRESSE`.
cli-classroom-visited = Enveloppes laissées : { $left }. Données dedans : { $records }. Réponses prises : { $answers }.
cli-classroom-delivered = Remis : { $handed }. Refusés : { $refused }. En attente : { $waiting }.
cli-classroom-allowed = { $name } peut encore délivrer { $left } certificats sur { $count }, jusqu’au { $until }, au nom de { $by }.
cli-classroom-allowed-by-word = { $name } peut encore délivrer { $left } certificats sur { $count }, jusqu’au { $until }, au nom de { $by }. Approuvez chacun avec `packhorse classroom issue`.
cli-classroom-allowed-none = Aucun centre n’a autorisé cet ordinateur à délivrer des certificats.
cli-classroom-certificate = { $at }  { $name } : { $what }, délivré
cli-classroom-certificate-waits = { $at }  { $name } : { $what }, obtenu ; attend votre accord
cli-classroom-not-issued = Non délivré : { $number }. Il n’attend pas, il manque quelque chose aux données, ou il ne vous reste rien à délivrer.
cli-help-classroom = Ordinateurs d’une même salle : packs et données sans Internet
cli-help-classroom-open = Servir les ordinateurs de cette salle jusqu’à Ctrl-C : ils prennent des packs et laissent ce qui est scellé pour la plateforme
cli-help-classroom-open--port = Port d’écoute ; sinon 47000, ou un autre s’il est pris
cli-help-classroom-open--name = Nom que les autres voient
cli-help-classroom-find = Dire quels ordinateurs proches servent, et ce qu’ils proposent
cli-help-classroom-find--seconds = Secondes d’écoute
cli-help-classroom-visit = Visiter un ordinateur qui sert : prendre des packs, laisser des données
cli-help-classroom-visit--address = Son adresse, comme son écran la montre : 192.168.1.7:47000
cli-help-classroom-visit--learner = De qui partent les données : identifiant, son début, ou nom ; plusieurs possibles
cli-help-classroom-visit--all = Les données de tous ceux qui se sont inscrits et dont le fichier s’ouvre
cli-help-classroom-visit--take = Packs à installer depuis lui
cli-help-classroom-visit--allow-unsigned = Prendre des packs que personne de connu n’a signés
cli-help-classroom-deliver = Remettre à la plateforme ce que d’autres ont laissé dans la salle de cet ordinateur
cli-help-classroom-deliver--platform = Adresse de la plateforme ; sinon toutes celles que cet ordinateur connaît
cli-written = Écrit : { $path }
cli-trusts-issuers = Certificats : { $name }, au { $made }
cli-trusts-issuer = Certificats : { $name }
cli-help-credential-show = Tout dire d’un certificat
cli-help-credential-show--id = PACK/COURSE/ACHIEVEMENT, ou le début de l’identifiant du certificat
cli-help-credential-export = Écrire un certificat confirmé dans un fichier
cli-help-credential-export--form = Sous quelle forme ; sinon selon la fin du nom
cli-help-credential-import = Garder un certificat d’ailleurs (un Open Badge) avec les siens
cli-help-credential-verify = Dire si un certificat est bon : JSON, PNG, SVG ou PDF qui le porte, ou image de son code QR
cli-help-credential-verify--trust = Clé d’institut (FILE.pub) ou fichier de confiance (FILE.trust) à croire pour cette vérification
cli-help-trust-add--yes = L’empreinte du signataire du fichier de confiance a été comparée
cli-help-key-delegate = Laisser une autre clé émettre des certificats à sa place, dans des limites
cli-help-key-delegate--key = La clé qui délègue, faite par `key new`
cli-help-key-delegate--to = La clé qui pourra émettre : son FILE.pub
cli-help-key-delegate--name = Le nom de qui pourra émettre, au lieu de celui de la clé
cli-help-key-delegate--achievements = Seulement cet acquis (son URI) ; peut être répété
cli-help-key-delegate--count = Au plus tant de certificats
cli-help-key-delegate--days = Pour tant de jours
cli-help-key-delegate--may-delegate = Combien de délégations peuvent suivre
cli-help-stick-write = Mettre des paquets de la bibliothèque sur des clés, les relire, et y joindre ce qui dit quels paquets et certificats sont bons
cli-help-stick-write--dirs = Dossiers ou clés, écrits en même temps
cli-help-stick-write--packs = Paquet à y mettre (son identifiant) ; plusieurs sont possibles
cli-help-stick-write--all = Tous les paquets de la bibliothèque
cli-stick-written = écrit : { $size }
cli-stick-there = y était déjà
cli-stick-newer = une édition plus récente y est, et reste
cli-stick-others = D’autres paquets s’y trouvent et restent : { $titles }
cli-program-newer = Un Packhorse plus récent ({ $version }, { $size }) est dans { $path }, signé par ses auteurs. `packhorse program take` l’en sort.
cli-program-other = Un Packhorse plus récent ({ $version }) est dans { $path }, signé par ses auteurs, sans rien pour ce type d’ordinateur.
cli-program-nothing = Rien de plus récent signé par les auteurs de ce Packhorse dans { $path }.
cli-program-deb = Chaque partie a été vérifiée. Installez-le avec : sudo apt install "{ $path }"
cli-program-rpm = Chaque partie a été vérifiée. Installez-le avec : sudo dnf install "{ $path }"
cli-program-portable = Chaque partie a été vérifiée. Décompressez { $path }, déplacez packhorse-data de l’ancien dossier dans le nouveau, et lancez le nouveau.
cli-program-open = Chaque partie a été vérifiée. Ouvrez { $path } et suivez ce qu’il dit.
cli-help-program = Une édition plus récente de Packhorse lui-même
cli-help-program-take = Sortir le paquet d’installation d’un programme plus récent sur une clé, si ses auteurs l’ont signé
cli-help-program-take--from = Clé, dossier ou fichier de paquet
cli-help-program-take--out = Dossier où mettre le fichier d’installation
cli-help-credential-verify--files = Fichiers, ou dossiers qui en contiennent
cli-help-credential-verify--refresh = Demander d’abord aux plateformes jointes ce qu’il y a de plus récent sur les émetteurs et les certificats révoqués
# $count: certificates that were looked at; $valid, $notvalid, $unclear: how many were so; $passed: files that can carry none.
cli-verified-many = Certificats : { $count }. Valables : { $valid }. Non valables : { $notvalid }. Indécidables pour l’instant : { $unclear }. Fichiers passés : { $passed }.
