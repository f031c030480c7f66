#include "programmes/stream_routes.h"

#include "basics/text.h"
#include "programmes/asked_routes.h"
#include "programmes/programme_page.h"
#include "programmes/stale_routes.h"
#include "programmes/stream_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

Result<AskedSchool> led_school(Request& asked, storage::Reader& reader, Gather gather) {
    auto of = TRY(asked_school(asked, reader, gather));
    if (may(of.view.standing, Party::lead)) return of;
    return basics::forbidden("Support is agreed by the lead of the programme, or by who decides programmes.");
}

StreamWords typed(const web::Fields& form) {
    const auto of = [&](std::string_view field) { return std::string{form[field]}; };
    return {.kind = of("kind"),
            .given_by = of("given_by"),
            .giver = of("giver"),
            .need = of("need"),
            .days = of("days"),
            .begins = of("begins"),
            .review_on = of("review_on"),
            .measure = of("measure"),
            .comparison = of("comparison"),
            .decide_on = of("decide_on"),
            .rule = of("rule")};
}

web::Choice choice(std::string name, std::string label, const std::string& value) {
    return {.name = std::move(name), .label = std::move(label), .options = {{"", "Choose"}}, .value = value};
}

FormPage stream_page(const AskedSchool& of, std::span<const Baseline> baselines, const StreamWords& words_typed) {
    FormPage page{.address = address_of(of.school.facts.urn) + "/streams", .button = "Agree this support"};
    page.sentences.emplace_back(
        "The second half is said now, on the first day, and never changed: by it one can find out "
        "later whether the support made a difference.");
    auto kind = choice("kind", "What is supported", words_typed.kind);
    for (const auto each : all_streams()) kind.options.push_back({std::string{name(each)}, std::string{words(each)}});
    auto from = choice("given_by", "From where", words_typed.given_by);
    from.options.push_back({"trust", "from inside the trust"});
    from.options.push_back({"outside", "from outside"});
    auto measure = choice("measure", "What should move, with its baseline as it is held", words_typed.measure);
    for (const auto& each : baselines) measure.options.push_back({each.measure, each.words});
    auto comparison = choice("comparison", "Likely to be compared with", words_typed.comparison);
    for (const auto each : all_comparisons())
        comparison.options.push_back({std::string{name(each)}, std::string{words(each)}});
    page.lines = {
        {.choice = std::move(kind)},
        {.choice = std::move(from)},
        {.field = text_field("giver", "Who gives it", words_typed.giver, "A person or an organisation.")},
        {.field = text_field("need", "Need", words_typed.need, std::string{name_no_child})},
        {.field = text_field("days", "Days", words_typed.days)},
        {.field = day_field("begins", "First day", words_typed.begins)},
        {.field = day_field("review_on", "Review", words_typed.review_on)},
        {.choice = std::move(measure), .heading = "By what it will be judged"},
        {.choice = std::move(comparison)},
        {.field = day_field("decide_on", "Decided on", words_typed.decide_on)},
        {.field = text_field("rule", "Rule", words_typed.rule, "Which outcome lets it go on, and which ends it.")}};
    return page;
}

struct AskedStream {
    AskedSchool of;
    SupportStream stream;
};
Result<AskedStream> asked_stream(Request& asked, storage::Reader& reader) {
    auto of = TRY(led_school(asked, reader, Gather::all));
    const auto current = TRY(current_of(of.view));
    for (auto& each : of.view.streams) {
        if (each.id.text() != asked.parameter("stream")) continue;
        if (each.state == StreamState::ended) return basics::conflict("This support has ended already.");
        auto stream = each;
        return AskedStream{.of = std::move(of), .stream = std::move(stream)};
    }
    return basics::missing("There is no such support in the present programme.");
}

std::string address(const AskedStream& asked) {
    return fmt::format("{}/streams/{}/end", address_of(asked.stream.school), asked.stream.id.text());
}

FormPage end_page(const AskedStream& asked, const Said& said) {
    const auto& move = stream_lifecycle().moves.front();
    FormPage page{.address = address(asked), .button = std::string{move.words}};
    page.sentences.push_back(fmt::format("Baseline: {}. Compared with {}. Decided on {}: {}",
                                         asked.stream.baseline.words, words(asked.stream.comparison),
                                         basics::spoken(asked.stream.decide_on), asked.stream.rule));
    add_demands(page, move.wants(), said);
    page.version = std::to_string(asked.stream.version);
    return page;
}

} // namespace

Result<Reply> show_new_stream(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(led_school(asked, reader, Gather::placements));
    TRY(current_of(of.view));
    const auto baselines = TRY(baselines_of(reader, of.school.facts.urn));
    return form_reply(asked, of, "Agree support", stream_page(of, baselines, {.begins = basics::iso(asked.today())}));
}

Result<Reply> add_stream(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(led_school(asked, writer, Gather::placements));
    const auto current = TRY(current_of(of.view));
    const auto baselines = TRY(baselines_of(writer, of.school.facts.urn));
    const auto words_typed = typed(asked.from.form);
    const auto read = read_stream(words_typed, baselines, current);
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&read)) {
        auto page = stream_page(of, baselines, words_typed);
        put_wrong(page, *wrong);
        return form_reply(asked, of, "Agree support", std::move(page));
    }
    TRY(add(writer, std::get<SupportStream>(read)));
    TRY(writer.commit());
    return back_to_programme(of);
}

Result<Reply> show_stream_end(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_stream(asked, reader));
    return form_reply(asked, of.of, "End this support",
                      end_page(of, [](std::string_view) { return std::string_view{}; }));
}

Result<Reply> end_stream(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_stream(asked, writer));
    const auto& move = stream_lifecycle().moves.front();
    if (const auto stale = stale_move(asked,
                                      {.what = "this support",
                                       .address = address(of),
                                       .back = address_of(of.stream.school),
                                       .version = of.stream.version,
                                       .stands = "is running"},
                                      move.wants()))
        return *stale;
    const auto conclusion = basics::shortened(basics::collapsed(asked.from.form["reason"]), longest_text);
    const Said said = [&](std::string_view) { return std::string_view{conclusion}; };
    auto page = end_page(of, said);
    if (const auto wanting = basics::wanting(move, said); !wanting.empty()) {
        put_errors(page, wanting);
        return form_reply(asked, of.of, "End this support", std::move(page));
    }
    TRY(end(writer, of.stream, conclusion));
    TRY(writer.commit());
    return back_to_programme(of.of);
}

} // namespace programmes
