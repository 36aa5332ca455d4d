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
verify-credential-first = It is of an older form (Verifiable Credentials 1.1), which cannot be checked here. Ask the issuer for one of version 2.0.
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
verify-issuer-root = { $name } issued it, and is trusted on this computer itself.
verify-issuer-countersigned = { $by } has confirmed it as well. { $root } vouches for that.
verify-issuer-countersigned-root = { $by } has confirmed it as well, and is trusted on this computer itself.
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
verify-revoked = It was revoked: so says the list made on { $made }.
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

## The page where a certificate is checked.

verify-lede = Bring the file, a photograph of its code, or its text. No Internet is needed.
verify-file = Choose a file
verify-photo = Photograph of a code
verify-file-hint = PDF, PNG, SVG, JSON, or a photograph. You can also drop the file on this window.
verify-text = Or paste its text
verify-text-hint = What a telephone read from the code, or the signed data.
verify-text-lacks = Nothing stands here yet. Paste the text first.
verify-check = Check
verify-checking = Checking…
# $name: of the file.
verify-of-file = Checked: { $name }
verify-of-text = Checked: the text that was pasted
verify-of-own = Checked as others would: your own certificate
verify-head-valid = This certificate is valid
verify-head-not-valid = This certificate is not valid
verify-head-cannot-tell = It cannot be told yet
verify-head-none = This is no certificate
verify-said-valid = { $holder } earned “{ $title }” on { $date }.
verify-said = It says that { $holder } earned “{ $title }” on { $date }. Do not rely on it.
verify-said-open = It says that { $holder } earned “{ $title }” on { $date }. Whether that is so remains open.
verify-somebody = somebody
verify-reasons = Why
verify-about-form = What was brought
verify-about-signature = Signature
verify-about-issuer = Who issued it
verify-about-dates = Dates
verify-about-status = Revocation
verify-about-schema = Completeness
verify-about-achievement = What was achieved
verify-about-holder = Whose it is
# Read aloud before a reason, where others see its shape.
verify-mark-valid = In order:
verify-mark-cannot-tell = Cannot be told:
verify-mark-not-valid = Wrong:
verify-do = What you can do
verify-do-original = Ask the person for the original file or sheet, and check that. If it is the same, ask whoever is said to have issued it.
verify-do-issuer = Ask whoever issued it. Only they can say more, or issue another one.
verify-do-trust = Bring the institute’s trust file (packhorse.trust): it lies on the sticks that its trainers carry, and on its platform. Then check again.
verify-do-refresh = Connect to the Internet and get what is newest, or bring a newer trust file on a stick. Then check again.
verify-do-clock = Set the date of this computer, then check again.
verify-do-photo = Photograph the code alone, from straight above and in good light; or ask for the file.
verify-do-file = Ask for the PDF, the picture or the JSON of the certificate as it was first given out.
verify-do-paper = Compare the name with the person’s papers: a certificate says whose it is, not who holds it in their hand.
verify-slip = Only the code was checked. Results, competencies and evidence are in the file, not in the code.
verify-others = Answers there are
verify-others-valid = Signed by somebody who is known here, unchanged, in its time, not revoked.
verify-others-cannot-tell = Something is missing here that can be brought: it is said what.
verify-others-not-valid = Changed after signing, forged, over, or taken back: it is said which.
verify-another = Check another one
verify-keep = Keep it with my certificates
verify-failed = It could not be checked

## Whose word certificates are checked by. $name: who signed; $date: a day.

verify-trust-title = Whose word counts here
verify-trust-of = { $name }, list of { $date }
verify-trust-key = { $name }: only its key, no list of what was revoked
verify-trust-refresh = Get what is newest
verify-trust-refreshing = Asking the platform…
verify-trust-refreshed = What is known here is as new as the platform’s.
verify-trust-bring = Bring a trust file
verify-trust-there = A trust file of { $names } is on { $place }.
verify-trust-look = Look at it
verify-trust-ask = Is this the institute’s trust file?
verify-trust-ask-text = It says that { $names } signed it on { $date }. Anybody could write that. Compare this number with the one the institute has told you, by telephone or on paper. If it is the same, every certificate of theirs can be checked here from now on.
verify-trust-fingerprint = Fingerprint of the key
verify-trust-yes = It is the same: take it
verify-trust-no = Not now
verify-trust-taken = Taken. { $names } is known here from now on.
verify-trust-same = This is here already.
verify-trust-older = A newer one of the same signer is here. It stays.
verify-trust-ask-packs = { $count ->
    [one] It also names { $count } signer of course packs, who is trusted with it.
   *[other] It also names { $count } signers of course packs, who are trusted with it.
}
