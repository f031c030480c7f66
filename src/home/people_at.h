#pragma once
// Who leads at a school and who helps there, in words for its page.
#include <string>
#include <vector>

namespace home {

struct PersonAt {
    enum class As { head, executive_head, partner, chair, interim, team, member, stream };
    As as;
    std::string
        name; // of a person, of a post (interim), of who gives support; of the team what was written when it was named
    std::string what{}; // of interim leadership how it stands, of support which stream
    double days{};      // of support; of a member by the week, 0 where they are days one by one
};

struct PeopleWords {
    std::vector<std::string> leads{}, helps{}; // a sentence each
};
PeopleWords people_words(const std::vector<PersonAt>&);

} // namespace home
