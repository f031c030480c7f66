// A school's export of results: whatever the bytes, rows that keep their promises, refusals, or a sentence.
#include "assessments/result_source.h"
#include "assessments/scale.h"
#include "sources/csv_table.h"

#include "a_memory_file.h"
#include "read_all.h"

namespace {

using assessments::Field;
using assessments::Scale;

const assessments::KnownNames names{.headers = {{"upn", Field::upn},
                                                {"id", Field::source_id},
                                                {"subject", Field::subject},
                                                {"grade", Field::result},
                                                {"predicted", Field::prediction}},
                                    .subjects = {{"maths", "maths"}, {"reading", "reading"}}};
const Scale scales[]{{.code = "mark", .name = "Mark", .kind = Scale::Kind::mark, .least = 0, .most = 40, .at_from = 32},
                     {.code = "grades",
                      .name = "Grades",
                      .kind = Scale::Kind::grades,
                      .grades = {{"Below", 1, assessments::Standing::below}, {"At", 2, assessments::Standing::at}},
                      .words = {{"exs", "At"}}}};
const assessments::NoResultWords none{{"absent", assessments::NoResult::absent},
                                      {"below_test", assessments::NoResult::below_test},
                                      {"b", assessments::NoResult::below_test}};

// What is held reads the same again.
void promise_result(std::string_view text) {
    for (const auto& scale : scales) {
        const auto read = assessments::read_result(scale, none, text);
        if (!read.ok()) continue;
        promise(!read.value().said.empty() && (read.value().value || read.value().none));
        const auto again = assessments::read_result(scale, none, read.value().said);
        promise(again.ok() && again.value().said == read.value().said && again.value().value == read.value().value);
    }
}

void promise_row(const assessments::RowOfResults& row) {
    promise(row.line > 1 && (!row.upn.empty() || !row.source_id.empty()) && !row.results.empty());
    for (const auto& each : row.results) {
        promise(each.subject == "maths" || each.subject == "reading");
        promise(!each.text.empty());
        promise_result(each.text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    promise_result({reinterpret_cast<const char*>(bytes), size});
    const MemoryFile file{bytes, size};
    auto table = sources::open_csv(file.path(), "fuzz", fuzz_limits);
    if (!table.ok()) return 0;
    const auto columns = assessments::guess(table.value()->headers(), names, {});
    const auto read = assessments::read_results(*table.value(), columns, names);
    if (!read.ok()) return 0;
    for (const auto& row : read.value().rows) promise_row(row);
    for (const auto& each : read.value().refused) promise(!each.reason.empty());
    return 0;
}
