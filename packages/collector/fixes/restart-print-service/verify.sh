#!/bin/sh
# Exits 0 when the print service answers.
set -eu
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi
# down: nothing listens. hung: it accepts a connection and does not answer.
service_state() {
  case $(timeout 10 lpstat -r 2>&1 || true) in
    *"is running"*) ;;
    *)
      echo down
      return
      ;;
  esac
  answer=0
  timeout 8 lpstat -p >/dev/null 2>&1 || answer=$?
  if [ "$answer" = 124 ]; then echo hung; else echo answers; fi
}

state=$(service_state)
echo "The print service: $state."
[ "$state" = answers ]
