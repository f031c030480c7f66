#include "assessments/trust_point_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace assessments {
namespace {

bool is_whole(const Line& line) {
    return line.kind == "reached" && cell(line, Cell::dimension).empty() && cell(line, Cell::what) == "result";
}

std::string name_of(const Line& line) {
    return fmt::format("{} {}", cell(line, Cell::year_group), cell(line, Cell::subject));
}

struct Counted {
    std::int64_t asked{}, there{};
    bool too_few{}; // year groups of so few pupils that they are not shown
    std::string missing{};
};

std::string results_words(const Counted& all) {
    if (all.asked > 0) return fmt::format("{} of {}", basics::thousands(all.there), basics::thousands(all.asked));
    return all.too_few ? "too few pupils to show" : "nothing is asked of its year groups";
}

Counted counted(const std::vector<Line>& lines) {
    Counted all;
    for (const auto& line : lines) {
        if (!is_whole(line)) continue;
        const auto roll = basics::whole_number(cell(line, Cell::roll)),
                   there = basics::whole_number(cell(line, Cell::assessed));
        if (!roll || !there) {
            all.too_few = true;
            continue;
        }
        all.asked += *roll, all.there += *there;
        if (*there == 0) all.missing += (all.missing.empty() ? "" : ", ") + name_of(line);
    }
    return all;
}

void add_rows(TrustPointPage& page, const SchoolLines& school) {
    for (const auto& line : school.lines) {
        if (!is_whole(line) || cell(line, Cell::assessed) == "0") continue;
        const auto name = name_of(line);
        auto table = std::ranges::find(page.tables, name, &TrustPointPage::Table::name);
        if (table == page.tables.end()) {
            const auto& norm = cell(line, Cell::norm);
            page.tables.push_back({.name = name,
                                   .scale = cell(line, Cell::scale) + (norm.empty() ? "" : "; " + norm),
                                   .headline = cell(line, Cell::speaks) == "share" ? "At or above expected" : "Mean"});
            table = std::prev(page.tables.end());
        }
        table->rows.push_back(row_of(line, school.name));
    }
}

} // namespace

void add_schools(TrustPointPage& page, const std::vector<SchoolLines>& schools) {
    std::int64_t asked = 0, there = 0;
    std::string nothing;
    for (const auto& school : schools) {
        const auto all = counted(school.lines);
        asked += all.asked, there += all.there;
        if (all.there == 0 && all.asked > 0) nothing += (nothing.empty() ? "" : ", ") + school.name;
        TrustPointPage::School row{.name = school.name,
                                   .address =
                                       fmt::format("/schools/{}/key-points/{}", school.urn.text(), page.point.text()),
                                   .results = results_words(all),
                                   .missing = all.there == 0 && all.asked > 0 ? "any subject" : all.missing,
                                   .received = "no file yet"};
        for (const auto& line : school.lines)
            if (line.kind == "received") row.received = line.cells.front();
        page.schools.push_back(std::move(row));
        add_rows(page, school);
    }
    if (asked == 0) {
        page.sentences.push_back("Nothing is asked yet of a year group that the schools have.");
        return;
    }
    page.sentences.push_back(fmt::format("{} of {} results that were asked for are here.", basics::thousands(there),
                                         basics::thousands(asked)));
    page.sentences.push_back(nothing.empty() ? "Every school has sent something."
                                             : fmt::format("No result has come from {}.", nothing));
}

} // namespace assessments
