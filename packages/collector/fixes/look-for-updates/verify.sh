#!/bin/sh
# Exits 0 when the lists of packages are those of this hour.
set -eu
age=$(($(date +%s) - $(stat -c %Y /var/lib/apt/lists)))
echo "The lists of packages were fetched $age second(s) ago."
[ "$age" -lt 3600 ]
