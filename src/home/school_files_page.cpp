#include "home/school_files_page.h"

#include <fmt/format.h>

namespace home {

SchoolFilesPage school_files_page(std::string_view address, const std::vector<SchoolFile>& files) {
    SchoolFilesPage page;
    if (files.empty()) page.empty = "No file has come in of this school yet.";
    for (const auto& each : files)
        page.rows.push_back({.kind = std::string{words(each.kind)},
                             .number = fmt::format("{}", each.id),
                             .came = basics::spoken(each.at),
                             .source = each.source,
                             .brought = each.brought,
                             .state = std::string{words(each.state)},
                             .removal = each.state == SchoolFile::State::taken
                                            ? fmt::format("{}/{}/{}/removal", address, name(each.kind), each.id)
                                            : std::string{}});
    return page;
}

} // namespace home
