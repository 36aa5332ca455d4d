# Les pages de la plateforme centrale, pour le personnel des centres, et pourquoi son API refuse quelque chose.

platform-skip = Aller au contenu
platform-nav = Pages
platform-nav-centres = Centres
platform-nav-overview = Vue d’ensemble
platform-nav-staff = Personnel
platform-nav-laptops = Ordinateurs
platform-nav-keys = Autres programmes
platform-nav-audit = Ce qui a été fait
platform-nav-packs = Paquets
platform-nav-account = Mon compte
platform-above = Où cela se trouve
platform-back-home = Retour aux centres
platform-back-cohort = Retour à la cohorte
platform-technician = Pour le technicien :
platform-refused-title = Ceci ne peut pas être montré
platform-add = Ajouter
platform-save = Enregistrer
platform-saved = Enregistré.
platform-changes = Modifier
platform-act = Faire
platform-state = État
platform-name = Nom
platform-kind = Type
platform-reason = Pourquoi
platform-days = Valable combien de jours
# $day is a date, such as 2026-11-22.
platform-since = depuis le { $day }
platform-until = jusqu’au { $day }
platform-closed = Fermé
platform-nameless = Sans nom

platform-language = Langue
platform-language-choose = Changer de langue
platform-language-browser = Comme le navigateur
platform-sign-in-title = Se connecter
platform-sign-in-lede = Pour le personnel des centres. Les apprenants n’ont pas besoin de compte ici : ils s’inscrivent dans l’application avec le code de leur cohorte.
platform-sign-in = Se connecter
platform-sign-out = Se déconnecter
platform-login = Nom de connexion
platform-login-hint = Court, sans espaces, facile à taper partout. Vos collègues le voient.
platform-passphrase = Phrase secrète
platform-passphrase-hint = Au moins 10 caractères. Quatre mots sans rapport se retiennent bien et se devinent mal.
platform-have-code = J’ai un code à usage unique
platform-have-account = J’ai un compte
platform-join-title = Rejoindre le personnel
platform-join-lede = On vous a donné un code à usage unique : il dit pour quel centre et dans quel rôle.
platform-join-code = Code à usage unique
platform-join-code-hint = 24 lettres et chiffres par groupes de quatre. Minuscules et espaces ne comptent pas.
platform-first-code = Personne n’est encore administrateur. Le premier code à usage unique a été affiché au démarrage de la plateforme. Qui l’a manqué en crée un autre sur le serveur, avec le même --data :
platform-join = Utiliser le code
platform-your-name = Votre nom
platform-your-name-hint = Tel que vos collègues le connaissent.

platform-centres-title = Centres
# $centres is how many.
platform-centres-lede = { $centres ->
    [one] Un centre.
   *[other] { $centres } centres. Ce que vous pouvez faire dans l’un, vous le pouvez dans tous ceux qui en dépendent.
}
platform-centres-empty = Vous n’avez encore de rôle dans aucun centre. Demandez une invitation à un administrateur et utilisez son code dans « Mon compte ».
platform-begin = Premiers pas
platform-begin-name = Donnez un nom à votre centre
platform-begin-name-text = Les certificats sont délivrés à ce nom.
platform-begin-pack = Dites à quels paquets se fier, et publiez-en un
platform-begin-pack-text = Ajoutez la clé de qui signe vos paquets, puis choisissez un fichier de paquet. Il est proposé aux ordinateurs à leur prochain échange.
platform-begin-cohort = Créez une cohorte
platform-begin-cohort-text = Sa page porte le code d’inscription à afficher dans la classe.
platform-begin-done = Fait
platform-here-only = Les autres ordinateurs ne peuvent pas joindre cette adresse
platform-here-only-text = Les codes d’inscription et les certificats la portent. Redémarrez la plateforme avec --address et l’adresse que les ordinateurs atteignent, par exemple --address https://learn.example.org. Paquet installé : dans /etc/default/packhorse-platform.
platform-kind-institute = Institut
platform-kind-regional = Centre régional
platform-kind-national = Centre national
platform-kind-training = Centre de formation
platform-kind-institution = Établissement
platform-below = Centres rattachés
platform-below-empty = Il n’y en a pas.
platform-centre-add = Ajouter un centre rattaché à celui-ci
platform-rename = Changer le nom
platform-move = Déplacer, avec tout ce qui en dépend
platform-move-below = Le rattacher à quel centre
platform-move-hint = Son personnel, ses cohortes et ses apprenants le suivent. Qui a un rôle au-dessus de la nouvelle place l’a aussi pour tout cela.
platform-move-do = Déplacer
platform-close-centre = Fermer ce centre
platform-close-centre-hint = Plus personne ne rejoint ses cohortes ni celles qui en dépendent, et ses programmes ne peuvent plus lire ni écrire. Ce qui est là reste, et il peut rouvrir.
platform-open-centre = Rouvrir

platform-cohorts = Cohortes
platform-cohorts-empty = Pas encore de cohorte ici.
platform-cohort-add = Ajouter une cohorte
platform-cohort-change = Nom, formateur et taille
platform-cohort-close = Fermer cette cohorte
platform-cohort-close-hint = Son code s’arrête. Ses membres le restent, et leurs traces continuent d’arriver.
platform-trainer = Formateur
platform-trainer-none = Personne
platform-most = Nombre maximal de membres
platform-most-hint = Ceux qui attendent comptent aussi.
platform-approve-first = Je regarde chacun avant de l’admettre
# $members and $most are counts.
platform-members-of = { $members } sur { $most } membres au plus
# $count is how many learners.
platform-waiting-count = { $count ->
    [one] Une personne vous attend
   *[other] { $count } personnes vous attendent
}
platform-members = Membres
platform-members-empty = Personne encore. Distribuez le code d’inscription ci-dessous : il s’utilise sans connexion.
platform-heard = Dernière nouvelle de l’ordinateur
platform-heard-never = Jamais
platform-heard-now = Il y a moins d’une heure
platform-heard-hours = { $hours ->
    [one] Il y a une heure
   *[other] Il y a { $hours } heures
}
platform-heard-days = { $days ->
    [one] Il y a un jour
   *[other] Il y a { $days } jours
}
platform-entries = Traces reçues
# $count is how many other accounts.
platform-joined-count = { $count ->
    [one] et un autre compte
   *[other] et { $count } autres comptes
}
platform-standing-waiting = Attend
platform-standing-member = Membre
platform-standing-ended = Est parti
platform-standing-refused = Refusé
platform-member-approve = Admettre
platform-member-end = Mettre fin à l’adhésion
platform-member-refuse = Refuser

