## Envoyer et recevoir : ce qui a été enregistré ici rejoint la plateforme du centre ; rejoindre un centre ; la classe.

reconcile-title = Envoyer et recevoir
reconcile-failed = L’envoi et la réception ne peuvent pas être affichés
reconcile-lede-nothing-joined = Tout ce que vous faites est gardé sur cet ordinateur. Vous pouvez étudier ainsi aussi longtemps que vous voulez.
reconcile-lede-offline = Vous êtes hors ligne. Tout ce que vous faites est gardé sur cet ordinateur.
reconcile-lede-exchanging = Packhorse envoie et reçoit. Vous pouvez continuer à étudier.

reconcile-foot-nothing-joined = Seulement sur cet ordinateur
reconcile-foot-offline = Hors ligne
reconcile-foot-reachable = Connecté
reconcile-foot-reached = Connecté, { $time }
reconcile-reached = Dernière connexion : { $time }.
reconcile-foot-exchanging = Envoi et réception
reconcile-past-stopped = Arrêté ; rien n’est perdu
reconcile-foot-waiting = { $count ->
    [0] Rien n’attend
    [one] { $count } enregistrement attend
   *[other] { $count } enregistrements attendent
}
reconcile-today-offline = Vous êtes hors ligne
reconcile-today-saved = Tout ce que vous faites est gardé sur cet ordinateur.
reconcile-today-by-itself = Packhorse envoie et reçoit tout seul.

reconcile-step-reaching = Recherche de la plateforme
reconcile-step-sending = Envoi des enregistrements
reconcile-step-receiving = Réception des enregistrements
reconcile-step-files = Transfert des fichiers
reconcile-step-comparing = Comparaison des deux côtés
reconcile-step-news = Recherche de nouveautés
reconcile-progress = { $of ->
    [one] { $done } enregistrement sur { $of }, { $size }
   *[other] { $done } enregistrements sur { $of }, { $size }
}
reconcile-progress-bytes = { $size } jusqu’ici
reconcile-progress-text = Vous pouvez quitter cette page et étudier. Chaque partie arrivée reste là-bas.
reconcile-stop = Arrêter

reconcile-trouble-half-way = L’échange du { $date } s’est arrêté en chemin
reconcile-trouble-nothing = L’échange du { $date } n’a pas commencé
reconcile-trouble-arrived = { $count ->
    [one] { $count } enregistrement est arrivé.
   *[other] { $count } enregistrements sont arrivés.
}
reconcile-trouble-safe = { $count ->
    [0] Rien n’est perdu. Vous n’avez rien à faire.
    [one] { $count } enregistrement est en sécurité ici et partira la prochaine fois. Vous n’avez rien à faire.
   *[other] { $count } enregistrements sont en sécurité ici et partiront la prochaine fois. Vous n’avez rien à faire.
}
reconcile-trouble-code = Code { $code }. { $date }.

reconcile-waiting = { $count ->
    [one] enregistrement attend d’être envoyé
   *[other] enregistrements attendent d’être envoyés
}
reconcile-waiting-none = Rien n’attend d’être envoyé
reconcile-waiting-none-joined = Ce que vous faites partira au prochain échange.
reconcile-waiting-none-begun = Ce que vous faites apparaîtra ici.
reconcile-kind-progress = Avancement des leçons
reconcile-kind-answers = Réponses et résultats
reconcile-kind-certificates = Certificats
reconcile-kind-notes = Notes et passages marqués
reconcile-kind-files = Fichiers remis
reconcile-locked-out-title = Certains enregistrements restent fermés
reconcile-locked-out = { $names } : le fichier est fermé par une phrase secrète. Ces enregistrements sont en sécurité et partiront quand le fichier aura été ouvert.

