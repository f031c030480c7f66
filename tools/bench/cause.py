"""Effects of support: what draws and placebos cost beside one pass or one fit, in the same call."""
import csv

from bench.measure import Skip, median
from bench.multilevel import built, printed


def figure_effect_draws(bench):
    """effect on mpdta with 1,000 draws, bands, sensitivity and all, to one pass of the estimator without draws"""
    units = {}
    for row in rows(bench, "mpdta"):
        first = int(float(row["first.treat"]))
        units.setdefault(row["countyreal"], [first - 2003 if first else -1]).append(float(row["lemp"]))
    file = lines(bench, "mpdta", units.values())
    return median(float(printed([built(bench, "cause"), "effect", file])) for _ in range(bench.runs)), 50


def figure_synthetic_placebos(bench):
    """synthetic control of smoking from the paper's seven predictors with all placebos, to one fit"""
    windows = [("lnincome", 1980, 1988), ("retprice", 1980, 1988), ("age15to24", 1980, 1988), ("beer", 1984, 1988),
               ("cigsale", 1975, 1975), ("cigsale", 1980, 1980), ("cigsale", 1988, 1988)]
    states = {}
    for row in rows(bench, "smoking"):
        states.setdefault(row["state"], []).append(row)
    table = [[7, 19]]
    for name in sorted(states, key=lambda state: state != "California"):
        years = sorted(states[name], key=lambda row: int(row["year"]))
        means = []
        for column, first, last in windows:
            held = [float(row[column]) for row in years if first <= int(row["year"]) <= last and row[column] != "NA"]
            means.append(sum(held) / len(held))
        table.append(means + [float(row["cigsale"]) for row in years])
    file = lines(bench, "smoking", table)
    return median(float(printed([built(bench, "cause"), "synthetic", file])) for _ in range(bench.runs)), 60


def rows(bench, name):
    bench.need_data()
    source = bench.data / "statistics" / f"{name}.csv"
    if not source.exists():
        raise Skip(f"there is no {source.name} among the published files")
    with open(source, newline="") as read:
        return list(csv.DictReader(read))


def lines(bench, name, table):
    file = bench.folder / f"{name}.txt"
    file.write_text("\n".join(" ".join(map(repr, row)) for row in table) + "\n")
    return file
