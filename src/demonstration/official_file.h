#pragma once
// Files in the layouts in which they are published, of the invented country.
#include "demonstration/country.h"

#include <string>
#include <vector>

namespace demonstration {

// A table of text under official headings.
class TextTable {
public:
    struct Cell {
        std::string_view heading;
        std::string text;
    };
    void add(const std::vector<Cell>&); // the first row gives the headings; all others have the same
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

private:
    std::size_t columns_{};
    std::string text_{};
};

// The trust's own rows stand apart from those of everybody else, so that the rest of the country can be taken away again.
struct OfficialFile {
    bool own;
    std::string name; // "england_ks4final_2018-19.csv"
    std::string text;
};
using OfficialFiles = std::vector<OfficialFile>;

// "england_ks4final_2018-19.csv", twice: the trust's own rows and the rest. A table without rows makes no file.
void add_files(OfficialFiles&, const std::string& name, const TextTable& own, const TextTable& rest);

std::string dashed(basics::AcademicYear);               // 2018-19
std::string six_digits(basics::AcademicYear);           // 201819
std::string day_month_year(basics::Date, char between); // 01-09-2018
std::string rounded(double value, int places);          // -0.31; as files write numbers, never with a true minus sign
std::string percent_of(std::int64_t part, std::int64_t whole, int places);

OfficialFiles school_lists(const Country&);     // Get Information about Schools: schools, groups, members, links
OfficialFiles inspection_files(const Country&); // Ofsted, in the two forms, and the history before them
OfficialFiles ks2_files(const Country&);
OfficialFiles ks4_files(const Country&);
OfficialFiles ks5_files(const Country&);
OfficialFiles attendance_files(const Country&); // absence, suspensions and permanent exclusions
OfficialFiles context_files(const Country&);    // census, workforce
OfficialFiles official_files(const Country&);   // all of them

} // namespace demonstration
