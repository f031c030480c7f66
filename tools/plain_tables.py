"""Files that people really have, as tables of text: CSV and JSON, alone or in a zip; for checking the catalogue."""
import csv
import io
import json
import zipfile

csv.field_size_limit(1 << 24)


def text_of(content):
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
        return text.removeprefix("ï»¿")


def from_csv(text):
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    return (rows[0], rows[1:]) if rows else ([], [])


def from_json(text):
    records = json.loads(text)
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        return [], []
    headers = list(dict.fromkeys(key for record in records for key in record))
    return headers, [["" if record.get(key) is None else str(record.get(key, "")) for key in headers] for record in records]


def tables_in(path):
    """(name, headers, rows) of each table in the file; none for what is no CSV, JSON or zip."""
    suffix = path.suffix.lower()
    if suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.lower().endswith(".csv"):
                    yield (f"{path.name}/{name}", *from_csv(text_of(archive.read(name))))
    elif suffix == ".csv":
        yield (path.name, *from_csv(text_of(path.read_bytes())))
    elif suffix == ".json":
        yield (path.name, *from_json(text_of(path.read_bytes())))
