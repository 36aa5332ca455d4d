## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Certificats
certificate-lede = { $count ->
    [one] { $count } obtenu. Une fois confirmé, il porte une signature : chacun peut le vérifier sans Internet.
   *[other] { $count } obtenus. Ceux qui sont confirmés portent une signature : chacun peut les vérifier sans Internet.
}
certificate-failed = Vos certificats ne peuvent pas être affichés
certificate-missing = Ce certificat n’est pas sur cet ordinateur.
certificate-none = Pas encore de certificat
certificate-none-text = La page d’un cours dit ce que vous y obtenez, et quand.
certificate-waiting = Obtenu ici, en attente de confirmation
certificate-earned-on = Obtenu le { $date }. Vous pouvez déjà l’imprimer. Le sceau vient quand la plateforme l’a confirmé.
certificate-on-the-way = En chemin
certificate-go-on = Continuer
certificate-go-on-title = Continuer : { $title }

## One certificate.

certificate-of = Certificat : { $title }
certificate-paper = Le certificat tel qu’il s’imprime
certificate-kind = Micro-certificat
certificate-kind-hours = { $hours ->
    [one] Micro-certificat, environ { $hours } heure d’étude
   *[other] Micro-certificat, environ { $hours } heures d’étude
}
# Printed on the paper itself.
certificate-not-confirmed = Pas encore confirmé
certificate-not-confirmed-more = Obtenu sur un ordinateur. Valable une fois confirmé par la plateforme.
certificate-print-how = A4, paysage. Lisible aussi en noir et blanc.
certificate-standing = Où il en est
certificate-step-done = Fait :
certificate-step-open = À venir :
certificate-step-earned = Obtenu sur cet ordinateur
certificate-step-confirmed = Confirmé par la plateforme
certificate-step-confirmed-when = Quand vos enregistrements lui parviennent
certificate-means = Ce n’est pas encore un certificat : il dit ce que cet ordinateur a enregistré. Vous n’avez rien à faire.
certificate-means-alone = Ce n’est pas encore un certificat : il dit ce que cet ordinateur a enregistré. Un centre le confirme. Rejoignez le vôtre avec le code que détient votre enseignant ou votre formateur.
certificate-course = Aller au cours
certificate-history = Ce que vous avez fait pour l’obtenir

## How a certificate stands

certificate-state-looked = Reçu par la plateforme, pas encore décidé
certificate-state-confirmed = Confirmé
certificate-state-unproven = Un certificat est arrivé, mais il ne peut pas encore être vérifié ici
certificate-state-refused = Non confirmé
certificate-state-revoked = Retiré
certificate-state-replaced = Remplacé par un autre certificat
certificate-confirmed-by = Confirmé par { $by }

## Gallery: checking, bringing, and how each stands, in a line.

certificate-check = Vérifier un certificat
certificate-bring = Ajouter un certificat d’ailleurs
certificate-elsewhere = Venus d’ailleurs
certificate-elsewhere-by = Délivré par { $by }
certificate-brought-on = Ajouté ici le { $date }
certificate-brought = Il est gardé avec vos certificats.
certificate-state-field = Confirmé sur place
certificate-state-ended = Il n’est plus valable
certificate-line-earned = Obtenu le { $date }.
certificate-line-confirmed = Obtenu le { $date }. Confirmé par { $by } le { $when }.
certificate-line-field = { $by } l’a confirmé le { $when }. La plateforme le confirmera aussi dès qu’elle le saura.
certificate-line-ended = Obtenu le { $date }. Il était valable jusqu’au { $until }.
certificate-line-revoked = Obtenu le { $date }. Retiré le { $when }.
certificate-line-replaced = Obtenu le { $date }. Un autre l’a remplacé le { $when }.
certificate-line-missing = { $count ->
    [one] Il manque { $count } chose.
   *[other] Il manque { $count } choses.
}

## Why it stands so. $name: the corrected name on the certificate.

certificate-reason-missing = Il manque quelque chose.
certificate-reason-person = Dans votre centre, une personne regarde chaque demande avant de la confirmer. Vous n’avez rien à faire.
certificate-reason-marks = Quelqu’un doit encore noter une de vos réponses. Vous n’avez rien à faire.
certificate-reason-pack = La plateforme n’a pas encore cette édition du cours. Dites-le à votre centre, qui doit la publier.
certificate-reason-member = Aucun centre ne répond encore de vous sur la plateforme. Rejoignez-en un par son code, ou attendez d’y être admis.
certificate-reason-denied = Une personne du centre l’a regardé et a dit non.
certificate-reason-revoked = Le centre l’a retiré.
certificate-reason-reissued = Il a été délivré de nouveau.
certificate-reason-name = Le nom y a été corrigé : { $name }
certificate-reason-countersigned = Le centre a ajouté sa signature à celle de votre formateur.
certificate-words = Dans les mots du centre

