#include "home/measure_list_page.h"

#include "basics/capitalised.h"
#include "basics/text.h"

namespace home {
namespace {

std::string held_words(std::span<const measures::HeldYears> held, std::int64_t measure) {
    const auto found = std::ranges::find(held, measure, &measures::HeldYears::measure);
    if (found == held.end()) return "no figures of schools held";
    return found->first == found->last ? found->last.text()
                                       : fmt::format("{} to {}", found->first.text(), found->last.text());
}

} // namespace

MeasureListPage measure_list_page(const measures::Catalogue& catalogue, std::span<const measures::HeldYears> held) {
    MeasureListPage page{.sentence = fmt::format("{} are known; figures of schools are held for {}. What is not held "
                                                 "has not been imported, or is not published school by school.",
                                                 basics::counted(static_cast<std::int64_t>(catalogue.measures().size()),
                                                                 "measure", "measures"),
                                                 basics::thousands(static_cast<std::int64_t>(held.size())))};
    for (const std::string_view topic :
         {"attainment", "progress", "attendance", "behaviour", "post-16", "workforce", "context", "similar"}) {
        TopicPart part{.id = std::string{topic}, .topic = basics::capitalised(std::string{topic})};
        if (topic == "similar") part.topic = "Similar schools";
        std::vector<const measures::Measure*> all;
        for (const auto& measure : catalogue.measures())
            if (measure.topic == topic) all.push_back(&measure);
        std::ranges::sort(all, {}, [](const auto* each) {
            return std::tuple{each->headline.value_or(1000), std::string_view{each->name}};
        });
        for (const auto* measure : all)
            part.lines.push_back({.code = measure->code,
                                  .name = measure->name,
                                  .held = held_words(held, measure->id),
                                  .headline = measure->headline.has_value()});
        if (!part.lines.empty()) page.topics.push_back(std::move(part));
    }
    return page;
}

} // namespace home
