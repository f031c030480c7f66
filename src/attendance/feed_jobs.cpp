#include "attendance/feed_jobs.h"

#include "attendance/feed_source.h"
#include "attendance/import_jobs.h"
#include "people/installation_store.h"
#include "secrets/secrets.h"
#include "storage/retries.h"

#include <mutex>

namespace attendance {
namespace {

using basics::Result;
using Outcome = TakenBatch::Outcome;

// The batch as the school's roll and the codes understand it, and what can already be said of its lines.
struct Understood {
    Taken taken{};
    std::vector<Placed> placed{};
    std::vector<LineAnswer> answers{}; // of lines that do not wait for what stands
};

void refuse(Understood& batch, const std::vector<Refusal>& refused) {
    for (const auto& each : refused)
        batch.answers.push_back({.line = each.line, .became = LineAnswer::Became::refused, .reason = each.reason});
}

// Lines that were taken and have no place: of sessions off roll in which nothing was possible.
void add_not_needed(Understood& batch, const FeedLines& lines) {
    std::set<std::size_t> told;
    for (const auto& each : batch.placed) told.insert(each.line);
    for (const auto& each : batch.answers) told.insert(each.line);
    for (const auto& row : lines.rows)
        if (!told.contains(row.line))
            batch.answers.push_back({.line = row.line, .became = LineAnswer::Became::not_needed});
}

Understood understood(const FeedLines& lines, const Roll& roll, const Codes& codes, basics::Date today) {
    Understood batch;
    batch.taken = take_in(lines.rows, roll, codes, today, [&](const Placed& mark) { batch.placed.push_back(mark); });
    refuse(batch, lines.refused);
    refuse(batch, batch.taken.refused);
    add_not_needed(batch, lines);
    batch.taken.refused.insert(batch.taken.refused.end(), lines.refused.begin(), lines.refused.end());
    return batch;
}

std::optional<TakenBatch> answered_before(const std::optional<HeldAnswer>& held, std::string_view hash) {
    if (!held) return std::nullopt;
    if (held->body_hash != hash) return TakenBatch{.outcome = Outcome::another};
    return TakenBatch{.outcome = Outcome::answered, .answer = held->answer};
}

Result<TakenBatch> put_down(storage::Writer& writer, const Feed& feed, const SentBatch& sent, const std::string& hash,
                            const Understood& batch) {
    if (auto before = answered_before(TRY(held_answer(writer, feed, sent.key)), hash)) return *before;
    if (!TRY(use(writer, feed))) return TakenBatch{.outcome = Outcome::stopped};
    const auto held = TRY(held_weeks(writer, feed.school, batch.taken));
    TRY(save_marks(writer, {.school = feed.school, .source = feed.source, .hash = hash}, batch.taken, held));
    std::map<WeekOf, Week> stands;
    for (const auto& [of, each] : held) stands.emplace(of, each.week);
    auto answers = batch.answers;
    for (const auto& mark : batch.placed) answers.push_back(put(stands, mark));
    std::ranges::sort(answers, {}, &LineAnswer::line);
    TakenBatch taken{.outcome = Outcome::answered, .answer = answer_text(answers)};
    TRY(keep_answer(writer, feed, sent.key, {.body_hash = hash, .answer = taken.answer}));
    return taken;
}

} // namespace

Result<TakenBatch> take_batch(storage::Connection& connection, const Feed& feed, const SentBatch& sent,
                              basics::Instant now) {
    TRY(check_key(sent.key));
    TRY(check_clock(sent.clock, now));
    const auto hash = secrets::hash_of(sent.lines);
    Understood batch;
    { // read before anything is written, so that nobody waits while the lines are understood
        auto reader = TRY(storage::read(connection));
        TRY(people::may_take_real_people(TRY(people::installation(reader))));
        if (auto before = answered_before(TRY(held_answer(reader, feed, sent.key)), hash)) return *before;
        batch = understood(TRY(read_feed(sent.lines, now)), TRY(load_roll(reader, feed.school)),
                           TRY(load_codes(reader)), basics::london_date(now));
    }
    // One at a time in this program, in the order in which they came: writers that find the database held would sleep, or collide.
    static std::mutex turn;
    const std::scoped_lock lock{turn};
    const storage::Author author{.person = permissions::PersonId{"bearing-feed"}, .at = now};
    return storage::with_retries(connection, author,
                                 [&](storage::Writer& writer) { return put_down(writer, feed, sent, hash, batch); });
}

} // namespace attendance
