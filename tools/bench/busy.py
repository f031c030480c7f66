"""Pages while all published files are imported again into the same database, against the same pages of a quiet server."""
import subprocess
import time

from bench.imports import Loaded
from bench.measure import Skip, unpacked_csv_files
from bench.pages import SignedIn, with_a_person
from bench.server import PAGES, Server

QUIET_SECONDS = 15


def other_files(bench):
    """The CSV files, each with an empty line more: files that the database does not hold yet, with the same figures."""
    folder = bench.folder / "again"
    for number, file in enumerate(unpacked_csv_files(bench)):
        copy = folder / str(number) / file.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes() + b"\n")
    return folder


def answered(person, more):
    """How long each page took, in turn, while more() holds."""
    took = []
    while more() or len(took) < 100:
        began = time.monotonic()
        status, _ = person.ask("GET", PAGES[len(took) % len(PAGES)])
        took.append(time.monotonic() - began)
        if status != 200:
            raise Skip(f"a page answers {status}")
    return sorted(took)


def ninety_ninth(took):
    return took[len(took) * 99 // 100]


def figure_busy_pages(bench):
    """99th percentile of the time of a page while all files are imported, against a quiet server's"""
    bench.once(with_a_person)
    again = other_files(bench)
    server = Server(bench)
    try:
        person = SignedIn(server)
        until = time.monotonic() + QUIET_SECONDS
        quiet = answered(person, lambda: time.monotonic() < until)
        writing = subprocess.Popen([*server.as_whom, bench.program, "import", again, "--database", f"sqlite:{bench.once(Loaded).database}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        busy = answered(person, lambda: writing.poll() is None)
        if writing.returncode:
            raise Skip(f"the import ended with {writing.returncode}")
    finally:
        server.stop()
    return ninety_ninth(busy) / ninety_ninth(quiet), 3
