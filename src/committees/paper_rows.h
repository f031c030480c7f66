#pragma once
// A row of a table in a paper: cells between tabs, each in one line whatever was typed.
#include <initializer_list>
#include <string>
#include <string_view>

namespace committees {

void add_row(std::string& to, std::initializer_list<std::string_view> cells);

} // namespace committees
