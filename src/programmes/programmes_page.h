#pragma once
// The trust's academies and where each is placed, by name.
#include "programmes/for_others.h"
#include "web/html.h"

#include <vector>

namespace programmes {

struct AcademyLine {
    std::string address, name;
    std::string programme{}, since{}, lead{}, review{}, state{};
    std::int64_t overdue{};
    std::string overdue_words{};
    std::string time{}; // "gives 3.0, takes 1.5"
};
struct ProgrammesPage {
    std::vector<std::string> sentences{};
    std::vector<AcademyLine> rows{};
    std::string limit_address{}; // where the trust's limit of hours is set
    struct List {
        std::string address, words;
    };
    std::vector<List> lists{}; // of tasks, where the trust changes them
    std::vector<List> left{};  // leads who have left, where what they led is handed over
};
void write(web::Html&, const ProgrammesPage&);

struct Academy {
    basics::Urn urn;
    std::string name;
    std::string proposed{}; // in words, for those who decide; empty: not theirs to see
};
ProgrammesPage programmes_page(std::span<const Academy>, std::span<const Placement> in_force, std::span<const DueTask>,
                               std::span<const TimeServing>, basics::Date today);
// For who decides programmes: whose programmes are led by nobody now.
void add_left_leads(ProgrammesPage&, std::span<const Academy>, std::span<const Placement> in_force);

} // namespace programmes
