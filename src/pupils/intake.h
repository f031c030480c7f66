#pragma once
// A school's file against the pupils who are held: row by row who it is, what changes, and what a person has to say first.
#include "pupils/roll.h"

#include <functional>
#include <map>
#include <unordered_map>

namespace pupils {

// What a person said of a row whose name and date of birth are those of a pupil who is held.
enum class Answer { same_pupil, another_pupil };
using Answers = std::map<std::size_t, Answer>; // by line

// A pupil who changed; made where nothing was before.
struct Change {
    std::optional<Pupil> before{};
    Pupil after;
};
struct NotTaken {
    std::size_t line;
    std::string reason;
};
struct Intake {
    std::vector<Change> changes{}; // once a pupil, as the last row left it
    std::vector<NotTaken> refused{};
    std::vector<NotTaken> asks{}; // not taken until a person answers
    std::int64_t taken{}, unchanged{}, joined{}, moved{}, corrected{}, left{};
    std::int64_t not_in_file{}; // on roll at the school on the file's day, and the file does not speak of them
};

// A number and an id for a pupil who is new.
using MakePupil = std::function<std::pair<PupilNumber, PupilId>()>;

// Rows in the order of the file. `held` is every pupil of the trust.
Intake take_in(std::vector<Pupil> held, const std::vector<RowOfFile>&, const Answers&, const MakePupil&);

} // namespace pupils
