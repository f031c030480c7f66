#include "attendance/feed.h"

#include "basics/json.h"
#include "basics/text.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::Instant;
using basics::Result;
using Became = LineAnswer::Became;

constexpr std::size_t longest_source = 40, longest_key = 100;
constexpr auto most_off = std::chrono::hours{1};

constexpr std::array became_words{"new", "late", "same", "not_needed", "refused"};

// 2026-09-07T09:42:00Z has no parts of a second, 2026-09-07T09:42:00.123456Z more than are kept.
Result<Instant> instant_of(std::string_view text) {
    constexpr std::size_t seconds_end = 19;
    if (text.size() > seconds_end && text.ends_with('Z')) {
        auto parts = std::string{text.substr(seconds_end, text.size() - seconds_end - 1)};
        if (parts.empty()) parts = ".";
        parts.resize(4, '0');
        if (const auto read = basics::parse_iso_instant(fmt::format("{}{}Z", text.substr(0, seconds_end), parts)))
            return read;
    }
    return basics::invalid("When it was sent cannot be read. Write it in UTC, as 2026-09-07T09:42:00Z.");
}

} // namespace

Result<std::string> parse_feed_source(std::string_view typed) {
    auto name = basics::lower(basics::collapsed(typed));
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' '; };
    if (name.empty() || name.size() > longest_source || !std::ranges::all_of(name, fits))
        return basics::invalid("Say which system sends, in up to forty letters and digits: arbor, bromcom, sims.");
    return name;
}

Result<void> check_key(std::string_view key) {
    const auto visible = [](char c) { return c > ' ' && c < '\x7f'; };
    if (!key.empty() && key.size() <= longest_key && std::ranges::all_of(key, visible)) return {};
    return basics::invalid(
        "Send a name for this batch in the header Idempotency-Key: up to a hundred characters, another "
        "for each batch, and the same when a batch is sent again.");
}

Result<void> check_clock(std::string_view sent, Instant now) {
    if (sent.empty()) return {};
    const auto said = TRY(instant_of(sent));
    if (said <= now + most_off && now - most_off <= said) return {};
    return basics::invalid(fmt::format("The clock of the sending system is more than an hour from ours, which says {}. "
                                       "Set its clock, or its time zone, and send again.",
                                       basics::iso(now)));
}

LineAnswer put(std::map<WeekOf, Week>& stands, const Placed& mark) {
    auto& held = stands[mark.week][mark.place];
    const auto became = held == 0 ? Became::fresh : held == mark.number ? Became::same : Became::late;
    held = mark.number;
    return {.line = mark.line, .became = became};
}

std::string answer_text(std::span<const LineAnswer> lines) {
    std::string out;
    std::array<std::int64_t, became_words.size()> counts{};
    for (const auto& each : lines) {
        const auto became = static_cast<std::size_t>(each.became);
        ++counts[became];
        basics::Json json;
        json.object().field("line", static_cast<std::int64_t>(each.line)).field("result", became_words[became]);
        if (each.became == Became::refused) json.field("reason", each.reason);
        out += std::move(json.end()).take() + "\n";
    }
    basics::Json summary;
    summary.object().key("summary").object().field("lines", std::ssize(lines));
    for (std::size_t i = 0; i < counts.size(); ++i) summary.field(became_words[i], counts[i]);
    return out + std::move(summary.end().end()).take() + "\n";
}

} // namespace attendance
