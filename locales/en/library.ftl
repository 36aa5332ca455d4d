## The library

library-title = Library
# $used and $free: sizes such as 3.3 GB.
library-lede = { $count ->
    [one] { $count } pack on this laptop takes { $used }. { $free } are free.
   *[other] { $count } packs on this laptop take { $used }. { $free } are free.
}
library-add = Add packs
library-empty-title = Your library is empty
library-empty-text = Put in a USB stick from your trainer. Packhorse finds the packs by itself. A file or an address will do as well.
library-failed = The library cannot be shown
library-filter = Show
library-all = All
library-category-teacher-digital-competency = Teachers’ digital skills
library-category-genai-higher-education = GenAI for higher education
library-category-ai-discipline = AI and your subject
library-category-ai-industry = AI at work
library-category-help = Using Packhorse
# Packs that were begun and are not finished.
library-begun = Begun
library-attention = Needs a look
library-category = Subject
library-any-category = Any subject
library-language = Language
library-any-language = Any language
library-sort = Order
library-sort-opened = Last opened
library-sort-newest = Newest first
library-sort-title = Title
library-sort-size = Size
library-none-title = No pack fits
library-none-text = Choose another language or show all packs.
library-show-all = Show all packs
library-open = Open
library-continue = Continue
library-details = Details
# $title: the pack's title, for screen readers.
library-details-of = Details of { $title }
library-open-of = Open { $title }
library-continue-of = Continue { $title }
library-repair-of = Repair { $title }
library-repair = Repair
library-lessons = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
library-courses = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
library-hours = { $count ->
    [one] About { $count } hour
   *[other] About { $count } hours
}
# A pack, all of whose lessons are finished.
library-finished = Finished
library-edition = Edition { $label }
# Heading of packs that are no courses: the help, the program.
library-beside = About Packhorse

## How a pack stands

library-verified = Verified
# $name: name of the trusted key.
library-signed-by = Signed by { $name }
library-unknown = Unknown signer
library-unknown-note = No signature that this laptop knows
library-unsigned = Not signed
library-unsigned-note = Nobody signed this pack
library-damaged = Needs repair
library-damaged-parts = { $count ->
    [one] { $count } of { $parts } parts is damaged
   *[other] { $count } of { $parts } parts are damaged
}

## One pack

library-pack-back = Library
library-pack-missing = This pack is not in the library
library-pack-about = About this pack
library-pack-courses = Courses
library-pack-publisher = Publisher
library-pack-signer = Signature
library-pack-fingerprint = Key
library-pack-edition = Edition
library-pack-licence = Licence
library-pack-languages = Languages
library-pack-size = Size
# $own: what removing the pack would free; parts shared with other packs stay.
library-pack-size-own = { $size }, of which removing gives back { $own }
library-pack-came = Came in
library-pack-source = From
library-pack-parts = Parts
library-pack-parts-good = { $count ->
    [one] { $count }, none known to be damaged
   *[other] { $count }, none known to be damaged
}
library-pack-care = Look after this pack
library-check = Check all parts
library-check-text = Reads every part and compares it with its seal. You can go on studying.
library-export = Save as a file
library-export-text = Writes the pack into a folder or onto a stick, to hand on. It is the same file, byte for byte.
library-remove = Remove
library-remove-text = Gives back { $size }. Where you stopped is remembered.
library-remove-title = Remove “{ $title }”?
library-remove-warning = The courses leave this laptop and { $size } become free. Where you stopped is remembered for when the pack comes back.
library-remove-keep = Keep the pack
library-repair-title = { $count ->
    [one] { $count } part of this pack cannot be read
   *[other] { $count } parts of this pack cannot be read
}
library-repair-text = The rest works. Put in a stick that holds this pack, or choose its file. Only the damaged parts are copied again.
# $name: name of a stick.
library-repair-from = Repair from “{ $name }”
library-repair-file = Choose a file
library-repair-folder = Choose a folder

## Adding packs

