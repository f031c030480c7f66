#!/usr/bin/env python3
"""No batch is acknowledged before it is on the disk.

    testing/fsyncs.py PROGRAM

Traces the real server on SQLite while batches come one after another: before each reply there must have been an fsync or
fdatasync that ended well, of the write-ahead log."""
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
from sending_school import School, Sender, batch, sessions  # noqa: E402

BATCHES = 20
SYNC = re.compile(r"(?:fsync|fdatasync)(?:\(\d+<[^>]*-wal>\)| resumed>\))\s*= 0")
REPLY = re.compile(r"(?:sendmsg|sendto|write|writev)\(.*HTTP/1\.1 200")


def trace(school, file, moments):
    watching = subprocess.Popen(["strace", "-f", "-y", "-s", "64", "-e", "trace=fsync,fdatasync,sendmsg,sendto,write,writev", "-o", str(file),
                                 "-p", str(school.process.pid)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = watching.stderr.readline()
    if "attached" not in said:
        return f"strace cannot attach: {said.strip()}"
    time.sleep(0.2)
    sender = Sender(school)
    for number, (day, half) in enumerate(moments):
        status, _ = sender.send(f"sync-{number}", batch(1, 100, day, half, number)[0])
        if status != 200:
            raise SystemExit(f"a batch was answered {status}")
    watching.terminate()
    watching.wait(10)
    return ""


def main():
    if not shutil.which("strace"):
        print("SKIPPED fsyncs: strace is not installed")
        return
    with tempfile.TemporaryDirectory(prefix="bearing_fsyncs_") as folder:
        school = School(sys.argv[1], folder, 100)
        school.serve()
        file = pathlib.Path(folder) / "trace"
        try:
            trouble = trace(school, file, list(sessions(BATCHES, datetime.date.today() - datetime.timedelta(days=1))))
        finally:
            school.stop()
        if trouble:
            print(f"SKIPPED fsyncs: {trouble}")
            return
        replies = synced = total = 0
        for line in file.read_text(errors="replace").splitlines():
            if SYNC.search(line):
                synced, total = synced + 1, total + 1
            elif REPLY.search(line):
                replies += 1
                if synced == 0:
                    raise SystemExit(f"reply {replies} was sent before anything reached the disk")
                synced = 0
    if replies != BATCHES:
        raise SystemExit(f"{replies} replies were traced, of {BATCHES}")
    print(f"{BATCHES} batches, {total} times to the disk, each before its reply")


if __name__ == "__main__":
    main()
