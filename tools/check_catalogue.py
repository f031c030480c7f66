#!/usr/bin/env python3
"""Checks the files of catalogue/, and says how each real file would be read, where there are any.

    tools/check_catalogue.py [--files FOLDER] [--columns] [FILE...]

FOLDER is ../shared/data unless said; --columns lists the headers that no row speaks of. Exit 1 if anything is wrong.
"""
import collections
import pathlib
import re
import sys

import catalogue
import plain_tables

UNITS = {"percent", "points", "score", "grades", "count", "ratio", "pounds", "days"}
BETTER = {"higher", "lower", "neither"}
EFFECTS = {"none", "not_comparable", "flagged"}
PARTS = {"value", "numerator", "denominator", "lower", "upper", "n"}
SUBJECTS = {"figures", "schools", "trusts", "members", "links", "inspections", "similar"}
LEVELS = {"school", "trust", "authority", "region", "country", "skip"}
REASONS = {"suppressed", "not_applicable", "not_collected", "not_published", "too_few", "not_yet", "gap_year", "low_coverage",
           "new_school", "low_reliability", "rounds_to_zero", "not_available"}
YEAR = re.compile(r"20\d\d/\d\d$")
NUMBER = re.compile(r"[-+]?£?-?(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?%?$", re.I)
SAMPLE = 3000
KEYS = {"measures": ["code"], "measure_spreads": ["measure", "year"], "gap_years": ["measure", "year"], "pupil_groups": ["code"],
        "file_kinds": ["code"], "file_values": ["kind", "role", "value"], "tokens": ["kind", "token"],
        "file_headers": ["kind", "header", "role", "measure", "pupil_group", "part", "school_type", "back"]}


def codes(table):
    return {row["code"] for _, _, row in catalogue.rows_of(table)}


def repeated(table, columns):
    seen = {}
    for name, line, row in catalogue.rows_of(table):
        key = tuple(row[column] for column in columns)
        if key in seen:
            yield name, line, f"says again what line {seen[key]} says: {', '.join(filter(None, key))}"
        seen.setdefault(key, line)


def wrong_measures():
    for name, line, row in catalogue.rows_of("measures"):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", row["code"]):
            yield name, line, f"the code {row['code']} is not in small letters with _"
        for column, known in (("unit", UNITS), ("better", BETTER)):
            if row[column] not in known:
                yield name, line, f"{column} {row[column]} is none of {', '.join(sorted(known))}"
        if not row["name"] or not row["definition"].endswith("."):
            yield name, line, "a measure has a name and a definition that ends with a full stop"
        for column in ("first_year", "last_year"):
            if row[column] and not YEAR.match(row[column]):
                yield name, line, f"{column} {row[column]} is not written as 2018/19"


def wrong_references():
    known = {"measure": codes("measures"), "kind": codes("file_kinds"), "pupil_group": codes("pupil_groups")}
    for table in ("measure_spreads", "gap_years", "file_headers", "file_values", "tokens"):
        for name, line, row in catalogue.rows_of(table):
            for column, codes_known in known.items():
                if row.get(column) and row[column] not in codes_known:
                    yield name, line, f"there is no {column} {row[column]}"
    for table in ("measure_spreads", "gap_years"):
        for name, line, row in catalogue.rows_of(table):
            if not YEAR.match(row["year"]):
                yield name, line, f"the year {row['year']} is not written as 2018/19"


def wrong_headers():
    for name, line, row in catalogue.rows_of("file_headers"):
        if row["header"] != catalogue.folded(row["header"]) or not row["header"]:
            yield name, line, f"the header “{row['header']}” is not folded: write “{catalogue.folded(row['header'])}”"
        figure = row["role"] == "figure"
        if figure and (not row["measure"] or not row["pupil_group"] or row["part"] not in PARTS):
            yield name, line, "a figure says its measure, its group of pupils and its part"
        if not figure and (row["measure"] or row["pupil_group"] or row["part"]):
            yield name, line, "only a figure has a measure, a group of pupils and a part"
        if not row["back"].isdigit() or 20 < int(row["back"]) < 1900 or row["required"] not in {"0", "1"}:
            yield name, line, "back is a few years or a year, required is 0 or 1"
        if row["role"] == "left_out" and row["required"] == "1":
            yield name, line, "a column that is left out cannot tell the kind"


def wrong_words():
    for name, line, row in catalogue.rows_of("tokens"):
        if row["reason"] not in REASONS:
            yield name, line, f"{row['reason']} is no reason of basics/figure.h"
    for name, line, row in catalogue.rows_of("gap_years"):
        if row["effect"] not in EFFECTS:
            yield name, line, f"{row['effect']} is no effect of a gap year"
    for name, line, row in catalogue.rows_of("file_values"):
        if row["value"] != row["value"].lower():
            yield name, line, f"the value {row['value']} is not in small letters"
        if row["role"] == "level" and row["meaning"] not in LEVELS:
            yield name, line, f"{row['meaning']} is no level"


