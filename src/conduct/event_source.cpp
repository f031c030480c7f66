#include "conduct/event_source.h"

#include "basics/text.h"
#include "pupils/stays_by_name.h"

#include <cmath>
#include <fmt/format.h>
#include <variant>

namespace conduct {
namespace {

using basics::Date;
using basics::Result;

constexpr std::size_t most_rows = 1'000'000, most_words = 20, longest_word = 60;

// What stops a row; thrown away with it. `unknown` is a word that a person may say the meaning of.
struct Stop {
    Field field;
    std::string reason;
    std::string unknown{};
};
template <class T>
using Read = std::variant<T, Stop>;

class OneRow {
public:
    OneRow(const sources::RowView& row, const Columns& columns, const Terms& terms)
        : row_{row}, columns_{columns}, terms_{terms} {}

    std::string_view operator[](Field field) const {
        const auto at = columns_.at[static_cast<std::size_t>(field)];
        return at && *at < row_.cells.size() ? basics::trimmed(row_.cells[*at]) : std::string_view{};
    }
    // Nothing where the word is not known.
    std::optional<std::string> meaning(Field field, Field as) const {
        const auto found = terms_.meanings.find({as, basics::searchable((*this)[field])});
        return found == terms_.meanings.end() ? std::nullopt : std::optional{found->second};
    }
    const Reason* reason(std::string_view code) const {
        const auto found = std::ranges::find(terms_.reasons, code, &Reason::code);
        return found == terms_.reasons.end() ? nullptr : &*found;
    }

private:
    const sources::RowView& row_;
    const Columns& columns_;
    const Terms& terms_;
};

Read<Date> day_of(const OneRow& row) {
    const auto read = basics::parse_official_date(row[Field::day]);
    if (read.ok() && read.value()) return *read.value();
    return Stop{Field::day, "There is no date here. Write it as 2026-09-01 or 01/09/2026."};
}

Read<int> sessions_of(const OneRow& row) {
    const bool in_days = row[Field::sessions].empty();
    const auto field = in_days ? Field::days : Field::sessions;
    const auto number = basics::real_number(row[field]);
    const double sessions = number.value_or(-1) * (in_days ? 2 : 1);
    if (number && sessions >= 1 && sessions <= most_sessions && sessions == std::floor(sessions))
        return static_cast<int>(sessions);
    return Stop{field, in_days ? "A suspension lasts from half a school day to 45 days. Write days as 0.5, 1, 1.5."
                               : "A suspension lasts from 1 to 90 sessions, a session being half a school day."};
}

Read<std::vector<std::string>> reasons_of(const OneRow& row, Date day) {
    std::vector<std::string> reasons;
    for (const auto field : {Field::reason, Field::reason_2, Field::reason_3}) {
        if (row[field].empty()) continue;
        const auto code = row.meaning(field, Field::reason);
        const auto* reason = code ? row.reason(*code) : nullptr;
        if (!reason) return Stop{field, "This is none of DfE's reasons. Write its two letters, such as PP or DB."};
        if ((reason->first && day < *reason->first) || (reason->last && *reason->last < day))
            return Stop{field, fmt::format("The reason {} was not in force on {}.", reason->code, basics::spoken(day))};
        if (std::ranges::find(reasons, reason->code) == reasons.end()) reasons.push_back(reason->code);
    }
    if (reasons.empty()) return Stop{Field::reason, "There is no reason. A suspension has one to three of DfE's."};
    return reasons;
}

Read<std::string> word_of(const OneRow& row, Field field) {
    if (auto code = row.meaning(field, field)) return *std::move(code);
    if (row[field].empty()) return Stop{field, "Nothing stands here."};
    return Stop{field, "Nobody has said yet what this word means.", std::string{row[field]}};
}

template <class T, class Into>
std::optional<Stop> put(Read<T> read, Into& into) {
    if (auto* stop = std::get_if<Stop>(&read)) return std::move(*stop);
    into = std::move(std::get<T>(read));
    return std::nullopt;
}

std::optional<Stop> read_incident(const OneRow& row, Event& event) {
    if (auto stop = put(word_of(row, Field::type), event.type)) return stop;
    return put(word_of(row, Field::outcome), event.outcome);
}

std::optional<Stop> read_suspension(const OneRow& row, const Columns& columns, Event& event) {
    const bool of_days = columns.has(Field::sessions) || columns.has(Field::days);
    const auto kind = columns.has(Field::kind) ? row.meaning(Field::kind, Field::kind)
                                               : std::optional<std::string>{of_days ? "suspension" : "exclusion"};
    if (!kind) return Stop{Field::kind, "This is neither a suspension nor a permanent exclusion."};
    event.kind = kind_named(*kind).value_or(Kind::suspension);
    if (event.kind == Kind::suspension)
        if (auto stop = put(sessions_of(row), event.sessions)) return stop;
    if (auto stop = put(reasons_of(row, event.day), event.reasons)) return stop;
    if (row[Field::became].empty()) return std::nullopt;
    const auto became = row.meaning(Field::became, Field::became);
    if (!became) return Stop{Field::became, "This is none of: upheld, reinstated, withdrawn, pending."};
    event.became = became_named(*became).value_or(Became::stands);
    return std::nullopt;
}

std::variant<RowOfFile, Stop> read_row(const OneRow& row, std::size_t line, const Columns& columns, About about) {
    RowOfFile out{.line = line,
                  .upn = std::string{row[Field::upn]},
                  .source_id = std::string{row[Field::source_id]},
                  .event = {.kind = Kind::incident, .day = {}}};
    if (out.upn.empty() && out.source_id.empty())
        return Stop{columns.has(Field::upn) ? Field::upn : Field::source_id, std::string{pupils::row_names_nobody}};
    if (auto stop = put(day_of(row), out.event.day)) return *std::move(stop);
    auto stop = about == About::incidents ? read_incident(row, out.event) : read_suspension(row, columns, out.event);
    if (stop) return *std::move(stop);
    return out;
}

// "Type" stands for the kind of suspension where the file is of them.
void tell_type_from_kind(Columns& columns) {
    auto& type = columns.at[static_cast<std::size_t>(Field::type)];
    auto& kind = columns.at[static_cast<std::size_t>(Field::kind)];
    const bool of_days = columns.has(Field::sessions) || columns.has(Field::days);
    if (type && !kind && columns.has(Field::reason) && of_days) std::swap(type, kind);
}

std::vector<std::string> dropped(const std::vector<std::string>& headers, const Columns& columns) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (std::ranges::find(columns.at, std::optional{i}) == columns.at.end()) out.push_back(headers[i]);
    return out;
}

} // namespace

