#include "voice/leaving_store.h"

#include "voice/answers_store.h"

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

} // namespace voice
