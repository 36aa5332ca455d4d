## What went wrong: what happened, what is safe, what to do.
## One message for each code of a failure.

error-title = This did not work
error-technician = For the technician
error-again = Try again

error-not-a-pack = This file is not a pack. Nothing was changed. Look for a file whose name ends in “.pack”.
error-newer-format = This pack was made for a newer Packhorse. Your library is unchanged. Ask for a newer version of the program, or for an older edition of the pack.
error-truncated = The file ends too early: it was not copied to its end. Your library is unchanged. Copy the pack again, or ask for another stick.
error-damaged = Parts of this pack cannot be read. What is in your library is safe. Ask for the pack on another stick; Packhorse then takes only the missing parts.
error-bad-signature = The signature does not fit the content: somebody changed this pack, or it is damaged. Packhorse did not take it. Ask the publisher for a fresh copy.
error-unknown-signer = This laptop does not know who signed this pack. Nothing was copied. Ask your trainer whether the signer can be trusted, then decide in Add packs.
error-unsigned = Nobody signed this pack, so Packhorse cannot tell who made it. Nothing was copied. Take it only if you know where it comes from.
error-conflict = A pack with the same name and edition is here, but with other content. Yours was kept. Ask the publisher which one is right.
error-downgrade = A newer edition of this pack is here. Yours was kept. You need to do nothing.
# Sizes such as 3.3 GB.
error-no-space = There is too little free space on this laptop: { $needed } are needed, { $free } are free, and { $floor } always stay free. Nothing was changed. Remove a pack that you do not need, or free space on the disk, then try again.
error-read-only = Packhorse may not write there. Nothing was changed. Choose another folder, or ask who looks after this laptop.
error-stopped = The work was stopped before its end. Your library is as it was. Start it again when you like.
error-missing-volume = This pack is in several files, and one is missing. Nothing was changed. Put all its files in one folder and try again.
error-delta-needs-base = This file only updates a pack, and the edition it builds on is not here. Nothing was changed. Add the whole pack first.
error-hostile-pack = This pack is built in a way that could harm the laptop. Packhorse refused it and changed nothing. Do not use it, and tell the person who gave it to you.
error-course-faults = The course inside this pack has faults, so it cannot be read. Your library is unchanged. Tell the publisher; the faults are listed for the technician.
error-network = The network did not answer, or the connection was cut. What has arrived is kept. Try again later, or bring the pack on a stick.
error-changed-on-server = The pack changed on the server while it was being copied. Your library is unchanged. Start again to get the new one.
error-not-a-server = There is no pack at this address. Nothing was changed. Check the address letter by letter.
error-busy = Another Packhorse is using the library at this moment. Nothing was changed. Close the other window or wait a little, then try again.
error-newer-library = A newer Packhorse has used this library. It is safe and unchanged. Open it with the newer program.
error-not-found = This is not on the laptop any more. Nothing else was changed. Go back and look again.
error-io = The disk or the stick could not be read or written. What was there before is safe. Take the stick out and put it in again, then try once more.
error-internal = Packhorse made a mistake. Your library is safe. Try once more; if it happens again, show the lines below to a technician.
error-disk-full = The disk is full. What was there before is safe. Free some space, or remove a pack that you do not need, then try again.
error-library-damaged = The library file on this laptop is damaged. Your packs can be brought back from sticks. Show the lines below to a technician before you do anything else.
error-source-lost = The stick or file could not be read to its end: it was taken out or is wearing out. What was copied is kept. Put it in again, then go on.
error-export = The file could not be written. Your library is safe. Choose another folder or stick with enough free space.
error-index = The search could not be made ready. You can read everything; only searching finds less. Packhorse tries again when it starts.
error-lesson-unreadable = This lesson cannot be shown. Your library is safe. Check the pack in the library, and repair it from another stick if parts are damaged.
error-no-spares = There is no whole pack in that place to take parts from. Nothing was changed. Try another stick or file.
error-not-a-key = This is not a key that Packhorse can use, or the folder of trusted keys cannot be read. Nothing was changed. Show the lines below to a technician.
error-data-folder = Packhorse cannot use its data folder. Nothing was changed. Ask who looks after this laptop.
error-repair = { $path } could not be mended. The file is as it was. Try another copy of the same edition.
error-ambiguous = “{ $path }” may be { $first } or { $second }. Nothing was changed. Say which of the two you mean.
error-build = { $path } could not be made. Your course sources are unchanged. See the details, check the free space, then try again.
error-wrong-base = This is not a newer edition of the earlier pack that was given. Nothing was written. In `pack.toml`, give it the same id and a higher `version`, or choose another earlier pack.
error-import = No course was made from this content. The content itself is unchanged. See the details, then try again.
error-key-not-saved = The key could not be saved as { $path }. Nothing that was there was changed. Choose another name or folder, then make a key again.
error-certificate = { $address } cannot prove that it is what it says it is. Nothing was taken from it. Check this computer’s date and the address; if both are right, ask whoever runs the server.
error-would-overwrite = { $path } is there already, and it is not a pack. It was not touched. Choose another name.
error-other-pack = { $path } holds { $found }, not { $id }. Nothing was changed. Choose a file of this pack.
error-source-faults = The course sources have faults, so no pack was made. Mend what is listed, then build again.
error-no-packs = There are no packs in { $path }. Nothing was changed. Check the folder, or put in the stick.
