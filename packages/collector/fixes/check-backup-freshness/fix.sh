#!/bin/sh
# Nothing mends a backup from here: says what a person needs to begin with.
set -eu
named=$HULPLIJN_SETTINGS/backups
while read -r hours place; do
  case $hours in '' | *[!0-9]*) continue ;; esac
  echo "$place:"
  # The file system that it is on, and the newest three of what is there.
  df -h --output=source,avail,pcent,target "$place" 2>/dev/null | tail -n 1 || echo "  is not there"
  find "$place" -xdev -maxdepth 3 -type f -printf '%T@ %TY-%Tm-%Td %TH:%TM %s %p\n' 2>/dev/null | sort -rn | head -n 3 | cut -d ' ' -f 2-
done <"$named"
if [ -d /run/systemd/system ]; then
  echo "Services and timers that speak of backups:"
  systemctl list-units --all --plain --no-legend '*backup*' '*borg*' '*restic*' '*duplicity*' '*deja-dup*' '*timeshift*' || true
fi
