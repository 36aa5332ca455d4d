## What stands on a certificate

paper-awarded-to = awarded to
paper-issued-by = Issued by
paper-issued = Date
paper-expires = Valid until
paper-number = Number
paper-check = Scan to check. No Internet is needed.
paper-code = QR code that holds the signed short form of this certificate
paper-seal = Seal of the issuer
paper-attachment = This certificate as signed data (Open Badges 3.0)
paper-revoked = No longer valid
paper-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
paper-waiting = Waiting to be confirmed: this page is no certificate yet
paper-earned = Earned on
