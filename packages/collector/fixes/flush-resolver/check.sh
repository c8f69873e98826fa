#!/bin/sh
# Exits 0 when names do not resolve and a cache on this device could hold wrong answers.
set -eu
# A name that resolves wherever the network works; the settings may name one of the organisation's own.
name=example.com
if [ -r "$HULPLIJN_SETTINGS/known-name" ]; then
  name=$(head -n 1 "$HULPLIJN_SETTINGS/known-name")
fi
# The cache that stands between programs and the name servers, if any.
cache=none
if [ -d /run/systemd/system ] && systemctl is-active --quiet systemd-resolved.service; then
  cache=systemd-resolved
elif [ -r /run/dnsmasq/dnsmasq.pid ] && kill -0 "$(cat /run/dnsmasq/dnsmasq.pid)" 2>/dev/null; then
  cache=dnsmasq
elif [ -r /run/nscd/nscd.pid ] && kill -0 "$(cat /run/nscd/nscd.pid)" 2>/dev/null; then
  cache=nscd
fi

if [ "$cache" = none ]; then
  echo "No caching resolver runs on this device; there is nothing to flush."
  exit 1
fi
if timeout 20 getent ahosts "$name" >/dev/null; then
  echo "The name $name resolves; there is nothing to flush."
  exit 1
fi
echo "The name $name does not resolve, and $cache keeps answers."
