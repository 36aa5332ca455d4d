## Si un certificat est bon

verify-answer-valid = Valable
verify-answer-not-valid = Non valable
verify-answer-cannot-tell = Impossible à dire pour l’instant
verify-clock = L’horloge de cet ordinateur ne peut pas être juste : réglez la date, puis vérifiez de nouveau.
verify-trust-age = Ce qui est connu ici des émetteurs et des certificats révoqués date { $days ->
    [0] d’aujourd’hui
    [one] de { $days } jour
   *[other] de { $days } jours
}.
verify-trust-none = Aucun émetteur n’est connu ici : rejoignez une plateforme ou apportez son fichier de confiance.
verify-json-broken = Le fichier est abîmé : il est illisible.
verify-json-duplicate = « { $key } » y figure deux fois : on pourrait le lire de deux façons.
verify-json-number = Le nombre { $number } n’est pas lu de la même façon par tous les programmes.
verify-json-size = Le certificat est trop volumineux pour être lu.
verify-json-depth = Le certificat a trop de niveaux pour être lu.
verify-credential-none = Il ne contient aucun certificat.
verify-credential-other = Ce sont des données signées d’une autre sorte ({ $type }), pas un Open Badge.
verify-credential-first = Il est d’une forme plus ancienne (Verifiable Credentials 1.1), qui ne peut être vérifiée ici. Demandez à l’émetteur la version 2.0.
verify-context-unknown = Il emploie des mots définis ailleurs ({ $context }), inconnus ici.
verify-slip-broken = Le contenu du code QR est abîmé ou n’est pas un certificat.
verify-signature-good = La signature est juste : rien n’a été modifié.
verify-signature-bad = La signature est fausse : il a été modifié après signature, ou contrefait.
verify-signature-other = Quelqu’un d’autre que { $issuer } l’a signé.
verify-proof-missing = Il n’est pas signé.
verify-proof-broken = Sa signature est illisible.
verify-proof-purpose = Il a été signé dans un autre but.
verify-proof-context = Le sens de ses mots a été modifié après signature.
verify-proof-expired = Sa signature a pris fin le { $until }.
verify-proof-unknown = Il est signé d’une façon inconnue ici ({ $what }).
verify-key-unknown = La clé du signataire ne se trouve que sur Internet ({ $what }).
verify-graph-unreadable = Son contenu ne peut pas être mis sous la forme signée ({ $what }).
verify-graph-intricate = Son contenu est trop compliqué à vérifier ({ $what }).
verify-word-unknown = Il contient un mot que sa signature ne couvre pas ({ $what }).
verify-issuer-known = Émis par { $name }. { $root } s’en porte garant.
verify-issuer-root = Émis par { $name }, à qui cet ordinateur se fie directement.
verify-issuer-countersigned = { $by } l’a aussi confirmé. { $root } s’en porte garant.
verify-issuer-countersigned-root = { $by }, à qui cet ordinateur se fie directement, l’a aussi confirmé.
verify-issuer-unknown = { $name } n’est pas connu ici. Apportez le fichier de confiance de l’institut ({ $key }).
verify-issuer-name = L’émetteur se nomme { $name }, un nom qui ne lui a pas été donné.
verify-chain-signature = Une délégation qu’il contient a été modifiée ou contrefaite.
verify-chain-loop = Ses délégations reviennent à elles-mêmes.
verify-chain-long = Il a plus de délégations que les { $most } permises.
verify-scope-achievement = { $name } n’avait pas le droit d’émettre ce certificat.
verify-scope-dates = { $name } n’avait pas le droit d’émettre à ce moment.
verify-scope-count = { $name } n’avait pas le droit d’en émettre autant.
verify-scope-delegate = { $name } n’avait pas le droit de déléguer.
verify-key-withdrawn = La clé de { $name } a été retirée le { $from } : { $reason }
verify-dates-good = Il vaut du { $from } au { $until }.
verify-dates-good-endless = Il vaut depuis le { $from }, sans fin.
verify-dates-backward = Il finit avant de commencer.
verify-expired = Il a pris fin le { $until }.
verify-not-yet-valid = Il ne commence que le { $from } ; ou l’horloge de cet ordinateur est fausse.
verify-clock-doubtful = L’horloge de cet ordinateur est douteuse : réglez la date, puis vérifiez de nouveau.
verify-status-none = Son émetteur ne tient pas de liste de certificats révoqués.
verify-status-good = Il n’était pas révoqué quand la liste a été faite, le { $made }.
verify-revoked = Il a été révoqué : la liste du { $made } le dit.
verify-suspended = Il est suspendu.
verify-status-index = Sa place dans la liste des certificats révoqués n’existe pas.
verify-status-broken = Son indication de révocation est illisible.
verify-status-old = La liste des certificats révoqués est trop ancienne ici ({ $made }) : procurez-vous un fichier de confiance plus récent.
verify-status-missing = La liste des certificats révoqués n’est pas ici : procurez-vous le fichier de confiance.
verify-status-list-broken = La liste des certificats révoqués est abîmée ici.
verify-status-list-foreign = La liste des certificats révoqués ici vient de quelqu’un d’autre.
verify-status-list-purpose = La liste ici porte sur autre chose.
verify-status-unknown = Sa révocation est indiquée d’une façon inconnue ici ({ $type }).
verify-schema-good = Il a tout ce qu’il faut à un Open Badge.
verify-schema-missing = Il manque quelque chose à cet Open Badge : { $path }
verify-achievement-named = Pour : { $name }
verify-holder-named = Au nom de { $name }. Comparez avec les papiers de la personne.
verify-holder-unnamed = Il ne nomme personne. Qui le montre doit prouver que c’est le sien.
verify-carrier-empty = Le fichier est vide.
verify-carrier-size = Le fichier est trop volumineux.
verify-carrier-text-other = Ce texte n’est pas un certificat.
verify-carrier-several = Il contient { $count } certificats : vérifiez-les un par un.
verify-carrier-old-badge = C’est un badge ancien, vérifiable seulement sur la page web de son émetteur.
verify-carrier-carries-other = Ce qui est à la place du certificat n’en est pas un.
verify-carrier-picture-broken = L’image est illisible.
verify-carrier-picture-size = L’image est trop grande : photographiez le code QR seul.
verify-carrier-picture-without = Aucun code QR lisible sur l’image : photographiez-le seul, bien droit, avec une bonne lumière.
verify-carrier-code-other = Le code QR contient autre chose : { $text }
verify-carrier-code-broken = Le texte du code QR est abîmé.
verify-carrier-svg-broken = Le dessin est illisible.
verify-carrier-svg-without = Le dessin ne contient aucun certificat.
verify-carrier-pdf-broken = Le PDF est illisible.
verify-carrier-pdf-complex = Le PDF est trop volumineux pour être examiné.
verify-carrier-pdf-encrypted = Le PDF est chiffré : enregistrez-le d’abord sans mot de passe.
verify-carrier-pdf-without = Le PDF ne contient aucun certificat.

