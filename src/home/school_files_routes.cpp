#include "home/school_files_routes.h"

#include "basics/text.h"
#include "home/school_files_page.h"
#include "home/school_files_store.h"
#include "permissions/within.h"
#include "pupils/own_school_routes.h"

#include <fmt/format.h>

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;

std::string address_of(basics::Urn urn) { return fmt::format("/schools/{}/files", urn.text()); }

struct FileOf {
    FileKind kind;
    std::int64_t id;
};
Result<FileOf> file_in(const Request& asked) {
    const auto kind = file_kind_named(asked.parameter("kind"));
    const auto id = basics::whole_number(asked.parameter("file"));
    if (!kind || !id) return basics::missing("There is no such file. The page Files that came in lists them.");
    return FileOf{.kind = *kind, .id = *id};
}

permissions::Scope scope_of(const Request& asked, const schools::School& school) {
    return permissions::within(asked.scope(Verb::import_pupils), school.facts.urn);
}

Result<Reply> show_files(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(pupils::own_school(asked, reader, Verb::import_pupils));
    const auto files = TRY(school_files(reader, scope_of(asked, school)));
    return web::show(asked, pupils::frame_of(school, "Files that came in of " + school.facts.name),
                     school_files_page(address_of(school.facts.urn), files));
}

// Whatever stands in its way is said before anybody presses a button.
Result<Reply> show_removal(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(pupils::own_school(asked, reader, Verb::import_pupils));
    const auto [kind, id] = TRY(file_in(asked));
    const auto scope = scope_of(asked, school);
    const auto file = TRY(find_school_file(reader, scope, kind, id));
    const auto back = address_of(school.facts.urn);
    FileRemovalPage page{.action = fmt::format("{}/{}/{}/removal", back, name(kind), id),
                         .back = back,
                         .form_token = asked.form_token,
                         .brought = file.brought,
                         .undoing = file.undoing};
    const auto may = may_undo_school_file(reader, scope, kind, id);
    if (!may && may.problem().kind != basics::Problem::Kind::conflict) return may.problem();
    if (!may) page.refusal = may.problem().message;
    auto frame = pupils::frame_of(school, fmt::format("Take back file {} of {}", id, basics::lower(words(kind))));
    frame.crumbs.push_back({"Files that came in", web::Link{back}});
    return web::show(asked, frame, page);
}

Result<Reply> remove_file(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto school = TRY(pupils::own_school(asked, writer, Verb::import_pupils));
    const auto [kind, id] = TRY(file_in(asked));
    TRY(undo_school_file(writer, scope_of(asked, school), kind, id, asked.today()));
    TRY(writer.commit());
    return web::redirect(address_of(school.facts.urn));
}

constexpr std::array rows{
    web::Route{Method::get, "/schools/:urn/files", Verb::import_pupils, show_files},
    web::Route{Method::get, "/schools/:urn/files/:kind/:file/removal", Verb::import_pupils, show_removal,
               web::Lane::slow},
    web::Route{Method::post, "/schools/:urn/files/:kind/:file/removal", Verb::import_pupils, remove_file,
               web::Lane::slow},
};

} // namespace

std::span<const web::Route> school_files_routes() { return rows; }

} // namespace home
