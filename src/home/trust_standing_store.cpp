#include "home/trust_standing_store.h"

#include "home/view_store.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"

namespace home {
namespace {

using basics::Result;

// The roll and the persistently absent are there for the interval of absence.
constexpr measures::Codes for_more{
    "ks2_rwm_expected",   "progress8",      "attainment8",       "alevel_points_per_entry", "absence_overall",
    "absence_persistent", "pupils_on_roll", "fsm_ever6_percent", "sen_support_percent",     "ehc_plan_percent"};
constexpr measures::Codes for_five = [] {
    auto codes = for_more;
    std::ranges::fill(codes.begin() + 7, codes.end(), std::string_view{});
    return codes;
}();

bool lacks_a_yardstick(const TrustStanding& standing) {
    return std::ranges::any_of(standing.view.academies, [&](const AcademyView& academy) {
        return std::ranges::any_of(std::array{headline_of(academy), absence_of(academy)}, [&](const auto* reading) {
            return reading && reading->value && !placed(standing, academy, reading).reference;
        });
    });
}

std::vector<LaterSchool> since(std::optional<basics::Date> members_as_of, std::vector<schools::Later> all) {
    std::vector<LaterSchool> found;
    for (auto& each : all) {
        auto& school = each.school;
        if (members_as_of && school.established && *school.established < *members_as_of) continue;
        found.push_back({.of = each.of,
                         .urn = school.urn,
                         .name = std::move(school.name),
                         .kind = std::move(school.kind),
                         .on = school.established});
    }
    return found;
}

} // namespace

Result<TrustStanding> trust_standing(storage::Reader& reader, schools::WholeTrust whole, const Wanted& wanted,
                                     basics::Date today) {
    const auto uid = whole.trust.facts.uid;
    TrustStanding standing{TrustView{whole.trust, TRY(measures::load_headlines(reader))}};
    auto& view = standing.view;
    standing.compare = wanted.compare;
    view.academies = TRY(academies(reader, std::move(whole), today));
    const auto* all = view.catalogue.group("all");
    const auto group = all ? all->id : 0;
    const auto& codes = wanted.columns == Columns::more ? for_more : for_five;
    view.figures = TRY(measures::yearly_figures_of_trust(reader, uid, group, codes));
    deal_readings(view);
    const auto* level = wanted.compare == Compare::england ? "country" : "authority";
    standing.yardsticks = TRY(measures::yardsticks_of_trust(reader, uid, level, group, codes));
    standing.yardstick_readings = measures::readings(view.catalogue, standing.yardsticks);
    if (wanted.compare == Compare::england && lacks_a_yardstick(standing))
        standing.averages = TRY(measures::averages(reader, group));
    return standing;
}

Result<void> add_later(storage::Reader& reader, TrustStanding& standing) {
    const auto& trust = standing.view.trust;
    standing.later = since(trust.members_as_of, TRY(schools::later_schools(reader, trust.facts.uid)));
    return {};
}

} // namespace home
