# The pages of the central platform, for the staff of centres, and why its API refuses something.

platform-skip = To the content
platform-nav = Pages
platform-nav-centres = Centres
platform-nav-overview = Overview
platform-nav-staff = Staff
platform-nav-laptops = Laptops
platform-nav-keys = Other programs
platform-nav-audit = What was done
platform-nav-packs = Packs
platform-nav-account = My account
platform-above = Where this stands
platform-back-home = Back to the centres
platform-back-cohort = Back to the cohort
platform-technician = For the technician:
platform-refused-title = This cannot be shown
platform-add = Add
platform-save = Save
platform-saved = Saved.
platform-changes = Change
platform-act = Do
platform-state = State
platform-name = Name
platform-kind = Kind
platform-reason = Why
platform-days = Good for how many days
# $day is a date, such as 2026-11-22.
platform-since = since { $day }
platform-until = until { $day }
platform-closed = Closed
platform-nameless = No name given

platform-language = Language
platform-language-choose = Change the language
platform-language-browser = As the browser says
platform-sign-in-title = Sign in
platform-sign-in-lede = For the staff of centres. Learners need no account here: they join with their cohort’s code, in the app.
platform-sign-in = Sign in
platform-sign-out = Sign out
platform-login = Sign-in name
platform-login-hint = Short, without spaces, so that you can type it anywhere. Others of the staff see it.
platform-passphrase = Passphrase
platform-passphrase-hint = At least 10 characters. Four words that do not belong together are easy to keep and hard to guess.
platform-have-code = I have a one-time code
platform-have-account = I have an account
platform-join-title = Become staff
platform-join-lede = You were given a one-time code: it says for which centre, and as what.
platform-join-code = One-time code
platform-join-code-hint = 24 letters and digits in groups of four. Small letters and spaces do not matter.
platform-first-code = Nobody is an administrator yet. The first one-time code was printed when the platform started. Whoever missed it makes another one on the server, with the --data that it serves:
platform-join = Use the code
platform-your-name = Your name
platform-your-name-hint = As your colleagues know you.

platform-centres-title = Centres
# $centres is how many.
platform-centres-lede = { $centres ->
    [one] One centre.
   *[other] { $centres } centres. What you may do at one, you may do at all below it.
}
platform-centres-empty = You have no role at any centre yet. Ask an administrator for an invitation, and use its code in “My account”.
platform-begin = First steps
platform-begin-name = Name your centre
platform-begin-name-text = Certificates are issued in this name.
platform-begin-pack = Say whose packs are good, and publish one
platform-begin-pack-text = Add the key of whoever signs your packs, then choose a pack file. Laptops are offered it at their next exchange.
platform-begin-cohort = Make a cohort
platform-begin-cohort-text = Its page has the enrolment code for the wall of the classroom.
platform-begin-done = Done
platform-here-only = Other computers cannot reach this address
platform-here-only-text = Enrolment codes and certificates carry it. Start the platform anew with --address and the address that laptops reach, such as --address https://learn.example.org. Where it was installed as a package: in /etc/default/packhorse-platform.
platform-kind-institute = Institute
platform-kind-regional = Regional centre
platform-kind-national = National centre
platform-kind-training = Training centre
platform-kind-institution = Institution
platform-below = Centres below
platform-below-empty = There are none.
platform-centre-add = Add a centre below this one
platform-rename = Give it another name
platform-move = Move it, with all below it
platform-move-below = To below which centre
platform-move-hint = Its staff, cohorts and learners go with it. Whoever has a role above the new place has it for all of this, too.
platform-move-do = Move
platform-close-centre = Close this centre
platform-close-centre-hint = Nobody joins its cohorts or those below it any more, and its programs can no longer read or write. What is there stays, and it can be opened again.
platform-open-centre = Open it again

platform-cohorts = Cohorts
platform-cohorts-empty = No cohorts here yet.
platform-cohort-add = Add a cohort
platform-cohort-change = Name, trainer and size
platform-cohort-close = Close this cohort
platform-cohort-close-hint = Its code stops. Its members stay members, and their records still come in.
platform-trainer = Trainer
platform-trainer-none = Nobody
platform-most = Most members
platform-most-hint = Those who wait are counted, too.
platform-approve-first = I look at everybody before they become members
# $members and $most are counts.
platform-members-of = { $members } of at most { $most } members
# $count is how many learners.
platform-waiting-count = { $count ->
    [one] One waits for you
   *[other] { $count } wait for you
}
platform-members = Members
platform-members-empty = Nobody yet. Hand out the enrolment code below: learners can use it without a line.
platform-heard = Laptop last heard
platform-heard-never = Never
platform-heard-now = Within the hour
platform-heard-hours = { $hours ->
    [one] One hour ago
   *[other] { $hours } hours ago
}
platform-heard-days = { $days ->
    [one] One day ago
   *[other] { $days } days ago
}
platform-entries = Records here
# $count is how many other accounts.
platform-joined-count = { $count ->
    [one] and one more account
   *[other] and { $count } more accounts
}
platform-standing-waiting = Waits
platform-standing-member = Member
platform-standing-ended = Has left
platform-standing-refused = Refused
platform-member-approve = Take in
platform-member-end = End membership
platform-member-refuse = Refuse

