#pragma once
// The page of one school: three sentences, what it is, its inspections, its figures by year, and what is missing.
#include "home/left_school.h"
#include "home/school_measure_page.h"
#include "home/school_missing.h"
#include "home/school_sentences.h"
#include "home/school_view.h"
#include "web/parts_page.h"

namespace home {

struct InspectionRow {
    std::string when;
    std::string words;     // Ofsted's own
    std::string framework; // "overall grade", "report card": never set beside each other
    std::string whose{};   // a predecessor's is labelled
};

struct SchoolPage {
    basics::Urn urn;
    std::string changed, missing, decision; // three sentences
    bool pupils{};        // there are pages of its pupils and registers, and this person may open them
    std::string alarms{}; // with them: how many this person may see
    bool issues{};        // and whether they may see its issues and visits
    LeftSchool left{};    // what the trust decided of one that has left it
    web::SummaryList facts{};
    std::string decided{};   // its programme, where one is in force
    std::string programme{}; // proposed; both are empty where the reader may not see them
    std::string reason{};
    std::string watch{};
    std::string alike{}; // whether there are schools to compare it with
    std::vector<InspectionRow> inspections{};
    web::SafeHtml timeline{};
    std::vector<MeasureSection> results{}, attendance{}, context{};
    std::vector<MissingRow> gaps{};
};
void write(web::Html&, const SchoolPage&);

// What England and the local authority have for the same measures: readings of places.
struct Yardsticks {
    std::vector<measures::Reading> england{}, authority{};
    std::string authority_name{};
    Light light{};
};

SchoolPage school_page(const SchoolView&, const Yardsticks&, const SeenProgramme&, basics::Date today);

} // namespace home
