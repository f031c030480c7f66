#!/usr/bin/env python3
"""Who may include whom: folders are the domain's words (src/USES), suffixes are the layers, and each library that is
not ours is seen by one folder. Says each include that is against the rules, and what to do.

    tools/check_includes.py [SRC]
"""
import pathlib
import re
import sys

PURE = {"basics", "permissions", "statistics", "optimiser"}
SUPPORT = PURE | {"charts", "storage", "journal", "sources", "jobs", "mail", "calendar", "paper", "secrets", "web"}
NOBODY_INCLUDES = {"home", "commands"}

# What a layer may include of the support folders, beside the pure ones.
MAY_TOUCH = {
    "": set(),
    "_store": {"storage", "journal", "secrets"},
    "_source": {"sources"},
    "_page": {"web", "charts"},
    "_jobs": {"storage", "journal", "sources", "jobs", "mail", "secrets"},
    "_routes": {"web", "charts", "storage", "journal", "sources", "secrets", "jobs", "calendar", "paper"},
}
# What a layer may include of its own folder and of the folders it uses.
MAY_SEE = {
    "": {""},
    "_store": {"", "_store"},
    "_source": {"", "_source"},
    "_page": {"", "_page"},
    "_jobs": {"", "_store", "_source", "_jobs"},
    "_routes": {"", "_page", "_store", "_source", "_jobs", "_routes"},
}
# A page is given values and writes them: of web/ it needs what writes HTML, and nothing that knows a request.
OF_WEB_FOR_PAGES = {"html.h", "form.h", "parts_page.h", "choices_page.h", "field_page.h", "long_field_page.h", "conflict_page.h", "editing_page.h"}
# Folders that are one path from file to table, or to answer: their files without a suffix are of the layer _jobs.
PIPELINES = {"imports", "analysis"}
# An answer may be drawn.
ALSO_TOUCH = {"analysis": {"charts"}}
# The compiled statements of a folder are for its own layers that speak to the database.
RUN_STATEMENTS = {"_store", "_jobs"}

# Library, and where it may be seen: a folder, or a folder and the beginnings of file names.
LIBRARIES = [
    (r"sqlite3\.h$", {"storage"}),
    (r"libpq-fe\.h$", {"storage"}),
    (r"Eigen/", {"statistics"}),
    (r"immintrin\.h$", {"statistics"}),
    (r"boost/math/", {"statistics"}),
    (r"boost/json", {"sources", "journal", "imports"}),
    (r"boost/(beast|asio|url|system|core)", {"web"}),
    (r"openssl/", {"secrets"}),
    (r"sodium\.h$", {"secrets"}),
    (r"sodium/crypto_hash_sha256\.h$", {"sources"}),  # a file is known again by its hash; nothing else of sodium
    (r"qrencode\.h$", {"charts"}),
    (r"curl/", {"mail", "secrets"}),
    (r"(zip|csv|expat|xlsxwriter)\.h$", {"sources"}),
    (r"zlib\.h$", {"sources", "web"}),
    (r"md4c", {"web"}),
    (r"libical/", {"calendar"}),
    (r"(coin/|Cbc|Clp|Osi|glpk)", {"optimiser"}),
    (r"toml\+\+/", {"commands"}),
    (r"fmt/", None),
]
SYSTEM = re.compile(r"^(sys|netinet|arpa)/|^(unistd|fcntl|signal|poll|pwd|grp|termios|time|dirent|errno|malloc|sched|spawn)\.h$")
INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^">]+)[">]')
OF_A_PAGE = re.compile(r'\s*@include ()(\S+)')


def read_uses(text):
    """Folder -> the folders it uses, and what is wrong with the file itself."""
    uses, wrong = {}, []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, rest = line.partition(":")
        name, used = name.strip(), rest.split()
        for other in used:
            if other not in uses:
                why = "itself" if other == name else f"{other}, which does not stand above it"
                wrong.append(f"src/USES:{number}: {name} uses {why}: who is used comes first, so no circle can be.")
            if other in NOBODY_INCLUDES:
                wrong.append(f"src/USES:{number}: nobody uses {other}.")
        uses[name] = set(used)
    return uses, wrong


