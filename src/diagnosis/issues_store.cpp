#include "diagnosis/issues_store.h"

#include "diagnosis/issues_sql.h"
#include "journal/journal.h"

namespace diagnosis {
namespace {

using basics::Result;
using permissions::Scope;
using storage::Reader;
using storage::Row;
using storage::Writer;

Issue issue_at(const Row& row) {
    const auto area = inspections::theme_named(row.text(3));
    const auto state = issue_lifecycle().named(row.text(7));
    basics::demand(area && state, "a stored issue with an area or a state that is none");
    return {.id = row.id<Issue>(0),
            .school = row.urn(1),
            .finding = row.copy(2),
            .area = *area,
            .words = row.copy(4),
            .evidence = row.copy(5),
            .who = row.copy(6),
            .state = *state,
            .reason = row.copy(8),
            .into = row.null(9) ? std::nullopt : std::optional{row.id<Issue>(9)},
            .objective = row.copy(10),
            .comment = row.copy(11),
            .decided = row.date(12),
            .version = row.integer(13)};
}

journal::Fields fields(const Issue& issue) {
    return {{"finding", issue.finding},
            {"area", std::string{name(issue.area)}},
            {"words", issue.words},
            {"evidence", issue.evidence},
            {"who", issue.who},
            {"state", std::string{issue_lifecycle().of(issue.state).name}},
            {"reason", issue.reason},
            {"part of", issue.into ? std::string{issue.into->text()} : ""},
            {"objective", issue.objective},
            {"comment", issue.comment},
            {"decided on", basics::iso(issue.decided)}};
}

std::optional<std::string> part_of(const Issue& issue) {
    return issue.into ? std::optional{std::string{issue.into->text()}} : std::nullopt;
}

} // namespace

Result<std::vector<Issue>> issues_of(Reader& reader, const Scope& scope, basics::Urn urn) {
    return reader.list(sql::issues_of_school, scope, issue_at, urn);
}

Result<Issue> find_issue(Reader& reader, const Scope& scope, const IssueId& id) {
    auto found = TRY(reader.list(sql::find_issue, scope, issue_at, id));
    if (found.empty()) return basics::missing("There is no such issue, or it is not of a school that you may see.");
    return std::move(found.front());
}

Result<std::map<basics::Urn, std::int64_t>> waiting_issues(Reader& reader, const Scope& scope) {
    std::map<basics::Urn, std::int64_t> out;
    TRY(reader.each(sql::open_issues, scope, [&](const Row& row) { out.emplace(row.urn(0), row.integer(1)); }));
    return out;
}

Result<std::map<basics::Urn, IssueCounts>> issue_counts(storage::Reader& reader, const permissions::Scope& scope) {
    std::map<basics::Urn, IssueCounts> out;
    TRY(reader.each(sql::issues_by_state, scope, [&](const storage::Row& row) {
        auto& counts = out[row.urn(0)];
        counts.decided += row.integer(2);
        if (row.text(1) == "confirmed") counts.confirmed = row.integer(2);
        if (row.text(1) == "planned") counts.planned = row.integer(2);
    }));
    return out;
}

Result<void> add(Writer& writer, const Issue& issue) {
    if (!issue.finding.empty())
        for (const auto& each : TRY(issues_of(writer, {.schools = {issue.school}}, issue.school)))
            if (each.finding == issue.finding) return journal::changed_meanwhile();
    const journal::Entry entry{
        .kind = "issue", .record = std::string{issue.id.text()}, .after = fields(issue), .school = issue.school};
    return journal::changed(writer, entry, sql::add_issue, issue.id, issue.school, issue.finding, name(issue.area),
                            issue.words, issue.evidence, issue.who, issue_lifecycle().of(issue.state).name,
                            issue.reason, part_of(issue), issue.objective, issue.comment, basics::iso(issue.decided),
                            writer.author().person);
}

Result<void> save(Writer& writer, const Issue& before, const Issue& after) {
    const journal::Entry entry{.kind = "issue",
                               .record = std::string{after.id.text()},
                               .before = fields(before),
                               .after = fields(after),
                               .reason = after.reason == before.reason ? "" : after.reason,
                               .school = after.school};
    return journal::changed(writer, entry, sql::update_issue, after.id, before.version, after.words,
                            issue_lifecycle().of(after.state).name, after.reason, part_of(after), after.objective,
                            after.comment, basics::iso(after.decided), writer.author().person);
}

} // namespace diagnosis
