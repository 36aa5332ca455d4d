# Words of the `packhorse` command. Data on stdout is never translated; these go to stderr, and stand in plain listings.

cli-error = error:
cli-detail = details:
cli-hint = hint:

cli-hint-unknown-signer = If you know whose key this is, run `packhorse trust add FILE.pub`; to take the pack all the same, add --allow-unsigned.
cli-hint-unsigned = To take it all the same, add --allow-unsigned. It stays marked as unsigned.
cli-hint-downgrade = To go back to the older edition, add --allow-older.
cli-hint-delta-needs-base = Install the whole pack, or the edition this file was made from, first.

# Said otherwise at a terminal than in a window.
cli-error-not-found = “{ $path }” is not there. Nothing was changed. Look at the name letter by letter; `packhorse library list` tells what is installed.
cli-error-not-a-key = { $path } is not a key file of the right kind. Nothing was changed. Sign with the secret key (FILE); trust the public one (FILE.pub).

cli-nothing-installed = Nothing is installed yet. Install packs with `packhorse library install FILE`.
cli-trusted-by = (by the word of { $platform })
cli-no-keys = No key is trusted yet. Trust one with `packhorse trust add FILE.pub`.
cli-no-packs = { $path }: no packs there.
# After some names: how many more there are.
cli-and-more = and { $count } more
cli-build-warnings = { $warnings ->
    [one] { $warnings } thing
   *[other] { $warnings } things
} to look at; `packhorse course check { $path }` tells more.
cli-repair-whole = Nothing was damaged.
cli-standing-delta = update of an edition that is not here

cli-step-reading = Reading
cli-step-checking = Checking the courses
cli-step-copying = Copying
cli-step-indexing = Making searchable
cli-step-verifying = Checking every part
cli-step-freeing = Giving space back

cli-fault-error = error:
cli-fault-warning = please look:
# $errors and $warnings are counts.
cli-check-done = { $errors ->
    [0] No faults
    [one] { $errors } fault
   *[other] { $errors } faults
}, { $warnings ->
    [0] nothing to look at.
    [one] { $warnings } thing to look at.
   *[other] { $warnings } things to look at.
}
# $path is the folder that was made.
cli-import-done = Made { $path }. Look through it, then run `packhorse course check { $path }`.
# $lessons, $files and $pictures are counts, $languages the languages' tags.
cli-import-counts = Lessons: { $lessons }. Lesson files: { $files }. Pictures: { $pictures }. Languages: { $languages }.

cli-build-unsigned = The pack is not signed. Sign it with --key FILE, so that people can tell whose it is.

# $name is the trusted key's name, $key its fingerprint.
cli-signer-trusted = Signed by { $name } ({ $key })
cli-signer-unknown = Signed with a key that is not trusted here ({ $key })
cli-signer-unsigned = Not signed

# $part is the number of a damaged part, $files the files it belongs to.
cli-verify-part = Part { $part } is damaged. It belongs to: { $files }
cli-verify-valid = Valid: every part is as it was signed.
cli-verify-cannot-tell = Cannot tell: every part is whole, but nobody known here has signed it.
cli-verify-damaged = Damaged: { $damaged } of { $parts } parts. `packhorse pack repair` mends them from another copy.
cli-info-counts = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $parts ->
    [one] { $parts } part
   *[other] { $parts } parts
}
# $mended and $still are counts of parts.
cli-repair-done = { $mended ->
    [one] { $mended } part mended
   *[other] { $mended } parts mended
}, { $still ->
    [0] nothing is missing.
    [one] { $still } part is still damaged: try another copy.
   *[other] { $still } parts are still damaged: try another copy.
}
cli-repair-front = The beginning of the file and { $mended ->
    [one] { $mended } part
   *[other] { $mended } parts
} mended, { $still ->
    [0] nothing is missing.
    [one] { $still } part is still damaged: try another copy.
   *[other] { $still } parts are still damaged: try another copy.
}
cli-diff-bytes = A reader of the old edition needs { $size }.

