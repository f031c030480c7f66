#pragma once
// What pupils, parents and staff of a school say, each question beside last time.
#include "basics/id.h"
#include "voice/survey.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace voice {

struct VoicePage {
    std::string address;
    std::string bring_in{}; // an address, for who may bring a file in
    std::optional<web::EmptyState> empty{};
    std::vector<std::string> sentences{};
    struct Row {
        std::string question, answered, now, then, change, said; // said: "fewer", "more", "low", "good"
    };
    struct Spread {
        std::string question, when, answered;
        std::vector<std::string> shares{};
    };
    struct ByYear {
        std::string question;
        std::vector<std::string> cells{};
    };
    struct Part {
        std::string heading, caption;
        std::vector<Row> rows{};
        web::SafeHtml chart{};
        std::vector<Spread> spread{};
        std::vector<std::string> years{}; // headings
        std::vector<ByYear> by_year{};
    };
    std::vector<Part> parts{};
    std::vector<std::string> options{}; // of the scale
};
void write(web::Html&, const VoicePage&);

VoicePage voice_page(basics::Urn, const std::vector<Survey>&);

} // namespace voice
