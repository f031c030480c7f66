#pragma once
// A school's attendance this year.
#include "attendance/attendance_view.h"
#include "attendance/beside_page.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace attendance {

struct AttendanceRow {
    std::string name, pupils, attendance, absence, persistent, severe;
};
struct AttendanceTable {
    std::string name;
    std::vector<AttendanceRow> rows{};
};
struct AttendancePage {
    basics::Urn urn;
    std::string csv{}, xlsx{};
    std::string hidden{};   // what is too small to show
    std::string bring_in{}; // an address, for who may bring a file in
    std::string feeds{};    // an address, for who looks after them
    std::vector<std::string> sentences{};
    std::optional<web::EmptyState> empty{};
    bool persistence{};              // it is late enough in the year to speak of it
    std::vector<BesideRow> beside{}; // what else moved since the year before
    std::vector<AttendanceTable> tables{};
    web::SafeHtml chart{};
    std::vector<AttendanceRow> weeks{};
    std::vector<std::pair<std::string, std::string>> weekdays{};
    struct CodeRow {
        std::string code, meaning, sessions, share;
    };
    std::vector<CodeRow> codes{};
    struct Year {
        std::string words, address; // no address: the one shown
    };
    std::vector<Year> years{};
};
void write(web::Html&, const AttendancePage&);

AttendancePage attendance_page(const AttendanceView&);

} // namespace attendance