# $new and $shared are sizes such as “1.2 MB”.
cli-installed = { $title }, edition { $version }: { $new } copied, { $shared } were here already.
cli-installed-mended = { $mended ->
    [one] { $mended } bad part was taken from another copy.
   *[other] { $mended } bad parts were taken from another copy.
}
cli-nothing-new = { $path }: nothing new there.
cli-removed = { $id } is removed; { $size } are free again.
cli-library-whole = Every part in the library is whole.
cli-library-damaged = { $damaged ->
    [one] { $damaged } part in the library is damaged
   *[other] { $damaged } parts in the library are damaged
}. `packhorse library repair ID --from SOURCE` mends them from another copy.
cli-state-trusted = signed
cli-state-unknown = unknown signer
cli-state-unsigned = not signed
cli-state-damaged = { $damaged ->
    [one] { $damaged } part damaged
   *[other] { $damaged } parts damaged
}
cli-course-line = { $title }, { $lessons ->
    [one] { $lessons } lesson
   *[other] { $lessons } lessons
}

cli-glossary = glossary
cli-found = { $count ->
    [0] Nothing found. Try fewer or other words.
    [one] { $count } result
   *[other] { $count } results
}
cli-found-forgiven = { $count ->
    [one] { $count } result, a typing slip forgiven
   *[other] { $count } results, a typing slip forgiven
}
cli-minutes = { $minutes } min
cli-fallback = This lesson is not there in { $wanted }; here it is in { $lang }.

cli-standing-new = new
cli-standing-update = newer
cli-standing-same = here already
cli-standing-older = older
cli-standing-conflict = differs
cli-standing-unusable = cannot be used

cli-key-made = Keep { $path } secret, and a copy of it in a safe place. Hand out { $path }.pub.

## Learners and learning

