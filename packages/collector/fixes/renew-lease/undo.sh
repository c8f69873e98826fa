#!/bin/sh
# Gives the interface back the address and the way out that it had before.
set -eu
interface=$HULPLIJN_PARAM_INTERFACE
saved=/run/hulplijn-lease-$interface

if ! [ -s "$saved" ]; then
  echo "The interface $interface had nothing before."
  exit 0
fi
while read -r kind rest; do
  case $kind in
    address)
      echo "Putting back the address $rest."
      ip address replace "$rest" dev "$interface"
      ;;
    route)
      echo "Putting back the way out: $rest."
      # The words of a route are separate arguments.
      # shellcheck disable=SC2086
      ip route replace $rest dev "$interface"
      ;;
  esac
done <"$saved"
rm -f "$saved"
