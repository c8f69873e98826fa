#!/bin/sh
# Starts the print service anew. Waiting print jobs are kept by the service and go on.
set -eu

if [ -x "$HULPLIJN_SETTINGS/restart/cups" ]; then
  echo "Restarting the print service as this device's settings say."
  "$HULPLIJN_SETTINGS/restart/cups"
else
  echo "Restarting the print service (cups.service)."
  systemctl reset-failed cups.service 2>/dev/null || true
  systemctl restart cups.service
fi
