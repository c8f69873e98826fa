#!/bin/sh
# Restarts the machine in a minute: whoever sits there was asked before, and is told once more on every screen of text.
set -eu
kept=/var/lib/hulplijn-kept/restart-when-needed
mkdir -p "$kept"
chmod 700 /var/lib/hulplijn-kept "$kept"
cp /proc/sys/kernel/random/boot_id "$kept/boot"
# A package that is being installed is not cut off.
if command -v fuser >/dev/null && fuser /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock >/dev/null 2>&1; then
  echo "A package manager is at work; the machine is not restarted now."
  exit 1
fi
sync
shutdown -r +1 "Hulplijn: this computer restarts in a minute for updates. Save your work now."
echo "The machine restarts in a minute."
