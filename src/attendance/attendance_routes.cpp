#include "attendance/attendance_routes.h"

#include "attendance/attendance_page.h"
#include "attendance/attendance_store.h"
#include "attendance/attendance_table_routes.h"
#include "attendance/attention_routes.h"
#include "attendance/calendar_routes.h"
#include "pupils/own_school_routes.h"

namespace attendance {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

Result<AttendanceView> view_of(Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    if (!permissions::may(asked.person(), Verb::see_own_trust, urn, asked.today()))
        return basics::forbidden(
            "You may see attendance of the schools for which you hold a role, and this is not one of them.");
    std::optional<basics::AcademicYear> year;
    if (const auto text = asked.from.query["year"]; !text.empty()) year = TRY(basics::parse_academic_year(text));
    auto reader = TRY(asked.reader());
    auto view = TRY(attendance_of(asked.database, reader, asked.scope(Verb::see_own_trust), urn, year,
                                  pupils::reads_of(asked, urn)));
    view.discreet = !permissions::may(asked.person(), Verb::see_reasons, urn, asked.today());
    return view;
}

Result<Reply> show_attendance(Request& asked) {
    const auto view = TRY(view_of(asked));
    web::Frame frame{.title = view.held ? fmt::format("Attendance at {}, {}", view.name, view.year.text())
                                        : "Attendance at " + view.name,
                     .section = "trust",
                     .wide = true};
    if (view.trust) frame.crumbs.push_back({view.trust_name, web::Link{"/trusts/" + view.trust->text()}});
    frame.crumbs.push_back({view.name, web::Link{"/schools/" + view.urn.text()}});
    auto page = attendance_page(view);
    if (!asked.demonstration // which takes no real pupils
        && permissions::may(asked.person(), Verb::import_pupils, view.urn, asked.today()))
        page.bring_in = fmt::format("/schools/{}/attendance/import", view.urn.text());
    if (permissions::may(asked.person(), Verb::manage_feeds, view.urn, asked.today()))
        page.feeds = fmt::format("/schools/{}/feeds", view.urn.text());
    return web::show(asked, frame, page);
}

std::string file_name(const Request& asked, std::string_view ending) {
    return fmt::format("attendance-{}.{}", asked.parameter("urn"), ending);
}

Result<Reply> attendance_csv(Request& asked) {
    return web::download(sources::csv_of(attendance_table(TRY(view_of(asked)), asked.today())),
                         "text/csv; charset=utf-8", file_name(asked, "csv"));
}

Result<Reply> attendance_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(attendance_table(TRY(view_of(asked)), asked.today()))),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file_name(asked, "xlsx"));
}

constexpr std::array rows{
    Route{Method::get, "/schools/:urn/attendance", Verb::see_own_trust, show_attendance},
    Route{Method::get, "/schools/:urn/attendance/table.csv", Verb::see_own_trust, attendance_csv},
    Route{Method::get, "/schools/:urn/attendance/table.xlsx", Verb::see_own_trust, attendance_xlsx, web::Lane::slow},
    Route{Method::get, "/schools/:urn/attention", Verb::see_own_trust, show_attention},
    Route{Method::get, "/schools/:urn/attention/names", Verb::see_pupils, show_attention_names},
    Route{Method::get, "/schools/:urn/calendar", Verb::see_own_trust, show_school_calendar},
    Route{Method::post, "/schools/:urn/calendar/half-terms", Verb::import_pupils, keep_school_half_terms},
    Route{Method::post, "/schools/:urn/calendar/days", Verb::import_pupils, add_school_day},
    Route{Method::post, "/schools/:urn/calendar/days/:day/removal", Verb::import_pupils, remove_school_day},
    Route{Method::get, "/calendar", Verb::see_own_trust, show_trust_calendar},
    Route{Method::post, "/calendar/half-terms", Verb::set_watch, keep_trust_half_terms},
    Route{Method::post, "/calendar/days", Verb::set_watch, add_trust_day},
    Route{Method::post, "/calendar/days/:day/removal", Verb::set_watch, remove_trust_day},
};

} // namespace

std::span<const Route> attendance_routes() { return rows; }

} // namespace attendance