platform-code = Enrolment code
platform-code-none = There is none. Make a new one.
platform-code-until = Good until { $day }.
platform-code-over = It was good until { $day }. Make a new one.
platform-code-qr = The enrolment code as a picture for a camera
platform-code-sheet = Sheet for printing
platform-code-renew = Make a new code
platform-code-renew-hint = The old one stops at once. Whoever is a member stays one.
platform-code-days = Good for how many days
platform-sheet-1 = Open Packhorse and choose “Join a centre”.
platform-sheet-2 = Take a photograph of this picture and open it there, or type the letters below it.
platform-sheet-3 = Go on learning. Whenever your laptop finds a way, your work comes to your centre.
platform-sheet-print = Print this page with your browser.

platform-appointed = The teacher’s laptops
platform-appointed-lede = In the classroom, without the Internet, such a laptop may collect and read what this cohort’s members did.
platform-appoint = Add a laptop
platform-device = Laptop
platform-device-hint = The code the app shows under “Classroom”, such as 7K3M-P9QX, if the laptop was here before; otherwise its whole key.
platform-device-name = What you call it
platform-dismiss = Take the task away
platform-cohort-packs = Packs for this cohort
platform-cohort-packs-empty = None are recommended.
platform-cohort-packs-change = Choose packs
platform-pack-ids = Names of the packs
platform-pack-ids-others = Others, by their names
platform-pack-ids-hint = One a line, such as org.example.statistics.

platform-staff-title = Staff
platform-staff-people = Who has which role
platform-staff-empty = Nobody has a role here itself. Whoever has one above looks after it.
platform-staff-remove = End the role
platform-role = As what
platform-role-administrator = Administrator
platform-role-administrator-hint = does everything: centres, staff, cohorts, programs
platform-role-editor = Editor
platform-role-editor-hint = publishes packs and recommends them
platform-role-trainer = Trainer
platform-role-trainer-hint = looks after cohorts, members and laptops
platform-role-viewer = Viewer
platform-role-viewer-hint = sees everything and changes nothing
platform-invitations = Invitations not used yet
platform-invitations-empty = There are none.
platform-invitation-end = Withdraw
platform-invitation-code = Hand over this code
platform-invitation-code-hint = It is shown only now, and good for one person. They use it here:
platform-invite = Invite somebody
platform-invite-do = Make the code
platform-invite-whom = For whom
platform-invite-whom-hint = For your own list, until they have used it.

platform-laptops-title = Laptops
platform-devices = Laptops that were heard
platform-devices-empty = None was heard yet from this branch.
# $count is how many learners.
platform-device-learners = { $count ->
    [0] no learners here
    [one] one learner
   *[other] { $count } learners
}
# $minutes is how far its clock is ahead; below 0: behind.
platform-device-clock = clock off by { $minutes } min
platform-device-barred = Barred
platform-device-bar = Bar a laptop
platform-device-bar-hint = When it was stolen or lost: nothing it brings is taken any more, by no road. What it brought before stays.
platform-device-unbar = Allow it again
platform-second-keys = Is this the same person?
platform-second-keys-lede = Somebody speaks for a learner with another key than before: a restored backup, perhaps, or somebody else. Ask them, then say. Until then, nothing of it is taken.
platform-key-waiting = Waits for you
platform-key-accepted = Same person
platform-key-refused = Somebody else
platform-key-accept = It is the same person
platform-key-refuse = It is not

platform-keys-title = Other programs
platform-keys-lede = Programs that speak xAPI read and write this centre’s records with a key of their own.
platform-keys-empty = No program has a key yet.
platform-key-add = Add a key
platform-key-name = What it is for
platform-key-name-hint = Such as: the university’s dashboard.
platform-scopes = What it may do
platform-key-made = The new key
platform-key-once = The secret is shown only now. Copy it to where it is needed.
platform-key-endpoint = Address
platform-key-key = Key
platform-key-secret = Secret
platform-key-revoke = End the key

