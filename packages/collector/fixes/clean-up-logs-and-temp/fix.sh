#!/bin/sh
# Removes what is older than it is to be kept, whether the disk is full or not. What a program has open stays.
set -eu
logs=$HULPLIJN_PARAM_KEEP_LOG_DAYS
temp=$HULPLIJN_PARAM_KEEP_TEMP_DAYS

# find looks at each folder and removes out of it by one handle, so that nobody can put another folder in its place.
remove() {
  what=$1 folder=$2
  shift 2
  [ -d "$folder" ] && ! [ -L "$folder" ] || return 0
  if command -v fuser >/dev/null; then set -- "$@" ! -execdir fuser -s '{}' ';'; fi
  gone=$(find "$folder" -xdev -type f "$@" -printf '%s\n' -delete 2>/dev/null | awk '{ n++; b += $1 } END { printf "%d file(s), %d KiB", n, b / 1024 }')
  echo "  $what: removed $gone below $folder"
}

remove "logs that were put away" /var/log ! -path '/var/log/journal/*' -mtime "+$logs" \
  \( -name '*.gz' -o -name '*.xz' -o -name '*.zst' -o -name '*.[0-9]' -o -name '*.old' -o -name '*-[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' \)
if [ -d /var/log/journal ] && command -v journalctl >/dev/null; then
  journalctl "--vacuum-time=${logs}d" 2>&1 | tail -n 1
fi
remove "memory images of crashed programs" /var/crash -mtime "+$logs"
remove "memory images of crashed programs" /var/lib/systemd/coredump -mtime "+$logs"
for folder in /tmp /var/tmp; do
  remove "temporary files" "$folder" -mtime "+$temp" -atime "+$temp" -ctime "+$temp" ! -path '*/systemd-private-*' ! -name '.X*-lock'
done
