"""A real server on a SQLite database of its own, with a school of invented pupils and a feed's token, and who sends to it: for
testing/kill9.py and ./bench."""
import datetime
import hashlib
import http.client
import json
import os
import pathlib
import pwd
import signal
import socket
import sqlite3
import subprocess
import time

URN = 990001
TOKEN = "bearing_feed_of_an_invented_school"
CODES = "/LNIMC"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def sessions(number, last):
    """The (day, half) of the last `number` sessions up to a day, the newest first; Monday to Friday."""
    day = last
    while number > 0:
        if day.weekday() < 5:
            for half in ("PM", "AM"):
                yield day, half
                number -= 1
        day -= datetime.timedelta(days=1)


def batch(first, pupils, day, half, seed):
    """The lines of a batch, a mark a pupil, and what must stand after it: {pupil: code}."""
    marks = {pupil: CODES[(pupil * 7 + seed) % len(CODES)] for pupil in range(first, first + pupils)}
    lines = "".join(json.dumps({"pupil_id": str(pupil), "date": day.isoformat(), "session": half, "code": code}) + "\n"
                    for pupil, code in marks.items())
    return lines.encode(), marks


class School:
    """The database: pupils 1 to `pupils`, each with the number of its stay, on roll since 2020."""

    def __init__(self, program, folder, pupils=400):
        self.program, self.folder, self.pupils = str(pathlib.Path(program).resolve()), pathlib.Path(folder), pupils
        self.file = self.folder / "school.db"
        self.url = f"sqlite:{self.file}"
        subprocess.run([self.program, "migrate", "--database", self.url], check=True, stdout=subprocess.DEVNULL)
        with self.open() as database:
            database.executemany("insert into settings (name, value) values (?, ?)", [("kind", "trust"), ("trust", "99001")])
            for number in range(1, pupils + 1):
                database.execute("insert into pupils (number, id, surname, forename, born, sex) values (?, ?, 'Invented', ?, '', '')",
                                 (number, f"invented{number}", f"Pupil {number}"))
                database.execute("insert into enrolments (number, pupil, urn, starts, year_group, year_group_from, status, source, source_id)"
                                 " values (?, ?, ?, '2020-09-01', ?, 2026, 'C', 'invented', ?)",
                                 (number, number, URN, 7 + number % 5, str(number)))
            database.execute("insert into attendance_feeds (id, urn, source, token_hash, made_by, made_at) values ('feed', ?, 'invented', ?,"
                             " 'the-tester', '2026-09-01T08:30:00.000Z')",
                             (URN, hashlib.blake2b(TOKEN.encode(), digest_size=32).hexdigest()))
        self.as_whom = ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups"] if os.getuid() == 0 else []

    def open(self):
        return sqlite3.connect(self.file, timeout=10)

    def own(self):
        """A server that root starts serves as nobody, whose the files must be."""
        if self.as_whom:
            nobody = pwd.getpwnam("nobody")
            for path in [self.folder, *self.folder.rglob("*")]:
                os.chown(path, nobody.pw_uid, nobody.pw_gid)

    def serve(self, before=()):
        self.own()
        self.port = free_port()
        self.process = subprocess.Popen([*before, *self.as_whom, self.program, "serve", "--database", self.url, "--port", str(self.port)],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        began = time.monotonic()
        while True:
            try:
                asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                asked.request("GET", "/readyz")
                if asked.getresponse().status == 200:
                    return
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() - began > 30:
                raise SystemExit("the server did not start")
            time.sleep(0.01)

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait(30)


class Sender:
    """One connection of a school's system."""

    def __init__(self, school):
        self.school = school
        self.line = http.client.HTTPConnection("127.0.0.1", school.port, timeout=30)

    def send(self, key, lines):
        """(status, body) of a batch."""
        self.line.request("POST", "/api/v1/attendance-marks", lines, {"Authorization": f"Bearer {TOKEN}", "Idempotency-Key": key,
                                                                      "Content-Type": "application/x-ndjson"})
        reply = self.line.getresponse()
        return reply.status, reply.read()
