#include "demonstration/published_rows.h"
#include "demonstration/published_score.h"
#include "demonstration/results.h"

namespace demonstration {
namespace {

using Cells = std::vector<TextTable::Cell>;

std::string mean(const Ks5& all, double sum, int places) {
    return published(all.students, rounded(sum / static_cast<double>(std::max<std::int64_t>(all.students, 1)), places));
}

// RECTYPE: 1 a school, 2 a college, 4 an authority, 7 the state-funded schools and colleges of England.
Cells row(const RowOf& of, const Ks5& all, const Level& level) {
    const auto* school = of.school;
    const bool college = school && phase(*school) == schools::Phase::post_16;
    const auto code = school ? school->authority.text() : of.authority ? of.authority->code.text() : "";
    Cells cells{{"RECTYPE", school         ? college ? "2" : "1"
                            : of.authority ? "4"
                                           : "7"},
                {"LEA", code},
                {"ESTAB", school ? std::to_string(school->establishment) : ""},
                {"URN", school ? urn_in(*school, level.year)->text() : ""},
                {"SCHNAME", school ? school->name : ""},
                {"TALLPUP_ALEV_1618", std::to_string(all.students)},
                {"TALLPPE_ALEV_1618", mean(all, all.points, 2)},
                {"TB3PTSE", mean(all, all.best_three, 2)},
                {"TALLPUP_ACAD_1618", std::to_string(all.students)},
                {"TALLPPE_ACAD_1618", mean(all, all.academic_points, 2)},
                {"TALLPPE_AGEN", mean(all, all.applied_points, 2)}};
    if (!level.value_added) return cells;
    const auto score = published_score(all.entries, all.value_added, 0.9, 2);
    cells.insert(cells.end(), {{"ENTRIES_ALEV", std::to_string(all.entries)},
                               {"VA_INS_ALEV", score.value},
                               {"LCI_INS_ALEV", score.lower},
                               {"UCI_INS_ALEV", score.upper}});
    return cells;
}

} // namespace

OfficialFiles ks5_files(const Country& country) {
    OfficialFiles files;
    for (const auto& level : country.story.levels) {
        Published out;
        publish(
            out, country, [&](const School& school) { return ks5_of(school, level, country.seed); },
            [&](const RowOf& of, const Ks5& counts) { return row(of, counts, level); });
        add_files(files, "england_ks5final_" + dashed(level.year) + ".csv", out.own, out.rest);
    }
    return files;
}

} // namespace demonstration
