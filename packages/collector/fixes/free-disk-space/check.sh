#!/bin/sh
# Exits 0 when the file system is nine tenths full, of bytes or of inodes.
set -eu
mount=$HULPLIJN_PARAM_MOUNT

if [ "$(stat -c %m "$mount" 2>/dev/null || true)" != "$mount" ]; then
  echo "Nothing is mounted at $mount."
  exit 2
fi
# Percent in use, of space and of inodes; a file system without inodes has none in use.
used() { df -P "$mount" | awk 'NR == 2 { sub("%", "", $5); print $5 }'; }
inodes() { df -Pi "$mount" | awk 'NR == 2 { sub("%", "", $5); print $5 + 0 }'; }

echo "In use at $mount: $(used)% of the space, $(inodes)% of the inodes."
[ "$(used)" -ge 90 ] || [ "$(inodes)" -ge 90 ]