platform-code = Code d’inscription
platform-code-none = Il n’y en a pas. Créez-en un.
platform-code-until = Valable jusqu’au { $day }.
platform-code-over = Il était valable jusqu’au { $day }. Créez-en un nouveau.
platform-code-qr = Le code d’inscription en image pour un appareil photo
platform-code-sheet = Feuille à imprimer
platform-code-renew = Créer un nouveau code
platform-code-renew-hint = L’ancien s’arrête aussitôt. Qui est membre le reste.
platform-code-days = Valable combien de jours
platform-sheet-1 = Ouvrez Packhorse et choisissez « Rejoindre un centre ».
platform-sheet-2 = Photographiez cette image et ouvrez la photo là-bas, ou tapez les lettres qui sont dessous.
platform-sheet-3 = Continuez d’apprendre. Dès que votre ordinateur trouve un chemin, votre travail arrive à votre centre.
platform-sheet-print = Imprimez cette page avec votre navigateur.

platform-appointed = Ordinateurs de l’enseignant
platform-appointed-lede = En classe, sans Internet, un tel ordinateur peut recueillir et lire ce qu’ont fait les membres de cette cohorte.
platform-appoint = Ajouter un ordinateur
platform-device = Ordinateur
platform-device-hint = Le code que l’application montre sous « Classe », comme 7K3M-P9QX, si l’ordinateur est déjà venu ici ; sinon sa clé entière.
platform-device-name = Comment vous l’appelez
platform-dismiss = Retirer cette tâche
platform-cohort-packs = Paquets pour cette cohorte
platform-cohort-packs-empty = Aucun n’est recommandé.
platform-cohort-packs-change = Choisir les paquets
platform-pack-ids = Noms des paquets
platform-pack-ids-others = D’autres, par leur nom
platform-pack-ids-hint = Un par ligne, comme org.example.statistics.

platform-staff-title = Personnel
platform-staff-people = Qui a quel rôle
platform-staff-empty = Personne n’a de rôle ici même. Qui en a un au-dessus s’en occupe.
platform-staff-remove = Mettre fin au rôle
platform-role = Dans quel rôle
platform-role-administrator = Administrateur
platform-role-administrator-hint = fait tout : centres, personnel, cohortes, programmes
platform-role-editor = Éditeur
platform-role-editor-hint = publie et recommande des paquets
platform-role-trainer = Formateur
platform-role-trainer-hint = s’occupe des cohortes, des membres et des ordinateurs
platform-role-viewer = Observateur
platform-role-viewer-hint = voit tout et ne change rien
platform-invitations = Invitations pas encore utilisées
platform-invitations-empty = Il n’y en a pas.
platform-invitation-end = Retirer
platform-invitation-code = Remettez ce code
platform-invitation-code-hint = Il n’est montré que maintenant, et vaut pour une personne. Elle l’utilise ici :
platform-invite = Inviter quelqu’un
platform-invite-do = Créer le code
platform-invite-whom = Pour qui
platform-invite-whom-hint = Pour votre propre liste, jusqu’à ce qu’il soit utilisé.

platform-laptops-title = Ordinateurs
platform-devices = Ordinateurs dont on a eu des nouvelles
platform-devices-empty = Aucune nouvelle encore d’un ordinateur de cette branche.
# $count is how many learners.
platform-device-learners = { $count ->
    [0] aucun apprenant ici
    [one] un apprenant
   *[other] { $count } apprenants
}
# $minutes is how far its clock is ahead; below 0: behind.
platform-device-clock = horloge décalée de { $minutes } min
platform-device-barred = Exclu
platform-device-bar = Exclure un ordinateur
platform-device-bar-hint = S’il a été volé ou perdu : plus rien de ce qu’il apporte n’est pris, par aucun chemin. Ce qu’il a apporté avant reste.
platform-device-unbar = L’admettre à nouveau
platform-second-keys = Est-ce la même personne ?
platform-second-keys-lede = Quelqu’un parle pour un apprenant avec une autre clé qu’avant : une sauvegarde restaurée, peut-être, ou quelqu’un d’autre. Demandez, puis dites-le. D’ici là, rien n’en est pris.
platform-key-waiting = Vous attend
platform-key-accepted = Même personne
platform-key-refused = Quelqu’un d’autre
platform-key-accept = C’est la même personne
platform-key-refuse = Ce n’est pas elle

platform-keys-title = Autres programmes
platform-keys-lede = Les programmes qui parlent xAPI lisent et écrivent les traces de ce centre avec leur propre clé.
platform-keys-empty = Aucun programme n’a encore de clé.
platform-key-add = Ajouter une clé
platform-key-name = À quoi elle sert
platform-key-name-hint = Par exemple : le tableau de bord de l’université.
platform-scopes = Ce qu’elle permet
platform-key-made = La nouvelle clé
platform-key-once = Le secret n’est montré que maintenant. Copiez-le là où il faut.
platform-key-endpoint = Adresse
platform-key-key = Clé
platform-key-secret = Secret
platform-key-revoke = Mettre fin à la clé

