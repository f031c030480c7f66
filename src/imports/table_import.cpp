#include "imports/table_import.h"

#include "basics/text.h"
#include "imports/coverage.h"
#include "imports/dating.h"
#include "imports/import_store.h"
#include "imports/imports_sql.h"
#include "imports/kinds.h"
#include "imports/turn_jobs.h"

#include <unordered_map>
#include <unordered_set>

namespace imports {
namespace {

using basics::Result;
using measures::RowTrouble;
using schools::Place;
using sources::Fields;
using storage::Writer;

using Clock = std::chrono::steady_clock;

bool has_role(const sources::Recognised& table, std::string_view role) {
    return std::ranges::any_of(table.columns, [&](const auto& column) { return column.meaning->role == role; });
}

// Rows are read into memory and written in short steps, so that nobody who saves waits for the whole file.
class Running {
public:
    Running(Session& session, const Candidate& candidate, Report report, measures::FigureColumns columns)
        : session_{session}, candidate_{candidate}, report_{std::move(report)}, columns_{std::move(columns)} {}

    Result<Report> run() {
        if (!session_.options.dry_run) TRY(begin());
        batch_.emplace(import_);
        records_.emplace(import_, candidate_.recognised.kind->subject, *report_.as_of);
        auto read = candidate_.table->each([this](const sources::RowView& row) { return take(row); });
        if (read.ok()) read = flush();
        if (!read.ok()) return abandon(read.problem());
        report_.note = candidate_.table->note();
        report_.seconds = std::chrono::duration<double>(Clock::now() - started_).count();
        if (!session_.options.dry_run) TRY(publish());
        return std::move(report_);
    }

private:
    Result<void> begin() {
        const auto author = session_.turn->now();
        auto writer = TRY(storage::write(session_.connection, author));
        const auto next = TRY(writer.find(sql::next_import, [](const storage::Row& row) { return row.integer(0); }));
        import_ = next.value_or(1);
        const auto& kind = *candidate_.recognised.kind;
        TRY(writer.change(sql::begin_import, import_, kind.code, candidate_.file, candidate_.hash, candidate_.bytes,
                          report_.year ? std::optional{report_.year->text()} : std::nullopt,
                          basics::iso(*report_.as_of), kind.finality, author.person, basics::iso(author.at)));
        return writer.commit();
    }

