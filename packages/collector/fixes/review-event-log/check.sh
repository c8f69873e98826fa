#!/bin/sh
# Exits 0 when programs told of errors since the last time that somebody looked; the first time: within a day.
set -eu
kept=/var/lib/hulplijn-kept/review-event-log

if ! command -v journalctl >/dev/null; then
  echo "This device keeps no journal."
  exit 2
fi
since=$(cat "$kept/since" 2>/dev/null || echo $(($(date +%s) - 86400)))
# Up to this very second, which is not over.
count=$(journalctl --no-pager -q -p err --since "@$since" --until "@$(date +%s)" -o short-unix --no-hostname | grep -c '^[0-9]' || true)
echo "$count error(s) since $(date -d "@$since")."
[ "$count" -gt 0 ]
