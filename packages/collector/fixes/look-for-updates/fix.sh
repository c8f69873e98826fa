#!/bin/sh
# Fetches the lists of packages. One server that does not answer makes it fail: half of the lists is not the truth.
set -eu
log=$(mktemp -p .)
trap 'rm -f "$log"' EXIT
# Somebody else at work is waited for, never pushed aside.
apt-get -q -o DPkg::Lock::Timeout=600 -o APT::Update::Error-Mode=any -o Acquire::Retries=2 update >"$log" 2>&1 || {
  grep -E '^(E|W|Err)' "$log" || tail -n 5 "$log"
  echo "The lists of packages could not be fetched; the ones of before are still there."
  exit 1
}
# Older versions of apt do not know that mode, and are content with less.
if grep -E '^(E: |W: Failed|Err:)' "$log"; then
  echo "Not every list of packages could be fetched."
  exit 1
fi
touch /var/lib/apt/lists
echo "Fetched from:"
grep -E '^(Get|Hit):' "$log" | awk '{ print "  " $2 " " $3 }' | sort -u
