#include "imports/catalogue_jobs.h"
#include "imports/import_routes.h"
#include "imports/import_store.h"
#include "imports/worker_jobs.h"
#include "testing/frame_routes.h"
#include "testing/visit.h"

#include <doctest/doctest.h>
#include <fstream>

// The pages ImportListPage, NewImportPage, JobPage, ReportPart, ImportPage and UndoPage, opened as people open them.
using permissions::Role;

namespace {

constexpr std::string_view header = "RECTYPE,LEA,ESTAB,URN,SCHNAME,ICLOSE,NFTYPE,TPUP,ATT8SCR,P8PUP,TP8ADJ,P8MEA,"
                                    "P8CILOW,P8CIUPP,PTL2BASICS_95,P8_BANDING,ODD\n";
constexpr std::string_view oakfield =
    "1,999,4001,990001,<b>Invented 'Oakfield'</b>,0,AC,120,48.2,110,2,0.31,0.06,0.56,44%,Above average,1\n";
constexpr std::string_view rowan =
    "1,999,4002,990002,Invented Rowan,0,AC,4,SUPP,4,<script>alert(1)</script>,SUPP,SUPP,SUPP,SUPP,,\n";

permissions::Who someone(Role role) { return testing::somebody({{.role = role}}); }

struct Office {
    testing::App app{testing::with_frame({imports::import_routes(), imports::catalogue_routes()})};
    permissions::Who manager{someone(Role::data_manager)};

    Office() {
        const storage::Author author{.person = permissions::PersonId{"the-tester"}, .at = app.site().now()};
        REQUIRE(imports::install_catalogue(app.fresh().connection(), author).ok());
    }
    web::Answer answer_to(const std::vector<std::pair<std::string, std::string>>& files) {
        web::Incoming incoming{.method = web::Method::post, .path = "/imports/new"};
        incoming.form.add("form_token", "the-token");
        for (const auto& [name, bytes] : files) {
            const auto path = app.fresh().folder() / fmt::format("upload{}", incoming.uploads.size());
            std::ofstream{path, std::ios::binary} << bytes;
            incoming.uploads.push_back({.field = "files",
                                        .name = name,
                                        .path = path.string(),
                                        .bytes = static_cast<std::int64_t>(bytes.size())});
        }
        return app.ask(incoming, manager);
    }
    // Sends the files in a form; gives the address of the job.
    std::string send(const std::vector<std::pair<std::string, std::string>>& files) {
        const auto answered = answer_to(files);
        REQUIRE(answered.reply.status == 303);
        return answered.reply.headers[0].second;
    }
    std::vector<std::string> told; // how far the job was, as a page would hear it
    bool work() {
        const auto beating = app.fresh().database().connect().value();
        const auto worked =
            imports::work_once(app.fresh().connection(), *beating, "the-worker", app.site().now, {},
                               [&](const imports::JobId&, std::string_view line) { told.emplace_back(line); });
        REQUIRE_MESSAGE(worked.ok(), worked.problem().message << worked.problem().detail);
        return worked.value();
    }
    int post(const std::string& address, std::vector<std::pair<std::string, std::string>> fields = {}) {
        web::Fields form;
        for (auto& [name, value] : fields) form.add(name, value);
        return app.post(address, form, manager).reply.status;
    }
    // Sent, tried, confirmed, imported: the number of the import.
    std::int64_t imported(const std::string& name, const std::string& bytes) {
        const auto job = send({{name, bytes}});
        REQUIRE(work());
        REQUIRE(post(job + "/confirmation") == 303);
        REQUIRE(work());
        auto reader = app.fresh().reader();
        return imports::list_imports(reader, {.everything = true}, "", "").value().at(0).id;
    }
    std::int64_t rows_in(std::string_view table) {
        std::int64_t rows = 0;
        REQUIRE(app.fresh()
                    .connection()
                    .run(fmt::format("select count(*) from {}", table), {},
                         [&](const storage::Row& row) { rows = row.integer(0); })
                    .ok());
        return rows;
    }
};

std::string a_file_of(std::string_view rows) { return std::string{header} + std::string{rows}; }

} // namespace

