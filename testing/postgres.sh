#!/bin/bash
# Runs a command beside a throw-away PostgreSQL: testing/postgres.sh ./build/dev/bearing_tests
# The server stands in a temporary folder, listens on the loopback only, and is gone when the command ends. As root it runs
# as another user, because PostgreSQL refuses to run as root. Its default order is that of English, not of bytes, so that
# a column that was left without collate "C" is found out.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: testing/postgres.sh COMMAND…" >&2; exit 2; }
tools=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$tools" ] || { echo "PostgreSQL is not installed: apt-get install postgresql-15" >&2; exit 1; }

folder=$(mktemp -d /tmp/bearing_postgres.XXXXXX)
as_user=()
if [ "$(id -u)" = 0 ]; then
    owner=$(getent passwd postgres >/dev/null && echo postgres || echo nobody)
    chown "$owner" "$folder"
    as_user=(runuser -u "$owner" --)
fi
run() { (cd "$folder" && "${as_user[@]}" "$@"); }
stop() {
    run "$tools/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT

run "$tools/initdb" -D "$folder/data" -U bearing -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu \
    --icu-locale=en-GB --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
for attempt in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 30000))
    if run "$tools/pg_ctl" -D "$folder/data" -w -s -l "$folder/data/server.log" -o "-h 127.0.0.1 -p $port -k $folder \
        -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=40" start; then break; fi
    [ "$attempt" != 5 ] || { cat "$folder/data/server.log" >&2; exit 1; }
done

BEARING_TEST_POSTGRES="postgresql://bearing@127.0.0.1:$port/postgres" "$@"
