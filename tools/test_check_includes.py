import pathlib
import tempfile
import unittest

import check_includes

USES = "basics:\npermissions: basics\nstorage: basics permissions\nweb: basics storage\nsecrets: basics\nschools:\nreviews: schools\nimports: schools\nhome: schools\n"


def found(files, uses=USES):
    with tempfile.TemporaryDirectory() as folder:
        src = pathlib.Path(folder)
        (src / "USES").write_text(uses)
        for name, text in files.items():
            (src / name).parent.mkdir(exist_ok=True)
            (src / name).write_text(text)
        return check_includes.check(src)


class Includes(unittest.TestCase):
    def allowed(self, file, include):
        self.assertEqual(found({file: f"#include {include}\n"}), [])

    def refused(self, file, include, why):
        said = found({file: f"#pragma once\n#include {include}\n"})
        self.assertEqual(len(said), 1, said)
        self.assertIn(":2:", said[0])
        self.assertIn(why, said[0])

    def test_rules_include_values_and_rules_of_folders_they_use(self):
        for include in ('"basics/date.h"', '"permissions/permissions.h"', '"schools/school.h"', "<string>", "<fmt/core.h>"):
            self.allowed("reviews/review.h", include)

    def test_rules_see_no_database_no_web_and_no_store(self):
        self.refused("reviews/review.h", '"storage/reader.h"', "may not touch storage")
        self.refused("reviews/review.h", '"web/html.h"', "may not touch web")
        self.refused("reviews/review.h", '"reviews/review_store.h"', "may not see the layer _store")

    def test_a_folder_uses_only_what_src_USES_says(self):
        self.refused("schools/school.h", '"reviews/review.h"', "schools does not use reviews")
        self.refused("reviews/review.h", '"coaching/pair.h"', "not a folder of src/USES")
        self.refused("storage/reader.h", '"schools/school.h"', "storage does not use schools")

    def test_a_store_speaks_to_the_database_and_a_page_does_not(self):
        self.allowed("reviews/review_store.cpp", '"storage/reader.h"')
        self.allowed("reviews/review_store.cpp", '"schools/school_store.h"')
        self.refused("reviews/review_page.h", '"storage/reader.h"', "may not touch storage")
        self.refused("reviews/review_page.h", '"reviews/review_store.h"', "may not see the layer _store")

    def test_a_page_knows_no_request(self):
        self.allowed("reviews/review_page.h", '"web/html.h"')
        self.refused("reviews/review_page.h", '"web/request.h"', "knows no request")
        self.allowed("reviews/review_routes.cpp", '"web/request.h"')

    def test_a_compiled_page_is_held_to_the_same(self):
        self.assertEqual(found({"reviews/review.html": "@include reviews/review_page.h\n"}), [])
        self.assertIn("_store", found({"reviews/review.html": "@include reviews/review_store.h\n"})[0])

    def test_statements_are_run_by_their_own_store(self):
        self.allowed("reviews/review_store.cpp", '"reviews/reviews_sql.h"')
        self.refused("reviews/review_routes.cpp", '"reviews/reviews_sql.h"', "only a store runs statements")
        self.refused("reviews/review_store.cpp", '"schools/schools_sql.h"', "run by its own stores")

    def test_the_import_pipeline_may_read_files_and_write_tables(self):
        self.allowed("imports/import.cpp", '"storage/reader.h"')
        self.allowed("imports/import.cpp", '"schools/school_source.h"')

    def test_each_library_is_seen_by_one_folder(self):
        self.allowed("storage/sqlite.cpp", "<sqlite3.h>")
        self.refused("schools/school_store.cpp", "<sqlite3.h>", "only storage may see")
        self.refused("schools/school.cpp", "<nlohmann/json.hpp>", "which one folder sees it")
        self.allowed("web/server.cpp", "<boost/beast.hpp>")
        self.allowed("web/server.cpp", "<sys/socket.h>")

    def test_nobody_includes_home(self):
        self.refused("reviews/review.h", '"home/home.h"', "nobody includes home")

    def test_an_include_names_its_folder(self):
        self.refused("reviews/review.cpp", '"review.h"', 'say the folder: "reviews/review.h"')

    def test_a_circle_in_USES_is_said(self):
        said = found({}, "schools: reviews\nreviews: schools\n")
        self.assertIn("USES:1", said[0])

    def test_a_folder_that_is_not_in_USES_is_said(self):
        self.assertIn("not in src/USES", found({"extras/thing.h": ""})[0])

    def test_a_test_may_include_what_it_tests_with(self):
        self.allowed("reviews/review_test.cpp", '"testing/clock.h"')


if __name__ == "__main__":
    unittest.main()
