#include "storage/sqlite_trace.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sqlite3.h>

namespace storage {

void trace(sqlite3_stmt* statement) {
    static const char* const file = std::getenv("BEARING_STATEMENTS");
    if (!file) [[likely]]
        return;
    const std::unique_ptr<char, void (*)(void*)> text{sqlite3_expanded_sql(statement), sqlite3_free};
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out{std::fopen(file, "a"), std::fclose};
    if (text && out) std::fprintf(out.get(), "%s;\n\n", text.get());
}

} // namespace storage
