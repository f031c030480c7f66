#include "basics/text.h"
#include "programmes/asked_routes.h"
#include "programmes/programme_page.h"
#include "programmes/task_routes.h"
#include "programmes/task_store.h"
#include "web/both_texts.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::Result;
using web::Reply;
using web::Request;

struct AskedHours {
    AskedSchool of;
    Placement current;
    Date from;
};
Result<AskedHours> asked_hours(Request& asked, storage::Reader& reader) {
    auto of = TRY(asked_school(asked, reader));
    if (!may(of.view.standing, Party::lead)) return basics::forbidden("The lead of the programme says why.");
    auto current = TRY(current_of(of.view));
    const auto from = TRY(basics::parse_iso_date(asked.parameter("from")));
    const auto all = hours_asked(of.view.tasks, of.view.days);
    if (std::ranges::none_of(all, [&](const HoursAsked& each) { return each.half_term.first == from; }))
        return basics::missing("There is no such half term.");
    return AskedHours{.of = std::move(of), .current = std::move(current), .from = from};
}

FormPage hours_page(const AskedHours& asked) {
    const auto address = address_of(asked.current.school);
    FormPage page{.address = fmt::format("{}/hours/{}", address, basics::iso(asked.from)), .button = "Say why"};
    page.sentences.push_back(fmt::format(
        "In the half term from {} more hours are asked of the school’s leaders than the trust’s limit of {}.",
        basics::spoken(asked.from), basics::decimals(asked.of.view.hours.limit, 0)));
    page.lines.push_back({.field = text_field("reason", "Why", "")});
    return page;
}

FormPage limit_page(const HoursLimit& limit) {
    FormPage page{.address = "/programmes/hours", .button = "Keep this limit", .back = "/programmes"};
    page.back_words = "Back to the programmes";
    page.sentences.emplace_back("Above so many hours in a half term, the lead of a programme says why before its work "
                                "begins.");
    page.lines.push_back({.field = text_field("hours", "Hours a half term", basics::decimals(limit.value, 0))});
    page.version = std::to_string(limit.version);
    return page;
}

Reply limit_reply(Request& asked, FormPage page) {
    page.form_token = asked.form_token;
    const int status = page.errors.lines.empty() ? 200 : 400;
    return web::show(asked,
                     {.title = "Hours asked of a school’s leaders",
                      .crumbs = {{"Programmes", web::Link{"/programmes"}}},
                      .section = "programmes"},
                     page, status);
}

} // namespace

Result<Reply> show_hours(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_hours(asked, reader));
    return form_reply(asked, of.of, "Say why so many hours are asked", hours_page(of));
}

Result<Reply> save_hours(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_hours(asked, writer));
    const auto reason = basics::shortened(basics::collapsed(asked.from.form["reason"]), longest_text);
    if (reason.empty()) {
        auto page = hours_page(of);
        put_errors(page, std::array{basics::a_reason});
        return form_reply(asked, of.of, "Say why so many hours are asked", std::move(page));
    }
    TRY(say_hours(writer, of.current, of.from, reason, asked.today()));
    TRY(writer.commit());
    return back_to_programme(of.of);
}

Result<Reply> show_hours_limit(Request& asked) {
    auto reader = TRY(asked.reader());
    return limit_reply(asked, limit_page(TRY(hours_limit(reader))));
}

Result<Reply> save_hours_limit(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto limit = TRY(hours_limit(writer));
    if (const auto stale = web::both_texts(
            asked,
            {.what = "the limit of hours",
             .section = "programmes",
             .address = "/programmes/hours",
             .back = "/programmes",
             .version = std::to_string(limit.version),
             .fields = {{.name = "hours", .label = "Hours a half term", .stands = basics::decimals(limit.value, 0)}}}))
        return *stale;
    const auto hours = basics::real_number(basics::trimmed(asked.from.form["hours"]));
    if (!hours || *hours < 1 || *hours > 400) {
        auto page = limit_page(limit);
        put_errors(page, std::array{basics::Demand{"hours", "Give a number of hours from 1 to 400."}});
        return limit_reply(asked, std::move(page));
    }
    TRY(save(writer, limit, *hours));
    TRY(writer.commit());
    return web::redirect("/programmes");
}

} // namespace programmes
