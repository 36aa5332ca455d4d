## The library

library-title = Bibliothèque
# $used and $free: sizes such as 3.3 GB.
library-lede = { $count ->
    [one] { $count } paquet sur cet ordinateur occupe { $used }. { $free } sont libres.
   *[other] { $count } paquets sur cet ordinateur occupent { $used }. { $free } sont libres.
}
library-add = Ajouter des paquets
library-empty-title = Votre bibliothèque est vide
library-empty-text = Branchez une clé USB de votre formateur. Packhorse trouve les paquets tout seul. Un fichier ou une adresse convient aussi.
library-failed = La bibliothèque ne peut pas être affichée
library-filter = Afficher
library-all = Tout
library-category-teacher-digital-competency = Compétences numériques des enseignants
library-category-genai-higher-education = IA générative dans le supérieur
library-category-ai-discipline = L’IA et votre discipline
library-category-ai-industry = L’IA au travail
library-category-help = Utiliser Packhorse
# Packs that were begun and are not finished.
library-begun = Commencés
library-attention = À vérifier
library-category = Thème
library-any-category = Tous les thèmes
library-language = Langue
library-any-language = Toutes les langues
library-sort = Ordre
library-sort-opened = Derniers ouverts
library-sort-newest = Les plus récents
library-sort-title = Titre
library-sort-size = Taille
library-none-title = Aucun paquet ne convient
library-none-text = Choisissez une autre langue ou affichez tous les paquets.
library-show-all = Afficher tous les paquets
library-open = Ouvrir
library-continue = Continuer
library-details = Détails
# $title: the pack's title, for screen readers.
library-details-of = Détails de { $title }
library-open-of = Ouvrir { $title }
library-continue-of = Continuer { $title }
library-repair-of = Réparer { $title }
library-repair = Réparer
library-lessons = { $count ->
    [one] { $count } leçon
   *[other] { $count } leçons
}
library-courses = { $count ->
    [one] { $count } cours
   *[other] { $count } cours
}
library-hours = { $count ->
    [one] Environ { $count } heure
   *[other] Environ { $count } heures
}
# A pack, all of whose lessons are finished.
library-finished = Terminé
library-edition = Édition { $label }
# Heading of packs that are no courses: the help, the program.
library-beside = À propos de Packhorse

## How a pack stands

library-verified = Vérifié
# $name: name of the trusted key.
library-signed-by = Signé par { $name }
library-unknown = Signataire inconnu
library-unknown-note = Une signature que cet ordinateur ne connaît pas
library-unsigned = Non signé
library-unsigned-note = Personne n’a signé ce paquet
library-damaged = À réparer
library-damaged-parts = { $count ->
    [one] { $count } partie sur { $parts } est abîmée
   *[other] { $count } parties sur { $parts } sont abîmées
}

## One pack

library-pack-back = Bibliothèque
library-pack-missing = Ce paquet n’est pas dans la bibliothèque
library-pack-about = À propos de ce paquet
library-pack-courses = Cours
library-pack-publisher = Éditeur
library-pack-signer = Signature
library-pack-fingerprint = Clé
library-pack-edition = Édition
library-pack-licence = Licence
library-pack-languages = Langues
library-pack-size = Taille
# $own: what removing the pack would free; parts shared with other packs stay.
library-pack-size-own = { $size }, dont { $own } libérés si on le retire
library-pack-came = Arrivé le
library-pack-source = Provenance
library-pack-parts = Parties
library-pack-parts-good = { $count ->
    [one] { $count }, non abîmée à notre connaissance
   *[other] { $count }, aucune abîmée à notre connaissance
}
library-pack-care = Prendre soin de ce paquet
library-check = Vérifier toutes les parties
library-check-text = Lit chaque partie et la compare à son sceau. Vous pouvez continuer à étudier.
library-export = Enregistrer dans un fichier
library-export-text = Écrit le paquet dans un dossier ou sur une clé, pour le transmettre. C’est le même fichier, octet pour octet.
library-remove = Retirer
library-remove-text = Libère { $size }. L’endroit où vous vous êtes arrêté est retenu.
library-remove-title = Retirer « { $title } » ?
library-remove-warning = Les cours quittent cet ordinateur et { $size } se libèrent. L’endroit où vous vous êtes arrêté est retenu pour le jour où le paquet revient.
library-remove-keep = Garder le paquet
library-repair-title = { $count ->
    [one] { $count } partie de ce paquet est illisible
   *[other] { $count } parties de ce paquet sont illisibles
}
library-repair-text = Le reste fonctionne. Branchez une clé qui contient ce paquet, ou choisissez son fichier. Seules les parties abîmées sont recopiées.
# $name: name of a stick.
library-repair-from = Réparer depuis « { $name } »
library-repair-file = Choisir un fichier
library-repair-folder = Choisir un dossier

