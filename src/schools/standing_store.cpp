#include "schools/standing_store.h"

#include "basics/text.h"
#include "schools/line_store.h"
#include "schools/row_store.h"
#include "schools/search_store.h"
#include "schools/standing_sql.h"

namespace schools {
namespace {

using basics::Result;

using Schools = std::vector<StandingSchool>; // by URN
using Trusts = std::map<GroupUid, StandingTrust>;
using Memberships = std::unordered_map<std::int64_t, std::vector<Membership>>; // by URN

Result<Schools> merged_schools(storage::Reader& reader) {
    Schools all;
    TRY(reader.each(sql::published_schools, [&](const storage::Row& row) {
        const DatedSchool next{.import = row.integer(0), .as_of = row.date(1), .record = school_record_of(row, 2)};
        if (all.empty() || all.back().facts.urn != next.record.urn)
            all.push_back({.source_import = next.import, .facts = {.urn = next.record.urn}});
        fill_from(all.back(), next);
    }));
    return all;
}

Result<Trusts> merged_groups(storage::Reader& reader) {
    Trusts all;
    TRY(reader.each(sql::published_trusts, [&](const storage::Row& row) {
        auto next = trust_record_of(row, 2);
        const auto [at, made] =
            all.try_emplace(next.uid, StandingTrust{.source_import = row.integer(0), .facts = next});
        if (!made) at->second.facts = filled(std::move(at->second.facts), next);
    }));
    return all;
}

// Of each group only its newest list of members; two files of one day (a whole and a part of it) are one list.
Result<Memberships> newest_members(storage::Reader& reader, Trusts& groups) {
    Memberships all;
    TRY(reader.each(sql::published_members, [&](const storage::Row& row) {
        const auto as_of = row.date(1);
        const GroupUid uid{row.integer(2)};
        const auto group = groups.find(uid);
        if (group == groups.end()) return;
        auto& listed = group->second.members_as_of;
        if (!listed) listed = as_of;
        if (*listed == as_of)
            all[row.integer(3)].push_back({.uid = uid, .urn = row.urn(3), .as_of = as_of, .joined = row.maybe_date(4)});
    }));
    return all;
}

StandingSchool* find_in(Schools& schools, Urn urn) {
    const auto at =
        std::ranges::lower_bound(schools, urn, {}, [](const StandingSchool& each) { return each.facts.urn; });
    return at != schools.end() && at->facts.urn == urn ? &*at : nullptr;
}

Result<void> write_schools(storage::Writer& writer, const Schools& schools) {
    TRY(writer.change(sql::forget_schools));
    std::string columns{"urn, searchable, joined, source_import"};
    const SchoolRecord any{.urn = Urn{0}};
    const auto stored = [](std::string_view column) { return column != "trust_name"; };
    each_school_field(
        [&](const char* column, const auto&) {
            if (stored(column)) columns += std::string{", "} + column;
        },
        any);
    auto bulk = TRY(writer.bulk("schools", columns));
    RowOut row;
    for (const auto& school : schools) {
        const auto searchable = basics::searchable(school.facts.name);
        row.clear().add(school.facts.urn).add(searchable).field(school.joined).add(school.source_import);
        each_school_field(
            [&](const char* column, const auto& field) {
                if (stored(column)) row.field(field);
            },
            school.facts);
        TRY(bulk->add(row.values()));
    }
    return bulk->finish();
}

Result<void> write_trusts(storage::Writer& writer, const Trusts& trusts) {
    TRY(writer.change(sql::forget_trusts));
    std::string columns{"uid, searchable, members, members_as_of, source_import"};
    const TrustRecord any{.uid = GroupUid{0}};
    const auto stored = [](std::string_view column) { return column != "ukprn"; };
    each_trust_field(
        [&](const char* column, const auto&) {
            if (stored(column)) columns += std::string{", "} + column;
        },
        any);
    auto bulk = TRY(writer.bulk("trusts", columns));
    RowOut row;
    for (const auto& [uid, trust] : trusts) {
        const auto searchable = basics::searchable(trust.facts.name);
        row.clear().add(uid).add(searchable).add(trust.members).field(trust.members_as_of).add(trust.source_import);
        each_trust_field(
            [&](std::string_view column, const auto& field) {
                const bool never_null = column == "type_code" || column == "type_name";
                if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string>) {
                    if (never_null) return void(row.add(storage::Value{field}));
                }
                if (stored(column)) row.field(field);
            },
            trust.facts);
        TRY(bulk->add(row.values()));
    }
    return bulk->finish();
}

} // namespace

Result<Stand> what_stands(storage::Reader& reader) {
    Stand found{.schools = TRY(merged_schools(reader)), .trusts = TRY(merged_groups(reader)), .successions = {}};
    const auto members = TRY(newest_members(reader, found.trusts));
    found.successions = TRY(published_successions(reader));
    GroupsKnown known;
    for (const auto& [uid, group] : found.trusts) known.is_trust[uid.value()] = is_trust_type(group.facts.type_code);
    std::erase_if(found.trusts, [](const auto& each) { return !is_trust_type(each.second.facts.type_code); });

    for (const auto& succession : found.successions)
        if (auto* earlier = find_in(found.schools, succession.earlier)) close_by_succession(*earlier, succession);
    for (auto& school : found.schools) {
        const auto its = members.find(school.facts.urn.value());
        settle_trust(school, its == members.end() ? std::span<const Membership>{} : its->second, known);
        settle(school);
    }
    count_members(found.trusts, found.schools);
    return found;
}

Result<void> write_stand(storage::Writer& writer, const Stand& stand) {
    TRY(write_schools(writer, stand.schools));
    TRY(write_trusts(writer, stand.trusts));
    return write_lines(writer, stand.schools, stand.successions);
}

Result<void> rebuild(storage::Writer& writer) {
    TRY(write_stand(writer, TRY(what_stands(writer))));
    TRY(write_search(writer, TRY(words_that_stand(writer))));
    // PostgreSQL plans by what it knows of a table's size, and would learn of these only minutes later.
    if (writer.connection().engine() == storage::Engine::postgres)
        return writer.connection().script(
            "analyze(skip_locked) schools, trusts, school_lines, search_terms, search_places, search_typos");
    return {};
}

} // namespace schools
