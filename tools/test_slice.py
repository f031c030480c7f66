import contextlib
import io
import pathlib
import tempfile
import unittest

import check_includes
import slice as new_slice


class Slice(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        (self.root / "src").mkdir()
        (self.root / "src" / "USES").write_text("basics:\nschools:\nhome: schools\n")

    def tearDown(self):
        self.folder.cleanup()

    def test_a_new_folder_keeps_to_the_rules_of_includes(self):
        with contextlib.redirect_stdout(io.StringIO()):
            new_slice.make(self.root, "reviews", ["schools"])
        self.assertEqual(check_includes.check(self.root / "src"), [])
        self.assertTrue((self.root / "src" / "reviews" / "review_test.cpp").exists())

    def test_a_folder_is_made_once_and_uses_what_is_known(self):
        for name, used in (("schools", []), ("reviews", ["pupils"]), ("Two Words", [])):
            with self.assertRaises(SystemExit):
                new_slice.make(self.root, name, used)


if __name__ == "__main__":
    unittest.main()
