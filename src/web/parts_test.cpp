#include "testing/visit.h"
#include "web/choices_page.h"
#include "web/parts_page.h"

#include <doctest/doctest.h>

using namespace web;

namespace {

// A page of parts: whatever the test wants written, in the whole layout and inspected.
std::string wanted;
struct Parts {};
void write(Html& html, const Parts&) { html.put(SafeHtml{wanted}); }
basics::Result<Reply> show_parts(Request& asked) { return show(asked, {.title = "Parts"}, Parts{}); }

template <class... Part>
testing::Visited page_of(const Part&... part) {
    Html html;
    (write(html, part), ...);
    wanted = std::move(html).take().text;
    testing::App app{{Route{Method::get, "/", permissions::Verb::anyone, show_parts}}};
    return testing::visit(app, "/");
}

} // namespace

TEST_CASE("every part stands in a page without a fault, and says what it was given") {
    const auto page =
        page_of(Notice{.words = "Saved."}, Tag{.words = "overdue", .tone = Tag::Tone::bad},
                SummaryList{.rows = {{.key = "Town", .value = "Invented Wells", .change = "/"}}},
                Details{.summary = "More", .content = {"<p>All of it</p>"}},
                EmptyState{.why = "Nothing was imported yet.", .what_to_do = "Import a file", .address = "/"},
                Pagination{.next = "/?page=2", .page = 1, .pages = 2});
    for (const auto* words : {"Saved.", "overdue", "Invented Wells", "Change Town", "All of it", "Import a file",
                              "Page 1 of 2", "Next page"})
        CHECK(page.says(words));
    CHECK_FALSE(page.says("Previous page"));
}

TEST_CASE("a group, a file and a date are labelled, described, and give back what was chosen") {
    const auto page =
        page_of(ChoiceGroup{.name = "phase",
                            .question = "Which phase?",
                            .options = {{.value = "primary", .words = "Primary", .hint = "4 to 11", .chosen = true},
                                        {.value = "secondary", .words = "Secondary"}},
                            .error = "Choose one.",
                            .hint = "Only one."},
                ChoiceGroup{.name = "days",
                            .question = "Which days?",
                            .options = {{.value = "1", .words = "Monday"}},
                            .kind = ChoiceGroup::Kind::any},
                FileField{.name = "file",
                          .label = "A file",
                          .accept = ".csv",
                          .error = "Choose a file.",
                          .hint = "CSV",
                          .several = true},
                DateField{.name = "from",
                          .question = "From when?",
                          .day = "31",
                          .month = "2",
                          .year = "2026",
                          .error = "There is no 31 February.",
                          .hint = "As 27 3 2026"});
    CHECK(page.body.find("value=\"primary\"\n checked") != std::string::npos);
    CHECK(page.body.find("value=\"31\"") != std::string::npos);
    CHECK(page.says("Error: There is no 31 February."));
}

TEST_CASE("a heading that sorts is a link, and says which way it is sorted") {
    Html html;
    html.put(SafeHtml{"<table><caption>Schools</caption><tr>"});
    write(html, SortHeading{.words = "Name", .address = "/?sort=name", .sorted = SortHeading::Sorted::up});
    write(html, SortHeading{.words = "Pupils", .address = "/?sort=pupils", .numeric = true});
    html.put(SafeHtml{"</tr></table>"});
    const auto text = std::move(html).take();
    CHECK(page_of(Details{.summary = "Table", .content = text}).body.find("aria-sort=\"ascending\"")
          != std::string::npos);
}

TEST_CASE("a part that has nothing to say writes nothing") {
    Html html;
    write(html, Notice{.words = ""});
    write(html, Pagination{.page = 1, .pages = 1});
    CHECK(std::move(html).take().text == "");
}
