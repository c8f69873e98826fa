#!/bin/sh
# Cancels this one print job. Its document is not printed and cannot be brought back here.
set -eu
queue=$HULPLIJN_PARAM_QUEUE
job=$HULPLIJN_PARAM_JOB_ID
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi

# The print job's line: "queue-12   owner   1024   date".
line=$(timeout 10 lpstat -W not-completed -o "$queue" 2>/dev/null | grep "^$queue-$job[[:space:]]" || true)
owner=$(echo "$line" | awk '{ print $2 }')
echo "Cancelling print job $job of ${owner:-an unknown person} in the queue $queue. The others stay."
cancel "$queue-$job"
