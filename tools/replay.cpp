// Runs a fuzzer's function over every file of its corpus, once, in any build: replay_NAME FOLDER.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** words) {
    if (count != 2) return std::puts("usage: replay_NAME FOLDER"), 2;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{words[1]}) {
        std::ifstream in{entry.path(), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++files;
    }
    std::printf("%d inputs\n", files);
    return files == 0; // an empty corpus proves nothing
}
