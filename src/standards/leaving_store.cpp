#include "standards/leaving_store.h"

#include "standards/self_evaluation_store.h"

#include <fmt/format.h>

namespace standards {

basics::Result<pupils::HeldPart> texts_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    pupils::HeldPart part{.title = "self-evaluation",
                          .headings = {"Framework", "Area", "Edition", "Written", "Judgement", "What we do well",
                                       "What we must improve", "How we know", "What we do next"}};
    for (const auto& each : TRY(self_evaluations(reader, {.schools = {school}})))
        if (each.written <= on)
            part.rows.push_back({std::string{inspections::name(each.framework)}, each.area,
                                 fmt::format("{}", each.edition), basics::iso(each.written),
                                 each.grade ? inspections::grade_words(each.framework, each.area, *each.grade) : "",
                                 each.does_well, each.must_improve, each.evidence, each.next_step});
    return part;
}

basics::Result<pupils::SchoolRecords> forget_texts(storage::Writer& writer, basics::Urn school, pupils::Dry dry) {
    pupils::SchoolRecords out{.one = "text of the self-evaluation", .many = "texts of the self-evaluation"};
    if (dry == pupils::Dry::yes) out.rows = std::ssize(TRY(self_evaluations(writer, {.schools = {school}})));
    else out.rows = TRY(forget_all(writer, school));
    return out;
}

} // namespace standards