## The page where a certificate is checked.

verify-lede = Apportez le fichier, une photo de son code ou son texte. Sans Internet.
verify-file = Choisir un fichier
verify-photo = Photo d’un code
verify-file-hint = PDF, PNG, SVG, JSON ou une photo. Vous pouvez aussi déposer le fichier sur cette fenêtre.
verify-text = Ou collez son texte
verify-text-hint = Ce qu’un téléphone a lu dans le code, ou les données signées.
verify-text-lacks = Il n’y a encore rien ici. Collez d’abord le texte.
verify-check = Vérifier
verify-checking = Vérification…
# $name: of the file.
verify-of-file = Vérifié : { $name }
verify-of-text = Vérifié : le texte collé
verify-of-own = Vérifié comme le feraient d’autres : votre certificat
verify-head-valid = Ce certificat est valable
verify-head-not-valid = Ce certificat n’est pas valable
verify-head-cannot-tell = On ne peut pas encore le dire
verify-head-none = Ce n’est pas un certificat
verify-said-valid = { $holder } a obtenu « { $title } » le { $date }.
verify-said = Il dit que { $holder } a obtenu « { $title } » le { $date }. Ne vous y fiez pas.
verify-said-open = Il dit que { $holder } a obtenu « { $title } » le { $date }. Reste à savoir si c’est vrai.
verify-somebody = quelqu’un
verify-reasons = Pourquoi
verify-about-form = Ce qui a été apporté
verify-about-signature = La signature
verify-about-issuer = Qui l’a délivré
verify-about-dates = Validité
verify-about-status = Retrait
verify-about-schema = Complétude
verify-about-achievement = Ce qui a été obtenu
verify-about-holder = À qui il est
# Read aloud before a reason, where others see its shape.
verify-mark-valid = En ordre :
verify-mark-cannot-tell = Ne peut être dit :
verify-mark-not-valid = Faux :
verify-do = Ce que vous pouvez faire
verify-do-original = Demandez à la personne le fichier ou la feuille d’origine et vérifiez-les. Si c’est pareil, demandez à qui est dit l’avoir délivré.
verify-do-issuer = Demandez à qui l’a délivré. Lui seul peut en dire plus, ou en délivrer un autre.
verify-do-trust = Apportez le fichier de confiance de l’institut (packhorse.trust) : il est sur les clés des formateurs et sur la plateforme. Puis vérifiez de nouveau.
verify-do-refresh = Connectez-vous à Internet et prenez le plus récent, ou apportez un fichier de confiance plus récent sur une clé. Puis vérifiez de nouveau.
verify-do-clock = Réglez la date de cet ordinateur, puis vérifiez de nouveau.
verify-do-photo = Photographiez le code seul, bien en face et en bonne lumière ; ou demandez le fichier.
verify-do-file = Demandez le PDF, l’image ou le JSON du certificat tel qu’il a été remis au début.
verify-do-paper = Comparez le nom avec les papiers de la personne : un certificat dit à qui il est, pas qui le tient en main.
verify-slip = Seul le code a été vérifié. Résultats, compétences et preuves sont dans le fichier, pas dans le code.
verify-others = Les réponses possibles
verify-others-valid = Signé par quelqu’un de connu ici, inchangé, dans son temps, non retiré.
verify-others-cannot-tell = Il manque ici quelque chose que l’on peut apporter : il est dit quoi.
verify-others-not-valid = Modifié après signature, falsifié, expiré ou retiré : il est dit lequel.
verify-another = En vérifier un autre
verify-keep = Le garder avec mes certificats
verify-failed = La vérification n’a pas pu se faire

