## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Certificats
certificate-lede = { $count ->
    [one] { $count } obtenu sur cet ordinateur.
   *[other] { $count } obtenus sur cet ordinateur.
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
certificate-print = Imprimer ou enregistrer en PDF
certificate-course = Aller au cours
certificate-history = Ce que vous avez fait pour l’obtenir

## How a certificate stands

certificate-state-looked = Reçu par la plateforme ; une personne l’examine d’abord
certificate-state-confirmed = Confirmé
certificate-state-unproven = Un certificat est arrivé, mais il ne peut pas encore être vérifié ici
certificate-state-refused = Non confirmé
certificate-state-revoked = Retiré
certificate-state-replaced = Remplacé par un autre certificat
certificate-confirmed-by = Confirmé par { $by }
