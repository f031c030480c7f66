#pragma once
// Rows out of CSV text that comes in pieces: libcsv behind a small face, one buffer for all rows.
#include "sources/table.h"

namespace sources {

class CsvRows {
public:
    // `step` must outlive this. Rows longer than the limits are a Problem.
    CsvRows(char separator, const Limits&, const EachRow& step);
    ~CsvRows();
    CsvRows(const CsvRows&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;

    basics::Result<void> feed(std::string_view piece);
    basics::Result<void> finish(); // a Problem if the text ends inside a quoted cell

private:
    struct Parser; // libcsv's and the present row
    std::unique_ptr<Parser> parser_;
};

} // namespace sources
