## Prepare USB sticks

sticks-lede = Put in as many sticks as you have ports. Packhorse writes them side by side and reads each one back.
sticks-step-choose = Packs
sticks-step-write = Write the sticks
sticks-step-hand = Hand out

## What goes onto each stick

sticks-choose-title = What goes onto each stick
sticks-choose-text = A pack goes whole, in all its languages.
sticks-portable = Packhorse itself, to run from the stick
sticks-portable-text = The folder that this Packhorse runs from, without anybody’s records.
sticks-none-title = There are no packs to hand out yet
sticks-none-text = Add packs to this laptop first. Then they can go onto sticks.
sticks-prefix = Names begin with
sticks-prefix-hint = MAR makes MAR-01, MAR-02 and so on. A stick that has a name keeps it.
sticks-wanted = How many sticks
sticks-wanted-hint = Leave it empty if you do not know yet.
sticks-begin = Write the sticks
sticks-begin-note = Nothing that lies on a stick is deleted.
sticks-back = Choose other packs

## The slip: sizes

sticks-each = On each stick
sticks-each-packs = { $count ->
    [one] { $count } pack
   *[other] { $count } packs
}
sticks-each-portable = Packhorse to run from the stick
sticks-each-trust = Whose certificates are good
sticks-each-room = Empty post bag for records
sticks-each-sum = Together
# Follows the number of sticks that are ready, which stands large before it. $wanted: how many are to be made.
sticks-ready-of = { $wanted ->
    [one] of { $wanted } stick is ready
   *[other] of { $wanted } sticks are ready
}
# Follows the number of sticks that are ready, which stands large before it.
sticks-ready-some = { $count ->
    [one] stick is ready
   *[other] sticks are ready
}
sticks-ready-bar = { $ready } of { $wanted } sticks are ready
# $minutes: a whole number. $count: how many sticks are still to be made.
sticks-others = { $count ->
    [one] About { $minutes } min for the last one.
   *[other] About { $minutes } min for the other { $count }.
}

## Sticks that are in

sticks-in = { $count ->
    [one] { $count } stick is in this laptop
   *[other] { $count } sticks are in this laptop
}
sticks-in-none = No stick is in this laptop
sticks-put-in = Put in a USB stick
sticks-put-in-text = An empty stick is begun by itself. Where other people’s files lie, Packhorse asks first.
sticks-folder = Choose a folder
sticks-look = Look again
sticks-stop-all = Stop all
sticks-hand = Hand them out
sticks-unnamed = A stick
# What a stick’s row says at its end.
sticks-state-found = Waits for you
sticks-state-waiting = Its turn will come
sticks-state-looking = Looking at it
sticks-state-writing = Writing
sticks-state-reading = Reading back
sticks-state-ready = Ready. Take it out
sticks-state-ready-folder = Ready
sticks-state-small = Too small
sticks-state-full = Too little room
sticks-state-protected = Write-protected
sticks-state-bad = Do not use it
sticks-state-gone = Pulled out too early
sticks-state-stopped = Stopped
sticks-state-failed = Did not work
# What it says below.
sticks-text-ready = Written and read back, no faults
sticks-text-small = It holds { $capacity }; { $needed } are needed
sticks-text-full = { $free } are free; { $needed } are needed. Other files take the rest, and stay.
sticks-text-protected = Nothing can be written to it. Move the small switch on it, if it has one, or take another stick.
sticks-text-bad = It did not keep what was written. Mark it, and give it to nobody. The others go on.
sticks-text-gone = What is unfinished on it cannot be taken for a pack. Put it in again, and it is begun anew.
sticks-text-stopped = What is unfinished on it cannot be taken for a pack.
sticks-text-strange = Other files are on it. They stay as they are.
sticks-text-same = { $count ->
    [one] { $count } of these packs is there already.
   *[other] { $count } of these packs are there already.
}
sticks-text-newer = A newer edition is there and stays: { $titles }
sticks-text-others = Other packs are there and stay: { $titles }
sticks-text-program = Another Packhorse is there and stays as it is.
# $name: what the stick is called.
sticks-write-one = Write onto it
sticks-write-one-of = Write onto it: { $name }
sticks-again = Try again
sticks-again-of = Try again: { $name }
sticks-stop-of = Stop: { $name }
sticks-drop = Take off the list
sticks-drop-of = Take off the list: { $name }
sticks-tape-title = Write the name on each stick
# $names: names of the sticks that are being made or are ready.
sticks-tape = A strip of tape is enough: { $names }. When a stick comes back, you see which one it is.

## Handing out

sticks-hand-title = { $count ->
    [one] { $count } stick is ready to be handed out
   *[other] { $count } sticks are ready to be handed out
}
sticks-hand-none = No stick is ready yet
sticks-hand-text = Each was read back to its last part. Whoever gets one puts it in and opens Library, Add packs.
sticks-hand-post = Records come back on the same sticks. Bring them to the platform under Send & receive.
sticks-anew = Prepare more sticks
sticks-on = Go on writing

## A newer program that came on a stick

sticks-program-title = A newer Packhorse is here: { $version }
# $fingerprint: short form of the key.
sticks-program-text = Its makers signed it with the key that came with this Packhorse ({ $fingerprint }). That key is none of those you trust for courses; none of those would be enough.
sticks-program-keep = What you have learned stays as it is.
sticks-program-take = Put it into Downloads
sticks-program-elsewhere = Choose a folder
sticks-program-none = It holds nothing for this kind of computer. Ask whoever brought it for the right one.
sticks-program-taken = Packhorse { $version } was checked and taken out
sticks-program-deb = Close Packhorse. Open this file in the file window and choose to install it; the computer asks for its password. At a terminal: sudo apt install, then the file.
sticks-program-rpm = Close Packhorse. Open this file in the file window and choose to install it; the computer asks for its password. At a terminal: sudo dnf install, then the file.
sticks-program-portable = This Packhorse runs from a folder. Close it, unpack the file, and move the folder packhorse-data from the old folder into the new one. Then start the new one.
sticks-program-open = Close Packhorse, open this file and follow what it says.
sticks-program-show = Show the folder