# $number is a learner's number.
platform-learner-number = Learner { $number }
platform-accounts = Accounts of this person
platform-accounts-lede = Whoever learned on two laptops without a line may have two accounts. Joined, they count as one person; nothing is moved, and it can be undone.
platform-join-learner = Join with another account
platform-join-learner-do = Join
platform-join-other = Number of the other learner
platform-join-other-hint = It stands on the page of the other learner. You need a role where they are, too.
platform-joinings = What was joined, and undone
platform-joining-holds = Joined
platform-joining-undone = Undone
platform-joining-undo = Undo

platform-forks = Where the record went two ways
platform-forks-lede = Two laptops wrote on from one copy, such as a copied disk or a restored backup. Nothing was lost: what each of them wrote stands here side by side, and all of it is kept.
platform-aside = Kept, but not counted
platform-aside-lede = These records are safe, but they do not count here, and they hold nothing else up.
platform-aside-not-a-statement = Does not count: it is not a complete record.
platform-aside-another-actor = Does not count: it says what somebody else did.
platform-aside-other = Does not count: it could not be taken as it is.
platform-fact-counts = Counts
platform-fact-what = What
platform-fact-answer = Answer
platform-fact-written = Written, by the laptop’s clock (UTC)
platform-fact-came = Came here (UTC)
platform-fact-whole = The whole record
platform-fact-statement = Something they did
platform-fact-note = A note
platform-fact-fact = Something about themselves

platform-audit-title = What was done
platform-audit-lede = Everything the staff did in this branch. Nothing is ever removed here.
platform-audit-empty = Nothing yet.
platform-audit-when = When (UTC)
platform-audit-who = Who
platform-audit-what = What
platform-audit-where = Where
platform-audit-more = More
platform-audit-console = At the console
platform-audit-learner = The learner
platform-audit-older = Older
platform-detail-before = Before
platform-detail-to = New place: number
platform-detail-to-place = New place
platform-detail-wallet = Wallet
platform-detail-number = Number
platform-detail-course = Course
platform-detail-certificate = Certificate
platform-detail-new = New certificate
platform-detail-yes = Said yes
platform-act-centre-add = Centre added
platform-act-centre-rename = Centre renamed
platform-act-centre-move = Branch moved
platform-act-centre-close = Centre closed
platform-act-centre-open = Centre opened again
platform-act-staff-invite = Invitation made
platform-act-invitation-end = Invitation withdrawn
platform-act-staff-join = Invitation used
platform-act-staff-remove = Role ended
platform-act-cohort-add = Cohort added
platform-act-cohort-change = Cohort changed
platform-act-cohort-packs = Packs chosen
platform-act-cohort-close = Cohort closed
platform-act-code-renew = New enrolment code made
platform-act-member-approve = Member taken in
platform-act-member-end = Membership ended or refused
platform-act-member-enrol = Learner enrolled
platform-act-device-appoint = Teacher’s laptop added
platform-act-device-dismiss = Teacher’s laptop taken away
platform-act-device-bar = Laptop barred
platform-act-device-unbar = Laptop allowed again
platform-act-learner-join = Accounts joined
platform-act-learner-part = Joining undone
platform-act-key-accept = Second key accepted
platform-act-key-refuse = Second key refused
platform-act-issuer-key = Certificates: how they are issued
platform-act-credential-decide = Certificate decided or issued anew
platform-act-credential-revoke = Certificate taken back
platform-act-learner-code = One-time code made for a learner
platform-act-wallet-end = Wallet’s access ended
platform-act-pack-publish = Pack published
platform-act-pack-withdraw = Pack withdrawn
platform-act-publisher-add = Key of a publisher trusted
platform-act-publisher-end = Key of a publisher trusted no more
platform-act-lrs-key-add = Program’s key made
platform-act-lrs-key-revoke = Program’s key ended

platform-account-title = My account
platform-account-me = About me
platform-account-change = Name and language
platform-account-roles = My roles
platform-account-roles-empty = None yet.
platform-account-invitation = Use another one-time code
platform-passphrase-change = Another passphrase
platform-passphrase-change-hint = You are signed out everywhere else, and your tokens end.
platform-passphrase-before = Passphrase until now
platform-passphrase-after = New passphrase
platform-tokens = Tokens
platform-tokens-lede = With a token, a program of yours acts as you through the API.
platform-token-add = Make a token
platform-token-end = End it

