#include "demonstration/programmes_jobs.h"

#include "basics/text.h"
#include "demonstration/programme_cases_jobs.h"
#include "demonstration/seed_rows_source.h"
#include "inspections/inspection_store.h"
#include "journey/journey_store.h"
#include "journey/subject_store.h"
#include "people/people_store.h"
#include "programmes/case_store.h"
#include "programmes/inspected_store.h"
#include "programmes/placement_store.h"
#include "programmes/school_days_store.h"
#include "programmes/stream_store.h"
#include "programmes/task_store.h"
#include "programmes/template_source.h"
#include "schools/school_store.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace demonstration {
namespace {

using namespace programmes;
using basics::Date;
using basics::Result;
using std::chrono::days;
using std::chrono::sys_days;

const permissions::Scope everything{.everything = true};
// What is done on one day is done in its order: the journal tells it so.
constexpr std::chrono::milliseconds one_after_the_other{1};

class Programmes {
public:
    Programmes(storage::Connection& connection, const storage::Author& author, const Story& story)
        : connection_{connection}, author_{author}, today_{basics::london_date(author.at)} {
        for (const auto& each : story.academies) academies_.push_back(each.urn);
    }

    Result<void> fill() {
        TRY(each("placements.csv", [&](SeedRow& row) { return place_one(row); }));
        TRY(each("programme_moves.csv", [&](SeedRow& row) { return move_one(row); }));
        TRY(each("support.csv", [&](SeedRow& row) { return support_one(row); }));
        TRY(each("programme_cases.csv", [&](SeedRow& row) {
            author_.at += one_after_the_other;
            return begin_one_case(row, {.connection = connection_, .author = author_, .today = today_});
        }));
        TRY(each("head_comments.csv", [&](SeedRow& row) { return comment_one(row); }));
        TRY(each("journey.csv", [&](SeedRow& row) { return step_one(row); }));
        return each("subjects.csv", [&](SeedRow& row) { return subject_one(row); });
    }

private:
    // Rows of the academies that are there; a step that fails ends it.
    Result<void> each(std::string_view file, const std::function<Result<void>(SeedRow&)>& step) {
        std::optional<basics::Problem> failed;
        TRY(each_seed_row(embedded::seeds(), file, [&](SeedRow& row) {
            if (failed || std::ranges::find(academies_, basics::Urn{row.whole("urn")}) == academies_.end()) return;
            if (auto done = step(row); !done) failed = done.problem();
        }));
        if (failed) return *failed;
        return {};
    }

    Date ago(std::int64_t many) const { return sys_days{today_} - days{many}; }
    Date ahead(std::int64_t many) const { return ago(-many); }

    Result<permissions::PersonId> person(std::string_view email) {
        auto reader = TRY(storage::read(connection_));
        const auto found = TRY(people::person_of_email(reader, email));
        if (!found) return basics::invalid(fmt::format("seeds: nobody has the address {}.", email));
        return found->id;
    }
    Result<storage::Writer> writer(std::string_view email, std::int64_t days_ago) {
        author_.at += one_after_the_other;
        return storage::write(connection_, {.person = TRY(person(email)), .at = author_.at - days{days_ago}});
    }
    // Whoever asks here sees all: the program itself.
    static permissions::Who all_seeing() {
        return {.id = permissions::PersonId{"bearing-demo"},
                .name = "the program",
                .grants = {{.role = permissions::Role::chief_executive}}};
    }

    Result<void> place_one(SeedRow& row) {
        const auto urn = basics::Urn{row.whole("urn")};
        const auto programme = programme_named(row.text("programme"));
        if (!programme) return basics::invalid("seeds/placements.csv: there is no such programme.");
        const auto from = ago(row.whole("days_ago"));
        auto lead = TRY(person(row.text("lead")));
        auto open = TRY(writer(row.text("by"), row.whole("days_ago")));
        const Decision decision{.programme = *programme,
                                .from = from,
                                .reason = row.text("reason"),
                                .exit_criteria = row.text("exit_criteria"),
                                .de_escalation = row.text("de_escalation"),
                                .lead = std::move(lead),
                                .review_on = ahead(row.whole("review_in"))};
        const auto school = TRY(school_days(open, urn, from));
        auto tasks = tasks_of(TRY(template_of(*programme)), from, school);
        const auto proposal = TRY(proposed(open, urn, from));
        const auto id = TRY(place(open, urn, decision, {.programme = proposal.programme, .reason = proposal.reason}, {},
                                  {.tasks = std::move(tasks)}, from));
        TRY(open.commit());
        return tick(id, urn, row.text("lead"), row.text("overdue"));
    }

