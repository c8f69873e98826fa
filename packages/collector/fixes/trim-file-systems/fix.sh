#!/bin/sh
# Tells the disks which blocks their file systems do not use, so that they stay fast and wear out later.
set -eu
kept=/var/lib/hulplijn-kept/trim-file-systems
mkdir -p "$kept"
chmod 700 /var/lib/hulplijn-kept "$kept"
# Where file systems are mounted whose disk takes it: "mount point", one on each line, without those mounted read-only.
able() {
  lsblk -nrpo DISC-GRAN,NAME | awk '$1 != "0B" { print $2 }' | sort -u | while read -r device; do
    findmnt -nrfo TARGET,OPTIONS -t ext4,ext3,xfs,btrfs,f2fs,vfat -S "$device" 2>/dev/null |
      awk '$2 !~ /^ro(,|$)/ { print $1 }'
  done
}

found=$(able)
# findmnt writes blanks as \x20, which only the octal form of is known to every printf.
echo "$found" | sed 's/\\x20/\\0040/g' | while read -r escaped; do
  fstrim -v "$(printf '%b' "$escaped")"
done
echo "$found" >"$kept/told"
