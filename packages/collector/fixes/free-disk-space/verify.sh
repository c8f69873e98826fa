#!/bin/sh
# Exits 0 when the file system has room again.
set -eu
mount=$HULPLIJN_PARAM_MOUNT
# Percent in use, of space and of inodes; a file system without inodes has none in use.
used() { df -P "$mount" | awk 'NR == 2 { sub("%", "", $5); print $5 }'; }
inodes() { df -Pi "$mount" | awk 'NR == 2 { sub("%", "", $5); print $5 + 0 }'; }

echo "In use at $mount: $(used)% of the space, $(inodes)% of the inodes."
[ "$(used)" -lt 80 ] && [ "$(inodes)" -lt 80 ]
