#include "attendance/calendar_routes.h"

#include "attendance/calendar_page.h"
#include "attendance/calendar_store.h"
#include "attendance/calendar_view_store.h"
#include "basics/text.h"
#include "journal/journal.h"
#include "people/installation_store.h"
#include "pupils/own_school_routes.h"
#include "storage/fresh_id.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Date;
using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

// Whose calendar an address is of, with a page's frame; checked for the deed.
struct Whose {
    basics::Urn urn{0};
    web::Frame frame;
    basics::GroupUid trust{0};
    Verb change; // the deed of changing it
};

Result<basics::GroupUid> our_trust(storage::Reader& reader) {
    const auto here = TRY(people::installation(reader));
    if (here.trust) return *here.trust;
    return basics::missing("This database belongs to no trust yet.");
}

Result<Whose> of_school(Request& asked, storage::Reader& reader, Verb deed) {
    const auto school = TRY(pupils::own_school(asked, reader, deed));
    return Whose{.urn = school.facts.urn,
                 .frame = pupils::frame_of(school, "Half terms of " + school.facts.name),
                 .trust = TRY(our_trust(reader)),
                 .change = Verb::import_pupils};
}

// Its route has the deed.
Result<Whose> of_trust(Request&, storage::Reader& reader, Verb) {
    return Whose{.urn = whole_trust,
                 .frame = {.title = "Half terms of the trust", .section = "trust", .wide = true},
                 .trust = TRY(our_trust(reader)),
                 .change = Verb::set_watch};
}

using Find = Result<Whose> (*)(Request&, storage::Reader&, Verb);

Result<AcademicYear> year_of(const Request& asked, std::string_view text) {
    if (text.empty()) return basics::academic_year_of(asked.today());
    return basics::parse_academic_year(text);
}

bool may_change(const Request& asked, const Whose& whose) {
    if (whose.urn == whole_trust) return permissions::may(asked.person(), whose.change, asked.today());
    return permissions::may(asked.person(), whose.change, whose.urn, asked.today());
}

Result<Reply> shown(Request& asked, storage::Reader& reader, const Whose& whose, AcademicYear year, CalendarForm form) {
    auto view =
        TRY(calendar_view(asked.database, reader, asked.scope(Verb::see_own_trust), whose.urn, year, whose.trust));
    view.may_change = may_change(asked, whose);
    const int status = (form.half_terms && !form.half_terms->wrong.empty()) || form.known_day ? 400 : 200;
    form.form_token = asked.form_token;
    if (status == 200 && asked.from.query["suggested"] == "yes") form.half_terms = typed(view.suggested);
    auto frame = whose.frame;
    frame.title += ", " + year.text();
    return web::show(asked, frame, calendar_page(view, form), status);
}

Result<Reply> show(Request& asked, Find find) {
    auto reader = TRY(asked.reader());
    const auto whose = TRY(find(asked, reader, Verb::see_own_trust));
    return shown(asked, reader, whose, TRY(year_of(asked, asked.from.query["year"])), {});
}

Reply back_to(const Whose& whose, AcademicYear year) {
    const auto address =
        whose.urn == whole_trust ? std::string{"/calendar"} : fmt::format("/schools/{}/calendar", whose.urn.text());
    return web::redirect(fmt::format("{}?year={}", address, year.text()));
}

std::optional<Date> day_in(std::string_view text) {
    const auto day = basics::parse_official_date(text);
    return day.ok() ? day.value() : std::nullopt;
}

struct Read {
    TypedHalfTerms typed{};
    std::vector<HalfTerm> half_terms{};
};
Read read_half_terms(const web::Fields& form, AcademicYear year) {
    Read out;
    for (int part = 1; part <= half_terms_a_year; ++part) {
        auto& [first, last] = out.typed.days[static_cast<std::size_t>(part - 1)];
        first = form[fmt::format("starts-{}", part)];
        last = form[fmt::format("ends-{}", part)];
        if (first.empty() && last.empty()) continue;
        const auto from = day_in(first), to = day_in(last);
        if (from && to) out.half_terms.push_back({.part = part, .starts = *from, .ends = *to});
        else out.typed.wrong.push_back({part, "Give a first and a last day, such as 2026-09-02."});
    }
    for (auto& wrong : wrong_with(out.half_terms, year)) out.typed.wrong.push_back(std::move(wrong));
    return out;
}

