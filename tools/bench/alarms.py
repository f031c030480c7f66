"""Alarms over the 720 series of the reference, against XmR charts of the same series in the same call."""
import pathlib
import subprocess

from bench.measure import Skip

ROOT = pathlib.Path(__file__).resolve().parents[2]


def figure_alarms_watch(bench):
    """a year of 720 series through alarms, thresholds kept, to XmR charts of them"""
    return bench.once(ratios)[0], 20


def figure_alarms_thresholds(bench):
    """setting the thresholds of those alarms, to XmR charts of them"""
    return bench.once(ratios)[1], 10_000


def ratios(bench):
    library = bench.program.parent / "libstatistics.a"
    if not library.exists():
        raise Skip(f"{library.name} is not beside the program")
    program = bench.folder / "alarms_pass"
    sources = [ROOT / "tools/bench/alarms_pass.cpp", ROOT / "testing/drawn_attendance.cpp", ROOT / "testing/draw.cpp"]
    subprocess.run(["g++", "-std=c++20", "-O2", f"-I{ROOT / 'src'}", f"-I{ROOT}", *map(str, sources), str(library), "-lfmt", "-o", str(program)],
                   check=True)
    said = subprocess.run([program, str(bench.runs)], capture_output=True, text=True, check=True).stdout
    return [float(word) for word in said.split()[:2]]
