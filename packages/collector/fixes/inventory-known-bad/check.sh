#!/bin/sh
# Exits 0 when a package, driver or firmware here has a version that is known to be bad.
set -eu
found=$(mktemp -p .)
trap 'rm -f "$found"' EXIT

# kind|name|version|why. Names and versions are patterns of the shell; a line that begins with # says something to people.
list() {
  if [ -r "$HULPLIJN_SETTINGS/known-bad" ]; then
    cat "$HULPLIJN_SETTINGS/known-bad"
    return
  fi
  cat <<'END'
package|liblzma5|5.6.[01]-*|holds a back door (CVE-2024-3094)
package|xz-libs|5.6.[01]-*|holds a back door (CVE-2024-3094)
package|linux-image-6.1.0-14-*|6.1.64-1|damages files on ext4 (Debian bug 1057843)
END
}

# "name version" of everything of one kind.
things() {
  case $1 in
    package)
      if command -v dpkg-query >/dev/null; then
        dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' | sed -n 's/^installed //p'
      elif command -v rpm >/dev/null; then
        rpm -qa --qf '%{NAME} %{VERSION}-%{RELEASE}\n'
      fi
      ;;
    driver)
      for file in /sys/module/*/version; do
        [ -r "$file" ] || continue
        module=${file%/version}
        echo "${module##*/} $(cat "$file")"
      done
      ;;
    firmware)
      if [ -r /sys/class/dmi/id/bios_version ]; then
        echo "$(tr ' ' '_' </sys/class/dmi/id/product_name) $(cat /sys/class/dmi/id/bios_version)"
      fi
      ;;
  esac
}

for kind in package driver firmware; do
  list | grep "^$kind|" >"$found.list" || continue
  things "$kind" >"$found.things"
  while IFS='|' read -r _ name version why; do
    while read -r has in_version; do
      # Both are patterns of the list, which people wrote.
      # shellcheck disable=SC2254
      case $has in $name) case $in_version in $version) echo "$kind $has $in_version: $why" >>"$found" ;; esac ;; esac
    done <"$found.things"
  done <"$found.list"
done
rm -f "$found.list" "$found.things"
if ! [ -s "$found" ]; then
  echo "None of the $(list | grep -c '^[a-z]*|') version(s) known to be bad is here."
  exit 1
fi
cat "$found"
