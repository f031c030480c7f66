#include "web/headers.h"
#include "web/request.h"

#include <doctest/doctest.h>

TEST_CASE("a redirect leads inside this site, or it is our mistake") {
    CHECK(web::redirect("/people").status == 303);
    CHECK_THROWS_AS(web::redirect("//elsewhere"), basics::Bug);
    CHECK_THROWS_AS(web::redirect("/a\r\nSet-Cookie: b=c"), basics::Bug);
    CHECK_THROWS_AS(web::redirect("javascript:alert(1)"), basics::Bug);
}

TEST_CASE("a download has a name that no file system misreads") {
    const auto reply = web::download("a,b", "text/csv", "../../Schöne \"Grüße\".csv");
    const auto& disposition = reply.headers.front().second;
    CHECK(disposition.find("filename=\"-..-Sch--ne -Gr----e-.csv\"") != std::string::npos);
    CHECK(disposition.find("filename*=UTF-8''..%2F..%2FSch%C3%B6ne%20%22Gr%C3%BC%C3%9Fe%22.csv") != std::string::npos);
    CHECK(web::fits_header(disposition));
}

TEST_CASE("https is asked for again only where it was used") {
    const auto has_hsts = [](const web::Headers& headers) {
        return std::any_of(headers.begin(), headers.end(),
                           [](const auto& each) { return each.first == "Strict-Transport-Security"; });
    };
    CHECK(has_hsts(web::security_headers(true)));
    CHECK_FALSE(has_hsts(web::security_headers(false)));
}

TEST_CASE("a link is of this site or https") {
    CHECK(web::Link{"/a"}.text() == "/a");
    CHECK(web::Link{"https://example.org/"}.text() == "https://example.org/");
    for (const auto* wrong :
         {"javascript:alert(1)", "//elsewhere", "http://example.org", "/\\elsewhere", "", "data:text/html,a"})
        CHECK(web::Link{wrong}.text() == "#");
}
