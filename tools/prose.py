"""The words that people read: which of them docs/words.md asks us not to say, and which are not British spelling."""
import pathlib
import re

AMERICAN = {
    "organi[z]e": "organise", "organi[z]ation": "organisation", "recogni[z]e": "recognise", "summari[z]e": "summarise",
    "normali[z]e": "normalise", "initiali[z]e": "initialise", "minimi[z]e": "minimise", "maximi[z]e": "maximise",
    "optimi[z]e": "optimise", "priorit[i]ze": "prioritise", "behavio[r]": "behaviour", "colo[r]": "colour",
    "favo[r]": "favour", "neighbo[r]": "neighbour", "cente[r]": "centre", "analy[z]e": "analyse", "cance[l]ed": "cancelled",
    "labe[l]ed": "labelled", "catalo[g]": "catalogue", "gra[y]": "grey", "judgmen[t]": "judgement", "enrol[l]ment": "enrolment",
}
SPELLINGS = [(re.compile(rf"(?<![\w.$:/-]){word}(s|d|ed|ing)?(?![\w=:(./-])", re.I), right) for word, right in AMERICAN.items()]
STRING = re.compile(r'"((?:\\.|[^"\\])*)"')


def prose_of(name, lines):
    """(line number, text, whether a user reads it) for each piece of prose in the file."""
    suffix = pathlib.PurePath(name).suffix
    for number, line in enumerate(lines, 1):
        if "// quoted" in line or number > 1 and lines[number - 2].strip() in {"@# quoted", "// quoted"}:
            continue  # a word of the source itself, as a header of a published file
        if suffix == ".html":
            text = re.sub(r"\{\{.*?\}\}|<[^>]*>|^\s*@.*", " ", line)
            yield number, text, True
        elif suffix == ".md":
            yield number, re.sub(r"`[^`]*`|\([^)]*\)", " ", line), False
        elif suffix in {".cpp", ".h", ".ts"}:
            for string in STRING.findall(line.split(" // ")[0]):
                if " " in string.strip() and not looks_like_code(string):
                    yield number, string, reaches_users(name)
            if "//" in line and "://" not in line:
                yield number, line.split("//", 1)[1], False


def looks_like_code(string):
    return bool(re.search(r"\b(select|insert into|update|delete from|create table|pragma)\b|^\W*<|[{};]\s*$|=\\\"", string))


def reaches_users(name):
    return name.startswith("src/") and not name.endswith("_test.cpp") and "_source" not in name


class Words:
    """The table under "Do not say" of docs/words.md."""

    def __init__(self, rows):
        self.rows = rows

    @staticmethod
    def read(file):
        text = pathlib.Path(file).read_text() if pathlib.Path(file).exists() else ""
        _, _, table = text.partition("## Do not say")
        rows = []
        for line in table.split("\n## ")[0].splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not line.startswith("|") or len(cells) < 2 or cells[0] in {"do not say", ""} or set(cells[0]) <= {"-", " ", ":"}:
                continue
            for word in cells[0].split(" · "):
                capitals = 0 if re.search("[A-Z]{2}", word) else re.I
                rows.append((re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", capitals), word, cells[1]))
        return Words(rows)

    def wrong_in(self, name, lines):
        for number, text, for_users in prose_of(name, lines):
            for pattern, right in SPELLINGS:
                if pattern.search(text):
                    yield number, f'British spelling: "{right}"'
            if for_users:
                for pattern, word, right in self.rows:
                    if pattern.search(text):
                        yield number, f'do not say "{word}": {right} (docs/words.md)'