## Adding packs

library-import-title = Ajouter des paquets
library-import-lede = Depuis une clé USB, un fichier, un dossier ou une adresse. Rien n’est copié avant votre accord.
library-import-waiting-title = Branchez une clé USB
library-import-waiting-text = Packhorse y trouve les paquets tout seul.
library-import-drop = Vous pouvez aussi déposer des paquets n’importe où sur cette fenêtre.
library-import-file = Choisir un fichier
library-import-folder = Choisir un dossier
library-import-again = Regarder de nouveau
library-import-looking = Recherche de paquets
library-import-other = Autres moyens
library-import-address = Adresse d’un paquet
library-import-address-hint = Commence par http:// ou https://. Il faut un réseau ; après une coupure, la copie reprend où elle s’est arrêtée.
library-import-address-problem = Ce n’est pas l’adresse d’un paquet. Elle commence par http:// ou https://.
library-import-address-go = Récupérer
library-import-found = { $count ->
    [0] Aucun paquet sur « { $name } »
    [one] { $count } paquet sur « { $name } »
   *[other] { $count } paquets sur « { $name } »
}
library-import-files = { $count ->
    [0] Aucun paquet parmi les fichiers choisis
    [one] { $count } paquet choisi
   *[other] { $count } paquets choisis
}
library-import-found-none = Il n’y a pas de paquet ici. Essayez une autre clé, ou choisissez vous-même le dossier.
library-import-close = Ranger
library-import-close-of = Ranger « { $name } »
library-import-new = Nouveau
library-import-update = Mise à jour
# $from and $to: numbers of editions.
library-import-update-note = Édition { $to }. Vous avez l’édition { $from }
library-import-same = Déjà là
library-import-same-note = Édition { $label }, la même que la vôtre
library-import-older = Plus ancien que le vôtre
library-import-older-note = Édition { $to }. Vous avez l’édition { $from }
library-import-conflict = Ne correspond pas
library-import-conflict-note = Même édition que la vôtre, mais autre contenu. La vôtre est gardée
library-import-unusable = Inutilisable
library-import-decide = Décider
library-import-decide-of = Décider pour { $title }
library-import-choose = Paquets à copier
library-import-sum = { $count ->
    [0] Aucun paquet choisi
    [one] { $count } paquet, { $size } à copier
   *[other] { $count } paquets, { $size } à copier
}
library-import-stay = { $size } restent libres
library-import-room = Il manque { $missing } de place
library-import-room-text = { $floor } restent toujours libres pour que l’ordinateur continue à fonctionner. Choisissez moins de paquets, ou retirez-en un dans Réglages.
library-import-room-link = Aller au stockage
library-import-meter = Disque : bibliothèque { $used }, ces paquets { $size }, libre ensuite { $free }
library-import-meter-used = Bibliothèque { $size }
library-import-meter-new = Ces paquets { $size }
library-import-meter-free = Libre { $size }
library-import-copy = { $count ->
    [0] Copier les paquets
    [one] Copier { $count } paquet
   *[other] Copier { $count } paquets
}
library-trust-title = Faites-vous confiance à ce signataire ?
library-trust-text = « { $title } » est signé, mais cet ordinateur n’a jamais rencontré cette clé. La signature montre que personne n’a modifié le paquet ; vous seul pouvez savoir à qui est la clé.
library-trust-publisher = Le paquet dit qu’il vient de { $publisher }. N’importe qui peut l’écrire.
library-trust-compare = Comparez ces lettres à celles que votre formateur ou votre centre vous a données :
library-trust-after = Si vous faites confiance à cette clé, les paquets qu’elle signe seront désormais acceptés.
library-trust-once-after = Si vous le prenez, la bibliothèque marque son signataire comme inconnu.
library-trust-no = Laisser le paquet
library-trust-yes = Faire confiance à cette clé
library-unsigned-title = Prendre un paquet que personne n’a signé ?
library-unsigned-text = Packhorse peut vérifier que « { $title } » est entier. Il ne peut pas vérifier qui l’a fait ni si quelqu’un l’a modifié. Ne le prenez que d’une personne que vous connaissez.
library-unsigned-after = La bibliothèque le marque comme non signé.
library-unsigned-yes = Le prendre
library-trusted = Les paquets signés de cette clé sont désormais acceptés.

