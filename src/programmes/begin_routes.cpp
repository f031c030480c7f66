#include "programmes/begin_routes.h"

#include "assessments/catalogue_store.h"
#include "basics/text.h"
#include "people/staff_names_store.h"
#include "plans/part_store.h"
#include "plans/plan_summary_store.h"
#include "programmes/case_form_page.h"
#include "programmes/case_store.h"
#include "programmes/case_support.h"
#include "programmes/met.h"
#include "programmes/placement_store.h"
#include "programmes/programme_page.h"
#include "programmes/stream_store.h"
#include "programmes/task_store.h"
#include "web/said.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

struct Beginning {
    AskedSchool of;
    Placement current;
    const CaseKindRow* row;
    Choices choices{};
    std::vector<Baseline> baselines{};
};

Result<std::vector<Offered>> academies(storage::Reader& reader, const schools::School& school) {
    std::vector<Offered> out;
    for (const auto& each : TRY(schools::members(reader, *school.facts.trust_uid)))
        if (each.facts.urn != school.facts.urn) out.push_back({each.facts.urn.text(), each.facts.name});
    return out;
}

Result<std::vector<Offered>> running(Request& asked, storage::Reader& reader, const AskedSchool& of) {
    std::vector<Offered> out;
    if (const auto* current = of.view.current())
        for (const auto& each : TRY(streams_of(reader, seen_once_told(asked.person(), asked.today()), current->id)))
            if (each.state == StreamState::running)
                out.push_back({"support " + std::string{each.id.text()},
                               fmt::format("Support: {}, {}", words(each.kind), each.giver)});
    return out;
}

// Support that runs, and what the newest live plan of the school wants.
Result<std::vector<Offered>> served(Request& asked, storage::Reader& reader, const AskedSchool& of) {
    auto out = TRY(running(asked, reader, of));
    for (const auto& plan : TRY(plans::plan_summaries(reader, {asked.person(), asked.today()}, of.school.facts.urn))) {
        if (plan.state != plans::PlanState::live) continue;
        for (const auto& each : TRY(plans::objectives(reader, plan.id)))
            out.push_back({"objective " + std::string{each.id.text()}, "Objective: " + each.words});
        break;
    }
    return out;
}

// Of the academy that was chosen, if one was.
Result<std::vector<Baseline>> baselines_elsewhere(Request& asked, storage::Reader& reader, const Beginning& of) {
    for (const auto& each : of.choices.at(FieldKind::academy))
        if (each.value == asked.from.form["academy"])
            return baselines_at(reader, TRY(basics::parse_urn(each.value)), each.words);
    return baselines_at(reader, std::nullopt, "");
}

Result<Beginning> beginning(Request& asked, storage::Reader& reader) {
    const auto kind = case_kind_named(asked.parameter("kind"));
    if (!kind) return basics::missing("There is no such kind of case.");
    const auto& row = row_of(*kind);
    const bool all = row.kind == CaseKind::performance || !row.meets.empty();
    auto of = TRY(asked_school(asked, reader, all ? Gather::all : Gather::placements));
    if (!may(of.view.standing, row.begun_by))
        return basics::forbidden(
            row.begun_by == Party::lead
                ? "This is begun by the lead of the programme, or by who decides programmes."
                : "This is begun by the head, the lead of the programme, or who decides programmes.");
    auto current = TRY(current_of(of.view));
    if (row.only && row.only != current.decision.programme)
        return basics::conflict(fmt::format("This is for the programme {}. Elsewhere add capacity, or agree support.",
                                            programme_words(*row.only)));
    Beginning out{.of = std::move(of), .current = std::move(current), .row = &row};
    const auto fields = asked_first(row);
    out.choices = TRY(choices_for(asked, reader, out.of, fields));
    if (row.judged) {
        out.baselines = TRY(row.judged->elsewhere ? baselines_elsewhere(asked, reader, out)
                                                  : baselines_of(reader, out.current.school));
        for (const auto& each : out.baselines) out.choices[FieldKind::measure].push_back({each.measure, each.words});
    }
    return out;
}

// The year's cycle is one.
void want_one_a_year(const Beginning& of, const ProgrammeCase& made, std::vector<Wrong>& wrong) {
    if (made.kind != CaseKind::performance) return;
    for (const auto& each : of.of.view.cases)
        if (each.kind == made.kind && each.title == made.title)
            wrong.push_back({"year", "The cycle of this year has begun already."});
}

// The person that was chosen, or the post that was named.
std::string whose(const Said& said, const Choices& choices) {
    if (const auto all = choices.find(FieldKind::person); all != choices.end())
        for (const auto& each : all->second)
            if (each.value == said("person")) return each.words;
    return basics::shortened(basics::collapsed(said("post")), 120);
}

