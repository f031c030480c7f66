#include "demonstration/published_rows.h"
#include "demonstration/published_score.h"
#include "demonstration/results.h"

namespace demonstration {
namespace {

using Cells = std::vector<TextTable::Cell>;

// RECTYPE: 1 a school, 3 an authority, 5 the state-funded schools of England.
Cells whom(const RowOf& of, basics::AcademicYear year) {
    if (of.school)
        return {{"RECTYPE", "1"},
                {"LEA", of.school->authority.text()},
                {"ESTAB", std::to_string(of.school->establishment)},
                {"URN", urn_in(*of.school, year)->text()},
                {"SCHNAME", of.school->name}};
    return {{"RECTYPE", of.authority ? "3" : "5"},
            {"LEA", of.authority ? of.authority->code.text() : ""},
            {"ESTAB", ""},
            {"URN", ""},
            {"SCHNAME", ""}};
}

std::string share(const Ks2& group, std::int64_t part) {
    return published(group.pupils, percent_of(part, group.pupils, 0) + "%");
}

std::string mean(const Ks2& group, double sum) {
    return published(group.pupils, rounded(sum / static_cast<double>(std::max<std::int64_t>(group.pupils, 1)), 0));
}

void add_progress(Cells& cells, std::array<std::string_view, 3> headings, const Score& score) {
    cells.push_back({headings[0], score.value});
    cells.push_back({headings[1], score.lower});
    cells.push_back({headings[2], score.upper});
}

// The differences between pupils of DfE's own models: 6.17, 5.71 and 5.39 in 2019.
void add_all_progress(Cells& cells, const Ks2& all, const Ks2& poor) {
    add_progress(cells, {"READPROG", "READPROG_LOWER", "READPROG_UPPER"},
                 published_score(all.pupils, all.reading_progress, 6.17, 1));
    add_progress(cells, {"WRITPROG", "WRITPROG_LOWER", "WRITPROG_UPPER"},
                 published_score(all.pupils, all.writing_progress, 5.71, 1));
    add_progress(cells, {"MATPROG", "MATPROG_LOWER", "MATPROG_UPPER"},
                 published_score(all.pupils, all.maths_progress, 5.39, 1));
    add_progress(cells, {"READPROG_FSM6CLA1A", "READPROG_FSM6CLA1A_LOWER", "READPROG_FSM6CLA1A_UPPER"},
                 published_score(poor.pupils, poor.reading_progress, 6.17, 1));
    add_progress(cells, {"WRITPROG_FSM6CLA1A", "WRITPROG_FSM6CLA1A_LOWER", "WRITPROG_FSM6CLA1A_UPPER"},
                 published_score(poor.pupils, poor.writing_progress, 5.71, 1));
    add_progress(cells, {"MATPROG_FSM6CLA1A", "MATPROG_FSM6CLA1A_LOWER", "MATPROG_FSM6CLA1A_UPPER"},
                 published_score(poor.pupils, poor.maths_progress, 5.39, 1));
}

Cells row(const RowOf& of, const ByGroup<Ks2>& counts, const Level& level) {
    auto cells = whom(of, level.year);
    const auto all = counts.all(), boys = counts.boys(), girls = counts.girls(), poor = counts.disadvantaged(),
               others = counts.others();
    const auto count = [](const Ks2& group) { return std::to_string(group.pupils); };
    cells.insert(cells.end(), {{"TELIG", count(all)},
                               {"BELIG", count(boys)},
                               {"GELIG", count(girls)},
                               {"TFSM6CLA1A", count(poor)},
                               {"TNOTFSM6CLA1A", count(others)},
                               {"PTRWM_EXP", share(all, all.expected)},
                               {"PTRWM_EXP_B", share(boys, boys.expected)},
                               {"PTRWM_EXP_G", share(girls, girls.expected)},
                               {"PTRWM_EXP_FSM6CLA1A", share(poor, poor.expected)},
                               {"PTRWM_EXP_NOTFSM6CLA1A", share(others, others.expected)},
                               {"PTRWM_HIGH", share(all, all.higher)},
                               {"PTREAD_EXP", share(all, all.reading)},
                               {"PTWRITTA_EXP", share(all, all.writing)},
                               {"PTMAT_EXP", share(all, all.maths)},
                               {"READ_AVERAGE", mean(all, all.reading_score)},
                               {"MAT_AVERAGE", mean(all, all.maths_score)}});
    if (level.ks2_progress) add_all_progress(cells, all, poor);
    return cells;
}

} // namespace

OfficialFiles ks2_files(const Country& country) {
    OfficialFiles files;
    for (const auto& level : country.story.levels) {
        Published out;
        publish(
            out, country, [&](const School& school) { return ks2_of(school, level, country.seed); },
            [&](const RowOf& of, const ByGroup<Ks2>& counts) { return row(of, counts, level); });
        add_files(files, "england_ks2final_" + dashed(level.year) + ".csv", out.own, out.rest);
    }
    return files;
}

} // namespace demonstration
