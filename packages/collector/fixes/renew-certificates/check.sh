#!/bin/sh
# Exits 0 when one of this device's own certificates ends soon.
set -eu
days=$HULPLIJN_PARAM_DAYS_LEFT

# Files of certificates: those that this device's settings name, and those that certbot and certmonger look after.
certificates() {
  if [ -r "$HULPLIJN_SETTINGS/certificates" ]; then grep '^/' "$HULPLIJN_SETTINGS/certificates" || true; fi
  for file in /etc/letsencrypt/live/*/cert.pem; do
    if [ -e "$file" ]; then echo "$file"; fi
  done
  if command -v getcert >/dev/null; then getcert list 2>/dev/null | sed -n "s/.*certificate: type=FILE,location='\([^']*\)'.*/\1/p"; fi
}

if ! command -v openssl >/dev/null; then
  echo "This device has no openssl."
  exit 2
fi
found=$(certificates | sort -u)
if [ -z "$found" ]; then
  echo "No certificates of this device's own are known (settings: certificates)."
  exit 1
fi
soon=$(echo "$found" | while read -r file; do
  if ! end=$(openssl x509 -noout -enddate -in "$file" 2>/dev/null); then
    echo "$file cannot be read as a certificate."
  elif ! openssl x509 -noout -checkend "$((days * 86400))" -in "$file" >/dev/null; then
    echo "$file ends on ${end#notAfter=}"
  fi
done)
if [ -z "$soon" ]; then
  echo "$(echo "$found" | wc -l) certificate(s) are good for more than $days day(s)."
  exit 1
fi
echo "$soon"
