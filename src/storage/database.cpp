#include "storage/database.h"

#include "storage/postgres.h"
#include "storage/sqlite.h"

namespace storage {
namespace {

constexpr std::string_view sqlite_mark = "sqlite:";

} // namespace

basics::Result<Database> Database::open(std::string url, Missing missing) {
    if (url.starts_with(sqlite_mark)) {
        const auto path = url.substr(sqlite_mark.size());
        TRY(open_sqlite(path, missing == Missing::make ? IfMissing::make : IfMissing::refuse));
        return Database{std::move(url), Engine::sqlite};
    }
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
        TRY(open_postgres(url));
        return Database{std::move(url), Engine::postgres};
    }
    return basics::invalid("A database is written sqlite:PATH or postgresql://USER@HOST/NAME.");
}

basics::Result<std::unique_ptr<Connection>> Database::connect() const {
    return engine_ == Engine::sqlite ? open_sqlite(url_.substr(sqlite_mark.size()), IfMissing::refuse) : open_postgres(url_);
}

std::string Database::printable() const {
    const auto at = url_.find('@'), scheme = url_.find("://");
    if (engine_ == Engine::sqlite || at == std::string::npos) return url_;
    const auto colon = url_.find(':', scheme + 3);
    return colon < at ? url_.substr(0, colon) + url_.substr(at) : url_;
}

} // namespace storage
