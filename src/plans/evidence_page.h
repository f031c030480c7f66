#pragma once
// The files of a plan: who attached which, when, what it shows, and whether it was checked.
#include "plans/evidence.h"
#include "plans/plan_page.h"

namespace plans {

struct EvidenceRow {
    std::string name, address, words, size, by, reason;
    basics::Instant at;
    web::Tag state;
    MovesOffer moves{.action = {}, .form_token = {}, .version = {}};
};
struct EvidencePage {
    std::string plan;
    std::vector<EvidenceRow> rows{};
    std::optional<FormPage> attach{};
};
void write(web::Html&, const EvidencePage&);

struct EvidenceSaid {
    std::string words, objective;
};
FormPage evidence_form(const EvidenceSaid&, const WholePlan&);
EvidenceRow row_of(const Evidence&, const Names&);

} // namespace plans