## What is missing. $have, $need: numbers.

certificate-missing-title = Ce qui manque
certificate-missing-lesson = Terminer « { $title } »
certificate-missing-item = Répondre aux questions de « { $title } »
certificate-missing-set = S’exercer aux questions de « { $title } » jusqu’à en réussir davantage
certificate-missing-assessment = Réussir « { $title } »
certificate-missing-achievement = Obtenir d’abord « { $title } »
certificate-missing-lessons = Leçons terminées : { $have } sur { $need }
certificate-missing-score = Points obtenus, sur 100 : { $have } ; il en faut { $need }
certificate-missing-mastery = Séries de questions maîtrisées : { $have } sur { $need }
certificate-missing-assessments = Tests réussis : { $have } sur { $need }
certificate-missing-achievements = Certificats détenus : { $have } sur { $need }
certificate-missing-then = Quand ce sera fait et que vos enregistrements seront arrivés à la plateforme, la décision sera prise de nouveau.

## What happened to it, step by step.

certificate-step-looked = Reçu par la plateforme
certificate-step-unproven = Un certificat est arrivé
certificate-step-refused = Non confirmé
certificate-step-revoked = Retiré
certificate-step-replaced = Remplacé par un autre
certificate-step-ended = Il a cessé d’être valable

## What it says, in plain words.

certificate-facts = Ce qu’il dit
certificate-facts-open = Ce qu’il dira
certificate-fact-holder = Au nom de
certificate-fact-for = Pour
certificate-fact-did = Ce qui a été fait
certificate-fact-issuer = Délivré par
certificate-fact-chain = Sur la parole de
certificate-fact-issued = Délivré le
certificate-fact-expires = Valable jusqu’au
certificate-fact-endless = Sans limite
certificate-fact-hours = Heures d’étude
certificate-fact-credit = Crédits (ECTS)
certificate-fact-level = Niveau
certificate-fact-category = Domaine
certificate-fact-result = Résultat
certificate-fact-result-points = { $points } points sur 100
certificate-fact-competencies = Compétences montrées
certificate-fact-evidence = Ce qui a été vu
certificate-fact-parts = Composé de
certificate-part-held = Vous l’avez
certificate-part-open = Pas encore
certificate-fact-number = Numéro
certificate-fact-earlier = À la place de

## Saving, printing, showing the code.

certificate-save = Enregistrer en PDF
certificate-save-other = Enregistrer sous une autre forme ou langue
certificate-save-title = Enregistrer le certificat
certificate-save-text = Chaque forme contient le certificat signé : qui la reçoit peut le vérifier.
certificate-save-form = Forme
certificate-save-form-pdf = PDF : une page à imprimer et encadrer
certificate-save-form-png = PNG : un badge pour les messages et le web
certificate-save-form-svg = SVG : le même badge, net à toute taille
certificate-save-form-json = JSON : les données signées seules, pour d’autres programmes
certificate-save-language = Langue des mots autour
certificate-save-language-own = Celle du certificat
certificate-save-where = Choisir où
certificate-saved = Enregistré sous { $path }
certificate-print-paper = Imprimer
certificate-code = Afficher le code en grand
certificate-code-title = Le code de ce certificat
certificate-code-picture = Code QR qui suffit à lui seul pour vérifier ce certificat
certificate-code-holds = Il contient le nom, le titre, qui l’a délivré et sur la parole de qui, les dates et le numéro, le tout signé. Cela suffit pour le vérifier sans Internet.
certificate-code-holds-not = Les résultats, les compétences et tout ce qui a été enregistré d’autre n’y sont pas.
certificate-code-how = Un téléphone peut le lire. Ou photographiez-le, et ouvrez la photo sous « Vérifier un certificat ».
certificate-code-text = Ce qui est écrit dans le code
certificate-others = Voir comment d’autres le vérifient
certificate-page-picture = Le certificat tel qu’il s’imprime : « { $title } », { $name }. Tout ce qu’il dit est écrit ci-dessous.
certificate-page-failed = La page ne peut pas être dessinée sur cet ordinateur. Le certificat lui-même est là : on peut l’enregistrer en JSON et le vérifier.
certificate-reason-twice = Deux certificats de votre formateur portent le même numéro. Le centre en délivre un nouveau.
certificate-reason-field = Votre formateur l’a délivré ; le centre n’y a pas encore ajouté sa signature.
certificate-reason-parted = Il a été délivré à un autre compte, qui n’est finalement pas le vôtre.
