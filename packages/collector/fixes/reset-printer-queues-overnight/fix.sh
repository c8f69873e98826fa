#!/bin/sh
# Puts jobs aside that nobody waits for any more, so that they do not all come out in the morning, and lets queues print again.
set -eu
hours=$HULPLIJN_PARAM_OLDER_THAN_HOURS
kept=/var/lib/hulplijn-kept/reset-printer-queues-overnight
mkdir -p "$kept"
chmod 700 /var/lib/hulplijn-kept "$kept"
: >"$kept/held"
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

waiting | awk -v most="$hours" '$2 >= most { print $1 }' | while read -r job; do
  if lp -i "$job" -H hold; then
    echo "$job" >>"$kept/held"
    echo "Held: $job. It can be let go or cancelled; its owner sees it in the queue."
  fi
done
stopped | while read -r queue; do
  echo "Letting the queue $queue print again."
  cupsenable "$queue"
done
echo "What the printers say of their supplies:"
timeout 20 lpstat -e | while read -r queue; do
  timeout 20 lpoptions -p "$queue" | tr ' ' '\n' | grep -E '^(marker-(names|levels|message)|printer-state-reasons)=' | sed "s/^/  $queue: /" || true
done
