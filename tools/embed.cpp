// embed: writes the files of a folder into a C++ file, so that the program carries them: embed NAME ROOT out.cpp FILE…
// Without any FILE it takes all that are there, for folders whose files are named by their own bytes.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::vector<std::string> files_under(const std::string& root) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root})
        if (entry.is_regular_file()) found.push_back(entry.path().string());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) return std::cerr << "usage: embed NAME ROOT out.cpp FILE…\n", 2;
    const std::string name{argv[1]}, root{argv[2]};
    const auto files = argc > 4 ? std::vector<std::string>{argv + 4, argv + argc} : files_under(root);
    std::ostringstream out;
    out << "#include \"basics/embedded.h\"\n#include <array>\nnamespace embedded {\nstd::span<const File> " << name
        << "();\nstd::span<const File> " << name << "() {\n    static constexpr std::array<File, " << files.size()
        << "> files{{\n";
    for (const auto& path : files) {
        std::ifstream in{path, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        out << "        File{\"" << path.substr(root.size() + 1) << "\", {";
        for (size_t at = 0; at == 0 || at < bytes.size(); ++at) {
            if (at % 120 == 0) out << (at ? "\"\n            \"" : "\"");
            if (bytes.empty()) break;
            const auto c = static_cast<unsigned char>(bytes[at]);
            if (c == '"' || c == '\\' || c < 32 || c > 126 || c == '?') {
                const char octal[] = {'\\', static_cast<char>('0' + (c >> 6)), static_cast<char>('0' + ((c >> 3) & 7)),
                                      static_cast<char>('0' + (c & 7)), 0};
                out << octal;
            } else out << bytes[at];
        }
        out << "\", " << bytes.size() << "}},\n";
    }
    out << "    }};\n    return files;\n}\n}\n";
    std::ofstream{argv[3]} << out.str();
}
