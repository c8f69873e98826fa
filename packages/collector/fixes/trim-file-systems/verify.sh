#!/bin/sh
# Exits 0 when all of them were told, just now.
set -eu
told=/var/lib/hulplijn-kept/trim-file-systems/told
if [ -z "$(find "$told" -mmin -60 2>/dev/null)" ]; then
  echo "Not every file system was told."
  exit 1
fi
echo "Told: $(tr '\n' ' ' <"$told")"
