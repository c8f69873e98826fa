#!/bin/sh
# Exits 0 when the person is signed in and the sound service does not answer.
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
# The sound server's own question, answered within five seconds or not at all.
answers() {
  if command -v pactl >/dev/null; then
    as_user timeout 5 pactl info >/dev/null 2>&1
  elif command -v wpctl >/dev/null; then
    as_user timeout 5 wpctl status >/dev/null 2>&1
  else
    echo "Neither pactl nor wpctl is installed, so nobody can ask the sound service."
    exit 2
  fi
}

if answers; then
  echo "The sound service of $user answers; there is nothing to restart."
  exit 1
fi
echo "The sound service of $user does not answer."
