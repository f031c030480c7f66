#pragma once
// Chromium as a printer: where it is, and how it is asked for a page, in a confined service too.
#include <optional>
#include <string>
#include <vector>

namespace paper {

// The program, by PATH; nothing where none is installed.
std::optional<std::string> chromium();

// The command that prints a page of ours from one file into another. Scripts run without compiled code (our pages have none), since a
// service may not be allowed memory that is both written and executed; and where this process may make no namespace of its own, or is
// root, Chromium runs without its sandbox, which it could not build: the service's own confinement holds it, and it reads our page alone.
std::vector<std::string> printing(const std::string& program, const std::string& page, const std::string& pdf);

} // namespace paper
