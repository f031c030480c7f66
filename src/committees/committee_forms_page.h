#pragma once
// The forms of a committee, holding what was typed.
#include "committees/committee_forms.h"
#include "committees/form_page.h"

namespace committees {

Form committee_form(const CommitteeWords&);
Form terms_form(const TermsWords&);
Form quorum_form(std::string_view name, const QuorumWords&);
Form member_form(const MemberWords&);
Form end_form(std::string_view until, std::string_view reason);
// `members`: on whose behalf it may be said; none: the reader's own.
Form declaration_form(const DeclarationWords&, std::span<const Member> members, std::string_view chosen);
Form meeting_form(const MeetingWords&);

} // namespace committees
