#!/usr/bin/env python3
"""The rules of STYLE.md that a script can see. Says file, line, what is wrong and what to do.

    tools/check_style.py [--fix] [FILE...]     no FILE: everything that git tracks or would; --fix mends blanks
"""
import pathlib
import re
import subprocess
import sys

import prose

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXT = {".cpp", ".h", ".py", ".sh", ".cmake", ".txt", ".md", ".html", ".ts", ".js", ".mjs", ".css", ".scss", ".sql", ".json", ".yml", ".service", ""}
HEAVY = re.compile(r"#include <(Eigen/|boost/beast|boost/asio|nlohmann/|spdlog/|pqxx/|soci|regex>|iostream>)")
DRAWERS = re.compile(r"^(utils?|common|helpers?|services?|managers?|misc|shared|core|lib)$")
UNFINISHED = re.compile(r"\b(TO" "DO|FIX" "ME|X" "XX|HA" "CK)\\b")
MACHINE = re.compile(r"(?<![\w.$}\"'/-])/(work|root|tmp|home/\w+)/|[\"'=]/(work|root|tmp)/")
MOST_LINES = 300


def tracked():
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    names = listed.stdout.split("\n") if listed.returncode == 0 else [str(p.relative_to(ROOT)) for p in ROOT.rglob("*")]
    return [name for name in names if name and (ROOT / name).is_file() and kept(name)]


def kept(name):
    first = name.split("/")[0]
    return first not in {"build", "node_modules", "var", ".git"} and "/corpus/" not in name and "/goldens/" not in name \
        and name not in {"LICENSE", "package-lock.json"} and pathlib.PurePath(name).suffix in TEXT


def of_the_file(name, lines):
    path = pathlib.PurePath(name)
    if path.suffix in {".cpp", ".h", ".ts", ".html", ".py", ".sql"} and len(lines) > MOST_LINES and not name.startswith("migrations/"):
        yield 1, f"{len(lines)} lines; a file stops at {MOST_LINES}: find the second idea in it and give it its own file"
    for part in (*path.parts[:-1], path.stem):
        if DRAWERS.match(part):
            yield 1, f'"{part}" is a drawer, not a place: name it after what is in it (STYLE 1)'
    if path.suffix == ".h" and name.startswith("src/") and "#pragma once" not in lines[:3]:
        yield 1, "a header begins with #pragma once, and then says what the thing is (STYLE 15)"


def of_the_lines(name, lines):
    path = pathlib.PurePath(name)
    for number, line in enumerate(lines, 1):
        if line != line.rstrip() and path.suffix != ".md":
            yield number, "blanks at the end of the line (--fix takes them off)"
        if "\t" in line and path.name != "Makefile" and path.suffix not in {".txt", ".sql"}:
            yield number, "a tab; indent with four spaces (--fix puts them)"
        if UNFINISHED.search(line):
            yield number, "finish it, or file an issue: nothing unfinished is left in the text"
        if MACHINE.search(line) and "mktemp" not in line:
            yield number, "a path of one machine: use a path from the project's root, or mktemp"
        if path.suffix == ".h" and not name.startswith(("src/web/server_", "src/statistics/matrix")) and HEAVY.match(line):
            yield number, "a heavy header in a header: include it in the .cpp (STYLE 15)"
        if path.suffix == ".h" and line.strip().startswith("using namespace"):
            yield number, "using namespace in a header reaches everyone who includes it"
        if name.startswith("src/") and path.suffix == ".cpp" and re.search(r"\b(new [A-Z]\w+[({]|delete \w|shared_ptr<)", code_of(line)):
            yield number, "ownership is a value or a unique_ptr (STYLE 13); shared_ptr needs a decision record"


def code_of(line):
    return re.sub(r'"(\\.|[^"\\])*"', '""', line).split("//")[0]


def pages_without_a_test(names):
    """A page struct is tested when some test names it: pages/review.html says @page reviews::ReviewPage."""
    tests = "\n".join((ROOT / n).read_text(errors="replace") for n in names if n.endswith(("_test.cpp", ".test.mjs", ".test.ts")))
    for name in names:
        if not name.startswith("src/") or not name.endswith(".html") or name == "src/web/layout.html":
            continue  # the layout stands around every page that a test opens
        struct = re.search(r"^@page\s+([\w:]+)", (ROOT / name).read_text(), re.M)
        words = [pathlib.PurePath(name).stem] + ([struct[1].rsplit("::", 1)[-1]] if struct else [])
        if not any(re.search(rf"\b{re.escape(word)}\b", tests) for word in words):
            yield name, 1, f"no test names {' or '.join(words)}: open the page in a test (STYLE 24)"


def mend(name):
    path = ROOT / name
    text = path.read_text()
    keep = pathlib.PurePath(name).name == "Makefile"
    mended = "\n".join((line if keep else line.replace("\t", "    ")).rstrip() for line in text.split("\n"))
    if mended != text:
        path.write_text(mended)


def check(names, everything=False):
    words = prose.Words.read(ROOT / "docs" / "words.md")
    for name in names:
        try:
            lines = (ROOT / name).read_text().split("\n")
        except UnicodeDecodeError:
            yield name, 1, "not UTF-8"
            continue
        if lines and lines[-1] == "":
            lines.pop()
        for found in (of_the_file, of_the_lines):
            yield from ((name, number, why) for number, why in found(name, lines))
        yield from ((name, number, why) for number, why in words.wrong_in(name, lines))
    if everything:
        yield from pages_without_a_test(names)


def main(arguments):
    fix = "--fix" in arguments
    chosen = [a for a in arguments if not a.startswith("--")]
    names = [n for n in chosen if (ROOT / n).is_file() and kept(n)] if chosen else tracked()
    if fix:
        for name in names:
            if pathlib.PurePath(name).suffix not in {".md", ".sql", ".txt"}:
                mend(name)
    wrong = list(check(names, everything=not chosen))
    for name, number, why in wrong:
        print(f"{name}:{number}: {why}")
    if not wrong:
        print(f"style: {len(names)} files as STYLE.md asks")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
