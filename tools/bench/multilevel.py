"""Multilevel models: against one pass over the data in memory, and against R's lme4 in the same call."""
import pathlib
import random
import shutil
import subprocess

from bench.measure import Skip, median, run

ROOT = pathlib.Path(__file__).resolve().parents[2]


def figure_multilevel_pass(bench):
    """a random-intercept fit of 1,000,000 pupils in 3,000 schools, to one pass over the columns in memory"""
    library = bench.program.parent / "libstatistics.a"
    if not library.exists():
        raise Skip(f"{library.name} is not beside the program")
    program = bench.folder / "multilevel_pass"
    subprocess.run(["g++", "-std=c++20", "-O2", f"-I{ROOT / 'src'}", str(ROOT / "tools/bench/multilevel_pass.cpp"), str(library), "-lfmt",
                    "-o", str(program)], check=True)
    return median(float(subprocess.run([program], capture_output=True, text=True, check=True).stdout) for _ in range(bench.runs)), 6


def figure_multilevel_file(bench):
    """the same from a CSV file, to a fifth of the time of R's data.table::fread and lmer"""
    if not shutil.which("Rscript"):
        raise Skip("there is no Rscript")
    file = bench.once(million_pupils)
    ours = run([bench.program, "analyse", "multilevel", file, "--outcome", "y", "--group", "school", "--fixed", "a,b,c,d,e,f", "--json"])[0]
    theirs = run(["Rscript", "-e", f"suppressMessages(library(lme4)); d <- data.table::fread('{file}', colClasses = c(school = 'character')); "
                                   "lmer(y ~ a + b + c + d + e + f + (1 | school), d)"])[0]
    return 5 * ours / theirs, 1


def million_pupils(bench):
    file = bench.folder / "pupils.csv"
    draw = random.Random(1)
    effects = [draw.gauss(0, 0.3) for _ in range(3000)]
    with open(file, "w") as out:
        out.write("school,a,b,c,d,e,f,y\n")
        for _ in range(1_000_000):
            school = draw.randrange(3000)
            values = [draw.gauss(0, 1) for _ in range(6)]
            y = effects[school] + 0.1 * sum(values) + draw.gauss(0, 0.8)
            out.write(f"{school}," + ",".join(f"{value:.6f}" for value in (*values, y)) + "\n")
    return file
