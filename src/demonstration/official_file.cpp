#include "demonstration/official_file.h"

#include <fmt/format.h>

namespace demonstration {
namespace {

void add_cell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

void TextTable::add(const std::vector<Cell>& row) {
    if (text_.empty()) {
        columns_ = row.size();
        for (std::size_t i = 0; i < row.size(); ++i) add_cell(i ? text_ += ',' : text_, row[i].heading);
        text_ += '\n';
    }
    basics::demand(row.size() == columns_, "every row of a file has its columns");
    for (std::size_t i = 0; i < row.size(); ++i) add_cell(i ? text_ += ',' : text_, row[i].text);
    text_ += '\n';
}

void add_files(OfficialFiles& files, const std::string& name, const TextTable& own, const TextTable& rest) {
    if (!own.empty()) files.push_back({.own = true, .name = name, .text = own.text()});
    if (!rest.empty()) files.push_back({.own = false, .name = name, .text = rest.text()});
}

std::string dashed(basics::AcademicYear year) { return fmt::format("{}-{:02}", year.starts(), year.ends() % 100); }
std::string six_digits(basics::AcademicYear year) { return fmt::format("{}{:02}", year.starts(), year.ends() % 100); }

std::string day_month_year(basics::Date date, char between) {
    return fmt::format("{:02}{}{:02}{}{}", unsigned{date.day()}, between, unsigned{date.month()}, between,
                       int{date.year()});
}

std::string rounded(double value, int places) {
    auto text = fmt::format("{:.{}f}", value, places);
    if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
    return text;
}

std::string percent_of(std::int64_t part, std::int64_t whole, int places) {
    return whole == 0 ? "" : rounded(100.0 * static_cast<double>(part) / static_cast<double>(whole), places);
}

OfficialFiles official_files(const Country& country) {
    OfficialFiles all;
    for (const auto make :
         {school_lists, inspection_files, ks2_files, ks4_files, ks5_files, attendance_files, context_files}) {
        auto some = make(country);
        std::ranges::move(some, std::back_inserter(all));
    }
    return all;
}

} // namespace demonstration
