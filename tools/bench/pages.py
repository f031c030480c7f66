"""Pages with all of England loaded: processor time a request, against the page's own statements through plain sqlite3 and a
fixed page of the same length (raw_page.cpp); and how many statements each runs."""
import http.client
import os
import pathlib
import re
import subprocess
import time
import urllib.parse

from bench.imports import Loaded
from bench.measure import Skip, median
from bench.server import PAGES, Server, free_port

REQUESTS = 60
WHO, PHRASE = "bench@example.org", "a plainly invented passphrase"


class SignedIn:
    """A connection to a server whose cookies are those of somebody who may see everything of the trust."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self.cookies = {}
        form = self.ask("GET", "/sign-in")[1].decode()
        token = re.search(r'name="form_token" value="([^"]*)"', form).group(1)
        status, _ = self.ask("POST", "/sign-in", {"form_token": token, "email": WHO, "password": PHRASE})
        if status != 303:
            raise Skip(f"signing in answers {status}")

    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, method, path, form=None):
        headers = {"Cookie": self.cookie()}
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        reply = self.connection.getresponse()
        for name, value in reply.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return reply.status, reply.read()


def with_a_person(bench):
    """The loaded database, made that of one trust with one person."""
    database = f"sqlite:{bench.once(Loaded).database}"
    for words in (["init", "--trust", "5329", "--admin-email", WHO, "--admin-name", "Invented Bench"],
                  ["user", "password", WHO], ["user", "role", WHO, "--role", "chief_executive"]):
        done = subprocess.run([bench.program, *words, "--database", database], input=PHRASE + "\n", capture_output=True, text=True)
        if done.returncode:
            raise Skip(done.stderr.strip())
    return True


def statements_of(bench, path, database=None, who=SignedIn):
    """(the statements that a page runs, the length of the page), from a server that writes them down."""
    trace = bench.folder / "statements.sql"
    trace.write_text("")
    trace.chmod(0o666)
    os.environ["BEARING_STATEMENTS"] = str(trace)
    try:
        server = Server(bench, database)
    finally:
        del os.environ["BEARING_STATEMENTS"]
    try:
        person = who(server)
        person.ask("GET", path)  # so that the session's use is written down before
        trace.write_text("")
        status, page = person.ask("GET", path)
        if status != 200:
            raise Skip(f"{path} answers {status}")
        return trace.read_text(), len(page)
    finally:
        server.stop()


def raw_server(bench, statements, length, database):
    program = bench.folder / "raw_page"
    if not program.exists():
        subprocess.run(["g++", "-O2", str(pathlib.Path(__file__).with_name("raw_page.cpp")), "-lsqlite3", "-o", str(program)], check=True)
    file = bench.folder / "page.sql"
    file.write_text(statements)
    port = free_port()
    return port, subprocess.Popen([program, str(database or bench.once(Loaded).database), file, str(length), str(port)], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def processor_seconds(pid):
    """Of all its threads, to the nanosecond: sixty pages take a few of the ticks in which /proc/PID/stat counts, too few to set beside others."""
    return sum(int(each.read_text().split()[0]) for each in pathlib.Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9


def cost(pid, ask, runs):
    """Processor seconds a request, the median of the runs."""
    ask()
    costs = []
    for _ in range(runs):
        before = processor_seconds(pid)
        for _ in range(REQUESTS):
            ask()
        costs.append((processor_seconds(pid) - before) / REQUESTS)
    return median(costs)


def ratio(bench, path, database=None, who=SignedIn):
    """Of the loaded database and somebody of its trust, or of another and whoever signs in there."""
    if database is None:
        bench.once(with_a_person)
    statements, length = statements_of(bench, path, database, who)
    server = Server(bench, database)
    person = who(server)
    ours = cost(server.process.pid, lambda: person.ask("GET", path), bench.runs)
    server.stop()
    port, raw = raw_server(bench, statements, length, database)
    kept = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def ask():
        kept.request("GET", "/")
        kept.getresponse().read()

    for _ in range(500):  # until it listens
        try:
            ask()
            break
        except OSError:
            kept.close()
            time.sleep(0.01)
    try:
        theirs = cost(raw.pid, ask, bench.runs)
    finally:
        raw.terminate()
    return ours / max(theirs, 1e-6)


def figure_trust_page(bench):
    """processor time of the trust page, against its own statements and a fixed page"""
    return ratio(bench, PAGES[0]), 2


def figure_school_page(bench):
    """processor time of the school page, against its own statements and a fixed page"""
    return ratio(bench, PAGES[1]), 2


def figure_measure_page(bench):
    """processor time of the measure page, against its own statements and a fixed page"""
    return ratio(bench, PAGES[2]), 2


def figure_statements(bench):
    """most statements that one of these pages runs, session and permission included, against 12"""
    bench.once(with_a_person)
    return max(len([each for each in statements_of(bench, path)[0].split(";\n\n") if each.strip()]) for path in PAGES) / 12, 1
