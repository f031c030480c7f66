#include "assessments/comment_store.h"
#include "assessments/point_lines_store.h"
#include "assessments/point_routes.h"
#include "assessments/point_table_routes.h"
#include "assessments/school_point_page.h"
#include "pupils/own_school_routes.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

struct Shown {
    schools::School school;
    KeyPoint point;
    std::vector<Line> lines;
    pupils::Reads reads;
};

Result<Shown> shown(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::own_school(asked, reader, Verb::see_own_trust));
    auto points = TRY(points_looked_at(reader, TRY(number_in(asked))));
    const std::array urns{school.facts.urn};
    const auto reads = points.now.point.frozen ? pupils::Reads::figures_only : pupils::reads_of(asked, urns.front());
    auto lines = TRY(lines_at(reader, asked.scope(Verb::see_own_trust), urns, points, asked.today(), reads));
    return Shown{.school = std::move(school),
                 .point = std::move(points.now.point),
                 .lines = std::move(lines[urns.front()]),
                 .reads = reads};
}

std::string address_of(const Shown& all, std::string_view end = "") {
    return school_address(all.school.facts.urn, all.point.id, end);
}

// The comment for everybody, the form for those who answer for the school.
Result<void> add_comment(Request& asked, const Shown& all, SchoolPointPage& page) {
    auto reader = TRY(asked.reader());
    const auto urn = all.school.facts.urn;
    const auto scope = asked.scope(Verb::see_own_trust);
    const auto stands = TRY(find_comment(reader, scope, all.point.id, urn));
    page.comment = stands.words;
    if (stands.at) page.commented = "Last changed on " + basics::spoken(*stands.at) + ".";
    if (!permissions::may(asked.person(), Verb::answer_for_school, urn, asked.today())) return {};
    CommentForm form{.action = address_of(all, "/comment"),
                     .form_token = asked.form_token,
                     .words = stands.words,
                     .version = stands.version,
                     .teachers_action = address_of(all, "/teachers")};
    for (const auto& each : TRY(taught_at(reader, scope, all.point.id, urn))) {
        const auto label = words(each.ask, each.subject);
        if (std::ranges::none_of(page.results, [&](const ReachedTable& table) { return table.name == label; }))
            continue;
        form.taught.push_back({.name = taught_field(each.ask),
                               .label = label,
                               .value = each.teachers ? std::to_string(*each.teachers) : std::string{}});
    }
    page.form = std::move(form);
    return {};
}

bool anything_reached(const std::vector<Line>& lines) {
    return std::ranges::any_of(lines, [](const Line& line) {
        return line.kind == "reached" && cell(line, Cell::assessed) != "0" && cell(line, Cell::assessed) != "hidden";
    });
}

web::EmptyState nothing_yet(const Shown& all) {
    return {.why = fmt::format("No result of {} has come in yet.", title(all.point)),
            .what_to_do = fmt::format("Bring in an export of results from the school's system: bearing import results "
                                      "FILE --school {} --window {}.",
                                      all.school.facts.urn.text(), all.point.id.text())};
}

Result<sources::TableOut> table_of(Request& asked) {
    const auto all = TRY(shown(asked));
    return point_table(all.point, {{.school = all.school.facts.name, .lines = all.lines}}, asked.today(), all.reads);
}

std::string file_name(const Request& asked, std::string_view ending) {
    return fmt::format("key-point-{}-{}.{}", asked.parameter("window"), asked.parameter("urn"), ending);
}

} // namespace

std::string school_address(basics::Urn urn, KeyPointNumber point, std::string_view end) {
    return fmt::format("/schools/{}/key-points/{}{}", urn.text(), point.text(), end);
}

Result<Reply> show_school_point(Request& asked) {
    const auto all = TRY(shown(asked));
    SchoolPointPage page{.urn = all.school.facts.urn,
                         .point = all.point.id,
                         .form_token = asked.form_token,
                         .csv = address_of(all, "/table.csv"),
                         .xlsx = address_of(all, "/table.xlsx"),
                         .hidden = std::string{pupils::hidden_words(all.reads)}};
    if (all.point.frozen)
        page.frozen = fmt::format("Frozen for the meeting on {}: as it stood on {}.", basics::spoken(all.point.meets),
                                  basics::spoken(*all.point.frozen));
    add_lines(page, all.lines);
    if (!anything_reached(all.lines)) page.empty = nothing_yet(all), page.results.clear();
    TRY(add_comment(asked, all, page));
    page.may_import = !asked.demonstration
                      && permissions::may(asked.person(), Verb::import_pupils, all.school.facts.urn, asked.today());
    return web::show(
        asked, pupils::frame_of(all.school, fmt::format("{} at {}", title(all.point), all.school.facts.name)), page);
}

Result<Reply> school_point_csv(Request& asked) {
    return web::download(sources::csv_of(TRY(table_of(asked))), "text/csv; charset=utf-8", file_name(asked, "csv"));
}

Result<Reply> school_point_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(TRY(table_of(asked)))),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file_name(asked, "xlsx"));
}

} // namespace assessments
