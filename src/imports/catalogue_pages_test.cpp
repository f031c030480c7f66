#include "imports/catalogue_jobs.h"
#include "imports/import_routes.h"
#include "imports/kinds.h"
#include "imports/own_row.h"
#include "journal/journal_store.h"
#include "testing/frame_routes.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

// The pages CataloguePage and KindPage.
namespace {

constexpr basics::Date the_day{std::chrono::year{2026} / 11 / 24};

struct Desk {
    testing::App app{testing::with_frame({imports::import_routes(), imports::catalogue_routes()})};
    permissions::Who manager{testing::somebody({{.role = permissions::Role::data_manager}})};
    Desk() {
        REQUIRE(imports::install_catalogue(app.fresh().connection(),
                                           {.person = permissions::PersonId{"the-tester"}, .at = app.site().now()})
                    .ok());
    }
    web::Answer post(const std::string& address, const std::vector<std::pair<std::string, std::string>>& fields) {
        web::Fields form;
        for (const auto& [name, value] : fields) form.add(name, value);
        return app.post(address, form, manager);
    }
    sources::FileKind kind(std::string_view code) {
        auto reader = app.fresh().reader();
        const auto kinds = imports::load_kinds(reader).value();
        return *std::ranges::find(kinds, code, &sources::FileKind::code);
    }
    std::int64_t meanings(std::string_view code, std::string_view header) {
        const auto found = kind(code);
        return std::ranges::count(found.headers, header, &sources::HeaderMeaning::header);
    }
};

} // namespace

TEST_CASE("the catalogue lists every kind of file, found by its name") {
    Desk desk;
    const auto all = testing::visit(desk.app, "/imports/catalogue", desk.manager);
    CHECK(all.says("Key stage 4"));
    CHECK(all.statements <= 9);
    CHECK(testing::visit(desk.app, "/imports/catalogue?wanted=nothing-like-it", desk.manager)
              .says("No kind of file has these words"));
    CHECK(testing::visit(desk.app, "/imports/catalogue/ks4-final?wanted=p8mea", desk.manager).says("Progress 8"));
    CHECK(testing::visit(desk.app, "/imports/catalogue/no-such-kind", desk.manager).status == 404);
}

TEST_CASE("a trust says what a new header means, changes it, and takes it back; the journal notes it") {
    Desk desk;
    const std::string kind = "/imports/catalogue/ks4-final";
    const std::vector<std::pair<std::string, std::string>> row{
        {"header", "P8 Score <new>"}, {"role", "figure"}, {"measure", "progress8"},
        {"pupil_group", "all"},       {"part", "value"},  {"back", "0"}};
    CHECK(desk.post(kind + "/headers", row).reply.status == 303);
    CHECK(desk.meanings("ks4-final", "p8 score <new>") == 1);
    const auto again = testing::inspect(desk.app, desk.post(kind + "/headers", row));
    CHECK(again.status == 400);
    CHECK(again.says("The catalogue says that of"));

    const imports::HeaderRow own{.kind = "ks4-final",
                                 .header = "p8 score <new>",
                                 .role = "figure",
                                 .measure = "progress8",
                                 .pupil_group = "all",
                                 .part = "value"};
    auto changed = row;
    changed[2].second = "attainment8", changed.emplace_back("version", imports::key_of(own));
    CHECK(desk.post(kind + "/headers", changed).reply.status == 303);
    CHECK(desk.post(kind + "/headers", changed).reply.status == 409); // it is no longer as it was
    CHECK(testing::visit(desk.app, kind + "?wanted=new", desk.manager).says("Your trust"));
    auto now = own;
    now.measure = "attainment8";
    CHECK(desk.post(kind + "/headers/removal", {{"key", imports::key_of(now)}}).reply.status == 303);
    CHECK(desk.meanings("ks4-final", "p8 score <new>") == 0);
    auto reader = desk.app.fresh().reader();
    CHECK(journal::entries(reader, {{.everything = true}, the_day}, "catalogue row", "ks4-final").value().size() == 3);
}

TEST_CASE("a header that the trust ignores means nothing more, until the trust says so again") {
    Desk desk;
    const std::string kind = "/imports/catalogue/ks4-final";
    REQUIRE(desk.meanings("ks4-final", "p8mea") >= 1);
    CHECK(desk.post(kind + "/headers", {{"header", "P8MEA"}, {"role", "ignored"}, {"back", "0"}}).reply.status == 303);
    const auto without = desk.kind("ks4-final");
    CHECK(std::ranges::none_of(without.headers,
                               [](const auto& each) { return each.header == "p8mea" && each.role == "figure"; }));
    CHECK(desk.post(kind + "/headers/removal",
                    {{"key", imports::key_of({.kind = "", .header = "p8mea", .role = "ignored"})}})
              .reply.status
          == 303);
    CHECK(desk.meanings("ks4-final", "p8mea") >= 1);
}

