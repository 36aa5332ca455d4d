## Who is studying: welcome, the rail, Settings › Learner and My data.

learner-nav-notes = Notes
learner-nav-certificates = Certificates
# Under the learner's name in the rail.
learner-my-progress = My progress
learner-change = Change learner

learner-who = Who is studying?
learner-who-text = Each person has their own shelf, notes and progress on this laptop.
learner-studied-never = Has not studied yet
learner-studied-today = Studied today
learner-studied-yesterday = Studied yesterday
learner-studied-on = Studied on { $date }
learner-new = I am new here
learner-new-text = It takes one minute. No e-mail is needed.
learner-bring = I come from another laptop
learner-bring-other = I have a file from another laptop
# $language: the language of the interface, by its own name.
learner-language-is = Language: { $language }
learner-add-courses = Add courses
learner-has-pin = Has a PIN
learner-has-pictures = Has three pictures
learner-has-passphrase = Has a passphrase
learner-state-missing = The file is missing
learner-state-damaged = The file is damaged
learner-state-newer = Needs a newer Packhorse

## What opens a shelf

learner-open = Open
learner-type-pin = { $name }, type your PIN
learner-choose-pictures = { $name }, choose your three pictures
learner-type-passphrase = { $name }, type your passphrase
learner-pin-keys = Digits
learner-pin-back = Delete the last digit
# Read aloud while typing; the digits themselves are never said.
learner-pin-typed = { $count ->
    [one] { $count } digit typed
   *[other] { $count } digits typed
}
# Read aloud while choosing.
learner-pictures-chosen = { $count ->
    [one] { $count } picture chosen
   *[other] { $count } pictures chosen
}
learner-pictures-back = Take back the last one
learner-wrong-pin = That is not the PIN.
learner-wrong-pictures = Those are not the pictures, or not in this order.
learner-wrong-passphrase = That is not the passphrase.
learner-wrong = That does not open it. Try once more.
learner-try-again = Try once more.
learner-wait-seconds = { $count ->
    [one] You can try again in { $count } second.
   *[other] You can try again in { $count } seconds.
}
learner-wait-minutes = { $count ->
    [one] You can try again in { $count } minute.
   *[other] You can try again in { $count } minutes.
}
learner-forgot-pin = I forgot my PIN
learner-forgot-pictures = I forgot my pictures
learner-forgot-passphrase = I forgot my passphrase
learner-forgot-title = { $name }, use the recovery code
learner-forgot-text = When your shelf was made, a recovery code was written down. Your trainer may have it. It opens your shelf once; then you get a new one.
learner-recovery-code = Recovery code
learner-recovery-code-hint = 20 letters and digits. Capitals, spaces and hyphens do not matter.
learner-recover = Open my shelf
learner-cancel = Cancel
learner-broken-title = { $name }’s shelf does not open
learner-broken-newer = A newer Packhorse wrote it. Everything is safe. Open it with the newer program.
learner-broken-missing = The file with the records is not on this laptop any more. A backup brings it back.
learner-broken-damaged = The file with the records is damaged. A backup brings it back, and whatever can still be read is added to it.
learner-mended = Your file was damaged and has been mended.

## Make your shelf

learner-make-title = Make your shelf
learner-name = Your name
learner-name-hint = It is printed on your certificates. You can write it in any script.
learner-name-lacks = Write your name to go on.
learner-picture = Choose a picture
learner-picture-mountains = mountains
learner-picture-tree = tree
learner-picture-sun = sun
learner-picture-horse = horse
learner-picture-bird = bird
learner-picture-fish = fish
learner-picture-flower-lotus = flower
learner-picture-star = star
learner-picture-moon = moon
learner-picture-boat = boat
learner-picture-cow = cow
learner-picture-leaf = leaf
learner-language = Language
learner-keep-out = Keep others out of my shelf
learner-keep-out-hint = Useful when several people share this laptop. You can change it later.
learner-lock = Who may open your shelf?
learner-lock-none = Anyone at this laptop
learner-lock-none-text = Nothing is asked. Your file is not encrypted.
learner-lock-pin = Only someone who knows my PIN
learner-lock-pin-text = Keeps others out of this window. It does not encrypt: someone who can copy the file can read it.
learner-lock-pictures = Only someone who knows my three pictures
learner-lock-pictures-text = As a PIN, without reading or writing. It does not encrypt.
learner-lock-passphrase = Only someone who knows my passphrase
learner-lock-passphrase-text = Encrypts your file: without these words nobody can read it. Your name and picture stay visible.
learner-new-pin = New PIN
learner-new-pin-hint = 4 to 12 digits.
learner-new-pictures = New pictures
learner-new-pictures-hint = Three pictures. The order counts.
learner-new-passphrase = New passphrase
learner-new-passphrase-hint = At least 8 characters. Four or five words are good.
learner-show-typed = Show what I type
learner-make = Make my shelf
learner-file-waits = The file you opened comes next, as soon as your shelf is made.

## Recovery code

