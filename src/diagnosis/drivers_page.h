#pragma once
// What a gap of a school comes from, in absence, lateness or results.
#include "diagnosis/drivers_view.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace diagnosis {

struct DriversPage {
    std::string back, back_words; // the page of what it is about
    std::vector<std::string> sentences{};
    std::optional<web::EmptyState> empty{};
    struct Choice {
        std::string words, address; // no address: the one shown
    };
    std::vector<Choice> measures{}, against{};
    std::string csv{}, xlsx{};
    std::string then{}, now{};
    std::string then_head{"Then"}, now_head{"Now"}, then_share{"then"}, now_share{"now"}; // or there and here
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

// What was found: what is measured ("Absence"), as a share of what.
void add_found(DriversPage&, const SchoolGap&, const statistics::Drivers&, std::string_view what,
               std::string_view share_of);

// The query that asks for this view again.
std::string query_of(const DriversAsked&);

} // namespace diagnosis
