#!/usr/bin/env python3
"""check_analyse.py PROGRAM [--write]: runs the example of every method of `bearing analyse`, in words and as JSON, from the
project's root. The JSON must be what docs/methods/METHOD.schema.json says; docs/methods/METHOD.md must show that example, and
its picture METHOD.svg be the one that it draws (--write keeps the new one). A schema without its method is a method lost."""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(program, *words):
    return subprocess.run([program, "analyse", *words], cwd=ROOT, capture_output=True, text=True)


def wrong_with(program, method):
    words = [method["name"], *method["example"].split()]
    plain, answer = run(program, *words), run(program, *words, "--json")
    if plain.returncode or answer.returncode:
        return [f"its example fails: {plain.stderr}{answer.stderr}".strip()]
    page, schema = (ROOT / "docs" / "methods" / f"{method['name']}{ending}" for ending in (".md", ".schema.json"))
    if not page.exists() or not schema.exists():
        return [f"docs/methods has no {page.name if not page.exists() else schema.name}"]
    wrong = [f"{'/'.join(map(str, each.absolute_path))}: {each.message}"
             for each in jsonschema.Draft202012Validator(json.loads(schema.read_text())).iter_errors(json.loads(answer.stdout))]
    if f"bearing analyse {' '.join(words)}" not in page.read_text():
        wrong.append(f"docs/methods/{page.name} does not show the example: bearing analyse {' '.join(words)}")
    return wrong + wrong_picture(program, method["name"], words)


def wrong_picture(program, name, words):
    kept = ROOT / "docs" / "methods" / f"{name}.svg"
    with tempfile.TemporaryDirectory() as folder:
        drawn = pathlib.Path(folder) / "picture.svg"
        if run(program, *words, "--picture", drawn).returncode:
            return ["it draws no picture"]
        if "--write" in sys.argv:
            kept.write_bytes(drawn.read_bytes())
        same = kept.exists() and kept.read_bytes() == drawn.read_bytes()
    return [] if same else [f"docs/methods/{kept.name} is not what it draws: look, then testing/check_analyse.py PROGRAM --write"]


def main():
    program = sys.argv[1]
    methods = json.loads(run(program, "--json").stdout)
    failed = 0
    for method in methods:
        wrong = wrong_with(program, method)
        failed += bool(wrong)
        print(f"{method['name']:<20} {'; '.join(wrong[:3]) or 'as its page and its schema say'}")
    documented = {page.name.removesuffix(".schema.json") for page in (ROOT / "docs" / "methods").glob("*.schema.json")}
    lost = documented - {method["name"] for method in methods}
    for name in sorted(lost):
        print(f"{name:<20} docs/methods has its schema, bearing analyse does not list it")
    return 1 if failed or lost or not methods else 0


if __name__ == "__main__":
    sys.exit(main())
