#include "commands/pdf.h"
#include "testing/folder.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

TEST_CASE("where no Chromium is installed a sentence says what to do instead of a PDF") {
    const std::string path = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    const auto printed = commands::print_pdf("page.html", "page.pdf");
    setenv("PATH", path.c_str(), 1);
    REQUIRE_FALSE(printed.ok());
    CHECK(printed.problem().message.find("Chromium, which is not installed here") != std::string::npos);
}
