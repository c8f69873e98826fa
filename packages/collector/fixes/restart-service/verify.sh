#!/bin/sh
# Exits 0 when the service runs, and still does a moment later.
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

if ! is_running; then
  echo "The service $name does not run."
  exit 1
fi
# One that crashes at once does so within the first seconds.
sleep 3
if ! is_running; then
  echo "The service $name has stopped again."
  exit 1
fi
echo "The service $name runs."
