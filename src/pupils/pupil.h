#pragma once
// A pupil: who they are, and what may matter to how they do.
#include "basics/date.h"
#include "basics/id.h"
#include "pupils/upn.h"

#include <optional>
#include <span>
#include <vector>

namespace pupils {

struct Pupil;
using PupilId = basics::Id<Pupil>;
// Small and dense: the place of the pupil in columns in memory.
using PupilNumber = basics::Number<struct PupilNumberTag>;

enum class Sex { not_said, female, male };
std::string_view code(Sex); // "F", "M", ""
// F, M, female, male, girl, boy; empty and unknown words are "not said" and nothing.
std::optional<Sex> sex_named(std::string_view);

// What identifies a pupil; all of it goes when the pupil is unnamed.
struct Identity {
    std::optional<Upn> upn{}, former_upn{};
    std::optional<Uln> uln{};
    std::string surname, forename;
    std::optional<basics::Date> born{};
    bool operator==(const Identity&) const = default;
};

// National curriculum year: 1 to 14; reception 0, nursery -1 (the older) and -2.
using YearGroup = basics::Number<struct YearGroupTag>;
std::string words(YearGroup); // "Year 7", "Reception", "Nursery"
// "Year 7", "Y7", "7", "07", "R", "Reception", "N1", "N2"; X and nothing mean that the pupil is not taught by year.
basics::Result<std::optional<YearGroup>> parse_year_group(std::string_view);

enum class Characteristic { disadvantaged, sen, eal, ethnicity, prior_band };
std::string_view name(Characteristic);  // as stored
std::string_view words(Characteristic); // "SEN provision"
std::optional<Characteristic> characteristic_named(std::string_view);
std::span<const Characteristic> all_characteristics();

// The value as stored: yes or no, N K E, WBRI, low middle high. Nothing for what says that it is not known; a Problem for
// what cannot be read. Codes as in the school census; S (a statement, until 2018) is read as E.
basics::Result<std::optional<std::string>> parse_value(Characteristic, std::string_view);

// From a day until a day, both included, or still.
struct Dated {
    Characteristic what;
    std::string value;
    basics::Date starts;
    std::optional<basics::Date> ends{};
    bool operator==(const Dated&) const = default;
};
// The characteristics after a file of `on` said `value`: as before when it says the same, else the old one ends the day before.
// A file older than what stands changes nothing.
std::vector<Dated> said(std::vector<Dated>, Characteristic, const std::string& value, basics::Date on);
// What holds on that day, or nothing: not known.
std::optional<std::string> on_day(std::span<const Dated>, Characteristic, basics::Date);

} // namespace pupils
