// Prints the bytes of a register a session, and the ratio of a question to a pass over the register's bytes, the median of RUNS: year to date
// rates, persistent and severe absence of 60 schools by year group and group of pupils; 40,000 pupils, three years of 380 sessions.
#include "attendance/rates.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

using namespace attendance;
using namespace std::chrono;

constexpr std::size_t pupils = 40'000, year_groups = 420, kinds = 10, weeks_marked = 38;

double timed(auto&& work) {
    const auto began = steady_clock::now();
    work();
    return duration<double>(steady_clock::now() - began).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Register drawn(int year) {
    Register held{basics::AcademicYear{year}};
    const auto first = monday_of(std::chrono::year{year} / September / 8);
    for (std::size_t pupil = 0; pupil < pupils; ++pupil) {
        const auto row = held.add(static_cast<EnrolmentNumber>(pupil));
        for (std::size_t session = 0; session < weeks_marked * sessions_a_week; ++session) {
            const auto day = sys_days{first} + days{session / sessions_a_week * 7 + session % sessions_a_week / 2};
            const bool away = (pupil * 7919 + session * 104'729) % 17 == 0;
            held.set(row, {.day = day, .half = session % 2 ? Half::afternoon : Half::morning},
                     static_cast<Mark>(1 | (away ? absent_bit : attended_bit)));
        }
    }
    return held;
}

Grouping grouping() {
    Grouping made{pupils, year_groups, kinds};
    for (std::size_t pupil = 0; pupil < pupils; ++pupil)
        made.put(pupil, pupil % year_groups,
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
    const std::vector<Register> years{drawn(2023), drawn(2024), drawn(2025)};
    const auto groups = grouping();
    std::vector<double> passes, questions;
    std::uint64_t seen = 0;
    for (int i = 0; i < std::atoi(words[1]); ++i) {
        passes.push_back(timed([&] {
            for (const auto& held : years) seen += pass_over(held);
        }));
        questions.push_back(timed([&] {
            for (const auto& held : years)
                for (const auto& each : tallies(held, held.wanted(2000y / January / 1, 2100y / January / 1), groups))
                    seen += static_cast<std::uint64_t>(each.persistent + each.severe);
        }));
    }
    std::printf("%.4f %.4f %llu\n", static_cast<double>(years[0].bytes()) / (pupils * weeks_marked * sessions_a_week),
                median(questions) / median(passes), static_cast<unsigned long long>(seen));
}
