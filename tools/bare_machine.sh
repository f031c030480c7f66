# What ./start and ./check share: from a bare Debian 12 to a built program. Sourced, not run; the caller stands at the
# project's root. Each step prints one line with its seconds, and on failure the tail of its log.
mkdir -p build/logs

# step NAME COMMAND... : runs it with its output in build/logs/NAME.log. Within it bash heeds no set -e, so that a function
# says itself where it fails.
step() {
    local name=$1 began=$SECONDS
    shift
    local log=build/logs/${name// /-}.log
    if "$@" >"$log" 2>&1 </dev/null; then
        printf '%-24s %4d s\n' "$name" $((SECONDS - began))
    else
        printf '%-24s %4d s  FAILED; the end of %s:\n' "$name" $((SECONDS - began)) "$log"
        tail -n "${TAIL_LINES:-40}" "$log"
        return 1
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo -n "$@" || { echo "sudo refused: run this as root once, or give yourself sudo."; return 1; }
    else echo "This needs root to install packages: run it as root once, or install sudo."; return 1
    fi
}

missing_packages() {
    local wanted
    wanted=$(sed 's/#.*//' packages.txt | tr -s '[:space:]' '\n' | grep .)
    command -v node >/dev/null || wanted+=$'\nnodejs'
    command -v npm >/dev/null || wanted+=$'\nnpm'
    comm -23 <(sort -u <<<"$wanted") \
        <(dpkg-query --show --showformat '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii  *//p' | sort -u)
}

install_packages() {
    local missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    echo "installing:" $missing
    as_root apt-get update -q || return 1
    # A database cluster of Debian's own is not wanted: the tests start one of theirs.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing
}

# npm ci, once for each package-lock.json.
install_node_packages() {
    [ -f package-lock.json ] || return 0
    local stamp=build/node_packages.stamp now
    now=$(sha256sum package.json package-lock.json)
    if [ -d node_modules ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then return 0; fi
    npm ci --no-audit --no-fund || return 1
    printf '%s\n' "$now" >"$stamp"
}

# build PRESET TARGET... : configures once (ninja does it again by itself) and builds.
build() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" || return 1
    ninja -C "build/$preset" -j "${JOBS:-$(nproc)}" "$@"
}
