#!/bin/sh
# Exits 0 when a backup that this device's settings name is older than they allow, or is not there.
set -eu
named=$HULPLIJN_SETTINGS/backups

if ! [ -r "$named" ]; then
  echo "Nobody has said where this device's backups leave their mark (settings: backups)."
  exit 2
fi
# Each line: hours that it may be old, and a file or folder whose newest file is the mark.
wrong=0
while read -r hours place; do
  case $hours in '' | *[!0-9]*) continue ;; esac
  newest=$(find "$place" -xdev -maxdepth 3 -type f -printf '%T@\n' 2>/dev/null | sort -n | tail -n 1)
  if [ -z "$newest" ]; then
    echo "$place: no backup is there."
    wrong=1
    continue
  fi
  age=$((($(date +%s) - ${newest%.*}) / 3600))
  if [ "$age" -gt "$hours" ]; then
    echo "$place: the newest is $age hour(s) old; $hours are allowed."
    wrong=1
  else
    echo "$place: $age hour(s) old, as it should be."
  fi
done <"$named"
[ "$wrong" = 1 ]
