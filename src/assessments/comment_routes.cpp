#include "assessments/catalogue_store.h"
#include "assessments/comment_store.h"
#include "assessments/key_point_store.h"
#include "assessments/point_routes.h"
#include "basics/text.h"
#include "pupils/own_school_routes.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

constexpr std::size_t longest_comment = 4000;
constexpr std::int64_t most_teachers = 99;

web::Editing editing(const KeyPoint& point, basics::Urn urn, const Comment& stands) {
    const auto address = school_address(urn, point.id);
    return {.what = "this comment",
            .section = "trust",
            .address = address + "/comment",
            .back = address,
            .version = std::to_string(stands.version),
            .fields = {{.name = "words", .label = "Comment on these figures", .stands = stands.words}}};
}

} // namespace

Result<Reply> save_comment(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto school = TRY(pupils::own_school(asked, writer, Verb::answer_for_school));
    const auto point = TRY(point_in(asked, writer));
    const auto urn = school.facts.urn;
    const auto before = TRY(find_comment(writer, asked.scope(Verb::answer_for_school), point.id, urn));
    if (const auto reply = web::both_texts(asked, editing(point, urn, before))) return *reply;
    const std::string words{basics::trimmed(asked.from.form["words"])};
    if (words.empty()) return basics::invalid("Write a comment before you save it.");
    if (words.size() > longest_comment) return basics::invalid("Keep the comment under 4,000 letters.");
    TRY(save_comment(writer, point.id, urn, before, words));
    TRY(writer.commit());
    return web::redirect(school_address(urn, point.id) + "#comment");
}

std::string taught_field(const Ask& ask) { return fmt::format("teach-{}-{}", ask.year_group.value(), ask.subject); }

Result<Reply> save_teachers(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto school = TRY(pupils::own_school(asked, writer, Verb::answer_for_school));
    const auto point = TRY(point_in(asked, writer));
    Teachers said;
    for (const auto& ask : TRY(load_asks(writer, point.id))) {
        const auto text = basics::trimmed(asked.from.form[taught_field(ask)]);
        if (text.empty()) continue;
        const auto number = basics::whole_number(text);
        if (!number || *number < 0 || *number > most_teachers)
            return basics::invalid("How many teach a subject is a whole number from 0 to 99.");
        said.emplace(TaughtIn{ask.year_group, ask.subject}, *number);
    }
    TRY(save_teachers(writer, point.id, school.facts.urn, said));
    TRY(writer.commit());
    return web::redirect(school_address(school.facts.urn, point.id) + "#comment");
}

} // namespace assessments
