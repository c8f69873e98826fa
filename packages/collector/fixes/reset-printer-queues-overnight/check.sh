#!/bin/sh
# Exits 0 when a print job has waited too long, or a queue was stopped by a fault and not by a person.
set -eu
hours=$HULPLIJN_PARAM_OLDER_THAN_HOURS
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi
# "queue-12 hours" of each job that waits and is not held. A held one was put aside by somebody.
waiting() {
  timeout 20 lpstat -l -W not-completed -o 2>/dev/null | awk '
    /^[^ \t]/ { job = $1; when = $0; sub(/^[^ ]+ +[^ ]+ +[0-9]+ +/, "", when); at[job] = when; order[++n] = job }
    /^[ \t]+(Alerts|Status):.*hold/ { held[job] = 1 }
    END { for (i = 1; i <= n; i++) if (!(order[i] in held)) print order[i], at[order[i]] }' |
    while read -r job when; do
      since=$(date -d "$when" +%s 2>/dev/null) || continue
      echo "$job $((($(date +%s) - since) / 3600))"
    done
}
# Queues that do not print; one that a person paused says "Paused".
stopped() {
  timeout 20 lpstat -p 2>/dev/null | awk '/^printer / { queue = ($0 ~ / disabled since/) ? $2 : ""; next }
    queue != "" { if ($0 !~ /^[ \t]+Paused$/) print queue; queue = "" }'
}

if ! command -v lpstat >/dev/null || ! timeout 20 lpstat -r >/dev/null 2>&1; then
  echo "This device has no print service, or it does not answer."
  exit 2
fi
old=$(waiting | awk -v most="$hours" '$2 >= most')
queues=$(stopped)
[ -z "$old" ] || echo "$old" | awk '{ print "  " $1 " has waited for " $2 " hour(s)" }'
[ -z "$queues" ] || echo "$queues" | awk '{ print "  the queue " $1 " was stopped by a fault" }'
[ -n "$old$queues" ] || {
  echo "No print job has waited $hours hour(s), and no queue was stopped by a fault."
  exit 1
}
