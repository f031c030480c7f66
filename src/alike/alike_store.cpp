#include "alike/alike_store.h"

#include "alike/alike_sql.h"
#include "basics/text.h"
#include "measures/school_rows_store.h"

namespace alike {
namespace {

using basics::Result;
using basics::Urn;
using storage::Reader;
using storage::Row;

basics::Period period_at(const Row& row, int column) {
    const auto period = basics::period_of_code(row.integer(column));
    basics::demand(period.ok(), "a stored period that is none");
    return period.value();
}

Results results_at(const Row& row, int column) {
    return {.schools = row.integer(column), .mean = row.real(column + 1), .sd = row.real(column + 2)};
}

std::vector<double> numbers_of(std::string_view text) {
    std::vector<double> numbers;
    for (const auto each : basics::split(text, ' '))
        if (const auto number = basics::real_number(each)) numbers.push_back(*number);
    return numbers;
}

} // namespace

Result<std::optional<Alike>> alike_for_school(Reader& reader, Urn urn) {
    std::optional<Alike> found;
    TRY(reader.each(
        sql::results_for_school,
        [&](const Row& row) {
            if (!found) found = Alike{.candidates = row.integer(0), .near = row.integer(1)};
            if (!row.null(2)) found->results[{row.integer(2), row.integer(3)}] = results_at(row, 4);
        },
        urn));
    return found;
}

Result<std::optional<BesideAlike>> figures_beside_alike(Reader& reader, Urn urn) {
    std::optional<BesideAlike> found;
    TRY(reader.each(
        sql::figures_beside,
        [&](const Row& row) {
            if (!found)
                found = BesideAlike{.figures = {}, .alike = {.candidates = row.integer(18), .near = row.integer(19)}};
            measures::keep_school_row(found->figures, row);
            if (!row.null(20)) found->alike.results[{row.integer(1), row.integer(2)}] = results_at(row, 20);
        },
        urn));
    if (found) found->figures = measures::best(std::move(found->figures));
    return found;
}

Result<std::map<Urn, Results>> results_for_trust(Reader& reader, basics::GroupUid trust, std::int64_t measure,
                                                 basics::Period period) {
    std::map<Urn, Results> found;
    TRY(reader.each(
        sql::results_for_trust, [&](const Row& row) { found.emplace(row.urn(0), results_at(row, 1)); }, trust, measure,
        period.code()));
    return found;
}

Result<std::vector<Compared>> compared(Reader& reader, Urn urn) {
    return reader.list(
        sql::characteristics_of,
        [](const Row& row) {
            return Compared{.code = row.copy(0),
                            .name = row.copy(1),
                            .unit = row.copy(2),
                            .places = static_cast<int>(row.integer(3)),
                            .period = period_at(row, 4),
                            .value = row.real(5)};
        },
        urn);
}

Result<std::vector<MatchedSchool>> matches(Reader& reader, Urn urn) {
    return reader.list(
        sql::matches_of,
        [](const Row& row) {
            return MatchedSchool{.urn = row.urn(0),
                                 .distance = row.real(1),
                                 .typical = row.real(2),
                                 .differences = numbers_of(row.text(3)),
                                 .name = row.copy(4),
                                 .authority = row.copy(5),
                                 .town = row.copy(6),
                                 .trust = row.copy(7)};
        },
        urn);
}

Result<std::vector<measures::Held>> figures_of_matches(Reader& reader, Urn urn, std::int64_t group,
                                                       std::int64_t measure) {
    std::vector<measures::Held> found;
    TRY(reader.each(
        sql::one_measure_of_matches, [&](const Row& row) { measures::keep_school_row(found, row); }, urn, group,
        measure));
    return measures::best(std::move(found));
}

} // namespace alike
