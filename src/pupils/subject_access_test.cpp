#include "pupils/subject_access_page.h"

#include "testing/inspect.h"

#include <doctest/doctest.h>

TEST_CASE("what is held of a pupil is a whole page by itself, with every part, escaped") {
    const pupils::SubjectAccessPage page{.title = "Ada & Example",
                                         .made = "24 November 2026",
                                         .parts = {{.title = "Where the pupil was on roll",
                                                    .headings = {"School", "From"},
                                                    .rows = {{"900001", "1 & 2"}}},
                                                   {.title = "Marks", .headings = {"What"}}},
                                         .rules = {"Names: 12 months."}};
    web::Html html;
    write(html, page);
    const auto text = std::move(html).take().text;
    for (const auto& fault : testing::faults_of_page(text, {})) MESSAGE(fault);
    CHECK(testing::faults_of_page(text, {}).empty());
    CHECK(text.find("Ada &amp; Example") != std::string::npos);
    CHECK(text.find("1 &amp; 2") != std::string::npos);
    CHECK(text.find("Nothing is held.") != std::string::npos);
    CHECK(text.find("Names: 12 months.") != std::string::npos);
}
