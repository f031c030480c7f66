#pragma once
// The pupil premium strategy statement as the Department lays it out, to read and to print; and its form.
#include "plans/plan_page.h"
#include "plans/statement.h"

namespace plans {

struct StatementRow {
    std::string detail, data;
    std::string of{}; // what a held figure is of
};
struct StatementActivity {
    std::string words, rests_on, challenges;
};
struct StatementTier {
    std::string heading, cost;
    std::vector<StatementActivity> rows{};
};
struct StatementOutcome {
    std::string outcome, criteria;
};
struct StatementProgramme {
    std::string programme, provider;
};
struct StatementPage {
    std::string plan, edit{}; // addresses; edit for who may
    std::string state;
    std::vector<StatementRow> overview{}, funding{};
    std::vector<std::string> intent{}, challenges{};
    std::vector<StatementOutcome> outcomes{};
    std::vector<StatementTier> tiers{};
    std::string total;
    std::vector<std::string> last_year{}, service_spent{}, service_came{}, further{};
    std::vector<StatementProgramme> programmes{};
    std::vector<std::string> missing{}; // what the layout asks for and nobody has said
};
void write(web::Html&, const StatementPage&);

StatementPage statement_page(const PlanView&, const Statement&, const StatementHeld&);
FormPage statement_form(const StatementSaid&, const StatementHeld&);

} // namespace plans
