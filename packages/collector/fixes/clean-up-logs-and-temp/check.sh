#!/bin/sh
# Exits 0 when something is older than it is to be kept.
set -eu
logs=$HULPLIJN_PARAM_KEEP_LOG_DAYS
temp=$HULPLIJN_PARAM_KEEP_TEMP_DAYS

# How much below a real folder is too old, in a line; the total grows.
total=0
count() {
  what=$1 folder=$2
  shift 2
  [ -d "$folder" ] && ! [ -L "$folder" ] || return 0
  found=$(find "$folder" -xdev -type f "$@" -printf '%s\n' 2>/dev/null | awk '{ n++; b += $1 } END { printf "%d %d", n, b / 1024 }')
  [ "${found% *}" = 0 ] || echo "  $what: ${found% *} file(s), ${found#* } KiB below $folder"
  total=$((total + ${found% *}))
}

echo "Logs are kept $logs day(s) here, temporary files $temp."
count "logs that were put away" /var/log ! -path '/var/log/journal/*' -mtime "+$logs" \
  \( -name '*.gz' -o -name '*.xz' -o -name '*.zst' -o -name '*.[0-9]' -o -name '*.old' -o -name '*-[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' \)
count "the journal" /var/log/journal -mtime "+$logs" -name '*@*.journal*'
count "memory images of crashed programs" /var/crash -mtime "+$logs"
count "memory images of crashed programs" /var/lib/systemd/coredump -mtime "+$logs"
for folder in /tmp /var/tmp; do
  count "temporary files" "$folder" -mtime "+$temp" -atime "+$temp" -ctime "+$temp" ! -path '*/systemd-private-*' ! -name '.X*-lock'
done
echo "$total file(s) are older than they are to be kept."
[ "$total" -gt 0 ]
