"""Finds the figures: each function of this folder's files whose name begins with figure_, as figure_import_memory for
import-memory. It takes the Bench and returns its ratio and the bound."""
import importlib
import pathlib
import pkgutil


def all_figures():
    found = {}
    for module in sorted(m.name for m in pkgutil.iter_modules([str(pathlib.Path(__file__).parent)])):
        loaded = importlib.import_module(f"bench.{module}")
        for name, measure in vars(loaded).items():
            if name.startswith("figure_") and measure.__module__ == loaded.__name__:
                found[name.removeprefix("figure_").replace("_", "-")] = measure
    return found
