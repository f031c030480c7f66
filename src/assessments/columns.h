#pragma once
// Which column of a school's export of results holds what: by what the school said before, else by its heading. A column that holds
// nothing that is wanted is never looked at.
#include "assessments/said.h"
#include "basics/result.h"

#include <map>
#include <optional>

namespace assessments {

enum class Field { upn, source_id, subject, result, prediction };
std::string_view name(Field);
std::optional<Field> field_named(std::string_view);

// What a column holds. With a subject: a result or a prediction in it, a column of its own.
struct Meaning {
    Field field;
    std::string subject{}; // a code
    bool operator==(const Meaning&) const = default;
};
struct KnownNames {
    std::map<std::string, Field, std::less<>> headers{};        // folded
    std::map<std::string, std::string, std::less<>> subjects{}; // folded -> code
};
// Nothing: a column that is not wanted.
using SavedColumns = std::map<std::string, std::optional<Meaning>, std::less<>>;

struct Column {
    std::string header;
    std::optional<Meaning> meaning{};
    bool saved{};
};
std::string folded(std::string_view header);
// A subject's code by its own name or another; nothing where none is called so.
std::optional<std::string> subject_named(const KnownNames&, std::string_view);

// A column for each heading, in their order. "Maths", "Maths grade" and "Result: Maths" are results in maths, "Maths predicted" is a
// prediction; targets are not wanted. No field is given to two columns.
std::vector<Column> guess(const std::vector<std::string>& headers, const KnownNames&, const SavedColumns&);

// A row a pupil and subject, or a column a subject?
enum class Form { long_rows, wide };
// Can rows be taken? They need what names the pupil, and results: the sentence says what is wanting.
basics::Result<Form> form_of(const std::vector<Column>&);
// Do the headings look like results at all?
bool are_of_results(const std::vector<Column>&);

} // namespace assessments
