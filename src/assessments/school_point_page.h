#pragma once
// A school at a key point.
#include "assessments/reached_row.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace assessments {

struct ReachedTable {                  // of a year group in a subject
    std::string name, scale, headline; // headline: what the column of values is
    std::vector<ReachedRow> rows{};
    struct Groups {
        std::string name;
        std::vector<ReachedRow> rows{};
    };
    std::vector<Groups> groups{};
};
// What the head says: a comment, and how many teach each subject.
struct CommentForm {
    std::string action, form_token, words, error{};
    std::int64_t version{};
    struct Taught {
        std::string name, label, value;
    };
    std::string teachers_action{};
    std::vector<Taught> taught{};
};
void write(web::Html&, const CommentForm&);

struct SchoolPointPage {
    basics::Urn urn;
    KeyPointNumber point;
    std::string form_token;
    std::string csv, xlsx;
    std::string hidden{}; // what is too small to show
    std::string frozen{}; // a sentence
    std::vector<std::string> sentences{};
    std::optional<web::EmptyState> empty{};
    std::vector<ReachedTable> results{}, predictions{};
    struct Stage {
        std::string name, value, interval, pupils, note;
    };
    std::vector<Stage> stage{};
    struct OutlookRow {
        std::string name, forecast, interval, stands_on, came_to, held;
    };
    std::vector<OutlookRow> outlooks{};
    struct NotForecast {
        std::string why, names; // names: of all that it holds for
    };
    std::vector<NotForecast> not_forecast{};
    std::string record{};              // how such forecasts have done
    std::string comment{};             // the head's
    std::string commented{};           // when
    std::optional<CommentForm> form{}; // for those who answer for the school
    bool may_import{};
};
void write(web::Html&, const SchoolPointPage&);

// The part of the page that its lines say.
void add_lines(SchoolPointPage&, const std::vector<Line>&);

} // namespace assessments