def layer(file_name):
    stem = pathlib.PurePath(file_name).stem.removesuffix("_test")
    if file_name.endswith(".html"):
        return "_page"
    return next((suffix for suffix in MAY_TOUCH if suffix and stem.endswith(suffix)), "")


def layer_in(folder, file_name):
    mine = layer(file_name)
    return "_jobs" if folder in PIPELINES and mine == "" else mine


def may_include_ours(here, file_name, there, header, uses):
    """None, or why not."""
    mine, theirs = layer_in(here, file_name), layer(header)
    if here == "commands":
        return None
    if there not in uses and there != here:
        return f"{there} is not a folder of src/USES"
    if header.endswith("_sql.h"):
        if there != here:
            return f"the statements of {there} are run by its own stores"
        if here not in SUPPORT and mine not in RUN_STATEMENTS:
            return "only a store runs statements"
        return None
    if there == here:
        if here in SUPPORT or here in PIPELINES or theirs in MAY_SEE[mine]:
            return None
        return f"the layer {mine or 'rules'} may not see the layer {theirs or 'rules'}"
    if there in NOBODY_INCLUDES:
        return f"nobody includes {there}"
    if there in SUPPORT:
        return support_included(here, mine, there, header, uses)
    if here in SUPPORT or there not in uses[here]:
        return f"{here} does not use {there} in src/USES"
    if theirs not in MAY_SEE[mine]:
        return f"the layer {mine or 'rules'} may not see the layer {theirs or 'rules'}"
    return None


def support_included(here, mine, there, header, uses):
    if here in SUPPORT:
        return None if there in uses[here] else f"{here} does not use {there} in src/USES"
    if there not in PURE | MAY_TOUCH[mine] | ALSO_TOUCH.get(here, set()):
        return f"the layer {mine or 'rules'} may not touch {there}"
    if mine == "_page" and there == "web" and header not in OF_WEB_FOR_PAGES:
        return "a page writes HTML and knows no request: of web it includes " + " and ".join(sorted(OF_WEB_FOR_PAGES))
    return None


def may_include_library(here, header):
    """None, or why not. Headers of the language and the system are everybody's."""
    for pattern, folders in LIBRARIES:
        if re.match(pattern, header):
            return None if folders is None or here in folders else f"only {' and '.join(sorted(folders))} may see <{header}>"
    if "/" not in header and not header.endswith((".h", ".hpp")) or SYSTEM.match(header):
        return None
    return f"<{header}> is of no library in tools/check_includes.py: say there which one folder sees it"


def check(src):
    src = pathlib.Path(src)
    uses, wrong = read_uses((src / "USES").read_text())
    if wrong:
        return wrong
    for file in sorted(src.glob("*/*")):
        if file.suffix not in {".h", ".cpp", ".html"}:
            continue
        here, test = file.parent.name, file.stem.endswith("_test")
        if here not in uses and here not in NOBODY_INCLUDES:
            wrong.append(f"{file}:1: the folder {here} is not in src/USES, so nothing in it is built.")
            continue
        for number, text in enumerate(file.read_text().splitlines(), 1):
            found = (OF_A_PAGE if file.suffix == ".html" else INCLUDE).match(text)
            if not found or test:
                continue
            header = found[2]
            if found[1] == "<":
                why = may_include_library(here, header)
            elif "/" not in header:
                why = f'say the folder: "{here}/{header}"'
            else:
                why = may_include_ours(here, file.name, *header.rsplit("/", 1), uses)
            if why:
                wrong.append(f"{file}:{number}: {here}/{file.name} may not include {header}: {why}.")
    return wrong


if __name__ == "__main__":
    found = check(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "src")
    print("\n".join(found) or "includes: as src/USES and the layers allow")
    sys.exit(1 if found else 0)