TEST_CASE("a file that names pupils is sent to its school's page, and nothing of it is kept") {
    Office office;
    for (const auto* bytes :
         {"UPN,Week,Marks\nA1,2026-03-02,//////////\n", "Surname,Forename,DOB\nZqxsurname,Ada,03/05/2014\n",
          "<?xml version=\"1.0\"?>\n<CTfile><Header></Header></CTfile>\n"}) {
        const auto answered = office.answer_to({{"list.csv", bytes}});
        CHECK(answered.reply.status == 400);
        CHECK(answered.reply.body.find("One of these files names pupils, so none was kept.") != std::string::npos);
        CHECK(answered.reply.body.find("Zqxsurname") == std::string::npos);
        CHECK(office.rows_in("files") == 0);
    }
}

TEST_CASE("an empty list of imports says what to do first, and only those who import may see it") {
    Office office;
    CHECK(testing::visit(office.app, "/imports", office.manager).says("Import your first files"));
    CHECK(testing::visit(office.app, "/imports/new", office.manager).says("Bearing says what they are"));
    for (const auto* address : {"/imports", "/imports/new", "/imports/catalogue", "/imports/1", "/imports/1/undoing",
                                "/imports/jobs/x", "/imports/jobs/x/live"})
        CHECK(testing::visit(office.app, address, someone(Role::headteacher)).status == 403);
    CHECK(office.app.post("/imports/1/undoing", {}, someone(Role::trustee)).reply.status == 403);
    CHECK(office.app.post("/imports/catalogue/ks4-final/headers", {}, someone(Role::chair)).reply.status == 403);
}

TEST_CASE("a form without a file is given back with a sentence") {
    Office office;
    web::Incoming incoming{.method = web::Method::post, .path = "/imports/new"};
    incoming.form.add("form_token", "the-token");
    const auto page = testing::inspect(office.app, office.app.ask(incoming, office.manager));
    CHECK(page.status == 400);
    CHECK(page.says("Choose at least one file."));
}

TEST_CASE("files are looked at before anything changes, imported when confirmed, and then forgotten") {
    Office office;
    const auto job = office.send({{"ks4_2018-19.csv", a_file_of(std::string{oakfield} + std::string{rowan})},
                                  {"letter.txt", "Dear all, <i>this</i>\n"}});
    CHECK(testing::visit(office.app, job, office.manager).says("wait for their turn"));
    web::Incoming follow{.method = web::Method::get, .path = job + "/live"};
    CHECK(office.app.ask(follow, office.manager).reply.listen == "import/" + job.substr(job.rfind('/') + 1));
    REQUIRE(office.work());
    REQUIRE_FALSE(office.told.empty());
    CHECK(office.told[0] == "Opening the files");

    const auto tried = testing::visit(office.app, job, office.manager);
    CHECK(tried.says("1 table would be imported"));
    CHECK(tried.says("Nothing has been changed yet"));
    CHECK(tried.says("suppressed"));
    CHECK(tried.says("<script>alert(1)</script>"));
    CHECK(tried.body.find("<script>alert") == std::string::npos);
    CHECK(tried.says("ODD"));
    CHECK(tried.statements <= 12);
    CHECK(office.rows_in("imports") == 0);
    CHECK(office.rows_in("figures") == 0);
    CHECK(office.rows_in("files") == 2);

    CHECK(office.post(job + "/confirmation", {{"version", "1"}}) == 409); // not as it stands now
    CHECK(office.post(job + "/confirmation") == 303);
    CHECK(testing::visit(office.app, job, office.manager).says("waits for its turn"));
    REQUIRE(office.work());
    CHECK(testing::visit(office.app, job, office.manager).says("1 table is imported"));
    CHECK(office.rows_in("imports") == 1);
    CHECK(office.rows_in("files") == 0);
    CHECK(office.rows_in("file_pieces") == 0);
    CHECK_FALSE(office.work());

    const auto one = testing::visit(office.app, "/imports/1", office.manager);
    CHECK(one.says("This import is in force"));
    CHECK(one.says("Undo this import"));
    CHECK(testing::visit(office.app, "/imports?state=published", office.manager).says("ks4_2018-19.csv"));
    CHECK(testing::visit(office.app, "/imports?state=hidden", office.manager)
              .says("No import is of this kind and state."));
}

