#include "conduct/record_store.h"

#include "basics/text.h"
#include "conduct/conduct_sql.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace conduct {
namespace {

constexpr char between = '|';

Became became_at(std::string_view text) {
    const auto became = became_named(text);
    basics::demand(became.has_value(), "a stored end of an exclusion that is none");
    return *became;
}

} // namespace

HeldEvent held_event(const storage::Row& row, int first) {
    const auto kind = kind_named(row.text(first + 2));
    basics::demand(kind.has_value(), "a stored kind of conduct that is none");
    Event event{.kind = *kind,
                .day = row.date(first + 3),
                .type = row.copy(first + 4),
                .outcome = row.copy(first + 6),
                .sessions = static_cast<int>(row.integer(first + 8)),
                .became = became_at(row.text(first + 7))};
    for (int column = first + 9; column < first + 12; ++column)
        if (!row.null(column)) event.reasons.push_back(row.copy(column));
    const Key key{.enrolment = row.integer(first + 1),
                  .kind = *kind,
                  .day = event.day,
                  .type = event.type,
                  .place = static_cast<int>(row.integer(first + 5))};
    return {.number = row.integer(first), .key = key, .event = std::move(event)};
}

std::string text_of(const Event& event) {
    return fmt::format("{}{}{}{}{}{}{}", event.outcome, between, name(event.became), between, event.sessions, between,
                       fmt::join(event.reasons, " "));
}

Event event_of_text(std::string_view text, Kind kind) {
    const auto parts = basics::split(text, between);
    basics::demand(parts.size() == 4, "a stored record of conduct that is none");
    Event event{.kind = kind,
                .day = {},
                .outcome = std::string{parts[0]},
                .sessions = static_cast<int>(basics::whole_number(parts[2]).value_or(0)),
                .became = became_at(parts[1])};
    if (!parts[3].empty())
        for (const auto reason : basics::split(parts[3], ' ')) event.reasons.emplace_back(reason);
    return event;
}

namespace {

// Columns that do not hold of a kind are null.
struct Columns {
    std::optional<std::string> outcome{}, reason{}, reason_2{}, reason_3{};
    std::optional<std::int64_t> sessions{};
    explicit Columns(const Event& event) {
        if (event.kind == Kind::incident) outcome = event.outcome;
        if (event.kind == Kind::suspension) sessions = event.sessions;
        const std::array into{&reason, &reason_2, &reason_3};
        for (std::size_t i = 0; i < std::min(event.reasons.size(), into.size()); ++i) *into[i] = event.reasons[i];
    }
};

} // namespace

basics::Result<void> add_record(storage::Writer& writer, std::int64_t number, const Key& key, const Event& event) {
    const Columns of{event};
    TRY(writer.change(sql::add_record, number, key.enrolment, name(key.kind), basics::iso(key.day), key.type, key.place,
                      of.outcome, name(event.became), of.sessions, of.reason, of.reason_2, of.reason_3));
    return {};
}

basics::Result<void> change_record(storage::Writer& writer, std::int64_t number, const Event& event) {
    const Columns of{event};
    TRY(writer.change(sql::change_record, number, of.outcome, name(event.became), of.sessions, of.reason, of.reason_2,
                      of.reason_3));
    return {};
}

} // namespace conduct
