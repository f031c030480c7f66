#include "storage/database.h"

namespace storage {
namespace {

std::string condition(std::string_view column, const permissions::Scope& scope) {
    if (scope.everything) return "1 = 1";
    if (scope.schools.empty()) return "1 = 0";
    std::string list;
    for (const auto school : scope.schools) list += (list.empty() ? "" : ", ") + school.text();
    return fmt::format("{} in ({})", column, list);
}

} // namespace

std::string with_scope(std::string_view text, const permissions::Scope& scope) {
    constexpr std::string_view mark = ":scope(";
    std::string out;
    for (;;) {
        const auto start = text.find(mark);
        out += text.substr(0, start);
        if (start == std::string_view::npos) return out;
        const auto end = text.find(')', start);
        out += condition(text.substr(start + mark.size(), end - start - mark.size()), scope);
        text.remove_prefix(end + 1);
    }
}

Reader::~Reader() {
    if (connection_) connection_->rollback();
}

basics::Result<void> Writer::commit() {
    TRY(connection_->commit());
    connection_ = nullptr;
    return {};
}

basics::Result<Reader> read(Connection& connection) {
    TRY(connection.begin_read());
    return Reader{connection};
}

basics::Result<Writer> write(Connection& connection, Author author) {
    TRY(connection.begin_write());
    return Writer{connection, std::move(author)};
}

} // namespace storage
