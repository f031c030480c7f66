#include "web/both_texts.h"

#include "web/conflict_page.h"

namespace web {

std::optional<Reply> both_texts(const Request& asked, const Editing& editing) {
    const auto& form = asked.from.form;
    if (form["version"] == editing.version) return {};
    ConflictPage page{.what = editing.what,
                      .address = editing.address,
                      .back = editing.back,
                      .form_token = asked.form_token,
                      .version = editing.version,
                      .rows = {}};
    for (const auto& field : editing.fields)
        page.rows.push_back({.name = field.name,
                             .label = field.label,
                             .stands = field.stands,
                             .typed = std::string{form[field.name]},
                             .options = field.options});
    return show(asked, {.title = "Someone else changed " + editing.what, .section = editing.section}, page, 409);
}

} // namespace web
