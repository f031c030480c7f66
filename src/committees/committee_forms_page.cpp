#include "committees/committee_forms_page.h"

namespace committees {
namespace {

web::Field day(std::string name, std::string label, std::string value, std::string hint = "Like 2026-09-01.") {
    return {.name = std::move(name), .label = std::move(label), .value = std::move(value), .hint = std::move(hint)};
}

template <class All>
web::Choice choice_of(std::string name, std::string label, const All& all, std::string_view value) {
    web::Choice out{
        .name = std::move(name), .label = std::move(label), .options = {{"", "Choose"}}, .value = std::string{value}};
    for (const auto each : all) out.options.push_back({std::string{committees::name(each)}, std::string{words(each)}});
    return out;
}

void add_quorum(Form& form, const QuorumWords& typed) {
    form.controls.emplace_back(web::Field{.name = "quorum_number",
                                          .label = "Quorum: at least so many members",
                                          .value = typed.number,
                                          .hint = "Empty where only a share is asked for.",
                                          .mode = "numeric"});
    form.controls.emplace_back(web::Field{.name = "quorum_percent",
                                          .label = "Quorum: at least so many in a hundred of the members in post",
                                          .value = typed.percent,
                                          .hint = "50 for half of them, rounded up.",
                                          .mode = "numeric"});
}

void add_terms(Form& form, const TermsWords& typed) {
    form.controls.emplace_back(day("terms_since", "These terms hold from", typed.since));
    form.controls.emplace_back(
        TextArea{.name = "purpose", .label = "What the committee is for", .value = typed.purpose});
    form.controls.emplace_back(TextArea{.name = "delegated",
                                        .label = "What is delegated to it under the scheme of delegation",
                                        .value = typed.delegated,
                                        .hint = "What it decides, what it advises on, and to whom it reports.",
                                        .rows = 6});
}

} // namespace

Form committee_form(const CommitteeWords& typed) {
    Form form{.action = "/committees", .button = "Constitute the committee"};
    form.controls.emplace_back(choice_of("kind", "What it is", all_kinds(), typed.kind));
    form.controls.emplace_back(web::Field{.name = "name", .label = "Name", .value = typed.name});
    form.controls.emplace_back(web::Field{.name = "school",
                                          .label = "URN of the school",
                                          .value = typed.school,
                                          .hint = "Of a local advisory committee only.",
                                          .mode = "numeric"});
    add_quorum(form, typed.quorum);
    add_terms(form, typed.terms);
    return form;
}

Form terms_form(const TermsWords& typed) {
    Form form{.button = "Add these terms"};
    add_terms(form, typed);
    return form;
}

Form quorum_form(std::string_view name, const QuorumWords& typed) {
    Form form{.button = "Save name and quorum"};
    form.controls.emplace_back(web::Field{.name = "name", .label = "Name", .value = std::string{name}});
    add_quorum(form, typed);
    return form;
}

Form member_form(const MemberWords& typed) {
    Form form{.button = "Appoint"};
    form.controls.emplace_back(web::Field{.name = "email",
                                          .label = "E-mail address",
                                          .value = typed.email,
                                          .hint = "By which the person signs in here.",
                                          .type = "email",
                                          .mode = "email"});
    form.controls.emplace_back(choice_of("office", "Office", all_offices(), typed.office));
    form.controls.emplace_back(day("member_since", "In post from", typed.since));
    form.controls.emplace_back(
        day("member_until", "Last day of the term", typed.until, "Empty where the term has no end yet."));
    return form;
}

Form end_form(std::string_view until, std::string_view reason) {
    Form form{.button = "End the term"};
    form.controls.emplace_back(day("until", "Last day in post", std::string{until}));
    form.controls.emplace_back(web::Field{.name = "reason", .label = "Why it ends", .value = std::string{reason}});
    return form;
}

Form declaration_form(const DeclarationWords& typed, std::span<const Member> members, std::string_view chosen) {
    Form form{.button = "Declare"};
    if (!members.empty()) {
        web::Choice of{.name = "member",
                       .label = "Whose declaration",
                       .options = {{"", "Choose"}},
                       .value = std::string{chosen},
                       .hint = "As they said it to you. The journal says that you wrote it down."};
        for (const auto& each : members) of.options.push_back({std::string{each.id.text()}, each.person_name});
        form.controls.emplace_back(std::move(of));
    }
    form.controls.emplace_back(web::ChoiceGroup{
        .name = "nothing",
        .question = "Interests of this academic year",
        .options = {{.value = "yes", .words = "There is nothing to declare", .chosen = typed.nothing == "yes"},
                    {.value = "no", .words = "There is", .chosen = typed.nothing == "no"}}});
    form.controls.emplace_back(
        TextArea{.name = "interests",
                 .label = "What it is",
                 .value = typed.interests,
                 .hint = "Of money, property, employment, family or loyalty: yours, and of those close to you.",
                 .rows = 3});
    return form;
}

Form meeting_form(const MeetingWords& typed) {
    Form form{.button = "Call the meeting"};
    form.controls.emplace_back(day("on", "Day", typed.on, "Like 2027-01-14."));
    form.controls.emplace_back(
        web::Field{.name = "starts", .label = "Starts at", .value = typed.starts, .hint = "Like 18:00."});
    form.controls.emplace_back(web::Field{.name = "place", .label = "Where", .value = typed.place});
    return form;
}

} // namespace committees
