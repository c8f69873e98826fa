#!/bin/sh
# Exits 0 when the print service should run here and does not answer.
set -eu
# Another print service than the system's own, where this device's settings name one.
if [ -r "$HULPLIJN_SETTINGS/print-service" ]; then
  CUPS_SERVER=$(head -n 1 "$HULPLIJN_SETTINGS/print-service")
  export CUPS_SERVER
fi

if [ -x "$HULPLIJN_SETTINGS/restart/cups" ]; then
  echo "This device's settings say how the print service is restarted."
elif [ -d /run/systemd/system ] && systemctl is-enabled --quiet cups.service cups.socket cups.path 2>/dev/null; then
  echo "The system is set to run the print service."
else
  echo "Nothing on this device says that a print service should run; there is nothing to restart."
  exit 1
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
[ "$state" != answers ]
