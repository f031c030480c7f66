// A school's export of marks: whatever the bytes, rows that keep their promises, refusals, or a sentence.
#include "attendance/mark_source.h"
#include "sources/csv_table.h"

#include "a_memory_file.h"
#include "read_all.h"

namespace {

using attendance::Field;

const attendance::HeaderNames names{{"upn", Field::upn},      {"id", Field::source_id}, {"date", Field::date},
                                    {"session", Field::half}, {"mark", Field::code},    {"week", Field::week},
                                    {"marks", Field::marks}};

void promise_row(const attendance::RowOfMarks& row) {
    promise(row.line > 1 && (!row.upn.empty() || !row.source_id.empty()));
    promise(row.marks.size() <= attendance::sessions_a_week);
    for (const auto& each : row.marks) promise(attendance::is_school_day(each.session.day));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    (void)attendance::letters_of({reinterpret_cast<const char*>(bytes), size});
    const MemoryFile file{bytes, size};
    auto table = sources::open_csv(file.path(), "fuzz", fuzz_limits);
    if (!table.ok()) return 0;
    const auto columns = attendance::columns_of(table.value()->headers(), names);
    const auto read = attendance::read_marks(*table.value(), columns);
    if (!read.ok()) return 0;
    for (const auto& row : read.value().rows) promise_row(row);
    for (const auto& each : read.value().refused) promise(!each.reason.empty());
    return 0;
}
