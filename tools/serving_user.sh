# Bearing never serves as root: as root, ./start makes the system user "bearing" and serves as that. Sourced by start;
# sets $bearing, and $database to a place that this user can reach.

# prepare_serving_user PROGRAM
prepare_serving_user() {
    bearing=$PWD/$1
    server=''
    mkdir -p var
    [ "$(id -u)" = 0 ] || return 0
    server=bearing
    id bearing >/dev/null 2>&1 || {
        useradd --system --user-group --no-create-home --home-dir /var/lib/bearing --shell /usr/sbin/nologin bearing
        echo "made the user bearing, who serves"
    }
    if as_server test -x "$bearing"; then
        chown -R bearing: var
    else
        # The project stands where only root may look (as /root): program and database go where bearing may.
        local home
        home=/var/lib/bearing/$(cksum <<<"$PWD" | cut -d' ' -f1)
        install -d -o bearing -g bearing /var/lib/bearing "$home" "$home/var"
        install -m 755 "$bearing" "$home/bearing"
        bearing=$home/bearing
        case $database in sqlite:[!/]*) database=sqlite:$home/${database#sqlite:} ;; esac
        echo "only root may read $PWD: serving from $home"
    fi
}

as_server() {
    if [ -z "$server" ]; then "$@"; else setpriv --reuid bearing --regid bearing --clear-groups "$@"; fi
}

serve_as_server() {
    if [ -z "$server" ]; then exec "$@"; else exec setpriv --reuid bearing --regid bearing --clear-groups "$@"; fi
}

# An import reads a folder that perhaps only root may read, so it runs as root; its files then go to the server.
give_database_back() {
    [ -n "$server" ] || return 0
    case $database in sqlite:*) chown bearing: "${database#sqlite:}"* ;; esac
}