platform-packs-title = Packs
platform-packs-lede = What laptops are offered. Each pack is checked whole before it is shown.
platform-packs-empty = No pack is published yet.
platform-pack-version = Edition
platform-pack-size = Size
platform-pack-languages = Languages
platform-pack-publisher = Signed by
platform-pack-publish = Publish a pack
platform-pack-file = Pack file
platform-pack-file-hint = A *.pack file, signed with a key this platform trusts.
platform-pack-centre = For which centre
platform-pack-withdraw = Withdraw
platform-pack-withdrawn = Withdrawn
platform-publishers = Whose packs are good
platform-publishers-lede = Only packs signed with one of these keys can be published. Laptops that exchange with this platform trust them too.
platform-publishers-empty = Nobody’s yet. Add a key before you publish the first pack.
platform-publisher-add = Add a key
platform-publisher-key = The key
platform-publisher-key-hint = The whole line of the file that ends in .pub, which “packhorse key new” made beside the secret one.
platform-publisher-name-hint = Left empty: the name that stands in the file.
platform-publisher-end = Trust no more
platform-fingerprint = Fingerprint of the key:

## Certificates: what learners claim, what was issued, and who issues.

certificates-nav = Certificates
certificates-nav-issuing = Issuing certificates
certificates-title = Certificates
certificates-lede = What the learners of this branch claim, and what was issued to them.
certificates-waiting = What waits
certificates-waiting-lede = Whoever finishes a course claims its certificate. These claims wait for something: a person who looks, points, or a course that is published here.
certificates-waiting-empty = Nothing waits.
certificates-issued = Issued
certificates-issued-empty = No certificate was issued yet.
# $name is a learner's name.
certificates-of = Certificates of { $name }
certificates-to-learner = To the learner’s page
certificates-of-learner = What this person claims, and the certificates issued to them
certificates-of-cohort = What the members claim, and the certificates issued to them
# $count is how many claims.
certificates-waiting-count = { $count ->
    [one] One claim for a certificate waits for a person
   *[other] { $count } claims for certificates wait for a person
}
certificates-claimed = Claimed
certificates-claimed-lede = The learner’s laptop claims a certificate as soon as all is done there.
certificates-claimed-empty = Nothing was claimed yet.
# $centre is a centre's name.
certificates-decides = decided by { $centre }
certificates-more = More
# $name is a centre's name, or a trainer's.
certificates-by = issued by { $name }
certificates-claim-new = Being looked at
certificates-claim-person = Waits for a person
certificates-claim-marks = Waits for points
certificates-claim-pack = Waits for the course to be published
certificates-claim-member = Waits: member of no cohort
certificates-claim-refused = Something is missing
certificates-claim-denied = Refused by a person
certificates-claim-issued = Issued
certificates-state-good = Good
certificates-state-expired = Its time is over
certificates-state-revoked = Taken back
certificates-state-replaced = Replaced by another
certificates-state-refused = Refused
certificates-history = What was told the learner
certificates-history-lede = Each step reaches the learner’s laptop with its next exchange.
certificates-step-waiting = Waits
certificates-step-issued = Issued
certificates-step-refused = Not issued
certificates-step-revoked = Taken back
certificates-step-replaced = Replaced
certificates-why-person = a person looks first
certificates-why-pack = the course is not published here
certificates-why-marks = points are still to be given
certificates-why-member = member of no cohort
certificates-why-missing = something is missing
certificates-why-denied = a person said no
certificates-why-countersigned = a trainer issued it in the field, and the centre has confirmed it
certificates-why-twice = another certificate of the same computer bears this number
certificates-why-parted = issued to an account that was joined with this one by mistake
certificates-why-reissued = issued anew
certificates-why-name = the name was corrected
certificates-see = See the certificate
certificates-see-newer = See the one that took its place
certificates-record = What the records say
certificates-record-not-published = The course is not published here, so nobody can tell what it asks for. Publish its pack; then this is looked at again by itself.
certificates-record-points = The learner has done everything. Somebody is still to give points for it.
certificates-record-missing = The records that came here do not show all that is asked for. This is how far they go:
certificates-record-met = The records that came here show everything that is asked for. This would be issued:
# $have of $need are counts.
certificates-lack-lessons = Lessons finished: { $have } of { $need }
# $have and $need are percentages.
certificates-lack-score = Points in the questions: { $have } % of the { $need } % needed
certificates-lack-mastery = Sets of questions answered surely: { $have } of { $need }
certificates-lack-assessments = Tests passed: { $have } of { $need }
certificates-lack-achievements = Other certificates held: { $have } of { $need }
certificates-lack-waiting = points are still to be given
certificates-holder = Name on the certificate
certificates-for = Certificate
certificates-attests = What it attests
certificates-criteria = What was asked for
certificates-evidence = What was done
certificates-result = Result
certificates-hours = Hours of study
certificates-credit = Credit (ECTS)
certificates-level = Level
certificates-competencies = Competencies
certificates-issuer = Issued by
certificates-issued-on = Issued on
certificates-until = Good until
certificates-endless = without an end
certificates-course = Course
certificates-number = Number
certificates-replaces = Takes the place of
certificates-decide = Decide
certificates-decide-nowhere = No centre answers for this learner: they are a member of no cohort. Take them into one first.
# $centre is a centre's name.
certificates-decide-elsewhere = { $centre } decides, by its administrators and trainers.
certificates-decide-lacking = It cannot be issued while something is missing: nobody’s word stands in for that. When more records come, it is looked at again by itself.
certificates-issue = Issue the certificate
certificates-name-hint = This learner gave no name. It stands on the certificate from now on: as in the person’s papers.
certificates-refuse = Say no
certificates-reason-hint = The learner reads these words. Say what they can do.
# $day is a date.
certificates-ended-revoked = This certificate was taken back on { $day }. Whoever verifies it with a newer list of issuers is told so.
certificates-ended-replaced = Another certificate took its place on { $day }. This one is no longer good.
certificates-ended-refused = A trainer issued it in the field; it was refused on { $day }.
certificates-facts = What it says
certificates-download = Download it (Open Badges 3.0)
certificates-verified = What verifying it finds
certificates-verified-lede = This is what anybody is told who verifies it today with this platform’s list of issuers.
certificates-rename = Correct the name
certificates-rename-do = Issue it under this name
certificates-rename-hint = A new certificate takes the place of this one, and later ones bear this name, too. The learner gets it with the next exchange.
certificates-reissue = Issue it anew
certificates-reissue-do = Issue it anew
certificates-reissue-hint = The same certificate with today’s date and key; this one is no longer good. The learner reads why.
certificates-revoke = Take it back
certificates-revoke-hint = It is no longer good, for everybody who verifies it. This cannot be undone. The learner reads why.
certificates-issuing-title = Issuing certificates
certificates-issuing-lede = Whether this centre issues certificates under its own name, when, and with which keys.
certificates-policy = How it issues
certificates-policy-own = This centre issues under its own name.
certificates-policy-person = A person looks before a certificate is issued.
certificates-policy-automatic = A certificate is issued by itself, as soon as the records show all that is asked for.
# $months is a count.
certificates-policy-months = { $months ->
    [one] A certificate holds for one month.
   *[other] A certificate holds for { $months } months, or shorter where the course says so.
}
certificates-policy-course = A certificate holds as long as its course says.
# $centre is the name of a centre above.
certificates-policy-above = { $centre } issues for this centre and decides.
certificates-policy-change = Change how it issues
certificates-who = Who issues
certificates-who-own = This centre, under its own name
certificates-who-above = The next centre above that issues
certificates-when = When
certificates-when-automatic = By itself, as soon as the records show all that is asked for
certificates-when-person = After a person has looked
certificates-months = Good for how many months
certificates-months-hint = Leave it empty: as long as the course says.
certificates-keys = Keys
certificates-keys-lede = Certificates are signed with a centre’s key. It never leaves this platform.
certificates-keys-empty = There is none yet. A key is made when the first certificate is issued.
certificates-trust = Trust file
certificates-trust-lede = Whoever checks certificates without a network takes this file once: on a stick, or by mail.
certificates-trust-get = Get packhorse.trust
certificates-trust-print = Fingerprint, for reading aloud
certificates-trust-compare = The same groups stand on the laptop when it takes the file. Tell them by telephone or on paper, not by the way the file itself comes.
certificates-rotate = Make a new key
certificates-rotate-do = Make a new key
certificates-rotate-hint = The old one signs nothing more, and what it signed stays good. Do this every few years, and when somebody leaves who could get at the platform’s files. Has it been stolen? Then withdraw it instead.
# $count is how many certificates.
certificates-signed = { $count ->
    [0] no certificate signed
    [one] one certificate signed
   *[other] { $count } certificates signed
}
certificates-key-used = In use
# $day is a date.
certificates-key-withdrawn = Withdrawn from { $day } on
certificates-withdraw = Withdraw the key
certificates-withdraw-hint = When it was lost or stolen, or is to sign no more. What it signs from that day on does not count, for everybody who verifies it. This cannot be undone.
certificates-withdraw-from = From which day on
certificates-withdraw-from-hint = The first day on which it can have been in wrong hands.
certificates-computers = Laptops that may issue
certificates-computers-lede = A trainer’s laptop may issue certificates where there is no line, and this centre confirms them later.
certificates-computers-empty = None may.
# $came of $count are counts of certificates.
certificates-came = { $came } of at most { $count } certificates came here
certificates-computer-person = The trainer says yes to each.
certificates-computer-automatic = It issues by itself what the records show.
certificates-computer-all = All certificates
certificates-delegate = Let a laptop issue
certificates-delegate-do = Let it issue
certificates-delegate-name = Under which name it issues
certificates-delegate-name-hint = This name stands on the certificates, such as the trainer’s.
certificates-delegate-count = How many certificates at most
certificates-delegate-count-hint = As many as the class needs, and a few more.
certificates-delegate-which = Which certificates
certificates-delegate-which-hint = One a line, as pack/course/certificate, at most twelve. Leave it empty for all.
certificates-delegate-ticks-hint = At most twelve. Tick none for all.
certificates-delegate-others = Others, by their names
certificates-delegate-others-hint = One a line, as pack/course/certificate.
certificates-delegate-person = The trainer says yes to each
certificates-delegate-automatic = By itself, what its learners’ records show
certificates-done-issued = The certificate is issued. The learner gets it with the next exchange.
certificates-done-refused = Said no. The learner reads why with the next exchange.
certificates-done-revoked = Taken back. The learner learns it with the next exchange.
certificates-done-reissued = Issued anew. This is the new certificate.
certificates-done-renamed = Issued under the right name. This is the new certificate.
certificates-done-policy = Saved.
certificates-done-rotated = The new key is in use.
certificates-done-withdrawn = The key is withdrawn. Verifiers learn it with their next list of issuers.
certificates-done-delegated = The laptop may issue as soon as it has exchanged with this platform.

