#!/bin/sh
# Exits 0 when a disk has not tested itself for six days, or failed the last time.
set -eu
told=/var/lib/hulplijn-kept/check-disk-short-test/told

if ! command -v smartctl >/dev/null; then
  echo "This device has no smartctl."
  exit 2
fi
# "/dev/sda sat" of each disk that speaks SMART.
disks() { smartctl --scan-open 2>/dev/null | awk '$1 ~ /^\/dev\// && $2 == "-d" { print $1, $3 }'; }
# The newest line of the disk's own log of tests: ATA counts from 1, NVMe from 0.
newest() { smartctl -l selftest -d "$2" "$1" 2>/dev/null | awk '/^ *#? *[01]  +(Short|Extended|Vendor|Conveyance|Selective)/ { print; exit }' || true; }

found=$(disks)
if [ -z "$found" ]; then
  echo "No disk here speaks SMART."
  exit 1
fi
due=0
while read -r disk type; do
  last=$(newest "$disk" "$type")
  echo "$disk: ${last:-no test is in its log}"
  case $last in
    *"Completed without error"* | *"in progress"* | '') ;;
    *) due=1 ;;
  esac
done <<END
$found
END
[ -n "$(find "$told" -mtime -6 2>/dev/null)" ] || due=1
[ "$due" = 1 ]
