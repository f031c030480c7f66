#pragma once
// What forms about committees say, and what is wrong with it, field by field.
#include "committees/meeting.h"

namespace committees {

struct TermsWords {
    std::string since{}, purpose{}, delegated{};
};
std::vector<Wrong> wrong_in(const TermsWords&);
Terms terms_of(const TermsWords&, std::int64_t edition); // a bug where something is wrong

struct QuorumWords {
    std::string number{}, percent{};
};
std::vector<Wrong> wrong_in(const QuorumWords&);
Quorum quorum_of(const QuorumWords&);
QuorumWords words_of(const Quorum&);

struct CommitteeWords {
    std::string kind{}, school{}, name{};
    QuorumWords quorum{};
    TermsWords terms{};
};
std::vector<Wrong> wrong_in(const CommitteeWords&);
Committee committee_of(const CommitteeWords&);

struct MemberWords {
    std::string email{}, office{}, since{}, until{};
};
std::vector<Wrong> wrong_in(const MemberWords&);

// Nothing to declare is said by a choice of its own, so that it is never taken for silence.
struct DeclarationWords {
    std::string nothing{}, interests{};
};
std::vector<Wrong> wrong_in(const DeclarationWords&);

// A form's text with its line ends made single.
std::string text_of(std::string_view);

} // namespace committees
