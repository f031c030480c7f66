#include "demonstration/published_rows.h"
#include "demonstration/published_score.h"
#include "demonstration/results.h"

namespace demonstration {
namespace {

using Cells = std::vector<TextTable::Cell>;

// RECTYPE: 1 a school, 2 a special school, 4 an authority, 7 the state-funded schools of England.
Cells whom(const RowOf& of, basics::AcademicYear year) {
    if (of.school) {
        const bool special = phase(*of.school) == schools::Phase::special;
        return {{"RECTYPE", special ? "2" : "1"},
                {"LEA", of.school->authority.text()},
                {"ESTAB", std::to_string(of.school->establishment)},
                {"URN", urn_in(*of.school, year)->text()},
                {"SCHNAME", of.school->name}};
    }
    return {{"RECTYPE", of.authority ? "4" : "7"},
            {"LEA", of.authority ? of.authority->code.text() : ""},
            {"ESTAB", ""},
            {"URN", ""},
            {"SCHNAME", ""}};
}

std::string share(const Ks4& group, std::int64_t part) {
    return published(group.pupils, percent_of(part, group.pupils, 0) + "%");
}

std::string mean(const Ks4& group, double sum) {
    return published(group.pupils, rounded(sum / static_cast<double>(std::max<std::int64_t>(group.pupils, 1)), 1));
}

// The differences between pupils that DfE's own intervals rest on.
double progress8_sd(basics::AcademicYear year) {
    switch (year.starts()) {
    case 2016: return 1.229;
    case 2017: return 1.263;
    case 2018: return 1.283;
    default: return 1.41628;
    }
}

void add_progress8(Cells& cells, const ByGroup<Ks4>& counts, const Level& level) {
    const auto add = [&](std::array<std::string_view, 4> headings, const Ks4& group) {
        const auto score = published_score(group.progress8_pupils, group.progress8, progress8_sd(level.year), 2);
        cells.push_back({headings[0], std::to_string(group.progress8_pupils)});
        cells.push_back({headings[1], score.value});
        cells.push_back({headings[2], score.lower});
        cells.push_back({headings[3], score.upper});
    };
    add({"P8PUP", "P8MEA", "P8CILOW", "P8CIUPP"}, counts.all());
    add({"P8PUP_BOYS", "P8MEA_BOYS", "P8CILOW_BOYS", "P8CIUPP_BOYS"}, counts.boys());
    add({"P8PUP_GIRLS", "P8MEA_GIRLS", "P8CILOW_GIRLS", "P8CIUPP_GIRLS"}, counts.girls());
    add({"P8PUP_FSM6CLA1A", "P8MEA_FSM6CLA1A", "P8CILOW_FSM6CLA1A", "P8CIUPP_FSM6CLA1A"}, counts.disadvantaged());
    add({"P8PUP_NFSM6CLA1A", "P8MEA_NFSM6CLA1A", "P8CILOW_NFSM6CLA1A", "P8CIUPP_NFSM6CLA1A"}, counts.others());
}

void add_attainment(Cells& cells, const ByGroup<Ks4>& counts) {
    const auto all = counts.all(), boys = counts.boys(), girls = counts.girls(), poor = counts.disadvantaged(),
               others = counts.others();
    const auto count = [](const Ks4& group) { return std::to_string(group.pupils); };
    cells.insert(cells.end(), {{"TPUP", count(all)},
                               {"BPUP", count(boys)},
                               {"GPUP", count(girls)},
                               {"TFSM6CLA1A", count(poor)},
                               {"TNOTFSM6CLA1A", count(others)},
                               {"PTFSM6CLA1A", share(all, poor.pupils)},
                               {"ATT8SCR", mean(all, all.attainment8)},
                               {"ATT8SCR_BOYS", mean(boys, boys.attainment8)},
                               {"ATT8SCR_GIRLS", mean(girls, girls.attainment8)},
                               {"ATT8SCR_FSM6CLA1A", mean(poor, poor.attainment8)},
                               {"ATT8SCR_NFSM6CLA1A", mean(others, others.attainment8)},
                               {"ATT8SCRENG", mean(all, all.attainment8_english)},
                               {"ATT8SCRMAT", mean(all, all.attainment8_maths)},
                               {"PTL2BASICS_94", share(all, all.english_maths4)},
                               {"PTL2BASICS_95", share(all, all.english_maths5)},
                               {"PBL2BASICS_95", share(boys, boys.english_maths5)},
                               {"PGL2BASICS_95", share(girls, girls.english_maths5)},
                               {"PTFSM6CLA1ABASICS_95", share(poor, poor.english_maths5)},
                               {"PTNOTFSM6CLA1ABASICS_95", share(others, others.english_maths5)}});
}

Cells row(const RowOf& of, const ByGroup<Ks4>& counts, const Level& level) {
    auto cells = whom(of, level.year);
    add_attainment(cells, counts);
    const auto all = counts.all(), poor = counts.disadvantaged();
    if (level.ebacc_entry)
        cells.insert(cells.end(), {{"PTEBACC_E_PTQ_EE", share(all, all.ebacc)},
                                   {"PTEBACC_EFSM6CLA1A_PTQ_EE", share(poor, poor.ebacc)}});
    if (level.progress8) add_progress8(cells, counts, level);
    return cells;
}

} // namespace

OfficialFiles ks4_files(const Country& country) {
    OfficialFiles files;
    for (const auto& level : country.story.levels) {
        Published out;
        publish(
            out, country, [&](const School& school) { return ks4_of(school, level, country.seed); },
            [&](const RowOf& of, const ByGroup<Ks4>& counts) { return row(of, counts, level); });
        add_files(files, "england_ks4final_" + dashed(level.year) + ".csv", out.own, out.rest);
    }
    return files;
}

} // namespace demonstration