reconcile-joined-title = Vos centres
reconcile-joined-none-title = Vous n’avez encore rejoint aucun centre
reconcile-joined-none-text = Quand votre centre vous a donné un code, rejoignez-le ici. Vos enregistrements iront vers lui, et vos certificats pourront être confirmés. Aucune connexion n’est nécessaire.
reconcile-join = Rejoindre un centre
reconcile-join-another = Utiliser un autre code
reconcile-platform-last = Dernier échange le { $date }
reconcile-platform-never = Aucun échange pour l’instant
reconcile-platform-store = Dépôt d’enregistrements : ils y vont, aucun n’en revient
reconcile-cohort-unknown = Un groupe dont le nom arrivera au premier échange
reconcile-cohort-unsent = Votre demande partira au premier échange
reconcile-cohort-waiting = Le centre examine d’abord votre demande
reconcile-cohort-member = Vous êtes membre
reconcile-cohort-refused = Vous n’avez pas pu rejoindre
reconcile-cohort-ended = Le centre y a mis fin

reconcile-refusal-unknown-learner = La plateforme ne vous connaît pas encore. Rejoignez un centre avec son code.
reconcile-refusal-another-key = La plateforme vous connaît par un autre ordinateur. Demandez à votre centre de réunir les deux ; rien n’est perdu d’ici là.
reconcile-refusal-bad-grant = Votre signature ne convient pas. Montrez ceci à un technicien ; vos enregistrements sont en sécurité ici.
reconcile-refusal-barred-device = Le centre a exclu cet ordinateur. Demandez-lui pourquoi ; vos enregistrements sont en sécurité ici.
reconcile-refusal-unknown-code = Aucun groupe n’a ce code. Comparez-le avec le papier, ou demandez-en un nouveau à votre centre.
reconcile-refusal-expired-code = Le code n’est plus valable. Demandez-en un nouveau à votre centre.
reconcile-refusal-full-cohort = Le groupe est complet. Demandez un autre code à votre centre.
reconcile-refusal-busy = La plateforme avait trop à faire. Packhorse réessaie tout seul.
reconcile-refusal-too-much = C’était trop grand pour un échange. Montrez ceci à un technicien ; vos enregistrements sont en sécurité ici.
reconcile-refusal-anothers-stream = Cela appartient à une autre personne. Demandez à votre centre de regarder.
reconcile-refusal-not-a-statement = L’enregistrement n’est pas complet. Montrez ceci à un technicien.
reconcile-refusal-another-actor = L’enregistrement parle de quelqu’un d’autre. Demandez à votre centre de regarder.
reconcile-refusal-forged = L’enregistrement n’a pas été fait là où il le dit. Demandez à votre centre de regarder.
reconcile-refusal-not-for-me = Cet ordinateur ne peut pas prendre vos enregistrements. Ils attendent la plateforme.

reconcile-aside-title = Gardés, mais pas comptés
reconcile-aside-text = Ces enregistrements sont en sécurité, ici et sur la plateforme. Ils n’y comptent pas, et ne retiennent rien d’autre.

reconcile-past = Échanges passés
reconcile-past-none = Il n’y en a pas encore eu.
reconcile-past-day = Jour
reconcile-past-by = Par
reconcile-past-moved = Ce qui a circulé
reconcile-past-how = Résultat
reconcile-past-more = Afficher les précédents
reconcile-past-times = { $road }, { $count } fois
reconcile-past-whose = pour { $name }
reconcile-road-internet = Internet
reconcile-road-classroom = Classe
reconcile-road-stick = Clé USB
reconcile-road-store = Dépôt d’enregistrements
reconcile-moved-sent = { $count ->
    [one] { $count } enregistrement envoyé
   *[other] { $count } enregistrements envoyés
}
reconcile-moved-received = { $count ->
    [one] { $count } enregistrement reçu
   *[other] { $count } enregistrements reçus
}
reconcile-moved-certificates = { $count ->
    [one] { $count } certificat confirmé
   *[other] { $count } certificats confirmés
}
reconcile-moved-handed = { $count ->
    [one] { $count } enveloppe d’autres remise
   *[other] { $count } enveloppes d’autres remises
}
reconcile-moved-nothing = Rien de nouveau
reconcile-ended-complete = Complet
reconcile-ended-half-way = Arrêté en chemin
reconcile-ended-failed = Rien n’a circulé
reconcile-ended-under-way = En route
reconcile-why = Pourquoi

