#include "voice/leaving_store.h"

#include "voice/answers_store.h"
#include "voice/survey_batch_store.h"
#include "voice/surveys_sql.h"

#include <fmt/format.h>

namespace voice {

basics::Result<pupils::HeldPart> surveys_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    pupils::HeldPart part{.title = "surveys", .headings = {"Question", "Date", "Year group", "Asked"}};
    for (const auto option : all_options) part.headings.emplace_back(words(option));
    for (const auto& each : TRY(answers_held(reader, school))) {
        if (on < each.key.on) continue;
        std::vector<std::string> row{each.key.question, basics::iso(each.key.on),
                                     each.key.year_group ? pupils::words(*each.key.year_group) : "All",
                                     each.asked > 0 ? fmt::format("{}", each.asked) : ""};
        for (const auto count : each.counts) row.push_back(fmt::format("{}", count));
        part.rows.push_back(std::move(row));
    }
    return part;
}

basics::Result<pupils::SchoolRecords> forget_surveys(storage::Writer& writer, basics::Urn school, pupils::Dry dry) {
    const auto held = TRY(writer.find(
        sql::count_answers_of_school, [](const storage::Row& row) { return row.integer(0); }, school));
    const pupils::SchoolRecords out{.one = "total of a survey", .many = "totals of surveys", .rows = held.value_or(0)};
    if (dry == pupils::Dry::yes) return out;
    for (const auto& each : TRY(taken_batches(writer, school))) TRY(undo(writer, each));
    TRY(writer.change(sql::forget_answers_of_school, school));
    TRY(writer.change(sql::forget_words_of_school, school));
    return out;
}

} // namespace voice
