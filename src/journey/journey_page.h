#pragma once
// The journeys of a trust's schools, term by term as a picture with its table; and that of one school.
#include "journey/phase.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace journey {

struct SchoolNow {
    basics::Urn urn;
    std::string name;
    PhaseProposal proposal;
};
struct NowLine {
    std::string address, name, phase, trend, capacity, since, comment;
    std::string proposed;
    std::vector<std::string> reasons{};
    bool differs{};
};
struct TermLine {
    std::string name;
    std::vector<std::string> cells{};
};
struct JourneyPage {
    std::vector<std::string> sentences{};
    web::SafeHtml picture{};
    std::vector<std::string> terms{};
    std::vector<TermLine> table{};
    std::vector<NowLine> now{};
};
void write(web::Html&, const JourneyPage&);
JourneyPage journey_page(std::span<const SchoolNow>, std::span<const JourneyStep>, basics::Date today);

struct StepLine {
    std::string from, phase, trend, capacity, who, reason, proposed, comment;
};
struct SchoolJourneyPage {
    std::vector<std::string> sentences{};
    std::vector<std::string> reasons{};
    std::vector<StepLine> steps{};
    std::string decide_address{}, comment_address{}, subjects_address{};
};
void write(web::Html&, const SchoolJourneyPage&);
// Of an academy that has left the trust (`left` says so) as it stood: nothing is proposed.
SchoolJourneyPage left_journey_page(basics::Urn, std::span<const JourneyStep>, basics::Date today, std::string left);
SchoolJourneyPage school_journey_page(const SchoolNow&, std::span<const JourneyStep>, basics::Date today);

std::string proposal_words(const PhaseProposal&); // "repair; trend: cannot tell; takes capacity from others"
constexpr int terms_shown = 7;

} // namespace journey
