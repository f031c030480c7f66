#include "home/people_at_store.h"

#include "basics/text.h"
#include "home/people_at_sql.h"
#include "programmes/case.h"
#include "programmes/stream.h"

#include <algorithm>

namespace home {
namespace {

using As = PersonAt::As;
using storage::Row;

std::optional<PersonAt> interim_at(const Row& row) {
    const auto& lifecycle = programmes::case_lifecycle(programmes::CaseKind::interim);
    const auto state = row.text(1);
    const bool ended = std::ranges::none_of(lifecycle.moves, [&](const auto& move) { return move.from == state; });
    if (ended) return {};
    const auto known = std::ranges::find(lifecycle.states, state, [](const auto& each) { return each.name; });
    return PersonAt{.as = As::interim,
                    .name = row.copy(2),
                    .what = known == lifecycle.states.end() ? std::string{} : std::string{known->words}};
}

std::optional<PersonAt> person_at(const Row& row) {
    const auto what = row.text(0);
    if (what == "role")
        return PersonAt{.as = row.text(1) == "headteacher"      ? As::head
                              : row.text(1) == "executive_head" ? As::executive_head
                                                                : As::partner,
                        .name = row.copy(2)};
    if (what == "interim") return interim_at(row);
    if (what == "chair") return PersonAt{.as = As::chair, .name = row.copy(2)};
    if (what == "team") return PersonAt{.as = As::team, .name = row.copy(2)};
    if (what == "member")
        return PersonAt{.as = As::member, .name = row.copy(2), .days = basics::real_number(row.text(1)).value_or(0)};
    const auto stream = programmes::stream_named(row.text(1));
    basics::demand(stream.has_value(), "a stored stream of support that is none");
    return PersonAt{
        .as = As::stream, .name = row.copy(2), .what = std::string{programmes::words(*stream)}, .days = row.real(3)};
}

} // namespace

basics::Result<std::vector<PersonAt>> people_at(storage::Reader& reader, const permissions::Scope& scope,
                                                const ImprovementView& view) {
    std::vector<PersonAt> out;
    const auto gather = [&](const Row& row) {
        if (auto each = person_at(row)) out.push_back(std::move(*each));
    };
    const auto placement = view.placement ? view.placement->id.text() : std::string_view{};
    TRY(reader.each(sql::people_at, scope, gather, view.school.facts.urn, basics::iso(view.today), placement));
    return out;
}

} // namespace home