## Why something was not done

platform-error-busy = Too much is going on just now. Nothing was changed; try again in a moment.
platform-error-disk-full = The platform’s disk is full. Nothing was changed; whoever runs it must make room.
platform-error-broken = Something broke on the platform. Nothing was changed; whoever runs it finds more in its log.
platform-error-signed-out = You are not signed in, or it was too long ago. Sign in and try again.
platform-error-not-allowed = Your role does not allow this there. Ask an administrator of that branch.
platform-error-unknown-centre = There is no such centre.
platform-error-unknown-cohort = There is no such cohort.
platform-error-unknown-staff = Nobody has that role any more.
platform-error-unknown-invitation = That invitation was used or withdrawn.
platform-error-unknown-learner = There is no such learner here.
platform-error-unknown-joining = That joining was undone already.
platform-error-unknown-key = There is no such key.
platform-error-unknown-device = That laptop is not barred.
platform-error-unknown-appointment = That laptop has lost the task already.
platform-error-unknown-lrs-key = That key has ended already.
platform-error-unknown-credential = There is no such certificate, or no such key.
platform-error-unknown-wallet = This wallet has no access any more.
platform-error-unknown-token = That token has ended already.
platform-error-bad-text = This needs 1 to { $most } characters on one line.
platform-error-bad-key = This is no key. Paste the whole line of the file that ends in .pub.
platform-error-bad-number = This must be a number from { $least } to { $most }.
platform-error-bad-word = Choose one of what is offered.
platform-error-wrong-order = A centre of this kind cannot stand below that one.
platform-error-below-itself = A centre cannot stand below itself.
platform-error-too-deep = Centres cannot stand deeper than { $most } below each other.
platform-error-root = The institute stays where it is, and open.
platform-error-closed = It is closed, or something above it is.
platform-error-trainer-elsewhere = That person has no role as trainer or administrator here.
platform-error-full = There is no room left. Raise the limit, or end something first.
platform-error-wrong-state = It is so already.
platform-error-last-administrator = The institute needs an administrator. Give somebody else the role first.
platform-error-bad-code = This code is not good: it was used, is too old, or is mistyped. Look at it again, or ask for a new one.
platform-error-login-taken = Somebody signs in with this name already. Choose another one.
platform-error-bad-passphrase = A passphrase needs { $least } to { $most } characters.
platform-error-wrong-passphrase = The name or the passphrase is not right.
platform-error-too-many-tries = Too many tries. Wait { $minutes } min, then try again.
platform-error-unknown-device-code = No laptop with this code was heard yet. Look at the code again, or give the whole key.
platform-error-no-code = The platform was started without an address that others reach, so no code can be made. Whoever runs it must say the address.
platform-error-forgery = This page was open for too long, or the form came from elsewhere. Nothing was changed; load the page and try again.
platform-error-bad-request = What was sent cannot be read.
platform-error-too-long = What was sent is too long.
platform-error-bad-pack = This pack is refused: it is damaged, or not signed by somebody this platform trusts.
platform-error-same-edition = Another pack of this edition is published already. Give the new one a higher edition number.
platform-error-other-centres-pack = A pack of this id is another centre’s. Give this one an id of its own, or have it published by a centre above both.
platform-error-unknown-claim = Nobody claims that certificate here.
platform-error-certificate-ended = This certificate was taken back already, or another one stands in for it.
platform-error-certificate-issued = A certificate was issued for this already. Take that one back instead.
platform-error-criteria-not-met = The records that came here do not yet show all that is asked for, so nothing was issued. The page of this claim says what is missing.
platform-error-course-not-published = The course is not published here, so nobody can tell what it asks for. Publish its pack first.
platform-error-points-missing = Somebody is still to give points for this learner’s work. Once they came here, it is decided.
platform-error-root-key = The institute’s own key cannot be withdrawn. Make a new one instead.
platform-error-not-issuing = This centre does not issue under its own name. Choose that first.
platform-error-nameless = This learner gave no name. Say whom the certificate is for.
platform-error-cannot-sign = It cannot be signed as it is. Nothing was changed.
platform-error-other-key = The keys that sign certificates were sealed by another key of this platform. Whoever runs it must start it with the key it had.

