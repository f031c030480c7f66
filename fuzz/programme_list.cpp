// A trust's list of tasks: whatever the bytes, a list that is whole and comes back the same from its own file, or a sentence.
#include "programmes/template_source.h"

#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = programmes::read_template({reinterpret_cast<const char*>(bytes), size});
    if (!read.ok()) {
        promise(!read.problem().message.empty());
        return 0;
    }
    promise(!read.value().empty() && programmes::wrong_with(read.value()).empty());
    const auto file = programmes::template_file(read.value());
    const auto back = programmes::read_template(file);
    promise(back.ok() && programmes::changes(read.value(), back.value()).empty());
    promise(programmes::template_file(back.value()) == file);
    return 0;
}
