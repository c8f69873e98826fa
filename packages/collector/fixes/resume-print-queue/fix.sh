#!/bin/sh
# Resumes the queue and lets it take new print jobs. Waiting print jobs stay where they are and come out.
set -eu
queue=$HULPLIJN_PARAM_QUEUE
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi

echo "Resuming the queue $queue."
cupsenable "$queue"
echo "Letting the queue $queue take new print jobs."
cupsaccept "$queue"
echo "Waiting print jobs:"
timeout 10 lpstat -o "$queue" || true
