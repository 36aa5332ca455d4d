## Send & receive: what was recorded here meets the centre's platform; joining a centre; the classroom.

reconcile-title = Send & receive
reconcile-failed = Sending and receiving cannot be shown
reconcile-lede-nothing-joined = Everything you do is saved on this laptop. You can study like this for as long as you like.
reconcile-lede-offline = You are offline. Everything you do is saved on this laptop.
reconcile-lede-exchanging = Packhorse is sending and receiving. You can go on studying.

## The foot of the rail, and Today

reconcile-foot-nothing-joined = Only on this laptop
reconcile-foot-offline = Offline
reconcile-foot-reachable = Connected
reconcile-foot-reached = Connected, { $time }
reconcile-reached = Last connection: { $time }.
reconcile-foot-exchanging = Sending and receiving
reconcile-past-stopped = Stopped; nothing is lost
# $count: records that wait to be sent.
reconcile-foot-waiting = { $count ->
    [0] Nothing waits
    [one] { $count } record waits
   *[other] { $count } records wait
}
reconcile-today-offline = You are offline
reconcile-today-saved = Everything you do is saved on this laptop.
reconcile-today-by-itself = Packhorse sends and receives by itself.

## An exchange at work

reconcile-step-reaching = Looking for the platform
reconcile-step-sending = Sending records
reconcile-step-receiving = Receiving records
reconcile-step-files = Moving files
reconcile-step-comparing = Comparing both sides
reconcile-step-news = Asking what is new
# $done and $of: records. $size: bytes so far, such as 12 kB.
reconcile-progress = { $of ->
    [one] { $done } of { $of } record, { $size }
   *[other] { $done } of { $of } records, { $size }
}
reconcile-progress-bytes = { $size } so far
reconcile-progress-text = You can leave this page and study. Each part that has arrived stays there.
reconcile-stop = Stop

## When an exchange did not come to its end

# $date: a day and the time of the day.
reconcile-trouble-half-way = The exchange of { $date } stopped half-way
reconcile-trouble-nothing = The exchange of { $date } did not begin
reconcile-trouble-arrived = { $count ->
    [one] { $count } record arrived.
   *[other] { $count } records arrived.
}
reconcile-trouble-safe = { $count ->
    [0] Nothing is lost. You need to do nothing.
    [one] { $count } record is safe here and goes next time. You need to do nothing.
   *[other] { $count } records are safe here and go next time. You need to do nothing.
}
reconcile-trouble-code = Code { $code }. { $date }.

## What waits

# The number stands large before these words.
reconcile-waiting = { $count ->
    [one] record waits to be sent
   *[other] records wait to be sent
}
reconcile-waiting-none = Nothing waits to be sent
reconcile-waiting-none-joined = What you do goes with the next exchange.
reconcile-waiting-none-begun = What you do will be listed here.
reconcile-kind-progress = Lesson progress
reconcile-kind-answers = Answers and results
reconcile-kind-certificates = Certificates
reconcile-kind-notes = Notes and highlights
reconcile-kind-files = Files handed in
# $names: learners of this laptop.
reconcile-locked-out-title = Some records stay closed
reconcile-locked-out = { $names }: the file is closed with a passphrase. These records are safe and go once the file has been opened.

## Whom one sends to

reconcile-joined-title = Your centres
reconcile-joined-none-title = You have not joined a centre yet
reconcile-joined-none-text = When your centre has given you a code, join here. Then your records go to it, and your certificates can be confirmed. It works without a connection.
reconcile-join = Join a centre
reconcile-join-another = Use another code
reconcile-platform-last = Last exchange on { $date }
reconcile-platform-never = No exchange yet
reconcile-platform-store = Record store: records go there, none come back
# A group of learners at a centre whose name is not known yet.
reconcile-cohort-unknown = A group whose name comes with the first exchange
reconcile-cohort-unsent = Your wish to join goes with the first exchange
reconcile-cohort-waiting = The centre looks at your wish first
reconcile-cohort-member = You are a member
reconcile-cohort-refused = You could not join
reconcile-cohort-ended = The centre has ended it

## Why a platform does not take something. Each says what to do.

reconcile-refusal-unknown-learner = The platform does not know you yet. Join a centre with its code.
reconcile-refusal-another-key = The platform knows you from another laptop. Ask your centre to join both; nothing is lost until then.
reconcile-refusal-bad-grant = Your signature does not fit. Show this to a technician; your records are safe here.
reconcile-refusal-barred-device = The centre has barred this laptop. Ask your centre why; your records are safe here.
reconcile-refusal-unknown-code = No group has this code. Compare it with the paper, or ask your centre for a new one.
reconcile-refusal-expired-code = The code is no longer good. Ask your centre for a new one.
reconcile-refusal-full-cohort = The group is full. Ask your centre for another code.
reconcile-refusal-busy = The platform had too much to do. Packhorse tries again by itself.
reconcile-refusal-too-much = It was too large for one exchange. Show this to a technician; your records are safe here.
reconcile-refusal-anothers-stream = It belongs to another learner. Ask your centre to look at it.
reconcile-refusal-not-a-statement = The record is not complete. Show this to a technician.
reconcile-refusal-another-actor = The record is about somebody else. Ask your centre to look at it.
reconcile-refusal-forged = The record was not made where it says. Ask your centre to look at it.
reconcile-refusal-not-for-me = This laptop may not take your records. They wait for the platform.