Result<Reply> keep_half_terms(Request& asked, Find find, Verb deed) {
    auto writer = TRY(asked.writer());
    const auto whose = TRY(find(asked, writer, deed));
    const auto year = TRY(year_of(asked, asked.from.form["year"]));
    auto read = read_half_terms(asked.from.form, year);
    if (!read.typed.wrong.empty())
        return shown(asked, writer, whose, year, {.form_token = {}, .half_terms = std::move(read.typed)});
    auto before = TRY(own_calendar(writer, whose.urn, year));
    const auto version = basics::whole_number(asked.from.form["version"]);
    if (version != before.version) return journal::changed_meanwhile();
    TRY(save(writer, before, read.half_terms));
    TRY(writer.commit());
    return back_to(whose, year);
}

// The day, or what is wrong with what was typed.
std::variant<KnownDay, TypedKnownDay> read_day(const Request& asked, const Whose& whose, AcademicYear year) {
    const auto& form = asked.from.form;
    TypedKnownDay typed{.kind = std::string{form["kind"]},
                        .first = std::string{form["first"]},
                        .last = std::string{form["last"]},
                        .year_group = std::string{form["year_group"]}};
    const auto kind = day_kind_named(typed.kind);
    const auto first = day_in(typed.first), last = typed.last.empty() ? first : day_in(typed.last);
    const auto wrong = [&](std::string field, std::string sentence) {
        typed.wrong_field = std::move(field);
        typed.wrong = std::move(sentence);
        return typed;
    };
    if (!kind) return wrong("first", "Say what kind of day it is.");
    if (!first) return wrong("first", "Give the first day, such as 2026-09-02.");
    if (!last || *last < *first) return wrong("last", "The last day is no day, or before the first.");
    if (basics::academic_year_of(*first) != year) return wrong("first", "The day is not in " + year.text() + ".");
    const auto group = basics::whole_number(typed.year_group);
    return KnownDay{.id = storage::fresh_id<KnownDay>(asked.now),
                    .urn = whose.urn,
                    .kind = *kind,
                    .first = *first,
                    .last = *last,
                    .year_group =
                        group && 0 <= *group && *group <= 13 ? std::optional{pupils::YearGroup{*group}} : std::nullopt};
}

Result<Reply> add_day(Request& asked, Find find, Verb deed) {
    auto writer = TRY(asked.writer());
    const auto whose = TRY(find(asked, writer, deed));
    const auto year = TRY(year_of(asked, asked.from.form["year"]));
    auto read = read_day(asked, whose, year);
    if (auto* typed = std::get_if<TypedKnownDay>(&read))
        return shown(asked, writer, whose, year, {.form_token = {}, .known_day = std::move(*typed)});
    TRY(add(writer, std::get<KnownDay>(read)));
    TRY(writer.commit());
    return back_to(whose, year);
}

Result<Reply> remove_day(Request& asked, Find find, Verb deed) {
    auto writer = TRY(asked.writer());
    const auto whose = TRY(find(asked, writer, deed));
    const auto year = TRY(year_of(asked, asked.from.form["year"]));
    const auto all = TRY(known_days(writer, whose.urn, std::chrono::year{year.starts()} / std::chrono::September / 1,
                                    std::chrono::year{year.ends()} / std::chrono::August / 31));
    const auto found = std::ranges::find_if(
        all, [&](const KnownDay& each) { return each.urn == whose.urn && each.id.text() == asked.parameter("day"); });
    if (found == all.end()) return basics::missing("This day is no longer among the known days.");
    TRY(remove(writer, *found));
    TRY(writer.commit());
    return back_to(whose, year);
}

} // namespace

Result<Reply> show_school_calendar(Request& asked) { return show(asked, of_school); }
Result<Reply> keep_school_half_terms(Request& asked) { return keep_half_terms(asked, of_school, Verb::import_pupils); }
Result<Reply> add_school_day(Request& asked) { return add_day(asked, of_school, Verb::import_pupils); }
Result<Reply> remove_school_day(Request& asked) { return remove_day(asked, of_school, Verb::import_pupils); }
Result<Reply> show_trust_calendar(Request& asked) { return show(asked, of_trust); }
Result<Reply> keep_trust_half_terms(Request& asked) { return keep_half_terms(asked, of_trust, Verb::set_watch); }
Result<Reply> add_trust_day(Request& asked) { return add_day(asked, of_trust, Verb::set_watch); }
Result<Reply> remove_trust_day(Request& asked) { return remove_day(asked, of_trust, Verb::set_watch); }

} // namespace attendance
