// A school's export of incidents or suspensions: whatever the bytes, events that keep their promises, refusals, or a sentence.
#include "conduct/event_source.h"
#include "sources/csv_table.h"

#include "a_memory_file.h"
#include "read_all.h"

namespace {

using conduct::Field;

const conduct::HeaderNames names{
    {"upn", {Field::upn, 1}},        {"id", {Field::source_id, 1}},      {"date", {Field::day, 1}},
    {"start date", {Field::day, 0}}, {"type", {Field::type, 1}},         {"outcome", {Field::outcome, 1}},
    {"kind", {Field::kind, 1}},      {"sessions", {Field::sessions, 1}}, {"days", {Field::days, 1}},
    {"reason", {Field::reason, 1}},  {"reason 2", {Field::reason_2, 1}}, {"decision", {Field::became, 1}}};

const conduct::Terms terms{.meanings = {{{Field::reason, "pp"}, "PP"},
                                        {{Field::reason, "db"}, "DB"},
                                        {{Field::type, "truancy"}, "truancy"},
                                        {{Field::outcome, ""}, "not_said"},
                                        {{Field::kind, "suspension"}, "suspension"},
                                        {{Field::kind, "permanent"}, "exclusion"},
                                        {{Field::became, "upheld"}, "upheld"}},
                           .reasons = {{.code = "PP", .words = "Assault"}, {.code = "DB", .words = "Disruption"}}};

void promise_event(const conduct::Event& event) {
    using conduct::Kind;
    promise((event.kind == Kind::incident) == !event.type.empty());
    promise((event.kind == Kind::incident) == event.reasons.empty());
    promise(event.reasons.size() <= conduct::most_reasons);
    promise((event.kind == Kind::suspension) == (event.sessions > 0));
    promise(event.sessions <= conduct::most_sessions);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    auto table = sources::open_csv(file.path(), "fuzz", fuzz_limits);
    if (!table.ok()) return 0;
    const auto columns = conduct::columns_of(table.value()->headers(), names);
    const auto read = conduct::read_events(*table.value(), columns, terms);
    if (!read.ok()) return 0;
    for (const auto& row : read.value().rows) {
        promise(row.line > 1 && (!row.upn.empty() || !row.source_id.empty()));
        promise_event(row.event);
    }
    for (const auto& each : read.value().refused) promise(!each.reason.empty());
    return 0;
}
