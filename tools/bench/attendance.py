"""A question to the registers in memory: against a pass over their bytes, and against SQL on a database of the same marks."""
import datetime
import pathlib
import sqlite3
import subprocess
import time

from bench.measure import Skip

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUPILS, YEARS, CELLS, WEEKS = 40_000, 3, 420, 38


def figure_attendance_bytes(bench):
    """bytes of a register a pupil and session of a year of 380"""
    return bench.once(of_a_trust)[0], 1.2


def figure_attendance_question(bench):
    """rates, persistent and severe by 420 year groups and 10 groups of 40,000 pupils over three years, to a pass over the bytes"""
    return bench.once(of_a_trust)[1], 4


def figure_attendance_sql(bench):
    """the same question in memory, to SQL on a database of the same marks"""
    _, _, seconds, *found = bench.once(of_a_trust)
    asked, said = asked_in_sql(bench)
    if said != found[:4]:
        raise SystemExit(f"SQL says {said}, the registers in memory {found[:4]}")
    return seconds / asked, 1 / 50


def figure_attendance_million_bytes(bench):
    """bytes of a register a pupil and session of 1,000,000 pupils and a year of 380"""
    return bench.once(of_a_million)[0], 1.2


def figure_attendance_million_question(bench):
    """the question to the register of 1,000,000 pupils, to a pass over its bytes"""
    return bench.once(of_a_million)[1], 4


def figure_attendance_loading(bench):
    """loading the registers of 40,000 pupils over three years from the database, to reading the bytes of its file"""
    path, program = bench.once(database_of_marks), bench.once(compiled_loading)
    ratio, _, registers = subprocess.run([program, path, str(bench.runs)], capture_output=True, text=True, check=True).stdout.split()
    if int(registers) != PUPILS * YEARS:
        raise SystemExit(f"{registers} registers of a year were loaded, not {PUPILS * YEARS}")
    return float(ratio), 60


def of_a_trust(bench):
    return measured(bench, PUPILS, YEARS, CELLS)


def of_a_million(bench):
    return measured(bench, 1_000_000, 1, 10_500)


def measured(bench, *asked):
    said = subprocess.run([bench.once(compiled), *map(str, asked), str(bench.runs)], capture_output=True, text=True, check=True).stdout
    return [float(word) for word in said.split()]


def compiled(bench):
    return linked(bench, "attendance_question", ("attendance", "basics"), ())


def compiled_loading(bench):
    return linked(bench, "attendance_loading", ("attendance", "journal", "storage", "permissions", "basics"), ("sqlite3", "pq", "boost_json"))


def linked(bench, name, ours, theirs):
    libraries = [bench.program.parent / f"lib{each}.a" for each in ours]
    for library in libraries:
        if not library.exists():
            raise Skip(f"{library.name} is not beside the program")
    program = bench.folder / name
    generated = bench.program.parent / "generated"
    subprocess.run(["g++", "-std=c++20", "-O2", "-include", str(ROOT / "cmake/precompiled.h"), f"-I{ROOT / 'src'}", f"-I{generated}",
                    str(ROOT / f"tools/bench/{name}.cpp"), "-Wl,--start-group", *map(str, libraries), "-Wl,--end-group",
                    *(f"-l{each}" for each in theirs), "-lfmt", "-o", str(program)], check=True)
    return program


def week(pupil, number):
    """Ten marks as the table has them: code 1 is present, code 21 absent; as attendance_question.cpp draws them."""
    return "".join("E" if (pupil * 7919 + (number * 10 + i) * 104_729) % (8 + pupil % 17) == 0 else "1" for i in range(10))


def rows():
    for year in range(2023, 2023 + YEARS):
        day = datetime.date(year, 9, 8)
        monday = day - datetime.timedelta(days=day.weekday())
        for number in range(WEEKS):
            at = (monday + datetime.timedelta(weeks=number)).isoformat()
            for pupil in range(PUPILS):
                yield pupil, at, week(pupil, number)


def database_of_marks(bench):
    """A database with a packed week a pupil and week, as they are held."""
    path = bench.folder / "marks.db"
    subprocess.run([bench.program, "migrate", "--database", f"sqlite:{path}"], check=True, stdout=subprocess.DEVNULL)
    base = sqlite3.connect(path)
    base.execute("pragma foreign_keys = off")
    base.execute("""insert into attendance_batches (id, urn, source, file_hash, person_id, at, marks, marks_new, marks_late, rows_refused)
        values (1, 990001, 'bench', '', '', '2026-09-01T00:00:00Z', 0, 0, 0, 0)""")
    base.executemany("insert into attendance_weeks (enrolment, monday, marks, batch) values (?, ?, ?, 1)", rows())
    base.execute("create table grouped (enrolment integer, kind integer, primary key (enrolment, kind)) without rowid")
    base.executemany("insert into grouped values (?, ?)", ((pupil, kind) for pupil in range(PUPILS) for kind in (
        0, 1 if pupil % 2 else 2, 3 if pupil % 3 else 4, 5 if pupil % 7 else 6, 8 if pupil % 11 else 9)))
    base.commit()
    base.close()
    return path


def asked_in_sql(bench):
    """(seconds, what it found), asked once: it takes long enough."""
    base = sqlite3.connect(bench.once(database_of_marks))
    began = time.monotonic()
    said = base.execute(f"""
        with recursive place (n) as (select 1 union all select n + 1 from place where n < 10),
        pupil as (
            select w.enrolment, strftime('%Y', w.monday, '-8 months') as year,
                   sum(c.category in ('present', 'activity')) as attended,
                   sum(c.category in ('authorised', 'unauthorised')) as absent
            from attendance_weeks w, place
            join attendance_codes c on c.number = unicode(substr(w.marks, place.n, 1)) - 48
            group by 1, 2),
        by_cell as (
            select p.year, p.enrolment % {CELLS} as cell, g.kind, sum(attended) as attended, sum(absent) as absent,
                   sum(attended + absent > 0 and 10 * absent >= attended + absent) as persistent,
                   sum(attended + absent > 0 and 2 * absent >= attended + absent) as severe
            from pupil p join grouped g on g.enrolment = p.enrolment
            group by 1, 2, 3)
        select sum(attended), sum(absent), sum(persistent), sum(severe) from by_cell""").fetchone()
    return time.monotonic() - began, list(map(float, said))
