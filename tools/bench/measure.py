"""Times, memory and a place for files; whatever two figures need is made once in a call of ./bench."""
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
import zipfile


class Skip(Exception):
    """This figure cannot be measured here; says why."""


class Bench:
    def __init__(self, program, data, runs):
        self.program, self.data, self.runs = program, data, runs
        self._made = {}

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bearing_bench_"))
        return self

    def __exit__(self, *_):
        for thing in self._made.values():
            if hasattr(thing, "stop"):
                thing.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def once(self, make):
        """make(bench), the first time; then what it gave."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]

    def need_data(self):
        if not self.data.is_dir():
            raise Skip("there is no folder of published files; --data DIR names one")

    def need_command(self, name):
        if name not in known_commands(self):
            raise Skip(f"this build has no command \"{name}\"")


def known_commands(bench):
    def make(_):
        said = subprocess.run([bench.program, "help"], capture_output=True, text=True)
        return {line.split()[1] for line in said.stdout.splitlines() if line.startswith("  bearing ")}
    bench._made.setdefault("commands", None)
    if bench._made["commands"] is None:
        bench._made["commands"] = make(bench)
    return bench._made["commands"]


def run(command, stdin=None):
    """(seconds, processor seconds, peak memory in MB) of a command that must succeed."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([str(word) for word in command], stdin=stdin or subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise SystemExit(f"{' '.join(map(str, command))}: {errors.read().decode(errors='replace').strip()[-400:]}")
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def median(numbers):
    return statistics.median(numbers)


def unpacked_csv_files(bench):
    """Every CSV file of the data, those in zips unpacked."""
    place = bench.folder / "unpacked"
    for archive in sorted(bench.data.rglob("*.zip")):
        with zipfile.ZipFile(archive) as packed:
            for member in packed.namelist():
                if member.lower().endswith(".csv"):
                    packed.extract(member, place / archive.stem)
    return sorted(bench.data.rglob("*.csv")) + sorted(place.rglob("*.csv"))