# $number is a learner's number.
platform-learner-number = Apprenant { $number }
platform-accounts = Comptes de cette personne
platform-accounts-lede = Qui a appris sans connexion sur deux ordinateurs peut avoir deux comptes. Réunis, ils comptent comme une seule personne ; rien n’est déplacé, et cela peut être défait.
platform-join-learner = Réunir avec un autre compte
platform-join-learner-do = Réunir
platform-join-other = Numéro de l’autre apprenant
platform-join-other-hint = Il est sur la page de l’autre apprenant. Il vous faut un rôle là où il est aussi.
platform-joinings = Ce qui a été réuni, et défait
platform-joining-holds = Réunis
platform-joining-undone = Défait
platform-joining-undo = Défaire

platform-forks = Là où le dossier s’est partagé en deux
platform-forks-lede = Deux ordinateurs ont continué à partir d’une même copie, par exemple un disque copié ou une sauvegarde restaurée. Rien n’est perdu : ce que chacun a écrit se trouve ici côte à côte, et tout est conservé.
platform-aside = Conservé, mais non compté
platform-aside-lede = Ces enregistrements sont en sécurité, mais ils ne comptent pas ici et ne retiennent rien d’autre.
platform-aside-not-a-statement = Ne compte pas : l’enregistrement n’est pas complet.
platform-aside-another-actor = Ne compte pas : il dit ce que quelqu’un d’autre a fait.
platform-aside-other = Ne compte pas : il n’a pas pu être pris tel quel.
platform-fact-counts = Compte
platform-fact-what = Quoi
platform-fact-answer = Réponse
platform-fact-written = Écrit, selon l’horloge de l’ordinateur (UTC)
platform-fact-came = Arrivé ici (UTC)
platform-fact-whole = L’enregistrement entier
platform-fact-statement = Quelque chose qui a été fait
platform-fact-note = Une note
platform-fact-fact = Une indication sur la personne

platform-audit-title = Ce qui a été fait
platform-audit-lede = Tout ce que le personnel a fait dans cette branche. Rien n’est jamais retiré d’ici.
platform-audit-empty = Rien encore.
platform-audit-when = Quand (UTC)
platform-audit-who = Qui
platform-audit-what = Quoi
platform-audit-where = Où
platform-audit-more = Détails
platform-audit-console = À la console
platform-audit-learner = L’apprenant
platform-audit-older = Plus anciens
platform-detail-before = Avant
platform-detail-to = Nouvelle place : numéro
platform-detail-to-place = Nouvelle place
platform-detail-wallet = Portefeuille
platform-detail-number = Numéro
platform-detail-course = Cours
platform-detail-certificate = Certificat
platform-detail-new = Nouveau certificat
platform-detail-yes = A dit oui
platform-act-centre-add = Centre ajouté
platform-act-centre-rename = Centre renommé
platform-act-centre-move = Branche déplacée
platform-act-centre-close = Centre fermé
platform-act-centre-open = Centre rouvert
platform-act-staff-invite = Invitation créée
platform-act-invitation-end = Invitation retirée
platform-act-staff-join = Invitation utilisée
platform-act-staff-remove = Rôle terminé
platform-act-cohort-add = Cohorte ajoutée
platform-act-cohort-change = Cohorte modifiée
platform-act-cohort-packs = Paquets choisis
platform-act-cohort-close = Cohorte fermée
platform-act-code-renew = Nouveau code d’inscription créé
platform-act-member-approve = Membre admis
platform-act-member-end = Adhésion terminée ou refusée
platform-act-member-enrol = Apprenant inscrit
platform-act-device-appoint = Ordinateur de l’enseignant ajouté
platform-act-device-dismiss = Ordinateur de l’enseignant retiré
platform-act-device-bar = Ordinateur exclu
platform-act-device-unbar = Ordinateur admis à nouveau
platform-act-learner-join = Comptes réunis
platform-act-learner-part = Réunion défaite
platform-act-key-accept = Seconde clé acceptée
platform-act-key-refuse = Seconde clé refusée
platform-act-issuer-key = Certificats : mode de délivrance
platform-act-credential-decide = Certificat décidé ou délivré à nouveau
platform-act-credential-revoke = Certificat retiré
platform-act-learner-code = Code à usage unique créé pour un apprenant
platform-act-wallet-end = Accès d’un portefeuille terminé
platform-act-pack-publish = Paquet publié
platform-act-pack-withdraw = Paquet retiré
platform-act-publisher-add = Clé d’un éditeur acceptée
platform-act-publisher-end = Clé d’un éditeur plus acceptée
platform-act-lrs-key-add = Clé de programme créée
platform-act-lrs-key-revoke = Clé de programme terminée

platform-account-title = Mon compte
platform-account-me = À mon sujet
platform-account-change = Nom et langue
platform-account-roles = Mes rôles
platform-account-roles-empty = Aucun encore.
platform-account-invitation = Utiliser un autre code à usage unique
platform-passphrase-change = Changer de phrase secrète
platform-passphrase-change-hint = Vous êtes déconnecté partout ailleurs, et vos jetons prennent fin.
platform-passphrase-before = Phrase secrète actuelle
platform-passphrase-after = Nouvelle phrase secrète
platform-tokens = Jetons
platform-tokens-lede = Avec un jeton, un de vos programmes agit en votre nom par l’API.
platform-token-add = Créer un jeton
platform-token-end = Y mettre fin

