// Bringing pupils in on the web: FileImportPage.
#include "pupils/pupil_import_page.h"

#include "commands/routes.h"
#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "pupils/pupil_store.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

using namespace pupils;
using permissions::Role;
using testing::oakfield;

namespace {

permissions::Who as(Role role, std::optional<basics::Urn> school = {}) {
    return testing::somebody({{.role = role, .school = school}});
}

struct Trust {
    testing::App app{{commands::program_routes().begin(), commands::program_routes().end()}};
    Trust() {
        testing::put_invented_trust(app.fresh());
        app.set_clock("2026-10-05T08:30:00.000Z");
        auto writer = app.fresh().writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
    }
    testing::Visited send(std::string_view text, std::vector<std::pair<std::string, std::string>> fields,
                          const permissions::Who& who = as(Role::headteacher, oakfield),
                          std::string path = "/schools/990001/pupils/import") {
        const auto file = testing::a_file(text);
        web::Incoming incoming{.method = web::Method::post, .path = std::move(path)};
        incoming.form.add("form_token", "the-token");
        for (auto& [name, value] : fields) incoming.form.add(name, value);
        if (!text.empty())
            incoming.uploads.push_back({.field = "file", .name = "list.csv", .path = file.path(), .bytes = 1});
        return testing::inspect(app, app.ask(std::move(incoming), who));
    }
    std::size_t held() {
        auto reader = app.fresh().reader();
        return all_pupils(reader).value().size();
    }
};

constexpr std::string_view odd =
    "UPN,Nachname,Forename,Shoe size\nB801200005001,Zqxname,Ada,3\nH356210811018,Sample,Ben,4\n";

} // namespace

TEST_CASE("a list whose columns are not all known asks which they are, and what was said is kept for the source") {
    Trust trust;
    const auto asked = trust.send(odd, {{"source", "Arbor"}, {"step", "try"}});
    CHECK(asked.status == 400);
    CHECK(asked.says("no column is known that holds surname"));
    CHECK(asked.says("Nachname"));
    CHECK_FALSE(asked.says("Zqxname"));
    const std::vector<std::pair<std::string, std::string>> said{{"source", "Arbor"},
                                                                {"header-1", "Nachname"},
                                                                {"column-1", "surname"},
                                                                {"header-3", "Shoe size"},
                                                                {"column-3", "none"}};
    auto tried = said, taken = said;
    tried.emplace_back("step", "try");
    taken.emplace_back("step", "take");
    const auto looked = trust.send(odd, tried);
    CHECK(looked.status == 200);
    CHECK(looked.says("2 of 2 rows would be taken"));
    CHECK(trust.held() == 0);
    const auto done = trust.send(odd, taken);
    CHECK(done.says("2 of 2 rows were taken"));
    CHECK(trust.held() == 2);
    auto reader = trust.app.fresh().reader();
    const auto saved = saved_columns(reader, oakfield, "arbor").value();
    CHECK(saved.at("nachname") == Field::surname);
    CHECK_FALSE(saved.at("shoe size").has_value());
}

TEST_CASE("a row that asks is answered on the page") {
    Trust trust;
    constexpr std::string_view first = "Surname,Forename,DOB\nExample,Ada,2014-05-03\n";
    constexpr std::string_view second = "Surname,Forename,DOB,Year\nExample,Ada,2014-05-03,7\n";
    trust.send(first, {{"step", "take"}});
    const auto asked = trust.send(second, {{"step", "try"}});
    CHECK(asked.says("It is the same pupil"));
    trust.send(second, {{"step", "take"}, {"answer-2", "same"}});
    CHECK(trust.held() == 1);
}

TEST_CASE("without a file, a day or the right, nothing is taken") {
    Trust trust;
    CHECK(trust.send("", {{"step", "try"}}).says("Choose a file."));
    CHECK(trust.send(odd, {{"as_of", "yesterday"}, {"step", "try"}}).status == 400);
    CHECK(trust.send(odd, {{"step", "take"}}, as(Role::teacher, oakfield)).status == 403);
    CHECK(trust.send(odd, {{"step", "take"}}, as(Role::headteacher, testing::rowan)).status == 403);
    CHECK(trust.send(odd, {{"step", "take"}}, as(Role::data_manager), "/schools/990004/pupils/import").status == 404);
    CHECK(trust.held() == 0);
    const auto form = testing::visit(trust.app, "/schools/990001/pupils/import", as(Role::data_manager));
    CHECK(form.status == 200);
    CHECK(form.says("choose it again each time"));
}
