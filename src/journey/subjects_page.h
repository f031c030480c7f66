#pragma once
// The journeys of a school's subjects: where each is, how it got there, and the two forms for who may say so.
#include "journey/subject.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"

namespace journey {

struct SubjectLine {
    std::string subject, phase, trend, since, who;
    std::vector<std::string> before{}; // what was decided earlier, newest first
};
struct SubjectsPage {
    std::vector<std::string> sentences{};
    std::vector<SubjectLine> lines{};
    // For who may decide; "" for others.
    std::string address{}, form_token{}, version{};
    web::ErrorSummary errors{};
    web::Field team_subject, teachers, reason;
    web::Choice subject;
    web::ChoiceGroup phase, trend;
};
void write(web::Html&, const SubjectsPage&);

// What a form said, to give back.
struct SubjectSaid {
    std::string team_subject{}, teachers{}, subject{}, phase{}, trend{}, reason{};
};
SubjectsPage subjects_page(std::span<const SubjectNow>, const SubjectSaid&);

// Another when anything was said of any subject meanwhile.
std::string version_of(std::span<const SubjectNow>);

} // namespace journey