## The command `packhorse-platform`. Data on stdout is never translated; these go to stderr, the one-time code’s line aside.

platform-cli-code = code for the first administrator, to be used once: { $code }
# $rows, $tables and $bytes are counts.
# $address is the platform's address.
platform-cli-here-only = No other computer can reach { $address }, and enrolment codes carry it. Start with --address and the address that laptops reach, such as https://learn.example.org.
platform-cli-unnamed = Nobody gave this platform a name: laptops see “Packhorse”, and certificates would be issued by it. Start with --name; a centre that is there already is named on its page.
platform-cli-written = Written. Tables: { $tables }, rows: { $rows }, bytes: { $bytes }.
platform-cli-restored = Restored. Tables: { $tables }, rows: { $rows }.
platform-cli-restored-key = The platform’s key is restored, too.
platform-cli-restored-without-key = Put the platform’s key and its folder of packs back, too.
platform-cli-no-key = There is no key in { $path }. Start the platform once, or say by --key FILE where it is.
platform-cli-no-address = No certificate was issued here yet. Say by --address what the platform’s address is, as `serve` was told.
platform-cli-no-code = The cohort has no code. Make one by --new.
platform-cli-code-too-long = The code is too long for a picture. Give the platform a shorter address.
platform-cli-not-listed = { $id } { $version } is not listed.
platform-cli-not-a-key = A key has 64 hexadecimal digits.
platform-cli-no-publisher = No publisher with this key is trusted.
platform-cli-database = The database cannot be opened. Look at its address, and whether it runs.
platform-cli-newer = A newer program wrote this. Use that one.
platform-cli-not-empty = The database is not new. Restore into a new one, or say --replace to delete what is in it.
platform-cli-other-key = The backup brings a key, and there is another one in { $path }. Move that one away first.
platform-cli-bad-backup = This is no backup, or it is damaged. Nothing was changed.
platform-cli-file = A file cannot be read or written.
platform-cli-listen = Nothing can listen on { $address }: it is taken, or not this computer’s.
platform-cli-certificate = The certificate and its key cannot be used. Look at both files.

