#include "pupils/roll_page.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace pupils {
namespace {

RollPage::Row row_of(const CountRow& counted) {
    RollPage::Row row{.year_group = counted.year_group, .cells = {}};
    for (std::size_t at = 0; at < group_count; ++at) {
        const auto& count = counted.counts[at];
        row.cells.push_back(count ? basics::thousands(*count) : counted.unknown[at] ? "not known" : "hidden");
    }
    return row;
}

void add_sentences(RollPage& page, const Counts& counts, basics::Date as_of, std::optional<std::int64_t> looked_after) {
    if (const auto all = counts.rows.back().counts.front())
        page.sentences.push_back(fmt::format("{} on roll, by the list of {}.",
                                             basics::counted(*all, "pupil is", "pupils are"), basics::spoken(as_of)));
    else
        page.sentences.push_back(
            fmt::format("Fewer than six pupils are on roll, by the list of {}.", basics::spoken(as_of)));
    if (counts.elsewhere > 0)
        page.sentences.push_back("Pupils whose main school is another, and guests, are not counted here.");
    if (looked_after)
        page.sentences.push_back(fmt::format("{} looked after; who they are is not held.",
                                             basics::counted(*looked_after, "pupil is", "pupils are")));
    if (counts.partly_known)
        page.sentences.push_back("Of some pupils the files do not say everything: they are counted under All, and in "
                                 "no group of that kind.");
    if (counts.hidden)
        page.sentences.push_back("Groups of fewer than six are hidden, and others by which they could be worked out.");
}

} // namespace

RollPage roll_page(basics::Urn urn, const Counts& counts, std::optional<basics::Date> as_of,
                   std::optional<std::int64_t> looked_after) {
    RollPage page{.urn = urn};
    if (!as_of || counts.rows.empty()) {
        page.empty = {.why = "No pupils of this school are held on this day.",
                      .what_to_do = fmt::format(
                          "Export the list of pupils from the school’s system as CSV or XLSX, then: bearing "
                          "import pupils FILE --school {}",
                          urn.text())};
        return page;
    }
    for (std::size_t at = 0; at < group_count; ++at) page.headings.emplace_back(words(static_cast<Group>(at)));
    for (const auto& row : counts.rows) page.rows.push_back(row_of(row));
    add_sentences(page, counts, *as_of, looked_after);
    return page;
}

} // namespace pupils
