// bearing pack: the trustees' pack as one file that can be sent and printed.
#include "commands/list.h"
#include "commands/private_file.h"
#include "home/pack_page.h"
#include "home/pack_store.h"
#include "paper/pdf.h"
#include "web/assets.h"

#include <filesystem>

namespace commands {
namespace {

using basics::Result;

// As the trustees may see it: no more is in a file that leaves the program.
const permissions::Who a_trustee{
    .id = permissions::PersonId{"command-line"}, .name = {}, .grants = {{.role = permissions::Role::trustee}}};

Result<std::string> document(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    auto reader = TRY(storage::read(*connection));
    const auto now = command_line_author().at;
    const auto today = basics::london_date(now);
    const auto scope = permissions::scope(a_trustee, permissions::Verb::see_committees, today);
    const auto of =
        words.has("meeting")
            ? TRY(home::meeting_for_pack(reader, scope, committees::MeetingId{std::string{words.option("meeting")}}))
            : TRY(home::meeting_for_pack(reader, scope, today));
    const auto styles = web::find_asset(web::asset_address("bearing.css"));
    return home::pack_document(TRY(home::made_pack(reader, a_trustee, of, now)), styles ? styles->bytes : "");
}

Result<void> run_pack(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say to which file: bearing pack pack.html, or pack.pdf.");
    const auto& path = words.rest.front();
    const auto ending = std::filesystem::path{path}.extension();
    if (ending != ".html" && ending != ".pdf")
        return basics::invalid("The pack is written as .html or as .pdf; " + path + " ends in neither.");
    if (std::filesystem::exists(path))
        return basics::conflict(path + " is there already. Name another, or take it away first.");
    const auto text = TRY(document(words));
    TRY(write_private(path, ending == ".pdf" ? TRY(paper::pdf_of(text)) : text));
    fmt::print("{} holds the pack: six parts, and nothing confidential.\n", path);
    return {};
}

} // namespace

Command pack() {
    return {.name = "pack",
            .summary = "Write the trustees' pack to a file.",
            .usage = "pack FILE.html|FILE.pdf [--meeting ID] [--database URL]",
            .options = {"meeting"},
            .flags = {},
            .run = run_pack};
}

} // namespace commands
