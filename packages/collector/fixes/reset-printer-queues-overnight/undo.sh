#!/bin/sh
# Lets the print jobs go that were put aside. A queue that prints again stays as it is.
set -eu
kept=/var/lib/hulplijn-kept/reset-printer-queues-overnight
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi
[ -e "$kept/held" ] || {
  echo "Nothing was put aside."
  exit 0
}
while read -r job; do
  lp -i "$job" -H resume && echo "Let go: $job"
done <"$kept/held"
: >"$kept/held"