## Whose word certificates are checked by. $name: who signed; $date: a day.

verify-trust-title = Qui fait foi ici
verify-trust-of = { $name }, liste du { $date }
verify-trust-key = { $name } : sa clé seulement, sans liste des retraits
verify-trust-refresh = Prendre le plus récent
verify-trust-refreshing = Demande à la plateforme…
verify-trust-refreshed = Ce qui est connu ici est aussi récent que sur la plateforme.
verify-trust-bring = Apporter un fichier de confiance
verify-trust-there = Un fichier de confiance de { $names } est sur { $place }.
verify-trust-look = Le regarder
verify-trust-ask = Est-ce le fichier de confiance de l’institut ?
verify-trust-ask-text = Il dit que { $names } l’a signé le { $date }. N’importe qui pourrait l’écrire. Comparez ce nombre avec celui que l’institut vous a donné, par téléphone ou sur papier. S’il est le même, chacun de ses certificats pourra désormais être vérifié ici.
verify-trust-fingerprint = Empreinte de la clé
verify-trust-yes = C’est le même : le prendre
verify-trust-no = Pas maintenant
verify-trust-taken = Pris. { $names } est désormais connu ici.
verify-trust-same = Il est déjà ici.
verify-trust-older = Un plus récent du même signataire est ici. Il reste.
verify-trust-ask-packs = { $count ->
    [one] Il nomme aussi { $count } signataire de paquets de cours, qui devient fiable avec lui.
   *[other] Il nomme aussi { $count } signataires de paquets de cours, qui deviennent fiables avec lui.
}
