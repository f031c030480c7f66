#include "pupils/file_import_routes.h"

#include "basics/text.h"
#include "people/installation_store.h"
#include "pupils/own_school_routes.h"

#include <fmt/format.h>

namespace pupils {

using basics::Result;
using web::Reply;
using web::Request;

namespace {

// What was chosen, by what a hidden field beside it says it is about.
std::map<std::string, std::string> said(const web::Fields& form, std::string_view choice, std::string_view about) {
    std::map<std::string, std::string> out;
    for (const auto& [name, value] : form.pairs()) {
        if (!name.starts_with(choice)) continue;
        const auto what = form[fmt::format("{}{}", about, name.substr(choice.size()))];
        if (!what.empty()) out[std::string{what}] = value;
    }
    return out;
}

} // namespace

Result<schools::School> importing_school(Request& asked, storage::Reader& reader) {
    auto school = TRY(own_school(asked, reader, permissions::Verb::import_pupils));
    TRY(people::may_take_real_people(TRY(people::installation(reader))));
    return school;
}

std::string source_said(const Request& asked) { return basics::lower(basics::collapsed(asked.from.form["source"])); }

std::string as_of_said(const Request& asked) {
    const auto& form = asked.from.form;
    return form.has("as_of") ? std::string{basics::trimmed(form["as_of"])} : basics::iso(asked.today());
}

std::map<std::string, std::string> columns_said(const web::Fields& form) { return said(form, "column-", "header-"); }
std::map<std::string, std::string> words_said(const web::Fields& form) { return said(form, "word-", "said-"); }

storage::Author author_of(const Request& asked) { return {.person = asked.person().id, .at = asked.now}; }

Reply show_import(Request& asked, const FileImport& file) {
    auto page = file.page;
    page.form_token = asked.form_token;
    return web::show(asked, frame_of(file.school, file.title), page, page.errors.lines.empty() ? 200 : 400);
}

Reply wrong_field(Request& asked, FileImport file, const std::string& field, const std::string& sentence) {
    if (field == file.page.file.name) file.page.file.error = sentence;
    for (auto& each : file.page.fields)
        if (each.name == field) each.error = sentence;
    file.page.errors.lines.push_back({.field = field, .sentence = sentence});
    return show_import(asked, file);
}

Result<Reply> send_import(Request& asked, FileImport file, const Take& take) {
    if (asked.from.uploads.empty()) return wrong_field(asked, std::move(file), "file", "Choose a file.");
    const FileSent sent{.path = asked.from.uploads.front().path, .take = asked.from.form["step"] == "take"};
    const auto taken = take(sent, file.page);
    if (!taken && taken.problem().kind == basics::Problem::Kind::broken) return taken.problem();
    if (!taken) return wrong_field(asked, std::move(file), "file", taken.problem().message);
    file.page.done = taken.value();
    return show_import(asked, file);
}

} // namespace pupils
