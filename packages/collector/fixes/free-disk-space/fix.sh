#!/bin/sh
# Frees space on one file system, step by step, and stops as soon as enough is free. Takes only what programs make again
# by themselves, or what the system would have thrown away soon. No step leaves the file system that was named.
set -eu
mount=$HULPLIJN_PARAM_MOUNT
enough=79
# Percent in use, of space and of inodes; a file system without inodes has none in use.
used() { df -P "$mount" | awk 'NR == 2 { sub("%", "", $5); print $5 }'; }
inodes() { df -Pi "$mount" | awk 'NR == 2 { sub("%", "", $5); print $5 + 0 }'; }

report() {
  echo "  now in use: $(used)% of the space, $(inodes)% of the inodes"
  if [ "$(used)" -le "$enough" ] && [ "$(inodes)" -le "$enough" ]; then
    echo "That is enough."
    exit 0
  fi
}

# Is this folder there, a real folder, and on the file system that was named?
here() {
  [ -d "$1" ] && ! [ -L "$1" ] && [ "$(stat -c %m "$1")" = "$mount" ]
}

# Removes plain files below a folder that fit what find is told besides, and says how many.
remove() {
  folder=$1
  shift
  count=$(find "$folder" -xdev -type f "$@" -print -delete | wc -l)
  echo "  removed $count file(s) below $folder"
}

echo "Before: $(used)% of the space, $(inodes)% of the inodes in use at $mount."

echo "Step 1: packages that were downloaded, and can be again."
if here /var/cache/apt/archives; then remove /var/cache/apt/archives -name '*.deb'; fi
if here /var/cache/dnf; then remove /var/cache/dnf -name '*.rpm'; fi
report

echo "Step 2: caches that this device's settings say may be emptied."
if [ -r "$HULPLIJN_SETTINGS/caches" ]; then
  while read -r cache; do
    case $cache in
      /*/*) if here "$cache"; then remove "$cache"; fi ;;
    esac
  done <"$HULPLIJN_SETTINGS/caches"
fi
report

echo "Step 3: the system's journal beyond 200 MB, and logs that were put away more than a week ago."
if here /var/log/journal && command -v journalctl >/dev/null; then
  journalctl --vacuum-size=200M 2>&1 | tail -n 1
fi
if here /var/log; then
  remove /var/log -mtime +7 \( -name '*.gz' -o -name '*.xz' -o -name '*.[0-9]' -o -name '*.old' \)
fi
report

echo "Step 4: memory images of crashed programs, older than a week."
for folder in /var/crash /var/lib/systemd/coredump; do
  if here "$folder"; then remove "$folder" -mtime +7; fi
done
report

echo "Step 5: temporary files that nobody has read or written for more than ten days."
for folder in /tmp /var/tmp; do
  if here "$folder"; then remove "$folder" -mtime +10 -atime +10 -ctime +10; fi
done
report

echo "More than this takes a person. The largest folders:"
du -x -m --max-depth=3 "$mount" 2>/dev/null | sort -rn | head -n 15 | awk '{ print "  " $1 " MB  " $2 }'