    Result<Proposal> proposed(storage::Reader& reader, basics::Urn urn, Date day) {
        const auto school = TRY(schools::find_school(reader, urn));
        if (!school) return basics::invalid("seeds/placements.csv: the school is not held.");
        return inspected(*school, TRY(inspections::inspections_of_school(reader, urn)), day).proposal;
    }

    // What was due before today is done on its day, all but what the story leaves overdue and what came after that.
    Result<void> tick(const PlacementId& placement, basics::Urn urn, const std::string& by,
                      const std::string& overdue) {
        auto open = TRY(writer(by, 0));
        auto all = TRY(tasks_of_placement(open, everything, placement));
        const auto& done = *std::ranges::find(task_lifecycle().moves, std::string_view{"done"}, &TaskMove::verb);
        for (auto& task : all) {
            if (task.due >= today_ || task.code == overdue) continue;
            const Said said = [&](std::string_view) {
                return std::string_view{"Invented: seen by the lead on the day."};
            };
            const auto after = moved(task, done, said, all, task.due);
            if (!after) continue; // its gate is still to come
            TRY(save(open, task, after.value(), done, said("evidence"), task.due));
            task = after.value();
        }
        TRY(explain_hours(open, urn, all));
        return open.commit();
    }

    Result<void> explain_hours(storage::Writer& open, basics::Urn urn, std::span<const Task> tasks) {
        const auto placement = TRY(placement_of(open, urn));
        const auto limit = TRY(hours_limit(open));
        const auto half_terms = TRY(half_terms_from(open, urn, placement.decision.from));
        for (const auto& asked : hours_asked(tasks, half_terms))
            if (asked.hours > limit.value)
                TRY(say_hours(open, placement, asked.half_term.first,
                              "The first weeks ask much; deputies are released from lessons for it.",
                              placement.decision.from));
        return {};
    }

    Result<Placement> placement_of(storage::Reader& reader, basics::Urn urn) {
        const auto all = TRY(placements_seen(reader, all_seeing(), today_, urn));
        if (all.empty()) return basics::invalid("seeds: a move of a school that is not placed.");
        return all.front();
    }

    // What was said with a move, in the order in which it is asked: a number is so many days ago, "in N" a day ahead.
    std::map<std::string, std::string, std::less<>> said_of(std::span<const basics::Demand> wants, SeedRow& row) const {
        std::map<std::string, std::string, std::less<>> out;
        const std::array said{row.text("first"), row.text("second")};
        for (std::size_t i = 0; i < wants.size() && i < said.size(); ++i) {
            auto text = said[i];
            if (const auto back = basics::whole_number(text)) text = basics::iso(ago(*back));
            else if (text.starts_with("in "))
                text = basics::iso(ahead(basics::whole_number(text.substr(3)).value_or(0)));
            out.emplace(wants[i].field, std::move(text));
        }
        return out;
    }

    Result<void> move_one(SeedRow& row) {
        const auto urn = basics::Urn{row.whole("urn")};
        const auto kind = case_kind_named(row.text("of"));
        auto open = TRY(writer(row.text("by"), row.whole("days_ago")));
        const auto day = ago(row.whole("days_ago"));
        const auto placement = TRY(placement_of(open, urn));
        const auto anybody = [](Party) { return true; };
        if (!kind) {
            const auto* move = TRY(basics::move_of(placement_lifecycle(), placement.state, row.text("verb"), anybody));
            const auto form = said_of(move->wants(), row);
            const Said said = [&](std::string_view field) { return std::string_view{form.find(field)->second}; };
            TRY(save(open, placement, TRY(moved(placement, *move, said, day)), *move, said, day));
            return open.commit();
        }
        auto cases = TRY(cases_of_school(open, all_seeing(), urn, today_));
        std::erase_if(cases, [&](const ProgrammeCase& each) { return each.kind != *kind; });
        if (cases.empty()) {
            auto fresh = begun(*kind, title_of(*kind), placement, day);
            fresh.id = TRY(add(open, fresh, day));
            cases.push_back(std::move(fresh));
        }
        const auto& before = cases.front();
        const auto* move =
            TRY(basics::move_of(case_lifecycle(*kind), std::string_view{before.state}, row.text("verb"), anybody));
        const auto form = said_of(move->wants(), row);
        const Said said = [&](std::string_view field) { return std::string_view{form.find(field)->second}; };
        TRY(save(open, before, moved(before, *move, day), *move, said, day));
        return open.commit();
    }

