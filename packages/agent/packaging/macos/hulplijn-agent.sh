#!/bin/sh
# Nothing of whoever calls it reaches Node: by these it would load or write files of theirs.
unset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_V8_COVERAGE NODE_TLS_REJECT_UNAUTHORIZED OPENSSL_CONF SSLKEYLOGFILE
home="/Library/Application Support/Hulplijn"
case "${1-}" in
"" | service | version | -*) exec "$home/bin/node" --disable-warning=ExperimentalWarning "$home/bin/launch.mjs" agent "$@" ;;
esac
verb=$1
shift
exec "$home/bin/node" --disable-warning=ExperimentalWarning "$home/bin/launch.mjs" agent "$verb" --state "$home/state" "$@"