## Wallets: programs of others that learners let at their certificates

wallet-asker = Who asks
wallet-ask-title = Let this wallet at your certificates?
wallet-lives-at = Its address, the one thing here that it cannot make up
# What follows is a list of wallet-may-….
wallet-wants = It asks to
wallet-may-read = read your certificates
wallet-may-bring = bring certificates from elsewhere
wallet-may-profile = read your name
wallet-may-profile-change = keep how to reach you, and words about you
wallet-time-short = For one hour; then it has to ask again.
# $days is how many.
wallet-time-long = Until it is ended, or has stayed away for { $days } days.
wallet-its-terms = Its terms
wallet-its-privacy = What it does with what it reads
wallet-code = Your one-time code
wallet-code-hint = Twelve letters and digits. The staff of your centre make it for you; it is good for a quarter of an hour, once.
wallet-go-on = Go on
wallet-nothing-yet = Nothing is given yet.
wallet-what = What is a wallet?
wallet-confirm-title = Allow it?
wallet-you-are = You are
wallet-allow = Allow
wallet-refuse = Do not allow
wallet-wrong-title = The wallet asked for something that cannot be given
wallet-wrong = Nothing was given. Go back to it: it learns the reason.
# $host is the name of a site, such as wallet.example.
wallet-back = Back to { $host }
wallet-stranger-title = This wallet is not known here
wallet-stranger = It has not registered, or wants you led back to an address that it has not registered. Nothing was given. Begin again in the wallet.
wallet-about-title = Wallets and your certificates
wallet-about-lede = A wallet is somebody else’s program or site that keeps certificates for you. It sees yours only when you let it.
wallet-about-how-title = How to let one in
wallet-about-how = Ask the staff of your centre for a one-time code. Give the wallet this address. It leads you here: type the code, read what it asks for, and choose.
wallet-about-terms-title = Terms
wallet-about-terms = A wallet uses what you let it at for you and for nothing else. You and your centre can end it at any time. What you do elsewhere with your certificates is your own affair: they can be checked without this platform.
wallet-about-privacy-title = What is kept here
wallet-about-privacy = Which wallet you let at what, since when, and when it was last here, to the hour; certificates that it brought, and how to reach you if it said so. The staff of your centre see that. Nobody learns to whom you show a certificate.
wallet-about-end-title = How to end it
wallet-about-end = In the wallet, on this page by a one-time code, or through the staff of your centre: it is over at once.
wallet-own-title = Your wallets
wallet-own-lede = Which wallets you let at your certificates, and the end of it. A one-time code says who you are.
wallet-own-over = What you end is over at once. You can let the wallet in again whenever you like.
wallet-own-none = No wallet is let at your certificates.
wallet-section = Wallets
wallet-section-lede = Programs of others that this learner lets at their certificates.
wallet-none = None.
wallet-make-code = Make a one-time code
wallet-new-code = The learner’s one-time code
wallet-new-code-hint = Give it to this learner and to nobody else: whoever has it can let a wallet at their certificates. It is shown only now, and good for a quarter of an hour, once.
# $day is a date, such as 2026-11-22.
wallet-used = last here on { $day }
wallet-end = End
# $count is how many.
wallet-brought = { $count ->
    [one] Wallets brought one certificate from elsewhere.
   *[other] Wallets brought { $count } certificates from elsewhere.
}