library-import-title = Add packs
library-import-lede = From a USB stick, a file, a folder or an address. Nothing is copied until you say so.
library-import-waiting-title = Put in a USB stick
library-import-waiting-text = Packhorse finds the packs on it by itself.
library-import-drop = You can also drop packs anywhere on this window.
library-import-file = Choose a file
library-import-folder = Choose a folder
library-import-again = Look again
library-import-looking = Looking for packs
library-import-other = Other ways
library-import-address = Address of a pack
library-import-address-hint = Begins with http:// or https://. Needs a network; a cut connection goes on where it stopped.
library-import-address-problem = This is not an address of a pack. It begins with http:// or https://.
library-import-address-go = Fetch
library-import-found = { $count ->
    [0] No pack on “{ $name }”
    [one] { $count } pack on “{ $name }”
   *[other] { $count } packs on “{ $name }”
}
library-import-files = { $count ->
    [0] No pack among the chosen files
    [one] { $count } chosen pack
   *[other] { $count } chosen packs
}
library-import-found-none = There are no packs here. Try another stick, or choose the folder yourself.
library-import-close = Put away
library-import-close-of = Put away: { $name }
library-import-new = New
library-import-update = Update
# $from and $to: numbers of editions.
library-import-update-note = Edition { $to }. You have edition { $from }
library-import-same = Already here
library-import-same-note = Edition { $label }, the same as yours
library-import-older = Older than yours
library-import-older-note = Edition { $to }. You have edition { $from }
library-import-conflict = Does not fit
library-import-conflict-note = Same edition as yours, but other content. Yours is kept
library-import-unusable = Cannot be used
library-import-decide = Decide
library-import-decide-of = Decide about { $title }
library-import-choose = Packs to copy
library-import-sum = { $count ->
    [0] No pack chosen
    [one] { $count } pack, { $size } to copy
   *[other] { $count } packs, { $size } to copy
}
library-import-stay = { $size } stay free
library-import-room = { $missing } too little space
library-import-room-text = { $floor } are always kept free so that the laptop goes on working. Choose fewer packs, or remove one in Settings.
library-import-room-link = Go to storage
library-import-meter = Disk space: library { $used }, these packs { $size }, free after that { $free }
library-import-meter-used = Library { $size }
library-import-meter-new = These packs { $size }
library-import-meter-free = Free { $size }
library-import-copy = { $count ->
    [0] Copy packs
    [one] Copy { $count } pack
   *[other] Copy { $count } packs
}
library-trust-title = Do you trust this signer?
library-trust-text = “{ $title }” is signed, but this laptop has not met this key. The signature shows that nobody changed the pack; only you can know whose key it is.
library-trust-publisher = The pack says that it comes from { $publisher }. Anybody can write that.
library-trust-compare = Compare these letters with those that your trainer or centre gave you:
library-trust-after = If you trust the key, packs signed with it are accepted from now on.
library-trust-once-after = If you take it, the library marks its signer as unknown.
library-trust-no = Leave the pack
library-trust-yes = Trust this key
library-unsigned-title = Take a pack that nobody signed?
library-unsigned-text = Packhorse can check that “{ $title }” is whole. It cannot check who made it or whether somebody changed it. Take it only from a person you know.
library-unsigned-after = The library marks it as not signed.
library-unsigned-yes = Take it
library-trusted = Packs with this key are accepted from now on.

## Long work

library-jobs-copying = { $count ->
    [one] Copying { $count } pack
   *[other] Copying { $count } packs
}
library-jobs-title = At work
library-jobs-done = What was done
library-jobs-study = You can go on studying. Leave the stick in.
library-jobs-minutes = { $count ->
    [one] About { $count } minute is left.
   *[other] About { $count } minutes are left.
}
library-jobs-moment = Less than a minute is left.
library-jobs-all = All work together
library-jobs-count = { $done } of { $total } packs
library-jobs-of = { $done } of { $total }
library-job-pause = Pause
library-job-resume = Go on
library-job-stop = Stop
library-job-pause-of = Pause: { $title }
library-job-resume-of = Go on: { $title }
library-job-stop-of = Stop: { $title }
library-job-again = Try again
library-job-again-of = Try again: { $title }
library-job-forget = All right
library-job-forget-of = All right: { $title }
library-job-clear = Clear the list
library-job-open = Open it now
library-job-waiting = Waits its turn
library-job-paused = Paused. What was copied is kept.
library-job-step-check = Check
library-job-step-copy = Copy
library-job-step-search = Make searchable
library-job-todo = to do
library-job-now = in progress
library-job-ready = done
library-job-verifying = Checking parts
library-job-repairing = Repairing
library-job-removing = Giving space back
library-job-indexing = Making searchable
library-job-exporting = Writing the file
library-job-done-install = Ready to study
library-job-done-verify = Checked: everything is whole
library-job-done-verify-damaged = { $count ->
    [one] Checked: { $count } part is damaged
   *[other] Checked: { $count } parts are damaged
}
library-job-done-repair = Repaired: nothing is missing
library-job-done-repair-still = { $count ->
    [one] { $count } part is still damaged. Try another stick.
   *[other] { $count } parts are still damaged. Try another stick.
}
library-job-done-remove = Removed
library-job-done-index = Searchable
library-job-done-export = Saved
library-job-cancelled = Stopped. What was copied is given back.
library-job-failed = Did not work
library-job-mended = { $count ->
    [one] { $count } damaged part on the stick was mended from elsewhere. Nothing is missing. Tell its owner that the stick is wearing out.
   *[other] { $count } damaged parts on the stick were mended from elsewhere. Nothing is missing. Tell its owner that the stick is wearing out.
}
library-stop-title = Stop copying “{ $title }”?
library-stop-text = What was copied so far is given back. With Pause it is kept, and you can go on at any time.
library-stop-keep = Keep copying
library-job-every-pack = All packs