## Long work

library-jobs-copying = { $count ->
    [one] Copie de { $count } paquet
   *[other] Copie de { $count } paquets
}
library-jobs-title = Travail en cours
library-jobs-done = Travail terminé
library-jobs-study = Vous pouvez continuer à étudier. Laissez la clé branchée.
library-jobs-minutes = { $count ->
    [one] Il reste environ { $count } minute.
   *[other] Il reste environ { $count } minutes.
}
library-jobs-moment = Il reste moins d’une minute.
library-jobs-all = Tout le travail
library-jobs-count = { $done } paquets sur { $total }
library-jobs-of = { $done } sur { $total }
library-job-pause = Pause
library-job-resume = Reprendre
library-job-stop = Arrêter
library-job-pause-of = Pause : { $title }
library-job-resume-of = Reprendre : { $title }
library-job-stop-of = Arrêter : { $title }
library-job-again = Réessayer
library-job-again-of = Réessayer : { $title }
library-job-forget = D’accord
library-job-forget-of = D’accord : { $title }
library-job-clear = Vider la liste
library-job-open = L’ouvrir maintenant
library-job-waiting = Attend son tour
library-job-paused = En pause. Ce qui a été copié est gardé.
library-job-step-check = Vérifier
library-job-step-copy = Copier
library-job-step-search = Rendre cherchable
library-job-todo = à faire
library-job-now = en cours
library-job-ready = fait
library-job-verifying = Vérification des parties
library-job-repairing = Réparation
library-job-removing = Libération de la place
library-job-indexing = Préparation de la recherche
library-job-exporting = Écriture du fichier
library-job-done-install = Prêt à étudier
library-job-done-verify = Vérifié : tout est entier
library-job-done-verify-damaged = { $count ->
    [one] Vérifié : { $count } partie est abîmée
   *[other] Vérifié : { $count } parties sont abîmées
}
library-job-done-repair = Réparé : rien ne manque
library-job-done-repair-still = { $count ->
    [one] { $count } partie est encore abîmée. Essayez une autre clé.
   *[other] { $count } parties sont encore abîmées. Essayez une autre clé.
}
library-job-done-remove = Retiré
library-job-done-index = Prêt pour la recherche
library-job-done-export = Enregistré
library-job-cancelled = Arrêté. La place de ce qui était copié est rendue.
library-job-failed = Cela n’a pas marché
library-job-mended = { $count ->
    [one] { $count } partie abîmée de la clé a été remplacée d’ailleurs. Rien ne manque. Dites à son propriétaire que la clé s’use.
   *[other] { $count } parties abîmées de la clé ont été remplacées d’ailleurs. Rien ne manque. Dites à son propriétaire que la clé s’use.
}
library-stop-title = Arrêter la copie de « { $title } » ?
library-stop-text = Ce qui a été copié jusqu’ici est effacé. Avec Pause, cela reste, et vous pouvez reprendre à tout moment.
library-stop-keep = Continuer la copie
library-job-every-pack = Tous les paquets
