#include "plans/review_store.h"

#include "journal/journal.h"
#include "plans/part_store.h"
#include "plans/reviews_sql.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Date;
using basics::Result;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

Review review_of(const Row& row) {
    return {.id = row.id<Review>(0),
            .objective = row.id<Objective>(1),
            .held_on = row.date(2),
            .delivery = known(rag_named(row.text(3))),
            .delivery_reason = row.copy(4),
            .impact = known(rag_named(row.text(5))),
            .impact_reason = row.copy(6),
            .person = PersonId{row.copy(7)}};
}

Standing standing_of(const Row& row) {
    return {.id = row.id<Standing>(0),
            .objective = row.id<Objective>(1),
            .noted = row.date(2),
            .answer_by = row.date(3),
            .verdict = known(verdict_named(row.text(4))),
            .figure_of = row.copy(5),
            .through = row.maybe_date(6),
            .value = row.maybe_real(7),
            .lower = row.maybe_real(8),
            .upper = row.maybe_real(9),
            .expected = row.maybe_real(10),
            .answer = row.copy(11),
            .version = row.integer(12)};
}

std::string number(const std::optional<double>& of) { return of ? fmt::format("{}", *of) : ""; }

// What a figure says is computed, and is the owner's alone for some days: the journal has it from the owner's answer on.
journal::Fields fields(const Standing& of) {
    return {{"objective", std::string{of.objective.text()}},
            {"noted", basics::iso(of.noted)},
            {"answer by", basics::iso(of.answer_by)},
            {"verdict", std::string{name(of.verdict)}},
            {"figure of", of.figure_of},
            {"through", of.through ? basics::iso(*of.through) : ""},
            {"figure", number(of.value)},
            {"lower", number(of.lower)},
            {"upper", number(of.upper)},
            {"expected", number(of.expected)},
            {"answer", of.answer}};
}

std::optional<std::string> iso_or_none(const std::optional<Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

} // namespace

Result<std::vector<Review>> reviews(Reader& reader, const PlanId& plan) {
    return reader.list(sql::reviews_of_plan, review_of, plan);
}

Result<void> add(Writer& writer, const Plan& plan, const Review& review) {
    const journal::Entry entry{.kind = "plan review",
                               .record = std::string{review.id.text()},
                               .after = {{"objective", std::string{review.objective.text()}},
                                         {"held on", basics::iso(review.held_on)},
                                         {"by", std::string{review.person.text()}},
                                         {"delivery", std::string{name(review.delivery)}},
                                         {"delivery, why", review.delivery_reason},
                                         {"impact", std::string{name(review.impact)}},
                                         {"impact, why", review.impact_reason}},
                               .school = school_of(plan)};
    return journal::changed(writer, entry, sql::add_review, review.id, review.objective, basics::iso(review.held_on),
                            name(review.delivery), review.delivery_reason, name(review.impact), review.impact_reason,
                            review.person);
}

Result<std::vector<Standing>> standings(Reader& reader, const PlanId& plan, const PersonId& person, Date today) {
    return reader.list(sql::standings_seen, standing_of, plan, person, basics::iso(today));
}

Result<bool> note(Writer& writer, const Objective& objective, const std::optional<FigureHeld>& figure, Date today) {
    const auto last = TRY(writer.find(sql::last_standing, standing_of, objective.id));
    const auto fresh =
        to_note(objective, figure, last ? &*last : nullptr, today, storage::fresh_id<Standing>(writer.author().at));
    if (!fresh) return false;
    TRY(writer.change(sql::add_standing, fresh->id, fresh->objective, basics::iso(fresh->noted),
                      basics::iso(fresh->answer_by), name(fresh->verdict), fresh->figure_of,
                      iso_or_none(fresh->through), fresh->value, fresh->lower, fresh->upper, fresh->expected));
    return true;
}

Result<void> answer(Writer& writer, const Plan& plan, const Standing& standing, const std::string& said) {
    auto answered = standing;
    answered.answer = said;
    const journal::Entry entry{.kind = "plan figure",
                               .record = std::string{standing.id.text()},
                               .before = standing.answer.empty() ? journal::Fields{} : fields(standing),
                               .after = fields(answered),
                               .school = school_of(plan)};
    return journal::changed(writer, entry, sql::answer_standing, standing.id, standing.version, said);
}

} // namespace plans
