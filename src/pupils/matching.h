#pragma once
// Whether a pupil in a file is one who is held: by UPN, then by the school system's own number, and by name and date of birth
// only for a person to confirm.
#include "pupils/pupil.h"

namespace pupils {

// A pupil as a file names one. `source_id` is the number in the system that the file came from.
struct Named {
    std::optional<Upn> upn{}, former_upn{};
    std::optional<Uln> uln{};
    std::string source_id{};
    std::string surname, forename;
    std::optional<basics::Date> born{};
};

// A pupil who is held, with the numbers by which the same source knows them.
struct Known {
    PupilNumber number;
    Identity identity;
    std::vector<std::string> source_ids{};
};

// By what one was found. `candidate`: the names and the date of birth are alike, and a person has to say.
enum class By { upn, former_upn, source_id, candidate, nothing };
struct Match {
    By by;
    std::optional<PupilNumber> pupil{};
};

// `known` are those who share a number, or a date of birth, with the pupil in the file. A conflict when the UPN points to one pupil
// and the source's number to another, when a number's pupil has another surname and another date of birth, or when more than one
// has the same name and date of birth. No sentence holds a name.
basics::Result<Match> match(const Named&, std::span<const Known>);

// Names as they are compared: small letters without accents, hyphens and apostrophes.
bool same_name(std::string_view, std::string_view);

} // namespace pupils
