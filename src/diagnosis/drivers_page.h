#pragma once
// What a school's absence or lateness comes from.
#include "diagnosis/drivers_view.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace diagnosis {

struct DriversPage {
    basics::Urn urn;
    std::vector<std::string> sentences{};
    std::optional<web::EmptyState> empty{};
    struct Choice {
        std::string words, address; // no address: the one shown
    };
    std::vector<Choice> measures{}, against{};
    std::string csv{}, xlsx{};
    std::string then{}, now{};
    struct Part {
        std::string name, pupils, then, now, change, interval, adds;
    };
    std::vector<Part> parts{};
    std::string adds_in_all{}; // what the parts add, summed
    struct Level {
        std::string name, pupils, share_then, share_now, then, now, mix, rate;
    };
    struct Dimension {
        std::string name, mix, rate;
        std::vector<Level> levels{};
    };
    std::vector<Dimension> dimensions{};
    struct Share {
        std::string name, points;
    };
    std::vector<Share> shares{};
};
void write(web::Html&, const DriversPage&);

DriversPage drivers_page(const DriversView&);

// The query that asks for this view again.
std::string query_of(const DriversAsked&);

} // namespace diagnosis
