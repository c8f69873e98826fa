#!/bin/sh
# Exits 0 when updates were installed that only work after a restart.
set -eu

if [ -e /run/reboot-required ]; then
  echo "A restart is wanted by: $(sort -u /run/reboot-required.pkgs 2>/dev/null | tr '\n' ' ')"
  exit 0
fi
# Not every system leaves that note: the newest kernel that is installed tells as well.
if command -v dpkg-query >/dev/null; then
  newest=$(find /boot -maxdepth 1 -name 'vmlinuz-*' 2>/dev/null | sed 's|.*/vmlinuz-||' | sort -V | tail -n 1)
  if [ -n "$newest" ] && [ -e "/lib/modules/$(uname -r)" ] && [ "$newest" != "$(uname -r)" ]; then
    echo "The kernel that runs is $(uname -r); $newest is installed."
    exit 0
  fi
elif command -v needs-restarting >/dev/null; then
  if ! needs-restarting -r; then exit 0; fi
else
  echo "Nothing here tells whether a restart is wanted."
  exit 2
fi
echo "No restart is wanted."
exit 1
