#include "pupils/fields.h"

#include <algorithm>
#include <array>

namespace pupils {
namespace {

struct Wanted {
    Field field;
    std::string_view name, words, why;
};

constexpr std::array<Wanted, field_count> wanted{{
    {Field::upn, "upn", "UPN", "To know a pupil again in the next file, and at another academy of the trust."},
    {Field::former_upn, "former_upn", "former UPN",
     "To know a pupil again whose temporary UPN became a permanent one."},
    {Field::uln, "uln", "ULN", "To know a pupil again in results from 14 years on."},
    {Field::source_id, "source_id", "the school system's number",
     "To know a pupil again where a file holds no UPN, as files of marks do."},
    {Field::surname, "surname", "surname", "For those in the school who work with the pupil."},
    {Field::forename, "forename", "forename", "For those in the school who work with the pupil."},
    {Field::born, "born", "date of birth", "To tell pupils of one name apart; for compulsory school age."},
    {Field::sex, "sex", "sex", "To compare groups of pupils."},
    {Field::year_group, "year_group", "year group", "To compare groups of pupils."},
    {Field::status, "status", "enrolment status", "So that a pupil registered at two schools is counted once."},
    {Field::starts, "starts", "first day on roll", "Attendance is counted from it."},
    {Field::ends, "ends", "last day on roll", "Attendance is counted until it, and names are kept a year from it."},
    {Field::destination, "destination", "destination", "So that improvement is not made by pupils who left."},
    {Field::disadvantaged, "disadvantaged", "disadvantaged", "To compare groups of pupils."},
    {Field::sen, "sen", "SEN provision", "To compare groups of pupils: none, SEN support, EHC plan; never the need."},
    {Field::eal, "eal", "English as an additional language", "To compare groups of pupils; never which language."},
    {Field::ethnicity, "ethnicity", "ethnic group", "To compare groups of pupils."},
    {Field::prior_band, "prior_band", "prior attainment", "To compare groups of pupils: low, middle or high."},
    {Field::looked_after, "looked_after", "looked after",
     "Only how many of a school's pupils are; who they are is not kept."},
}};

constexpr bool in_order() {
    for (std::size_t at = 0; at < field_count; ++at)
        if (static_cast<std::size_t>(wanted[at].field) != at) return false;
    return true;
}
static_assert(in_order());

const Wanted& of(Field field) { return wanted[static_cast<std::size_t>(field)]; }

} // namespace

std::string_view name(Field field) { return of(field).name; }
std::string_view words(Field field) { return of(field).words; }
std::string_view why(Field field) { return of(field).why; }

std::optional<Field> field_named(std::string_view text) {
    const auto found = std::ranges::find(wanted, text, &Wanted::name);
    return found == wanted.end() ? std::nullopt : std::optional{found->field};
}

std::span<const Field> all_fields() {
    static constexpr auto all = [] {
        std::array<Field, field_count> fields{};
        std::ranges::transform(wanted, fields.begin(), &Wanted::field);
        return fields;
    }();
    return all;
}

bool required(Field field) { return field == Field::surname || field == Field::forename; }

} // namespace pupils
