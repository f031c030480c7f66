#include "journal/access.h"
#include "pupils/forget_sql.h"
#include "pupils/forget_store.h"

#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;

std::string day(const std::optional<basics::Date>& date, std::string_view otherwise) {
    return date ? basics::spoken(*date) : std::string{otherwise};
}

HeldPart who(const Pupil& pupil) {
    HeldPart part{.title = "Who the pupil is", .headings = {"What", "As it is held"}};
    const auto add = [&](std::string_view what, std::string value) {
        if (!value.empty()) part.rows.push_back({std::string{what}, std::move(value)});
    };
    if (const auto& is = pupil.identity) {
        add("Surname", is->surname);
        add("Forename", is->forename);
        add("Date of birth", day(is->born, ""));
        add("Unique learner number", is->uln ? is->uln->text() : "");
        // The UPN is a blind number: it is said that one is held, and the school gives it where it may.
        add("Unique pupil number", is->upn ? "held; it is a blind number that the school may tell you" : "");
    } else add("Name", "no longer held: a year after the last day on roll it was taken away");
    add("Sex", std::string{code(pupil.sex)});
    return part;
}

HeldPart stays(const Pupil& pupil) {
    HeldPart part{.title = "Where the pupil was on roll",
                  .headings = {"School (URN)", "From", "Until", "Year group", "Registration",
                               "Number in the school’s system", "Where to"}};
    for (const auto& [number, is] : pupil.stays)
        part.rows.push_back({is.school.text(), basics::spoken(is.starts), day(is.ends, "still on roll"),
                             is.year_group ? fmt::format("{} in {}", words(*is.year_group), is.year_group_from.text())
                                           : "not taught by year",
                             std::string{words(is.status)}, is.source_id, is.destination});
    return part;
}

HeldPart characteristics(const Pupil& pupil) {
    HeldPart part{.title = "What may matter to how the pupil does",
                  .headings = {"What", "As it is held", "From", "Until"}};
    for (const auto& each : pupil.characteristics)
        part.rows.push_back(
            {std::string{words(each.what)}, each.value, basics::spoken(each.starts), day(each.ends, "still")});
    return part;
}

} // namespace

Result<std::vector<HeldPart>> held_parts(storage::Reader& reader, const Pupil& pupil) {
    HeldPart files{.title = "Files of the last month that said something new",
                   .headings = {"School (URN)", "Which file", "As of", "Taken"}};
    TRY(reader.each(
        sql::batches_of_pupil,
        [&](const storage::Row& row) {
            files.rows.push_back({row.urn(4).text(), fmt::format("{} {}", row.text(0), row.text(1)),
                                  basics::spoken(row.date(2)), basics::spoken(row.instant(3))});
        },
        pupil.number));
    HeldPart looked{.title = "When somebody opened this pupil's own record", .headings = {"When", "Where", "What for"}};
    for (const auto& each : TRY(journal::accesses_to_pupil(reader, pupil.id.text())))
        looked.rows.push_back({basics::spoken(each.at), each.access.place, each.access.purpose});
    return std::vector{who(pupil), stays(pupil), characteristics(pupil), std::move(files), std::move(looked)};
}

} // namespace pupils