reconcile-news = Nouveau dans votre centre
reconcile-news-edition = Édition { $label }
reconcile-news-here = Une édition plus ancienne est ici
reconcile-news-missing = { $size } manquent ici
reconcile-news-get = Obtenir
reconcile-news-get-of = Obtenir { $title }

reconcile-way-line = Quand il y a une connexion
reconcile-way-line-waiting = { $count ->
    [one] Packhorse envoie tout seul. { $count } enregistrement fait environ { $size }.
   *[other] Packhorse envoie tout seul. { $count } enregistrements font environ { $size }.
}
reconcile-way-line-none = Packhorse regarde tout seul s’il y a du nouveau.
reconcile-way-line-join = Rejoignez d’abord un centre. Packhorse enverra ensuite tout seul.
reconcile-way-next = Nouvel essai à { $time }.
reconcile-way-budget = Au plus { $size } par jour ; { $used } aujourd’hui.
reconcile-way-hours = Seulement de { $from } à { $to }.
reconcile-way-change = Changer
reconcile-way-change-of = Changer combien est envoyé, et quand
reconcile-try = Essayer maintenant
reconcile-send = Envoyer maintenant
reconcile-way-stick = Avec une clé USB
reconcile-way-stick-text = Mettez vos enregistrements sur une clé et donnez-la à quelqu’un qui va en ville. Ils sont scellés : seule la plateforme peut les ouvrir.
reconcile-stick-pack = Mettre sur une clé
reconcile-stick-pack-on = Mettre sur « { $name } »
reconcile-stick-read = Lire une clé
reconcile-stick-deliver = Remettre pour d’autres
reconcile-stick-deliver-text = Vous portez une clé et avez une connexion ? Remettez ce qu’elle contient, et rapportez les réponses.
reconcile-stick-busy = La clé travaille. Laissez-la en place.
reconcile-stick-packed-title = Les enregistrements sont sur la clé
reconcile-stick-packed = { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
} de { $learners ->
    [one] { $learners } personne
   *[other] { $learners } personnes
}, { $size }. Tout reste aussi ici jusqu’au retour de la réponse.
reconcile-stick-packed-none = Rien n’attend de clé. Rien n’a été écrit.
reconcile-stick-read-title = La clé a été lue
reconcile-stick-read-answers = { $count ->
    [0] Elle ne contient aucune réponse pour cet ordinateur. Ce que vous y aviez mis est toujours ici.
    [one] Elle contenait { $count } réponse pour cet ordinateur.
   *[other] Elle contenait { $count } réponses pour cet ordinateur.
}
reconcile-stick-delivered-title = Remis
reconcile-stick-delivered = { $count ->
    [0] Il n’y avait rien à remettre sur cette clé.
    [one] { $count } enveloppe est arrivée à la plateforme.
   *[other] { $count } enveloppes sont arrivées à la plateforme.
} { $answers ->
    [0] { "" }
    [one] { $answers } réponse est sur la clé : rapportez-la.
   *[other] { $answers } réponses sont sur la clé : rapportez-les.
}
reconcile-stick-failed = { $count ->
    [one] { $count } enveloppe n’a pas pu servir. Elle est toujours sur la clé.
   *[other] { $count } enveloppes n’ont pas pu servir. Elles sont toujours sur la clé.
}
reconcile-way-room = Dans la classe
reconcile-way-room-text = L’ordinateur d’un enseignant, tout près, prend les enregistrements et donne des paquets, sans Internet.
reconcile-way-room-on = La classe de cet ordinateur est ouverte.
reconcile-way-room-near = « { $name } » est tout près.
reconcile-way-room-open = Classe

