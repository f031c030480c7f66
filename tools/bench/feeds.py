"""Marks that come in by themselves, on a server of the program's own folders: feeds.cpp."""
import pathlib
import subprocess
import tempfile

from bench.measure import Skip, median

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["attendance", "pupils", "people", "schools", "measures", "web", "secrets", "journal", "sources", "storage", "charts", "statistics",
           "permissions", "basics"]
OTHERS = ["boost_json", "boost_url", "sqlite3", "pq", "sodium", "crypto", "csv", "zip", "expat", "xlsxwriter", "z", "qrencode", "fmt", "pthread"]


def figure_feed_throughput(bench):
    """marks accepted durably over HTTP from four connections, against the same batches committed straight into a database"""
    return bench.once(measured)[0], 2


def figure_mark_to_page(bench):
    """99th percentile from a mark's sending to an open page under that load, against the same when nobody else sends"""
    return bench.once(measured)[1], 5


def measured(bench):
    libraries = [bench.program.parent / f"lib{name}.a" for name in FOLDERS]
    for library in libraries:
        if not library.exists():
            raise Skip(f"{library.name} is not beside the program")
    program = bench.folder / "feeds"
    subprocess.run(["g++", "-std=c++20", "-O2", "-include", str(ROOT / "cmake/precompiled.h"), f"-I{ROOT / 'src'}",
        f"-I{bench.program.parent / 'generated'}", str(ROOT / "tools/bench/feeds.cpp"), "-Wl,--start-group", *map(str, libraries), "-Wl,--end-group",
        *(f"-l{name}" for name in OTHERS), "-o", str(program)], check=True)
    found = []
    for _ in range(bench.runs):
        with tempfile.TemporaryDirectory(dir=bench.folder) as folder:
            said = subprocess.run([program, folder], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            if said.returncode:
                raise Skip("the server did not answer as it should")
            found.append([float(word) for word in said.stdout.split()])
    return [median(values) for values in zip(*found)]
