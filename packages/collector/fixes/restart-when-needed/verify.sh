#!/bin/sh
# Exits 0 when the machine was started anew, and nothing wants it to be again.
set -eu
before=$(cat /var/lib/hulplijn-kept/restart-when-needed/boot)
if [ "$before" = "$(cat /proc/sys/kernel/random/boot_id)" ]; then
  echo "The machine was not restarted yet."
  exit 1
fi
if [ -e /run/reboot-required ]; then
  echo "The machine was restarted, and a restart is wanted still."
  exit 1
fi
echo "The machine was restarted and runs the kernel $(uname -r)."
