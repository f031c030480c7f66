#pragma once
// The trust's key points, and one of them over all its schools.
#include "assessments/reached_row.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace assessments {

// The form of a key point's name and days.
struct KeyPointForm {
    std::string action, button, form_token;
    std::int64_t version{}; // 0: a new one
    web::ErrorSummary errors{};
    web::Field year, name;
    web::Choice stage;
    web::Field opens, due, meets;
};
void write(web::Html&, const KeyPointForm&);
KeyPointForm key_point_form(const KeyPointWords&, const std::vector<Wrong>&, std::string form_token);

struct KeyPointsPage {
    struct Row {
        KeyPointNumber id;
        std::string title, stage, opens, due, meets, state;
    };
    std::vector<Row> rows{};
    std::optional<web::EmptyState> empty{};
    std::optional<KeyPointForm> form{}; // for those who set key points
};
void write(web::Html&, const KeyPointsPage&);

// One key point: which schools have sent what, and what they reached.
struct TrustPointPage {
    KeyPointNumber point;
    std::string form_token;
    std::vector<std::string> sentences{};
    std::string frozen{};
    std::string csv, xlsx;
    struct School {
        std::string name, address, results, missing, received;
    };
    std::vector<School> schools{};
    struct Table { // of a year group in a subject, schools by name
        std::string name, scale, headline;
        std::vector<ReachedRow> rows{};
    };
    std::vector<Table> tables{};
    bool may_set{};
    bool may_forecast{}; // a key point during the year
};
void write(web::Html&, const TrustPointPage&);

// What is asked, and the form to ask more.
struct AsksPage {
    KeyPointNumber point;
    std::string form_token;
    web::ErrorSummary errors{};
    struct Row {
        std::int64_t year_group;
        std::string year_words, subject, subject_name, scale;
    };
    std::vector<Row> rows{};
    KeyPointForm form;
    web::ChoiceGroup year_groups;
    web::Choice subject, scale;
};
void write(web::Html&, const AsksPage&);

} // namespace assessments
