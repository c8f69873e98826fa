#!/bin/sh
# Exits 0 when the print job has left the queue.
set -eu
queue=$HULPLIJN_PARAM_QUEUE
job=$HULPLIJN_PARAM_JOB_ID
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi

timeout 10 lpstat -p "$queue" >/dev/null
# The print job's line: "queue-12   owner   1024   date".
line=$(timeout 10 lpstat -W not-completed -o "$queue" 2>/dev/null | grep "^$queue-$job[[:space:]]" || true)
if [ -n "$line" ]; then
  echo "Print job $job is still in the queue $queue: $line"
  exit 1
fi
echo "Print job $job has left the queue $queue."
