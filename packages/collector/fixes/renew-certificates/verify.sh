#!/bin/sh
# Exits 0 when every certificate is good for long enough.
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

left=$(certificates | sort -u | while read -r file; do
  openssl x509 -noout -checkend "$((days * 86400))" -in "$file" >/dev/null 2>&1 || echo "$file"
done)
if [ -n "$left" ]; then
  echo "Still ends soon, or cannot be read: $left"
  exit 1
fi
echo "Every certificate is good for more than $days day(s)."
