#!/bin/sh
# Starts Packhorse from this folder. On FAT sticks most systems let no file be a program; then the system's own loader
# is asked to start it.
here=$(cd -- "$(dirname -- "$0")" && pwd) || exit 1
program=$here/packhorse-desktop
[ -f "$program" ] || { echo "packhorse-desktop is missing in $here" >&2; exit 1; }
# Without a place for what is learned nothing starts.
{ mkdir -p "$here/packhorse-data" && [ -w "$here/packhorse-data" ]; } 2>/dev/null || {
    echo "Nothing can be written to $here: the stick is protected, or its files belong to somebody else." >&2
    echo "Copy the folder to your home folder and start it there." >&2
    exit 1
}
# What the system's libraries like to keep for later stays on the stick, too: pieces of pictures, names of files chosen.
export XDG_CACHE_HOME="$here/packhorse-data/cache" XDG_DATA_HOME="$here/packhorse-data/system" MESA_SHADER_CACHE_DISABLE=true
[ -x "$program" ] && exec "$program" --data "$here/packhorse-data" "$@"
for loader in /lib64/ld-linux-x86-64.so.2 /lib/ld-linux-aarch64.so.1; do
    # Only the loader of this machine's kind runs at all.
    "$loader" --verify "$program" >/dev/null 2>&1 || continue
    exec "$loader" "$program" --data "$here/packhorse-data" "$@"
done
echo "This system starts nothing from this stick. Copy the folder to your home folder and start it there." >&2
exit 1
