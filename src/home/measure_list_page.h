#pragma once
// The measures by topic, the headline ones first.
#include "measures/held.h"
#include "web/html.h"

namespace home {

struct MeasureLine {
    std::string code, name, held;
    bool headline{};
};
struct TopicPart {
    std::string id, topic;
    std::vector<MeasureLine> lines{};
};
struct MeasureListPage {
    std::string sentence;
    std::vector<TopicPart> topics{};
};
void write(web::Html&, const MeasureListPage&);

MeasureListPage measure_list_page(const measures::Catalogue&, std::span<const measures::HeldYears>);

} // namespace home
