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

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = Courses for places without Internet: packs, library, search and lessons from the terminal.
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
cli-help-lesson-list--course = Course id, or PACK/COURSE
cli-help-lesson-list--lang = Language of the titles
cli-help-lesson-show = Show a lesson
cli-help-lesson-show--lesson = COURSE/LESSON or PACK/COURSE/LESSON; the lesson by its id or number
cli-help-lesson-show--lang = Language
cli-help-stick-scan = Tell which packs a stick or folder holds, and how they stand to the library
cli-help-key-new = Make a key pair: FILE (keep it secret) and FILE.pub (hand it out)
cli-help-key-new--name = Whose key it is, as people will read it
cli-help-trust-add = Trust a key from now on
cli-help-trust-list = List the trusted keys
cli-help-trust-show = Show one trusted key
cli-help-trust-show--key = Begin of its fingerprint, or its name
