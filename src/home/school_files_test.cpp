// SchoolFilesPage, and FileRemovalPage before a file is taken back.
#include "home/school_files_page.h"

#include "attendance/import_jobs.h"
#include "commands/routes.h"
#include "conduct/import_jobs.h"
#include "pupils/pupil_store.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

using permissions::Role;

namespace {

const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
constexpr auto files = "/schools/990002/files";

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

web::Reply take_back(testing::App& app, std::string_view file, const permissions::Who& as = head) {
    web::Fields form;
    form.add("form_token", "the-token");
    return app.post(fmt::format("{}/{}/removal", files, file), std::move(form), as).reply;
}

testing::Visited before(testing::App& app, std::string_view file) {
    return testing::visit(app, fmt::format("{}/{}/removal", files, file), head);
}

// Pupils, two files of results, marks and suspensions of Rowan.
struct Rowan {
    testing::App app{routes()};
    Rowan() {
        app.set_clock("2026-03-20T10:06:00.000Z");
        testing::a_real_trust(app.fresh());
        CHECK(testing::visit(app, files, head).says("No file has come in of this school yet."));
        testing::bring_year_six(app.fresh());
        const auto point = testing::add_key_point(app.fresh(), "2025/26", "Spring", "2026-03-19");
        testing::bring_results(app.fresh(), point, "Student ID,Maths\n100,50\n101,60\n");
        testing::bring_results(app.fresh(), point, "Student ID,Maths\n101,61\n102,70\n");
    }
    std::size_t pupils() {
        auto reader = app.fresh().reader();
        return pupils::all_pupils(reader).value().size();
    }
};

} // namespace

TEST_CASE("a head sees which files came in, and takes results back, the newest before the others") {
    Rowan it;
    const auto page = testing::visit(it.app, files, head);
    CHECK(page.says("2 results for Spring 2025/26: 1 new, 1 in the place of another"));
    CHECK(page.says("60 rows of a list of pupils as of 10 September 2025: 60 pupils new here, 0 changed"));
    const auto first = before(it.app, "results/1");
    CHECK(first.says("It cannot be taken back now. Files taken later changed 1 of these results."));
    CHECK_FALSE(first.says("Take the file back"));
    CHECK(take_back(it.app, "results/1").status == 409);
    const auto second = before(it.app, "results/2");
    CHECK(second.says("1 result is no longer held; 1 is again what it was before."));
    CHECK(second.says("Take the file back"));
    CHECK(testing::visit(it.app, files, head).says("1 new, 1 in the place of another")); // looking changed nothing
    CHECK(take_back(it.app, "results/2").status == 303);
    CHECK(testing::visit(it.app, files, head).says("taken back"));
    CHECK(take_back(it.app, "results/2").status == 409);
    CHECK(take_back(it.app, "results/1").status == 303);
    CHECK(testing::visit(it.app, "/schools/990002/key-points/1", head).says("No result of Spring 2025/26 has come in"));
}

TEST_CASE("pupils of whom more is held stay; once nothing depends on it, their file is taken back") {
    Rowan it;
    CHECK(before(it.app, "pupils/1")
              .says("More is held of pupils that this file brought: 3 results. Take those files back first."));
    CHECK(take_back(it.app, "pupils/1").status == 409);
    CHECK(it.pupils() == 60);
    for (const auto* file : {"results/2", "results/1"}) CHECK(take_back(it.app, file).status == 303);
    CHECK(before(it.app, "pupils/1").says("60 pupils are no longer held; 0 are again what they were before."));
    CHECK(take_back(it.app, "pupils/1").status == 303);
    CHECK(it.pupils() == 0);
}

TEST_CASE("marks and suspensions are taken back too") {
    Rowan it;
    const auto marks = testing::a_file("Student ID,Week commencing,Marks\n100,09/03/2026,/\\/\\/\\/\\/\\\n");
    const auto day = std::chrono::year{2026} / 3 / 20;
    auto& connection = it.app.fresh().connection();
    REQUIRE(attendance::import_marks(connection, testing::key_point_author, marks.path(),
                                     {.school = testing::rowan, .as_of = day, .source = "arbor"})
                .ok());
    const auto suspended = testing::a_file("Student ID,Start date,Sessions,Reason\n100,2026-03-10,3,DB\n");
    REQUIRE(conduct::import_conduct(connection, testing::key_point_author, suspended.path(),
                                    {.school = testing::rowan, .as_of = day, .source = "arbor"})
                .ok());
    CHECK(before(it.app, "attendance/1").says("10 marks are no longer held"));
    CHECK(before(it.app, "conduct/1").says("1 record is no longer held"));
    for (const auto* file : {"attendance/1", "conduct/1"}) {
        CHECK(take_back(it.app, file).status == 303);
        CHECK(take_back(it.app, file).status == 409);
    }
}

TEST_CASE("whoever may not bring in a school's files sees none of them and takes none back") {
    Rowan it;
    for (const auto& who : {testing::somebody({{.role = Role::teacher, .school = testing::rowan}}),
                            testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}})}) {
        CHECK(it.app.get(files, who).reply.status == 403);
        CHECK(it.app.get(std::string{files} + "/results/2/removal", who).reply.status == 403);
        CHECK(take_back(it.app, "results/2", who).status == 403);
    }
    // a number of another school's file is none of this school's
    const auto oak = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
    web::Fields form;
    form.add("form_token", "the-token");
    CHECK(it.app.post("/schools/990001/files/results/2/removal", std::move(form), oak).reply.status == 404);
    CHECK(it.app.get(std::string{files} + "/shoes/2/removal", head).reply.status == 404);
}
