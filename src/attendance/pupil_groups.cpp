#include "attendance/pupil_groups.h"

namespace attendance {

using namespace groups;

Groups groups_of(const Pupil& pupil) {
    Groups out = pupil.counts ? 1U << counted : 0;
    const auto also = [&](bool is, Bit kind) { out |= is ? 1U << kind : 0; };
    also(pupil.sex == 'F', girls);
    also(pupil.sex == 'M', boys);
    also(pupil.disadvantaged == true, disadvantaged);
    also(pupil.disadvantaged == false, others);
    also(pupil.sen == 'N', no_sen);
    also(pupil.sen == 'K', sen_support);
    also(pupil.sen == 'E', ehc_plan);
    also(pupil.eal == true, eal);
    also(pupil.eal == false, english);
    return out;
}

const std::vector<GroupDimension>& group_dimensions() {
    static const std::vector<GroupDimension> all{
        {"Sex", {{girls, "Girls"}, {boys, "Boys"}}},
        {"Disadvantaged", {{disadvantaged, "Disadvantaged"}, {others, "Not disadvantaged"}}},
        {"SEN", {{no_sen, "No SEN"}, {sen_support, "SEN support"}, {ehc_plan, "EHC plan"}}},
        {"First language", {{eal, "English as an additional language"}, {english, "English"}}},
    };
    return all;
}

std::string year_group_name(std::optional<pupils::YearGroup> year) {
    return year ? pupils::words(*year) : std::string{"Not taught by year"};
}

} // namespace attendance
