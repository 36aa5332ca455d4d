## What went wrong: what happened, what is safe, what to do.
## One message for each code of a failure.

error-title = Cela n’a pas marché
error-technician = Pour le technicien
error-again = Réessayer

error-not-a-pack = Ce fichier n’est pas un paquet. Rien n’a changé. Cherchez un fichier dont le nom finit par « .pack ».
error-newer-format = Ce paquet a été fait pour un Packhorse plus récent. Votre bibliothèque n’a pas changé. Demandez une version plus récente du programme, ou une édition plus ancienne du paquet.
error-truncated = Le fichier s’arrête trop tôt : il n’a pas été copié jusqu’au bout. Votre bibliothèque n’a pas changé. Copiez de nouveau le paquet, ou demandez une autre clé.
error-damaged = Des parties de ce paquet sont illisibles. Ce qui est dans votre bibliothèque est en sécurité. Demandez le paquet sur une autre clé ; Packhorse n’y prendra que les parties manquantes.
error-bad-signature = La signature ne correspond pas au contenu : quelqu’un a modifié ce paquet, ou il est abîmé. Packhorse ne l’a pas pris. Demandez une nouvelle copie à l’éditeur.
error-unknown-signer = Cet ordinateur ne connaît pas le signataire de ce paquet. Rien n’a été copié. Demandez à votre formateur si l’on peut lui faire confiance, puis décidez dans Ajouter des paquets.
error-unsigned = Personne n’a signé ce paquet : Packhorse ne peut pas savoir qui l’a fait. Rien n’a été copié. Ne le prenez que si vous savez d’où il vient.
error-conflict = Un paquet du même nom et de la même édition est déjà là, mais avec un autre contenu. Le vôtre est gardé. Demandez à l’éditeur lequel est le bon.
error-downgrade = Une édition plus récente de ce paquet est déjà là. La vôtre est gardée. Vous n’avez rien à faire.
# Sizes such as 3.3 GB.
error-no-space = Il y a trop peu de place libre sur cet ordinateur : il faut { $needed }, { $free } sont libres, et { $floor } restent toujours libres. Rien n’a changé. Retirez un paquet dont vous n’avez pas besoin, ou libérez de la place sur le disque, puis réessayez.
error-read-only = Packhorse n’a pas le droit d’écrire à cet endroit. Rien n’a changé. Choisissez un autre dossier, ou adressez-vous à la personne qui s’occupe de cet ordinateur.
error-stopped = Le travail a été arrêté avant la fin. Votre bibliothèque n’a pas changé. Relancez-le quand vous voulez.
error-missing-volume = Ce paquet tient en plusieurs fichiers, et il en manque un. Rien n’a changé. Mettez tous ses fichiers dans un même dossier et réessayez.
error-delta-needs-base = Ce fichier ne fait que mettre à jour un paquet, et l’édition sur laquelle il s’appuie n’est pas là. Rien n’a changé. Ajoutez d’abord le paquet entier.
error-hostile-pack = Ce paquet est construit d’une façon qui pourrait nuire à l’ordinateur. Packhorse l’a refusé et n’a rien changé. Ne l’utilisez pas, et prévenez la personne qui vous l’a donné.
error-course-faults = Le cours de ce paquet contient des fautes et ne peut pas être lu. Votre bibliothèque n’a pas changé. Prévenez l’éditeur ; les fautes sont énumérées pour le technicien.
error-network = Le réseau n’a pas répondu, ou la connexion a été coupée. Ce qui est arrivé est gardé. Réessayez plus tard, ou apportez le paquet sur une clé.
error-changed-on-server = Le paquet a changé sur le serveur pendant la copie. Votre bibliothèque n’a pas changé. Recommencez pour obtenir le nouveau.
error-not-a-server = Il n’y a pas de paquet à cette adresse. Rien n’a changé. Vérifiez l’adresse lettre par lettre.
error-busy = Un autre Packhorse utilise la bibliothèque en ce moment. Rien n’a changé. Fermez l’autre fenêtre ou attendez un peu, puis réessayez.
error-newer-library = Un Packhorse plus récent a utilisé cette bibliothèque. Elle est en sécurité et n’a pas changé. Ouvrez-la avec le programme plus récent.
error-not-found = Ceci n’est plus sur l’ordinateur. Rien d’autre n’a changé. Revenez en arrière et regardez de nouveau.
error-io = Le disque ou la clé n’a pas pu être lu ou écrit. Ce qui était là est en sécurité. Retirez la clé, branchez-la de nouveau, puis réessayez une fois.
error-internal = Packhorse a fait une erreur. Votre bibliothèque est en sécurité. Réessayez une fois ; si cela se répète, montrez les lignes ci-dessous à un technicien.
error-disk-full = Le disque est plein. Ce qui était là est en sécurité. Libérez de la place, ou retirez un paquet dont vous n’avez pas besoin, puis réessayez.
error-library-damaged = Le fichier de la bibliothèque est abîmé sur cet ordinateur. Vos paquets pourront revenir depuis des clés. Montrez les lignes ci-dessous à un technicien avant toute autre chose.
error-source-lost = La clé ou le fichier n’a pas pu être lu jusqu’au bout : la clé a été retirée, ou elle s’use. Ce qui a été copié est gardé. Branchez-la de nouveau, puis reprenez.
error-export = Le fichier n’a pas pu être écrit. Votre bibliothèque est en sécurité. Choisissez un autre dossier ou une clé avec assez de place.
error-index = La recherche n’a pas pu être préparée. Vous pouvez tout lire ; seule la recherche trouve moins. Packhorse réessaie à son prochain démarrage.
error-lesson-unreadable = Cette leçon ne peut pas être affichée. Votre bibliothèque est en sécurité. Vérifiez le paquet dans la bibliothèque, et réparez-le depuis une autre clé si des parties sont abîmées.
error-no-spares = Il n’y a pas là de paquet entier d’où prendre des parties. Rien n’a changé. Essayez une autre clé ou un autre fichier.
error-not-a-key = Ce n’est pas une clé que Packhorse peut utiliser, ou le dossier des clés de confiance est illisible. Rien n’a changé. Montrez les lignes ci-dessous à un technicien.
error-data-folder = Packhorse ne peut pas utiliser son dossier de données. Rien n’a changé. Adressez-vous à la personne qui s’occupe de cet ordinateur.
error-repair = { $path } n’a pas pu être réparé. Le fichier est comme avant. Essayez une autre copie de la même édition.
error-ambiguous = « { $path } » peut être { $first } ou { $second }. Rien n’a changé. Dites lequel des deux vous voulez.
error-build = { $path } n’a pas pu être fait. Vos sources de cours n’ont pas changé. Regardez les détails, vérifiez la place libre, puis réessayez.
error-wrong-base = Ce n’est pas une édition plus récente du paquet précédent indiqué. Rien n’a été écrit. Dans `pack.toml`, donnez le même id et un `version` plus élevé, ou choisissez un autre paquet précédent.
error-import = Aucun cours n’a été fait à partir de ce contenu. Le contenu lui-même n’a pas changé. Regardez les détails, puis réessayez.
error-key-not-saved = La clé n’a pas pu être enregistrée sous { $path }. Rien de ce qui était là n’a changé. Choisissez un autre nom ou un autre dossier, puis refaites une clé.
error-certificate = { $address } ne peut pas prouver son identité. Rien n’en a été pris. Vérifiez la date de cet ordinateur et l’adresse ; si les deux sont justes, demandez à la personne qui s’occupe du serveur.
error-would-overwrite = { $path } existe déjà et n’est pas un paquet. Il n’a pas été touché. Choisissez un autre nom.
error-other-pack = { $path } contient { $found }, et non { $id }. Rien n’a été changé. Choisissez un fichier de ce paquet.
error-source-faults = Les sources du cours ont des défauts ; aucun paquet n’a été fait. Corrigez ce qui est indiqué, puis recommencez.
error-no-packs = Il n’y a aucun paquet dans { $path }. Rien n’a changé. Vérifiez le dossier, ou branchez la clé.
