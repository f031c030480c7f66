#include "home/inspection_call.h"

#include <algorithm>

namespace home {
namespace {

struct PartWords {
    CallPart part;
    std::string_view name, words, hint;
};
constexpr std::array part_table{
    PartWords{CallPart::figures, "figures", "Results and absence, as published",
              "The headline figures of the newest year, with their intervals."},
    PartWords{CallPart::key_point, "key_point", "The latest key point",
              "What each year group reached in each subject, beside a year ago."},
    PartWords{CallPart::attendance, "attendance", "Attendance and behaviour this year",
              "What the registers and the incidents say, in sentences."},
    PartWords{CallPart::self_evaluation, "self_evaluation", "The school on itself",
              "The newest text of each area of the framework that holds."},
    PartWords{CallPart::plans, "plans", "Improvement plans and how far they are",
              "Objectives with their colours and the reasons for them."},
    PartWords{CallPart::visits, "visits", "Strengths that were seen on visits", "Of a year, from notes of visits."},
    PartWords{CallPart::voice, "voice", "What pupils, parents and staff say", "Totals of the latest surveys."},
    PartWords{CallPart::governance, "governance", "Safeguarding and governance, by their dates",
              "Meetings of the committee, visits, and when safeguarding was last written about."},
};
static_assert(part_table.size() == all_call_parts.size());

const PartWords& of(CallPart part) { return part_table[static_cast<std::size_t>(part)]; }

} // namespace

std::string_view name(CallPart part) { return of(part).name; }
std::string_view words(CallPart part) { return of(part).words; }
std::string_view hint(CallPart part) { return of(part).hint; }
std::optional<CallPart> call_part_named(std::string_view text) {
    const auto found = std::ranges::find(part_table, text, &PartWords::name);
    return found == part_table.end() ? std::nullopt : std::optional{found->part};
}

} // namespace home
