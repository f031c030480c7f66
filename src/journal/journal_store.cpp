#include "journal/journal_store.h"

#include "journal/fields_text.h"
#include "journal/journal_sql.h"

#include <map>

namespace journal {
namespace {

using basics::Result;

Past past_of(const storage::Row& row) {
    auto fields = fields_of(row.text(6));
    const auto school = row.maybe_integer(5);
    return {.id = row.copy(0),
            .at = row.instant(1),
            .person = permissions::PersonId{row.copy(2)},
            .entry = {.kind = row.copy(3),
                      .record = row.copy(4),
                      .before = std::move(fields.before),
                      .after = std::move(fields.after),
                      .reason = row.copy(7),
                      .school = school ? std::optional{basics::Urn{*school}} : std::nullopt}};
}

// Records as their entries add up, in the order in which they were made.
class Gathered {
public:
    void add(Past past) {
        const auto [found, first] = place_.try_emplace({past.entry.kind, past.entry.record}, stood_.size());
        if (first) stood_.push_back({.kind = past.entry.kind, .record = past.entry.record, .fields = {}});
        auto& stood = stood_[found->second];
        stood.fields = replayed(std::move(stood.fields), past.entry);
        if (!past.entry.reason.empty()) stood.reason = past.entry.reason;
    }
    // Without what was removed.
    std::vector<Stood> take() && {
        std::erase_if(stood_, [](const Stood& each) { return each.fields.empty(); });
        return std::move(stood_);
    }

private:
    std::vector<Stood> stood_;
    std::map<std::pair<std::string, std::string>, std::size_t> place_;
};

} // namespace

Result<std::vector<Past>> entries(storage::Reader& reader, const Sight& sight, std::string_view kind,
                                  std::string_view record, const Before& before) {
    return reader.list(sql::entries_of_record, sight.scope, past_of, kind, record, before.id, before.most,
                       storage::yes(sight.scope.everything), basics::iso(sight.today));
}

Result<std::vector<Past>> entries_of_kind(storage::Reader& reader, const Sight& sight, std::string_view kind,
                                          const Before& before) {
    return reader.list(sql::entries_of_kind, sight.scope, past_of, kind, before.id, before.most,
                       storage::yes(sight.scope.everything), basics::iso(sight.today));
}

Result<std::vector<Past>> latest(storage::Reader& reader, const Sight& sight, const Before& before) {
    return reader.list(sql::latest_entries, sight.scope, past_of, before.id, before.most,
                       storage::yes(sight.scope.everything), basics::iso(sight.today));
}

Result<std::vector<Past>> entries_by(storage::Reader& reader, const Sight& sight,
                                     std::span<const permissions::PersonId> persons, std::string_view kind,
                                     const Before& before) {
    basics::demand(persons.size() <= most_doers, "more persons than the statement asks for");
    if (persons.empty())
        return reader.list(sql::entries_by_nobody, sight.scope, past_of, before.id, before.most, kind,
                           storage::yes(sight.scope.everything), basics::iso(sight.today));
    std::array<std::string_view, most_doers> by{};
    std::ranges::transform(persons, by.begin(), [](const auto& id) { return id.text(); });
    return reader.list(sql::entries_by, sight.scope, past_of, before.id, before.most, kind, by[0], by[1], by[2], by[3],
                       by[4], by[5], by[6], by[7], storage::yes(sight.scope.everything), basics::iso(sight.today));
}

Result<std::vector<Past>> sealed_behind(storage::Reader& reader, std::string_view wall, basics::Instant until) {
    return reader.list(sql::sealed_behind, past_of, wall, basics::iso(until));
}

Fields replayed(Fields fields, const Entry& entry) {
    const auto named = [](std::string_view name) { return [name](const auto& each) { return each.first == name; }; };
    for (const auto& [name, value] : entry.after) {
        const auto found = std::ranges::find_if(fields, named(name));
        if (found == fields.end()) fields.emplace_back(name, value);
        else found->second = value;
    }
    for (const auto& [name, value] : entry.before)
        if (std::ranges::none_of(entry.after, named(name))) std::erase_if(fields, named(name));
    return fields;
}

Result<std::optional<Fields>> as_it_stood(storage::Reader& reader, const Sight& sight, std::string_view kind,
                                          std::string_view record, basics::Instant at) {
    Fields fields;
    TRY(reader.each(
        sql::entries_until, sight.scope,
        [&](const storage::Row& row) { fields = replayed(std::move(fields), past_of(row).entry); }, kind, record,
        basics::iso(at), storage::yes(sight.scope.everything), basics::iso(sight.today)));
    return fields.empty() ? std::optional<Fields>{} : std::optional{std::move(fields)};
}

Result<std::vector<Stood>> all_as_they_stood(storage::Reader& reader, const Sight& sight,
                                             std::span<const std::string_view> kinds,
                                             const std::optional<basics::Urn>& school, basics::Instant at) {
    std::array<std::string_view, 8> of{};
    basics::demand(kinds.size() <= of.size(), "more kinds than the statement asks for");
    std::ranges::copy(kinds, of.begin());
    Gathered gathered;
    TRY(reader.each(
        sql::entries_of_kinds_until, sight.scope, [&](const storage::Row& row) { gathered.add(past_of(row)); }, of[0],
        of[1], of[2], of[3], of[4], of[5], of[6], of[7], school ? school->value() : 0, basics::iso(at),
        storage::yes(sight.scope.everything), basics::iso(sight.today)));
    return std::move(gathered).take();
}

Result<std::vector<Stood>> under_as_they_stood(storage::Reader& reader, std::string_view record, basics::Instant at) {
    Gathered gathered;
    TRY(reader.each(
        sql::entries_under, [&](const storage::Row& row) { gathered.add(past_of(row)); }, record, basics::iso(at)));
    return std::move(gathered).take();
}

Result<std::vector<Stood>> sealed_as_they_stood(storage::Reader& reader, std::string_view wall, basics::Instant at) {
    Gathered gathered;
    for (auto& each : TRY(sealed_behind(reader, wall, at))) gathered.add(std::move(each));
    return std::move(gathered).take();
}

} // namespace journal