platform-packs-title = Paquets
platform-packs-lede = Ce qui est proposé aux ordinateurs. Chaque paquet est entièrement vérifié avant d’être montré.
platform-packs-empty = Aucun paquet n’est encore publié.
platform-pack-version = Édition
platform-pack-size = Taille
platform-pack-languages = Langues
platform-pack-publisher = Signé par
platform-pack-publish = Publier un paquet
platform-pack-file = Fichier du paquet
platform-pack-file-hint = Un fichier *.pack, signé avec une clé en laquelle cette plateforme a confiance.
platform-pack-centre = Pour quel centre
platform-pack-withdraw = Retirer
platform-pack-withdrawn = Retiré
platform-publishers = À quels paquets se fier
platform-publishers-lede = Seuls les paquets signés avec une de ces clés peuvent être publiés. Les ordinateurs qui échangent avec cette plateforme s’y fient aussi.
platform-publishers-empty = À aucun encore. Ajoutez une clé avant de publier le premier paquet.
platform-publisher-add = Ajouter une clé
platform-publisher-key = La clé
platform-publisher-key-hint = La ligne entière du fichier qui finit par .pub, que « packhorse key new » a fait à côté de la clé secrète.
platform-publisher-name-hint = Vide : le nom qui figure dans le fichier.
platform-publisher-end = Ne plus s’y fier
platform-fingerprint = Empreinte de la clé :

## Certificats : ce que demandent les personnes, ce qui a été délivré, et qui délivre.

