#!/bin/sh
# Exits 0 when every disk that tested itself found nothing.
set -eu
kept=/var/lib/hulplijn-kept/check-disk-short-test
# The newest line of the disk's own log of tests: ATA counts from 1, NVMe from 0.
newest() { smartctl -l selftest -d "$2" "$1" 2>/dev/null | awk '/^ *#? *[01]  +(Short|Extended|Vendor|Conveyance|Selective)/ { print; exit }' || true; }

if ! [ -s "$kept/tested" ]; then
  echo "No disk here tests itself."
  exit 1
fi
wrong=0
while read -r disk type; do
  last=$(newest "$disk" "$type")
  case $last in
    *"Completed without error"*) echo "$disk found nothing wrong with itself." ;;
    *)
      echo "$disk: ${last:-its test left no trace}. Save what is on it, and replace it."
      wrong=1
      ;;
  esac
done <"$kept/tested"
[ "$wrong" = 0 ]
