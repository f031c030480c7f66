#include "sources/cell.h"

#include <doctest/doctest.h>

namespace {

using basics::Reason;
using sources::Cell;
using sources::Empty;
using sources::Unreadable;

// The tokens of key stage files, of DfE's statistics service and of re-saved files, all in one.
sources::FileKind a_kind() {
    return {.code = "ks",
            .name = "Key stages",
            .subject = "figures",
            .tokens = {{"SUPP", Reason::suppressed},
                       {"c", Reason::suppressed},
                       {"NE", Reason::not_collected},
                       {"NP", Reason::not_published},
                       {"NA", Reason::not_published},
                       {"x", Reason::not_published},
                       {"LOWCOV", Reason::low_coverage},
                       {"NEW", Reason::new_school},
                       {"z", Reason::not_applicable},
                       {"u", Reason::low_reliability},
                       {"low", Reason::rounds_to_zero},
                       {"~", Reason::rounds_to_zero},
                       {".", Reason::not_applicable},
                       {"..", Reason::not_available},
                       {"NULL", Reason::not_available},
                       {"NaN", Reason::not_available},
                       {"<5", Reason::too_few},
                       {"9999", Reason::not_available}}};
}

struct Example {
    std::string_view written;
    Cell said;
};

constexpr std::array examples{
    // numbers
    Example{"0", 0.0}, Example{"7", 7.0}, Example{"0.50", 0.5}, Example{".5", 0.5}, Example{"5.", 5.0},
    Example{"103.760004", 103.760004}, Example{"249.856", 249.856}, Example{"102.16042780748", 102.16042780748},
    Example{"72.55892256", 72.55892256}, Example{"2.34E-2", 0.0234}, Example{"1e3", 1000.0}, Example{"0012", 12.0},
    Example{"8833508.0", 8833508.0}, Example{" 42 ", 42.0}, Example{"\t42\r", 42.0},
    Example{"\xC2\xA0"
            "42\xC2\xA0",
            42.0},
    Example{"+0.5", 0.5}, Example{"-0.5", -0.5}, Example{"−0.5", -0.5}, Example{"-0", 0.0}, Example{"−.25", -0.25},
    Example{"89%", 89.0}, Example{"89 %", 89.0}, Example{"0%", 0.0}, Example{"100.0%", 100.0}, Example{"-2.5%", -2.5},
    Example{"£45,884", 45884.0}, Example{"£1,234.56", 1234.56}, Example{"-£5", -5.0}, Example{"£-5", -5.0},
    Example{"1,234", 1234.0}, Example{"1,234,567", 1234567.0}, Example{"-1,234.5", -1234.5},
    Example{"999,999", 999999.0},
    // reasons
    Example{"SUPP", Reason::suppressed}, Example{"supp", Reason::suppressed}, Example{" SUPP ", Reason::suppressed},
    Example{"c", Reason::suppressed}, Example{"C", Reason::suppressed}, Example{"NE", Reason::not_collected},
    Example{"NP", Reason::not_published}, Example{"NA", Reason::not_published}, Example{"x", Reason::not_published},
    Example{"LOWCOV", Reason::low_coverage}, Example{"LowCov", Reason::low_coverage},
    Example{"NEW", Reason::new_school}, Example{"z", Reason::not_applicable}, Example{"Z", Reason::not_applicable},
    Example{"u", Reason::low_reliability}, Example{"low", Reason::rounds_to_zero}, Example{"~", Reason::rounds_to_zero},
    Example{".", Reason::not_applicable}, Example{"..", Reason::not_available}, Example{"NULL", Reason::not_available},
    Example{"null", Reason::not_available}, Example{"NaN", Reason::not_available},
    Example{"nan", Reason::not_available}, Example{"<5", Reason::too_few}, Example{"9999", Reason::not_available},
    // nothing
    Example{"", Empty{}}, Example{"   ", Empty{}}, Example{"\xC2\xA0", Empty{}}, Example{"\r", Empty{}},
    // what nobody can read
    Example{"SP", Unreadable{}}, Example{"RE", Unreadable{}}, Example{"...", Unreadable{}},
    Example{"inf", Unreadable{}}, Example{"1e999", Unreadable{}}, Example{"1,23", Unreadable{}},
    Example{",123", Unreadable{}}, Example{"1,234,56", Unreadable{}}, Example{"1 234", Unreadable{}},
    Example{"12 pupils", Unreadable{}}, Example{"--5", Unreadable{}}, Example{"-", Unreadable{}},
    Example{"%", Unreadable{}}, Example{"£", Unreadable{}}, Example{"££5", Unreadable{}}, Example{"0x10", Unreadable{}},
    Example{"5%%", Unreadable{}}, Example{"#N/A", Unreadable{}}, Example{"1.2.3", Unreadable{}},
    Example{"<10", Unreadable{}}, Example{"2019-09-01", Unreadable{}}, Example{"Good", Unreadable{}},
    Example{"−", Unreadable{}}};

} // namespace

TEST_CASE("a cell is a number, a coded reason, nothing or unreadable, and never something in between") {
    const auto kind = a_kind();
    for (const auto& [written, said] : examples) {
        INFO("cell “", std::string{written}, "”");
        CHECK(sources::parse_cell(written, kind) == said);
    }
}

TEST_CASE("a token means something only in the kinds that know it") {
    const sources::FileKind other{.code = "o", .name = "Other", .subject = "figures"};
    CHECK(sources::parse_cell("SUPP", other) == Cell{Unreadable{}});
    CHECK(sources::parse_cell("9999", other) == Cell{9999.0});
}

TEST_CASE("nothing is never nought") {
    CHECK(sources::parse_cell("", a_kind()) != Cell{0.0});
    CHECK_FALSE(sources::number_as_written("").has_value());
}
