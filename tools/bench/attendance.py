"""A question to the registers in memory, against a pass over their bytes in the same call."""
import pathlib
import subprocess

from bench.measure import Skip

ROOT = pathlib.Path(__file__).resolve().parents[2]


def figure_attendance_bytes(bench):
    """bytes of a register a pupil and session of a year of 380"""
    return bench.once(measured)[0], 1.2


def figure_attendance_question(bench):
    """rates, persistent and severe by 420 year groups and 10 groups of 40,000 pupils over three years, to a pass over the bytes"""
    return bench.once(measured)[1], 4


def measured(bench):
    libraries = [bench.program.parent / f"lib{name}.a" for name in ("attendance", "basics")]
    for library in libraries:
        if not library.exists():
            raise Skip(f"{library.name} is not beside the program")
    program = bench.folder / "attendance_question"
    subprocess.run(["g++", "-std=c++20", "-O2", "-include", str(ROOT / "cmake/precompiled.h"), f"-I{ROOT / 'src'}",
                    str(ROOT / "tools/bench/attendance_question.cpp"), *map(str, libraries), "-lfmt", "-o", str(program)], check=True)
    said = subprocess.run([program, str(bench.runs)], capture_output=True, text=True, check=True).stdout
    return [float(word) for word in said.split()[:2]]
