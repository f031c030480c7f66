"""Multilevel models: against one pass over the data in memory, and against R's lme4 in the same call."""
import csv
import pathlib
import random
import shutil
import subprocess

from bench.measure import Skip, median, run

ROOT = pathlib.Path(__file__).resolve().parents[2]


def figure_multilevel_pass(bench):
    """a random-intercept fit of 1,000,000 pupils in 3,000 schools, to one pass over the columns in memory"""
    program = built(bench, "multilevel_pass")
    return median(float(printed([program]).split()[0]) for _ in range(bench.runs)), 6


def figure_multilevel_lmer(bench):
    """the same fit from columns in memory, to a hundredth of the time of R's lmer"""
    ours = median(float(printed([built(bench, "multilevel_pass")]).split()[1]) for _ in range(bench.runs))
    theirs = bench.once(lmer_of_a_million)["fit"]
    return 100 * ours / theirs, 1


def figure_multilevel_file(bench):
    """the same from a CSV file, to a fifth of the time of R's data.table::fread and lmer"""
    theirs = bench.once(lmer_of_a_million)
    ours = median(run([bench.program, "analyse", "multilevel", bench.once(million_pupils), "--outcome", "y", "--group", "school",
                       "--fixed", "a,b,c,d,e,f", "--json"])[0] for _ in range(bench.runs))
    return 5 * ours / (theirs["read"] + theirs["fit"]), 1


def figure_multilevel_slope(bench):
    """random slopes of Exam's 65 schools, to a tenth of the time of R's lmer"""
    return against(bench, "Exam", {"outcome": "normexam", "number": "standLRT", "group": "school"}, ["slope=standLRT"],
                   "lmer(normexam ~ standLRT + (standLRT | school), d)", 10)


def figure_multilevel_levels(bench):
    """years within pupils within schools of jsp, to a tenth of the time of R's lmer"""
    return against(bench, "jsp", {"outcome": "math", "number": "raven", "factor": "gender", "group": ["school", "id"]}, [],
                   "lmer(math ~ raven + gender + (1 | school) + (1 | id), d)", 10)


def figure_multilevel_slope_levels(bench):
    """the same with a slope in each school, to a tenth of the time of R's lmer"""
    return against(bench, "jsp", {"outcome": "math", "number": "raven", "factor": "gender", "group": ["school", "id"]}, ["slope=raven"],
                   "lmer(math ~ raven + gender + (raven | school) + (1 | id), d)", 10)


def figure_multilevel_crossed(bench):
    """schools crossed with social classes of jsp, to a tenth of the time of R's lmer"""
    return against(bench, "jsp", {"outcome": "math", "number": "raven", "factor": "gender", "group": ["school", "social"]}, [],
                   "lmer(math ~ raven + gender + (1 | school) + (1 | social), d)", 10)


def figure_multilevel_logistic(bench):
    """a logistic model of Exam by Laplace's approximation, to a fifth of the time of R's glmer"""
    return logistic(bench, 1)


def figure_multilevel_logistic_25(bench):
    """the same by 25-point quadrature, to a fifth of the time of R's glmer"""
    return logistic(bench, 25)


def logistic(bench, points):
    return against(bench, "Exam", {"outcome": "passed", "number": "standLRT", "group": "school"}, [f"points={points}"],
                   f"glmer(passed ~ standLRT + (1 | school), d, family = binomial, nAGQ = {points})", 5)


def against(bench, name, columns, options, call, times):
    """Both from columns in memory to the whole fit: the median of several, so that neither is charged for its first."""
    bench.need_data()
    need_r()
    file = columns_file(bench, name, columns)
    ours = float(printed([built(bench, "multilevel_models"), file, str(20 * bench.runs), *options]))
    groups = columns["group"] if isinstance(columns["group"], list) else [columns["group"]]
    theirs = float(printed(["Rscript", "-e", f"suppressMessages(library(lme4)); d <- read.delim('{file}'); names(d) <- sub('^[a-z]+[.]', '', names(d)); "
                            f"for (g in c({', '.join(map(repr, groups))})) d[[g]] <- factor(d[[g]]); fit <- function(i) system.time(suppressWarnings({call}))[['elapsed']]; "
                            f"invisible(fit(0)); cat(median(sapply(1:{3 * bench.runs}, fit)))"]))
    return times * ours / theirs, 1


def columns_file(bench, name, columns):
    """The rows of a data set with nothing missing, each column headed by what it is."""
    source = bench.data / "statistics" / f"{name}.csv"
    if not source.exists():
        raise Skip(f"there is no {source.name} among the published files")
    heads = [f"{kind}:{column}" for kind, given in columns.items() for column in (given if isinstance(given, list) else [given])]
    file = bench.folder / ("_".join([name, *heads]).replace(":", "-") + ".tsv")
    with open(source, newline="") as read, open(file, "w") as out:
        print(*heads, sep="\t", file=out)
        for row in csv.DictReader(read):
            row["passed"] = str(int(float(row.get("normexam", 0)) > 0))
            cells = [row[head.split(":")[1]] for head in heads]
            if all(cells) and "NA" not in cells:
                print(*cells, sep="\t", file=out)
    return file


def need_r():
    if not shutil.which("Rscript"):
        raise Skip("there is no Rscript")


def printed(command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def built(bench, name):
    """A program of this folder, against the libraries beside the program that is measured."""
    library = bench.program.parent / "libstatistics.a"
    if not library.exists():
        raise Skip(f"{library.name} is not beside the program")
    program = bench.folder / name
    if not program.exists():
        subprocess.run(["g++", "-std=c++20", "-O2", f"-I{ROOT / 'src'}", str(ROOT / f"tools/bench/{name}.cpp"), str(library), "-lfmt", "-o", str(program)],
                       check=True)
    return program


def lmer_of_a_million(bench):
    """Seconds to read and to fit in R, without its start."""
    need_r()
    said = printed(["Rscript", "-e", "suppressMessages(library(lme4)); seconds <- function(it) system.time(it)[['elapsed']]; "
                                     f"read <- seconds(d <- data.table::fread('{bench.once(million_pupils)}', colClasses = c(school = 'character'))); "
                                     "fit <- seconds(lmer(y ~ a + b + c + d + e + f + (1 | school), d)); cat(read, fit)"])
    return dict(zip(["read", "fit"], map(float, said.split())))


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
