#!/bin/sh
# Exits 0 when packages were left half way and nobody is at work on them.
set -eu

if ! command -v dpkg >/dev/null; then
  echo "This device has no dpkg."
  exit 1
fi
left=$(dpkg --audit)
if [ -z "$left" ]; then
  echo "No package was left half way."
  exit 1
fi
echo "$left"
# Somebody else at work is waited for, never pushed aside.
lock_is_held() {
  command -v fuser >/dev/null && fuser /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock >/dev/null 2>&1
}

if lock_is_held; then
  echo "A package manager is at work just now; this may mend itself."
  exit 2
fi