TEST_CASE("a year that no file says is asked for, and taken as it is typed") {
    Office office;
    const auto job = office.send({{"results.csv", a_file_of(oakfield)}});
    REQUIRE(office.work());
    CHECK(testing::visit(office.app, job, office.manager).says("which year it is about"));
    web::Fields wrong;
    wrong.add("year-1", "the last one");
    const auto again = testing::inspect(office.app, office.app.post(job + "/years", wrong, office.manager));
    CHECK(again.status == 400);
    CHECK(again.says("Write an academic year as 2018/19."));
    CHECK(again.body.find("the last one") != std::string::npos);

    CHECK(office.post(job + "/years", {{"year-1", "2017/18"}}) == 303);
    REQUIRE(office.work());
    const auto tried = testing::visit(office.app, job, office.manager);
    CHECK(tried.says("1 table would be imported"));
    CHECK(tried.body.find("value=\"2017/18\"") != std::string::npos);
}

TEST_CASE("an import that is cancelled is forgotten, its files too") {
    Office office;
    const auto job = office.send({{"ks4_2018-19.csv", a_file_of(oakfield)}});
    CHECK(office.post(job + "/cancellation") == 303);
    CHECK_FALSE(office.work());
    CHECK(testing::visit(office.app, job, office.manager).says("This import was cancelled"));
    CHECK(office.rows_in("files") == 0);
    CHECK(office.post(job + "/cancellation") == 409);
}

TEST_CASE("a job whose worker fell silent is taken by another, and not before") {
    Office office;
    office.send({{"ks4_2018-19.csv", a_file_of(oakfield)}});
    const auto take = [&](std::string_view instant, std::string_view worker) {
        auto writer =
            storage::write(office.app.fresh().connection(), {.person = permissions::PersonId{"bearing"},
                                                             .at = basics::parse_iso_instant(instant).value()})
                .value();
        auto job = imports::take_next(writer, worker).value();
        REQUIRE(writer.commit().ok());
        return job;
    };
    CHECK(take("2026-09-01T08:31:00.000Z", "the first").has_value());
    CHECK_FALSE(take("2026-09-01T08:32:00.000Z", "the second").has_value());
    const auto taken = take("2026-09-01T08:34:00.000Z", "the second");
    REQUIRE(taken.has_value());
    auto writer = storage::write(office.app.fresh().connection(),
                                 {.person = permissions::PersonId{"bearing"}, .at = office.app.site().now()})
                      .value();
    CHECK_FALSE(imports::beat(writer, taken->id, "the first", "still here").value());
    CHECK(imports::beat(writer, taken->id, "the second", "100 rows").value());
}

TEST_CASE("undoing says what falls back and what vanishes, asks why, and can be taken back") {
    Office office;
    const auto first = office.imported("ks4_2018-19.csv", a_file_of(oakfield));
    auto changed = std::string{oakfield};
    changed.replace(changed.find("0.31"), 4, "0.35");
    office.app.set_clock("2026-09-02T08:30:00.000Z");
    const auto second = office.imported("ks4_new_2018-19.csv", a_file_of(changed + std::string{rowan}));
    const auto address = fmt::format("/imports/{}/undoing", second);

    const auto asked = testing::visit(office.app, address, office.manager);
    CHECK(asked.says(fmt::format("fall back to import {}", first)));
    CHECK(asked.says("vanish: no other import has them"));
    CHECK(asked.statements <= 12);
    const auto again = testing::inspect(office.app, office.app.post(address, {}, office.manager));
    CHECK(again.status == 400);
    CHECK(again.says("Say why"));

    CHECK(office.post(address, {{"reason", "the wrong file"}}) == 303);
    CHECK(
        testing::visit(office.app, fmt::format("/imports/{}", second), office.manager).says("This import was undone"));
    CHECK(office.post(address, {{"reason", "twice"}}) == 409);
    CHECK(testing::visit(office.app, "/imports?state=hidden", office.manager).says("ks4_new_2018-19.csv"));
    const auto back = fmt::format("/imports/{}/redoing", second);
    CHECK(testing::visit(office.app, back, office.manager).says("again in front of an older one"));
    CHECK(office.post(back, {{"reason", "it was right"}}) == 303);
    CHECK(
        testing::visit(office.app, fmt::format("/imports/{}", second), office.manager).says("This import is in force"));
}