## Kept, but not counted

reconcile-aside-title = Kept, but not counted
reconcile-aside-text = These records are safe, here and at the platform. They do not count there, and they hold nothing else up.

## Past exchanges

reconcile-past = Past exchanges
reconcile-past-none = There was none yet.
reconcile-past-day = Day
reconcile-past-by = By
reconcile-past-moved = What moved
reconcile-past-how = How it went
reconcile-past-more = Show earlier ones
reconcile-past-times = { $road }, { $count } times
reconcile-past-whose = for { $name }
reconcile-road-internet = Internet
reconcile-road-classroom = Classroom
reconcile-road-stick = USB stick
reconcile-road-store = Record store
reconcile-moved-sent = { $count ->
    [one] { $count } record out
   *[other] { $count } records out
}
reconcile-moved-received = { $count ->
    [one] { $count } record in
   *[other] { $count } records in
}
reconcile-moved-certificates = { $count ->
    [one] { $count } certificate confirmed
   *[other] { $count } certificates confirmed
}
reconcile-moved-handed = { $count ->
    [one] { $count } envelope of others handed over
   *[other] { $count } envelopes of others handed over
}
reconcile-moved-nothing = Nothing new
reconcile-ended-complete = Complete
reconcile-ended-half-way = Stopped half-way
reconcile-ended-failed = Nothing moved
reconcile-ended-under-way = On its way
reconcile-why = Why

## New at the centre

reconcile-news = New at your centre
reconcile-news-edition = Edition { $label }
reconcile-news-here = An older edition is here
reconcile-news-missing = { $size } are missing here
reconcile-news-get = Get
# $title: the pack's title, for screen readers.
reconcile-news-get-of = Get { $title }

## The three ways

reconcile-way-line = When there is a connection
# $size: bytes, such as 38 kB.
reconcile-way-line-waiting = { $count ->
    [one] Packhorse sends by itself. { $count } record is about { $size }.
   *[other] Packhorse sends by itself. { $count } records are about { $size }.
}
reconcile-way-line-none = Packhorse looks by itself whether there is something new.
reconcile-way-line-join = Join a centre first. Then Packhorse sends by itself.
reconcile-way-next = It tries again at { $time }.
# $size: megabytes a day, such as 20 MB. $used: bytes so far today.
reconcile-way-budget = At most { $size } a day; { $used } today.
# $from and $to: times of the day.
reconcile-way-hours = Only from { $from } to { $to }.
reconcile-way-change = Change
reconcile-way-change-of = Change how much is sent, and when
reconcile-try = Try now
reconcile-send = Send now
reconcile-way-stick = With a USB stick
reconcile-way-stick-text = Pack your records on a stick and give it to somebody who goes to town. They are sealed: only the platform can open them.
reconcile-stick-pack = Pack on a stick
# $name: the stick's label.
reconcile-stick-pack-on = Pack on “{ $name }”
reconcile-stick-read = Read a stick
reconcile-stick-deliver = Hand over for others
reconcile-stick-deliver-text = You carry a stick and have a connection? Hand over what is on it, and take the answers back.
reconcile-stick-busy = The stick is at work. Leave it in.
reconcile-stick-packed-title = The records are on the stick
reconcile-stick-packed = { $records ->
    [one] { $records } record
   *[other] { $records } records
} of { $learners ->
    [one] { $learners } learner
   *[other] { $learners } learners
}, { $size }. Everything stays here too until the answer is back.
reconcile-stick-packed-none = Nothing waits for a stick. Nothing was written.
reconcile-stick-read-title = The stick has been read
reconcile-stick-read-answers = { $count ->
    [0] There is no answer for this laptop on it. What you packed is still here.
    [one] { $count } answer for this laptop was on it.
   *[other] { $count } answers for this laptop were on it.
}
reconcile-stick-delivered-title = Handed over
reconcile-stick-delivered = { $count ->
    [0] There was nothing to hand over on this stick.
    [one] { $count } envelope is at the platform.
   *[other] { $count } envelopes are at the platform.
} { $answers ->
    [0] { "" }
    [one] { $answers } answer is on the stick: take it back.
   *[other] { $answers } answers are on the stick: take them back.
}
reconcile-stick-failed = { $count ->
    [one] { $count } envelope could not be used. It is still on the stick.
   *[other] { $count } envelopes could not be used. They are still on the stick.
}
reconcile-way-room = In the classroom
reconcile-way-room-text = A teacher’s laptop nearby takes records and gives packs, without the Internet.
reconcile-way-room-on = This laptop’s classroom is open.
# $name: a laptop nearby.
reconcile-way-room-near = “{ $name }” is nearby.
reconcile-way-room-open = Classroom

