#!/bin/sh
# Exits 0 when security updates wait, by the lists that this device has.
set -eu
kept=/var/lib/hulplijn-kept/install-security-updates

if ! command -v apt-get >/dev/null; then
  echo "This device has no apt."
  if command -v dnf >/dev/null; then
    echo "dnf names these; they are not installed from here, because nothing keeps the versions of before:"
    dnf -q updateinfo list --security 2>/dev/null | head -n 50 || true
  fi
  exit 2
fi
if [ -n "$(dpkg --audit)" ]; then
  echo "Packages were left half way; that is finished first (finish-package-installation)."
  exit 2
fi
if [ -z "$(find /var/lib/apt/lists -maxdepth 1 -name "*Release" 2>/dev/null)" ]; then
  echo "The lists of packages were never fetched, so nobody knows what waits."
  exit 2
fi
# "package installed waiting" for each security update that waits. Told by the archive's label or name, as Debian and Ubuntu do.
waiting() {
  apt-get -s -o Debug::NoLocking=1 dist-upgrade |
    awk '/^Inst [^ ]+ \[[^]]+\] \([^)]*[Ss]ecurity/ { print $2, substr($3, 2, length($3) - 2), substr($4, 2) }'
}

found=$(waiting)
count=0
while read -r name old new; do
  [ -n "$name" ] || continue
  if grep -qxF "$name $new" "$kept/put-back" 2>/dev/null; then
    echo "  $name $new was put back before; a newer one is waited for"
  else
    echo "  $name $old -> $new"
    count=$((count + 1))
  fi
done <<END
$found
END
echo "$count security update(s) can be installed."
[ "$count" -gt 0 ]
