#!/bin/sh
# Exits 0 when every update is installed whole, and no service failed over it.
set -eu
last=/var/lib/hulplijn-kept/install-security-updates/last

wrong=0
while read -r name new; do
  now=$(dpkg-query -W -f '${Version} ${db:Status-Status}' "$name" 2>/dev/null || true)
  if [ "$now" != "$new installed" ]; then
    echo "$name should be $new, and is ${now:-not there}."
    wrong=1
  fi
done <"$last/after"
left=$(dpkg --audit)
if [ -n "$left" ]; then
  echo "$left"
  wrong=1
fi
if [ -d /run/systemd/system ]; then
  # A service that was started anew fails within seconds, if it does.
  sleep 5
  for unit in $(systemctl list-units --state=failed,auto-restart --plain --no-legend | awk '{ print $1 }'); do
    if ! grep -qxF "$unit" "$last/failed-before"; then
      echo "$unit ran before and has failed since."
      wrong=1
    fi
  done
fi
[ "$wrong" = 0 ] || exit 1
echo "$(wc -l <"$last/after") package(s) are in their new version, and no service failed."
if [ -e /run/reboot-required ]; then echo "A restart is wanted by: $(sort -u /run/reboot-required.pkgs 2>/dev/null | tr '\n' ' ')"; fi
