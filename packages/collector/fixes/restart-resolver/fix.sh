#!/bin/sh
# Starts this device's own resolver anew. Its settings and the name servers that it asks stay as they are.
set -eu
# The resolver that this device itself is set to run.
unit=none
if [ -x "$HULPLIJN_SETTINGS/restart/resolver" ]; then
  unit=settings
elif [ -d /run/systemd/system ]; then
  for one in systemd-resolved dnsmasq unbound named nscd; do
    if systemctl is-enabled --quiet "$one.service" 2>/dev/null; then
      unit=$one
      break
    fi
  done
fi

case $unit in
  settings)
    echo "Restarting the resolver as this device's settings say."
    "$HULPLIJN_SETTINGS/restart/resolver"
    ;;
  none) echo "There is none any more." ;;
  *)
    echo "Restarting $unit."
    systemctl reset-failed "$unit.service" 2>/dev/null || true
    systemctl restart "$unit.service"
    ;;
esac
