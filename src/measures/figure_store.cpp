#include "measures/figure_store.h"

#include "measures/figures_sql.h"
#include "measures/school_rows_store.h"

namespace measures {
namespace {

using basics::Figure;
using basics::Result;
using storage::Reader;
using storage::Row;

basics::Period period_at(const Row& row, int column) {
    const auto period = basics::period_of_code(row.integer(column));
    basics::demand(period.ok(), "a stored period that is none");
    return period.value();
}

// Seven columns: value, numerator, denominator, lower, upper, n, reason.
Figure figure_at(const Row& row, int column) {
    Figure figure{.value = row.maybe_real(column),
                  .numerator = row.maybe_real(column + 1),
                  .denominator = row.maybe_real(column + 2),
                  .lower = row.maybe_real(column + 3),
                  .upper = row.maybe_real(column + 4),
                  .n = row.maybe_real(column + 5)};
    if (const auto reason = row.maybe_integer(column + 6)) figure.reason = static_cast<basics::Reason>(*reason);
    return figure;
}

// A DfE number can pass from one school to the next: a figure without a URN is its who was open that January.
bool was_open_then(const Row& row, const basics::Period& period) {
    const auto january = fmt::format("{}-01-15", period.year.ends());
    const auto from = row.text(13), to = row.text(14);
    return (from.empty() || from <= january) && (to.empty() || to >= january);
}

Held comparator_of(const Row& row) {
    return {.measure = row.integer(3),
            .group = row.integer(5),
            .period = period_at(row, 4),
            .figure = figure_at(row, 6),
            .level = row.copy(0),
            .place = row.copy(1),
            .school_type = row.copy(2),
            .import = row.integer(13),
            .source = row.copy(14),
            .as_of = row.date(15)};
}

template <std::size_t N, class... Parameters>
Result<Figures> school_rows(Reader& reader, const storage::Statement<N>& statement, const Parameters&... parameters) {
    Figures found;
    TRY(reader.each(
        statement, [&](const Row& row) { keep_school_row(found, row); }, parameters...));
    return best(std::move(found));
}

} // namespace

void keep_school_row(Figures& found, const Row& row) {
    auto period = period_at(row, 2);
    if (!was_open_then(row, period)) return;
    found.push_back({.measure = row.integer(1),
                     .group = row.integer(3),
                     .period = period,
                     .figure = figure_at(row, 4),
                     .level = "school",
                     .of = row.urn(0),
                     .whose = row.urn(11),
                     .steps = row.integer(12),
                     .import = row.integer(15),
                     .source = row.copy(16),
                     .as_of = row.date(17)});
}

Result<Figures> headline_figures_of_school(Reader& reader, basics::Urn urn, std::int64_t group) {
    return school_rows(reader, sql::headline_figures_of_school, urn, group);
}

Result<Figures> headline_figures_of_trust(Reader& reader, basics::GroupUid uid, std::int64_t group) {
    return school_rows(reader, sql::headline_figures_of_trust, uid, group);
}

Result<Figures> all_figures_of_school(Reader& reader, basics::Urn urn) {
    return school_rows(reader, sql::all_figures_of_school, urn);
}

Result<Figures> measure_figures_of_trust(Reader& reader, basics::GroupUid uid, std::int64_t measure) {
    return school_rows(reader, sql::measure_figures_of_trust, uid, measure);
}

Result<Figures> yearly_figures_of_trust(Reader& reader, basics::GroupUid uid, std::int64_t group, const Codes& codes) {
    return std::apply(
        [&](const auto&... code) { return school_rows(reader, sql::yearly_figures_of_trust, uid, group, code...); },
        codes);
}

Result<Figures> yardsticks_of_trust(Reader& reader, basics::GroupUid uid, std::string_view level, std::int64_t group,
                                    const Codes& codes) {
    const auto ask = [&](const auto&... code) {
        return reader.list(sql::yardsticks_of_trust, comparator_of, uid, level, england, group, code...);
    };
    return best(TRY(std::apply(ask, codes)));
}

Result<Figures> comparators(Reader& reader, std::string_view level, std::string_view code, std::int64_t group) {
    return best(TRY(reader.list(sql::comparators, comparator_of, level, code, group)));
}

Result<Figures> yardsticks(Reader& reader, std::optional<basics::LaCode> authority, std::int64_t group) {
    return best(TRY(
        reader.list(sql::yardsticks, comparator_of, group, england, authority ? authority->text() : std::string{})));
}

Result<Figures> comparators_of_measure(Reader& reader, std::string_view level, std::string_view code,
                                       std::int64_t measure) {
    return best(TRY(reader.list(sql::comparators_of_measure, comparator_of, level, code, measure)));
}

Result<Figures> spread_figures_of_trust(Reader& reader, basics::GroupUid uid, const Spreading& wanted) {
    const auto& [one, two, three] = wanted.codes;
    Figures found;
    const auto keep = [&](const Row& row) {
        const auto before = found.size();
        keep_school_row(found, row);
        if (found.size() > before) found.back().file = row.copy(18);
    };
    TRY(reader.each(sql::spread_figures_of_trust, keep, uid, one, two, three, wanted.group, wanted.period.code()));
    return best(std::move(found));
}

Result<Figures> spread_yardsticks(Reader& reader, std::optional<basics::GroupUid> uid, std::int64_t measure,
                                  const Spreading& wanted) {
    const auto trust = uid ? uid->value() : std::int64_t{0}; // no trust has the UID 0
    return best(TRY(reader.list(sql::spread_yardsticks, comparator_of, trust, england, measure, wanted.group,
                                wanted.period.code())));
}

Result<Figures> figures_of_groups(Reader& reader, basics::Urn urn, std::int64_t measure, basics::Period period) {
    return school_rows(reader, sql::figures_of_groups, urn, measure, period.code());
}

Result<Figures> editions_of_figure(Reader& reader, basics::Urn urn, const Spreading& wanted) {
    const auto& [one, two, three] = wanted.codes;
    Figures found;
    TRY(reader.each(
        sql::editions_of_figure, [&](const Row& row) { keep_school_row(found, row); }, urn, one, two, three,
        wanted.group, wanted.period.code()));
    lend_pupils(found);
    return found;
}

Result<std::vector<HeldSet>> held_sets(Reader& reader, std::int64_t measure) {
    return reader.list(
        sql::held_sets, [](const Row& row) { return HeldSet{.period = period_at(row, 0), .group = row.integer(1)}; },
        measure);
}

Result<std::vector<HeldYears>> held_years(Reader& reader) {
    return reader.list(sql::held_years, [](const Row& row) {
        return HeldYears{.measure = row.integer(0), .first = period_at(row, 1).year, .last = period_at(row, 2).year};
    });
}

} // namespace measures
