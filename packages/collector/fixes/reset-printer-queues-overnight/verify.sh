#!/bin/sh
# Exits 0 when no queue is stopped by a fault a moment later, and what was put aside is held.
set -eu
kept=/var/lib/hulplijn-kept/reset-printer-queues-overnight
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi
# A queue whose printer still fails stops again within two seconds.
sleep 3
stopped=$(timeout 20 lpstat -p | awk '/^printer / { queue = ($0 ~ / disabled since/) ? $2 : ""; next }
  queue != "" { if ($0 !~ /^[ \t]+Paused$/) print queue; queue = "" }')
if [ -n "$stopped" ]; then
  echo "Stopped again: $stopped. The printer itself has the fault."
  exit 1
fi
held=$(timeout 20 lpstat -l -W not-completed -o | awk '/^[^ \t]/ { job = $1 } /^[ \t]+(Alerts|Status):.*hold/ { print job }')
while read -r job; do
  if ! echo "$held" | grep -qxF "$job"; then
    echo "$job is not held."
    exit 1
  fi
done <"$kept/held"
echo "Every queue prints; $(wc -l <"$kept/held") print job(s) are held."
