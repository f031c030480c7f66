#include "permissions/permissions.h"

#include "basics/text.h"
#include "permissions/decisions.h"

namespace permissions {
namespace {

struct Word {
    std::string_view name, words;
};

constexpr std::array<Word, role_count> role_words{{
    {"trustee", "trustee"},
    {"chair", "chair"},
    {"governance_professional", "governance professional"},
    {"chief_executive", "chief executive"},
    {"director_of_education", "director of education"},
    {"school_improvement_partner", "school improvement partner"},
    {"data_manager", "data manager"},
    {"data_protection_officer", "data protection officer"},
    {"hr_lead", "HR lead"},
    {"trust_safeguarding_lead", "trust safeguarding lead"},
    {"executive_head", "executive head"},
    {"headteacher", "headteacher"},
    {"senior_leader", "senior leader"},
    {"middle_leader", "middle leader"},
    {"teacher", "teacher"},
    {"support_staff", "support staff"},
    {"sendco", "SENDCo"},
    {"attendance_lead", "attendance lead"},
    {"designated_safeguarding_lead", "designated safeguarding lead"},
    {"committee_member", "committee member"},
    {"reviewer", "reviewer"},
    {"coach", "coach"},
    {"external_partner", "external partner"},
    {"administrator", "administrator"},
}};

constexpr std::array<Word, verb_count> verb_words{{
    {"anyone", "anyone"},
    {"own_account", "own account"},
    {"see_open_data", "see open data"},
    {"see_own_trust", "see own trust"},
    {"see_programmes", "see programmes"},
    {"see_pupils", "see pupils"},
    {"see_reasons", "see reasons"},
    {"import_pupils", "import pupils"},
    {"manage_feeds", "manage feeds"},
    {"set_watch", "set watch"},
    {"answer_for_school", "answer for school"},
    {"see_plans", "see plans"},
    {"write_plans", "write plans"},
    {"approve_plans", "approve plans"},
    {"decide_programmes", "decide programmes"},
    {"see_committees", "see committees"},
    {"run_committees", "run committees"},
    {"see_confidential", "see confidential"},
    {"write_visits", "write visits"},
    {"import_data", "import data"},
    {"edit_catalogue", "edit catalogue"},
    {"see_people", "see people"},
    {"manage_people", "manage people"},
    {"see_journal", "see journal"},
    {"see_system", "see system"},
}};

static_assert(static_cast<std::size_t>(Role::administrator) + 1 == role_count);
static_assert(static_cast<std::size_t>(Verb::see_system) + 1 == verb_count);

template <class Choice, std::size_t N>
constexpr std::array<Choice, N> every() {
    std::array<Choice, N> all{};
    for (std::size_t i = 0; i < N; ++i) all[i] = static_cast<Choice>(i);
    return all;
}

template <class Choice, std::size_t N>
std::optional<Choice> named(const std::array<Word, N>& known, std::string_view text) {
    for (std::size_t i = 0; i < N; ++i)
        if (text == known[i].name || basics::lower(text) == basics::lower(known[i].words))
            return static_cast<Choice>(i);
    return {};
}

} // namespace

std::string_view words(Role role) { return role_words[static_cast<std::size_t>(role)].words; }
std::string_view name(Role role) { return role_words[static_cast<std::size_t>(role)].name; }
std::optional<Role> role_named(std::string_view text) { return named<Role>(role_words, text); }
std::span<const Role> all_roles() {
    static constexpr auto all = every<Role, role_count>();
    return all;
}

std::string_view words(Verb verb) { return verb_words[static_cast<std::size_t>(verb)].words; }
std::string_view name(Verb verb) { return verb_words[static_cast<std::size_t>(verb)].name; }
std::optional<Verb> verb_named(std::string_view text) { return named<Verb>(verb_words, text); }
std::span<const Verb> all_verbs() {
    static constexpr auto all = every<Verb, verb_count>();
    return all;
}

} // namespace permissions
