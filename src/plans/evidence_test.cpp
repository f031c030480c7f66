#include "plans/evidence.h"

#include "plans/areas_table.h"
#include "plans/evidence_store.h"
#include "testing/a_file.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"
#include "testing/planning_trust.h"

using namespace plans;
using Trust = testing::PlanningTrust;

namespace {

const std::string a_pdf = "%PDF-1.7\n" + std::string(2'000'000, 'x');

web::Answer attach(Trust& trust, const std::string& plan, const permissions::Who& as, std::string_view bytes,
                   std::string name, std::vector<std::pair<std::string, std::string>> said) {
    const auto file = testing::a_file(bytes);
    web::Incoming incoming{.method = web::Method::post, .path = plan + "/evidence"};
    incoming.form.add("form_token", "the-token");
    for (auto& [field, value] : said) incoming.form.add(field, value);
    incoming.uploads.push_back({.field = "file",
                                .name = std::move(name),
                                .path = file.path(),
                                .bytes = static_cast<std::int64_t>(bytes.size())});
    return trust.app.ask(std::move(incoming), as);
}

} // namespace

TEST_CASE("every path of evidence can be walked, and the diagram in the docs is that of the table") {
    testing::walk(evidence_lifecycle());
    testing::check_golden("docs/lifecycles/evidence.md", basics::diagram("Evidence of a plan", evidence_lifecycle(),
                                                                         [](Hand hand) { return words(hand); }));
}

TEST_CASE("a file is what its bytes are, whatever it is called") {
    CHECK(evidence_kind("%PDF-1.4 …", "x.exe") == EvidenceKind::pdf);
    CHECK(evidence_kind("\x89PNG\r\n\x1a\n…", "x") == EvidenceKind::png);
    CHECK(evidence_kind("\xff\xd8\xff\xe0", "x") == EvidenceKind::jpeg);
    const std::string office = "PK\x03\x04 [Content_Types].xml ";
    CHECK(evidence_kind(office + "word/document.xml", "x.docx") == EvidenceKind::docx);
    CHECK(evidence_kind(office + "xl/workbook.xml", "x.docx") == EvidenceKind::xlsx);
    CHECK(evidence_kind(office + "ppt/presentation.xml", "x") == EvidenceKind::pptx);
    CHECK_FALSE(evidence_kind(office + "word/document.xml word/vbaProject.bin", "x.docx"));
    CHECK_FALSE(evidence_kind("PK\x03\x04 a.txt", "x.zip"));
    CHECK(evidence_kind("a,b\n1,2\n", "x.csv") == EvidenceKind::csv);
    CHECK_FALSE(evidence_kind("a,b\n1,2\n", "x.txt"));
    CHECK_FALSE(evidence_kind(std::string_view{"a\0b", 3}, "x.csv"));
    CHECK_FALSE(evidence_kind("", "x.csv"));
    CHECK_FALSE(evidence_kind("MZ…", "x.pdf"));
    for (const auto* known : {"pdf", "png", "jpeg", "docx", "xlsx", "pptx", "csv"})
        CHECK(name(*evidence_kind_named(known)) == known);
}

