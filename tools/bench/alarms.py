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


def figure_alarms_after_marks(bench):
    """all alarms of 60 schools x 40 series after a day's marks, to recomputing from the columns the rates of those series"""
    return bench.once(after_marks), 2


def after_marks(bench):
    libraries = [bench.program.parent / f"lib{name}.a" for name in ("diagnosis", "attendance", "pupils", "statistics", "basics")]
    for library in libraries:
        if not library.exists():
            raise Skip(f"{library.name} is not beside the program")
    program = bench.folder / "alarms_after_marks"
    subprocess.run(["g++", "-std=c++20", "-O2", "-include", str(ROOT / "cmake/precompiled.h"), f"-I{ROOT / 'src'}", f"-I{ROOT}",
                    str(ROOT / "tools/bench/alarms_after_marks.cpp"), str(ROOT / "testing/draw.cpp"), *map(str, libraries), "-lfmt", "-o", str(program)],
                   check=True)
    said = subprocess.run([program, str(bench.runs)], capture_output=True, text=True, check=True).stdout
    return float(said.split()[0])


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
