#pragma once
// The day as it comes in: of a school, and of the trust's schools side by side.
#include "attendance/today_view.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace attendance {

struct TodayRow {
    std::string name, marked, attendance, expected;
};
struct TodayTable {
    std::string name;
    std::vector<TodayRow> rows{};
};
// What changes while one looks.
struct TodayNow {
    std::string session{}; // "This morning"
    std::vector<std::string> sentences{};
    std::optional<web::EmptyState> empty{};
    std::vector<TodayTable> tables{};
};
void write(web::Html&, const TodayNow&);
TodayNow today_now(const TodayView&);

struct TodayPage {
    basics::Urn urn;
    TodayNow now;
};
void write(web::Html&, const TodayPage&);

struct TrustTodayRow {
    std::string name, address, session, marked, attendance, expected, waiting, received;
};
struct TrustTodayNow {
    std::vector<std::string> sentences{};
    std::optional<web::EmptyState> empty{};
    std::vector<TrustTodayRow> rows{};
};
void write(web::Html&, const TrustTodayNow&);
TrustTodayNow trust_today_now(std::span<const TodayView>, basics::Instant now);

struct TrustTodayPage {
    bool live{}; // only who sees every school of the trust has a line of their own for all of them
    TrustTodayNow now;
};
void write(web::Html&, const TrustTodayPage&);

} // namespace attendance
