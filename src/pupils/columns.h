#pragma once
// Which column of a school's export holds which wanted field: by what this school said before, by its heading, by what stands in
// it. Pure; the names of headings are data (pupil_headers, said_columns).
#include "basics/result.h"
#include "pupils/fields.h"

#include <map>
#include <string>
#include <vector>

namespace pupils {

// How headings are compared: letters and digits in small letters, single spaces.
std::string folded(std::string_view header);

// A heading by which a field is known; of several in one file the one with the lowest place is taken.
struct HeaderName {
    std::string header; // folded
    Field field;
    std::int64_t place;
};
// What this school said of a heading of this source: a field, or that it is not wanted.
using SavedColumns = std::map<std::string, std::optional<Field>, std::less<>>;

enum class Why { saved, heading, content, like_another, not_known };
struct Column {
    std::string header;
    std::optional<Field> field{}; // none: dropped before anything is written
    Why why{Why::not_known};
    std::optional<Field> nearest{}; // where nothing was taken: what the heading is nearest to, for a person to say
};

// A column for each heading, in their order. `sample` holds the first rows; a column of UPNs is known by their check letters even
// without a heading. No field is given to two columns.
std::vector<Column> guess(const std::vector<std::string>& headers, const std::vector<std::vector<std::string>>& sample,
                          const std::vector<HeaderName>& names, const SavedColumns& saved);

// Can rows be taken? They need a surname, a forename, and a UPN, a number of the school's system or a date of birth. The sentence
// holds no heading: in a file without headings those are the first pupil's name.
basics::Result<void> check_columns(const std::vector<Column>&);

} // namespace pupils
