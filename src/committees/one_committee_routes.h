#pragma once
// What the handlers of committees share: the committee of an address, its page with a form that was refused, and what a form said.
#include "committees/committee_forms_page.h"
#include "committees/committee_page.h"
#include "web/request.h"

namespace committees {

std::string said(const web::Request&, std::string_view field);           // a line
std::string said_at_length(const web::Request&, std::string_view field); // several, their ends made single
TermsWords terms_in(const web::Request&);
QuorumWords quorum_in(const web::Request&);

// Whether the reader runs this committee.
bool runs(const web::Request&, const Committee&);
// The committee of the address: for whoever may read of it, and for somebody who runs it.
basics::Result<Committee> committee_in(const web::Request&, storage::Reader&);
basics::Result<Committee> committee_to_run(const web::Request&, storage::Reader&);

// What is sent of a committee whose academy has left the trust is refused: what it did while it was ours is read.
basics::Result<void> still_ours(const web::Request&, storage::Reader&, const Committee&);

// A form that was refused: under which words it stands on the page, what was typed in it, and why.
struct SentBack {
    std::string_view part{};
    Form form{};
    std::vector<Wrong> wrong{};
};
constexpr std::string_view declaring = "Declare interests", calling = "Call a meeting", appointing = "Appoint a member",
                           renewing = "New terms", naming = "Name and quorum";
basics::Result<web::Reply> committee_reply(web::Request&, storage::Reader&, Committee, const SentBack&);
basics::Result<CommitteeView> gathered(const web::Request&, storage::Reader&, const Committee&);

std::vector<Member> in_post_now(const CommitteeView&, basics::Date today);
bool is_member(std::span<const Member>, const web::Request&);

// Handlers that stand in files of their own.
basics::Result<web::Reply> save_committee(web::Request&);
basics::Result<web::Reply> add_terms(web::Request&);
basics::Result<web::Reply> appoint(web::Request&);
basics::Result<web::Reply> call_meeting(web::Request&);
basics::Result<web::Reply> declare_interests(web::Request&);
basics::Result<web::Reply> show_member(web::Request&);
basics::Result<web::Reply> end_term(web::Request&);
basics::Result<web::Reply> evidence_csv(web::Request&);
basics::Result<web::Reply> evidence_xlsx(web::Request&);

} // namespace committees