certificates-nav = Certificats
certificates-nav-issuing = Délivrance des certificats
certificates-title = Certificats
certificates-lede = Ce que demandent les personnes de cette branche, et ce qui leur a été délivré.
certificates-waiting = Ce qui attend
certificates-waiting-lede = Qui termine un cours demande son certificat. Ces demandes attendent quelque chose : une personne qui regarde, des points, ou un cours publié ici.
certificates-waiting-empty = Rien n’attend.
certificates-issued = Délivrés
certificates-issued-empty = Aucun certificat n’a encore été délivré.
certificates-of = Certificats de { $name }
certificates-to-learner = Vers la page de cette personne
certificates-of-learner = Ce que cette personne demande, et les certificats qui lui ont été délivrés
certificates-of-cohort = Ce que demandent les membres, et les certificats qui leur ont été délivrés
# $count is how many claims.
certificates-waiting-count = { $count ->
    [one] Une demande de certificat attend une personne
   *[other] { $count } demandes de certificats attendent une personne
}
certificates-claimed = Demandés
certificates-claimed-lede = L’ordinateur de la personne demande un certificat dès que tout y est fait.
certificates-claimed-empty = Rien n’a encore été demandé.
certificates-decides = { $centre } décide
certificates-more = Suite
certificates-by = délivré par { $name }
certificates-claim-new = En cours d’examen
certificates-claim-person = Attend une personne
certificates-claim-marks = Attend des points
certificates-claim-pack = Attend la publication du cours
certificates-claim-member = Attend : membre d’aucune cohorte
certificates-claim-refused = Il manque quelque chose
certificates-claim-denied = Refusé par une personne
certificates-claim-issued = Délivré
certificates-state-good = Valable
certificates-state-expired = Son délai est passé
certificates-state-revoked = Retiré
certificates-state-replaced = Remplacé par un autre
certificates-state-refused = Refusé
certificates-history = Ce qui a été dit à la personne
certificates-history-lede = Chaque étape arrive sur son ordinateur au prochain échange.
certificates-step-waiting = Attend
certificates-step-issued = Délivré
certificates-step-refused = Non délivré
certificates-step-revoked = Retiré
certificates-step-replaced = Remplacé
certificates-why-person = une personne regarde d’abord
certificates-why-pack = le cours n’est pas publié ici
certificates-why-marks = des points restent à donner
certificates-why-member = membre d’aucune cohorte
certificates-why-missing = il manque quelque chose
certificates-why-denied = une personne a dit non
certificates-why-countersigned = délivré sur le terrain, puis confirmé par le centre
certificates-why-twice = un autre certificat du même ordinateur porte ce numéro
certificates-why-parted = délivré à un compte joint à celui-ci par erreur
certificates-why-reissued = délivré à nouveau
certificates-why-name = le nom a été corrigé
certificates-see = Voir le certificat
certificates-see-newer = Voir celui qui l’a remplacé
certificates-record = Ce que disent les données
certificates-record-not-published = Le cours n’est pas publié ici ; personne ne peut donc savoir ce qu’il demande. Publiez son paquet ; l’examen reprend alors de lui-même.
certificates-record-points = La personne a tout fait. Quelqu’un doit encore donner les points.
certificates-record-missing = Les données arrivées ici ne montrent pas tout ce qui est demandé. Voici jusqu’où elles vont :
certificates-record-met = Les données arrivées ici montrent tout ce qui est demandé. Voici ce qui serait délivré :
certificates-lack-lessons = Leçons terminées : { $have } sur { $need }
certificates-lack-score = Points aux questions : { $have } % sur les { $need } % demandés
certificates-lack-mastery = Séries de questions maîtrisées : { $have } sur { $need }
certificates-lack-assessments = Tests réussis : { $have } sur { $need }
certificates-lack-achievements = Autres certificats obtenus : { $have } sur { $need }
certificates-lack-waiting = des points restent à donner
certificates-holder = Nom sur le certificat
certificates-for = Certificat
certificates-attests = Ce qu’il atteste
certificates-criteria = Ce qui était demandé
certificates-evidence = Ce qui a été fait
certificates-result = Résultat
certificates-hours = Heures d’étude
certificates-credit = Crédits (ECTS)
certificates-level = Niveau
certificates-competencies = Compétences
certificates-issuer = Délivré par
certificates-issued-on = Délivré le
certificates-until = Valable jusqu’au
certificates-endless = sans fin
certificates-course = Cours
certificates-number = Numéro
certificates-replaces = Remplace
certificates-decide = Décider
certificates-decide-nowhere = Aucun centre ne répond pour cette personne : elle n’est membre d’aucune cohorte. Admettez-la d’abord dans l’une d’elles.
certificates-decide-elsewhere = { $centre } décide : ses personnes chargées de l’administration et de la formation.
certificates-decide-lacking = Rien ne peut être délivré tant qu’il manque quelque chose : la parole de personne n’en tient lieu. Quand d’autres données arrivent, l’examen reprend de lui-même.
certificates-issue = Délivrer le certificat
certificates-name-hint = Cette personne n’a pas donné de nom. Il figurera désormais sur le certificat : comme dans ses papiers.
certificates-refuse = Dire non
certificates-reason-hint = La personne lit ces mots. Dites ce qu’elle peut faire.
certificates-ended-revoked = Ce certificat a été retiré le { $day }. Qui le vérifie avec une liste plus récente l’apprend.
certificates-ended-replaced = Un autre certificat l’a remplacé le { $day }. Celui-ci n’est plus valable.
certificates-ended-refused = Délivré sur le terrain, il a été refusé le { $day }.
certificates-facts = Ce qu’il dit
certificates-download = Le télécharger (Open Badges 3.0)
certificates-verified = Ce que trouve la vérification
certificates-verified-lede = C’est ce qu’apprend quiconque le vérifie aujourd’hui avec la liste de cette plateforme.
certificates-rename = Corriger le nom
certificates-rename-do = Délivrer sous ce nom
certificates-rename-hint = Un nouveau certificat remplace celui-ci, et les suivants portent aussi ce nom. La personne le reçoit au prochain échange.
certificates-reissue = Délivrer à nouveau
certificates-reissue-do = Délivrer à nouveau
certificates-reissue-hint = Le même certificat, avec la date et la clé d’aujourd’hui ; celui-ci n’est plus valable. La personne lit pourquoi.
certificates-revoke = Le retirer
certificates-revoke-hint = Il n’est plus valable, pour quiconque le vérifie. Cela ne peut pas être défait. La personne lit pourquoi.
certificates-issuing-title = Délivrance des certificats
certificates-issuing-lede = Si ce centre délivre des certificats en son propre nom, quand, et avec quelles clés.
certificates-policy = Comment il délivre
certificates-policy-own = Ce centre délivre en son propre nom.
certificates-policy-person = Une personne regarde avant qu’un certificat soit délivré.
certificates-policy-automatic = Un certificat est délivré de lui-même, dès que les données montrent tout ce qui est demandé.
certificates-policy-months = { $months ->
    [one] Un certificat vaut un mois.
   *[other] Un certificat vaut { $months } mois, ou moins si le cours le dit.
}
certificates-policy-course = Un certificat vaut aussi longtemps que le dit son cours.
certificates-policy-above = { $centre } délivre pour ce centre et décide.
certificates-policy-change = Changer la manière de délivrer
certificates-who = Qui délivre
certificates-who-own = Ce centre, en son propre nom
certificates-who-above = Le prochain centre au-dessus qui délivre
certificates-when = Quand
certificates-when-automatic = De lui-même, dès que les données montrent tout ce qui est demandé
certificates-when-person = Après qu’une personne a regardé
certificates-months = Valable combien de mois
certificates-months-hint = Laissez vide : aussi longtemps que le dit le cours.
certificates-keys = Clés
certificates-keys-lede = Les certificats sont signés avec la clé d’un centre. Elle ne quitte jamais cette plateforme.
certificates-keys-empty = Il n’y en a pas encore. Une clé est faite quand le premier certificat est délivré.
certificates-trust = Fichier de confiance
certificates-trust-lede = Qui vérifie des certificats sans réseau prend ce fichier une fois : sur une clé USB, ou par courrier.
certificates-trust-get = Prendre packhorse.trust
certificates-trust-print = Empreinte, à lire à voix haute
certificates-trust-compare = Les mêmes groupes s’affichent sur l’ordinateur quand il prend le fichier. Dites-les par téléphone ou sur papier, pas par le chemin que prend le fichier.
certificates-rotate = Faire une nouvelle clé
certificates-rotate-do = Faire une nouvelle clé
certificates-rotate-hint = L’ancienne ne signe plus rien, et ce qu’elle a signé reste valable. Faites-le tous les quelques ans, et quand part quelqu’un qui avait accès aux fichiers de la plateforme. A-t-elle été volée ? Alors retirez-la plutôt.
certificates-signed = { $count ->
    [0] aucun certificat signé
    [one] { $count } certificat signé
   *[other] { $count } certificats signés
}
certificates-key-used = En usage
certificates-key-withdrawn = Retirée à partir du { $day }
certificates-withdraw = Retirer la clé
certificates-withdraw-hint = Si elle a été perdue ou volée, ou ne doit plus signer. Ce qu’elle signe à partir de ce jour ne compte pas, pour quiconque vérifie. Cela ne peut pas être défait.
certificates-withdraw-from = À partir de quel jour
certificates-withdraw-from-hint = Le premier jour où elle a pu être en de mauvaises mains.
certificates-computers = Ordinateurs qui peuvent délivrer
certificates-computers-lede = L’ordinateur d’une formatrice ou d’un formateur peut délivrer des certificats là où il n’y a pas de ligne ; ce centre les confirme plus tard.
certificates-computers-empty = Aucun ne le peut.
certificates-came = { $came } certificats arrivés ici, sur { $count } au plus
certificates-computer-person = La personne qui forme dit oui à chacun.
certificates-computer-automatic = Il délivre de lui-même ce que montrent les données.
certificates-computer-all = Tous les certificats
certificates-delegate = Permettre à un ordinateur de délivrer
certificates-delegate-do = Permettre
certificates-delegate-name = Sous quel nom il délivre
certificates-delegate-name-hint = Ce nom figure sur les certificats, par exemple celui de la personne qui forme.
certificates-delegate-count = Combien de certificats au plus
certificates-delegate-count-hint = Autant qu’il en faut pour la classe, et quelques-uns de plus.
certificates-delegate-which = Quels certificats
certificates-delegate-which-hint = Un par ligne, comme paquet/cours/certificat, douze au plus. Laissez vide pour tous.
certificates-delegate-ticks-hint = Douze au plus. N’en cochez aucun pour tous.
certificates-delegate-others = D’autres, par leur nom
certificates-delegate-others-hint = Un par ligne, comme paquet/cours/certificat.
certificates-delegate-person = La personne qui forme dit oui à chacun
certificates-delegate-automatic = De lui-même, ce que montrent les données
certificates-done-issued = Le certificat est délivré. La personne le reçoit au prochain échange.
certificates-done-refused = C’est refusé. La personne lit pourquoi au prochain échange.
certificates-done-revoked = Il est retiré. La personne l’apprend au prochain échange.
certificates-done-reissued = Délivré à nouveau. Voici le nouveau certificat.
certificates-done-renamed = Délivré sous le bon nom. Voici le nouveau certificat.
certificates-done-policy = Enregistré.
certificates-done-rotated = La nouvelle clé est en usage.
certificates-done-withdrawn = La clé est retirée. Qui vérifie l’apprend avec sa prochaine liste.
certificates-done-delegated = L’ordinateur peut délivrer dès qu’il a échangé avec cette plateforme.

