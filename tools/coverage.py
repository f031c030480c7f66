#!/usr/bin/env python3
"""tools/coverage.py BUILD: how many lines of each folder of src/ the tests ran, from what g++ --coverage left in BUILD."""
import collections
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def executed_lines(build):
    """Source file -> {line: how often}, over every object that was compiled with it."""
    lines = collections.defaultdict(collections.Counter)
    notes = [str(note.resolve()) for note in pathlib.Path(build).rglob("*.gcda")]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["gcov", "--json-format", "--hash-filenames", *notes], cwd=folder, check=True, capture_output=True)
        for report in pathlib.Path(folder).glob("*.gcov.json.gz"):
            for file in json.loads(gzip.decompress(report.read_bytes()))["files"]:
                for line in file["lines"]:
                    lines[file["file"]][line["line_number"]] += line["count"]
    return lines


def main(build):
    folders = collections.defaultdict(lambda: [0, 0])
    for name, lines in executed_lines(build).items():
        file = pathlib.Path(name)
        if ROOT / "src" not in file.parents or file.stem.endswith("_test"):
            continue
        ran = folders[file.relative_to(ROOT / "src").parts[0]]
        ran[0] += sum(count > 0 for count in lines.values())
        ran[1] += len(lines)
    if not folders:
        sys.exit(f"{build} holds nothing that a test of src/ left: run make coverage.")
    for folder, (ran, all_lines) in sorted(folders.items()):
        print(f"{folder:<16} {100 * ran / all_lines:5.1f} %  {ran} of {all_lines} lines")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "coverage")
