#!/usr/bin/env python3
"""What a built program consists of, as CycloneDX JSON: the Debian packages of the libraries it is linked with, the
header-only ones it was compiled with, and the npm packages whose files it carries.

    packaging/bill_of_materials.py PROGRAM             the bill
    packaging/bill_of_materials.py --depends PROGRAM   the line "Depends" of the Debian package
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMPILED_IN = ["libboost1.81-dev", "libeigen3-dev", "libfmt-dev", "libtomlplusplus-dev", "libcsv-dev"]


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def libraries(program):
    """The shared libraries that the program itself asks for, as files."""
    needed = set(re.findall(r"NEEDED\s+(\S+)", said("objdump", "-p", program)))
    return {found[2] for line in said("ldd", program).splitlines()
            if (found := re.match(r"\s*(\S+) => (\S+)", line)) and found[1] in needed}


def package_of(file):
    real = str(pathlib.Path(file).resolve())
    for name in (real, real.removeprefix("/usr"), file):
        owner = said("dpkg-query", "--search", name)
        if owner:
            return owner.split(":")[0]
    return None


def version_of(package):
    return said("dpkg-query", "--show", "--showformat", "${Version}", package).split(":")[-1].strip()


def linked_packages(program):
    return sorted({package for file in libraries(program) if (package := package_of(file))})


def upstream(version):
    return re.split(r"[-+~]", version)[0]


def node_packages():
    lock = ROOT / "package-lock.json"
    if not lock.exists():
        return []
    packages = json.loads(lock.read_text()).get("packages", {})
    return [{"type": "library", "name": path.split("node_modules/")[-1], "version": what["version"],
             "purl": f"pkg:npm/{path.split('node_modules/')[-1]}@{what['version']}"}
            for path, what in sorted(packages.items()) if path and not what.get("dev")]


def bill(program):
    debian = [{"type": "library", "name": name, "version": version, "purl": f"pkg:deb/debian/{name}@{version}"}
              for name in [*linked_packages(program), *COMPILED_IN] if (version := version_of(name))]
    version = re.search(r"project\(bearing VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
    return {"bomFormat": "CycloneDX", "specVersion": "1.4", "version": 1,
            "metadata": {"component": {"type": "application", "name": "bearing", "version": version}},
            "components": debian + node_packages()}


def main(arguments):
    if not arguments or not pathlib.Path(arguments[-1]).is_file():
        print("usage: bill_of_materials.py [--depends] PROGRAM", file=sys.stderr)
        return 2
    if arguments[0] == "--depends":
        print(", ".join(f"{name} (>= {upstream(version_of(name))})" for name in linked_packages(arguments[1])))
    else:
        print(json.dumps(bill(arguments[0]), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
