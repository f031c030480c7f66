"""Pages of what is being done, in an invented trust of 60 schools with five years of plans: 300 plans and 20,000 actions. The demonstration makes
the trust and its people; schools and plans are added to it in one go."""
import http.client
import re
import sqlite3
import subprocess

from bench.pages import SignedIn, cost, ratio, statements_of
from bench.server import Server

SCHOOLS, YEARS, ACTIONS = 60, 5, 20_000


class Chosen(SignedIn):
    """Whoever holds a role of the demonstration, by choosing to be them."""

    def __init__(self, server, role="chief executive"):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.cookies = {}
        page = self.ask("GET", "/sign-in")[1].decode()
        token = re.search(r'name="form_token" value="([^"]*)"', page).group(1)
        row = next(row for row in page.split("<tr")[1:] if role in row)
        person = re.search(r'name="person" value="([^"]*)"', row).group(1)
        self.ask("POST", "/sign-in/as", {"form_token": token, "person": person, "then": "/"})


def copied(held, table, column, old, new, **others):
    """A row of a table once more, under another key."""
    names = [row[1] for row in held.execute(f"pragma table_info({table})")]
    values = [f"{name}" if name != column and name not in others else "?" for name in names]
    given = [new if name == column else others[name] for name in names if name == column or name in others]
    held.execute(f"insert into {table} ({', '.join(names)}) select {', '.join(values)} from {table} where {column} = ?", [*given, old])


def add_schools(held):
    """Until there are sixty: each as one that is there, with its figures."""
    trust = held.execute("select value from settings where name = 'trust'").fetchone()[0]
    first = [row[0] for row in held.execute("select urn from schools where trust_uid = ? and (status is null or status <> 'Closed') order by urn", [trust])]
    all_of_them = list(first)
    place = held.execute("select max(id) from places").fetchone()[0]
    for number in range(SCHOOLS - len(first)):
        old, new, place = first[number % len(first)], 998_000 + number, place + 1
        copied(held, "schools", "urn", old, new, name=f"Invented School {number}", searchable=f"invented school {number}")
        held.execute("insert into school_lines values (?, ?, 0, ?, null, null)", [new, place, new])
        held.execute("insert into places (id, level, code) values (?, 'school', ?)", [place, str(new)])
        held.execute("insert or ignore into figures select measure, period, pupil_group, ?, import, value, numerator, denominator, lower, upper, n, reason "
                     "from figures where place in (select place from school_lines where urn = ? and steps = 0)", [place, old])
        all_of_them.append(new)
    return trust, all_of_them


def add_plans(held, schools):
    owners = [row[0] for row in held.execute("select id from people order by id")]
    plans = SCHOOLS * YEARS
    for number in range(plans):
        year, urn = 2022 + number // SCHOOLS, schools[number % SCHOOLS]
        plan, lead = f"bench-plan-{number}", owners[number % len(owners)]
        held.execute("insert into plans values (?, 'school', 'school', ?, 'report_card', ?, ?, ?, ?, '', '', null, '', null, 1, null)",
                     [plan, f"Plan {number}", lead, f"{year}-09-01", f"{year + 1}-07-20", "live" if year == 2022 + YEARS - 1 else "closed"])
        held.execute("insert into plan_schools values (?, ?)", [plan, urn])
        for objective in range(6):
            held.execute("insert into plan_objectives values (?, ?, ?, 'achievement', ?, '', '', null, '', null, ?, ?, '', ?, '', null, 'open', '', 1, '', '')",
                         [f"{plan}-{objective}", plan, objective + 1, f"Objective {objective}", f"{year + 1}-07-01", f"{year}-10-01", lead])
    for action in range(ACTIONS):
        number, objective = action % plans, action // plans % 6
        year = 2022 + number // SCHOOLS
        held.execute("insert into plan_actions values (?, ?, ?, ?, ?, 0, ?, '', 1, '', '')",
                     [f"bench-action-{action}", f"bench-plan-{number}-{objective}", f"Action {action}", owners[action % len(owners)],
                      f"{year + 1}-{1 + action % 6:02}-{1 + action % 28:02}", "complete" if action % 3 else "in_progress"])


class Improving:
    def __init__(self, bench):
        bench.need_command("demo")
        self.database = bench.folder / "improving.db"
        subprocess.run([bench.program, "demo", "--academies", "12", "--pupils", "0", "--years", "1", "--database", f"sqlite:{self.database}"],
                       check=True, stdout=subprocess.DEVNULL)
        with sqlite3.connect(self.database) as held:
            self.trust, schools = add_schools(held)
            add_plans(held, schools)
            counted = held.execute("select (select count(*) from plan_actions where id like 'bench-%'), (select count(*) from schools where trust_uid = ? "
                                   "and (status is null or status <> 'Closed'))", [self.trust]).fetchone()
            assert counted == (ACTIONS, SCHOOLS), counted
            held.execute("analyze")
        self.plan, self.school = f"/plans/bench-plan-{SCHOOLS * YEARS - 1}", f"/schools/{schools[0]}"


def ratio_of(bench, path):
    return ratio(bench, path, bench.once(Improving).database, Chosen)


def figure_my_work(bench):
    """processor time of my work over 60 schools and 20,000 actions, against its own statements and a fixed page"""
    return ratio_of(bench, "/my-work"), 2


def figure_plan_page(bench):
    """processor time of a plan's page among 300 plans, against its own statements and a fixed page"""
    return ratio_of(bench, bench.once(Improving).plan), 2


def figure_trust_with_plans(bench):
    """processor time of the page of an invented trust of 60 schools, against its own statements and a fixed page"""
    return ratio_of(bench, f"/trusts/{bench.once(Improving).trust}"), 2


def figure_improvement_statements(bench):
    """most statements that one of these pages runs, session and permission included, against 12"""
    held = bench.once(Improving)

    def count(path):  # what the server asks by itself beside a page stands in the same trace: the less of two
        return min(len([each for each in statements_of(bench, path, held.database, Chosen)[0].split(";\n\n") if each.strip()]) for _ in range(2))
    return max(count(path) for path in ("/my-work", held.plan, f"{held.school}/improvement")) / 12, 1


def figure_pack(bench):
    """processor time of the trustees' pack for 60 schools, against one school's page"""
    held = bench.once(Improving)
    server = Server(bench, held.database)
    person = Chosen(server)
    for path in ("/pack", held.school):
        assert person.ask("GET", path)[0] == 200, path
    pack, school = (cost(server.process.pid, lambda path=path: person.ask("GET", path), bench.runs) for path in ("/pack", held.school))
    server.stop()
    return pack / max(school, 1e-6), 60