def wrong_kinds():
    demands = {}
    for code, kind in catalogue.kinds().items():
        for subject in kind.row["subject"].split():
            if subject not in SUBJECTS:
                yield "file_kinds.csv", 0, f"{code}: {subject} is no subject"
        asked = frozenset(frozenset(names) for names in kind.demands.values())
        if not asked:
            yield "file_headers", 0, f"{code}: no header is required, so nothing tells the kind"
        if asked in demands:
            yield "file_headers", 0, f"{code}: asks for the same headers as {demands[asked]}"
        demands[asked] = code
        if kind.row["subject"] != "figures" or any(rows[0]["role"] in {"urn", "laestab", "la", "level", "trust_uid"} for rows in kind.headers.values()):
            continue
        yield "file_headers", 0, f"{code}: no column says whom a row is about"


def wrong():
    for table, columns in KEYS.items():
        yield from repeated(table, columns)
    for table in ("measures", "pupil_groups"):
        yield from repeated(table, ["id"])
    for check in (wrong_measures, wrong_references, wrong_headers, wrong_words, wrong_kinds):
        yield from check()


def outcome(cell, kind):
    if not cell:
        return "empty"
    if cell in kind.tokens:
        return kind.tokens[cell]
    word_for_number = cell.lower() in kind.values.get("number", {})
    return "number" if NUMBER.match(cell) or word_for_number else f"not read: {cell[:20]}"


def cells_by_outcome(kind, headers, rows):
    """How many of the cells of figures, in a sample of rows spread over the file, are read as what."""
    places = [at for at, header in enumerate(headers) if any(row["role"] == "figure" for row in kind.headers.get(catalogue.folded(header), []))]
    counted = collections.Counter()
    for row in rows[:: max(1, len(rows) // SAMPLE)]:
        for at in places:
            counted[outcome(row[at].strip() if at < len(row) else "", kind)] += 1
    return counted


def disagreements(kind, headers, rows):
    """Measures whose published percentage is often not that of their numerator and denominator."""
    where = {catalogue.folded(header): at for at, header in reversed(list(enumerate(headers)))}
    parts = collections.defaultdict(dict)
    for header, meanings in kind.headers.items():
        for row in meanings:
            if row["role"] == "figure" and header in where:
                parts[row["measure"], row["pupil_group"], row["back"], row["school_type"]].setdefault(row["part"], where[header])
    scales = {row["code"]: float(row["scale"]) for _, _, row in catalogue.rows_of("measures")}
    for key, at in parts.items():
        if {"value", "numerator", "denominator"} <= at.keys():
            off, of = compared(at, rows, scales[key[0]])
            if off > max(6, 0.03 * of):
                yield f"{key[0]} of {key[1]}: {off} of {of} differ"


def compared(at, rows, scale):
    off = of = 0
    for row in rows[:: max(1, len(rows) // SAMPLE)]:
        cells = [row[place].strip() if place < len(row) else "" for place in (at["value"], at["numerator"], at["denominator"])]
        try:
            value, numerator, denominator = (float(cell.replace(",", "").rstrip("%")) for cell in cells)
        except ValueError:
            continue
        if denominator:
            of += 1
            off += abs(value - scale * numerator / denominator) > (0.51 if scale == 100 else 0.06)
    return off, of


def report(path, known, columns):
    """Prints how each table of a file is read; gives back what is wrong."""
    for name, headers, rows in plain_tables.tables_in(path):
        kind, others = catalogue.recognised(headers, known)
        if not kind:
            near = ", ".join(f"{each.code} ({len(each.missing({catalogue.folded(h) for h in headers}))} missing)" for each in catalogue.nearest(headers, known))
            print(f"{name}: not known; nearest {near}")
            continue
        spoken = [header for header in headers if catalogue.folded(header) in kind.headers]
        left = [header for header in spoken if kind.headers[catalogue.folded(header)][0]["role"] == "left_out"]
        unknown = [header for header in headers if header.strip() and header not in spoken]
        counted = cells_by_outcome(kind, headers, rows)
        print(f"{name}: {kind.code}; {len(spoken) - len(left)} columns read, {len(left)} left out, {len(unknown)} not spoken of; "
              + ", ".join(f"{count} {what}" for what, count in counted.most_common(9)))
        if columns and unknown:
            print("    not spoken of: " + ", ".join(unknown))
        if others:
            yield f"{name}: {kind.code} and {', '.join(each.code for each in others)} tell it equally well"
        yield from (f"{name}: {count} cells {what}" for what, count in counted.items() if what.startswith("not read"))
        yield from (f"{name}: {words}" for words in disagreements(kind, headers, rows))


def main(arguments):
    folder = pathlib.Path(arguments[arguments.index("--files") + 1]) if "--files" in arguments else catalogue.FOLDER.parent.parent / "shared" / "data"
    chosen = [pathlib.Path(each) for each in arguments if not each.startswith("--") and pathlib.Path(each) != folder]
    found = [f"{name}:{line}: {words}" for name, line, words in wrong()]
    files = chosen or sorted(path for path in folder.rglob("*") if path.is_file() and "statistics" not in path.parts)
    if not files:
        print(f"SKIPPED: no files in {folder}, so only the catalogue itself was checked")
    known = catalogue.kinds()
    for path in files:
        found += report(path, known, "--columns" in arguments)
    for words in found:
        print(f"WRONG {words}")
    print(f"catalogue: {len(known)} kinds of file, {sum(1 for _ in catalogue.rows_of('file_headers'))} headers, {len(codes('measures'))} measures, {len(found)} wrong")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
