#include "imports/stored_reports.h"

#include <boost/json.hpp>

namespace imports {
namespace {

using boost::json::object;
using boost::json::value;

const value* member(const object& from, std::string_view name) { return from.if_contains({name.data(), name.size()}); }

std::string text(const object& from, std::string_view name) {
    const auto* held = member(from, name);
    return held && held->is_string() ? std::string{held->get_string().data(), held->get_string().size()}
                                     : std::string{};
}

std::int64_t whole(const object& from, std::string_view name) {
    const auto* held = member(from, name);
    return held && held->is_int64() ? held->get_int64() : 0;
}

template <class Each>
void each_in(const object& from, std::string_view name, Each each) {
    const auto* held = member(from, name);
    if (held && held->is_array())
        for (const auto& item : held->get_array()) each(item);
}

measures::CellCounts cells_of(const object& from) {
    measures::CellCounts cells;
    const auto* held = member(from, "cells");
    if (!held || !held->is_object()) return cells;
    const auto& counts = held->get_object();
    cells.numbers = whole(counts, "numbers"), cells.empty = whole(counts, "empty"),
    cells.refused = whole(counts, "refused");
    each_in(counts, "tokens", [&](const value& each) {
        const auto reason = basics::reason_named(text(each.get_object(), "reason"));
        basics::demand(reason.has_value(), "a stored token without its reason");
        cells.tokens.emplace(
            text(each.get_object(), "token"),
            measures::CellCounts::Token{.reason = *reason, .cells = whole(each.get_object(), "cells")});
    });
    return cells;
}

void read_body(const object& from, Report& report) {
    report.rows_taken = whole(from, "rows_taken"), report.rows_refused = whole(from, "rows_refused");
    report.rows_skipped = whole(from, "rows_skipped");
    report.figures = whole(from, "figures"), report.coded = whole(from, "coded");
    report.cells = cells_of(from);
    if (const auto* records = member(from, "records"); records && records->is_object())
        for (const auto& [record, number] : records->get_object())
            report.records.emplace(std::string{record.data(), record.size()},
                                   number.is_int64() ? number.get_int64() : 0);
    each_in(from, "unknown_headers", [&](const value& each) {
        report.unknown_headers.emplace_back(each.get_string().data(), each.get_string().size());
    });
    report.note = text(from, "note"), report.edition_from = text(from, "edition_from");
    if (const auto* seconds = member(from, "seconds"); seconds && seconds->is_number())
        report.seconds = seconds->to_number<double>();
}

Outcome outcome_named(std::string_view word) {
    for (const auto each : {Outcome::taken, Outcome::unchanged, Outcome::unknown, Outcome::refused})
        if (words(each) == word) return each;
    basics::demand(false, "a stored report of no known outcome");
    return Outcome::refused;
}

Report whole_report(const object& from) {
    Report report{.file = text(from, "file"), .outcome = outcome_named(text(from, "outcome"))};
    report.why = text(from, "why"), report.kind = text(from, "kind"), report.kind_name = text(from, "kind_name");
    if (const auto year = basics::parse_academic_year(text(from, "year")); year.ok()) report.year = year.value();
    if (const auto date = basics::parse_iso_date(text(from, "as_of")); date.ok()) report.as_of = date.value();
    if (member(from, "import")) report.id = whole(from, "import");
    const auto* asks = member(from, "asks_year");
    report.asks_year = asks && asks->is_bool() && asks->get_bool();
    read_body(from, report);
    each_in(from, "refusals", [&](const value& each) {
        const auto& refusal = each.get_object();
        report.refusals.push_back({.line = static_cast<std::size_t>(whole(refusal, "row")),
                                   .column = text(refusal, "column"),
                                   .value = text(refusal, "value"),
                                   .reason = text(refusal, "reason")});
    });
    return report;
}

value parsed(std::string_view stored) {
    boost::json::error_code error;
    auto found = boost::json::parse({stored.data(), stored.size()}, error);
    basics::demand(!error && found.is_object(), "a stored report that is no JSON");
    return found;
}

} // namespace

std::string reports_text(const std::vector<Report>& reports) { return reports.empty() ? std::string{} : json(reports); }

std::vector<Report> reports_of(std::string_view stored) {
    std::vector<Report> reports;
    if (stored.empty()) return reports;
    const auto held = parsed(stored);
    each_in(held.get_object(), "files", [&](const value& each) { reports.push_back(whole_report(each.get_object())); });
    return reports;
}

Report report_of(std::string_view stored) {
    Report report{.file = {}};
    if (stored.empty()) return report;
    const auto held = parsed(stored);
    read_body(held.get_object(), report);
    return report;
}

} // namespace imports
