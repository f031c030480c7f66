#!/bin/bash
# A throw-away PostgreSQL for tests: it stands in a folder of its own, answers only on a socket there, and goes with it.
#   testing/postgres.sh COMMAND…        runs the command beside one: testing/postgres.sh ./build/dev/bearing_tests
#   testing/postgres.sh --start FOLDER  starts one whose address is postgresql://bearing@/postgres?host=FOLDER
#   testing/postgres.sh --stop FOLDER   stops and removes it
# As root it runs as another user, because PostgreSQL refuses to run as root. Its default order is that of English, not of
# bytes, so that a column that was left without collate "C" is found out.
set -euo pipefail

tools=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$tools" ] || { echo "PostgreSQL is not installed: apt-get install postgresql-15" >&2; exit 1; }
as_user=()
if [ "$(id -u)" = 0 ]; then
    owner=$(getent passwd postgres >/dev/null && echo postgres || echo nobody)
    as_user=(runuser -u "$owner" --)
fi

# In the folder, which that user may enter.
run() { (cd "$folder" && "${as_user[@]}" "$@"); }

start() {
    [ ${#as_user[@]} = 0 ] || chown "$owner" "$folder"
    run "$tools/initdb" -D "$folder/data" -U bearing -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu \
        --icu-locale=en-GB --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; return 1; }
    run "$tools/pg_ctl" -D "$folder/data" -w -s -l "$folder/data/server.log" -o "-c listen_addresses='' -k $folder \
        -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=120" start >/dev/null ||
        { cat "$folder/data/server.log" >&2; return 1; }
}

stop() {
    [ ! -d "$folder/data" ] || run "$tools/pg_ctl" -D "$folder/data" -m immediate -s stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}

case ${1:-} in
    '') echo "usage: testing/postgres.sh COMMAND… | --start FOLDER | --stop FOLDER" >&2; exit 2 ;;
    --start) folder=$2; stop; mkdir -p -m 700 "$folder"; start ;;
    --stop) folder=$2; stop ;;
    *)
        folder=$(mktemp -d -t bearing_postgres.XXXXXX)
        trap stop EXIT
        start
        BEARING_TEST_POSTGRES="postgresql://bearing@/postgres?host=$folder" "$@"
        ;;
esac
