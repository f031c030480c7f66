#include "sources/json_table.h"

#include "sources/json_rows.h"
#include "sources/text_file.h"

namespace sources {
namespace {

using basics::Result;

Result<void> read_all(const std::string& path, Encoding encoding, JsonRows& rows) {
    auto file = TRY(TextFile::open(path, encoding));
    for (;;) {
        const auto piece = TRY(file.next());
        if (piece.empty()) return rows.finish();
        TRY(rows.feed(piece));
    }
}

class JsonTable : public Table {
public:
    JsonTable(std::string path, std::string name, Encoding encoding, const Limits& limits,
              std::vector<std::string> headers)
        : path_{std::move(path)},
          name_{std::move(name)},
          encoding_{encoding},
          limits_{limits},
          headers_{std::move(headers)} {}
    std::string name() const override { return name_; }
    const std::vector<std::string>& headers() const override { return headers_; }
    std::string note() const override { return encoding_ == Encoding::windows_1252 ? "Windows-1252" : ""; }
    Result<void> each(const EachRow& step) override {
        JsonRows rows{headers_, limits_, &step};
        return read_all(path_, encoding_, rows);
    }

private:
    std::string path_;
    std::string name_;
    Encoding encoding_;
    Limits limits_;
    std::vector<std::string> headers_;
};

} // namespace

Result<std::unique_ptr<Table>> open_json(const std::string& path, const std::string& name, const Limits& limits) {
    const auto encoding = TRY(text_encoding(path, limits));
    JsonRows rows{{}, limits, nullptr};
    TRY(read_all(path, encoding, rows));
    return std::unique_ptr<Table>{std::make_unique<JsonTable>(path, name, encoding, limits, rows.headers())};
}

} // namespace sources
