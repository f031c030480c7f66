#pragma once
// A placement as the journal has it on a day: what was decided, its tasks, its support and its cases.
#include "programmes/case.h"
#include "programmes/placement_part_page.h"

namespace programmes {

// A record as it stood then, under the kind of its entries: ids of persons are names already.
struct StoodRecord {
    std::string kind, id;
    Fields fields;
};
struct StoodTask {
    std::string task, owner, due, state;
};
struct StoodPart {
    std::string summary; // "Capacity added, Deputy head for behaviour: is serving"
    web::SummaryList facts{.rows = {}};
};
struct StoodPlacement {
    web::SummaryList facts{.rows = {}};
    std::string tasks_words{}; // "42 tasks: 3 done, 38 open, 1 dropped"
    std::vector<StoodTask> tasks{};
    std::vector<StoodPart> parts{}; // support, then cases
    std::string lacking{};          // what an earlier version did not keep
};
struct StoodPage {
    std::string address, of, day, error{}; // of: the placement's id
    std::string sentence{}, programme;     // the address of the school's programme
    std::optional<StoodPlacement> stood{};
};
void write(web::Html&, const StoodPage&);

// Nothing where it was not decided yet. What belongs to another placement is left out.
std::optional<StoodPlacement> stood_placement(const PlacementId&, std::span<const StoodRecord>, basics::Date day);

} // namespace programmes
