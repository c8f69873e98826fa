#!/bin/sh
# Exits 0 when the interface has an address and a way out.
set -eu
interface=$HULPLIJN_PARAM_INTERFACE

ip -o -4 address show dev "$interface" scope global | grep -v ' 169\.254\.' || {
  echo "The interface $interface still has no address."
  exit 1
}
ip -4 route show default dev "$interface" | grep . || {
  echo "The interface $interface still has no way out."
  exit 1
}
