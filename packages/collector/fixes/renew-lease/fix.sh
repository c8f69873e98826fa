#!/bin/sh
# Asks the network for a fresh address. What the interface had is kept in /run, for undo.
set -eu
interface=$HULPLIJN_PARAM_INTERFACE
saved=/run/hulplijn-lease-$interface

umask 077
ip -o -4 address show dev "$interface" scope global | awk '{ print "address", $4 }' >"$saved"
ip -4 route show default dev "$interface" | awk '{ print "route", $0 }' >>"$saved"
echo "Before:"
cat "$saved"

if [ -x "$HULPLIJN_SETTINGS/restart/lease" ]; then
  echo "Renewing as this device's settings say."
  "$HULPLIJN_SETTINGS/restart/lease" "$interface"
elif command -v nmcli >/dev/null && nmcli -t -f RUNNING general 2>/dev/null | grep -q '^running$'; then
  echo "Renewing through NetworkManager."
  nmcli device reapply "$interface" || nmcli -w 30 device connect "$interface"
elif [ -d /run/systemd/system ] && systemctl is-active --quiet systemd-networkd.service; then
  echo "Renewing through systemd-networkd."
  # Not "renew": that only prolongs the lease which networkd thinks it has, and puts no lost address back.
  networkctl reconfigure "$interface"
elif command -v dhclient >/dev/null; then
  echo "Renewing through dhclient."
  dhclient -1 -v "$interface"
elif command -v dhcpcd >/dev/null; then
  echo "Renewing through dhcpcd."
  dhcpcd -n "$interface"
else
  echo "No program on this device asks for addresses."
  exit 1
fi
echo "Now:"
ip -o -4 address show dev "$interface" scope global