reconcile-join-title = Rejoindre un centre
reconcile-join-lede = Votre centre vous donne un code : sur papier, dans un message ou en image. Aucune connexion n’est nécessaire maintenant.
reconcile-join-code = Code de votre centre
reconcile-join-code-hint = Lettres semblables, majuscules, espaces et traits d’union n’ont pas d’importance. Écrivez toutes les lignes.
reconcile-join-code-lacks = Écrivez le code pour continuer.
reconcile-join-picture = Ouvrir une image du code
reconcile-join-look = Regarder le code
reconcile-join-ask = Est-ce votre centre ?
reconcile-join-address = Adresse de la plateforme
reconcile-join-platform = Plateforme
reconcile-join-key = Sa clé, en court
reconcile-join-key-hint = Comparez-la avec le papier, si elle y figure.
reconcile-join-until = Le code est valable jusqu’au
reconcile-join-for-ever = sans limite
reconcile-join-expired-title = D’après l’horloge de cet ordinateur, le code n’est plus valable
reconcile-join-expired-text = Si l’horloge est juste, demandez un nouveau code à votre centre. Si elle est fausse, vous pouvez quand même rejoindre : c’est l’horloge de la plateforme qui décide.
reconcile-join-known = Vous avez déjà rejoint cette plateforme. Ce code ajoute un autre groupe.
reconcile-join-used = Vous avez déjà utilisé ce code. Il n’y a plus rien à faire.
reconcile-join-seen-title = Ce que votre centre verra
reconcile-join-seen-name = Le nom que vous donnez ci-dessous.
reconcile-join-seen-deeds = Ce que vous faites dans les cours : leçons, réponses, résultats, fichiers remis, certificats.
reconcile-join-seen-before = Y compris ce que vous avez fait sur cet ordinateur avant aujourd’hui.
reconcile-join-notes = Vos notes vont aussi à la plateforme, pour que vous les retrouviez sur vos autres ordinateurs.
reconcile-join-leave = Vous pouvez quitter le centre dans les Réglages. Ce qui y est arrivé y reste.
reconcile-join-name = Votre nom, tel que votre centre le lira
reconcile-join-name-lacks = Écrivez un nom pour continuer.
reconcile-join-yes = Oui, rejoindre
reconcile-join-no = Non, un autre code
reconcile-join-done = Votre demande est gardée. Elle partira au premier échange.
reconcile-store-ask = Votre centre vous a plutôt donné une adresse, une clé et un secret ?
reconcile-store-title = Rejoindre un dépôt d’enregistrements
reconcile-store-lede = Certains centres gardent les enregistrements dans un dépôt d’un autre genre (xAPI, dit aussi LRS). Packhorse y envoie aussi les vôtres. Aucune connexion n’est nécessaire maintenant.
reconcile-store-address = Adresse du dépôt
reconcile-store-address-hint = Par exemple https://lrs.example.org/xapi
reconcile-store-address-lacks = Écrivez l’adresse pour continuer.
reconcile-store-key = Clé (nom d’utilisateur)
reconcile-store-key-lacks = Écrivez la clé pour continuer.
reconcile-store-secret = Secret (mot de passe)
reconcile-store-secret-lacks = Écrivez le secret pour continuer.
reconcile-store-seen-title = Ce que le dépôt contiendra
reconcile-store-seen-notes = Vos notes n’y vont pas.
reconcile-store-one-way = Rien ne revient d’un tel dépôt : ni paquets, ni certificats confirmés.
reconcile-store-join = Rejoindre ce dépôt
reconcile-store-no = Non, revenir
reconcile-store-done = Vos enregistrements iront au dépôt au prochain échange. On verra alors s’il s’ouvre.

