#include "testing/inspect.h"

#include <doctest/doctest.h>

namespace {

basics::Result<web::Reply> nothing(web::Request&) { return web::plain(""); }
const std::array routes{web::Route{web::Method::get, "/schools/:urn", permissions::Verb::anyone, nothing},
                        web::Route{web::Method::post, "/schools", permissions::Verb::anyone, nothing}};

std::string page(std::string_view inside) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><title>A – "
                       "Bearing</title></head><body><main><h1>A</h1>{}</main></body></html>",
                       inside);
}
std::string faults(std::string_view inside) {
    std::string all;
    for (const auto& fault : testing::faults_of_page(page(inside), routes)) all += fault + "\n";
    return all;
}
bool finds(std::string_view inside, std::string_view words) {
    const auto all = faults(inside);
    if (all.find(words) == std::string::npos) MESSAGE("in " << std::string{inside} << " found only: " << all);
    return all.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a good page has no fault") {
    CHECK(faults("<p>A &amp; B</p><a href=\"/schools/1?a=b#c\">One</a><table><caption>T</caption><tr><th "
                 "scope=\"col\">H</th></tr></table>"
                 "<form method=\"post\" action=\"/schools\"><input type=\"hidden\" name=\"form_token\" value=\"x\">"
                 "<label for=\"n\">Name</label><input id=\"n\" name=\"n\"><button>Save</button></form>")
          == "");
}

TEST_CASE("the inspection of a page finds what is wrong with it") {
    CHECK(finds("<p>A", "closes nothing"));
    CHECK(finds("<p class=x>A</p>", "quotes"));
    CHECK(finds("<p>A & B</p>", "write &amp;"));
    CHECK(finds("<p id=\"a\"></p><p id=\"a\"></p>", "an id that another has"));
    CHECK(finds("<h1>B</h1>", "2 h1"));
    CHECK(finds("<h3>B</h3>", "skips a level"));
    CHECK(finds("<input name=\"n\">", "no label"));
    CHECK(finds("<label for=\"x\">X</label>", "not there"));
    CHECK(finds("<fieldset></fieldset>", "no legend"));
    CHECK(finds("<table></table>", "no caption"));
    CHECK(finds("<table><caption>T</caption><tr><th>H</th></tr></table>", "no scope"));
    CHECK(finds("<script>alert(1)</script>", "scripts and styles are files"));
    CHECK(finds("<p style=\"color:red\">A</p>", "scripts and styles are files"));
    CHECK(finds("<p onclick=\"x()\">A</p>", "scripts and styles are files"));
    CHECK(finds("<img src=\"/schools/1\">", "no alt"));
    CHECK(finds("<a href=\"/nowhere\">A</a>", "no page"));
    CHECK(finds("<a href=\"#nowhere\">A</a>", "no page"));
    CHECK(finds("<a href=\"#\">A</a>", "leads nowhere"));
    CHECK(finds("<form action=\"/schools\"></form>", "no method"));
    CHECK(finds("<form method=\"post\"></form>", "no action"));
    CHECK(finds("<form method=\"post\" action=\"/schools\"></form>", "no form_token"));
    CHECK(finds("<form method=\"get\" action=\"/schools\"></form>", "takes no get"));
}

TEST_CASE("a title that does not agree with the heading is found") {
    const auto wrong = testing::faults_of_page("<!DOCTYPE html><html lang=\"en-GB\"><head><title>B – "
                                               "Bearing</title></head><body><main><h1>A</h1></main></body></html>",
                                               routes);
    REQUIRE(wrong.size() == 1);
    CHECK(wrong.front() == "the title must be “A – Bearing”");
}
