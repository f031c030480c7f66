import pathlib
import tempfile
import unittest
from unittest import mock

import check_style

WORDS = "# Words\n\n## Do not say\n\n| do not say | say | why |\n|---|---|---|\n| LAC | in full | two meanings |\n| league table | list | none |\n"


def found(files, fix=False, everything=False):
    """What the checker says of a project of these files."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {"docs/words.md": WORDS, **files}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        with mock.patch.object(check_style, "ROOT", root):
            if fix:
                for name in files:
                    check_style.mend(name)
            return [f"{name}:{number}: {why}" for name, number, why in check_style.check(list(files), everything)]


class Style(unittest.TestCase):
    def refused(self, name, text, why):
        said = found({name: text})
        self.assertEqual(len(said), 1, said)
        self.assertIn(why, said[0])

    def allowed(self, name, text):
        self.assertEqual(found({name: text}), [])

    def test_a_file_stops_at_300_lines(self):
        self.allowed("src/plans/plan.cpp", "int a;\n" * 300)
        self.refused("src/plans/plan.cpp", "int a;\n" * 301, "301 lines")

    def test_drawers_are_refused(self):
        self.refused("src/utils/thing.cpp", "int a;\n", '"utils" is a drawer')
        self.refused("src/plans/helpers.cpp", "int a;\n", '"helpers" is a drawer')

    def test_headers_are_light_and_keep_namespaces_closed(self):
        self.refused("src/web/server.h", "#pragma once\n#include <boost/beast.hpp>\n", "heavy header")
        self.refused("src/plans/plan.h", "#pragma once\nusing namespace std;\n", "using namespace")
        self.refused("src/plans/plan.h", "int a;\n", "#pragma once")
        self.allowed("src/web/server.cpp", "#include <boost/beast.hpp>\n")

    def test_nothing_unfinished_is_left(self):
        self.refused("src/plans/plan.cpp", "// TO" + "DO later\n", "finish it")

    def test_blanks_and_tabs_are_said_and_mended(self):
        self.refused("src/plans/plan.cpp", "int a; \n", "blanks at the end")
        self.refused("src/plans/plan.cpp", "\tint a;\n", "a tab")
        self.assertEqual(found({"src/plans/plan.cpp": "\tint a; \n"}, fix=True), [])

    def test_paths_of_one_machine_are_refused(self):
        self.refused("tools/run.sh", 'cd "/wo' + 'rk/main"\n', "path of one machine")
        self.refused("README.md", "see /ro" + "ot/notes\n", "path of one machine")
        self.allowed("src/web/routes.cpp", '{get, "/people/wo' + 'rk/hours", see}\n')

    def test_words_not_to_be_said_are_found_where_people_read(self):
        self.refused("src/plans/plan.html", "@page plans::Plan\n<p>The LAC agreed</p>\n", 'do not say "LAC"')
        self.refused("src/plans/plan.cpp", 'return "See the league table.";\n', 'do not say "league table"')
        self.allowed("src/plans/plan.cpp", 'const auto key = "lac"; // place\n')
        self.allowed("src/plans/plan_source.cpp", 'alias("LAC pupils at end");\n')
        self.allowed("src/plans/plan.cpp", '// quoted\nalias("LAC pupils at end");\n')

    def test_spelling_is_british_in_prose_and_free_in_code(self):
        self.refused("docs/map.md", "We organi" + "ze by subject.\n", "organise")
        self.refused("src/plans/plan.cpp", "// the colo" + "r of the band\n", "colour")
        self.allowed("browser/styles/page.css", "p { color: black; text-align: center }\n")
        self.allowed("src/charts/line.cpp", 'draw("fill=\'none\' color=\'red\'");\n')
        self.allowed("docs/map.md", "`analyze` is what SQLite calls it.\n")

    def test_ownership_is_visible(self):
        self.refused("src/plans/plan.cpp", "auto p = new Plan{};\n", "unique_ptr")
        self.allowed("src/plans/plan.cpp", 'say("a new Plan(draft)");\n')

    def test_a_page_is_named_by_a_test(self):
        page = "@page plans::PlanPage\n<h1>Plan</h1>\n"
        said = found({"src/plans/plan.html": page, "src/plans/x_test.cpp": "int a;\n"}, everything=True)
        self.assertIn("no test names", said[0])
        self.assertEqual(found({"src/plans/plan.html": page, "src/plans/x_test.cpp": "PlanPage page;\n"}, everything=True), [])


if __name__ == "__main__":
    unittest.main()
