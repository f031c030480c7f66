#include "diagnosis/school_gap.h"

#include <algorithm>
#include <set>

namespace diagnosis {
namespace {

struct Level {
    std::int64_t order;
    std::string name;
    auto operator<=>(const Level&) const = default;
};
struct Grouped {
    std::string_view heading;
    Level (*of)(const PupilKind&);
};

Level year_group(const PupilKind& pupil) {
    if (!pupil.year_group) return {99, "pupils not taught by year"};
    return {pupil.year_group->value(), pupils::words(*pupil.year_group)};
}
Level sex(const PupilKind& pupil) {
    return pupil.sex == 'F' ? Level{0, "girls"} : pupil.sex == 'M' ? Level{1, "boys"} : Level{2, "sex not known"};
}
Level disadvantaged(const PupilKind& pupil) {
    if (!pupil.disadvantaged) return {2, "disadvantage not known"};
    return *pupil.disadvantaged ? Level{0, "disadvantaged pupils"} : Level{1, "pupils not disadvantaged"};
}
Level sen(const PupilKind& pupil) {
    switch (pupil.sen) {
    case 'N': return {0, "pupils without SEN"};
    case 'K': return {1, "pupils with SEN support"};
    case 'E': return {2, "pupils with an EHC plan"};
    default: return {3, "SEN not known"};
    }
}
Level first_language(const PupilKind& pupil) {
    if (!pupil.eal) return {2, "first language not known"};
    return *pupil.eal ? Level{0, "pupils with English as an additional language"}
                      : Level{1, "pupils whose first language is English"};
}
Level prior_attainment(const PupilKind& pupil) {
    if (pupil.prior_band == "low") return {0, "pupils of low prior attainment"};
    if (pupil.prior_band == "middle") return {1, "pupils of middle prior attainment"};
    if (pupil.prior_band == "high") return {2, "pupils of high prior attainment"};
    return {3, "prior attainment not known"};
}
constexpr std::array groupings{
    Grouped{"Year group", year_group},         Grouped{"Sex", sex},
    Grouped{"Disadvantaged", disadvantaged},   Grouped{"SEN", sen},
    Grouped{"First language", first_language}, Grouped{"Prior attainment", prior_attainment}};

void add_names(SchoolGap& gap, std::string_view heading, std::vector<std::string> levels) {
    gap.headings.emplace_back(heading);
    gap.names.dimensions.emplace_back();
    gap.names.levels.push_back(std::move(levels));
}

void add_kind(SchoolGap& gap, std::span<const PupilKind> all, const Grouped& grouped) {
    std::set<Level> levels;
    for (const auto& pupil : all) levels.insert(grouped.of(pupil));
    if (levels.size() < 2) return;
    std::vector<std::uint32_t> of;
    for (const auto& pupil : all)
        of.push_back(static_cast<std::uint32_t>(std::distance(levels.begin(), levels.find(grouped.of(pupil)))));
    std::vector<std::string> names;
    for (const auto& level : levels) names.push_back(level.name);
    gap.pupils.dimensions.push_back(statistics::gap_dimension(std::move(of), levels.size()));
    add_names(gap, grouped.heading, std::move(names));
}

} // namespace

void add_kinds(SchoolGap& gap, std::span<const PupilKind> all) {
    for (const auto& grouped : groupings) add_kind(gap, all, grouped);
}

void add_within(SchoolGap& gap, std::string_view heading, statistics::GapWithin within,
                std::vector<std::string> kinds) {
    gap.pupils.within.push_back(std::move(within));
    add_names(gap, heading, std::move(kinds));
}

void name_elsewhere(statistics::DriverNames& names) {
    names.then = "the trust’s other schools of this phase";
    names.now = "this school, " + names.now;
    names.elsewhere = true;
}

bool comparable(const SchoolGap& gap) {
    const auto here = statistics::those(gap.pupils, statistics::compared(gap.pupils));
    return statistics::sum(here.then).denominator > 0 && statistics::sum(here.now).denominator > 0;
}

} // namespace diagnosis
