#!/bin/sh
# Exits 0 when the queue still works a moment after it was resumed.
set -eu
queue=$HULPLIJN_PARAM_QUEUE
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi

# A queue whose printer still fails stops again within two seconds.
sleep 3
state=$(timeout 10 lpstat -p "$queue")
echo "$state"
case $state in
  "printer $queue disabled"*)
    echo "The queue $queue has stopped again: the printer itself still has the fault."
    exit 1
    ;;
esac
case $(timeout 10 lpstat -a "$queue") in
  "$queue accepting"*) echo "The queue $queue works." ;;
  *)
    echo "The queue $queue still takes no new print jobs."
    exit 1
    ;;
esac
