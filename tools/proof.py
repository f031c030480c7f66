#!/usr/bin/env python3
"""The pages of docs/proof, and whether they are of the sources that are here.

    tools/proof.py PROGRAM [PAGE...]    runs those pages' studies in full (all of them) and writes the pages; PROGRAM is bearing_proof
    tools/proof.py --check PROGRAM      says which pages are of older sources, in a second

A page's sources are its studies' file and what that includes, from src/statistics, the folders that studies go through, and testing/,
each header of src/statistics with the .cpp files whose names begin as its own does, others with the one of their name. Comments and
layout do not count, so that words can be mended without running a study."""
import hashlib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "proof"
FOLDERS = "statistics|assessments|attendance|diagnosis|demonstration|testing"
INCLUDED = re.compile(rf'^#include "((?:{FOLDERS})/[^"]+)\.h"', re.MULTILINE)
SOURCE = re.compile(r"^Sources: ([0-9a-f]{16})$", re.MULTILINE)


def place(name):
    return ROOT / ("" if name.startswith("testing/") else "src") / name


def files_of(name):
    """statistics/meta -> meta.h, meta.cpp, meta_groups.cpp, meta_prior.cpp"""
    base = place(name)
    bodies = base.parent.glob(f"{base.name}*.cpp") if name.startswith("statistics/") else [base.with_suffix(".cpp")]
    found = [base.with_suffix(".h"), *bodies]
    return [path for path in found if path.exists() and not path.name.endswith("_test.cpp")]


def sources(page):
    waiting, seen, files = [f"testing/proof/{page.replace('-', '_')}", "testing/proof/run"], set(), set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for path in files_of(name):
            files.add(path)
            waiting += INCLUDED.findall(path.read_text())
    return sorted(files)


def meaning(text):
    return re.sub(r"\s+", "", re.sub(r"//.*", "", text))


def fingerprint(page):
    whole = hashlib.sha256()
    for path in sources(page):
        whole.update(f"{path.relative_to(ROOT)} {meaning(path.read_text())}\n".encode())
    return whole.hexdigest()[:16]


def names(program):
    return subprocess.run([program, "--pages"], capture_output=True, text=True, check=True).stdout.split()


def write(program, page):
    print(f"{page} …", flush=True)
    ran = subprocess.run([program, page, PAGES / f"{page}.svg"], capture_output=True, text=True)
    if ran.returncode > 1 or not ran.stdout:
        sys.exit(ran.stderr.strip() or f"{program} {page} ended with {ran.returncode}")
    (PAGES / f"{page}.md").write_text(f"{ran.stdout}\nSources: {fingerprint(page)}\n")
    if ran.returncode:
        print(f"docs/proof/{page}.md: a claim was missed")
    return ran.returncode


def stale(page):
    path = PAGES / f"{page}.md"
    kept = SOURCE.search(path.read_text()) if path.exists() else None
    if not kept:
        return f"docs/proof/{page}.md is not there: run make proof only={page}"
    if kept[1] != fingerprint(page):
        return f"docs/proof/{page}.md is of older sources: run make proof only={page}"
    return f"docs/proof/{page}.md has a claim that was missed" if "**missed**" in path.read_text() else None


def main():
    check, words = sys.argv[1] == "--check", [word for word in sys.argv[1:] if word != "--check"]
    program, known = words[0], names(words[0])
    if check:
        wrong = [said for said in map(stale, known) if said]
        print("\n".join(wrong) or f"{len(known)} pages of docs/proof are of these sources")
        return 1 if wrong else 0
    return max(write(program, page) for page in words[1:] or known)


if __name__ == "__main__":
    sys.exit(main())
