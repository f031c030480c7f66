#pragma once
// A file of pupils that was taken, and what may be said of it without naming anybody.
#include "basics/refusal.h"
#include "pupils/intake.h"

#include <string>

namespace pupils {

using BatchNumber = basics::Number<struct BatchTag>;
enum class Form { table, ctf, oneroster, invented };
std::string_view name(Form);
std::string_view words(Form); // "a list", "a Common Transfer File", …

using basics::Refusal;

struct Report {
    basics::Urn school;
    basics::Date as_of;
    std::string source;
    Form form{Form::table};
    bool tried{};        // a dry run: nothing was written
    bool held_already{}; // this file was taken before
    std::optional<BatchNumber> batch{};
    std::int64_t rows{}, taken{}, made{}, changed{}, unchanged{};
    std::int64_t joined{}, moved{}, left{}, corrected{};
    std::vector<Refusal> rows_refused{}, cells_refused{};
    std::vector<NotTaken> asks{};
    std::vector<std::string> columns_dropped{}; // headings of what is not wanted
    std::optional<std::int64_t> looked_after{};
    std::int64_t not_in_file{}; // on roll here, and the file does not speak of them
};

std::string sentence(const Report&);
std::string json(const Report&);

// What is held of a batch.
struct Batch {
    BatchNumber id;
    basics::Urn school;
    std::string form, source;
    basics::Date as_of;
    std::string person;
    basics::Instant at;
    bool undone{};
    std::int64_t rows_taken, rows_refused, made, changed, unchanged;
    std::int64_t version{1};
};

} // namespace pupils
