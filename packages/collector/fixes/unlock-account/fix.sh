#!/bin/sh
# Takes away what wrong passwords did, and nothing else. The check has just said that this is an account of a person.
set -eu
account=$HULPLIJN_PARAM_ACCOUNT
dir=$(sed -n '/^[^#]*pam_faillock\.so/s/.*[[:space:]]dir=\([^[:space:]]*\).*/\1/p' /etc/pam.d/* 2>/dev/null | tail -n 1)
kept=$(sed -n 's/^[[:space:]]*dir[[:space:]]*=[[:space:]]*\([^[:space:]#]*\).*/\1/p' /etc/security/faillock.conf 2>/dev/null | tail -n 1)
dir=${dir:-$kept}
faillock --dir "${dir:-/var/run/faillock}" --user "$account" --reset
echo "The wrong passwords of $account are forgotten."