TEST_CASE("values and words have the trust's meaning, and get Bearing's back when that is removed") {
    Desk desk;
    const std::string kind = "/imports/catalogue/ks4-final";
    const auto before = desk.kind("ks4-final").tokens.at("SUPP");
    CHECK(desk.post(kind + "/tokens", {{"token", "HIDDEN"}, {"reason", "suppressed"}}).reply.status == 303);
    CHECK(desk.kind("ks4-final").tokens.at("HIDDEN") == basics::Reason::suppressed);
    CHECK(desk.post(kind + "/tokens", {{"token", "SUPP"}, {"reason", "not_published"}}).reply.status == 303);
    CHECK(desk.kind("ks4-final").tokens.at("SUPP") == basics::Reason::not_published);
    CHECK(desk.post(kind + "/tokens/removal", {{"token", "SUPP"}}).reply.status == 303);
    CHECK(desk.kind("ks4-final").tokens.at("SUPP") == before);

    CHECK(desk.post(kind + "/values", {{"value_role", "level"}, {"value", "99"}, {"meaning", "skip"}}).reply.status
          == 303);
    CHECK(desk.kind("ks4-final").values.at("level").at("99").meaning == "skip");
    CHECK(desk.post(kind + "/values/removal", {{"value_role", "level"}, {"value", "99"}}).reply.status == 303);
    CHECK_FALSE(desk.kind("ks4-final").values.at("level").contains("99"));
}

TEST_CASE("two say what one header, value or word means: the second sees both and neither loses work") {
    Desk desk;
    const std::string kind = "/imports/catalogue/ks4-final";
    using Typed = std::vector<std::pair<std::string, std::string>>;
    const auto as = [](Typed typed, std::string field, std::string value) {
        typed.emplace_back(std::move(field), std::move(value));
        return typed;
    };
    const auto both = [&](const std::string& form, const Typed& typed) {
        return testing::inspect(desk.app, desk.post(kind + form, typed));
    };
    const Typed word{{"token", "HIDDEN"}};
    CHECK(desk.post(kind + "/tokens", as(word, "reason", "suppressed")).reply.status == 303);
    const auto words = both("/tokens", as(word, "reason", "not_yet"));
    CHECK(words.status == 409);
    CHECK(words.says("Someone else changed what this means"));
    CHECK(desk.kind("ks4-final").tokens.at("HIDDEN") == basics::Reason::suppressed);
    CHECK(desk.post(kind + "/tokens", as(as(word, "reason", "not_yet"), "version", "suppressed")).reply.status == 303);
    CHECK(desk.kind("ks4-final").tokens.at("HIDDEN") == basics::Reason::not_yet);

    const Typed value{{"value_role", "level"}, {"value", "99"}};
    CHECK(desk.post(kind + "/values", as(value, "meaning", "skip")).reply.status == 303);
    CHECK(both("/values", as(value, "meaning", "school")).status == 409);
    CHECK(desk.kind("ks4-final").values.at("level").at("99").meaning == "skip");
    CHECK(desk.post(kind + "/values", as(as(value, "meaning", "school"), "version", "skip\t")).reply.status == 303);

    const Typed header{
        {"header", "new score"}, {"role", "figure"}, {"pupil_group", "all"}, {"part", "value"}, {"back", "0"}};
    const auto key = [](std::string measure) {
        return imports::key_of({.kind = "",
                                .header = "new score",
                                .role = "figure",
                                .measure = std::move(measure),
                                .pupil_group = "all",
                                .part = "value"});
    };
    CHECK(desk.post(kind + "/headers", as(header, "measure", "progress8")).reply.status == 303);
    CHECK(
        desk.post(kind + "/headers", as(as(header, "measure", "attainment8"), "version", key("progress8"))).reply.status
        == 303);
    const auto second = as(header, "measure", "ebacc_entry");
    const auto headers = both("/headers", as(second, "version", key("progress8")));
    CHECK(headers.status == 409);
    CHECK(headers.says("attainment8"));
    CHECK(desk.meanings("ks4-final", "new score") == 1);
    CHECK(desk.post(kind + "/headers", as(second, "version", key("attainment8"))).reply.status == 303);
    CHECK(desk.meanings("ks4-final", "new score") == 1);
}

TEST_CASE("a form that says something wrong comes back with the sentence and with what was typed") {
    Desk desk;
    const std::string kind = "/imports/catalogue/ks4-final";
    const auto page = testing::inspect(
        desk.app,
        desk.post(kind + "/headers",
                  {{"header", "\"><script>x</script>"}, {"role", "figure"}, {"measure", "progres8"}, {"back", "0"}}));
    CHECK(page.status == 400);
    CHECK(page.says("Nearest: progress8"));
    CHECK(page.body.find("<script>x") == std::string::npos);
    CHECK(testing::inspect(desk.app, desk.post(kind + "/tokens", {{"token", ""}, {"reason", "suppressed"}}))
              .says("Say the word"));
    CHECK(testing::inspect(desk.app,
                           desk.post(kind + "/values", {{"value_role", "figure"}, {"value", "1"}, {"meaning", "x"}}))
              .says("role of its own"));
}
