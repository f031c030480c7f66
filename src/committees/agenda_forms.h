#pragma once
// What forms about items, papers, lines and interests say, and what is wrong with it, field by field.
#include "committees/agenda.h"

namespace committees {

struct ItemWords {
    std::string title{}, purpose{}, presenter{}, place{}, part{};
};
std::vector<Wrong> wrong_in(const ItemWords&);
ItemWords words_of(const Item&);
Item with(Item, const ItemWords&); // the item as they say; its part stays

struct PaperWords {
    std::string title{}, source{}, words{};
    std::vector<Matter> matters{};
};
std::vector<Wrong> wrong_in(const PaperWords&);

struct LineWords {
    std::string kind{}, words{}, answer{}, owner{}, due{};
    std::string email{}; // of an owner who is no member
    std::vector<Matter> matters{};
};
// An owner is the id of a person; whether there is one the store knows.
std::vector<Wrong> wrong_in(const LineWords&);
LineWords words_of(const Line&);
Line with(Line, const LineWords&); // the line as they say; its kind stays

} // namespace committees
