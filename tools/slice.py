#!/usr/bin/env python3
"""tools/slice.py NAME [USED...]: a new folder src/NAME with its line in src/USES, a README, a first rule and its test. What
it writes compiles, and is to be replaced by the first real thing of that name."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

README = """# {title}

**Words**: a *{one}* is …

**Rules**: `{one}.h`.

**Addresses**: none yet.

**Tables**: none yet.
"""
HEADER = """#pragma once
// A {one} of the trust.
#include <string>
#include <string_view>

namespace {name} {{

struct {type} {{
    std::string title;
}};

// True if its title says anything.
bool named(const {type}&);

}} // namespace {name}
"""
SOURCE = """#include "{name}/{one}.h"

#include "basics/text.h"

namespace {name} {{

bool named(const {type}& {one}) {{ return !basics::trimmed({one}.title).empty(); }}

}} // namespace {name}
"""
TEST = """#include "{name}/{one}.h"

#include <doctest/doctest.h>

TEST_CASE("a {one} is named by more than blanks") {{
    CHECK({name}::named({{.title = "first"}}));
    CHECK_FALSE({name}::named({{.title = "  "}}));
}}
"""


def make(root, name, used):
    folder = root / "src" / name
    uses = root / "src" / "USES"
    known = re.findall(r"^([a-z]+):", uses.read_text(), re.M)
    if not re.fullmatch(r"[a-z]+", name):
        raise SystemExit("A folder is one word in small letters: make slice name=governance.")
    if folder.exists() or name in known:
        raise SystemExit(f"There is a folder {name} already.")
    if unknown := [other for other in used if other not in known]:
        raise SystemExit(f"src/USES does not know {', '.join(unknown)}.")
    one = name[:-1] if name.endswith("s") else name
    one = one if one != name else name + "_record"
    words = {"name": name, "one": one, "title": name.capitalize(), "type": one.title().replace("_", "")}
    folder.mkdir()
    for file, text in {"README.md": README, f"{one}.h": HEADER, f"{one}.cpp": SOURCE, f"{one}_test.cpp": TEST}.items():
        (folder / file).write_text(text.format(**words))
    lines = uses.read_text().splitlines()
    before_home = next((i for i, line in enumerate(lines) if line.startswith("home:")), len(lines))
    lines.insert(before_home, f"{name}: {' '.join(used)}".rstrip())
    uses.write_text("\n".join(lines) + "\n")
    print(f"src/{name} stands; make test only={name}")


if __name__ == "__main__":
    if len(sys.argv) < 2 or not sys.argv[1]:
        raise SystemExit('Say its name: make slice name=governance uses="schools people"')
    make(ROOT, sys.argv[1], sys.argv[2:])