## The verifier page, for whoever has no app; the reasons stand in verify.ftl

verify-page-title = Is this certificate good?
verify-page-lede = Scan its QR code, choose its file, or paste it. Nothing of it is kept.
verify-page-no-script = Your browser runs no script here. If you scanned a QR code, copy the whole address of this page into the field at the end.
verify-page-camera = Camera
verify-page-camera-hint = Hold the QR code flat and near, in good light. Pictures go to this platform only, and are not kept.
verify-page-camera-start = Use the camera
verify-page-camera-stop = Stop the camera
verify-page-camera-looking = Looking for a QR code …
verify-page-camera-other = This QR code is none of a certificate.
verify-page-camera-busy = Others are checking just now, or the line is down. It goes on by itself.
verify-page-camera-none = No camera can be used. Photograph the QR code instead, and choose the picture below.
verify-page-file = File or photograph
verify-page-file-label = The certificate’s file, or a photograph of its QR code
verify-page-file-hint = PDF, PNG, SVG, JPEG, WebP or JSON, of 12 MB at most.
verify-page-paste = Paste
verify-page-paste-label = The certificate’s text, or the link in its QR code
verify-page-check = Check
verify-page-busy = Others are checking pictures just now. Try again in a few seconds.
verify-page-long = It is too large. Photograph the QR code alone, with fewer pixels, or paste the link in it.
verify-page-slow = It took too long. Photograph the QR code alone, straight, in good light, or paste the link in it.
verify-page-broken = What came could not be read. Choose a file, or paste a text, and check again.
verify-page-says = What the certificate says
verify-page-not-relied = It says so, and it is not valid: rely on nothing of it.
verify-page-holder = Holder
verify-page-nobody = It names nobody
verify-page-issuer = Issuer
verify-page-issued = Holds from
verify-page-expires = Holds until
verify-page-reasons = Why
verify-page-else = What else was looked at
verify-page-slip = The QR code holds the short form. Compare name, title and dates with the sheet: they must be the same.
# $name is the name of the institute.
verify-page-strangers = This page knows only the issuers of { $name }. Ask this certificate’s issuer where theirs are checked.
verify-page-nothing-known = This platform knows no issuer yet.
verify-page-another = Check another one