## Pourquoi quelque chose n’a pas été fait

platform-error-busy = Il y a trop à faire en ce moment. Rien n’a changé ; réessayez dans un instant.
platform-error-disk-full = Le disque de la plateforme est plein. Rien n’a changé ; qui la gère doit faire de la place.
platform-error-broken = Quelque chose s’est cassé sur la plateforme. Rien n’a changé ; qui la gère en trouve plus dans son journal.
platform-error-signed-out = Vous n’êtes pas connecté, ou c’était il y a trop longtemps. Connectez-vous et réessayez.
platform-error-not-allowed = Votre rôle ne le permet pas à cet endroit. Demandez à un administrateur de cette branche.
platform-error-unknown-centre = Il n’y a pas de tel centre.
platform-error-unknown-cohort = Il n’y a pas de telle cohorte.
platform-error-unknown-staff = Plus personne n’a ce rôle.
platform-error-unknown-invitation = Cette invitation a été utilisée ou retirée.
platform-error-unknown-learner = Il n’y a pas de tel apprenant ici.
platform-error-unknown-joining = Cette réunion est déjà défaite.
platform-error-unknown-key = Il n’y a pas de telle clé.
platform-error-unknown-device = Cet ordinateur n’est pas exclu.
platform-error-unknown-appointment = Cet ordinateur n’a déjà plus cette tâche.
platform-error-unknown-lrs-key = Cette clé a déjà pris fin.
platform-error-unknown-credential = Ce certificat ou cette clé n’existe pas.
platform-error-unknown-wallet = Ce portefeuille n’a plus d’accès.
platform-error-unknown-token = Ce jeton a déjà pris fin.
platform-error-bad-text = Il faut ici 1 à { $most } caractères sur une ligne.
platform-error-bad-key = Ce n’est pas une clé. Collez la ligne entière du fichier qui finit par .pub.
platform-error-bad-number = Il faut ici un nombre de { $least } à { $most }.
platform-error-bad-word = Choisissez l’une des possibilités offertes.
platform-error-wrong-order = Un centre de ce type ne peut pas être rattaché à celui-là.
platform-error-below-itself = Un centre ne peut pas être rattaché à lui-même.
platform-error-too-deep = Il ne peut y avoir plus de { $most } centres l’un sous l’autre.
platform-error-root = L’institut reste où il est, et ouvert.
platform-error-closed = C’est fermé, ou ce qui est au-dessus l’est.
platform-error-trainer-elsewhere = Cette personne n’est ici ni formateur ni administrateur.
platform-error-full = Il n’y a plus de place. Augmentez la limite, ou mettez fin à quelque chose d’abord.
platform-error-wrong-state = C’est déjà ainsi.
platform-error-last-administrator = L’institut a besoin d’un administrateur. Donnez d’abord ce rôle à quelqu’un d’autre.
platform-error-bad-code = Ce code n’est pas valable : il a été utilisé, est trop ancien ou mal tapé. Relisez-le, ou demandez-en un nouveau.
platform-error-login-taken = Quelqu’un se connecte déjà avec ce nom. Choisissez-en un autre.
platform-error-bad-passphrase = Une phrase secrète a de { $least } à { $most } caractères.
platform-error-wrong-passphrase = Le nom ou la phrase secrète ne convient pas.
platform-error-too-many-tries = Trop d’essais. Attendez { $minutes } min, puis réessayez.
platform-error-unknown-device-code = Aucune nouvelle encore d’un ordinateur avec ce code. Relisez le code, ou donnez la clé entière.
platform-error-no-code = La plateforme a été lancée sans adresse que d’autres atteignent ; aucun code ne peut être créé. Qui la gère doit donner l’adresse.
platform-error-forgery = Cette page est restée ouverte trop longtemps, ou le formulaire vient d’ailleurs. Rien n’a changé ; rechargez la page et réessayez.
platform-error-bad-request = Ce qui a été envoyé ne peut pas être lu.
platform-error-too-long = Ce qui a été envoyé est trop long.
platform-error-bad-pack = Ce paquet est refusé : il est endommagé, ou pas signé par quelqu’un en qui cette plateforme a confiance.
platform-error-same-edition = Un autre paquet de cette édition est déjà publié. Donnez au nouveau un numéro d’édition plus élevé.
platform-error-other-centres-pack = Un paquet de cet identifiant est celui d’un autre centre. Donnez à celui-ci un identifiant à lui, ou faites-le publier par un centre au-dessus des deux.
platform-error-unknown-claim = Personne ne demande ce certificat ici.
platform-error-certificate-ended = Ce certificat a déjà été retiré, ou un autre le remplace.
platform-error-certificate-issued = Un certificat a déjà été délivré pour cela. Retirez plutôt celui-là.
platform-error-criteria-not-met = Les données arrivées ici ne montrent pas encore tout ce qui est demandé ; rien n’a donc été délivré. La page de cette demande dit ce qui manque.
platform-error-course-not-published = Le cours n’est pas publié ici ; personne ne peut donc savoir ce qu’il demande. Publiez d’abord son paquet.
platform-error-points-missing = Quelqu’un doit encore noter le travail de cette personne. Dès que les points seront arrivés ici, la décision sera prise.
platform-error-root-key = La clé de l’institut ne peut pas être retirée. Faites-en plutôt une nouvelle.
platform-error-not-issuing = Ce centre ne délivre pas en son propre nom. Choisissez cela d’abord.
platform-error-nameless = Cette personne n’a pas donné de nom. Dites à qui revient le certificat.
platform-error-cannot-sign = Il ne peut pas être signé tel quel. Rien n’a été changé.
platform-error-other-key = Les clés qui signent les certificats ont été scellées par une autre clé de cette plateforme. La personne qui l’exploite doit la démarrer avec la clé qu’elle avait.

