#!/bin/sh
# Sets a password that works once. It goes to the screen of whoever sits there (file descriptor 4) and nowhere else: it is no
# argument of a program, and never part of what this prints.
set -eu
account=$HULPLIJN_PARAM_ACCOUNT
# No letters that can be taken for others; 16 of 31 are 79 bits.
letters=$(LC_ALL=C tr -dc 'abcdefghjkmnpqrstuvwxyz23456789' </dev/urandom | head -c 16)
password=$(printf '%s' "$letters" | sed 's/..../&-/g; s/-$//')
printf '%s:%s\n' "$account" "$password" | chpasswd
# Good for one sign-in, at which a new one has to be chosen.
chage -d 0 "$account"
if command -v faillock >/dev/null; then
  dir=$(sed -n '/^[^#]*pam_faillock\.so/s/.*[[:space:]]dir=\([^[:space:]]*\).*/\1/p' /etc/pam.d/* 2>/dev/null | tail -n 1)
  kept=$(sed -n 's/^[[:space:]]*dir[[:space:]]*=[[:space:]]*\([^[:space:]#]*\).*/\1/p' /etc/security/faillock.conf 2>/dev/null | tail -n 1)
  dir=${dir:-$kept}
  faillock --dir "${dir:-/var/run/faillock}" --user "$account" --reset
fi
printf '%s\n' "$password" >&4
echo "$account has a one-time password. It stands on the screen of the device for five minutes."
