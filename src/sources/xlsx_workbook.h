#pragma once
// What the sheets of a workbook share: their names and places, the texts, how numbers are shown.
#include "sources/archive.h"
#include "sources/xlsx_style.h"

namespace sources {

// Texts end to end in one string: a workbook has a million of them.
struct SharedTexts {
    std::string all{};
    std::vector<size_t> ends{};
    std::string_view at(size_t) const; // "" where there is none
};

struct Sheet {
    std::string name;
    std::string part; // "xl/worksheets/sheet1.xml"
};

struct Workbook {
    std::vector<Sheet> sheets{}; // those with cells; charts are none
    bool from_1904{};            // days are counted from 1904, as on old Macs
    SharedTexts texts{};
    std::vector<Shown> styles{};
    Shown shown(size_t style) const { return style < styles.size() ? styles[style] : Shown::plain; }
};

basics::Result<Workbook> read_workbook(const Archive&);

} // namespace sources
