#include "plans/evidence_store.h"

#include "basics/text.h"
#include "people/names_store.h"
#include "plans/evidence_page.h"
#include "plans/moving_routes.h"
#include "plans/plan_routes.h"
#include "sources/table.h"
#include "storage/fresh_id.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace plans {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

constexpr std::size_t longest_name = 120;

// Who works at the plan attaches to it; who owns an objective, to that.
bool may_attach(const Request& asked, const AtPlan& at, const Objective* of) {
    if (!being_written(at.plan()) && !being_worked_at(at.plan())) return false;
    return of ? holds(at.rights, asked.person().id, *of) : at.rights.writes;
}
bool may_attach_anything(const Request& asked, const AtPlan& at) {
    return may_attach(asked, at, nullptr) || std::ranges::any_of(at.whole.objectives, [&](const Objective& each) {
               return may_attach(asked, at, &each);
           });
}

std::string file_name(std::string_view given) {
    const auto last = given.find_last_of("/\\");
    return basics::shortened(basics::collapsed(last == std::string_view::npos ? given : given.substr(last + 1)),
                             longest_name);
}

Result<std::string> read(const web::Upload& upload) {
    std::ifstream in{upload.path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (static_cast<std::int64_t>(bytes.size()) == upload.bytes) return bytes;
    return basics::broken("The file could not be read: send it again.");
}

Result<Reply> evidence_reply(Request& asked, storage::Reader& reader, const AtPlan& at, const EvidenceSaid& said,
                             std::span<const Wrong> wrong) {
    people::Names known{reader};
    Names names;
    EvidencePage page{.plan = address_of(at.plan())};
    const bool may = at.rights.approves && being_worked_at(at.plan());
    for (const auto& each : TRY(evidence_of(reader, at.plan().id))) {
        names.emplace(each.person.text(), TRY(known.of(each.person)));
        auto row = row_of(each, names);
        if (may)
            row.moves = moves_offer<EvidenceState>(
                basics::open_moves(evidence_lifecycle(), each.state, may_with(at.rights, false)), row.address,
                each.version, asked.form_token);
        page.rows.push_back(std::move(row));
    }
    if (may_attach_anything(asked, at)) {
        page.attach = evidence_form(said, at.whole);
        page.attach->form_token = asked.form_token;
        put_beside(*page.attach, wrong);
    }
    return web::show(asked,
                     {.title = "Evidence",
                      .crumbs = {{"Plans", web::Link{"/plans"}}, {at.plan().title, web::Link{address_of(at.plan())}}},
                      .section = "plans"},
                     page, wrong.empty() ? 200 : 400);
}

struct AtEvidence {
    AtPlan at;
    Evidence of;
    std::string address;
};
Result<AtEvidence> at_evidence(const Request& asked, storage::Reader& reader) {
    auto at = TRY(at_plan(asked, reader));
    for (auto& each : TRY(evidence_of(reader, at.plan().id)))
        if (each.id.text() == asked.parameter("evidence")) {
            auto address = fmt::format("{}/evidence/{}", address_of(at.plan()), each.id.text());
            return AtEvidence{.at = std::move(at), .of = std::move(each), .address = std::move(address)};
        }
    return basics::missing("There is no such file in this plan.");
}

} // namespace

Result<Reply> show_evidence(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    return evidence_reply(asked, reader, at, {}, {});
}

Result<Reply> attach_evidence(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_plan(asked, writer));
    if (!may_attach_anything(asked, at)) TRY(may_change(at, at.rights.writes));
    const EvidenceSaid said{.words = taken(said_in(asked, "words")), .objective = said_in(asked, "objective")};
    const auto* of = objective_in(at.whole, ObjectiveId{said.objective});
    std::vector<Wrong> wrong;
    if (!said.objective.empty() && !of) wrong.push_back({"objective", "Choose one of the plan’s objectives."});
    else if (!may_attach(asked, at, of))
        wrong.push_back({"objective", "Choose an objective of which you are the owner."});
    if (said.words.empty()) wrong.push_back({"words", "Say in a sentence what it shows."});
    std::string bytes;
    std::optional<EvidenceKind> kind;
    if (asked.from.uploads.empty() || asked.from.uploads.front().bytes == 0)
        wrong.push_back({"file", "Choose a file."});
    else if (asked.from.uploads.front().bytes > most_evidence_bytes)
        wrong.push_back({"file", "The file is larger than 10 MB."});
    else {
        bytes = TRY(read(asked.from.uploads.front()));
        kind = evidence_kind(bytes, basics::lower(asked.from.uploads.front().name));
        if (!kind)
            wrong.push_back({"file", "By what is in it this is no PDF, picture, or file of Word, Excel, PowerPoint or "
                                     "CSV; files with macros are not taken."});
    }
    if (!wrong.empty()) return evidence_reply(asked, writer, at, said, wrong);
    const auto& upload = asked.from.uploads.front();
    TRY(add(writer, at.plan(),
            Evidence{.id = storage::fresh_id<Evidence>(writer.author().at),
                     .plan = at.plan().id,
                     .objective = of ? std::optional{of->id} : std::nullopt,
                     .name = file_name(upload.name),
                     .kind = *kind,
                     .bytes = upload.bytes,
                     .hash = TRY(sources::file_hash(upload.path)),
                     .words = said.words,
                     .person = asked.person().id,
                     .at = writer.author().at},
            bytes));
    TRY(writer.commit());
    return web::redirect(address_of(at.plan()) + "/evidence");
}

Result<Reply> download_evidence(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_evidence(asked, reader));
    return web::download(TRY(bytes_of(reader, at.of)), std::string{media_type(at.of.kind)}, at.of.name);
}

Result<Reply> ask_evidence_move(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_evidence(asked, reader));
    return ask_move(asked, at.at, evidence_lifecycle(), at.of.state, at.of.version, at.address,
                    may_with(at.at.rights, false));
}

Result<Reply> move_evidence(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(at_evidence(asked, writer));
    if (at.at.rights.approves) TRY(may_work(at.at, true));
    return make_move(
        asked, writer, at.at, evidence_lifecycle(), at.of.state, at.of.version, at.address,
        may_with(at.at.rights, false),
        [&](const EvidenceMove& move, const Said& said) { return moved(at.of, move, said); },
        [&](const Evidence& after) { return save(writer, at.at.plan(), at.of, after); },
        address_of(at.at.plan()) + "/evidence");
}

} // namespace plans
