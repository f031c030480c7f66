#pragma once
// Groups of a school's pupils, by which its pages of attendance are laid out.
#include "attendance/rates.h"
#include "pupils/pupil.h"

#include <string>

namespace attendance {

// What a stay on roll says of a pupil, for grouping. Nothing: not known.
struct Pupil {
    EnrolmentNumber enrolment;
    std::int64_t pupil{}; // the person, of whom there may be several stays
    std::optional<pupils::YearGroup> year_group{};
    bool counts{true}; // by the only or main registration
    char sex{};        // F, M
    std::optional<bool> disadvantaged{};
    char sen{}; // N, K, E
    std::optional<bool> eal{};
    std::string prior_band{}; // low, middle, high
    std::optional<basics::Date> born{};
};

struct Stay {
    basics::Urn school;
    Pupil pupil;
};

// The groups by their bits. Everybody who counts is in the first.
namespace groups {
enum Bit : std::uint8_t {
    counted,
    girls,
    boys,
    disadvantaged,
    others,
    no_sen,
    sen_support,
    ehc_plan,
    eal,
    english,
    kinds
};
} // namespace groups
Groups groups_of(const Pupil&);

// Groups that tell pupils apart in one way.
struct GroupDimension {
    struct Named {
        groups::Bit kind;
        std::string_view name;
    };
    std::string_view name;
    std::vector<Named> parts;
};
const std::vector<GroupDimension>& group_dimensions();

std::string year_group_name(std::optional<pupils::YearGroup>);

} // namespace attendance
