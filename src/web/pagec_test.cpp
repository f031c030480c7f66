#include "testing/databases.h"
#include "testing/program.h"

#include <doctest/doctest.h>

#include <fstream>

namespace {

// What pagec says of a page; "" when it compiles it.
std::string compile(std::string_view html) {
    const auto folder = testing::fresh_database(testing::Schema::none);
    std::ofstream{folder.folder() / "page.html"} << "@page a::Page\n" << html << "\n";
    const auto tool = std::filesystem::path{BEARING_PROGRAM}.parent_path() / "pagec";
    return testing::shell(
               fmt::format("cd '{}' && '{}' page.html page.cpp 2>&1", folder.folder().string(), tool.string()))
        .said;
}

} // namespace

TEST_CASE("pagec compiles what is safe") {
    CHECK(compile("<p class=\"{{ page.kind }}\">{{ page.words }}</p>") == "");
    CHECK(compile("<a href=\"{{ page.link }}\">a</a><a href=\"/schools/{{ page.urn }}?x={{ page.y }}\">b</a>") == "");
    CHECK(compile("<script type=\"module\" src=\"{{ page.script }}\"></script>\n<p>{{ page.words }}</p>") == "");
    CHECK(compile("<!-- don't -->\n<p>{{ page.words }}</p>") == "");
    CHECK(compile("<a href=\"/\"\n@if page.lit\n class=\"lit\"\n@else\n class=\"dark\"\n@end\n>a</a>") == "");
}

TEST_CASE("pagec refuses what is not, and says the line") {
    struct Bad {
        std::string_view html, words;
    };
    for (const auto& [html, words] :
         std::vector<Bad>{{"@if page.a\n<p>a</p>", "page.html:2: error: this has no @end"},
                          {"<p>a</p>\n@end", "page.html:3: error: no @if or @for is open here"},
                          {"<p class={{ page.a }}>a</p>", "put the value of an attribute in quotes"},
                          {"<script src=\"/a\">{{ page.a }}</script>", "no value may stand inside script or style"},
                          {"<script>alert(1)</script>", "it belongs in browser/"},
                          {"<p onclick=\"a()\">a</p>", "onclick belongs in browser/"},
                          {"<p style=\"a\">a</p>", "style belongs in browser/"},
                          {"<a href=\"javascript:a()\">a</a>", "an address begins with"},
                          {"<a href=\"javascript:{{ page.a }}\">a</a>", "an address begins with"},
                          {"<a href=\"//{{ page.a }}\">a</a>", "an address begins with"},
                          {"<!-- {{ page.a }} -->", "no value may stand inside a comment"},
                          {"<p class=\"a", "the page ends inside"},
                          {"@if page.a\n<p\n@end\n>a</p>", "this branch must end where it began"},
                          {"<p>{{ page.a</p>", "{{ without }} on the same line"},
                          {"@unless page.a\n@end", "what is @unless page.a?"}}) {
        CAPTURE(html);
        const auto said = compile(html);
        CAPTURE(said);
        CHECK(said.find(words) != std::string::npos);
    }
}
