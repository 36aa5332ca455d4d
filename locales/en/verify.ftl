## Whether a certificate is good

verify-answer-valid = Valid
verify-answer-not-valid = Not valid
verify-answer-cannot-tell = Cannot tell yet
verify-clock = This computer’s clock cannot be right: set the date, then check again.
verify-trust-age = What is known here of issuers and revoked certificates is { $days ->
    [0] from today
    [one] { $days } day old
   *[other] { $days } days old
}.
verify-trust-none = No issuer is known here: join a platform, or bring its trust file.
verify-json-broken = The file is damaged: it cannot be read.
verify-json-duplicate = “{ $key }” stands in it twice: it could be read in two ways.
verify-json-number = The number { $number } is read differently by different programs.
verify-json-size = The certificate is too large to be read.
verify-json-depth = The certificate is nested too deeply to be read.
verify-credential-none = There is no certificate in it.
verify-credential-other = It is signed data of another kind ({ $type }), no Open Badge.
verify-context-unknown = It uses words defined elsewhere ({ $context }), which are not known here.
verify-slip-broken = The QR code’s content is damaged, or no certificate.
verify-signature-good = The signature is right: nothing was changed.
verify-signature-bad = The signature is wrong: it was changed after signing, or forged.
verify-signature-other = Somebody else than { $issuer } signed it.
verify-proof-missing = It is not signed.
verify-proof-broken = Its signature cannot be read.
verify-proof-purpose = It was signed for another purpose.
verify-proof-context = The meaning of its words was changed after signing.
verify-proof-expired = Its signature ended on { $until }.
verify-proof-unknown = It is signed in a way that is not known here ({ $what }).
verify-key-unknown = The signer’s key can only be found on the Internet ({ $what }).
verify-graph-unreadable = Its content cannot be put into the form that was signed ({ $what }).
verify-graph-intricate = Its content is too intricate to be checked ({ $what }).
verify-word-unknown = It has a word that its signature does not cover ({ $what }).
verify-issuer-known = { $name } issued it. { $root } vouches for that.
verify-issuer-countersigned = { $by } has confirmed it as well. { $root } vouches for that.
verify-issuer-unknown = { $name } is not known here. Bring the trust file of the institute ({ $key }).
verify-issuer-name = The issuer calls itself { $name }, and was not given that name.
verify-chain-signature = A delegation in it was changed or forged.
verify-chain-loop = Its delegations lead back to themselves.
verify-chain-long = It has more delegations than the { $most } allowed.
verify-scope-achievement = { $name } was not allowed to issue this certificate.
verify-scope-dates = { $name } was not allowed to issue at that time.
verify-scope-count = { $name } was not allowed to issue that many.
verify-scope-delegate = { $name } was not allowed to delegate.
verify-key-withdrawn = The key of { $name } was withdrawn on { $from }: { $reason }
verify-dates-good = It holds from { $from } until { $until }.
verify-dates-good-endless = It holds from { $from }, without an end.
verify-dates-backward = It ends before it begins.
verify-expired = It ended on { $until }.
verify-not-yet-valid = It begins only on { $from }; or this computer’s clock is wrong.
verify-clock-doubtful = This computer’s clock is doubtful: set the date, then check again.
verify-status-none = Its issuer keeps no list of revoked certificates.
verify-status-good = It was not revoked when the list was made, on { $made }.
verify-revoked = It was revoked.
verify-suspended = It is suspended.
verify-status-index = Its place in the list of revoked certificates does not exist.
verify-status-broken = Its entry about revocation cannot be read.
verify-status-old = The list of revoked certificates here is too old ({ $made }): get a newer trust file.
verify-status-missing = The list of revoked certificates is not here: get the trust file.
verify-status-list-broken = The list of revoked certificates here is damaged.
verify-status-list-foreign = The list of revoked certificates here is somebody else’s.
verify-status-list-purpose = The list here is about something else.
verify-status-unknown = Whether it was revoked is said in a way that is not known here ({ $type }).
verify-schema-good = It has all that an Open Badge needs.
verify-schema-missing = Something that an Open Badge needs is missing: { $path }
verify-achievement-named = For: { $name }
verify-holder-named = In the name of { $name }. Compare it with the person’s papers.
verify-holder-unnamed = It names nobody. Who shows it must prove that it is theirs.
verify-carrier-empty = The file is empty.
verify-carrier-size = The file is too large.
verify-carrier-text-other = This text is no certificate.
verify-carrier-several = It holds { $count } certificates: check one at a time.
verify-carrier-old-badge = This is an older badge, which can only be checked on its issuer’s web page.
verify-carrier-carries-other = What stands in the certificate’s place is none.
verify-carrier-picture-broken = The picture cannot be read.
verify-carrier-picture-size = The picture is too large: photograph the QR code alone.
verify-carrier-picture-without = No readable QR code is on the picture: photograph it alone, straight, in good light.
verify-carrier-code-other = The QR code holds something else: { $text }
verify-carrier-code-broken = The QR code’s text is damaged.
verify-carrier-svg-broken = The drawing cannot be read.
verify-carrier-svg-without = No certificate is in the drawing.
verify-carrier-pdf-broken = The PDF cannot be read.
verify-carrier-pdf-complex = The PDF is too large to be looked at.
verify-carrier-pdf-encrypted = The PDF is encrypted: save it without a password first.
verify-carrier-pdf-without = No certificate is in the PDF.

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