reconcile-room-title = Classe
reconcile-room-lede = Les ordinateurs d’une même salle échangent enregistrements et paquets, sans Internet.
reconcile-room-failed = La classe ne peut pas être affichée
reconcile-room-serve = Ouvrir une classe sur cet ordinateur
reconcile-room-serve-text = Pour les enseignants. Les ordinateurs du même réseau trouvent celui-ci. Ils y prennent des paquets et lui remettent leurs enregistrements.
reconcile-room-sealed = Les enregistrements d’autres centres restent scellés : cet ordinateur ne fait que les porter.
reconcile-room-start = Ouvrir la classe
reconcile-room-stop = Fermer la classe
reconcile-room-on = La classe est ouverte
reconcile-room-on-text = Laissez cet ordinateur allumé et sur ce réseau.
reconcile-room-off = La classe est fermée
reconcile-room-off-text = Personne ne peut joindre cet ordinateur.
reconcile-room-name = Les autres le voient sous le nom
reconcile-room-address = S’ils ne le trouvent pas, ils tapent
reconcile-room-address-or = ou
reconcile-room-qr = L’adresse en image, à photographier
reconcile-room-appoint = Pour être reconnu comme ordinateur d’enseignant
reconcile-room-appoint-text = Donnez à votre centre la clé de cet ordinateur. Il pourra alors lire les enregistrements de votre groupe, et leurs ordinateurs le reconnaîtront.
reconcile-room-key-whole = Clé entière
reconcile-room-key = Sa clé, en court
reconcile-room-packs = { $count ->
    [0] Il n’offre aucun paquet.
    [one] Il offre { $count } paquet.
   *[other] Il offre { $count } paquets.
}
reconcile-room-carried = { $count ->
    [one] { $count } enveloppe scellée attend ici la plateforme.
   *[other] { $count } enveloppes scellées attendent ici la plateforme.
}
reconcile-room-unread = Impossible de dire combien d’enveloppes scellées se trouvent ici : cet ordinateur ne laisse pas Packhorse lire leur dossier. Rien n’y a été changé. Redémarrez cet ordinateur ; si cela persiste, demandez à la personne qui s’en occupe de vérifier le disque.
reconcile-room-blocked-no-network = Cet ordinateur n’est sur aucun réseau
reconcile-room-blocked-no-network-text = Rien n’est perdu. Allumez le Wi-Fi, ou un point d’accès que tous les ordinateurs de la salle rejoignent. Internet n’est pas nécessaire.
reconcile-room-blocked-no-port = La classe n’a pas pu être ouverte
reconcile-room-blocked-no-port-text = Un autre programme occupe sa place, ou cet ordinateur ne le permet pas. Rien n’est perdu. Fermez la classe, attendez un peu et rouvrez-la ; ou redémarrez l’ordinateur.
reconcile-room-blocked-not-found = Les autres ne trouvent pas cet ordinateur tout seuls
reconcile-room-blocked-not-found-text = Ce réseau ne dit pas qui est là. Tout le reste fonctionne : faites-leur taper l’adresse ci-dessous.
reconcile-room-blocked-silent = Personne n’a encore joint cet ordinateur
reconcile-room-blocked-silent-text = Tous les ordinateurs sont-ils sur le même réseau ? Alors un pare-feu fait peut-être obstacle : autorisez-y Packhorse, ou demandez à la personne qui s’occupe de cet ordinateur. Rien n’est perdu.
reconcile-room-guests = Qui est venu
reconcile-room-guests-none = Personne encore. Sur les autres ordinateurs, ouvrez Envoyer et recevoir, puis Classe.
reconcile-room-guest-records = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
reconcile-room-guest-carried = { $count ->
    [one] { $count } enveloppe scellée
   *[other] { $count } enveloppes scellées
}
reconcile-room-guest-nothing = A seulement regardé
reconcile-room-guest-last = Entendu à { $time }
reconcile-room-near = Classes à proximité
reconcile-room-near-none = Aucune n’a été entendue. Si l’ordinateur de votre enseignant montre une adresse, tapez-la ici.
reconcile-room-near-text = Packhorse remet vos enregistrements tout seul quand une classe est à proximité.
reconcile-room-near-appointed = L’ordinateur de votre enseignant
reconcile-room-near-carrier = Porte vos enregistrements, scellés
reconcile-room-near-hand = Remettre maintenant
reconcile-room-near-hand-to = Remettre maintenant : { $name }
reconcile-room-near-packs-only = Vous pouvez prendre des paquets ici. Vos enregistrements suivront quand vous aurez rejoint un centre.
reconcile-room-handing = Remise à « { $name } » en cours. La première fois, cela peut durer quelques minutes. Vous pouvez quitter cette page et étudier.
reconcile-room-handed = Visite à « { $name } » terminée
reconcile-room-handed-nothing = Rien de nouveau pour « { $name } »
reconcile-room-handed-failed = La remise à « { $name } » n’est pas allée jusqu’au bout
reconcile-room-handed-read = { $count ->
    [0] L’ordinateur de votre enseignant a tous vos enregistrements.
    [one] { $count } enregistrement est allé à l’ordinateur de votre enseignant.
   *[other] { $count } enregistrements sont allés à l’ordinateur de votre enseignant.
}
reconcile-room-handed-left = { $count ->
    [0] Une enveloppe pour la plateforme s’y trouve maintenant, scellée.
    [one] { $count } enregistrement s’y trouve maintenant, scellé pour la plateforme.
   *[other] { $count } enregistrements s’y trouvent maintenant, scellés pour la plateforme.
} Tout reste aussi sur cet ordinateur jusqu’au retour de sa réponse : revenez plus tard.
reconcile-room-handed-lying = Ce que vous y avez laissé attend encore d’être porté à la plateforme. Revenez plus tard.
reconcile-room-handed-answers = La réponse de la plateforme y était : ce qu’elle confirme n’attend plus.
reconcile-room-handed-received = { $count ->
    [one] { $count } enregistrement est arrivé sur cet ordinateur.
   *[other] { $count } enregistrements sont arrivés sur cet ordinateur.
}
reconcile-room-handed-not-carried = Cet ordinateur ne porte rien à votre plateforme. Que son propriétaire y rejoigne votre centre, ou donnez vos enregistrements sur une clé.
reconcile-room-handed-none = Rien n’attend d’être remis.
reconcile-room-near-packs = Paquets qu’il offre
reconcile-room-near-packs-none = Il n’offre rien de nouveau pour ici.
reconcile-room-type = Adresse d’une classe
reconcile-room-type-hint = Comme sur l’écran de l’enseignant, par exemple 192.168.1.7:47000.
reconcile-room-type-go = Y aller
reconcile-room-type-wrong = Ce n’est pas l’adresse d’une classe. Comparez-la avec l’écran de l’enseignant.

