#pragma once
// Records out of JSON text that comes in pieces: the one list of flat objects in it.
#include "sources/table.h"

namespace sources {

class JsonRows {
public:
    // Each record goes to `step`, which must outlive this, as one cell a header; null: only the headers are gathered.
    JsonRows(std::vector<std::string> headers, const Limits&, const EachRow* step);
    ~JsonRows();
    JsonRows(const JsonRows&) = delete;
    JsonRows& operator=(const JsonRows&) = delete;

    basics::Result<void> feed(std::string_view piece);
    basics::Result<void> finish();                   // a Problem if the text is cut short or holds no list of records
    const std::vector<std::string>& headers() const; // of all records so far, in the order in which they came

private:
    struct Parser; // Boost.JSON's, which calls back
    std::unique_ptr<Parser> parser_;
};

} // namespace sources
