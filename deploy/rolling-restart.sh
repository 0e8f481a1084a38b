#!/bin/sh
# Restarts the replicas one after the other, each after the one before is ready again: rolling-restart.sh 8511 8512 …
# Pages that are open come back by themselves at another replica, as their address says.
#   RESTART  what restarts a replica, before its port (default: systemctl restart plan-atlas@)
#   SETTLED  seconds until visitors are back, before the next one (default: 5)
#   PATIENCE seconds within which a replica must be ready (default: 120); then the others are left as they are
set -eu
RESTART=${RESTART:-systemctl restart plan-atlas@}
BASE=${STREAMLIT_SERVER_BASE_URL_PATH:-}
here=$(dirname "$0")

[ $# -gt 0 ] || { echo "usage: $0 PORT…" >&2; exit 2; }
for port in "$@"; do
    echo "restarting the replica at port $port"
    sh -c "$RESTART$port"
    "$here/await_ready.py" "$port" "${PATIENCE:-120}" "$BASE"
    sleep "${SETTLED:-5}"
done
