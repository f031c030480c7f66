"""The catalogue's CSV files as Python values, and which kind of file a table's headers tell: as src/sources does it."""
import collections
import csv
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "catalogue"
COLUMNS = {
    "measures": "id code name definition source unit scale places better topic phases headline first_year last_year",
    "measure_spreads": "measure year sd multiplier source",
    "gap_years": "measure year effect words",
    "pupil_groups": "id code name dimension",
    "file_kinds": "code name subject publisher page file_names due finality priority due_days due_month due_back schools",
    "file_headers": "kind header role measure pupil_group part school_type back required variant",
    "file_values": "kind role value meaning school_type",
    "tokens": "kind token reason",
}
ALIKE = str.maketrans({"\ufeff": "", '"': "", "“": "", "”": "", "‘": "'", "’": "'", "\u00a0": " ", "–": "-", "—": "-", "−": "-"})


def folded(header):
    """Lower case, single spaces, no quotes, no byte order mark, no note numbers."""
    plain = re.sub(r"[(\[](note )?\d{1,2}[)\]]", "", header.translate(ALIKE).lower())
    return " ".join(plain.split())


def rows_of(table):
    """(file name, line, row) of every file of a table: file_headers stands in several files."""
    for path in sorted(FOLDER.glob(f"{table}*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if " ".join(reader.fieldnames or []) != COLUMNS[table]:
                raise SystemExit(f"{path.name}: its first line must be {COLUMNS[table].replace(' ', ',')}")
            for line, row in enumerate(reader, 2):
                if None in row or None in row.values():
                    raise SystemExit(f"{path.name}:{line}: too many or too few values")
                yield path.name, line, row


class Kind:
    """A kind of file: its headers, and what must be there to tell it (any of several headers of one thing)."""

    def __init__(self, row):
        self.row = row
        self.code = row["code"]
        self.headers = collections.defaultdict(list)
        self.demands = collections.defaultdict(set)
        self.values = {}
        self.tokens = {}

    def add(self, row):
        self.headers[row["header"]].append(row)
        if row["required"] == "1":
            thing = tuple(row[name] for name in ("role", "measure", "pupil_group", "part", "school_type", "back", "variant"))
            self.demands[thing].add(row["header"])

    def missing(self, present):
        return [names for names in self.demands.values() if not names & present]

    def meaning(self, role, value):
        known = self.values.get(role, {})
        return known.get(value.strip().lower(), known.get("*", value))


def kinds():
    found = {row["code"]: Kind(row) for _, _, row in rows_of("file_kinds")}
    for _, _, row in rows_of("file_headers"):
        if row["kind"] in found:
            found[row["kind"]].add(row)
    for _, _, row in rows_of("file_values"):
        if row["kind"] in found:
            found[row["kind"]].values.setdefault(row["role"], {})[row["value"]] = row["meaning"]
    tokens = [row for _, _, row in rows_of("tokens")]
    for kind in found.values():
        kind.tokens = {row["token"]: row["reason"] for row in tokens if row["kind"] == ""}
        kind.tokens |= {row["token"]: row["reason"] for row in tokens if row["kind"] == kind.code}
    return found


def recognised(headers, known):
    """(kind, kinds that match as well as it does): of those whose demands are all met, the one that asks for most."""
    present = {folded(header) for header in headers}
    matching = [kind for kind in known.values() if kind.demands and not kind.missing(present)]
    if not matching:
        return None, []
    most = max(len(kind.demands) for kind in matching)
    best = [kind for kind in matching if len(kind.demands) == most]
    return best[0], best[1:]


def nearest(headers, known):
    present = {folded(header) for header in headers}
    share = lambda kind: 1 - len(kind.missing(present)) / max(1, len(kind.demands))
    return sorted(known.values(), key=share, reverse=True)[:2]