    Result<void> take(const sources::RowView& row) {
        const Fields fields{candidate_.recognised, row.line, row.cells};
        if (says_finality_) note_finality(fields);
        const auto taken = TRY(take_records(fields));
        const auto placed = columns_.empty() ? Taken::nothing : TRY(take_figures(fields));
        if (taken == Taken::refused || placed == Taken::refused) ++report_.rows_refused;
        else if (taken == Taken::row || placed == Taken::row) ++report_.rows_taken;
        else ++report_.rows_skipped;
        if (++rows_ % 5'000 == 0) TRY(breathe());
        if (!batch_->full() && records_->waiting() < 5'000) return {};
        return flush();
    }

    // Between steps: says how far it is, and stops when asked to.
    Result<void> breathe() {
        if (session_.options.cancelled && session_.options.cancelled())
            return basics::conflict("The import was cancelled.");
        progress();
        return session_.turn && rows_ % 20'000 == 0 ? session_.turn->keep() : Result<void>{};
    }

    // A file that says so itself in its rows is as final as the least final of them.
    void note_finality(const Fields& fields) {
        if (const auto said = basics::whole_number(fields.meaning("finality")))
            finality_ = std::min(finality_, static_cast<int>(*said));
    }

    enum class Taken { nothing, row, refused };

    Result<Taken> take_records(const Fields& fields) {
        const auto number =
            records_->take(fields, report_.records, [&](const sources::Refusal& wrong) { keep(wrong); });
        if (number.ok()) return number.value() > 0 ? Taken::row : Taken::nothing;
        refuse(fields, {.column = "", .value = "", .reason = number.problem().message});
        return Taken::refused;
    }

    Result<Taken> take_figures(const Fields& fields) {
        const auto place = measures::place_of(fields);
        if (std::holds_alternative<std::monostate>(place)) return Taken::nothing;
        if (const auto* wrong = std::get_if<RowTrouble>(&place)) return refuse(fields, *wrong), Taken::refused;
        const auto period = measures::period_of(fields, report_.year);
        if (const auto* wrong = std::get_if<RowTrouble>(&period)) return refuse(fields, *wrong), Taken::refused;
        const auto& when = std::get<basics::Period>(period);
        const auto& where = std::get<Place>(place);
        const auto breakdown = columns_.filters().of_row(fields);
        if (std::holds_alternative<std::monostate>(breakdown)) return Taken::nothing;
        if (const auto* wrong = std::get_if<RowTrouble>(&breakdown)) return refuse(fields, *wrong), Taken::refused;
        const auto& about = std::get<measures::Breakdown>(breakdown);
        if (!first_of(where, when, about)) {
            refuse(
                fields,
                {.column = "", .value = where.code, .reason = "An earlier row says this of the same place and time."});
            return Taken::refused;
        }
        coverage_.add(where, fields);
        row_places_.clear();
        columns_.read(
            fields, about, report_.cells,
            [&](const measures::Slot& slot, const measures::Group& group, const basics::Figure& figure) {
                hold(where, when, slot, group, figure);
            },
            [&](const RowTrouble& wrong) { keep_refusal(fields, wrong); });
        return Taken::row;
    }

    bool first_of(const Place& where, const basics::Period& when, const measures::Breakdown& about) {
        return seen_
            .insert(fmt::format("{}|{}|{}|{}|{}|{}", name(where.level), where.code, where.school_type, when.code(),
                                about.variant, about.group->id))
            .second;
    }

    void hold(const Place& where, const basics::Period& when, const measures::Slot& slot, const measures::Group& group,
              const basics::Figure& figure) {
        const auto period = slot.period(when);
        if (!period) return;
        const auto& type = slot.meaning->school_type.empty() ? where.school_type : slot.meaning->school_type;
        auto& count = set_of(slot, group, period->code(), where.level, type);
        if (period->year == when.year) count.lagged = false;
        ++(figure.reason ? count.coded : count.figures);
        ++(figure.reason ? report_.coded : report_.figures);
        if (session_.options.dry_run) return;
        batch_->add({.measure = slot.measure->id,
                     .period = period->code(),
                     .group = group.id,
                     .place = place_number(where, type)},
                    figure);
    }

    // Row after row a slot counts into the same set: it is looked up only when the period, level or type changes.
    measures::SetCount& set_of(const measures::Slot& slot, const measures::Group& group, std::int64_t period,
                               schools::Level level, const std::string& type) {
        auto& last = last_sets_[&slot];
        if (last.count && last.group == group.id && last.period == period && last.level == level && last.type == type)
            return *last.count;
        const measures::FigureSet set{.measure = slot.measure->id,
                                      .period = period,
                                      .group = group.id,
                                      .level = std::string{name(level)},
                                      .school_type = type};
        last = {.group = group.id, .period = period, .level = level, .type = type, .count = &sets_[set]};
        return *last.count;
    }

    // Of the row in hand; most rows are about one place.
    std::int64_t place_number(const Place& where, const std::string& type) {
        for (const auto& [known, number] : row_places_)
            if (known == type) return number;
        auto place = where;
        place.school_type = type;
        return row_places_.emplace_back(type, session_.places.id(place)).second;
    }

    Result<void> flush() {
        if (session_.options.dry_run || (batch_->empty() && records_->waiting() == 0)) return {};
        auto writer = TRY(storage::write(session_.connection, session_.author));
        TRY(session_.places.save(writer));
        TRY(batch_->write(writer));
        TRY(records_->save(writer));
        TRY(writer.change(sql::beat, import_, basics::iso(session_.turn->now().at)));
        TRY(writer.commit());
        return session_.turn->keep();
    }

    Result<void> publish() {
        // By the clock at its end: what stands is made anew from what was published since the last time.
        auto writer = TRY(storage::write(session_.connection, session_.turn->now()));
        TRY(measures::write_sets(writer, import_, sets_));
        TRY(write_refusals(writer, import_, report_.refusals));
        TRY(writer.change(sql::settle_import, import_, finality_, coverage_.schools(), coverage_.authorities()));
        TRY(publish_import(writer, import_, report_));
        report_.id = import_;
        return writer.commit();
    }

    Result<Report> abandon(const basics::Problem& problem) {
        if (!session_.options.dry_run && import_ != 0) {
            session_.connection.rollback();
            auto writer = TRY(storage::write(session_.connection, session_.author));
            TRY(forget_import(writer, import_));
            TRY(writer.commit());
        }
        if (problem.kind == basics::Problem::Kind::broken) return problem;
        report_.outcome = Outcome::refused;
        report_.why = problem.message + " Nothing of it was kept.";
        return std::move(report_);
    }

    void refuse(const Fields& fields, const RowTrouble& wrong) { keep_refusal(fields, wrong); }
    void keep_refusal(const Fields& fields, const RowTrouble& wrong) {
        keep({.line = fields.line(), .column = wrong.column, .value = wrong.value, .reason = wrong.reason});
    }
    void keep(const sources::Refusal& refusal) {
        if (report_.refusals.size() < refusals_kept) report_.refusals.push_back(refusal);
    }

    void progress() const {
        if (session_.options.progress)
            session_.options.progress(fmt::format("{}: {} rows read", candidate_.file, rows_));
    }

    Session& session_;
    const Candidate& candidate_;
    Report report_;
    measures::FigureColumns columns_;
    std::optional<TableRecords> records_;
    Clock::time_point started_{Clock::now()};
    std::int64_t import_{};
    const bool says_finality_{has_role(candidate_.recognised, "finality")};
    int finality_{candidate_.recognised.kind->finality};
    Coverage coverage_{};
    std::int64_t rows_{};
    std::optional<measures::FigureBatch> batch_{};
    std::map<measures::FigureSet, measures::SetCount> sets_{};
    struct LastSet {
        std::int64_t group{};
        std::int64_t period{};
        schools::Level level{};
        std::string type{};
        measures::SetCount* count{};
    };
    std::unordered_map<const measures::Slot*, LastSet> last_sets_{};
    std::vector<std::pair<std::string, std::int64_t>> row_places_{};
    std::unordered_set<std::string> seen_{};
};

bool says_its_period(const sources::Recognised& table) {
    return table.kind->values.contains("period") || has_role(table, "period");
}

} // namespace

Result<Report> import_table(Session& session, const Candidate& candidate) {
    auto dated = dated_report(session, candidate);
    if (!dated.ok() && dated.problem().kind == basics::Problem::Kind::broken) return dated.problem();
    if (!dated.ok())
        return Report{.file = candidate.file,
                      .outcome = Outcome::refused,
                      .why = dated.problem().message + " Nothing of it was kept."};
    auto report = std::move(dated).value();
    auto columns = measures::FigureColumns::of(candidate.recognised, session.catalogue);
    if (!columns.ok()) {
        report.outcome = Outcome::refused, report.why = columns.problem().message;
        return report;
    }
    report.asks_year = !columns.value().empty() && !says_its_period(candidate.recognised);
    if (report.asks_year && !report.year) {
        report.outcome = Outcome::refused;
        report.why = "Neither the file nor its name says which year it is about. Say which: 2018/19, for instance (at "
                     "a terminal, with --year 2018/19).";
        return report;
    }
    auto known = candidate;
    known.hash += ":" + fingerprint(*candidate.recognised.kind);
    auto reader = TRY(storage::read(session.connection));
    const auto held = TRY(reader.find(
        sql::import_of_hash, [](const storage::Row& row) { return row.integer(0); }, known.hash, report.kind,
        report.year ? report.year->text() : std::string{}));
    { const auto done = std::move(reader); }
    if (held) {
        report.outcome = Outcome::unchanged, report.id = held;
        return report;
    }
    return Running{session, known, std::move(report), std::move(columns).value()}.run();
}

} // namespace imports
