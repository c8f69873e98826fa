#!/bin/sh
# Exits 0 when wrong passwords locked this person's local account, 1 when they did not, 2 when it is not for this fix.
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

if ! command -v faillock >/dev/null; then
  echo "This device does not lock accounts after wrong passwords (there is no faillock)."
  exit 1
fi
# As pam_faillock counts: the arguments in /etc/pam.d come before its own file, and both before what is compiled in.
setting() {
  given=$(sed -n "/^[^#]*pam_faillock\.so/s/.*[[:space:]]$1=\([^[:space:]]*\).*/\1/p" /etc/pam.d/* 2>/dev/null | tail -n 1)
  kept=$(sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*\([^[:space:]#]*\).*/\1/p" /etc/security/faillock.conf 2>/dev/null | tail -n 1)
  given=${given:-$kept}
  echo "${given:-$2}"
}
deny=$(setting deny 3)
within=$(setting fail_interval 900)
lasts=$(setting unlock_time 600)
dir=$(setting dir /var/run/faillock)
if ! told=$(faillock --dir "$dir" --user "$account"); then
  echo "Whether wrong passwords locked $account cannot be told: faillock cannot read what it keeps in $dir."
  exit 2
fi
times=$(printf '%s\n' "$told" | awk '$NF == "V" { print $1 "T" $2 }')
latest=0
for time in $times; do
  at=$(date -d "$time" +%s)
  if [ "$at" -gt "$latest" ]; then latest=$at; fi
done
count=0
for time in $times; do
  if [ $((latest - $(date -d "$time" +%s))) -lt "$within" ]; then count=$((count + 1)); fi
done
if [ "$count" -lt "$deny" ]; then
  echo "$account is not locked: $count wrong passwords of $deny."
  exit 1
fi
if [ "$lasts" != never ] && [ "$lasts" -gt 0 ] && [ $(($(date +%s) - latest)) -ge "$lasts" ]; then
  echo "$account was locked by wrong passwords, and that has ended by itself."
  exit 1
fi
echo "$account is locked by $count wrong passwords, the last one at $(date -d "@$latest" '+%Y-%m-%d %H:%M:%S')."
