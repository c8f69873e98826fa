#!/bin/sh
# Lets whoever looks after the certificates renew them: certbot, certmonger, or the program that this device's settings name.
set -eu
days=$HULPLIJN_PARAM_DAYS_LEFT
tried=0
if [ -x "$HULPLIJN_SETTINGS/renew/certificates" ]; then
  tried=1
  grep '^/' "$HULPLIJN_SETTINGS/certificates" | while read -r file; do
    if ! openssl x509 -noout -checkend "$((days * 86400))" -in "$file" >/dev/null 2>&1; then
      echo "Renewing $file by this device's own program."
      "$HULPLIJN_SETTINGS/renew/certificates" "$file"
    fi
  done
fi
if command -v certbot >/dev/null && [ -d /etc/letsencrypt/renewal ]; then
  tried=1
  # certbot itself renews what has less than a third of its life left, and nothing else.
  certbot renew --non-interactive --no-random-sleep-on-renew
fi
if command -v getcert >/dev/null; then
  tried=1
  getcert list 2>/dev/null | sed -n "s/^Request ID '\(.*\)':$/id \1/p; s/.*certificate: type=FILE,location='\([^']*\)'.*/file \1/p" |
    while read -r what value; do
      case $what in
        id) id=$value ;;
        file)
          if ! openssl x509 -noout -checkend "$((days * 86400))" -in "$value" >/dev/null 2>&1; then getcert resubmit -w -i "$id"; fi
          ;;
      esac
    done
fi
if [ "$tried" = 0 ]; then
  echo "Nothing here renews certificates: this takes a person."
  exit 1
fi
