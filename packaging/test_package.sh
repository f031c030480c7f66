#!/usr/bin/env bash
# packaging/test_package.sh PROGRAM: the package is built, installed, run, and taken off again. Without root, or where Bearing
# is installed already, it is unpacked into a folder instead: a trust's own server is not touched by a test.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "$1"; exit 1; }

package=$(packaging/make_package.sh "$1" "$folder")
[ -f "$package" ] || fail "no package was written"
if [ "$(id -u)" = 0 ] && ! dpkg-query --status bearing >/dev/null 2>&1 && [ ! -e /usr/bin/bearing ]; then
    trap 'dpkg --purge bearing >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
    dpkg --install "$package"
    root=''
    getent passwd bearing | grep -q nologin || fail "the user bearing was not made"
    [ "$(stat -c '%U %a' /var/lib/bearing)" = 'bearing 700' ] || fail "/var/lib/bearing is not the server's own"
    [ "$(stat -c '%U %a' /etc/bearing/environment)" = 'root 600' ] || fail "others may read /etc/bearing/environment"
else
    dpkg-deb --extract "$package" "$folder/root"
    root=$folder/root
fi
"$root/usr/bin/bearing" help >/dev/null || fail "the installed program does not run"
python3 -c 'import json,sys; assert json.load(open(sys.argv[1]))["components"]' "$root/usr/share/doc/bearing/bill-of-materials.json"
if [ -z "$root" ] && command -v systemd-analyze >/dev/null; then
    systemd-analyze verify /lib/systemd/system/bearing*.{service,timer} 2>&1 | grep -i 'bearing' && fail "a unit is not right"
fi
echo "the package installs and runs"
