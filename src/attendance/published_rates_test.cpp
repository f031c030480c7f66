// The identities of attendance, by our codes' categories, against every row of DfE's files of reasons.
#include "attendance/mark_store.h"
#include "testing/databases.h"
#include "testing/shared_data.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

// "reason_c2_authorised_temp_reduced_timetable" is C2.
std::string letters_of_column(std::string_view column) {
    column.remove_prefix(std::string_view{"reason_"}.size());
    if (column == "present_am") return "/";
    if (column == "present_pm") return "\\";
    const auto code = column.substr(0, column.find('_'));
    return code.size() <= 2 ? std::string{code} : std::string{};
}

struct Sums {
    std::map<Category, double> by_category{};
    bool complete{true}; // no reason is hidden
};

Sums sums_of(const testing::Row& row, const Codes& codes, basics::Date day) {
    Sums sums;
    for (const auto& [column, text] : row) {
        if (!column.starts_with("reason_")) continue;
        const auto letters = letters_of_column(column);
        if (letters.empty()) continue; // a sum of others
        const auto number = testing::number_in(row, column);
        const auto* code = codes.find(letters, day);
        const auto* then = code ? code : codes.find(letters, 2024y / August / 1); // H and J stay in the file as noughts
        REQUIRE_MESSAGE(then, column);
        if (number) sums.by_category[then->category] += *number;
        else sums.complete = false;
    }
    return sums;
}

bool near(double ours, std::optional<double> published) {
    return published && std::abs(ours - *published) <= 1e-6 * std::max(1.0, std::abs(*published)) + 1e-6;
}

// Some authorised sessions stand under no reason that the files have a column for: under two in a thousand of a row's.
bool as_published(const Sums& sums, const testing::Row& row) {
    const auto of = [&](Category category) {
        const auto found = sums.by_category.find(category);
        return found == sums.by_category.end() ? 0.0 : found->second;
    };
    const auto published = [&](const char* column) { return testing::number_in(row, column); };
    const auto authorised = published("authorised_absence"), absent = published("overall_absence");
    const double attended = of(Category::present) + of(Category::educational_activity);
    const double unauthorised = of(Category::unauthorised);
    if (!authorised || !absent) return false;
    const double without_column = *authorised - of(Category::authorised);
    return near(attended, published("overall_attendance")) && near(unauthorised, published("unauthorised_absence"))
           && without_column > -1e-3 && without_column <= 2e-3 * *authorised + 1e-3
           && near(*authorised + unauthorised, absent) && near(attended + *absent, published("possible_sessions"));
}

// Those of all types of school together are weighted, and are no ratio of the row's sums.
bool rates_as_published(const testing::Row& row) {
    const auto published = [&](const char* column) { return testing::number_in(row, column).value_or(-1); };
    const double possible = published("possible_sessions");
    return near(100 * published("overall_attendance") / possible, published("attendance_perc"))
           && near(100 * published("overall_absence") / possible, published("overall_absence_perc"))
           && near(100 * published("reason_i_authorised_illness") / possible, published("illness_perc"));
}

} // namespace

TEST_CASE("our categories give the attendance and absence of every row that DfE published by reason") {
    auto fresh = testing::fresh_database();
    auto reader = fresh.reader();
    const auto codes = load_codes(reader).value();
    for (const auto& [file, day] : {std::pair{"attendance/EES_ytd_2023-24.csv", 2024y / May / 1},
                                    std::pair{"attendance/EES_ytd_2024-25.csv", 2025y / May / 1}}) {
        if (!testing::have_shared_data(file)) return;
        int compared = 0, differ = 0;
        for (const auto& row : testing::shared_rows(file)) {
            const auto sums = sums_of(row, codes, day);
            if (!sums.complete) continue;
            ++compared;
            differ += !as_published(sums, row);
            if (row.at("school_type") != "Total") differ += !rates_as_published(row);
        }
        CAPTURE(file);
        CHECK(compared > 400);
        CHECK(differ == 0);
    }
}