    Result<void> support_one(SeedRow& row) {
        const auto urn = basics::Urn{row.whole("urn")};
        auto open = TRY(storage::write(connection_, author_));
        const auto baselines = TRY(baselines_of(open, urn));
        auto measure = row.text("measure");
        if (std::ranges::find(baselines, measure, &Baseline::measure) == baselines.end()) measure = "none_held";
        const StreamWords words{.kind = row.text("kind"),
                                .given_by = row.text("given_by"),
                                .giver = row.text("giver"),
                                .need = row.text("need"),
                                .days = row.text("days"),
                                .begins = basics::iso(ago(row.whole("days_ago"))),
                                .review_on = basics::iso(ahead(row.whole("review_in"))),
                                .measure = measure,
                                .comparison = row.text("comparison"),
                                .decide_on = basics::iso(ahead(row.whole("decide_in"))),
                                .rule = row.text("rule")};
        const auto read = read_stream(words, baselines, TRY(placement_of(open, urn)));
        if (const auto* wrong = std::get_if<std::vector<Wrong>>(&read))
            return basics::invalid(
                fmt::format("seeds/support.csv, {}: {}", wrong->front().field, wrong->front().sentence));
        TRY(add(open, std::get<SupportStream>(read)));
        return open.commit();
    }

    Result<void> comment_one(SeedRow& row) {
        const auto day = ago(row.whole("days_ago"));
        auto open = TRY(writer(row.text("by"), row.whole("days_ago")));
        TRY(comment(open, TRY(placement_of(open, basics::Urn{row.whole("urn")})), row.text("comment"), day));
        return open.commit();
    }

    Result<void> step_one(SeedRow& row) {
        const auto phase = journey::phase_named(row.text("phase"));
        const auto trend = journey::trend_named(row.text("trend"));
        const auto capacity = journey::capacity_named(row.text("capacity"));
        if (!phase || !trend || !capacity) return basics::invalid("seeds/journey.csv: a word that is none.");
        const auto day = ago(row.whole("days_ago"));
        auto open = TRY(writer(row.text("by"), row.whole("days_ago")));
        TRY(journey::add(open, {.id = journey::StepId{""},
                                .school = basics::Urn{row.whole("urn")},
                                .from = day,
                                .phase = *phase,
                                .trend = *trend,
                                .capacity = *capacity,
                                .reason = row.text("reason"),
                                .proposal = "Invented with the story.",
                                .decided_on = day}));
        return open.commit();
    }

    Result<void> subject_one(SeedRow& row) {
        const basics::Urn urn{row.whole("urn")};
        const auto day = ago(row.whole("days_ago"));
        auto open = TRY(writer(row.text("by"), row.whole("days_ago")));
        TRY(journey::add(open, journey::SubjectTeam{.school = urn,
                                                    .subject = row.text("subject"),
                                                    .counted_on = day,
                                                    .teachers = row.whole("teachers")}));
        if (row.text("phase").empty()) return open.commit();
        const auto phase = journey::phase_named(row.text("phase"));
        const auto trend = journey::trend_named(row.text("trend"));
        if (!phase || !trend) return basics::invalid("seeds/subjects.csv: a word that is none.");
        TRY(journey::add(open, journey::SubjectStep{.school = urn,
                                                    .subject = row.text("subject"),
                                                    .from = day,
                                                    .phase = *phase,
                                                    .trend = *trend,
                                                    .reason = row.text("reason")}));
        return open.commit();
    }

    storage::Connection& connection_;
    storage::Author author_;
    Date today_;
    std::vector<basics::Urn> academies_{};
};

} // namespace

Result<void> fill_programmes(storage::Connection& connection, const storage::Author& author, const Story& story) {
    return Programmes{connection, author, story}.fill();
}

} // namespace demonstration
