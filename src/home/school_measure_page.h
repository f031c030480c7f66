#pragma once
// One measure on a school's page: its newest figure in a sentence, the years beside England and the authority, a picture.
#include "measures/reading.h"
#include "web/html.h"

namespace home {

struct MeasureRow {
    std::string year;
    std::string school;
    std::string interval{};
    std::string standing{}; // above, about the same, below England
    std::string authority{};
    std::string england{};
    std::string note{}; // "as URN 106955", a gap year's reason
};

struct MeasureSection {
    std::string code, name;
    std::string latest; // a sentence
    std::vector<MeasureRow> rows{};
    web::SafeHtml chart{};
    std::string source{};
};
void write(web::Html&, const MeasureSection&);

// What a section is made from: the years of one measure for the school and for what it is compared with.
struct MeasureYears {
    const measures::Measure* measure;
    std::vector<const measures::Reading*> school{}; // oldest first, whole years
    std::span<const measures::Reading> england, authority;
    std::string authority_name{};
    std::string school_type{}; // "primary", "secondary", "special": which national figure is meant
    std::vector<measures::GapYear> gaps{};
};
MeasureSection measure_section(const MeasureYears&, basics::Date today);

// More than two years behind the school year of today: never a headline.
bool is_old(basics::AcademicYear, basics::Date today);

} // namespace home