learner-code-title = Write down this recovery code
learner-code-text = If you forget what opens your shelf, only this code opens it. It is shown once.
learner-code-of = Shelf of
learner-code-give = Write it on paper and give the paper to your trainer. Do not keep it with the laptop.
learner-code-passphrase = Your file is encrypted. Without the passphrase and without this code, nobody can bring back what is in it.
learner-code-written = The code is written down
learner-code-print = Print

## A learner from a file

learner-bring-title = Bring your shelf from another laptop
learner-bring-text = On the other laptop, open Settings, My data, and choose “Save a copy”. Then choose that file here.
learner-bring-choose = Choose the file
# $name: a file that was opened with the program.
learner-bring-this = Take in “{ $name }”
learner-bring-another = Choose another file
learner-bring-secret = Passphrase or recovery code
learner-bring-secret-hint = This file is encrypted. Nothing has been copied yet.
learner-brought = { $name } is here now
learner-brought-merged = { $name } was here already: both shelves are one now
learner-brought-records = { $count ->
    [0] No record was new.
    [one] { $count } record is new on this laptop.
   *[other] { $count } records are new on this laptop.
}

## Settings › Learner

learner-section = Learner
learner-saved = Saved.
learner-lock-section = Lock
learner-lock-now-none = Anyone at this laptop can open your shelf.
learner-lock-now-pin = A PIN keeps others out of this window. Your file is not encrypted.
learner-lock-now-pictures = Three pictures keep others out of this window. Your file is not encrypted.
learner-lock-now-passphrase = Your file is encrypted with your passphrase.
learner-lock-change = Change the lock
learner-lock-save = Keep the new lock
learner-lock-changed = The lock was changed.
learner-lock-code-note = With a new lock you get a new recovery code. The old one opens nothing then.
learner-pin = PIN
learner-pictures = Pictures
learner-passphrase = Passphrase
learner-pin-present = Present PIN
learner-pictures-present = Present pictures
learner-passphrase-present = Present passphrase

## Settings › My data

learner-privacy = My data
learner-privacy-text = Your name, progress, notes and certificates are on this laptop only, until you send them.
learner-kept-records = Records
learner-kept-notes = Notes
learner-kept-files = Files handed in
learner-kept-size = Size
learner-kept-since = The first record is from { $first }, the last from { $last }.
learner-records = Everything that was recorded
learner-records-text = Each thing you did, in plain words. Under each stands the record as a platform would get it.
learner-records-show = Show the records
learner-records-more = Show earlier ones
# $percent: points reached, as a number from 0 to 100.
learner-record-score = { $percent } of 100 points
learner-did-answered = Answered
learner-did-submitted = Questions handed in
learner-did-handed-in = File handed in
learner-did-began = Began
learner-did-read = Read
learner-did-watched = Watched
learner-did-finished = Finished
learner-did-left = Left
learner-did-reviewed = Reviewed
learner-did-scored = Points
learner-did-claimed = Certificate earned
learner-did-took-back = Taken back
learner-did-other = Anything else
learner-export = Take my data with me
learner-export-text = One file with everything you did here. You can open it on another laptop.
learner-export-do = Save a copy
learner-exported = Saved as
learner-facts = A few facts about you, if you like
learner-facts-why = They help to see whom the courses reach, and whom they do not. They are only counted together with others. You can leave them out, and take them back at any time.
learner-facts-answer = Answer
learner-facts-leave = Leave them out
learner-facts-withdraw = Take them back
learner-facts-save = Save
learner-facts-saved = Saved. Thank you.
learner-facts-gone = Nothing is said about you.
learner-fact-none = I do not say
learner-fact-sex = Sex
learner-fact-age = Age
learner-fact-role = I am a
learner-fact-institution = School or institution
learner-sex-female = Female
learner-sex-male = Male
learner-sex-other = Other
learner-age-under-15 = Under 15
learner-age-15-24 = 15 to 24
learner-age-25-34 = 25 to 34
learner-age-35-54 = 35 to 54
learner-age-55-up = 55 or older
learner-role-learner = Learner
learner-role-teacher = Teacher
learner-role-trainer = Trainer of teachers
learner-role-other = Something else
learner-backups = Backups
learner-backups-text = Packhorse makes them by itself on this laptop.
learner-backups-none = There is none yet.
learner-restore = Go back
learner-restore-of = Go back to the backup of { $date }
learner-restore-title = Go back to the backup of { $date }?
learner-restore-warning = What you did since then is added to it. Nothing is lost.
learner-restore-keep = Leave it as it is
learner-restored = The backup is in use. Nothing was lost.
learner-erase = Erase my data from this laptop
learner-erase-text = Your shelf and all its backups go. Certificates that a platform has confirmed stay valid.
learner-erase-do = Erase for good
learner-erase-title = Erase your data, { $name }?
learner-erase-warning = { $records ->
    [one] { $records } record
   *[other] { $records } records
} and { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
} are removed from this laptop, with all backups.
learner-erase-forever = This cannot be undone. Whatever was not sent or saved as a copy is gone.
learner-erase-sure = I know that this cannot be undone
learner-erase-keep = Keep everything
learner-erase-export = Save a copy first
learner-erased = { $name }’s data are erased from this laptop.
