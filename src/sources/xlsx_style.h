#pragma once
// How a spreadsheet shows a number: what makes a date, a time or a percentage of it (ECMA-376 part 1, 18.8.30).
#include <string>
#include <string_view>

namespace sources {

enum class Shown { plain, date, time, date_and_time, percent };

Shown shown_by_format(int built_in);          // formats that every workbook has without saying so
Shown shown_by_format(std::string_view code); // "dd/mm/yyyy", "0.0%", "[h]:mm"

// The text of a stored number: 43709 as a date is "2019-09-01"; 0.891 as a percentage "89.1%"; long fractions as the
// shortest text that is the same number. What is no number, or no day that a spreadsheet knows, comes back as it is.
std::string number_text(std::string_view stored, Shown, bool from_1904);

} // namespace sources
