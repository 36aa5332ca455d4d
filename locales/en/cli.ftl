# Words of the `packhorse` command. Data on stdout is never translated; these go to stderr, and stand in plain listings.

cli-error = error:
cli-detail = details:
cli-hint = hint:

cli-hint-unknown-signer = If you know whose key this is, run `packhorse trust add FILE.pub`; to take the pack all the same, add --allow-unsigned.
cli-hint-unsigned = To take it all the same, add --allow-unsigned. It stays marked as unsigned.
cli-hint-downgrade = To go back to the older edition, add --allow-older.
cli-hint-delta-needs-base = Install the whole pack, or the edition this file was made from, first.

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
