#include "pupils/roll.h"

#include <algorithm>

namespace pupils {
namespace {

Identity identity_after(const std::optional<Identity>& before, const Named& named) {
    Identity after = before.value_or(Identity{.surname = {}, .forename = {}});
    if (named.upn && after.upn && after.upn != named.upn && after.former_upn != named.upn) after.former_upn = after.upn;
    if (named.upn && after.former_upn != named.upn) after.upn = named.upn;
    if (named.former_upn) after.former_upn = named.former_upn;
    if (named.uln) after.uln = named.uln;
    if (named.born) after.born = named.born;
    after.surname = named.surname;
    after.forename = named.forename;
    return after;
}

// The stays again with the numbers of those that were held: a stay is known by its school and first day.
std::vector<Stay> numbered(const std::vector<Stay>& held, std::vector<Enrolment> after) {
    std::vector<Stay> stays;
    for (auto& each : after) {
        const auto same = std::ranges::find_if(
            held, [&](const Stay& stay) { return stay.is.school == each.school && stay.is.starts == each.starts; });
        stays.push_back({.number = same == held.end() ? std::nullopt : same->number, .is = std::move(each)});
    }
    return stays;
}

} // namespace

basics::Result<Told> told(Pupil pupil, const RowOfFile& row) {
    std::vector<Enrolment> held;
    for (const auto& stay : pupil.stays) held.push_back(stay.is);
    auto placed = TRY(place(std::move(held), row.stay));
    pupil.stays = numbered(pupil.stays, std::move(placed.enrolments));
    pupil.identity = identity_after(pupil.identity, row.named);
    if (row.sex != Sex::not_said) pupil.sex = row.sex;
    for (const auto& [what, value] : row.characteristics)
        pupil.characteristics = said(std::move(pupil.characteristics), what, value, row.stay.as_of);
    return Told{.pupil = std::move(pupil), .meant = placed.meant};
}

} // namespace pupils
