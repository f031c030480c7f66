#include "demonstration/files_jobs.h"

#include "demonstration/official_file.h"
#include "imports/invented_jobs.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>

namespace demonstration {

using basics::Result;
namespace fs = std::filesystem;

Result<void> write_files(const Country& country, const fs::path& folder, Which which) {
    for (const auto& file : official_files(country)) {
        if (which == Which::trust_only && !file.own) continue;
        const auto place = folder / (file.own ? trust_folder : imports::invented_country);
        std::error_code error;
        fs::create_directories(place, error);
        std::ofstream out{place / file.name, std::ios::binary};
        out << file.text;
        out.close();
        if (!out)
            return basics::broken(fmt::format("{} cannot be written: is the disk full, or the folder not yours?",
                                              (place / file.name).string()));
    }
    return {};
}

Result<TemporaryFolder> TemporaryFolder::make() {
    std::error_code error;
    auto name = (fs::temp_directory_path(error) / "bearing-demonstration-XXXXXX").string();
    if (error || !mkdtemp(name.data()))
        return basics::broken("No temporary folder can be made. Is the disk full, or TMPDIR wrong?");
    return TemporaryFolder{fs::path{name}};
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    if (!path_.empty()) fs::remove_all(path_, error);
}

} // namespace demonstration
