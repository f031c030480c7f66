#include "pupils/leaving.h"

#include "pupils/fields.h"

#include <algorithm>
#include <array>

namespace pupils {
namespace {

using basics::Date;

std::string day(const std::optional<Date>& each) { return each ? basics::iso(*each) : std::string{}; }

constexpr std::array characteristics{Characteristic::disadvantaged, Characteristic::sen, Characteristic::eal,
                                     Characteristic::ethnicity, Characteristic::prior_band};
constexpr std::array fields{
    Field::upn,         Field::former_upn,    Field::uln,        Field::source_id, Field::surname,   Field::forename,
    Field::born,        Field::sex,           Field::year_group, Field::status,    Field::starts,    Field::ends,
    Field::destination, Field::disadvantaged, Field::sen,        Field::eal,       Field::ethnicity, Field::prior_band};

// Files of pupils are headed as the importer's own aliases have it.
std::string_view heading(Field field) {
    switch (field) {
    case Field::former_upn: return "Former UPN";
    case Field::source_id: return "MIS ID";
    case Field::starts: return "Date of admission";
    case Field::ends: return "Date of leaving";
    case Field::eal: return "EAL";
    case Field::ethnicity: return "Ethnicity code";
    default: return words(field);
    }
}

// The year group as it stands in the year of the file, or stood when the pupil left.
std::string year_group_on(const Enrolment& stay, Date on) {
    const auto group = year_group_in(stay, basics::academic_year_of(std::min(on, stay.ends.value_or(on))));
    return group ? words(*group) : "";
}

std::vector<std::string> row_of(const Pupil& pupil, const Enrolment& stay, Date on) {
    const auto& who = *pupil.identity;
    std::vector<std::string> row{who.upn ? who.upn->text() : "",
                                 who.former_upn ? who.former_upn->text() : "",
                                 who.uln ? who.uln->text() : "",
                                 stay.source_id,
                                 who.surname,
                                 who.forename,
                                 day(who.born),
                                 std::string{code(pupil.sex)},
                                 year_group_on(stay, on),
                                 std::string{code(stay.status)},
                                 basics::iso(stay.starts),
                                 day(stay.ends),
                                 stay.destination};
    for (const auto each : characteristics)
        row.push_back(on_day(pupil.characteristics, each, std::min(on, stay.ends.value_or(on))).value_or(""));
    return row;
}

} // namespace

std::vector<Pupil> with_a_stay_at(const std::vector<Pupil>& all, basics::Urn school) {
    std::vector<Pupil> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const Pupil& pupil) {
        return std::ranges::any_of(pupil.stays, [&](const Stay& stay) { return stay.is.school == school; });
    });
    return out;
}

bool goes_with(const Pupil& pupil, basics::Urn school) {
    using std::chrono::sys_days;
    sys_days there{sys_days::min()}, elsewhere{sys_days::min()}; // the last day on roll
    for (const auto& stay : pupil.stays) {
        auto& last = stay.is.school == school ? there : elsewhere;
        last = std::max(last, stay.is.ends ? sys_days{*stay.is.ends} : sys_days::max());
    }
    return elsewhere < there;
}

std::vector<std::string> leaving_headings() {
    std::vector<std::string> out;
    for (const auto field : fields) out.emplace_back(heading(field));
    return out;
}

std::vector<std::vector<std::string>> leaving_rows(const std::vector<Pupil>& all, basics::Urn school, Date on) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& pupil : all)
        for (const auto& stay : pupil.stays)
            if (pupil.identity && stay.is.school == school) rows.push_back(row_of(pupil, stay.is, on));
    return rows;
}

} // namespace pupils
