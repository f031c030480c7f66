#include "demonstration/pupils_jobs.h"

#include "attendance/mark_store.h"
#include "conduct/batch_store.h"
#include "demonstration/invented_incidents.h"
#include "demonstration/registers.h"
#include "pupils/invented_jobs.h"

namespace demonstration {
namespace {

using basics::Result;

// An academy as it is drawn: its pupils, how often each is off, and what is planted there.
struct Drawn {
    std::vector<pupils::Pupil> pupils;
    std::vector<double> chances;
    std::vector<PlantedChange> planted;
};

Drawn drawn(const School& academy, std::int64_t number, const Span& span, std::uint64_t seed) {
    Drawn out{.pupils = invented_pupils(academy, number, span, seed), .chances = {}, .planted = {}};
    for (const auto& pupil : out.pupils) out.chances.push_back(own_chance(academy, pupil, seed));
    out.planted = planted_changes(academy, out.pupils, out.chances, span, seed);
    return out;
}

Result<attendance::Taken> marks_of(storage::Reader& reader, const School& academy, const Drawn& drawn, const Span& span,
                                   std::uint64_t seed) {
    const auto roll = TRY(attendance::load_roll(reader, academy.urn));
    const SchoolDays days{academy, TRY(attendance::load_codes(reader)), span, seed};
    attendance::Taken taken;
    for (std::size_t i = 0; i < drawn.pupils.size(); ++i) {
        const auto& pupil = drawn.pupils[i];
        std::vector<PlantedChange> planted;
        for (const auto& change : drawn.planted)
            if (reaches(change, pupil, span)) planted.push_back(change);
        const auto stays = roll.by_upn.find(pupil.identity->upn->text());
        basics::demand(stays != roll.by_upn.end(), "an invented pupil who is not on roll");
        for (const auto& stay : stays->second) taken.weeks.merge(days.weeks(pupil, stay, drawn.chances[i], planted));
    }
    for (const auto& [of, week] : taken.weeks)
        taken.marks += std::ranges::count_if(week, [](std::uint8_t mark) { return mark != 0; });
    return taken;
}

Result<void> save_conduct(storage::Writer& writer, const School& academy, const Drawn& drawn, const Span& span,
                          std::uint64_t seed) {
    const auto roll = TRY(attendance::load_roll(writer, academy.urn));
    const auto invented = invented_conduct(academy, drawn.pupils, roll, span, seed);
    for (const auto& [about, taken] : {std::pair{conduct::About::incidents, &invented.incidents},
                                       std::pair{conduct::About::suspensions, &invented.suspensions}})
        TRY(conduct::save(
            writer, {.school = academy.urn, .about = about, .source = "invented", .hash = "invented", .as_of = span.to},
            *taken));
    return {};
}

Result<void> fill_academy(storage::Connection& connection, const storage::Author& author, const School& academy,
                          const Drawn& drawn, const Span& span, std::uint64_t seed) {
    auto writer = TRY(storage::write(connection, author));
    if (!TRY(attendance::load_roll(writer, academy.urn)).by_upn.empty())
        return {}; // filled before something cut it off
    TRY(pupils::take_invented(writer, academy.urn, span.to, drawn.pupils));
    TRY(attendance::save_marks(writer, {.school = academy.urn, .source = "invented", .hash = "invented"},
                               TRY(marks_of(writer, academy, drawn, span, seed))));
    TRY(save_conduct(writer, academy, drawn, span, seed));
    return writer.commit();
}

} // namespace

Result<FilledPupils> fill_pupils(storage::Connection& connection, const storage::Author& author, const Story& story,
                                 const WantedPupils& wanted) {
    FilledPupils filled{.span = span_of(wanted.years, basics::london_date(author.at))};
    std::int64_t all = 0;
    for (const auto& academy : story.academies) all += academy.pupils;
    for (const auto& academy : story.academies) {
        const auto number = wanted.pupils * academy.pupils / all;
        if (number == 0) continue;
        auto invented = drawn(academy, number, filled.span, wanted.seed);
        TRY(fill_academy(connection, author, academy, invented, filled.span, wanted.seed));
        filled.pupils += number;
        filled.planted.push_back(
            {.academy = academy.urn, .name = academy.name, .pupils = number, .changes = std::move(invented.planted)});
    }
    return filled;
}

} // namespace demonstration
