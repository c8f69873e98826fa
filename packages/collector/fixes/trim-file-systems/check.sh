#!/bin/sh
# Exits 0 when a file system on a disk that can be told so was not told for six days which of its blocks are free.
set -eu
kept=/var/lib/hulplijn-kept/trim-file-systems

if ! command -v fstrim >/dev/null || ! command -v lsblk >/dev/null; then
  echo "This device has no fstrim."
  exit 2
fi
if [ -d /run/systemd/system ] && systemctl -q is-active fstrim.timer; then
  echo "The system does this by itself each week (fstrim.timer)."
  exit 1
fi
# Where file systems are mounted whose disk takes it: "mount point", one on each line, without those mounted read-only.
able() {
  lsblk -nrpo DISC-GRAN,NAME | awk '$1 != "0B" { print $2 }' | sort -u | while read -r device; do
    findmnt -nrfo TARGET,OPTIONS -t ext4,ext3,xfs,btrfs,f2fs,vfat -S "$device" 2>/dev/null |
      awk '$2 !~ /^ro(,|$)/ { print $1 }'
  done
}

found=$(able)
if [ -z "$found" ]; then
  echo "No file system here is on a disk that takes it."
  exit 1
fi
if [ -n "$(find "$kept/told" -mtime -6 2>/dev/null)" ] && [ "$(cat "$kept/told")" = "$found" ]; then
  echo "Told less than six days ago: $(echo "$found" | tr '\n' ' ')"
  exit 1
fi
echo "To be told: $(echo "$found" | tr '\n' ' ')"