cli-error-no-learner = There is no learner “{ $path }” here. Nothing was changed. `packhorse learner list` tells who there is.
cli-error-wrong-secret = That does not open it. Nothing was changed. { $wait ->
    [0] Try once more, or use the recovery code with `packhorse learner recover`.
    [one] Try again in { $wait } second, or use the recovery code with `packhorse learner recover`.
   *[other] Try again in { $wait } seconds, or use the recovery code with `packhorse learner recover`.
}
cli-error-secret-needed = This needs a secret, and none was given. Nothing was changed.
cli-error-secret-file = { $path } holds no secret. Nothing was changed. Write the secret into it as one line of text.
cli-error-not-begun = No attempt is begun. Nothing was changed. `packhorse item list` with this lesson or assessment begins one.
cli-error-trust-unconfirmed = Nobody here knows who signed { $path }. Nothing was changed. Compare this fingerprint with theirs, by telephone or on paper: { $fingerprint } If it is the same, give the same command again with `--yes`.
cli-error-no-card = “{ $path }” is not due for review. Nothing was changed. `packhorse review list` tells what is.
cli-error-no-note = There is no note “{ $path }”. Nothing was changed. `packhorse note list` tells which there are.
# $text is what was typed, $like an example.
cli-error-response-form = “{ $text }” is not the kind of answer that is asked for. Nothing was counted. Write it like this: { $like }
cli-error-would-overwrite-other = { $path } is there already, and it is not a file of this learner. It was not touched. Choose another name.
cli-hint-secret-needed = Set the variable PACKHORSE_SECRET, or add --secret-file FILE; for a new lock PACKHORSE_NEW_SECRET, or --new-secret-file FILE.
cli-no-learners = Nobody studies here yet. Begin with `packhorse learner add NAME`.
cli-recovery-code = Write the recovery code down and keep it in a safe place. It is shown only now.
cli-learner-brought = { $records ->
    [one] Brought in, with { $records } record.
   *[other] Brought in, with { $records } records.
}
cli-learner-merged = { $records ->
    [one] Was here already: { $records } record is new.
   *[other] Was here already: { $records } records are new.
}
cli-learner-erased = { $name } is erased.
cli-no-backups = There is no backup yet. Packhorse makes one by itself.
# $next goes on where this page ended.
cli-more-records = There are more: --from { $next }
cli-no-hint = There is no hint for this question.
# $when is a date and time, $count how many cards are still due.
cli-review-due = Comes back { $when }. { $count ->
    [0] Nothing else is due.
    [one] { $count } card is still due.
   *[other] { $count } cards are still due.
}
cli-review-undone = The last answer is taken back.
cli-note-orphan = The words were not found in the lesson. The note is kept all the same.
cli-note-removed = The note is taken away. `packhorse note restore { $id }` brings it back.

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = Courses for places without Internet: packs, library, search and learning from the terminal.
cli-help--json = Print JSON on stdout
cli-help--data = The data folder, instead of the usual place
cli-help-course = Course sources: check them, make them from other content
cli-help-pack = Pack files: build, verify, look into, mend
cli-help-library = The packs on this computer
cli-help-search = Search everything that is installed
cli-help-lesson = Read the lessons of installed packs
cli-help-stick = USB sticks with packs
cli-help-key = Keys that sign packs
cli-help-trust = Keys whose packs are welcome here
cli-help-course-check = Report every fault of course sources, with file, line and what to do
cli-help-course-check--dir = Folder with pack.toml
cli-help-course-import = Make course sources from other content
cli-help-course-import--from = What to import
cli-help-course-import--out = Folder to make
cli-help-course-import--format = What it is: a folder of Markdown or HTML, languages as first folders
cli-help-course-import--lang = Language, where the first folders are not languages
cli-help-pack-build = Build a pack file from course sources
cli-help-pack-build--dir = Folder with pack.toml
cli-help-pack-build--out = Pack file to write; with --base also the delta file beside it
cli-help-pack-build--key = Key to sign with
cli-help-pack-build--base = Earlier edition to build on, so that readers of it fetch only what changed
cli-help-pack-build--volume = Split into volumes of at most so many bytes (default: what FAT32 can hold)
cli-help-pack-verify = Check every part and the signature
cli-help-pack-verify--trust = Public key to trust for this check
cli-help-pack-info = Tell what a pack says of itself
cli-help-pack-repair = Mend damaged parts from other packs
cli-help-pack-repair--from = Packs, or folders of packs, to take parts from
cli-help-pack-diff = Tell what changed between two editions
cli-help-pack-cat = Write one file of a pack to stdout
cli-help-library-install = Install packs: files, folders, sticks, http(s) addresses
cli-help-library-install--allow-unsigned = Take packs that nobody known has signed
cli-help-library-install--allow-older = Go back to an older edition
cli-help-library-list = List what is installed
cli-help-library-info = Tell about one installed pack
cli-help-library-remove = Remove a pack; its space comes back
cli-help-library-update = Bring a pack up to date; only what changed is copied
cli-help-library-update--from = Pack or delta file, folder, or address
cli-help-library-update--allow-unsigned = Take editions that nobody known has signed
cli-help-library-verify = Check every part of one pack or of all
cli-help-library-repair = Mend a pack's damaged parts from pack files
cli-help-library-repair--from = Packs, or folders of packs, to take parts from
cli-help-library-export = Write a pack back to a file, identical to the one it came from
cli-help-search--query = Words; "in quotes" for a phrase
cli-help-search--lang = Only this language
cli-help-search--pack = Only this pack
cli-help-search--limit = At most so many results
cli-help-lesson-list = List the lessons of a course
cli-help-lesson-list--lang = Language of the titles
cli-help-lesson-show = Show a lesson
cli-help-stick-scan = Tell which packs a stick or folder holds, and how they stand to the library
cli-help-key-new = Make a key pair: FILE (keep it secret) and FILE.pub (hand it out)
cli-help-key-new--name = Whose key it is, as people will read it
cli-help-trust-add = Trust a key from now on
cli-help-trust-list = List the trusted keys
cli-help-trust-show = Show one trusted key
cli-help-trust-show--key = Begin of its fingerprint, or its name

