#include "pupils/pupil_store.h"

#include "pupils/pupils_sql.h"

#include <fmt/format.h>
#include <unordered_map>

namespace pupils {
namespace {

using basics::demand;
using basics::Result;
using storage::Row;
using storage::Writer;

template <class T, class Parse>
std::optional<T> stored(const Row& row, int column, Parse parse) {
    if (row.null(column)) return {};
    auto value = parse(row.text(column));
    demand(value.ok(), "a stored number that is none");
    return std::move(value).value();
}

Pupil pupil_of(const Row& row) {
    const auto sex = sex_named(row.text(8));
    demand(sex.has_value(), "a stored sex that is none");
    Pupil pupil{.number = PupilNumber{row.integer(0)}, .id = row.id<Pupil>(1), .sex = *sex};
    if (!row.null(9)) return pupil;
    pupil.identity = Identity{.upn = stored<Upn>(row, 2, parse_upn),
                              .former_upn = stored<Upn>(row, 3, parse_upn),
                              .uln = stored<Uln>(row, 4, parse_uln),
                              .surname = row.copy(5),
                              .forename = row.copy(6),
                              .born = row.text(7).empty() ? std::nullopt : row.maybe_date(7)};
    return pupil;
}

Stay stay_of(const Row& row) {
    const auto status = status_named(row.text(7));
    demand(status.has_value(), "a stored status that is none");
    const auto year = row.maybe_integer(5);
    return {.number = EnrolmentNumber{row.integer(1)},
            .is = {.school = row.urn(2),
                   .starts = row.date(3),
                   .ends = row.maybe_date(4),
                   .year_group = year ? std::optional{YearGroup{*year}} : std::nullopt,
                   .year_group_from = basics::AcademicYear{static_cast<int>(row.integer(6))},
                   .status = *status,
                   .source = row.copy(8),
                   .source_id = row.copy(9),
                   .destination = row.copy(10)}};
}

Dated dated_of(const Row& row) {
    const auto what = characteristic_named(row.text(1));
    demand(what.has_value(), "a stored characteristic that is none");
    return {.what = *what, .value = row.copy(2), .starts = row.date(3), .ends = row.maybe_date(4)};
}

std::optional<std::string> day(const std::optional<basics::Date>& date) {
    return date ? std::optional{basics::iso(*date)} : std::nullopt;
}
std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}
template <class T>
std::optional<std::string> number_text(const std::optional<T>& number) {
    return number ? std::optional{number->text()} : std::nullopt;
}

Result<void> save_row(Writer& writer, const Pupil& pupil) {
    const auto& is = pupil.identity;
    const auto nobody = Identity{.surname = {}, .forename = {}};
    const auto& said = is ? *is : nobody;
    const auto unnamed_on = is ? std::nullopt : std::optional{basics::iso(basics::london_date(writer.author().at))};
    TRY(writer.change(sql::save_pupil, pupil.number, pupil.id, number_text(said.upn), number_text(said.former_upn),
                      number_text(said.uln), said.surname, said.forename, day(said.born).value_or(""), code(pupil.sex),
                      unnamed_on));
    return {};
}

Result<void> save_stay(Writer& writer, PupilNumber pupil, Stay& stay, NextNumbers& next) {
    if (!stay.number) stay.number = EnrolmentNumber{next.enrolment++};
    const auto& is = stay.is;
    const char status = code(is.status);
    TRY(writer.change(sql::save_enrolment, *stay.number, pupil, is.school, basics::iso(is.starts), day(is.ends),
                      is.year_group, is.year_group_from.starts(), std::string_view{&status, 1}, is.source,
                      text_or_null(is.source_id), text_or_null(is.destination)));
    return {};
}

Result<void> save_stays(Writer& writer, const Pupil* before, Pupil& after, NextNumbers& next) {
    const auto has = [](const std::vector<Stay>& stays, const Stay& stay) {
        return std::ranges::find(stays, stay.number, &Stay::number) != stays.end();
    };
    if (before)
        for (const auto& stay : before->stays)
            if (!has(after.stays, stay)) TRY(writer.change(sql::drop_enrolment, *stay.number));
    for (auto& stay : after.stays)
        if (!before || std::ranges::find(before->stays, stay) == before->stays.end())
            TRY(save_stay(writer, after.number, stay, next));
    return {};
}

Result<void> save_characteristics(Writer& writer, const Pupil& after) {
    TRY(writer.change(sql::drop_characteristics, after.number));
    for (const auto& each : after.characteristics)
        TRY(writer.change(sql::add_characteristic, after.number, name(each.what), each.value, basics::iso(each.starts),
                          day(each.ends)));
    return {};
}

} // namespace

Result<std::vector<Pupil>> all_pupils(storage::Reader& reader) {
    auto pupils = TRY(reader.list(sql::all_pupils, pupil_of));
    std::unordered_map<std::int64_t, Pupil*> by_number;
    for (auto& pupil : pupils) by_number.emplace(pupil.number.value(), &pupil);
    TRY(reader.each(sql::all_enrolments,
                    [&](const Row& row) { by_number.at(row.integer(0))->stays.push_back(stay_of(row)); }));
    TRY(reader.each(sql::all_characteristics,
                    [&](const Row& row) { by_number.at(row.integer(0))->characteristics.push_back(dated_of(row)); }));
    return pupils;
}

Result<std::optional<Pupil>> find_pupil(storage::Reader& reader, PupilNumber number) {
    auto pupil = TRY(reader.find(sql::pupil_of, pupil_of, number));
    if (!pupil) return pupil;
    pupil->stays = TRY(reader.list(sql::enrolments_of, stay_of, number));
    pupil->characteristics = TRY(reader.list(sql::characteristics_of, dated_of, number));
    return pupil;
}

Result<std::optional<PupilNumber>> number_of(storage::Reader& reader, std::string_view id_or_upn) {
    return reader.find(
        sql::pupil_named, [](const Row& row) { return PupilNumber{row.integer(0)}; }, id_or_upn);
}

Result<NextNumbers> next_numbers(storage::Reader& reader) {
    const auto next = TRY(reader.find(sql::last_numbers, [](const Row& row) {
        return NextNumbers{.pupil = std::max(row.integer(0), row.integer(1)) + 1, .enrolment = row.integer(2) + 1};
    }));
    return next.value();
}

Result<void> save(Writer& writer, const Pupil* before, Pupil& after, NextNumbers& next) {
    TRY(save_row(writer, after));
    TRY(save_stays(writer, before, after, next));
    if (!before || before->characteristics != after.characteristics) TRY(save_characteristics(writer, after));
    return {};
}

Result<void> drop(Writer& writer, PupilNumber number) {
    TRY(writer.change(sql::drop_characteristics, number));
    TRY(writer.change(sql::drop_enrolments, number));
    TRY(writer.change(sql::drop_pupil, number));
    return {};
}

} // namespace pupils
