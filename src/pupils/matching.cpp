#include "pupils/matching.h"

#include "basics/text.h"

#include <algorithm>

namespace pupils {
namespace {

using basics::Result;

std::string letters_of(std::string_view name) {
    auto text = basics::searchable(name);
    std::erase(text, ' ');
    return text;
}

bool same_names(const Named& named, const Identity& known) {
    return same_name(named.surname, known.surname) && same_name(named.forename, known.forename);
}

// The pupil whom a claim picks out; the first of them.
template <class Claim>
const Known* first(std::span<const Known> known, Claim claim) {
    const auto found = std::ranges::find_if(known, claim);
    return found == known.end() ? nullptr : &*found;
}

const Known* by_upn(const Named& named, std::span<const Known> known) {
    return named.upn ? first(known, [&](const Known& each) { return each.identity.upn == named.upn; }) : nullptr;
}

// A temporary UPN gives way to a permanent one, and a file from before may still say the old one.
const Known* by_former_upn(const Named& named, std::span<const Known> known) {
    return first(known, [&](const Known& each) {
        return (named.former_upn && each.identity.upn == named.former_upn)
               || (named.upn && each.identity.former_upn == named.upn);
    });
}

const Known* by_source_id(const Named& named, std::span<const Known> known) {
    if (named.source_id.empty()) return nullptr;
    return first(known, [&](const Known& each) {
        return std::ranges::find(each.source_ids, named.source_id) != each.source_ids.end();
    });
}

// A number that points to somebody else altogether was mistyped, or given twice.
Result<Match> found_by(By by, const Known& known, const Named& named) {
    const bool other_day = named.born && known.identity.born && named.born != known.identity.born;
    if (other_day && !same_name(named.surname, known.identity.surname))
        return basics::conflict(
            "The number is that of a pupil with another surname and another date of birth. Check it in the "
            "school's system.");
    return Match{.by = by, .pupil = known.number};
}

Result<Match> by_name(const Named& named, std::span<const Known> known) {
    std::vector<const Known*> alike;
    for (const auto& each : known)
        if (named.born && each.identity.born == named.born && same_names(named, each.identity)) alike.push_back(&each);
    if (alike.empty()) return Match{.by = By::nothing};
    if (alike.size() > 1)
        return basics::conflict("More than one pupil held here has this name and date of birth. Give the UPN.");
    return Match{.by = By::candidate, .pupil = alike.front()->number};
}

} // namespace

bool same_name(std::string_view one, std::string_view other) { return letters_of(one) == letters_of(other); }

Result<Match> match(const Named& named, std::span<const Known> known) {
    const auto* upn = by_upn(named, known);
    const auto* former = upn ? nullptr : by_former_upn(named, known);
    const auto* source = by_source_id(named, known);
    const auto* number = upn ? upn : former;
    if (number && source && number != source)
        return basics::conflict(
            "The UPN is that of one pupil and the school system's number that of another. Check both in the "
            "school's system.");
    if (number) return found_by(upn ? By::upn : By::former_upn, *number, named);
    if (source) return found_by(By::source_id, *source, named);
    return by_name(named, known);
}

} // namespace pupils
