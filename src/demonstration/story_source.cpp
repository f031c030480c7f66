#include "demonstration/story_source.h"

#include "demonstration/seed_rows_source.h"
#include "inspections/grade.h"

namespace demonstration {
namespace {

using basics::Result;
using basics::Urn;
using Files = std::span<const embedded::File>;

Trust trust_of(SeedRow& row) {
    return {.uid = basics::GroupUid{row.whole("uid")},
            .group_id = row.text("group_id"),
            .name = row.text("name"),
            .company = row.text("company"),
            .opened = row.date("opened"),
            .town = row.text("town"),
            .postcode = row.text("postcode")};
}

Authority authority_of(SeedRow& row) {
    return {.code = basics::LaCode{row.whole("code")},
            .name = row.text("name"),
            .region = row.text("region"),
            .postcode = row.text("postcode"),
            .easting = row.whole("easting"),
            .northing = row.whole("northing"),
            .fsm6 = row.real("fsm6"),
            .quality = row.real("quality")};
}

std::optional<Predecessor> predecessor_of(SeedRow& row) {
    const auto urn = row.maybe_whole("predecessor_urn");
    if (!urn) return std::nullopt;
    return Predecessor{.urn = Urn{*urn}, .name = row.text("predecessor_name"), .kind = row.text("predecessor_kind")};
}

School academy_of(SeedRow& row, basics::LaCode authority, basics::GroupUid trust) {
    return {.urn = Urn{row.whole("urn")},
            .authority = authority,
            .establishment = row.whole("establishment"),
            .name = row.text("name"),
            .phase = row.text("phase"),
            .kind = row.text("kind"),
            .low_age = row.whole("low_age"),
            .high_age = row.whole("high_age"),
            .sixth_form = row.yes("sixth_form"),
            .opened = row.date("opened"),
            .trust = trust,
            .own = true,
            .town = row.text("town"),
            .postcode = row.text("postcode"),
            .easting = row.whole("easting"),
            .northing = row.whole("northing"),
            .pupils = row.whole("pupils"),
            .capacity = row.whole("capacity"),
            .fsm6 = row.real("fsm6"),
            .sen_support = row.real("sen_support"),
            .ehc_plan = row.real("ehc_plan"),
            .eal = row.real("eal"),
            .quality = row.real("quality"),
            .trend = row.real("trend"),
            .absence = row.real("absence"),
            .suspensions = row.real("suspensions"),
            .predecessor = predecessor_of(row)};
}

// framework: "overall" (one grade, perhaps areas), "areas" (after 2 September 2024), "report_card", "ungraded".
inspections::Inspection inspection_of(SeedRow& row) {
    const auto on = row.date("on");
    const auto framework = row.text("framework");
    inspections::Inspection found{
        .urn = Urn{row.whole("urn")}, .framework = inspections::Framework::overall, .on = on, .as_of = on};
    if (framework == "report_card") found.framework = inspections::Framework::report_card;
    else if (framework == "ungraded") found.kind = inspections::Kind::ungraded;
    else if (framework != "overall" && framework != "areas")
        row.refuse("framework", "overall, areas, report_card or ungraded.");
    if (const auto overall = row.maybe_whole("overall")) found.overall = static_cast<int>(*overall);
    found.areas = inspections::read_areas(row.text("areas"));
    if (const auto category = row.text("category"); !category.empty()) {
        found.category = inspections::category_named(category);
        if (!found.category) row.refuse("category", "there is no such category of concern.");
    }
    found.outcome = row.text("outcome");
    return found;
}

Level::ByType by_type(SeedRow& row, const std::string& what) {
    return {.primary = row.maybe_real(what + "_primary"),
            .secondary = row.maybe_real(what + "_secondary"),
            .special = row.maybe_real(what + "_special"),
            .alternative = row.maybe_real(what + "_alternative")};
}

Level level_of(SeedRow& row) {
    const auto year = basics::parse_academic_year(row.text("year"));
    if (!year) row.refuse("year", year.problem().message);
    return {.year = year ? year.value() : basics::AcademicYear{0},
            .ks2_expected = row.maybe_real("ks2_expected"),
            .ks2_reading = row.maybe_real("ks2_reading"),
            .ks2_higher = row.maybe_real("ks2_higher"),
            .ks2_score = row.maybe_real("ks2_score"),
            .ks2_progress = row.yes("ks2_progress"),
            .attainment8 = row.maybe_real("attainment8"),
            .english_maths4 = row.maybe_real("english_maths4"),
            .english_maths5 = row.maybe_real("english_maths5"),
            .ebacc_entry = row.maybe_real("ebacc_entry"),
            .progress8 = row.yes("progress8"),
            .alevel_points = row.maybe_real("alevel_points"),
            .value_added = row.yes("value_added"),
            .absence = by_type(row, "absence"),
            .suspensions = by_type(row, "suspensions"),
            .census = row.yes("census"),
            .workforce = row.yes("workforce")};
}

SeedPerson person_of(SeedRow& row) {
    const auto role = permissions::role_named(row.text("role"));
    if (!role) row.refuse("role", "there is no such role.");
    const auto school = row.maybe_whole("school");
    return {.name = row.text("name"),
            .email = row.text("email"),
            .role = {.role = role.value_or(permissions::Role::teacher),
                     .school = school ? std::optional{Urn{*school}} : std::nullopt,
                     .since = row.date("since")}};
}

template <class Make>
Result<std::vector<std::invoke_result_t<Make, SeedRow&>>> rows_of(Files files, std::string_view name, Make make) {
    std::vector<std::invoke_result_t<Make, SeedRow&>> found;
    TRY(each_seed_row(files, name, [&](SeedRow& row) { found.push_back(make(row)); }));
    if (found.empty()) return basics::invalid("seeds/" + std::string{name} + " has no rows.");
    return found;
}

} // namespace

Result<Story> read_story(Files files) {
    auto trust = TRY(rows_of(files, "trust.csv", trust_of)).front();
    Story story{.trust = trust};
    story.others = TRY(rows_of(files, "trusts.csv", trust_of));
    story.authorities = TRY(rows_of(files, "authorities.csv", authority_of));
    const auto home = story.authorities.front().code;
    story.academies =
        TRY(rows_of(files, "academies.csv", [&](SeedRow& row) { return academy_of(row, home, trust.uid); }));
    story.inspections = TRY(rows_of(files, "inspections.csv", inspection_of));
    story.people = TRY(rows_of(files, "people.csv", person_of));
    story.towns = TRY(rows_of(files, "towns.csv", [](SeedRow& row) {
        return Town{.name = row.text("name"), .authority = basics::LaCode{row.whole("authority")}};
    }));
    story.levels = TRY(rows_of(files, "years.csv", level_of));
    return story;
}

} // namespace demonstration
