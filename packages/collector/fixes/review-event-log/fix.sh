#!/bin/sh
# Writes down which errors there were since the last time, like ones together, the most frequent first. Changes nothing else.
set -eu
kept=/var/lib/hulplijn-kept/review-event-log
mkdir -p "$kept"
chmod 700 /var/lib/hulplijn-kept "$kept"
since=$(cat "$kept/since" 2>/dev/null || echo $(($(date +%s) - 86400)))
now=$(date +%s)
# Numbers tell like errors apart that are one: process, address, port, count. People's folders are not told.
journalctl --no-pager -q -p err --since "@$since" --until "@$now" -o short-unix --no-hostname | grep '^[0-9]' |
  sed -E 's/^[0-9.]+ //; s/^([^ :[]+)\[[0-9]+\]:/\1:/; s/0x[0-9a-f]+/#/g; s/[0-9]+/#/g; s|/home/[^/ ]+|/home/*|g' | cut -c 1-200 |
  sort | uniq -c | sort -rn | head -n 40
echo "$now" >"$kept/since"
