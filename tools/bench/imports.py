"""All published files into a new database, beside the sqlite3 shell taking the same CSV files into untyped tables."""
import subprocess

from bench.measure import Skip, median, run, unpacked_csv_files


class Loaded:
    def __init__(self, bench):
        bench.need_data()
        bench.need_command("import")
        script = bench.folder / "import.sql"
        script.write_text("".join(f".import --csv \"{file}\" t{number}\n" for number, file in enumerate(unpacked_csv_files(bench))))
        ours, theirs, self.memory = [], [], 0.0
        for number in range(bench.runs):
            self.database = bench.folder / f"ours{number}.db"
            subprocess.run([bench.program, "migrate", "--database", f"sqlite:{self.database}"], check=True, stdout=subprocess.DEVNULL)
            seconds, _, memory = run([bench.program, "import", bench.data, "--database", f"sqlite:{self.database}"])
            ours.append(seconds)
            self.memory = max(self.memory, memory)
            peer = bench.folder / "theirs.db"
            peer.unlink(missing_ok=True)
            with script.open() as lines:
                theirs.append(run_shell(peer, lines))
            if number < bench.runs - 1:
                for file in bench.folder.glob(f"ours{number}.db*"):
                    file.unlink()
        self.ratio = median(ours) / median(theirs)


def run_shell(database, script):
    """The shell says of each ragged row that it is ragged and goes on; then it ends with 1, which is no failure here."""
    try:
        return run(["sh", "-c", "sqlite3 \"$0\"; true", database], script)[0]
    except FileNotFoundError:
        raise Skip("there is no sqlite3 shell") from None


def figure_import(bench):
    """time to import every published file, against the sqlite3 shell's .import of the same CSV files"""
    return bench.once(Loaded).ratio, 10


def figure_import_memory(bench):
    """peak memory of that import, against 300 MB"""
    return bench.once(Loaded).memory / 300, 1


def figure_figure_bytes(bench):
    """bytes on disk a figure, its indexes included, against 60"""
    said = subprocess.run(["sqlite3", str(bench.once(Loaded).database),
        "select (select sum(pgsize) from dbstat where name in (select name from sqlite_schema where tbl_name = 'figures')) * 1.0"
        " / (select count(*) from figures)"], capture_output=True, text=True, check=True)
    return float(said.stdout) / 60, 1
