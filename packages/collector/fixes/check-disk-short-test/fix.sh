#!/bin/sh
# Lets each disk test itself, the short way: two minutes, beside what it does otherwise. Waits until they are through.
set -eu
kept=/var/lib/hulplijn-kept/check-disk-short-test
mkdir -p "$kept"
chmod 700 /var/lib/hulplijn-kept "$kept"
# "/dev/sda sat" of each disk that speaks SMART.
disks() { smartctl --scan-open 2>/dev/null | awk '$1 ~ /^\/dev\// && $2 == "-d" { print $1, $3 }'; }
# The newest line of the disk's own log of tests: ATA counts from 1, NVMe from 0.
newest() { smartctl -l selftest -d "$2" "$1" 2>/dev/null | awk '/^ *#? *[01]  +(Short|Extended|Vendor|Conveyance|Selective)/ { print; exit }' || true; }

: >"$kept/tested"
disks | while read -r disk type; do
  if smartctl -q errorsonly -t short -d "$type" "$disk"; then
    echo "$disk tests itself."
    echo "$disk $type" >>"$kept/tested"
  else
    echo "$disk does not test itself when it is asked to."
  fi
done
waited=0
while read -r disk type; do
  # Logs name the test while it lasts, or only afterwards; three minutes are enough for a short one.
  while [ "$waited" -lt 600 ]; do
    sleep 5
    waited=$((waited + 5))
    case $(newest "$disk" "$type") in *"in progress"* | '') ;; *) break ;; esac
  done
  echo "$disk: $(newest "$disk" "$type")"
done <"$kept/tested"
touch "$kept/told"
