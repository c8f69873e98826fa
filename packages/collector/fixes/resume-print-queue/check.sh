#!/bin/sh
# Exits 0 when the queue is stopped or takes no new print jobs.
set -eu
queue=$HULPLIJN_PARAM_QUEUE
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi

if ! state=$(timeout 10 lpstat -p "$queue" 2>&1); then
  echo "The print service does not know the queue $queue, or does not answer: $state"
  exit 2
fi
echo "$state"
accepting=$(timeout 10 lpstat -a "$queue" 2>&1 || true)
case $state in
  "printer $queue disabled"*)
    echo "The queue $queue is stopped."
    exit 0
    ;;
esac
case $accepting in
  "$queue not accepting"*)
    echo "The queue $queue takes no new print jobs."
    exit 0
    ;;
esac
echo "The queue $queue is working; there is nothing to resume."
exit 1
