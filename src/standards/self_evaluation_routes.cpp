#include "standards/self_evaluation_routes.h"

#include "basics/text.h"
#include "people/staff_names_store.h"
#include "permissions/within.h"
#include "pupils/own_school_routes.h"
#include "standards/self_evaluation_page.h"
#include "standards/self_evaluation_store.h"
#include "storage/fresh_id.h"
#include "web/both_texts.h"

#include <fmt/format.h>

namespace standards {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

struct Held {
    std::vector<Framework> frameworks;
    std::vector<SelfEvaluation> texts;
};
Result<Held> held_of(Request& asked, storage::Reader& reader, basics::Urn urn) {
    return Held{.frameworks = TRY(frameworks(reader)),
                .texts = TRY(self_evaluations(reader, permissions::within(asked.scope(Verb::see_plans), urn)))};
}

// The one asked for, or else the one that holds.
Result<const Framework*> shown_of(const Request& asked, const Held& held) {
    const auto wanted = asked.from.query["framework"];
    for (const auto& each : held.frameworks)
        if (wanted == (each.of == inspections::Framework::overall ? "overall" : "report-card")) return &each;
    const auto* holds = in_force(held.frameworks, asked.today());
    if (!holds || !wanted.empty()) return basics::missing("There is no such inspection framework here.");
    return holds;
}

web::Frame frame_under(const schools::School& school, std::string title) {
    auto frame = pupils::frame_of(school, std::move(title));
    frame.crumbs.push_back(
        {"Self-evaluation", web::Link{fmt::format("/schools/{}/self-evaluation", school.facts.urn.text())}});
    return frame;
}

Result<Reply> show(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(pupils::own_school(asked, reader, Verb::see_plans));
    const auto urn = school.facts.urn;
    const auto held = TRY(held_of(asked, reader, urn));
    const auto* framework = TRY(shown_of(asked, held));
    const bool may_write = permissions::may(asked.person(), Verb::answer_for_school, urn, asked.today());
    return web::show(asked, pupils::frame_of(school, fmt::format("{} on itself", school.facts.name)),
                     self_evaluation_page(urn, held.frameworks, *framework, held.texts, may_write, asked.today()));
}

// An area of the framework that holds, to be written.
struct At {
    schools::School school;
    Held held;
    const Framework* framework;
    const Area* area;
    const SelfEvaluation* stands;
    std::int64_t edition() const { return stands ? stands->edition : 0; }
    std::string title() const {
        return fmt::format("{} on its {}", school.facts.name, inspections::area_words(area->code));
    }
};
Result<At> area_in(Request& asked, storage::Reader& reader) {
    At at{.school = TRY(pupils::own_school(asked, reader, Verb::answer_for_school)),
          .held = {},
          .framework = nullptr,
          .area = nullptr,
          .stands = nullptr};
    at.held = TRY(held_of(asked, reader, at.school.facts.urn));
    at.framework = in_force(at.held.frameworks, asked.today());
    if (at.framework) at.area = at.framework->area(asked.parameter("area"));
    if (!at.area) return basics::missing("The framework that holds has no such area.");
    at.stands = standing(at.held.texts, at.framework->of, at.area->code);
    return at;
}

Result<Reply> form_reply(Request& asked, const At& at, const Typed& typed, const std::vector<Wrong>& wrong) {
    auto form = self_evaluation_form(at.school.facts.urn, *at.framework, *at.area, typed, at.edition(), wrong);
    form.form_token = asked.form_token;
    return web::show(asked, frame_under(at.school, at.title()), form, wrong.empty() ? 200 : 400);
}

Result<Reply> show_form(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(area_in(asked, reader));
    return form_reply(asked, at, at.stands ? typed_of(*at.stands) : Typed{}, {});
}

Typed typed_in(const web::Fields& form) {
    const auto said = [&](std::string_view field) { return std::string{basics::trimmed(form[field])}; };
    return {.grade = said("grade"),
            .does_well = said("does_well"),
            .must_improve = said("must_improve"),
            .evidence = said("evidence"),
            .next_step = said("next_step")};
}

Result<Reply> keep(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto at = TRY(area_in(asked, writer));
    const auto urn = at.school.facts.urn;
    const auto typed = typed_in(asked.from.form);
    const auto stands = at.stands ? typed_of(*at.stands) : Typed{};
    const auto form = self_evaluation_form(urn, *at.framework, *at.area, typed, at.edition(), {});
    if (auto reply = web::both_texts(asked, editing(form, stands))) return *std::move(reply);
    const auto wrong = wrong_in(typed, at.framework->of, at.area->code, TRY(people::staff_of(writer, urn)));
    if (!wrong.empty()) return form_reply(asked, at, typed, wrong);
    const SelfEvaluation after{.id = storage::fresh_id<SelfEvaluation>(asked.now),
                               .school = urn,
                               .framework = at.framework->of,
                               .area = at.area->code,
                               .edition = at.edition() + 1,
                               .written = asked.today(),
                               .grade = typed.grade.empty()
                                            ? std::nullopt
                                            : std::optional{static_cast<int>(*basics::whole_number(typed.grade))},
                               .does_well = typed.does_well,
                               .must_improve = typed.must_improve,
                               .evidence = typed.evidence,
                               .next_step = typed.next_step,
                               .person = asked.person().id};
    TRY(add(writer, after, at.stands));
    TRY(writer.commit());
    return web::redirect(form.back);
}

} // namespace

std::span<const Route> self_evaluation_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/schools/:urn/self-evaluation", Verb::see_plans, show},
        Route{Method::get, "/schools/:urn/self-evaluation/:area", Verb::answer_for_school, show_form},
        Route{Method::post, "/schools/:urn/self-evaluation/:area", Verb::answer_for_school, keep},
    };
    return rows;
}

} // namespace standards
