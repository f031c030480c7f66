#include "attendance/feed_source.h"

#include "attendance/feed.h"
#include "basics/text.h"
#include "sources/json_object.h"

namespace attendance {
namespace {

using basics::Result;

constexpr std::size_t longest_line = 64 * 1024, most_lines = 20'000;

// The fields that are looked at; those that did not come are empty.
struct Fields {
    std::string upn{}, pupil_id{}, date{}, session{}, code{}, sent{};
};

Result<Fields> fields_of(std::string_view line) {
    Fields fields;
    const std::array<std::pair<std::string_view, std::string*>, 6> wanted{{{"upn", &fields.upn},
                                                                           {"pupil_id", &fields.pupil_id},
                                                                           {"date", &fields.date},
                                                                           {"session", &fields.session},
                                                                           {"code", &fields.code},
                                                                           {"sent", &fields.sent}}};
    for (auto& each : TRY(sources::read_json_object(line)))
        for (const auto& [name, into] : wanted)
            if (each.name == name) *into = basics::trimmed(each.text);
    return fields;
}

Result<Said> mark_of(const Fields& fields) {
    const auto day = basics::parse_iso_date(fields.date);
    if (!day) return basics::invalid("There is no date here. Write it as 2026-09-07.");
    if (!is_school_day(day.value())) return basics::invalid("The day is a Saturday or a Sunday.");
    const auto half = half_named(fields.session);
    if (!half) return basics::invalid("The session is neither AM nor PM.");
    if (fields.code.empty()) return basics::invalid("There is no code here.");
    return Said{.session = {.day = day.value(), .half = *half}, .letters = fields.code};
}

Result<RowOfMarks> row_of(std::string_view line, std::size_t number, basics::Instant now) {
    if (line.size() > longest_line) return basics::invalid("The line is longer than 64 KB.");
    auto fields = TRY(fields_of(line));
    if (fields.upn.empty() && fields.pupil_id.empty())
        return basics::invalid("Nothing says which pupil it is about: neither upn nor pupil_id.");
    TRY(check_clock(fields.sent, now));
    return RowOfMarks{.line = number,
                      .upn = std::move(fields.upn),
                      .source_id = std::move(fields.pupil_id),
                      .marks = {TRY(mark_of(fields))}};
}

} // namespace

Result<FeedLines> read_feed(std::string_view body, basics::Instant now) {
    FeedLines out;
    std::size_t number = 0;
    for (const auto line : basics::split(body, '\n')) {
        ++number;
        if (basics::trimmed(line).empty()) continue;
        if (out.rows.size() + out.refused.size() == most_lines)
            return basics::invalid("There are over 20,000 lines. Send them in smaller batches.");
        auto row = row_of(line, number, now);
        if (row.ok()) out.rows.push_back(std::move(row).value());
        else out.refused.push_back({.line = number, .column = {}, .reason = row.problem().message});
    }
    if (out.rows.empty() && out.refused.empty())
        return basics::invalid("There is no line here. Send one a mark, each an object of JSON.");
    return out;
}

} // namespace attendance