# Said of an argument wherever a command has it and says nothing of its own.
cli-help--learner = Who studies: id, begin of an id, or name
cli-help--secret-file = File with the PIN, the names of the pictures or the passphrase; else $PACKHORSE_SECRET
cli-help--new-secret-file = File with the new secret; else $PACKHORSE_NEW_SECRET
cli-help--language = Language of their screens
cli-help--picture = Their picture: mountains, tree, sun, horse, bird, fish, flower-lotus or star
cli-help--lock = What is asked for: a PIN or pictures keep others out of the window; a passphrase encrypts the file
cli-help--lesson = LESSON, COURSE/LESSON or PACK/COURSE/LESSON; after a course also its number
cli-help--quiz = Lesson or assessment: ID, lesson/ID, assessment/ID, with COURSE/ or PACK/COURSE/ before it
cli-help--item = Question: ITEM, COURSE/ITEM, PACK/COURSE/ITEM; with its lesson or assessment as lesson/ID/ITEM
cli-help--course = Course id, or PACK/COURSE
cli-help--lang = Language
cli-help-learner = The people who study on this computer
cli-help-item = Questions: see them, answer them, hand them in
cli-help-review = What comes back to be remembered
cli-help-note = Notes, marked words and bookmarks in lessons
cli-help-credential = Certificates that were earned
cli-help-learner-add = Make a learner; prints the id, and the recovery code where there is a lock
cli-help-learner-add--name = Their name, in any script
cli-help-learner-list = List the learners of this computer
cli-help-learner-progress = Tell how far a learner is, in all courses or in one
cli-help-learner-history = Tell what a learner did in a course, the newest first
cli-help-learner-rename = Change a learner's name, picture or language
cli-help-learner-rename--name = The new name
cli-help-learner-lock = Give a learner's file another lock; prints the new recovery code
cli-help-learner-recover = Open a learner's file with the recovery code and give it another lock; prints the new recovery code
cli-help-learner-recover--lock = What is asked for from now on
cli-help-learner-recover--code-file = File with the recovery code; else $PACKHORSE_SECRET
cli-help-learner-export = Write a learner to one file, for another computer
cli-help-learner-export--out = File to write, or a folder to put it in
cli-help-learner-import = Bring a learner in from a file; who is here already gets both histories
cli-help-learner-import--file = A file that `learner export` or a backup made
cli-help-learner-backups = List a learner's backups
cli-help-learner-restore = Go back to a backup; what is newer stays
cli-help-learner-restore--name = A name that `learner backups` lists
cli-help-learner-facts = Show, keep or take back facts for statistics; all of them may be left out
cli-help-learner-facts--sex = Sex
cli-help-learner-facts--age = Age
cli-help-learner-facts--institution = School or institution
cli-help-learner-facts--role = Role
cli-help-learner-facts--withdraw = Take all of them back
cli-help-learner-records = Tell what is kept about a learner, and the records themselves
cli-help-learner-records--from = Where the page before ended
cli-help-learner-forget = Erase a learner for good: file, backups, everything
cli-help-learner-forget--yes = Yes, it cannot be had back
cli-help-lesson-read = Mark all parts of a lesson as read, for scripts
cli-help-item-list = List the questions of a lesson or assessment; with a learner, goes on with their attempt or begins one
cli-help-item-answer = Answer a question
cli-help-item-answer--response = Ids 1,3 · true or false · pairs 1=2,2=1 · order 3,1,2 · a number or words · gaps a|b · @FILE · JSON
cli-help-item-hint = Give a question's hint
cli-help-item-reveal = Show a question's right answer; it is answered no more in this attempt
cli-help-item-finish = Hand the answers in
cli-help-item-results = Tell what came of the answers that were handed in last
cli-help-review-list = List what is due
cli-help-review-answer = Answer a question, or say how well a term was remembered: again, hard, good or easy
cli-help-review-answer--card = A card that `review list` lists, or the end of its name
cli-help-review-answer--response = An answer as for `item answer`; of a term: again, hard, good or easy
cli-help-review-answer--grade = How well it was remembered, whatever the answer says
cli-help-review-undo = Take back the last answer
cli-help-note-add = Write a note; without words a bookmark, or with --quote a marking
cli-help-note-add--text = Words of one's own
cli-help-note-add--passage = The passage it stands under: a heading's anchor
cli-help-note-add--quote = Words of the lesson that it is about
cli-help-note-add--lang = Language of the lesson's text
cli-help-note-list = List notes, of one course or of all
cli-help-note-remove = Take a note away
cli-help-note-remove--note = Id, or begin of an id
cli-help-note-restore = Bring a note back that was taken away
cli-help-note-restore--note = The note's id
cli-help-credential-list = List what was earned on this computer, and what is on the way
cli-step-exchanging = Sending and receiving
cli-reconcile-bytes = sent { $out }, received { $came }
cli-reconcile-moved = records sent: { $sent }, received: { $received }
cli-reconcile-certificates = certificates received: { $count }
cli-reconcile-agreed = both hold the same
cli-reconcile-differs = not the same on both sides
cli-reconcile-refused = not taken
cli-reconcile-half-way = not finished
cli-reconcile-closed = closed with a passphrase
cli-exchange-waiting = Records waiting: { $count }
cli-exchange-failed = failed
cli-exchange-under-way = on its way
cli-road-internet = by line
cli-road-classroom = in the classroom
cli-road-stick = by stick
cli-road-store = to a record store
cli-courier-packed = Envelopes: { $envelopes }. Learners: { $learners }. Records: { $records }.
cli-courier-delivered = Envelopes handed over: { $envelopes }. Failed: { $failed }.
cli-courier-accepted = Answers: { $answers }. Learners: { $learners }. New records: { $records }.
cli-learner-joined = This goes with the next exchange. Compare the key with the paper.
cli-help-reconcile = Bring records together with a platform's, or send them to a record store
cli-help-reconcile--learner = Who: id, begin of an id, or name; several are possible
cli-help-reconcile--all = Everybody who has joined, and whose file opens
cli-help-reconcile--platform = Address of the platform; else all that were joined
cli-help-reconcile--lrs = Address of any record store that speaks xAPI: records go there, nothing comes back
cli-help-reconcile--user = Name that opens the record store; kept for the next time
cli-help-reconcile--password-file = File with the record store's password; else $PACKHORSE_STORE_PASSWORD
cli-help-courier = Records that travel on a stick, sealed for the platform
cli-help-courier-pack = Seal what waits into a file for the platform; others may fill the same file
cli-help-courier-pack--out = File to write, or a folder or stick to put it on
cli-help-courier-pack--learner = Who has a passphrase and shall go too
cli-help-courier-deliver = Hand sealed files over to the platform, and put its answers beside them
cli-help-courier-deliver--file = File or folder
cli-help-courier-deliver--platform = Address of the platform; else the one they are for, where this computer knows it
cli-help-courier-accept = Take the answers for this computer
cli-help-courier-accept--file = File or folder
cli-help-courier-accept--learner = Who has a passphrase and has an answer
cli-help-exchange = What went, and what waits
cli-help-exchange-list = List past exchanges and what waits
cli-help-exchange-list--learner = Whose records wait: id, begin of an id, or name
cli-help-learner-join = Join a centre with its code; it goes with the next exchange
cli-help-learner-join--code = The code, as it stands on the paper
cli-help-learner-join--name = The name they want to be known by there; else their own
cli-help-learner-leave = Leave a centre's platform; what it holds stays there
cli-help-learner-leave--platform = Address or key of the platform

