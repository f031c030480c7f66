// A question to the registers in memory: year to date rates, persistent and severe absence by cell (a school's year group) and group of pupils.
//     attendance_question PUPILS YEARS CELLS RUNS
// prints bytes of a register a session, the median ratio of the question to a pass over the registers' bytes, its median seconds, and what was
// found (sums over cells and groups of attended, absent, persistent, severe) for a peer to agree with. A year has 380 sessions.
#include "attendance/rates.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

using namespace attendance;
using namespace std::chrono;

constexpr std::size_t kinds = 10, weeks_marked = 38;

double timed(auto&& work) {
    const auto began = steady_clock::now();
    work();
    return duration<double>(steady_clock::now() - began).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Register drawn(int year, std::size_t pupils) {
    Register held{basics::AcademicYear{year}};
    const auto first = monday_of(std::chrono::year{year} / September / 8);
    for (std::size_t pupil = 0; pupil < pupils; ++pupil) {
        const auto row = held.add(static_cast<EnrolmentNumber>(pupil));
        for (std::size_t session = 0; session < weeks_marked * sessions_a_week; ++session) {
            const auto day = sys_days{first} + days{session / sessions_a_week * 7 + session % sessions_a_week / 2};
            const bool away = (pupil * 7919 + session * 104'729) % (8 + pupil % 17) == 0;
            held.set(row, {.day = day, .half = session % 2 ? Half::afternoon : Half::morning},
                     static_cast<Mark>(away ? 21 | absent_bit : 1 | attended_bit));
        }
    }
    return held;
}

Grouping grouping(std::size_t pupils, std::size_t cells) {
    Grouping made{pupils, cells, kinds};
    for (std::size_t pupil = 0; pupil < pupils; ++pupil)
        made.put(pupil, pupil % cells,
                 1U | (pupil % 2 ? 2U : 4U) | (pupil % 3 ? 8U : 16U) | (pupil % 7 ? 32U : 64U)
                     | (pupil % 11 ? 256U : 512U));
    return made;
}

std::uint64_t pass_over(const Register& held) {
    std::uint64_t sum = 0, word = 0;
    for (std::size_t row = 0; row < held.rows(); ++row) {
        const auto marks = held.marks(row);
        for (std::size_t i = 0; i < marks.size(); i += sizeof word)
            std::memcpy(&word, &marks[i], sizeof word), sum += word;
    }
    return sum;
}

} // namespace

int main(int, char** words) {
    const auto number = [&](int at) { return std::strtoull(words[at], nullptr, 10); };
    const auto pupils = number(1), cells = number(3);
    std::vector<Register> years;
    for (std::size_t i = 0; i < number(2); ++i) years.push_back(drawn(2023 + static_cast<int>(i), pupils));
    const auto groups = grouping(pupils, cells);
    std::vector<double> passes, questions;
    std::uint64_t seen = 0;
    Tally found;
    for (std::size_t i = 0; i < number(4); ++i) {
        passes.push_back(timed([&] {
            for (const auto& held : years) seen += pass_over(held);
        }));
        found = {};
        questions.push_back(timed([&] {
            for (const auto& held : years)
                for (const auto& each : tallies(held, held.wanted(2000y / January / 1, 2100y / January / 1), groups))
                    found += each;
        }));
    }
    std::printf("%.4f %.4f %.6f %lld %lld %lld %lld %llu\n",
                static_cast<double>(years[0].bytes()) / static_cast<double>(pupils * weeks_marked * sessions_a_week),
                median(questions) / median(passes), median(questions), static_cast<long long>(found.attended),
                static_cast<long long>(found.absent), static_cast<long long>(found.persistent),
                static_cast<long long>(found.severe), static_cast<unsigned long long>(seen));
}
