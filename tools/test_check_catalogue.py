"""Which kind of file a table's headers tell."""
import unittest

import catalogue

KNOWN = catalogue.kinds()


def kind_of(headers):
    kind, others = catalogue.recognised(headers.split(","), KNOWN)
    return kind.code if kind and not others else None


def headers_of(code):
    return ",".join(min(names) for names in KNOWN[code].demands.values())


class Recognition(unittest.TestCase):
    def test_a_header_is_compared_without_quotes_spaces_and_note_numbers(self):
        self.assertEqual(catalogue.folded('\ufeff"Number of  pupils on roll (7)" '), "number of pupils on roll")
        self.assertEqual(catalogue.folded("Mean Gross FTE Salary (£s)"), "mean gross fte salary (£s)")

    def test_the_headers_that_a_kind_asks_for_tell_that_kind_alone(self):
        for code in KNOWN:
            self.assertEqual(kind_of(headers_of(code)), code)

    def test_final_results_are_told_from_provisional_ones_by_the_columns_that_only_they_have(self):
        both = headers_of("ks4-provisional") + "," + headers_of("ks4-final")
        self.assertEqual(kind_of(both), "ks4-final")

    def test_members_of_trusts_are_told_from_trusts(self):
        self.assertEqual(kind_of("Group UID,Group Name,Group Type,Group Status,UKPRN"), "gias-groups")
        self.assertEqual(kind_of("URN,Group UID,Group Name,Group Type,Group Status,Joined date"), "gias-group-members")

    def test_a_table_with_other_headers_is_of_no_kind(self):
        self.assertIsNone(kind_of("Variable name,Variable description"))

    def test_every_other_value_has_the_meaning_of_the_star(self):
        england = KNOWN["absence-profile-england"]
        self.assertEqual([england.meaning("level", value) for value in ("National", "Regional")], ["country", "skip"])


if __name__ == "__main__":
    unittest.main()
