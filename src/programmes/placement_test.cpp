#include "programmes/decision.h"
#include "testing/app.h"
#include "testing/examples.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

using namespace programmes;
using namespace std::chrono;
using permissions::Role;

namespace {

const basics::Date today{2026y / November / 24};
const basics::Urn oakfield{990001};
const permissions::PersonId a_lead{"a-lead"};

Placement a_placement(PlacementState state = PlacementState::decided, Programme programme = Programme::inadequate) {
    return {.id = PlacementId{"p1"},
            .school = oakfield,
            .decision = {.programme = programme,
                         .from = 2026y / November / 2,
                         .reason = "Invented.",
                         .exit_criteria = "Invented.",
                         .de_escalation = "Invented.",
                         .lead = a_lead,
                         .review_on = 2026y / December / 14},
            .proposed = programme,
            .decided_by = permissions::PersonId{"the-chief"},
            .decided_on = 2026y / November / 2,
            .lead = a_lead,
            .review_on = 2026y / December / 14,
            .state = state};
}

const PlacementMove& move_by(PlacementState from, std::string_view verb) {
    return *basics::move_of(placement_lifecycle(), from, verb, [](Party) { return true; }).value();
}

Said said(std::map<std::string, std::string, std::less<>> form) {
    return [form = std::move(form)](std::string_view field) -> std::string_view {
        const auto found = form.find(field);
        return found == form.end() ? std::string_view{} : std::string_view{found->second};
    };
}

DecisionWords words_for(Programme programme) {
    return {.programme = std::string{name(programme)},
            .from = "2026-11-23",
            .reason = "An invented reason.",
            .exit_criteria = "Invented.",
            .de_escalation = "Invented.",
            .lead = "a-lead",
            .review_on = "2027-01-15",
            .watch_until = "2027-02-12"};
}
Deciding deciding(Programme proposed, const Placement* current = nullptr, bool chief = false) {
    return {.proposed = proposed, .current = current, .chief_executive = chief, .leads = {a_lead}, .today = today};
}
std::string wrong_field(const std::variant<Decision, std::vector<Wrong>>& read) {
    const auto* wrong = std::get_if<std::vector<Wrong>>(&read);
    return wrong ? wrong->front().field : "";
}

} // namespace

TEST_CASE("every path of a placement can be walked, and the diagram in the docs is that of the table") {
    testing::walk(placement_lifecycle());
    testing::check_golden(
        "docs/lifecycles/placement.md",
        basics::diagram("A placement in a programme", placement_lifecycle(), [](Party party) { return words(party); }));
}

TEST_CASE("every move of a placement is refused to those whose it is not, from every state") {
    const auto who = [](std::vector<permissions::Grant> grants) {
        return standing_of(testing::somebody(std::move(grants)), oakfield, permissions::PersonId{"nobody"}, today);
    };
    const auto chief = who({{.role = Role::chief_executive}}), director = who({{.role = Role::director_of_education}}),
               head = who({{.role = Role::headteacher, .school = oakfield}});
    const std::array others{who({{.role = Role::trustee}}), who({{.role = Role::committee_member, .school = oakfield}}),
                            who({{.role = Role::school_improvement_partner}}),
                            who({{.role = Role::teacher, .school = oakfield}}),
                            who({{.role = Role::chief_executive, .until = 2026y / November / 1}})};
    Standing lead{.leads = true};
    for (const auto& move : placement_lifecycle().moves) {
        INFO(std::string{move.verb});
        CHECK(may(chief, move.right));
        CHECK(may(director, move.right) == (move.right != Party::chief_executive));
        CHECK(may(lead, move.right) == (move.right == Party::lead));
        CHECK_FALSE(may(head, move.right));
        for (const auto& other : others) CHECK_FALSE(may(other, move.right));
    }
}

TEST_CASE("a skipped step is the chief executive's, with a reason, and the trustees are told that day") {
    const auto& skip = move_by(PlacementState::concern, "skip_to_leadership_change");
    CHECK(skip.right == Party::chief_executive);
    CHECK(skips(skip));
    CHECK(skip.wants().size() == 2);
    CHECK(moved(a_placement(PlacementState::concern), skip, said({{"reason", "x"}, {"told", "2026-11-24"}}), today)
              .value()
              .state
          == PlacementState::leadership_change);
    CHECK_FALSE(
        moved(a_placement(PlacementState::concern), skip, said({{"reason", "x"}, {"told", "2026-11-23"}}), today).ok());
    CHECK_FALSE(
        moved(a_placement(PlacementState::concern), skip, said({{"reason", "x"}, {"told", "soon"}}), today).ok());
    CHECK_FALSE(skips(move_by(PlacementState::concern, "add_support")));
    CHECK(said_words(skip, said({{"reason", "Staff left"}, {"told", "2026-11-24"}}))
          == "Staff left. The trustees were told on 24 November 2026");
}

