#include "demonstration/said_jobs.h"

#include "attendance/roll_store.h"
#include "demonstration/seed_rows_source.h"
#include "demonstration/survey_size.h"
#include "people/people_store.h"
#include "standards/self_evaluation_store.h"
#include "storage/fresh_id.h"
#include "visits/visits_store.h"
#include "voice/survey_batch_store.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace demonstration {
namespace {

using basics::Date;
using basics::Result;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array columns{"strongly_agree", "agree", "neither", "disagree", "strongly_disagree", "dont_know"};
static_assert(columns.size() == voice::all_options.size());

class Saying {
public:
    Saying(storage::Connection& connection, const storage::Author& author, const Story& story)
        : connection_{connection}, author_{author}, today_{basics::london_date(author.at)} {
        for (const auto& each : story.academies) story_rolls_[each.urn] = each.pupils;
    }

    Result<void> fill() {
        TRY(each("surveys.csv", [&](SeedRow& row) { return answers_of(row); }));
        TRY(keep_surveys());
        TRY(each("self_evaluations.csv", [&](SeedRow& row) { return write_text(row); }));
        return each("visits.csv", [&](SeedRow& row) { return visit_one(row); });
    }

private:
    // Rows of the academies that are there; a step that fails ends it.
    Result<void> each(std::string_view file, const std::function<Result<void>(SeedRow&)>& step) {
        std::optional<basics::Problem> failed;
        TRY(each_seed_row(embedded::seeds(), file, [&](SeedRow& row) {
            if (failed || !story_rolls_.contains(basics::Urn{row.whole("urn")})) return;
            if (auto done = step(row); !done) failed = done.problem();
        }));
        if (failed) return *failed;
        return {};
    }

    Date ago(std::int64_t many) const { return sys_days{today_} - days{many}; }

    Result<permissions::PersonId> person(std::string_view email) {
        auto reader = TRY(storage::read(connection_));
        const auto found = TRY(people::person_of_email(reader, email));
        if (!found) return basics::invalid(fmt::format("seeds: nobody has the address {}.", email));
        return found->id;
    }
    Result<storage::Writer> writer(std::string_view email, std::int64_t days_ago) {
        auto who = TRY(person(email)); // its reader has ended before the writer begins
        const auto at = author_.at - days{std::max<std::int64_t>(days_ago, 0)};
        return storage::write(connection_, {.person = std::move(who), .at = at});
    }

    Result<void> answers_of(SeedRow& row) {
        voice::Answers answers{.key = {.question = row.text("question"), .on = ago(row.whole("ago"))},
                               .asked = row.whole("asked")};
        if (const auto year = row.maybe_whole("year_group")) answers.key.year_group = pupils::YearGroup{*year};
        for (std::size_t at = 0; at < columns.size(); ++at) answers.counts[at] = row.whole(columns[at]);
        surveys_[basics::Urn{row.whole("urn")}].push_back(std::move(answers));
        return {};
    }

    Result<void> keep_surveys() {
        auto to = TRY(storage::write(connection_, author_));
        for (const auto& [urn, told] : surveys_) {
            const auto rows = sized(told, story_rolls_.at(urn), TRY(rolls_on_their_days(to, urn, told)));
            TRY(voice::save(to, {.school = urn, .source = "invented", .hash = "", .as_of = today_}, rows, 0));
        }
        return to.commit();
    }

    // Who was on roll when they were asked.
    static Result<std::map<Date, RollOfDay>> rolls_on_their_days(storage::Reader& reader, basics::Urn urn,
                                                                 std::span<const voice::Answers> told) {
        std::map<Date, RollOfDay> out;
        for (const auto& each : told) {
            const auto [at, fresh] = out.try_emplace(each.key.on);
            if (!fresh) continue;
            const auto pupils = TRY(attendance::pupils_on(reader, {.schools = {urn}}, each.key.on));
            const auto found = pupils.find(urn);
            if (found == pupils.end()) continue;
            for (const auto& pupil : found->second) {
                if (!pupil.counts) continue;
                ++at->second.all;
                if (pupil.year_group) ++at->second.by_year[*pupil.year_group];
            }
        }
        return out;
    }

    // The row above it of the same school and area is the edition before.
    Result<void> write_text(SeedRow& row) {
        const auto back = row.whole("ago");
        auto to = TRY(writer(row.text("head"), back));
        standards::SelfEvaluation text{.id = storage::fresh_id<standards::SelfEvaluation>(to.author().at),
                                       .school = basics::Urn{row.whole("urn")},
                                       .framework = inspections::Framework::report_card,
                                       .area = row.text("area"),
                                       .edition = 1,
                                       .written = ago(back),
                                       .does_well = row.text("does_well"),
                                       .must_improve = row.text("must_improve"),
                                       .evidence = row.text("evidence"),
                                       .next_step = row.text("next_step"),
                                       .person = to.author().person};
        if (const auto grade = row.maybe_whole("grade")) text.grade = static_cast<int>(*grade);
        const auto held = TRY(standards::self_evaluations(to, {.schools = {text.school}}));
        const auto* before = standards::standing(held, text.framework, text.area);
        if (before) text.edition = before->edition + 1;
        TRY(standards::add(to, text, before));
        return to.commit();
    }

    Result<void> visit_one(SeedRow& row) {
        const auto back = row.whole("ago");
        auto to = TRY(writer(row.text("visitor"), back + 7));
        const visits::VisitWords planned{
            .kind = row.text("kind"), .on = basics::iso(ago(back)), .purpose = row.text("purpose")};
        if (!visits::wrong_in(planned).empty()) return basics::invalid("seeds: visits.csv has a visit that is none.");
        const auto visit = visits::planned(storage::fresh_id<visits::Visit>(to.author().at),
                                           basics::Urn{row.whole("urn")}, to.author().person, planned);
        TRY(visits::add(to, visit));
        if (back <= 0) return to.commit();
        auto noted = visit;
        noted.state = visits::State::noted;
        noted.seen = row.text("seen"), noted.strengths = row.text("strengths");
        noted.questions = row.text("questions"), noted.actions = row.text("actions");
        noted.theme = inspections::theme_named(row.text("theme"));
        noted.leaning = visits::leaning_named(row.text("leaning")).value_or(visits::Leaning::none);
        noted.comment = row.text("comment");
        noted.noted = ago(std::max<std::int64_t>(back - 2, 0));
        TRY(visits::save(to, visit, noted));
        return to.commit();
    }

    storage::Connection& connection_;
    storage::Author author_;
    Date today_;
    std::map<basics::Urn, std::int64_t> story_rolls_{}; // of the academies that are there, as the census tells them
    std::map<basics::Urn, std::vector<voice::Answers>> surveys_{};
};

} // namespace

Result<void> fill_said(storage::Connection& connection, const storage::Author& author, const Story& story) {
    return Saying{connection, author, story}.fill();
}

} // namespace demonstration
