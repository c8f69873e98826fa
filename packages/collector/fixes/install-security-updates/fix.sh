#!/bin/sh
# Installs the security updates that wait, each of them only when the version of before lies ready to be put back.
set -eu
kept=/var/lib/hulplijn-kept/install-security-updates
archives=/var/cache/apt/archives
export DEBIAN_FRONTEND=noninteractive APT_LISTCHANGES_FRONTEND=none NEEDRESTART_MODE=l
# Somebody else at work is waited for, never pushed aside; settings that somebody changed are kept; nothing is removed.
set -- -q -y --no-remove -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold

mkdir -p "$kept/installed"
chmod 700 /var/lib/hulplijn-kept "$kept"
next=$kept/next
rm -rf "$next"
mkdir "$next"
# By this, undo knows whether this very run changed anything.
run=${HULPLIJN_RUN%.*}
echo "$run" >"$kept/current"
echo "$run" >"$next/run"
touch "$next/before" "$next/after" "$next/added"

# "package installed waiting" for each security update that waits. Told by the archive's label or name, as Debian and Ubuntu do.
waiting() {
  apt-get -s -o Debug::NoLocking=1 dist-upgrade |
    awk '/^Inst [^ ]+ \[[^]]+\] \([^)]*[Ss]ecurity/ { print $2, substr($3, 2, length($3) - 2), substr($4, 2) }'
}

# What apt would do for these: "package installed waiting", with "-" for one that is not installed yet.
plan() {
  apt-get -s -o Debug::NoLocking=1 --no-remove install "$@" >"$next/plan" 2>&1 || return 1
  awk '/^Inst / { if ($3 ~ /^\[/) print $2, substr($3, 2, length($3) - 2), substr($4, 2); else print $2, "-", substr($3, 2) }' "$next/plan"
}

# Is this file that package in that version?
# shellcheck disable=SC2016
is() { [ "$(dpkg-deb -W --showformat '${Package} ${Version}' "$1" 2>/dev/null)" = "${2%:*} $3" ]; }

# Lays the installed version ready: out of what was downloaded before, from the archive, or packed again from the disk.
keep() {
  for file in "$next/${1%:*}_"*.deb "$kept/installed/${1%:*}_"*.deb "$archives/${1%:*}_"*.deb; do
    if [ -e "$file" ] && is "$file" "$1" "$2"; then
      [ "${file%/*}" = "$next" ] || ln "$file" "$next/" 2>/dev/null || cp "$file" "$next/"
      return 0
    fi
  done
  (cd "$next" && apt-get -q -o APT::Sandbox::User=root download "$1=$2") >"$next/said" 2>&1 && return 0
  command -v dpkg-repack >/dev/null && (cd "$next" && dpkg-repack "$1") >"$next/said" 2>&1
}

chosen=
found=$(waiting)
while read -r name old new; do
  [ -n "$name" ] || continue
  if grep -qxF "$name $new" "$kept/put-back" 2>/dev/null; then continue; fi
  if ! wanted=$(plan "$name=$new"); then
    echo "Left out: $name $new; apt cannot install it without removing something."
    continue
  fi
  missing=
  while read -r with before _; do
    [ -z "$with" ] || [ "$before" = - ] || keep "$with" "$before" || missing="$missing $with $before"
  done <<END
$wanted
END
  if [ -n "$missing" ]; then
    echo "Left out: $name $new; the version of before cannot be had:$missing."
    continue
  fi
  chosen="$chosen $name=$new"
done <<END
$found
END
if [ -z "$chosen" ]; then
  echo "None of the security updates can be taken back, so none is installed."
  exit 1
fi

# Names and versions of packages hold no blanks and no wildcards.
# shellcheck disable=SC2086
all=$(plan $chosen)
while read -r name old new; do
  if [ "$old" = - ]; then echo "$name" >>"$next/added"; else echo "$name $old" >>"$next/before"; fi
  echo "$name $new" >>"$next/after"
  echo "Installing $name: $old -> $new"
done <<END
$all
END

echo "Downloading."
# shellcheck disable=SC2086
if ! apt-get "$@" --download-only install $chosen >"$next/said" 2>&1; then
  grep -E '^(E|W|Err)' "$next/said" || tail -n 5 "$next/said"
  echo "The updates could not be downloaded. Nothing was installed."
  exit 1
fi
: >"$next/failed-before"
if [ -d /run/systemd/system ]; then
  systemctl list-units --state=failed,auto-restart --plain --no-legend | awk '{ print $1 }' >"$next/failed-before"
fi
# From here on there is something to put back.
sync
rm -rf "$kept/last"
mv "$next" "$kept/last"
# shellcheck disable=SC2086
apt-get "$@" --no-download install $chosen </dev/null
# What is installed now is the version of before of the next time, when the archive may not have it any more.
while read -r name new; do
  rm -f "$kept/installed/${name%:*}_"*.deb
  for file in "$archives/${name%:*}_"*.deb; do
    if [ -e "$file" ] && is "$file" "$name" "$new"; then ln "$file" "$kept/installed/" 2>/dev/null || cp "$file" "$kept/installed/"; fi
  done
done <"$kept/last/after"
