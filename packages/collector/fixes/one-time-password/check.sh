#!/bin/sh
# Exits 0 when this is a local account of a person, whose password may be set anew; 2 when it is not for this fix.
set -eu
account=$HULPLIJN_PARAM_ACCOUNT

# A local account of a person: not one of the directory, of the system, or of a program.
of() { awk -F: -v name="$account" -v field="$1" '$1 == name { print $field; exit }' "$2"; }
limit() { awk -v name="$1" -v usual="$2" '$1 == name { usual = $2 } END { print usual }' /etc/login.defs; }
uid=$(of 3 /etc/passwd)
if [ -z "$uid" ]; then
  echo "This device has no local account $account. An account of the directory is helped there, not here."
  exit 2
fi
if [ "$uid" -lt "$(limit UID_MIN 1000)" ] || [ "$uid" -gt "$(limit UID_MAX 60000)" ]; then
  echo "$account is an account of the system, not of a person; it is left alone."
  exit 2
fi
case $(of 7 /etc/passwd) in
  */nologin | */false)
    echo "Nobody signs in as $account; it is left alone."
    exit 2
    ;;
esac
# A code proves where the caller sits, not who they are: that is too little for whoever administers this device.
for group in $(id -nG "$account"); do
  case $group in
    root | sudo | wheel | admin)
      echo "$account administers this device (group $group); the password of such an account is set by its owner or another administrator."
      exit 2
      ;;
  esac
done
# Somebody decided these two. Neither is what wrong passwords do, and neither is undone here.
case $(passwd -S "$account" | awk '{ print $2 }') in
  L | LK)
    echo "The password of $account was locked by an administrator, or it never had one. That is theirs to undo."
    exit 2
    ;;
esac
ends=$(of 8 /etc/shadow)
if [ -n "$ends" ] && [ "$ends" -le "$(($(date +%s) / 86400))" ]; then
  echo "The account $account has expired. Whoever manages accounts says whether it goes on."
  exit 2
fi
echo "$account is a local account of a person, and gets a new password."
