#include "web/both_texts.h"

#include "web/conflict_page.h"

#include <algorithm>

namespace web {
namespace {

// Of a choice its words, else what was said.
std::string in_words(const Editing::Field& field, std::string_view value) {
    const auto found = std::ranges::find(field.options, value, &Option::value);
    return std::string{value.empty() || found == field.options.end() ? value : found->words};
}

} // namespace

std::optional<Reply> both_texts(const Request& asked, const Editing& editing) {
    const auto& form = asked.from.form;
    if (form["version"] == editing.version) return {};
    ConflictPage page{.what = editing.what,
                      .address = editing.address,
                      .back = editing.back,
                      .form_token = asked.form_token,
                      .version = editing.version,
                      .rows = {}};
    for (const auto& field : editing.fields) {
        const auto typed = field.typed.value_or(std::string{form[field.name]});
        page.rows.push_back({.name = field.name,
                             .label = field.label,
                             .stands = in_words(field, field.stands),
                             .typed = typed,
                             .typed_words = in_words(field, typed),
                             .options = field.options});
    }
    return show(asked, {.title = "Someone else changed " + editing.what, .section = editing.section}, page, 409);
}

} // namespace web
