#!/bin/sh
# Exits 0 when the account has a password that must be changed at the next sign-in.
set -eu
account=$HULPLIJN_PARAM_ACCOUNT
changed=$(awk -F: -v name="$account" '$1 == name { print $3; exit }' /etc/shadow)
state=$(passwd -S "$account" | awk '{ print $2 }')
if [ "$changed" != 0 ] || { [ "$state" != P ] && [ "$state" != PS ]; }; then
  echo "$account has no one-time password: changed on day $changed, state $state."
  exit 1
fi
echo "$account must choose a password at the next sign-in."