## Joining a centre

reconcile-join-title = Join a centre
reconcile-join-lede = Your centre gives you a code: on paper, in a message, or as a picture. You need no connection now.
reconcile-join-code = Code from your centre
reconcile-join-code-hint = Letters that look alike, capitals, spaces and hyphens do not matter. Write all lines.
reconcile-join-code-lacks = Write the code to go on.
reconcile-join-picture = Open a picture of the code
reconcile-join-look = Look at the code
reconcile-join-ask = Is this your centre?
reconcile-join-address = Address of the platform
reconcile-join-platform = Platform
reconcile-join-key = Its key, in short
reconcile-join-key-hint = Compare it with the paper, if it stands there.
reconcile-join-until = The code is good until
reconcile-join-for-ever = for ever
reconcile-join-expired-title = By this laptop’s clock the code is no longer good
reconcile-join-expired-text = If the clock is right, ask your centre for a new code. If the clock is wrong, you can still join: the platform’s clock decides.
reconcile-join-known = You have joined this platform already. This code adds another group.
reconcile-join-used = You have used this code already. There is nothing more to do.
reconcile-join-seen-title = What your centre will see
reconcile-join-seen-name = The name you give below.
reconcile-join-seen-deeds = What you do in courses: lessons, answers, results, files you hand in, certificates.
reconcile-join-seen-before = That includes what you did on this laptop before today.
reconcile-join-notes = Your notes go to the platform too, so that you find them on your other laptops.
reconcile-join-leave = You can leave in Settings. What has arrived there stays there.
reconcile-join-name = Your name, as your centre will read it
reconcile-join-name-lacks = Write a name to go on.
reconcile-join-yes = Yes, join
reconcile-join-no = No, another code
reconcile-join-done = Your wish to join is kept. It goes with the first exchange.
reconcile-store-ask = Your centre gave you an address, a key and a secret instead?
reconcile-store-title = Join a record store
reconcile-store-lede = Some centres keep records in a store of another kind (xAPI, also called LRS). Packhorse sends yours there too. You need no connection now.
reconcile-store-address = Address of the record store
reconcile-store-address-hint = Such as https://lrs.example.org/xapi
reconcile-store-address-lacks = Write the address to go on.
reconcile-store-key = Key (user name)
reconcile-store-key-lacks = Write the key to go on.
reconcile-store-secret = Secret (password)
reconcile-store-secret-lacks = Write the secret to go on.
reconcile-store-seen-title = What the record store will hold
reconcile-store-seen-notes = Your notes do not go there.
reconcile-store-one-way = Nothing comes back from a record store: no packs, no confirmed certificates.
reconcile-store-join = Join the record store
reconcile-store-no = No, go back
reconcile-store-done = Your records go to the store with the next exchange. Whether it opens shows then.

## The classroom

