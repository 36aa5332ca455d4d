## Lo que figura en un certificado

paper-awarded-to = otorgado a
paper-issued-by = Emitido por
paper-issued = Fecha
paper-expires = Válido hasta
paper-number = Número
paper-check = Escanea para comprobar. Sin Internet.
paper-code = Código QR con la forma corta firmada de este certificado
paper-seal = Sello del emisor
paper-attachment = Este certificado como datos firmados (Open Badges 3.0)
paper-revoked = Ya no es válido
paper-date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[other] diciembre
} de { $year }
paper-waiting = Por confirmar: esta página todavía no es un certificado
paper-earned = Obtenido el
