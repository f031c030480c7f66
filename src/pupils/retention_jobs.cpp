#include "pupils/retention_jobs.h"

#include "basics/text.h"
#include "journal/access.h"
#include "journal/journal.h"
#include "pupils/forget_sql.h"
#include "pupils/leaving.h"
#include "storage/leftovers.h"

#include <algorithm>
#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;

constexpr std::string_view by_rule = "The retention rules.";

std::string start_of(basics::Date day) { return basics::iso(day) + "T00:00:00.000Z"; }

struct Limits {
    std::string undo, accesses; // what is older goes
};
Limits limits_of(const std::vector<RetentionRule>& rules, basics::Date today) {
    return {.undo = start_of(months_before(today, months_of(rules, "undo"))),
            .accesses = start_of(months_before(today, months_of(rules, "access")))};
}

Result<std::int64_t> count_of(storage::Reader& reader, const storage::Statement<1>& statement,
                              const std::string& limit) {
    const auto found = TRY(reader.find(
        statement, [](const storage::Row& row) { return row.integer(0); }, limit));
    return found.value_or(0);
}

Result<Retained> what_is_due(storage::Writer& writer, Dry dry, std::span<const Eraser> erasers,
                             std::span<const UndoEnder> enders) {
    const auto today = basics::london_date(writer.author().at);
    const auto rules = TRY(retention_rules(writer));
    const auto limits = limits_of(rules, today);
    Retained done{.undo = TRY(count_of(writer, sql::count_ended_changes, limits.undo)),
                  .accesses = TRY(count_of(writer, sql::count_ended_accesses, limits.accesses)),
                  .tried = dry == Dry::yes};
    for (const auto end : enders) done.undo += TRY(end(writer, limits.undo, dry));
    for (const auto& pupil : TRY(all_pupils(writer))) {
        const auto what = due(pupil, rules, today);
        if (what == Due::unname) ++done.unnamed;
        if (what == Due::erase) ++done.erased;
        if (dry == Dry::yes) continue;
        if (what == Due::unname) TRY(unname(writer, pupil));
        if (what == Due::erase) TRY(forget(writer, pupil, by_rule, erasers));
    }
    if (dry == Dry::yes) return done;
    TRY(writer.change(sql::end_changes, limits.undo));
    TRY(journal::end_accesses_before(writer, basics::parse_iso_instant(limits.accesses).value()));
    return done;
}

bool nothing(const Retained& done) { return done.unnamed + done.erased + done.undo + done.accesses == 0; }

Result<void> note(storage::Writer& writer, const Retained& done) {
    return journal::record(writer, {.kind = "retention",
                                    .record = basics::iso(basics::london_date(writer.author().at)),
                                    .after = {{"pupils unnamed", fmt::format("{}", done.unnamed)},
                                              {"pupils forgotten", fmt::format("{}", done.erased)},
                                              {"rows to undo by", fmt::format("{}", done.undo)},
                                              {"rows of the access log", fmt::format("{}", done.accesses)}},
                                    .reason = std::string{by_rule}});
}

bool nothing(const SchoolForgotten& done) {
    return done.forgotten == 0
           && std::ranges::all_of(done.records, [](const SchoolRecords& each) { return each.rows == 0; });
}

Result<void> note(storage::Writer& writer, basics::Urn school, const SchoolForgotten& done, std::string_view why) {
    journal::Entry entry{.kind = "school’s records",
                         .record = school.text(),
                         .before = {{"held", "yes"}},
                         .after = {{"held", "forgotten"}, {"pupils", fmt::format("{}", done.forgotten)}},
                         .reason = std::string{why},
                         .school = school};
    for (const auto& each : done.records) entry.after.emplace_back(each.many, fmt::format("{}", each.rows));
    return journal::record(writer, entry);
}

} // namespace

std::string sentence(const Retained& done, const std::vector<RetentionRule>& rules) {
    std::string text;
    for (const auto& rule : rules)
        text += fmt::format("{}: {}. {}\n", rule.what, basics::counted(rule.months, "month", "months"), rule.basis);
    return text
           + fmt::format("\n{}{} unnamed, {} forgotten; {} to undo files by and {} of the access log ended.\n",
                         done.tried ? "Tried, nothing changed: " : "", basics::counted(done.unnamed, "pupil", "pupils"),
                         done.erased, basics::counted(done.undo, "row", "rows"),
                         basics::counted(done.accesses, "row", "rows"));
}

Result<Retained> retain(storage::Connection& connection, const storage::Author& author, Dry dry,
                        std::span<const Eraser> erasers, std::span<const UndoEnder> enders) {
    Retained done;
    {
        auto writer = TRY(storage::write(connection, author));
        done = TRY(what_is_due(writer, dry, erasers, enders));
        if (dry == Dry::yes || nothing(done)) return done;
        TRY(note(writer, done));
        TRY(writer.commit());
    }
    TRY(storage::clear_leftovers(connection));
    return done;
}

Result<void> forget_pupil(storage::Connection& connection, const storage::Author& author, PupilNumber number,
                          std::string_view why, std::span<const Eraser> erasers) {
    {
        auto writer = TRY(storage::write(connection, author));
        const auto pupil = TRY(find_pupil(writer, number));
        if (!pupil) return basics::missing("There is no such pupil: forgotten already, or never held.");
        TRY(forget(writer, *pupil, why, erasers));
        TRY(writer.commit());
    }
    return storage::clear_leftovers(connection);
}

Result<SchoolForgotten> forget_school(storage::Connection& connection, const storage::Author& author,
                                      basics::Urn school, std::string_view why, Dry dry,
                                      std::span<const Eraser> erasers, std::span<const SchoolEraser> school_erasers) {
    SchoolForgotten done;
    {
        auto writer = TRY(storage::write(connection, author));
        for (const auto& pupil : with_a_stay_at(TRY(all_pupils(writer)), school)) {
            if (!goes_with(pupil, school)) {
                ++done.stay;
                continue;
            }
            ++done.forgotten;
            if (dry == Dry::no) TRY(forget(writer, pupil, why, erasers));
        }
        for (const auto eraser : school_erasers) done.records.push_back(TRY(eraser(writer, school, dry)));
        if (dry == Dry::yes || nothing(done)) return done;
        TRY(note(writer, school, done, why));
        TRY(writer.commit());
    }
    TRY(storage::clear_leftovers(connection));
    return done;
}

} // namespace pupils
