#include "plans/evidence_store.h"

#include "basics/base64.h"
#include "journal/journal.h"
#include "plans/evidence_sql.h"
#include "plans/part_store.h"
#include "storage/known.h"

namespace plans {
namespace {

using basics::Result;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

constexpr std::size_t piece = 768 * 1024; // 1 MB of base64

Evidence evidence_of_row(const Row& row) {
    return {.id = row.id<Evidence>(0),
            .plan = row.id<Plan>(1),
            .objective = row.null(2) ? std::nullopt : std::optional{row.id<Objective>(2)},
            .name = row.copy(3),
            .kind = known(evidence_kind_named(row.text(4))),
            .bytes = row.integer(5),
            .hash = row.copy(6),
            .words = row.copy(7),
            .state = known(evidence_lifecycle().named(row.text(8))),
            .reason = row.copy(9),
            .person = PersonId{row.copy(10)},
            .at = row.instant(11),
            .version = row.integer(12)};
}

journal::Fields fields(const Evidence& of) {
    return {{"plan", std::string{of.plan.text()}},
            {"objective", of.objective ? std::string{of.objective->text()} : ""},
            {"file", of.name},
            {"kind", std::string{name(of.kind)}},
            {"bytes", std::to_string(of.bytes)},
            {"hash", of.hash},
            {"shows", of.words},
            {"by", std::string{of.person.text()}},
            {"at", basics::iso(of.at)},
            {"state", std::string{evidence_lifecycle().of(of.state).name}}};
}

} // namespace

Result<std::vector<Evidence>> evidence_of(Reader& reader, const PlanId& plan) {
    return reader.list(sql::evidence_of_plan, evidence_of_row, plan);
}

Result<void> add(Writer& writer, const Plan& plan, const Evidence& of, std::string_view bytes) {
    TRY(journal::changed(
        writer,
        {.kind = "plan evidence", .record = std::string{of.id.text()}, .after = fields(of), .school = school_of(plan)},
        sql::add_evidence, of.id, of.plan, of.objective, of.name, name(of.kind), of.bytes, of.hash, of.words, of.person,
        basics::iso(of.at)));
    for (std::int64_t part = 0; !bytes.empty(); ++part) {
        TRY(writer.change(sql::add_evidence_part, of.id, part, basics::base64(bytes.substr(0, piece))));
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
    return {};
}

Result<std::string> bytes_of(Reader& reader, const Evidence& of) {
    std::string out;
    bool whole = true;
    TRY(reader.each(
        sql::evidence_parts,
        [&](const Row& row) {
            const auto part = basics::from_base64(row.text(0));
            whole = whole && part.has_value();
            if (part) out += *part;
        },
        of.id));
    if (whole && static_cast<std::int64_t>(out.size()) == of.bytes) return out;
    return basics::broken("This file cannot be read from the database.", "pieces of evidence are missing");
}

Result<void> save(Writer& writer, const Plan& plan, const Evidence& before, const Evidence& after) {
    return journal::changed(writer,
                            {.kind = "plan evidence",
                             .record = std::string{after.id.text()},
                             .before = fields(before),
                             .after = fields(after),
                             .reason = after.reason,
                             .school = school_of(plan)},
                            sql::update_evidence, after.id, before.version, evidence_lifecycle().of(after.state).name,
                            after.reason);
}

} // namespace plans