TEST_CASE("a file is attached, listed with who and when, given back byte for byte, and checked by the trust") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    trust.live(plan);
    CHECK(
        testing::visit(trust.app, plan + "/evidence", trust.teacher).says("No file is attached yet.")); // EvidencePage
    const auto of = objective.substr(objective.rfind('/') + 1);
    CHECK(attach(trust, plan, trust.teacher, a_pdf, "C:\\notes\\walk.pdf", {{"words", "The third walk"}}).reply.status
          == 400);
    const auto sent = attach(trust, plan, trust.teacher, a_pdf, "C:\\notes\\walk.pdf",
                             {{"words", "The third walk"}, {"objective", of}});
    CHECK(sent.reply.status == 303);
    const auto page = testing::visit(trust.app, plan + "/evidence", trust.director);
    CHECK(page.says("walk.pdf"));
    CHECK(page.says("Teacher Invented"));
    CHECK(page.says("14 September 2026"));
    const auto held = [&] {
        auto reader = trust.app.fresh().reader();
        return evidence_of(reader, PlanId{plan.substr(7)}).value().front();
    }();
    CHECK(held.hash.size() == 64);
    const auto address = plan + "/evidence/" + std::string{held.id.text()};
    const auto got = trust.app.get(address, trust.head).reply;
    CHECK(got.body == a_pdf);
    CHECK(got.type == "application/pdf");
    CHECK(trust.status(address, trust.elsewhere) == 404);
    CHECK(trust.status(address, trust.coach) == 403);
    CHECK(trust.post(address + "/moves", trust.head, {{"verb", "check"}, {"version", "1"}}).reply.status == 403);
    CHECK(testing::visit(trust.app, address + "/moves/dispute", trust.director).heading == "Dispute it");
    trust.done(address + "/moves", trust.director, {{"verb", "check"}, {"version", "1"}});
    CHECK(testing::visit(trust.app, plan + "/evidence", trust.director).says("Checked"));
}

TEST_CASE("a file that is too large, none of the kinds, or from the wrong person is refused") {
    Trust trust;
    const auto plan = trust.a_plan();
    trust.live((trust.an_objective(plan, trust.teacher), plan));
    const auto refused = [&](std::string_view bytes, std::string name) {
        return testing::inspect(trust.app, attach(trust, plan, trust.head, bytes, std::move(name), {{"words", "x"}}));
    };
    CHECK(refused("MZ", "x.pdf").says("By what is in it this is no PDF"));
    CHECK(refused("", "x.pdf").says("Choose a file."));
    CHECK(refused("%PDF-" + std::string(most_evidence_bytes, 'x'), "x.pdf").says("The file is larger than 10 MB."));
    CHECK(attach(trust, plan, trust.elsewhere, a_pdf, "x.pdf", {{"words", "x"}}).reply.status == 404);
    CHECK(attach(trust, plan, trust.coach, a_pdf, "x.pdf", {{"words", "x"}}).reply.status == 403);
    trust.done(plan + "/moves", trust.director, {{"verb", "pause"}, {"version", "4"}, {"reason", "Flood."}});
    CHECK(attach(trust, plan, trust.head, a_pdf, "x.pdf", {{"words", "x"}}).reply.status == 409);
}

TEST_CASE("a plan goes out by the Department's areas, and is read as it stood on a day") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto csv = trust.app.get(plan + "/areas.csv", trust.head).reply;
    CHECK(csv.body.find("Quality of education,Achievement,Results rise,Attainment 8") != std::string::npos);
    CHECK(trust.app.get(plan + "/areas.xlsx", trust.head).reply.body.starts_with("PK"));
    CHECK(trust.status(plan + "/areas.csv", trust.elsewhere) == 404);
    CHECK(trust.status(plan + "/areas.xlsx", trust.coach) == 403);
    CHECK(dfe_words("attendance") == "Attendance");
    CHECK(dfe_words("nothing").empty());
    trust.app.set_clock("2026-09-20T09:00:00.000Z");
    trust.live(plan);
    const auto then =
        testing::visit(trust.app, plan + "/as-it-stood?on=2026-09-15", trust.head); // StoodPage, as_it_stood
    CHECK(then.says("As it stood at the end of 15 September 2026."));
    CHECK(then.says("is a draft"));
    CHECK(then.says("Objective: Results rise"));
    CHECK(then.says("Teacher Invented"));
    CHECK(testing::visit(trust.app, plan + "/as-it-stood", trust.head).says("is live"));
    CHECK(testing::visit(trust.app, plan + "/as-it-stood?on=2026-09-01", trust.head).says("There was no such plan"));
    CHECK(testing::visit(trust.app, plan + "/as-it-stood?on=soon", trust.head).status == 400);
    CHECK(trust.status(plan + "/as-it-stood", trust.elsewhere) == 404);
    CHECK(trust.status(plan + "/as-it-stood", trust.coach) == 403);
}
