#!/usr/bin/env bash
# packaging/make_package.sh PROGRAM FOLDER: writes FOLDER/bearing_VERSION_ARCH.deb around a built program and prints its path.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1 folder=$2
version=$(sed -nE 's/^project\(bearing VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

install -D -m 755 "$program" "$root/usr/bin/bearing"
strip --strip-debug "$root/usr/bin/bearing"
for unit in packaging/*.service packaging/*.timer; do install -D -m 644 "$unit" "$root/lib/systemd/system/$(basename "$unit")"; done
install -D -m 600 packaging/environment "$root/etc/bearing/environment"
for page in README.md CHANGELOG.md docs/guides/*.md; do install -D -m 644 "$page" "$root/usr/share/doc/bearing/$(basename "$page")"; done
install -D -m 644 packaging/copyright "$root/usr/share/doc/bearing/copyright"
install -d "$root/usr/share/doc/bearing/examples"
cp packaging/nginx.conf packaging/Caddyfile "$root/usr/share/doc/bearing/examples/"
python3 -B packaging/bill_of_materials.py "$program" >"$root/usr/share/doc/bearing/bill-of-materials.json"
chmod -R go-w "$root"

# The libraries that the program is linked with say which packages it depends on.
depends=$(python3 -B packaging/bill_of_materials.py --depends "$program")
mkdir "$root/DEBIAN"
install -m 755 packaging/postinst packaging/prerm "$root/DEBIAN/"
echo /etc/bearing/environment >"$root/DEBIAN/conffiles"
cat >"$root/DEBIAN/control" <<CONTROL
Package: bearing
Version: $version
Architecture: $architecture
Maintainer: The Bearing developers <bearing@localhost>
Section: web
Priority: optional
Depends: $depends, passwd
Recommends: chromium
Installed-Size: $(du -sk "$root" | cut -f1)
Description: school improvement for an academy trust
 Know where every school stands, decide the trust's direction of travel, send
 the right people, and find out whether it worked. One program, one file of a
 database; PostgreSQL where that is outgrown.
CONTROL
mkdir -p "$folder"
dpkg-deb --root-owner-group --build "$root" "$folder/bearing_${version}_$architecture.deb" >/dev/null
echo "$folder/bearing_${version}_$architecture.deb"
