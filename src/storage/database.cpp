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
    return engine_ == Engine::sqlite ? open_sqlite(url_.substr(sqlite_mark.size()), IfMissing::refuse)
                                     : open_postgres(url_);
}

std::string Database::printable() const {
    if (engine_ == Engine::sqlite) return url_;
    auto shown = url_;
    if (const auto secret = shown.find("password="); secret != std::string::npos)
        shown.erase(secret, std::min(shown.find('&', secret), shown.size()) - secret);
    const auto at = shown.find('@'), colon = shown.find(':', shown.find("://") + 3);
    return at != std::string::npos && colon < at ? shown.substr(0, colon) + shown.substr(at) : shown;
}

} // namespace storage
