#!/bin/sh
# Exits 0 when it is noted.
set -eu
echo "Noted on $(date -r /var/lib/hulplijn-kept/note-battery-calibration/noted +%F)."
