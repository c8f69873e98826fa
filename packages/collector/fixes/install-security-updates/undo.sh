#!/bin/sh
# Puts the versions of before back, takes away what came along, and leaves these very updates out from now on.
set -eu
kept=/var/lib/hulplijn-kept/install-security-updates
last=$kept/last
export DEBIAN_FRONTEND=noninteractive APT_LISTCHANGES_FRONTEND=none NEEDRESTART_MODE=l

# A run that broke off before it installed anything puts nothing back, least of all what another one installed.
run=${HULPLIJN_RUN%.*}
if [ "$(cat "$kept/current" 2>/dev/null)" = "$run" ] && [ "$(cat "$last/run" 2>/dev/null)" != "$run" ]; then
  echo "Nothing was installed, so nothing is put back."
  exit 0
fi
if ! [ -s "$last/after" ]; then
  echo "No versions of before are kept here."
  exit 1
fi
set --
while read -r name; do
  set -- "$@" "$name-"
done <"$last/added"
# Where apt looks for what it need not fetch: the archive, or the network, may be gone.
for file in "$last"/*.deb; do
  cp --remove-destination "$file" /var/cache/apt/archives/
  set -- "$@" "$file"
done
apt-get -q -y -o Dpkg::Use-Pty=0 --no-download --allow-downgrades --allow-change-held-packages -o DPkg::Lock::Timeout=600 \
  -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold install "$@" </dev/null
while read -r name old; do
  now=$(dpkg-query -W -f '${Version}' "$name")
  echo "Put back: $name $now"
  if [ "$now" != "$old" ]; then
    echo "It should be $old."
    exit 1
  fi
done <"$last/before"
cat "$last/after" >>"$kept/put-back"
rm -rf "$last"
