#include "paper/pdf.h"

#include "testing/folder.h"

#include <cstdlib>
#include <doctest/doctest.h>

TEST_CASE("where no Chromium is installed a sentence says what to do instead of a PDF") {
    const std::string path = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    const auto printed = paper::pdf_of("<!DOCTYPE html><title>A page</title>");
    setenv("PATH", path.c_str(), 1);
    REQUIRE_FALSE(printed.ok());
    CHECK(printed.problem().message.find("Chromium, which is not installed here") != std::string::npos);
}

TEST_CASE("a page becomes a PDF with tags, by which a screen reader finds its headings") {
    const auto printed =
        paper::pdf_of("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>A page</title></head>"
                      "<body><h1>A heading</h1><p>A sentence.</p></body></html>");
    REQUIRE_MESSAGE(printed.ok(), printed.problem().message);
    const auto& pdf = printed.value();
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("/MarkInfo") != std::string::npos);
    CHECK(pdf.find("/StructTreeRoot") != std::string::npos);
    CHECK(pdf.find("/Lang (en-GB)") != std::string::npos);
}