reconcile-room-title = Classroom
reconcile-room-lede = Laptops in one room exchange records and packs, without the Internet.
reconcile-room-failed = The classroom cannot be shown
reconcile-room-serve = Open a classroom on this laptop
reconcile-room-serve-text = For teachers. Laptops of the same network find this one. They take packs from it and hand it their records.
reconcile-room-sealed = Records of other centres stay sealed: this laptop only carries them.
reconcile-room-start = Open the classroom
reconcile-room-stop = Close the classroom
reconcile-room-on = The classroom is open
reconcile-room-on-text = Keep this laptop switched on and on this network.
reconcile-room-off = The classroom is closed
reconcile-room-off-text = Nobody can reach this laptop.
reconcile-room-name = Others see it as
reconcile-room-address = If they do not find it, they type
reconcile-room-address-or = or
reconcile-room-qr = The address as a picture to be photographed
reconcile-room-appoint = To be named as a teacher’s laptop
reconcile-room-appoint-text = Tell your centre this laptop’s key. Then it may read the records of your group, and their laptops know it.
reconcile-room-key-whole = Whole key
reconcile-room-key = Its key, in short
reconcile-room-packs = { $count ->
    [0] It offers no packs.
    [one] It offers { $count } pack.
   *[other] It offers { $count } packs.
}
reconcile-room-carried = { $count ->
    [one] { $count } sealed envelope waits here for the platform.
   *[other] { $count } sealed envelopes wait here for the platform.
}
reconcile-room-unread = How many sealed envelopes lie here cannot be told: this laptop does not let Packhorse read their folder. Nothing in it was changed. Restart this laptop; if it stays so, ask whoever looks after it to check its disk.
reconcile-room-blocked-no-network = This laptop is on no network
reconcile-room-blocked-no-network-text = Nothing is lost. Switch on the Wi-Fi, or a hotspot that all laptops of the room join. No Internet is needed.
reconcile-room-blocked-no-port = The classroom could not be opened
reconcile-room-blocked-no-port-text = Another program uses its place, or this computer does not allow it. Nothing is lost. Close the classroom, wait a little, and open it again; or restart the laptop.
reconcile-room-blocked-not-found = Others do not find this laptop by themselves
reconcile-room-blocked-not-found-text = This network does not pass on who is there. Everything else works: let them type the address below.
reconcile-room-blocked-silent = Nobody has reached this laptop yet
reconcile-room-blocked-silent-text = Are all laptops on the same network? Then a firewall may stand between: allow Packhorse in it, or ask who looks after this laptop. Nothing is lost.
reconcile-room-guests = Who came
reconcile-room-guests-none = Nobody yet. On the other laptops, open Send & receive, then Classroom.
reconcile-room-guest-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
reconcile-room-guest-carried = { $count ->
    [one] { $count } sealed envelope
   *[other] { $count } sealed envelopes
}
reconcile-room-guest-nothing = Looked only
reconcile-room-guest-last = Heard at { $time }
reconcile-room-near = Classrooms nearby
reconcile-room-near-none = None was heard. If your teacher’s laptop shows an address, type it here.
reconcile-room-near-text = Packhorse hands your records over by itself when a classroom is nearby.
reconcile-room-near-appointed = Your teacher’s laptop
reconcile-room-near-carrier = Carries your records, sealed
reconcile-room-near-hand = Hand over now
reconcile-room-near-hand-to = Hand over now: { $name }
reconcile-room-near-packs-only = You can take packs here. Your records go along once you have joined a centre.
reconcile-room-handing = Handing over to “{ $name }”. The first time it may take some minutes. You can leave this page and study.
reconcile-room-handed = “{ $name }” has been visited
reconcile-room-handed-nothing = Nothing new for “{ $name }”
reconcile-room-handed-failed = Handing over to “{ $name }” did not come to its end
reconcile-room-handed-read = { $count ->
    [0] Your teacher’s laptop has all your records.
    [one] { $count } record went to your teacher’s laptop.
   *[other] { $count } records went to your teacher’s laptop.
}
reconcile-room-handed-left = { $count ->
    [0] An envelope for the platform lies there now, sealed.
    [one] { $count } record lies there now, sealed for the platform.
   *[other] { $count } records lie there now, sealed for the platform.
} They stay on this laptop too until its answer is back: come again later.
reconcile-room-handed-lying = What you left there earlier still waits to be taken to the platform. Come again later.
reconcile-room-handed-answers = The platform’s answer was there: what it confirms waits no more.
reconcile-room-handed-received = { $count ->
    [one] { $count } record came to this laptop.
   *[other] { $count } records came to this laptop.
}
reconcile-room-handed-not-carried = That laptop carries nothing to your platform. Let its owner join your centre on it, or give your records on a stick.
reconcile-room-handed-none = Nothing waits to be handed over.
reconcile-room-near-packs = Packs it offers
reconcile-room-near-packs-none = It offers nothing that is new here.
reconcile-room-type = Address of a classroom
reconcile-room-type-hint = As it stands on the teacher’s screen, such as 192.168.1.7:47000.
reconcile-room-type-go = Visit
reconcile-room-type-wrong = This is not an address of a classroom. Compare it with the teacher’s screen.

## Settings

reconcile-settings = Sending
reconcile-settings-text = Connections can cost money. Packhorse stays below what you choose here; a press on “Send now” does not wait.
reconcile-settings-amount = Most a day
reconcile-settings-amount-any = Any amount
reconcile-settings-used = { $size } today
reconcile-settings-when = When
reconcile-settings-any-time = At any time
reconcile-settings-hours = Only at certain hours
reconcile-settings-from = From
reconcile-settings-to = To
reconcile-settings-centres = Your centres
reconcile-settings-centres-none = You have joined none.
reconcile-settings-leave = Leave
reconcile-settings-leave-of = Leave { $name }
reconcile-settings-leave-title = Leave { $name }?
reconcile-settings-leave-waiting = { $count ->
    [0] Nothing waits to be sent there.
    [one] { $count } record has not arrived there. It stays on this laptop.
   *[other] { $count } records have not arrived there. They stay on this laptop.
}
reconcile-settings-leave-text = Nothing more goes there from now on. What has arrived stays there. You can join again with a code.
reconcile-settings-leave-keep = Stay
reconcile-settings-left = You have left { $name }.
