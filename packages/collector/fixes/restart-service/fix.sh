#!/bin/sh
# Starts the service anew, once. Only services on this device's own list.
set -eu
service=$HULPLIJN_PARAM_SERVICE
name=${service%.service}
allowed=$HULPLIJN_SETTINGS/restartable-services
if ! grep -qxF -e "$name" -e "$name.service" "$allowed" 2>/dev/null; then
  echo "The service $name is not on this device's list of services that may be restarted ($allowed)."
  exit 2
fi

if [ -x "$HULPLIJN_SETTINGS/restart/$name" ]; then
  echo "Restarting $name as this device's settings say."
  "$HULPLIJN_SETTINGS/restart/$name"
else
  echo "What it said last:"
  journalctl -u "$name.service" -n 10 --no-pager 2>/dev/null || true
  echo "Restarting $name."
  systemctl reset-failed "$name.service" 2>/dev/null || true
  systemctl restart "$name.service"
fi