## La commande `packhorse-platform`.

platform-cli-code = code du premier administrateur, à utiliser une seule fois : { $code }
# $address is the platform's address.
platform-cli-here-only = Aucun autre ordinateur ne peut joindre { $address }, et les codes d’inscription la portent. Démarrez avec --address et l’adresse que les ordinateurs atteignent, par exemple https://learn.example.org.
platform-cli-unnamed = Personne n’a donné de nom à cette plateforme : les ordinateurs voient « Packhorse », et les certificats seraient délivrés par lui. Démarrez avec --name ; un centre qui existe déjà se nomme sur sa page.
platform-cli-written = Écrit. Tables : { $tables }, lignes : { $rows }, octets : { $bytes }.
platform-cli-restored = Restauré. Tables : { $tables }, lignes : { $rows }.
platform-cli-restored-key = La clé de la plateforme est restaurée aussi.
platform-cli-restored-without-key = Remettez aussi en place la clé de la plateforme et son dossier de paquets.
platform-cli-no-key = Il n’y a pas de clé dans { $path }. Démarrez la plateforme une fois, ou dites par --key FILE où elle est.
platform-cli-no-address = Aucun certificat n’a encore été délivré ici. Dites par --address l’adresse de la plateforme, comme à `serve`.
platform-cli-no-code = La cohorte n’a pas de code. Créez-en un par --new.
platform-cli-code-too-long = Le code est trop long pour une image. Donnez à la plateforme une adresse plus courte.
platform-cli-not-listed = { $id } { $version } n’est pas dans la liste.
platform-cli-not-a-key = Une clé a 64 chiffres hexadécimaux.
platform-cli-no-publisher = Aucun éditeur avec cette clé n’est reconnu.
platform-cli-database = La base de données ne peut pas être ouverte. Vérifiez son adresse, et si elle fonctionne.
platform-cli-newer = Un programme plus récent a écrit ceci. Utilisez celui-là.
platform-cli-not-empty = La base de données n’est pas neuve. Restaurez dans une nouvelle, ou dites --replace pour effacer ce qu’elle contient.
platform-cli-other-key = La sauvegarde apporte une clé, et il y en a une autre dans { $path }. Déplacez d’abord celle-ci.
platform-cli-bad-backup = Ce n’est pas une sauvegarde, ou elle est endommagée. Rien n’a été changé.
platform-cli-file = Un fichier ne peut pas être lu ou écrit.
platform-cli-listen = Rien ne peut écouter sur { $address } : l’adresse est prise, ou n’est pas celle de cet ordinateur.
platform-cli-certificate = Le certificat et sa clé ne peuvent pas être utilisés. Vérifiez les deux fichiers.

## Wallets: programs of others that learners let at their certificates

