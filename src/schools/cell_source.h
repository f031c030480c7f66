#pragma once
// The cells of one row as values: what is missing stays empty, what cannot be read is noted and stays empty.
#include "basics/date.h"
#include "basics/id.h"
#include "sources/file_kind.h"

namespace schools {

class Cells {
public:
    Cells(const sources::Fields& fields, std::vector<sources::Refusal>& refused)
        : fields_{&fields}, refused_{&refused} {}

    // Through the catalogue's meanings of the role's values; "nan", "NULL" and "Not recorded" are nothing.
    std::string text(std::string_view role) const;
    std::optional<std::int64_t> whole(std::string_view role); // "1,050" and "1050.0" are 1050; tokens are nothing
    std::optional<double> real(std::string_view role);
    std::optional<basics::Date> date(std::string_view role); // 1900-01-01 is nothing
    // Notes that a cell was not taken.
    void refuse(std::string_view role, std::string reason);

    const sources::Fields& fields() const { return *fields_; }

private:
    bool token(std::string_view text) const;
    const sources::Fields* fields_;
    std::vector<sources::Refusal>* refused_;
};

} // namespace schools
