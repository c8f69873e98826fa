#!/bin/sh
# Exits 0 when the service should run, does not, and may be restarted here.
set -eu
service=$HULPLIJN_PARAM_SERVICE
name=${service%.service}

# With a service manager; or by programs of this device's settings, status/<name> and restart/<name>.
how=none
if [ -x "$HULPLIJN_SETTINGS/restart/$name" ] && [ -x "$HULPLIJN_SETTINGS/status/$name" ]; then
  how=settings
elif [ -d /run/systemd/system ] && systemctl cat "$name.service" >/dev/null 2>&1; then
  how=systemd
fi

is_running() {
  case $how in
    settings) "$HULPLIJN_SETTINGS/status/$name" ;;
    systemd) systemctl is-active --quiet "$name.service" ;;
  esac
}

if [ "$how" = none ]; then
  echo "This device has no service $name; there is nothing to restart."
  exit 1
fi
if is_running; then
  echo "The service $name runs; there is nothing to restart."
  exit 1
fi
allowed=$HULPLIJN_SETTINGS/restartable-services
if ! grep -qxF -e "$name" -e "$name.service" "$allowed" 2>/dev/null; then
  echo "The service $name is not on this device's list of services that may be restarted ($allowed)."
  exit 2
fi
echo "The service $name does not run."
