#include "programmes/form_page.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

struct Label {
    std::string_view field, words;
    bool day{};
};
constexpr std::array labels{
    Label{"reason", "Why"},
    Label{"day", "Day", true},
    Label{"plan", "The improvement plan it works to"},
    Label{"review_on", "Next review", true},
    Label{"told", "Day on which the trustees were told", true},
    Label{"watch_until", "Watched until", true},
    Label{"evidence", "What shows that it is done"},
    Label{"task", "What is to be done"},
    Label{"option", "The option chosen"},
    Label{"person", "Who"},
    Label{"mandate", "Powers, line to the chief executive, priorities, support"},
    Label{"until", "Until", true},
    Label{"decision", "The decision"},
    Label{"consent", "How and when consent was given, and who was consulted"},
    Label{"terms", "Terms: days, from, to, pay, return"},
};

} // namespace

std::string label_of(std::string_view field) {
    const auto found = std::ranges::find(labels, field, &Label::field);
    return std::string{found == labels.end() ? field : found->words};
}

web::Field text_field(std::string name, std::string label, std::string value, std::string hint) {
    return {.name = std::move(name), .label = std::move(label), .value = std::move(value), .hint = std::move(hint)};
}

web::Field day_field(std::string name, std::string label, std::string value) {
    return text_field(std::move(name), std::move(label), std::move(value), "Such as 2026-12-01 or 1 Dec 2026.");
}

void add_demands(FormPage& page, std::span<const basics::Demand> demands, const SaidOf& said) {
    for (const auto& demand : demands) {
        const auto found = std::ranges::find(labels, demand.field, &Label::field);
        const bool day = found != labels.end() && found->day;
        std::string name{demand.field}, value{said(demand.field)};
        page.lines.push_back({.field = day ? day_field(std::move(name), label_of(demand.field), std::move(value))
                                           : text_field(std::move(name), label_of(demand.field), std::move(value),
                                                        std::string{name_no_child})});
    }
}

void put_errors(FormPage& page, std::span<const basics::Demand> wanting) {
    for (const auto& each : wanting) {
        page.errors.lines.push_back({.field = std::string{each.field}, .sentence = std::string{each.sentence}});
        for (auto& line : page.lines) {
            const auto beside = [&](auto& part) {
                if (part && part->name == each.field) part->error = each.sentence;
            };
            beside(line.field), beside(line.choice), beside(line.group);
        }
    }
}

} // namespace programmes
