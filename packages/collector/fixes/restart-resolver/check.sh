#!/bin/sh
# Exits 0 when names do not resolve although this device is set to run a resolver of its own.
set -eu
# A name that resolves wherever the network works; the settings may name one of the organisation's own.
name=example.com
if [ -r "$HULPLIJN_SETTINGS/known-name" ]; then
  name=$(head -n 1 "$HULPLIJN_SETTINGS/known-name")
fi
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

if [ "$unit" = none ]; then
  echo "This device runs no resolver of its own; a dead name server elsewhere is mended there."
  exit 1
fi
if timeout 20 getent ahosts "$name" >/dev/null; then
  echo "The name $name resolves; there is nothing to restart."
  exit 1
fi
echo "The name $name does not resolve. The resolver of this device: $unit."