TEST_CASE("the head is told on a day from the decision to today, and a watch is not closed before its end") {
    const auto& tell = move_by(PlacementState::decided, "tell_head");
    CHECK(moved(a_placement(), tell, said({{"day", "2026-11-03"}}), today).value().head_told == 2026y / November / 3);
    CHECK_FALSE(moved(a_placement(), tell, said({{"day", "2026-11-25"}}), today).ok());
    CHECK_FALSE(moved(a_placement(), tell, said({{"day", "2026-11-01"}}), today).ok());
    auto watched = a_placement(PlacementState::watched);
    watched.watch_until = today;
    const auto& close = move_by(PlacementState::watched, "close");
    CHECK_FALSE(moved(watched, close, said({{"reason", "x"}}), today).ok());
    CHECK(moved(watched, close, said({{"reason", "x"}}), 2026y / November / 25).ok());
}

TEST_CASE("a weaker programme than the proposed one is the chief executive's to decide") {
    const auto weak = words_for(Programme::good_or_better);
    CHECK(wrong_field(decided(weak, deciding(Programme::requires_improvement))) == "programme");
    CHECK(wrong_field(decided(weak, deciding(Programme::requires_improvement, nullptr, true))).empty());
    CHECK(wrong_field(decided(words_for(Programme::inadequate), deciding(Programme::good_or_better))).empty());
    CHECK(wrong_field(decided(weak, deciding(Programme::unplaced))).empty());
}

TEST_CASE("a school is stepped down to the next programme alone, after its exit criteria are met, with a watch") {
    const auto at_work = a_placement(PlacementState::delivering), met = a_placement(PlacementState::exit_met);
    const auto next = words_for(Programme::requires_improvement);
    CHECK(wrong_field(decided(next, deciding(Programme::requires_improvement, &at_work, true))) == "programme");
    const auto read = decided(next, deciding(Programme::requires_improvement, &met));
    REQUIRE(std::holds_alternative<Decision>(read));
    CHECK(std::get<Decision>(read).watch_until == 2027y / February / 12);
    CHECK(wrong_field(decided(words_for(Programme::good_or_better), deciding(Programme::good_or_better, &met, true)))
          == "programme");
    auto no_watch = next;
    no_watch.watch_until = "2026-12-01";
    CHECK(wrong_field(decided(no_watch, deciding(Programme::requires_improvement, &met))) == "watch_until");
    CHECK(ending_of(met, Programme::requires_improvement) == "step_down");
    CHECK(ending_of(a_placement(PlacementState::told, Programme::good_or_better), Programme::inadequate) == "replace");
    CHECK(wrong_field(decided(words_for(Programme::inadequate), deciding(Programme::inadequate, &met))) == "programme");
}

TEST_CASE("all that is said on the first day has to be said, and its days have to fit") {
    auto words = words_for(Programme::inadequate);
    words.exit_criteria = " ", words.reason = "", words.lead = "a-stranger", words.from = "2026-11-25";
    const auto read = decided(words, deciding(Programme::inadequate));
    std::vector<std::string> fields;
    for (const auto& each : std::get<std::vector<Wrong>>(read)) fields.push_back(each.field);
    CHECK(fields == std::vector<std::string>{"from", "reason", "exit_criteria", "lead"});
    words = words_for(Programme::inadequate);
    words.review_on = "2026-11-24";
    CHECK(wrong_field(decided(words, deciding(Programme::inadequate))) == "review_on");
    CHECK(wrong_field(decided(words_for(Programme::unplaced), deciding(Programme::inadequate))) == "programme");
    CHECK_FALSE(usual_exit(Programme::inadequate).empty());
    CHECK_FALSE(usual_de_escalation(Programme::requires_improvement).empty());
}

TEST_CASE("who led is shown as ended or removed, and the placement stays") {
    auto placement = a_placement();
    placement.lead_name = "Hari Figment";
    CHECK(lead_words(placement) == "Hari Figment");
    placement.lead_ended = true;
    CHECK(lead_words(placement) == "Hari Figment, who holds no role here any more");
    placement.lead_name.clear();
    CHECK(lead_words(placement) == "a person who was removed");
}

TEST_CASE("examples/programmes/decisions.txt: who may decide what, and what is answered where they may not") {
    const auto programme = [](std::string_view words) {
        for (const auto each : {Programme::inadequate, Programme::requires_improvement, Programme::good_or_better})
            if (trust_words(each) == words) return each;
        return Programme::unplaced;
    };
    for (const auto& example : testing::examples("programmes/decisions.txt"))
        for (const auto& row : example.rows("then")) {
            const auto cell = [&](std::string_view column) -> std::string_view {
                const auto found = row.find(column);
                return found == row.end() ? std::string_view{} : std::string_view{found->second};
            };
            INFO(std::string{cell("proposed")} << ", " << std::string{cell("now")} << ", "
                                               << std::string{cell("chosen")});
            std::optional<Placement> now;
            if (!cell("now").empty())
                now = a_placement(placement_lifecycle().named(cell("stands")).value(), programme(cell("now")));
            const auto read =
                decided(words_for(programme(cell("chosen"))),
                        deciding(programme(cell("proposed")), now ? &*now : nullptr, cell("by") == "chief executive"));
            const auto* wrong = std::get_if<std::vector<Wrong>>(&read);
            CHECK((wrong != nullptr) == !cell("answer").empty());
            if (wrong) CHECK(wrong->front().sentence.find(cell("answer")) != std::string::npos);
        }
}
