#include "home/digest_jobs.h"

#include "basics/working_days.h"
#include "home/work_store.h"
#include "people/installation_store.h"
#include "people/mail_store.h"
#include "schools/school_store.h"

#include <fmt/format.h>

namespace home {
namespace {

using basics::Result;
using people::MailKind;
using Kind = mail::Outcome::Kind;

struct Run {
    storage::Connection& connection;
    const storage::Author& author;
    basics::Date today;
    const Post* post;
    Reminded done{};

    Result<storage::Writer> writer() const { return storage::write(connection, author); }
};

mail::Message message_of(const Post& post, const people::WantsMail& to, const Digest& digest, const people::MailId& id,
                         basics::Instant at) {
    return {.id = fmt::format("{}@{}", id.text(), post.from.substr(post.from.find('@') + 1)),
            .from = post.from,
            .to = to.email,
            .subject = digest.subject,
            .text = digest_text(digest),
            .html = post.html(digest),
            .stop = digest.stop,
            .at = at};
}

Result<void> note_end(Run& run, const people::MailId& id, MailKind kind, const mail::Outcome& outcome) {
    auto& done = run.done;
    auto writer = TRY(run.writer());
    switch (outcome.kind) {
    case Kind::taken:
        ++(kind == MailKind::weekly ? done.weekly : done.reminders);
        TRY(people::settle(writer, id, people::Settled::sent));
        break;
    case Kind::refused:
        ++done.refused;
        TRY(people::settle(writer, id, people::Settled::refused));
        break;
    case Kind::put_off:
    case Kind::away:
        ++done.put_off;
        done.away = outcome.kind == Kind::away;
        TRY(people::settle(writer, id, people::Settled::put_off));
        break;
    case Kind::unsure: ++done.unsure; break; // the note stays as it began
    }
    if (!outcome.sentence.empty()) done.troubles.push_back(outcome.sentence);
    return writer.commit();
}

Result<void> send(Run& run, const people::WantsMail& to, MailKind kind, std::span<const WorkLine> lines) {
    auto writer = TRY(run.writer());
    const auto shown = static_cast<std::int64_t>(std::min(lines.size(), first_lines));
    const auto begun = TRY(people::begin_mail(writer, to.who.id, kind, run.today, shown));
    TRY(writer.commit());
    if (!begun) return {}; // another copy of the program has it
    const auto digest = digest_of(kind, lines, {.site = run.post->site, .stop_token = begun->stop_token}, run.today);
    return note_end(run, begun->id, kind, run.post->send(message_of(*run.post, to, digest, begun->id, run.author.at)));
}

Result<void> for_one(Run& run, const people::WantsMail& to, std::span<const schools::School> ours) {
    const auto kind = people::mail_due(to.choice, to.last_weekly, run.today);
    if (!kind) return {};
    std::vector<WorkLine> lines;
    {
        auto reader = TRY(storage::read(run.connection));
        const auto tasks_by =
            std::max(end_of_week(run.today), basics::working_day_after(run.today)); // on Friday it is Monday
        lines = lines_for(*kind, TRY(work_of(reader, to.who, ours, run.today, tasks_by)), run.today);
    }
    if (!lines.empty()) {
        if (run.post) return send(run, to, *kind, lines);
        ++(*kind == MailKind::weekly ? run.done.weekly : run.done.reminders);
        return {};
    }
    if (*kind == MailKind::reminder) return {};
    ++run.done.nothing;
    if (!run.post) return {};
    auto writer = TRY(run.writer());
    TRY(people::note_nothing(writer, to.who.id, run.today));
    return writer.commit();
}

} // namespace

Result<Reminded> remind(storage::Connection& connection, const storage::Author& author, basics::Date today,
                        const Post* post) {
    Run run{.connection = connection, .author = author, .today = today, .post = post};
    std::vector<people::WantsMail> all;
    std::vector<schools::School> ours;
    {
        auto reader = TRY(storage::read(connection));
        const auto installed = TRY(people::installation(reader));
        if (installed.trust) ours = TRY(schools::members(reader, *installed.trust));
        all = TRY(people::who_wants_mail(reader, today));
    }
    run.done.people = std::ssize(all);
    if (post) {
        auto writer = TRY(run.writer());
        TRY(people::drop_old_mails(writer, today));
        TRY(writer.commit());
    }
    for (const auto& each : all) {
        TRY(for_one(run, each, ours));
        if (run.done.away) break;
    }
    return std::move(run.done);
}

} // namespace home
