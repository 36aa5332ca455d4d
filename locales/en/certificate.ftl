## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Certificates
certificate-lede = { $count ->
    [one] { $count } earned on this laptop.
   *[other] { $count } earned on this laptop.
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
certificate-print = Print or save as PDF
certificate-course = Go to the course
certificate-history = What you did for it

## How a certificate stands

certificate-state-looked = Received by the platform; a person looks at it first
certificate-state-confirmed = Confirmed
certificate-state-unproven = A certificate came, but it cannot be verified here yet
certificate-state-refused = Not confirmed
certificate-state-revoked = Taken back
certificate-state-replaced = Replaced by another certificate
certificate-confirmed-by = Confirmed by { $by }
