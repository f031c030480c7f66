#include "demonstration/pupils_jobs.h"

#include "attendance/mark_store.h"
#include "demonstration/invented_pupils.h"
#include "demonstration/registers.h"
#include "pupils/invented_jobs.h"

namespace demonstration {
namespace {

using namespace std::chrono;
using basics::Date;
using basics::Result;

// How an academy's registers are drawn: from when to when.
struct Span {
    Date from, to;
};
Span span_of(Date today) {
    const auto year = basics::academic_year_of(today);
    return {.from = std::chrono::year{year.starts() - 1} / September / 1, .to = sys_days{today} - days{1}};
}

Result<void> fill_academy(storage::Writer& writer, const School& academy, std::int64_t number, std::uint64_t seed) {
    if (!TRY(attendance::load_roll(writer, academy.urn)).by_upn.empty())
        return {}; // filled before something cut it off
    const auto today = basics::london_date(writer.author().at);
    const auto drawn = invented_pupils(academy, number, today, seed);
    TRY(pupils::take_invented(writer, academy.urn, today, drawn));
    const auto roll = TRY(attendance::load_roll(writer, academy.urn));
    const auto codes = TRY(attendance::load_codes(writer));
    const auto span = span_of(today);
    attendance::Taken taken;
    for (const auto& pupil : drawn) {
        const auto stays = roll.by_upn.find(std::string{pupil.identity->upn->text()});
        basics::demand(stays != roll.by_upn.end(), "an invented pupil who is not on roll");
        for (const auto& stay : stays->second)
            taken.weeks.merge(drawn_weeks(academy, pupil, stay, codes, span.from, span.to, seed));
    }
    for (const auto& [of, week] : taken.weeks)
        taken.marks += std::ranges::count_if(week, [](std::uint8_t mark) { return mark != 0; });
    TRY(attendance::save_marks(writer, {.school = academy.urn, .source = "invented", .hash = "invented"}, taken));
    return {};
}

} // namespace

Result<std::int64_t> fill_pupils(storage::Connection& connection, const storage::Author& author, const Story& story,
                                 std::int64_t pupils, std::uint64_t seed) {
    std::int64_t all = 0, made = 0;
    for (const auto& academy : story.academies) all += academy.pupils;
    for (const auto& academy : story.academies) {
        const auto number = pupils * academy.pupils / all;
        if (number == 0) continue;
        auto writer = TRY(storage::write(connection, author));
        TRY(fill_academy(writer, academy, number, seed));
        TRY(writer.commit());
        made += number;
    }
    return made;
}

} // namespace demonstration
