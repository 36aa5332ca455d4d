## Ce qui figure sur un certificat

paper-awarded-to = décerné à
paper-issued-by = Émis par
paper-issued = Date
paper-expires = Valable jusqu’au
paper-number = Numéro
paper-check = Scannez pour vérifier. Sans Internet.
paper-code = Code QR contenant la forme courte signée de ce certificat
paper-seal = Sceau de l’émetteur
paper-attachment = Ce certificat en données signées (Open Badges 3.0)
paper-revoked = N’est plus valable
paper-date = { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
} { $year }
paper-waiting = En attente de confirmation : cette page n’est pas encore un certificat
paper-earned = Obtenu le
