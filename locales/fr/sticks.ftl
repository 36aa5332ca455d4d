## Prepare USB sticks

sticks-lede = Branchez autant de clés que vous avez de ports. Packhorse les écrit en même temps et relit chacune.
sticks-step-choose = Paquets
sticks-step-write = Écrire les clés
sticks-step-hand = Distribuer

## What goes onto each stick

sticks-choose-title = Ce qui va sur chaque clé
sticks-choose-text = Un paquet va en entier, dans toutes ses langues.
sticks-portable = Packhorse lui-même, à lancer depuis la clé
sticks-portable-text = Le dossier d’où tourne ce Packhorse, sans les enregistrements de personne.
sticks-none-title = Il n’y a pas encore de paquets à distribuer
sticks-none-text = Ajoutez d’abord des paquets à cet ordinateur. Ils pourront ensuite aller sur des clés.
sticks-prefix = Les noms commencent par
sticks-prefix-hint = MAR donne MAR-01, MAR-02, etc. Une clé qui a un nom le garde.
sticks-wanted = Nombre de clés
sticks-wanted-hint = Laissez vide si vous ne le savez pas encore.
sticks-begin = Écrire les clés
sticks-begin-note = Rien de ce qui est sur une clé n’est effacé.
sticks-back = Choisir d’autres paquets

## The slip: sizes

sticks-each = Sur chaque clé
sticks-each-packs = { $count ->
    [one] { $count } paquet
   *[other] { $count } paquets
}
sticks-each-portable = Packhorse à lancer depuis la clé
sticks-each-trust = Quels certificats sont bons
sticks-each-room = Sac postal vide pour les enregistrements
sticks-each-sum = Ensemble
# Follows the number of sticks that are ready, which stands large before it. $wanted: how many are to be made.
sticks-ready-of = { $wanted ->
    [one] sur { $wanted } clé est prête
   *[other] sur { $wanted } clés sont prêtes
}
# Follows the number of sticks that are ready, which stands large before it.
sticks-ready-some = { $count ->
    [one] clé est prête
   *[other] clés sont prêtes
}
sticks-ready-bar = { $ready } clés prêtes sur { $wanted }
# $minutes: a whole number. $count: how many sticks are still to be made.
sticks-others = { $count ->
    [one] Environ { $minutes } min pour la dernière.
   *[other] Environ { $minutes } min pour les { $count } autres.
}

## Sticks that are in

sticks-in = { $count ->
    [one] { $count } clé est branchée
   *[other] { $count } clés sont branchées
}
sticks-in-none = Aucune clé n’est branchée
sticks-put-in = Branchez une clé USB
sticks-put-in-text = Une clé vide commence toute seule. S’il y a des fichiers d’autrui, Packhorse demande d’abord.
sticks-folder = Choisir un dossier
sticks-look = Regarder encore
sticks-stop-all = Tout arrêter
sticks-hand = Les distribuer
sticks-unnamed = Une clé
# What a stick’s row says at its end.
sticks-state-found = Attend votre décision
sticks-state-waiting = Son tour viendra
sticks-state-looking = Examen en cours
sticks-state-writing = Écriture
sticks-state-reading = Relecture
sticks-state-ready = Prête. Retirez-la
sticks-state-ready-folder = Prêt
sticks-state-small = Trop petite
sticks-state-full = Pas assez de place
sticks-state-protected = Protégée en écriture
sticks-state-bad = Ne l’utilisez pas
sticks-state-gone = Retirée trop tôt
sticks-state-stopped = Arrêtée
sticks-state-failed = N’a pas marché
# What it says below.
sticks-text-ready = Écrite et relue, sans faute
sticks-text-small = Elle contient { $capacity } ; il faut { $needed }
sticks-text-full = { $free } sont libres ; il faut { $needed }. D’autres fichiers occupent le reste, et y restent.
sticks-text-protected = On ne peut rien y écrire. Bougez son petit interrupteur, si elle en a un, ou prenez une autre clé.
sticks-text-bad = Elle n’a pas gardé ce qui y a été écrit. Marquez-la et ne la donnez à personne. Les autres continuent.
sticks-text-gone = Ce qui est inachevé ne peut pas y passer pour un paquet. Rebranchez-la : elle recommence.
sticks-text-stopped = Ce qui est inachevé ne peut pas y passer pour un paquet.
sticks-text-strange = D’autres fichiers s’y trouvent. Ils restent tels quels.
sticks-text-same = { $count ->
    [one] { $count } de ces paquets y est déjà.
   *[other] { $count } de ces paquets y sont déjà.
}
sticks-text-newer = Une édition plus récente s’y trouve et reste : { $titles }
sticks-text-others = D’autres paquets s’y trouvent et restent : { $titles }
sticks-text-program = Un autre Packhorse s’y trouve et reste tel quel.
# $name: what the stick is called.
sticks-write-one = Écrire dessus
sticks-write-one-of = Écrire dessus : { $name }
sticks-again = Réessayer
sticks-again-of = Réessayer : { $name }
sticks-stop-of = Arrêter : { $name }
sticks-drop = Retirer de la liste
sticks-drop-of = Retirer de la liste : { $name }
sticks-tape-title = Écrivez le nom sur chaque clé
# $names: names of the sticks that are being made or are ready.
sticks-tape = Un bout de ruban suffit : { $names }. Quand une clé revient, vous voyez laquelle c’est.

## Handing out

sticks-hand-title = { $count ->
    [one] { $count } clé est prête à être distribuée
   *[other] { $count } clés sont prêtes à être distribuées
}
sticks-hand-none = Aucune clé n’est encore prête
sticks-hand-text = Chacune a été relue jusqu’au dernier morceau. Qui en reçoit une la branche et ouvre Bibliothèque, Ajouter des paquets.
sticks-hand-post = Les enregistrements reviennent sur les mêmes clés. Portez-les à la plateforme par Envoyer et recevoir.
sticks-anew = Préparer d’autres clés
sticks-on = Continuer à écrire

## A newer program that came on a stick

sticks-program-title = Un Packhorse plus récent est là : { $version }
# $fingerprint: short form of the key.
sticks-program-text = Ses auteurs l’ont signé : avec la clé livrée avec ce Packhorse ({ $fingerprint }). Ce n’est pas une de celles à qui vous faites confiance pour les cours ; aucune d’elles ne suffirait.
sticks-program-keep = Ce que vous avez appris reste tel quel.
sticks-program-take = Mettre dans Téléchargements
sticks-program-elsewhere = Choisir un dossier
sticks-program-none = Il n’a rien pour ce type d’ordinateur. Demandez le bon à qui l’a apporté.
sticks-program-taken = Packhorse { $version } a été vérifié et sorti
sticks-program-deb = Fermez Packhorse. Ouvrez ce fichier dans la fenêtre des fichiers et choisissez de l’installer ; l’ordinateur demande son mot de passe. Dans un terminal : sudo apt install, puis le fichier.
sticks-program-rpm = Fermez Packhorse. Ouvrez ce fichier dans la fenêtre des fichiers et choisissez de l’installer ; l’ordinateur demande son mot de passe. Dans un terminal : sudo dnf install, puis le fichier.
sticks-program-portable = Ce Packhorse tourne depuis un dossier. Fermez-le, décompressez le fichier et déplacez le dossier packhorse-data de l’ancien dossier dans le nouveau. Puis lancez le nouveau.
sticks-program-open = Fermez Packhorse, ouvrez ce fichier et suivez ce qu’il dit.
sticks-program-show = Montrer le dossier