Columns columns_of(const std::vector<std::string>& headers, const HeaderNames& known) {
    Columns columns;
    std::array<std::int64_t, field_count> places{};
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const auto found = known.find(basics::searchable(headers[i]));
        if (found == known.end()) continue;
        const auto field = static_cast<std::size_t>(found->second.field);
        if (columns.at[field] && places[field] <= found->second.place) continue;
        columns.at[field] = i;
        places[field] = found->second.place;
    }
    tell_type_from_kind(columns);
    return columns;
}

About about(const Columns& columns) {
    if (!columns.has(Field::day)) return About::nothing_known;
    const bool of_suspensions = columns.has(Field::sessions) || columns.has(Field::days) || columns.has(Field::kind)
                                || columns.has(Field::became);
    if (columns.has(Field::reason) && of_suspensions) return About::suspensions;
    return columns.has(Field::type) ? About::incidents : About::nothing_known;
}

Result<EventsFile> read_events(sources::Table& table, const Columns& columns, const Terms& terms) {
    if (!columns.has(Field::upn) && !columns.has(Field::source_id))
        return basics::invalid("The file has no column of UPNs and none of numbers of the school's system, so that "
                               "nothing says whose rows these are.");
    EventsFile file{.about = about(columns), .columns_dropped = dropped(table.headers(), columns)};
    if (file.about == About::nothing_known)
        return basics::invalid("The file is not of conduct: it needs a date and a type of incident a row, or the first "
                               "day of a suspension, its sessions and its reason.");
    TRY(table.each([&](const sources::RowView& view) -> Result<void> {
        if (file.rows.size() + file.refused.size() >= most_rows)
            return basics::invalid("The file has over a million rows. Send it in parts, a year each.");
        auto read = read_row(OneRow{view, columns, terms}, view.line, columns, file.about);
        if (auto* row = std::get_if<RowOfFile>(&read)) {
            file.rows.push_back(std::move(*row));
            return {};
        }
        auto& stop = std::get<Stop>(read);
        const auto at = columns.at[static_cast<std::size_t>(stop.field)];
        file.refused.push_back(
            {.line = view.line, .column = at ? table.headers()[*at] : std::string{}, .reason = std::move(stop.reason)});
        if (!stop.unknown.empty() && file.unknown_words.size() <= most_words)
            file.unknown_words.insert(basics::shortened(basics::collapsed(stop.unknown), longest_word));
        return {};
    }));
    if (file.unknown_words.size() > most_words) file.unknown_words.clear();
    return file;
}

} // namespace conduct
