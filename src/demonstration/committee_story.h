#pragma once
// The committees of the invented trust, as seeds/ tells them. Days are counted from the demonstration's own today.
#include "committees/agenda.h"

namespace demonstration {

struct SeedCommittee {
    std::string key;
    committees::Committee committee;
    std::string purpose, delegated;
};
struct SeedMember {
    std::string committee, email;
    committees::Office office;
    std::optional<std::string> interests{}; // empty: nothing to declare; none: not declared yet
};
struct SeedMeeting {
    std::string key, committee;
    std::int64_t day;
    std::string starts, place;
    committees::MeetingState state;
    std::string apologies, others; // an e-mail address; everybody else was there
    std::string approved_at;       // the key of a meeting
};
// An item, or what belongs to the item above it.
struct SeedAgenda {
    std::string meeting;
    committees::Part part;
    std::string kind; // item, paper, or a kind of line
    std::string title, words, answer;
    committees::Purpose purpose;
    committees::Source source;
    std::string owner;                  // an e-mail address
    std::optional<std::int64_t> days{}; // from today: when an action is due
    std::string done;
    std::vector<committees::Matter> matters{};
};
struct CommitteeStory {
    std::vector<SeedCommittee> committees{};
    std::vector<SeedMember> members{};
    std::vector<SeedMeeting> meetings{};
    std::vector<SeedAgenda> agenda{};
};

} // namespace demonstration
