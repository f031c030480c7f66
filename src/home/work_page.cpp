#include "home/work_page.h"

namespace home {

WorkPage work_page(std::span<const WorkLine> lines, std::string trust, basics::Date today) {
    WorkPage page{.sentence = said_of(lines, today), .trust = std::move(trust)};
    for (const auto& line : lines)
        (page.first.size() < first_lines ? page.first : page.more)
            .push_back({.when = when_words(line, today),
                        .words = line.words,
                        .where = line.where,
                        .address = line.address,
                        .late = line.kind == WorkLine::Kind::due && line.on && *line.on < today});
    if (page.first.empty())
        page.empty = web::EmptyState{.why = "There is nothing for you to do here now.",
                                     .what_to_do = "See where your trust stands",
                                     .address = page.trust};
    return page;
}

} // namespace home
