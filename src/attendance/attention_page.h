#pragma once
// Who needs attention: in figures, and by name for those who may.
#include "attendance/attention_view.h"
#include "web/choices_page.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace attendance {

struct AttentionPage {
    basics::Urn urn;
    std::optional<web::EmptyState> empty{};
    std::vector<std::string> sentences{};
    bool bands{}; // late enough in the year to speak of them
    struct Row {
        std::string name, pupils, near, persistent, severe, unresolved;
    };
    std::vector<Row> rows{};
    bool names{};                          // may be asked for here
    std::string before_names{};            // why not yet: a second factor, for one
    std::optional<web::ChoiceGroup> why{}; // asked of those who do not work at the school
};
void write(web::Html&, const AttentionPage&);
// `by_name`: the reader may read these pupils by name, and sees every number.
AttentionPage attention_page(const AttentionView&, bool by_name);

struct AttentionNamesPage {
    basics::Urn urn;
    std::vector<std::string> sentences{};
    struct Band {
        std::string title, last_heading;
        struct Row {
            std::string name, year_group, missed, rate, last;
        };
        std::vector<Row> rows{};
    };
    std::vector<Band> bands{};
    struct Unresolved {
        std::string name, year_group, sessions, oldest;
    };
    std::vector<Unresolved> unresolved{};
    struct Change {
        std::string name, session, before, after;
    };
    std::vector<Change> changes{};
};
void write(web::Html&, const AttentionNamesPage&);
// `discreet`: codes that not everybody need know are shown as their category.
AttentionNamesPage attention_names_page(const AttentionView&, bool discreet);

} // namespace attendance
