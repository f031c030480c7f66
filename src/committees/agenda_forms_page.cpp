#include "committees/agenda_forms_page.h"

#include <algorithm>

namespace committees {
namespace {

template <class All>
web::Choice choice_of(std::string name, std::string label, const All& all, std::string_view value) {
    web::Choice out{
        .name = std::move(name), .label = std::move(label), .options = {{"", "Choose"}}, .value = std::string{value}};
    for (const auto each : all) out.options.push_back({std::string{committees::name(each)}, std::string{words(each)}});
    return out;
}

web::Choice people_of(std::string name, std::string label, std::span<const Member> all, std::string_view value) {
    web::Choice out{
        .name = std::move(name), .label = std::move(label), .options = {{"", "Choose"}}, .value = std::string{value}};
    for (const auto& each : all) out.options.push_back({std::string{each.person.text()}, each.person_name});
    return out;
}

void add_matters(Form& form, Part part, std::span<const Matter> chosen) {
    if (part == Part::confidential) return; // nothing confidential is evidence for others
    web::ChoiceGroup group{.name = "matter",
                           .question = "What it speaks to",
                           .options = {},
                           .kind = web::ChoiceGroup::Kind::any,
                           .hint =
                               "The matters of trust inspection: what is chosen here stands in the index of evidence."};
    for (const auto matter : all_matters())
        group.options.push_back({.value = std::string{name(matter)},
                                 .words = std::string{words(matter)},
                                 .chosen = std::ranges::find(chosen, matter) != chosen.end()});
    form.controls.emplace_back(std::move(group));
}

} // namespace

Form item_form(const ItemWords& typed, New fresh) {
    Form form{.button = fresh == New::yes ? "Add the item" : "Save the item"};
    form.controls.emplace_back(web::Field{.name = "title", .label = "What it is about", .value = typed.title});
    form.controls.emplace_back(choice_of("purpose", "What it is for", all_purposes(), typed.purpose));
    form.controls.emplace_back(web::Field{.name = "presenter", .label = "Who leads it", .value = typed.presenter});
    form.controls.emplace_back(
        web::Field{.name = "place", .label = "Place on the agenda", .value = typed.place, .mode = "numeric"});
    if (fresh == New::yes)
        form.controls.emplace_back(web::ChoiceGroup{
            .name = "part",
            .question = "Who may read it",
            .options = {{.value = "ordinary", .words = "Whoever reads the papers", .chosen = typed.part == "ordinary"},
                        {.value = "confidential",
                         .words = "Only those who may read what is confidential",
                         .chosen = typed.part == "confidential"}},
            .hint = "Its papers and minutes are as it is. It cannot be changed afterwards."});
    return form;
}

Form paper_form(const PaperWords& typed, Part part, New fresh) {
    Form form{.button = fresh == New::yes ? "Add the paper" : "Save the paper"};
    form.controls.emplace_back(web::Field{.name = "paper_title", .label = "Title", .value = typed.title});
    if (fresh == New::yes)
        form.controls.emplace_back(choice_of("source", "Where it comes from", all_sources(), typed.source));
    if (fresh == New::yes || typed.source == name(Source::written))
        form.controls.emplace_back(
            TextArea{.name = "paper",
                     .label = "The paper",
                     .value = typed.words,
                     .hint = "A paragraph a line. Rows copied from a spreadsheet become a table. Name no child. "
                             "Leave it empty where the paper is made from what is held.",
                     .rows = 10});
    add_matters(form, part, typed.matters);
    return form;
}

Form line_form(const LineWords& typed, std::span<const Member> owners, Part part, New fresh) {
    Form form{.button = fresh == New::yes ? "Add to the minutes" : "Save the line"};
    const auto kind = line_kind_named(typed.kind);
    if (fresh == New::yes) form.controls.emplace_back(choice_of("kind", "What it is", all_line_kinds(), typed.kind));
    form.controls.emplace_back(TextArea{.name = "words",
                                        .label = "What was said or decided",
                                        .value = typed.words,
                                        .hint = "Name no child, and nothing by which one could be known."});
    if (fresh == New::yes || kind == LineKind::question)
        form.controls.emplace_back(TextArea{
            .name = "answer", .label = "The answer to a question or challenge", .value = typed.answer, .rows = 3});
    if (fresh == New::yes || kind == LineKind::action) {
        form.controls.emplace_back(people_of("owner", "Who does an action", owners, typed.owner));
        form.controls.emplace_back(web::Field{.name = "owner_email",
                                              .label = "Or the e-mail address of somebody else who does it",
                                              .value = typed.email,
                                              .type = "email",
                                              .mode = "email"});
        form.controls.emplace_back(web::Field{
            .name = "due", .label = "By which day an action is done", .value = typed.due, .hint = "Like 2027-01-14."});
    }
    add_matters(form, part, typed.matters);
    return form;
}

Form interest_form(std::string_view words, std::span<const Member> members, std::string_view chosen) {
    Form form{.button = "Declare the interest"};
    if (!members.empty()) form.controls.emplace_back(people_of("declared_by", "Whose interest", members, chosen));
    form.controls.emplace_back(
        web::Field{.name = "interest",
                   .label = "What the interest is",
                   .value = std::string{words},
                   .hint = "Of a confidential item, whoever declares one reads nothing any more."});
    return form;
}

Form done_form(std::string_view words) {
    Form form{.button = "It is done"};
    form.controls.emplace_back(web::Field{.name = "done_words", .label = "What was done", .value = std::string{words}});
    return form;
}

Form removal_form(std::string_view button) {
    Form form{.button = std::string{button}};
    form.controls.emplace_back(web::Field{.name = "removal_reason", .label = "Why it is taken out"});
    return form;
}

Form attendance_form(const MeetingView& view) {
    Form form{.action = address_of(view.meeting.id) + "/attendance", .button = "Save who was there"};
    form.version = std::to_string(view.meeting.version);
    for (const auto& each : view.attending) {
        web::ChoiceGroup group{.name = "m-" + std::string{each.member.id.text()},
                               .question = each.member.person_name + ", " + std::string{words(each.member.office)},
                               .options = {}};
        for (const auto how : all_attendances())
            group.options.push_back(
                {.value = std::string{name(how)}, .words = std::string{words(how)}, .chosen = each.how == how});
        form.controls.emplace_back(std::move(group));
    }
    form.controls.emplace_back(
        web::Field{.name = "others",
                   .label = "Who else was there",
                   .value = view.meeting.others,
                   .hint = "Names and posts, for the minutes. They do not count for the quorum."});
    return form;
}

Form move_form(const MeetingMove& move, std::span<const Meeting* const> approving, const Said& said) {
    Form form{.button = std::string{move.words}, .verb = std::string{move.verb}};
    for (const auto& demand : move.wants()) {
        const std::string field{demand.field};
        if (demand.field == "meeting") {
            web::Choice choice{.name = field,
                               .label = "The meeting that approved the minutes",
                               .options = {{"", "Choose"}},
                               .value = std::string{said(field)},
                               .hint = "A later one that was held and quorate."};
            for (const auto* each : approving)
                choice.options.push_back({std::string{each->id.text()}, when_words(*each)});
            form.controls.emplace_back(std::move(choice));
        } else
            form.controls.emplace_back(web::Field{.name = field + "-" + std::string{move.verb},
                                                  .label = demand.field == "on" ? "New day" : "Why",
                                                  .value = std::string{said(field + "-" + std::string{move.verb})},
                                                  .hint = demand.field == "on" ? "Like 2027-01-14." : ""});
    }
    return form;
}

} // namespace committees
