#!/bin/sh
# Exits 0 when the lists of packages are older than twenty hours: then nobody knows which updates are missing.
set -eu
lists=/var/lib/apt/lists

if ! command -v apt-get >/dev/null; then
  echo "This device has no apt. Elsewhere the package manager fetches its lists when it is asked."
  exit 2
fi
if ! [ -d "$lists" ]; then
  echo "The lists of packages were never fetched."
  exit 0
fi
# Lists keep the server's own times; what tells when they were fetched is the folders they were put into, and apt's stamp.
youngest=$(stat -c %Y "$lists" "$lists/partial" /var/lib/apt/periodic/update-success-stamp 2>/dev/null | sort -n | tail -n 1)
hours=$((($(date +%s) - youngest) / 3600))
if [ -z "$(find "$lists" -maxdepth 1 -name "*Release")" ]; then
  echo "The lists of packages were never fetched."
  exit 0
fi
echo "The lists of packages were fetched $hours hour(s) ago."
[ "$hours" -ge 20 ] || exit 1
