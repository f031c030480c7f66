#pragma once
// The journal: what was done, by whom, why; and a record as it stood on a day.
#include "basics/date.h"
#include "web/html.h"

#include <vector>

namespace people {

struct JournalPage {
    struct Row {
        basics::Instant at;
        std::string by, kind, record, what, reason;
    };
    std::string kind{}, person{}, until{}; // as typed
    std::string trouble{};                 // what is wrong with them
    std::vector<Row> rows{};
    std::string older{}; // the address of the next page
};
void write(web::Html&, const JournalPage&);

struct RecordPage {
    struct Difference {
        std::string field, before, after;
    };
    struct Entry {
        basics::Instant at;
        std::string by, reason, title;
        std::vector<Difference> differences;
    };
    struct Field {
        std::string name, value;
    };
    std::string kind, record;
    std::string day{}; // as typed
    std::string trouble{};
    std::string stood{}; // the sentence above the fields
    std::vector<Field> fields{};
    std::vector<Entry> entries{};
};
void write(web::Html&, const RecordPage&);

} // namespace people
