## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Certificates
certificate-lede = { $count ->
    [one] { $count } earned. Once confirmed it carries a signature, so anyone can check it without the Internet.
   *[other] { $count } earned. Those that are confirmed carry a signature, so anyone can check them without the Internet.
}
certificate-failed = Your certificates cannot be shown
certificate-missing = This certificate is not on this laptop.
certificate-none = No certificate yet
certificate-none-text = A course says on its page what you earn by it, and when.
certificate-waiting = Earned here, waiting to be confirmed
certificate-earned-on = Earned on { $date }. You can print it now. The seal comes when the platform has confirmed it.
certificate-on-the-way = On the way
certificate-go-on = Continue
certificate-go-on-title = Continue: { $title }

## One certificate.

certificate-of = Certificate: { $title }
certificate-paper = The certificate as it prints
certificate-kind = Micro-certificate
certificate-kind-hours = { $hours ->
    [one] Micro-certificate, about { $hours } hour of study
   *[other] Micro-certificate, about { $hours } hours of study
}
# Printed on the paper itself.
certificate-not-confirmed = Not yet confirmed
certificate-not-confirmed-more = Earned on a laptop. Valid when the platform has confirmed it.
certificate-print-how = A4, landscape. It is also clear in black and white.
certificate-standing = How it stands
certificate-step-done = Done:
certificate-step-open = To come:
certificate-step-earned = Earned on this laptop
certificate-step-confirmed = Confirmed by the platform
certificate-step-confirmed-when = When your records reach it
certificate-means = It is no certificate yet: it says what this laptop recorded. You need to do nothing.
certificate-means-alone = It is no certificate yet: it says what this laptop recorded. A centre confirms it. Join yours with the code that your teacher or trainer has.
certificate-course = Go to the course
certificate-history = What you did for it

## How a certificate stands

certificate-state-looked = Received by the platform, not decided yet
certificate-state-confirmed = Confirmed
certificate-state-unproven = A certificate came, but it cannot be verified here yet
certificate-state-refused = Not confirmed
certificate-state-revoked = Taken back
certificate-state-replaced = Replaced by another certificate
certificate-confirmed-by = Confirmed by { $by }

## Gallery: checking, bringing, and how each stands, in a line.

certificate-check = Check a certificate
certificate-bring = Bring one from elsewhere
certificate-elsewhere = From elsewhere
certificate-elsewhere-by = Issued by { $by }
certificate-brought-on = Brought here on { $date }
certificate-brought = It is kept with your certificates.
certificate-state-field = Confirmed in the field
certificate-state-ended = Its time is over
certificate-line-earned = Earned on { $date }.
certificate-line-confirmed = Earned on { $date }. Confirmed by { $by } on { $when }.
certificate-line-field = { $by } confirmed it on { $when }. The platform confirms it too when it hears of it.
certificate-line-ended = Earned on { $date }. It held until { $until }.
certificate-line-revoked = Earned on { $date }. Taken back on { $when }.
certificate-line-replaced = Earned on { $date }. Another one took its place on { $when }.
certificate-line-missing = { $count ->
    [one] { $count } thing is missing.
   *[other] { $count } things are missing.
}

## Why it stands so. $name: the corrected name on the certificate.

certificate-reason-missing = Something is missing for it.
certificate-reason-person = At your centre a person looks at each claim before it is confirmed. You need to do nothing.
certificate-reason-marks = Somebody still has to give points for an answer of yours. You need to do nothing.
certificate-reason-pack = The platform does not have this edition of the course yet. Tell your centre: it has to publish it.
certificate-reason-member = No centre answers for you on the platform yet. Join one by its code, or wait until it has taken you in.
certificate-reason-denied = A person at the centre looked at it and said no.
certificate-reason-revoked = The centre took it back.
certificate-reason-reissued = It was issued anew.
certificate-reason-name = The name on it was corrected: { $name }
certificate-reason-countersigned = The centre put its signature beside your trainer’s.
certificate-words = In the centre’s words

## What is missing. $have, $need: numbers.

certificate-missing-title = What is missing
certificate-missing-lesson = Finish “{ $title }”
certificate-missing-item = Answer the questions of “{ $title }”
certificate-missing-set = Practise the questions of “{ $title }” until more are right
certificate-missing-assessment = Pass “{ $title }”
certificate-missing-achievement = Earn “{ $title }” first
certificate-missing-lessons = Lessons finished: { $have } of { $need }
certificate-missing-score = Points reached, of 100: { $have }; { $need } are needed
certificate-missing-mastery = Sets of questions mastered: { $have } of { $need }
certificate-missing-assessments = Tests passed: { $have } of { $need }
certificate-missing-achievements = Certificates held: { $have } of { $need }
certificate-missing-then = When it is done and your records have reached the platform, it is decided again.

## What happened to it, step by step.

certificate-step-looked = Received by the platform
certificate-step-unproven = A certificate came
certificate-step-refused = Not confirmed
certificate-step-revoked = Taken back
certificate-step-replaced = Replaced by another one
certificate-step-ended = Its time ended

## What it says, in plain words.

certificate-facts = What it says
certificate-facts-open = What it will say
certificate-fact-holder = In the name of
certificate-fact-for = For
certificate-fact-did = What was done
certificate-fact-issuer = Issued by
certificate-fact-chain = On whose word
certificate-fact-issued = Issued on
certificate-fact-expires = Holds until
certificate-fact-endless = It has no end
certificate-fact-hours = Hours of study
certificate-fact-credit = Credit (ECTS)
certificate-fact-level = Level
certificate-fact-category = Subject
certificate-fact-result = Result
certificate-fact-result-points = { $points } of 100 points
certificate-fact-competencies = Competencies shown
certificate-fact-evidence = What was seen
certificate-fact-parts = Made of
certificate-part-held = You hold it
certificate-part-open = Not yet
certificate-fact-number = Number
certificate-fact-earlier = In place of

## Saving, printing, showing the code.

certificate-save = Save as PDF
certificate-save-other = Save in another form or language
certificate-save-title = Save the certificate
certificate-save-text = Each form carries the signed certificate within: whoever gets it can check it.
certificate-save-form = Form
certificate-save-form-pdf = PDF: a page to print and frame
certificate-save-form-png = PNG: a badge for messages and the web
certificate-save-form-svg = SVG: the same badge, sharp at any size
certificate-save-form-json = JSON: the signed data alone, for other programs
certificate-save-language = Language of the words around it
certificate-save-language-own = As on the certificate
certificate-save-where = Choose where
certificate-saved = Saved as { $path }
certificate-print-paper = Print
certificate-code = Show the code large
certificate-code-title = The code of this certificate
certificate-code-picture = QR code that alone suffices to check this certificate
certificate-code-holds = It holds the name, the title, who issued it and on whose word, the days and the number, all of it signed. That suffices to check it without the Internet.
certificate-code-holds-not = Results, competencies and whatever else was recorded are not in it.
certificate-code-how = A telephone can scan it. Or photograph it, and open the photograph under “Check a certificate”.
certificate-code-text = What stands in the code
certificate-others = See how others check it
certificate-page-picture = The certificate as it prints: “{ $title }”, { $name }. All that it says stands below in words.
certificate-page-failed = The page cannot be drawn on this computer. The certificate itself is here: it can be saved as JSON, and checked.
certificate-reason-twice = Two certificates of your trainer bear the same number. The centre issues it anew.
certificate-reason-field = Your trainer issued it; the centre has not put its signature beside it yet.
certificate-reason-parted = It was issued to another account, which turned out not to be yours.
