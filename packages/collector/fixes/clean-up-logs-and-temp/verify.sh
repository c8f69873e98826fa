#!/bin/sh
# Exits 0 when nothing is left that is older than it is to be kept, but what a program has open.
set -eu
logs=$HULPLIJN_PARAM_KEEP_LOG_DAYS
temp=$HULPLIJN_PARAM_KEEP_TEMP_DAYS

total=0
left() {
  folder=$1
  shift
  [ -d "$folder" ] && ! [ -L "$folder" ] || return 0
  if command -v fuser >/dev/null; then set -- "$@" ! -execdir fuser -s '{}' ';'; fi
  found=$(find "$folder" -xdev -type f "$@" -print 2>/dev/null | wc -l)
  total=$((total + found))
}

left /var/log ! -path '/var/log/journal/*' -mtime "+$logs" \
  \( -name '*.gz' -o -name '*.xz' -o -name '*.zst' -o -name '*.[0-9]' -o -name '*.old' -o -name '*-[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' \)
left /var/crash -mtime "+$logs"
left /var/lib/systemd/coredump -mtime "+$logs"
for folder in /tmp /var/tmp; do
  left "$folder" -mtime "+$temp" -atime "+$temp" -ctime "+$temp" ! -path '*/systemd-private-*' ! -name '.X*-lock'
done
echo "$total file(s) are older than they are to be kept."
[ "$total" = 0 ]