wallet-asker = Qui demande
wallet-ask-title = Donner à ce portefeuille accès à vos certificats ?
wallet-lives-at = Son adresse, seule chose ici qu’il ne peut pas inventer
# What follows is a list of wallet-may-….
wallet-wants = Il demande à
wallet-may-read = lire vos certificats
wallet-may-bring = apporter des certificats d’ailleurs
wallet-may-profile = lire votre nom
wallet-may-profile-change = conserver comment vous joindre, et quelques mots sur vous
wallet-time-short = Pendant une heure ; ensuite, il devra redemander.
# $days is how many.
wallet-time-long = Jusqu’à ce qu’on y mette fin, ou qu’il soit resté absent { $days } jours.
wallet-its-terms = Ses conditions
wallet-its-privacy = Ce qu’il fait de ce qu’il lit
wallet-code = Votre code à usage unique
wallet-code-hint = Douze lettres et chiffres. Le personnel de votre centre le crée pour vous ; il vaut un quart d’heure, une seule fois.
wallet-go-on = Continuer
wallet-nothing-yet = Rien n’est encore donné.
wallet-what = Qu’est-ce qu’un portefeuille ?
wallet-confirm-title = L’autoriser ?
wallet-you-are = Vous êtes
wallet-allow = Autoriser
wallet-refuse = Ne pas autoriser
wallet-wrong-title = Le portefeuille a demandé quelque chose qui ne peut être donné
wallet-wrong = Rien n’a été donné. Retournez-y : il apprendra la raison.
# $host is the name of a site, such as wallet.example.
wallet-back = Retour à { $host }
wallet-stranger-title = Ce portefeuille n’est pas connu ici
wallet-stranger = Il ne s’est pas inscrit, ou veut vous renvoyer à une adresse qu’il n’a pas inscrite. Rien n’a été donné. Recommencez dans le portefeuille.
wallet-about-title = Les portefeuilles et vos certificats
wallet-about-lede = Un portefeuille est le programme ou le site de quelqu’un d’autre qui garde des certificats pour vous. Il ne voit les vôtres que si vous l’y autorisez.
wallet-about-how-title = Comment en autoriser un
wallet-about-how = Demandez un code à usage unique au personnel de votre centre. Donnez cette adresse au portefeuille. Il vous mène ici : saisissez le code, lisez ce qu’il demande et choisissez.
wallet-about-terms-title = Conditions
wallet-about-terms = Un portefeuille n’utilise ce que vous lui confiez que pour vous. Vous et votre centre pouvez y mettre fin à tout moment. Ce que vous faites ailleurs de vos certificats vous regarde : ils se vérifient sans cette plateforme.
wallet-about-privacy-title = Ce qui est conservé ici
wallet-about-privacy = Quel portefeuille a accès à quoi, depuis quand, et sa dernière visite, à l’heure près ; les certificats qu’il a apportés, et comment vous joindre s’il l’a dit. Le personnel de votre centre le voit. Personne n’apprend à qui vous montrez un certificat.
wallet-about-end-title = Comment y mettre fin
wallet-about-end = Dans le portefeuille, sur cette page avec un code à usage unique, ou par le personnel de votre centre : c’est fini aussitôt.
wallet-own-title = Vos portefeuilles
wallet-own-lede = Quels portefeuilles ont accès à vos certificats, et comment y mettre fin. Un code à usage unique dit qui vous êtes.
wallet-own-over = Ce à quoi vous mettez fin cesse aussitôt. Vous pouvez autoriser à nouveau le portefeuille quand vous voulez.
wallet-own-none = Aucun portefeuille n’a accès à vos certificats.
wallet-section = Portefeuilles
wallet-section-lede = Programmes d’autres organismes auxquels cet apprenant donne accès à ses certificats.
wallet-none = Aucun.
wallet-make-code = Créer un code à usage unique
wallet-new-code = Le code à usage unique de l’apprenant
wallet-new-code-hint = Donnez-le à cet apprenant et à personne d’autre : qui l’a peut donner à un portefeuille accès à ses certificats. Il n’est montré que maintenant et vaut un quart d’heure, une seule fois.
# $day is a date, such as 2026-11-22.
wallet-used = dernière visite le { $day }
wallet-end = Mettre fin
# $count is how many.
wallet-brought = { $count ->
    [one] Des portefeuilles ont apporté un certificat d’ailleurs.
   *[other] Des portefeuilles ont apporté { $count } certificats d’ailleurs.
}

## The verifier page, for whoever has no app; the reasons stand in verify.ftl

verify-page-title = Ce certificat est-il bon ?
verify-page-lede = Scannez son code QR, choisissez son fichier ou collez-le. Rien n’en est conservé.
verify-page-no-script = Votre navigateur n’exécute pas de script ici. Si vous avez scanné un code QR, copiez l’adresse entière de cette page dans le champ à la fin.
verify-page-camera = Appareil photo
verify-page-camera-hint = Tenez le code QR à plat et de près, bien éclairé. Les images ne vont qu’à cette plateforme et ne sont pas conservées.
verify-page-camera-start = Utiliser l’appareil photo
verify-page-camera-stop = Arrêter l’appareil photo
verify-page-camera-looking = Recherche d’un code QR…
verify-page-camera-other = Ce code QR n’est pas celui d’un certificat.
verify-page-camera-busy = D’autres vérifient en ce moment, ou la ligne est coupée. Cela reprend tout seul.
verify-page-camera-none = Aucun appareil photo utilisable. Photographiez plutôt le code QR et choisissez l’image ci-dessous.
verify-page-file = Fichier ou photographie
verify-page-file-label = Le fichier du certificat, ou une photographie de son code QR
verify-page-file-hint = PDF, PNG, SVG, JPEG, WebP ou JSON, de 12 Mo au plus.
verify-page-paste = Coller
verify-page-paste-label = Le texte du certificat, ou le lien de son code QR
verify-page-check = Vérifier
verify-page-busy = D’autres vérifient des images en ce moment. Réessayez dans quelques secondes.
verify-page-long = C’est trop volumineux. Photographiez le code QR seul, avec moins de pixels, ou collez son lien.
verify-page-slow = Cela a pris trop de temps. Photographiez le code QR seul, bien droit, bien éclairé, ou collez son lien.
verify-page-broken = Ce qui est arrivé n’a pas pu être lu. Choisissez un fichier ou collez un texte, puis revérifiez.
verify-page-says = Ce que dit le certificat
verify-page-not-relied = C’est ce qu’il dit, et il n’est pas valable : ne vous fiez à rien de cela.
verify-page-holder = Titulaire
verify-page-nobody = Il ne nomme personne
verify-page-issuer = Émetteur
verify-page-issued = Valable dès le
verify-page-expires = Valable jusqu’au
verify-page-reasons = Pourquoi
verify-page-else = Ce qui a été regardé aussi
verify-page-slip = Le code QR contient la forme courte. Comparez le nom, le titre et les dates avec la feuille : ils doivent être identiques.
# $name is the name of the institute.
verify-page-strangers = Cette page ne connaît que les émetteurs de { $name }. Demandez à l’émetteur de ce certificat où se vérifient les siens.
verify-page-nothing-known = Cette plateforme ne connaît encore aucun émetteur.
verify-page-another = En vérifier un autre