reconcile-settings = Envois
reconcile-settings-text = Une connexion peut coûter de l’argent. Packhorse reste en dessous de ce que vous choisissez ici ; une pression sur « Envoyer maintenant » n’attend pas.
reconcile-settings-amount = Au plus par jour
reconcile-settings-amount-any = Sans limite
reconcile-settings-used = { $size } aujourd’hui
reconcile-settings-when = Quand
reconcile-settings-any-time = À toute heure
reconcile-settings-hours = Seulement à certaines heures
reconcile-settings-from = De
reconcile-settings-to = À
reconcile-settings-centres = Vos centres
reconcile-settings-centres-none = Vous n’en avez rejoint aucun.
reconcile-settings-leave = Quitter
reconcile-settings-leave-of = Quitter { $name }
reconcile-settings-leave-title = Quitter { $name } ?
reconcile-settings-leave-waiting = { $count ->
    [0] Rien n’attend d’y être envoyé.
    [one] { $count } enregistrement n’y est pas arrivé. Il reste sur cet ordinateur.
   *[other] { $count } enregistrements n’y sont pas arrivés. Ils restent sur cet ordinateur.
}
reconcile-settings-leave-text = Plus rien n’y va désormais. Ce qui est arrivé y reste. Vous pourrez rejoindre de nouveau avec un code.
reconcile-settings-leave-keep = Rester
reconcile-settings-left = Vous avez quitté { $name }.
