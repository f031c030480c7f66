#!/usr/bin/env python3
"""Every mark that was acknowledged is there after kill -9.

    testing/kill9.py PROGRAM [TIMES]

Starts the real server on SQLite, sends batches from four connections, kills it with signal 9 in the midst of them, starts it
again, and counts: each mark of an acknowledged batch must stand; a batch that was cut off must be there whole or not at all; and
each batch has its entry in the journal. What was cut off is sent again with its key, and must then stand. TIMES times (5)."""
import datetime
import http.client
import pathlib
import random
import signal
import sqlite3
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
from sending_school import School, Sender, batch, sessions  # noqa: E402

CONNECTIONS, MARKS = 4, 100
HALF = {"AM": 0, "PM": 1}


class Round:
    """What four connections sent until the server was killed."""

    def __init__(self):
        self.acknowledged, self.cut_off = [], []  # (key, lines, day, half, marks)
        self.lock = threading.Lock()

    def send(self, school, number, thread, moments):
        sender = Sender(school)
        for count, (day, half) in enumerate(moments):
            lines, marks = batch(1 + thread * MARKS, MARKS, day, half, number * 31 + count)
            sent = (f"{number}-{thread}-{count}", lines, day, half, marks)
            try:
                status, _ = sender.send(sent[0], lines)
            except (OSError, http.client.HTTPException):
                with self.lock:
                    self.cut_off.append(sent)
                return
            if status != 200:
                raise SystemExit(f"a batch was answered {status}")
            with self.lock:
                self.acknowledged.append(sent)


def held(database):
    """{(enrolment, day, half): number of the code}"""
    out = {}
    for enrolment, monday, marks in database.execute("select enrolment, monday, marks from attendance_weeks"):
        first = datetime.date.fromisoformat(monday)
        for place, letter in enumerate(marks):
            if letter != "0":
                out[enrolment, first + datetime.timedelta(days=place // 2), place % 2] = ord(letter) - 48
    return out


def standing(marks, sent, numbers):
    """How many marks of a batch stand."""
    _, _, day, half, wanted = sent
    return sum(marks.get((pupil, day, HALF[half])) == numbers[code] for pupil, code in wanted.items())


def check(school, round_, numbers):
    with school.open() as database:
        marks = held(database)
        answered = {key for key, in database.execute("select key from attendance_answers")}
        batches, entries = (database.execute(f"select count(*) from {what}").fetchone()[0]
                            for what in ("attendance_batches", "journal_entries where kind = 'attendance'"))
    for sent in round_.acknowledged:
        if standing(marks, sent, numbers) != MARKS:
            raise SystemExit(f"batch {sent[0]} was acknowledged, and {MARKS - standing(marks, sent, numbers)} of its marks are lost")
    for sent in round_.cut_off:
        # Marks of an earlier round may say the same, so only a batch that is held can be counted.
        if sent[0] in answered and standing(marks, sent, numbers) != MARKS:
            raise SystemExit(f"batch {sent[0]} is held by half")
    if not batches == entries == len(answered):
        raise SystemExit(f"{batches} batches have {entries} entries in the journal and {len(answered)} answers")


def send_again(school, round_, numbers):
    sender = Sender(school)
    for key, lines, *_ in round_.cut_off:
        first, second = sender.send(key, lines), sender.send(key, lines)
        if first[0] != 200 or first != second:
            raise SystemExit(f"batch {key} was sent again and answered {first[0]}, then {second[0]}")
    with school.open() as database:
        marks = held(database)
    for sent in round_.cut_off:
        if standing(marks, sent, numbers) != MARKS:
            raise SystemExit(f"batch {sent[0]} was acknowledged at last, and does not stand")


def one_round(school, number, numbers, last):
    school.serve()
    round_ = Round()
    moments = list(sessions(2000, last))
    random.shuffle(moments)
    threads = [threading.Thread(target=round_.send, args=(school, number, thread, moments)) for thread in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    time.sleep(random.uniform(0.2, 0.8))
    school.stop(signal.SIGKILL)
    for thread in threads:
        thread.join()
    check(school, round_, numbers)
    school.serve()
    send_again(school, round_, numbers)
    school.stop()
    return len(round_.acknowledged) * MARKS, len(round_.cut_off)


def main():
    program, times = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    random.seed(9)
    marks = cut_off = 0
    with tempfile.TemporaryDirectory(prefix="bearing_kill9_") as folder:
        school = School(program, folder, CONNECTIONS * MARKS)
        with school.open() as database:
            numbers = dict(database.execute("select letters, number from attendance_codes where last_day is null"))
        last = datetime.date.today() - datetime.timedelta(days=1)
        for number in range(times):
            acknowledged, cut = one_round(school, number, numbers, last)
            marks, cut_off = marks + acknowledged, cut_off + cut
        with sqlite3.connect(school.file) as database:
            if database.execute("pragma integrity_check").fetchone()[0] != "ok":
                raise SystemExit("the database is damaged")
    if marks == 0 or cut_off == 0:
        raise SystemExit(f"{marks} marks were acknowledged and {cut_off} batches cut off: nothing was put to the test")
    print(f"kill -9, {times} times: all of {marks} acknowledged marks stand; {cut_off} batches cut off, none by half")


if __name__ == "__main__":
    main()
