#pragma once
// One page on which all that a person leads is handed over.
#include "programmes/form_page.h"
#include "programmes/handover.h"

namespace programmes {

std::string handover_address(const permissions::PersonId&);
// "Invented Partner", "this person" where the name is not known any more.
std::string name_of(const InHand&);
FormPage handover_page(const InHand&, std::span<const Somebody> may_lead, const HandoverSaid&);

// The field of one programme or place where it stands by itself, and what it then says.
std::string field_of(std::string_view id);
constexpr std::string_view is_handed_over = "handed over";

} // namespace programmes
