#!/bin/sh
# Exits 0 when the interface has no address that is good for more than its own cable, or its gateway does not answer.
set -eu
interface=$HULPLIJN_PARAM_INTERFACE

if ! [ -e "/sys/class/net/$interface" ]; then
  echo "This device has no interface $interface."
  exit 1
fi
if [ "$(cat "/sys/class/net/$interface/carrier" 2>/dev/null || echo 0)" != 1 ]; then
  echo "The interface $interface has no link: a lease does not mend a cable."
  exit 2
fi
if ! ip -o -4 address show dev "$interface" scope global | grep -qv ' 169\.254\.'; then
  if [ "$interface" = lo ]; then
    echo "The interface lo needs no lease."
    exit 1
  fi
  echo "The interface $interface has no address from a DHCP server."
  exit 0
fi
gateway=$(ip -4 route show default dev "$interface" | awk '{ for (i = 1; i < NF; i++) if ($i == "via") { print $(i + 1); exit } }')
if [ -z "$gateway" ]; then
  echo "The interface $interface has an address and no way out."
  exit 0
fi
# Asking makes the kernel look for the gateway's hardware address, whether or not it answers pings.
ping -c 1 -W 2 -I "$interface" "$gateway" >/dev/null 2>&1 || true
case $(ip neigh show "$gateway" dev "$interface") in
  *FAILED* | *INCOMPLETE* | "")
    echo "The gateway $gateway does not answer on $interface."
    exit 0
    ;;
esac
echo "The interface $interface has an address and reaches its gateway $gateway."
exit 1
