#!/bin/sh
# Restarts the sound service of one person, and nobody else's.
set -eu
user=$HULPLIJN_PARAM_USER

if ! id=$(id -u -- "$user" 2>/dev/null) || ! [ -S "/run/user/$id/bus" ]; then
  echo "$user is not signed in on this device."
  exit 1
fi
# Runs a program as the person, in the person's own session.
as_user() {
  runuser -u "$user" -- env XDG_RUNTIME_DIR="/run/user/$id" DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$id/bus" "$@"
}

for unit in pipewire.service pipewire-pulse.service wireplumber.service pulseaudio.service; do
  if as_user systemctl --user is-enabled --quiet "$unit" 2>/dev/null || as_user systemctl --user is-active --quiet "$unit"; then
    echo "Restarting $unit of $user."
    as_user systemctl --user kill --signal=KILL "$unit" 2>/dev/null || true
    as_user systemctl --user reset-failed "$unit" 2>/dev/null || true
    as_user systemctl --user restart "$unit"
  fi
done
