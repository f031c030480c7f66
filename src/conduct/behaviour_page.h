#pragma once
// A school's behaviour this year: sentences, groups, incidents.
#include "conduct/behaviour_view.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace conduct {

struct BehaviourPage {
    basics::Urn urn;
    std::string csv{}, xlsx{};
    std::string hidden{};   // what is too small to show
    std::string bring_in{}; // an address, for who may bring a file in
    std::optional<web::EmptyState> empty{};
    std::vector<std::string> sentences{};
    struct Row {
        std::string name, roll, suspended, suspensions, rate, sessions, ratio;
    };
    struct Group {
        std::string name;
        std::vector<Row> rows{};
    };
    std::vector<Group> groups{};
    std::vector<std::string> weeks{}; // headings
    struct IncidentRow {
        std::string name;
        std::vector<std::string> cells{};
    };
    std::vector<IncidentRow> incidents{};
    std::vector<std::pair<std::string, std::string>> outcomes{};
    struct Year {
        std::string words, address; // no address: the one shown
    };
    std::vector<Year> years{};
};
void write(web::Html&, const BehaviourPage&);

BehaviourPage behaviour_page(const BehaviourView&);

} // namespace conduct
