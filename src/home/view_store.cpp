#include "home/view_store.h"

#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "measures/small_groups.h"
#include "programmes/inspected_store.h"
#include "schools/school_store.h"

namespace home {

using basics::Result;
using storage::Reader;

std::int64_t all_pupils(const measures::Catalogue& catalogue) {
    const auto* group = catalogue.group("all");
    return group ? group->id : 0;
}

Result<schools::WholeTrust> found_trust(Reader& reader, basics::GroupUid uid) {
    auto trust = TRY(schools::find_whole_trust(reader, uid));
    if (trust) return std::move(*trust);
    return basics::missing(
        fmt::format("No trust with UID {} is held. Find one by its name, or import the groups and group links "
                    "of Get Information about Schools.",
                    uid.text()));
}

Result<schools::School> found_school(Reader& reader, basics::Urn urn) {
    auto school = TRY(schools::find_school(reader, urn));
    if (school) return std::move(*school);
    return basics::missing(
        fmt::format("No school with URN {} is held. Find it by its name, or import the establishments of "
                    "Get Information about Schools.",
                    urn.text()));
}

Result<std::vector<AcademyView>> academies(Reader& reader, schools::WholeTrust whole, basics::Date today) {
    std::vector<AcademyView> all;
    const auto told = TRY(inspections::inspections_of_trust(reader, whole.trust.facts.uid));
    for (auto& school : whole.members) {
        auto found = programmes::inspected(school, told, today);
        all.push_back({.school = std::move(school),
                       .inspections = std::move(found.timeline),
                       .proposal = std::move(found.proposal)});
    }
    return all;
}

Result<TrustView> trust_view(Reader& reader, basics::GroupUid uid, basics::Date today) {
    auto whole = TRY(found_trust(reader, uid));
    TrustView view{whole.trust, TRY(measures::load_catalogue(reader))};
    view.academies = TRY(academies(reader, std::move(whole), today));
    view.figures = TRY(measures::headline_figures_of_trust(reader, uid, all_pupils(view.catalogue)));
    deal_readings(view);
    return view;
}

Result<SchoolView> school_view(Reader& reader, basics::Urn urn, Figures wanted, basics::Date today) {
    SchoolView view{TRY(found_school(reader, urn)), wanted == Figures::all ? TRY(measures::load_catalogue(reader))
                                                                           : TRY(measures::load_headlines(reader))};
    auto found = programmes::inspected(view.school, TRY(inspections::inspections_of_school(reader, urn)), today);
    view.inspections = std::move(found.timeline);
    view.proposal = std::move(found.proposal);
    view.relatives = TRY(schools::relatives(reader, urn));
    view.figures = wanted == Figures::all
                       ? TRY(measures::all_figures_of_school(reader, urn))
                       : TRY(measures::headline_figures_of_school(reader, urn, all_pupils(view.catalogue)));
    measures::hide_small_groups(view.catalogue, view.figures);
    view.readings = measures::readings(view.catalogue, view.figures);
    return view;
}

} // namespace home