struct Made {
    ProgrammeCase what;
    std::optional<SupportStream> support{};
};
std::variant<Made, std::vector<Wrong>> made_of(const Beginning& of, const Said& said, basics::Date today,
                                               std::span<const std::string> staff) {
    const auto& row = *of.row;
    const auto title = basics::shortened(basics::collapsed(said("title")), 120);
    auto read = read_fields(asked_first(row), said, of.choices);
    std::vector<Wrong> wrong;
    if (!row.title_label.empty() && title.empty())
        wrong.push_back({"title", title_wanted(row, whose(said, of.choices))});
    if (auto* found = std::get_if<std::vector<Wrong>>(&read)) wrong.insert(wrong.end(), found->begin(), found->end());
    if (!wrong.empty()) return wrong;
    auto fields = std::get<Fields>(std::move(read));
    if (const auto serves = said_of(fields, "serves"); !serves.empty())
        for (const auto kind : {FieldKind::serves, FieldKind::support})
            if (const auto all = of.choices.find(kind); all != of.choices.end())
                for (const auto& each : all->second)
                    if (each.value == serves) fields.emplace(serves_words, each.words);
    Made out{.what = begun(row.kind, title, of.current, today, fields)};
    wrong = wrong_with(out.what, staff);
    want_one_a_year(of, out.what, wrong);
    if (!wrong.empty()) return wrong;
    if (!row.judged) return out;
    auto support = support_of(out.what, of.baselines, of.current);
    if (auto* found = std::get_if<std::vector<Wrong>>(&support)) return std::move(*found);
    leave_to_stream(out.what.fields);
    out.support = std::get<SupportStream>(std::move(support));
    return out;
}

// The task that asks for one of this kind is done, where what comes before it is.
Result<void> meet(storage::Writer& writer, const Beginning& of, std::string_view title, basics::Date today) {
    for (const auto& task : of.of.view.tasks) {
        if (of.row->meets.empty() || task.code != of.row->meets || task.state != TaskState::open
            || gate_before(task, of.of.view.tasks))
            continue;
        const auto words = met_words(title);
        const Said said = [&](std::string_view) { return std::string_view{words}; };
        TRY(save(writer, task, TRY(moved(task, done_move(), said, of.of.view.tasks, today)), done_move(), words,
                 today));
    }
    return {};
}

Reply reply(Request& asked, const Beginning& of, FormPage page) {
    page.address = fmt::format("{}/begin/{}", address_of(of.current.school), of.row->name);
    return form_reply(asked, of.of, fmt::format("{}: {}", of.row->words, of.of.school.facts.name), std::move(page));
}

} // namespace

Result<Choices> choices_for(Request& asked, storage::Reader& reader, const AskedSchool& of,
                            std::span<const CaseField> fields) {
    auto out = fixed_choices(asked.today());
    for (const auto comparison : all_comparisons())
        out[FieldKind::comparison].push_back({std::string{name(comparison)}, std::string{words(comparison)}});
    for (const auto& field : fields) {
        if (field.kind == FieldKind::academy) out[field.kind] = TRY(academies(reader, of.school));
        if (field.kind == FieldKind::person)
            for (const auto& each :
                 TRY(who_may_join(reader, seen_once_told(asked.person(), asked.today()), asked.today())))
                out[field.kind].push_back({std::string{each.id.text()}, each.name});
        if (field.kind == FieldKind::support) out[field.kind] = TRY(running(asked, reader, of));
        if (field.kind == FieldKind::serves) out[field.kind] = TRY(served(asked, reader, of));
        if (field.kind == FieldKind::subject)
            for (const auto& each : TRY(assessments::load_catalogue(reader)).subjects)
                out[field.kind].push_back({each.name, each.name});
    }
    return out;
}

Result<Reply> show_begin(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(beginning(asked, reader));
    const auto today = basics::iso(asked.today());
    return reply(asked, of, begin_page(*of.row, of.choices, [&](std::string_view field) {
                     return field == "begins" ? std::string_view{today} : std::string_view{};
                 }));
}

Result<Reply> begin_case(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(beginning(asked, writer));
    const auto said = web::said(asked);
    auto made = made_of(of, said, asked.today(), TRY(people::staff_of(writer, of.current.school)));
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&made)) {
        auto page = begin_page(*of.row, of.choices, said);
        put_wrong(page, *wrong);
        return reply(asked, of, std::move(page));
    }
    auto& [what, support] = std::get<Made>(made);
    if (support) what.fields["stream"] = std::string{TRY(add(writer, *support)).text()};
    TRY(add(writer, what, asked.today()));
    TRY(meet(writer, of, what.title, asked.today()));
    TRY(writer.commit());
    return web::redirect(address_of(of.current.school, of.row->part));
}

} // namespace programmes