# The classroom. $name is a laptop's or a person's, the others are counts.
cli-classroom-open = “{ $name }” serves the laptops in this room. Packs: { $packs }. Others type:
cli-classroom-key = Its key, in short: { $key }
cli-classroom-end = Keep this running; Ctrl-C closes the classroom.
cli-classroom-guest = { $name }: records { $records }, sealed envelopes { $carried }
cli-classroom-carried = Sealed envelopes wait here for the platform: { $count }. Hand them over with `packhorse classroom deliver` when there is a connection, or `packhorse courier pack` onto a stick.
cli-classroom-nobody = No classroom was heard nearby. If a screen shows an address, use `packhorse classroom visit ADDRESS`.
cli-classroom-visited = Envelopes left: { $left }. Records in them: { $records }. Answers taken: { $answers }.
cli-classroom-delivered = Handed over: { $handed }. Refused: { $refused }. Still waiting: { $waiting }.
cli-classroom-allowed = { $name } may issue { $left } more of { $count } certificates, until { $until }, on the word of { $by }.
cli-classroom-allowed-by-word = { $name } may issue { $left } more of { $count } certificates, until { $until }, on the word of { $by }. Say yes to each with `packhorse classroom issue`.
cli-classroom-allowed-none = No centre has allowed this laptop to issue certificates.
cli-classroom-certificate = { $at }  { $name }: { $what }, issued
cli-classroom-certificate-waits = { $at }  { $name }: { $what }, earned; waits for your yes
cli-classroom-not-issued = Not issued: { $number }. It does not wait, its record lacks something, or nothing is left of what you may issue.
cli-help-classroom = Laptops in one room: packs and records without the Internet
cli-help-classroom-open = Serve the laptops in this room until Ctrl-C: they take packs, leave what is sealed for the platform
cli-help-classroom-open--port = Port to listen on; else 47000, or another if that is taken
cli-help-classroom-open--name = Name others see
cli-help-classroom-find = Tell which laptops nearby serve, and what they offer
cli-help-classroom-find--seconds = Seconds to listen
cli-help-classroom-visit = Visit a laptop that serves: take packs, leave records
cli-help-classroom-visit--address = Its address as its screen shows it: 192.168.1.7:47000
cli-help-classroom-visit--learner = Whose records go: id, begin of an id, or name; several are possible
cli-help-classroom-visit--all = The records of everybody who has joined, and whose file opens
cli-help-classroom-visit--take = Packs to install from it
cli-help-classroom-visit--allow-unsigned = Take packs that nobody known has signed
cli-help-classroom-deliver = Hand what others left in this computer's classroom over to the platform
cli-help-classroom-deliver--platform = Address of the platform; else all that this computer knows
cli-written = Written: { $path }
cli-trusts-issuers = Certificates: { $name }, as of { $made }
cli-trusts-issuer = Certificates: { $name }
cli-help-credential-show = Tell all about one certificate
cli-help-credential-show--id = PACK/COURSE/ACHIEVEMENT, or the begin of the certificate’s id
cli-help-credential-export = Write a confirmed certificate to a file
cli-help-credential-export--form = In which form; else as the file’s name ends
cli-help-credential-import = Keep a certificate from elsewhere (an Open Badge) beside one’s own
cli-help-credential-verify = Tell whether a certificate is good: a JSON file, a PNG, SVG or PDF that carries it, or a picture of its QR code
cli-help-credential-verify--trust = An institute’s key (FILE.pub) or a trust file (FILE.trust) to believe for this check
cli-help-trust-add--yes = The fingerprint of who signed the trust file was compared with theirs
cli-help-key-delegate = Let another key issue certificates in one’s stead, within bounds
cli-help-key-delegate--key = The key that delegates, as `key new` made it
cli-help-key-delegate--to = The key that may issue: its FILE.pub
cli-help-key-delegate--name = What people call who may issue, instead of the key’s name
cli-help-key-delegate--achievements = Only this achievement (its URI); may be said several times
cli-help-key-delegate--count = At most so many certificates
cli-help-key-delegate--days = For so many days from now
cli-help-key-delegate--may-delegate = How many delegations may follow below it
cli-help-stick-write = Put packs of the library onto sticks, read them back, and put beside them whose packs and certificates are good
cli-help-stick-write--dirs = Folders or sticks, which are written side by side
cli-help-stick-write--packs = Pack to put there (its id); may be said several times
cli-help-stick-write--all = All packs of the library
cli-stick-written = written: { $size }
cli-stick-there = was there already
cli-stick-newer = a newer edition is there, and stays
cli-stick-others = Other packs lie there and stay: { $titles }
cli-program-newer = A newer Packhorse ({ $version }, { $size }) is in { $path }, signed by its makers. `packhorse program take` takes it out.
cli-program-other = A newer Packhorse ({ $version }) is in { $path }, signed by its makers, with nothing for this kind of computer.
cli-program-nothing = Nothing newer that the makers of this Packhorse signed is in { $path }.
cli-program-deb = Every part was checked. Install it with: sudo apt install "{ $path }"
cli-program-rpm = Every part was checked. Install it with: sudo dnf install "{ $path }"
cli-program-portable = Every part was checked. Unpack { $path }, move packhorse-data from the old folder into the new one, and start the new one.
cli-program-open = Every part was checked. Open { $path } and follow what it says.
cli-help-program = A newer edition of Packhorse itself
cli-help-program-take = Take the package out of a stick’s newer program, if its makers signed it
cli-help-program-take--from = Stick, folder or pack file
cli-help-program-take--out = Folder to put the package into
cli-help-credential-verify--files = Files, or folders of them
cli-help-credential-verify--refresh = Ask the platforms that were joined for what is newest of issuers and revoked certificates, first
# $count: certificates that were looked at; $valid, $notvalid, $unclear: how many were so; $passed: files that can carry none.
cli-verified-many = Certificates: { $count }. Valid: { $valid }. Not valid: { $notvalid }. Cannot tell yet: { $unclear }. Files passed over: { $passed }.
