// bearing_proof               runs a twentieth of every study; leaves with 1 where chance cannot explain what it measured
// bearing_proof PAGE [FILE]   runs the page's studies in full and writes it, as docs/proof has it; its picture, if it has one, into FILE
// bearing_proof --pages       the names of the pages
#include "testing/proof/pages.h"
#include "testing/proof/report.h"

#include <fmt/core.h>
#include <fstream>

using namespace proof;

namespace {

constexpr int full = 1000, twentieth = full / 20;
constexpr std::uint32_t full_years = 200, few_years = full_years / 20;
constexpr double once_in_10000 = 4; // standard errors

int quick(const std::vector<Page>& pages) {
    int failed = 0;
    for (const auto& page : pages)
        for (std::size_t study = 0; study < page.studies.size(); ++study)
            for (const auto& measured : run(page, study, twentieth)) {
                if (within_chance(measured)) continue;
                ++failed;
                fmt::print("{}\n", complaint(page.studies[study], measured));
            }
    const auto rung = alarms(few_years, once_in_10000);
    if (!rung.as_claimed) ++failed, fmt::print("{}\n", rung.text);
    if (!failed) fmt::print("{} data sets of each study: as claimed\n", twentieth);
    return failed ? 1 : 0;
}

int in_full(const Page& page) {
    bool failed = false;
    fmt::print("{}", heading(page, full));
    for (std::size_t study = 0; study < page.studies.size(); ++study)
        for (const auto& measured : run(page, study, full)) {
            failed = failed || !as_claimed(measured);
            fmt::print("{}", row(page.studies[study], measured));
        }
    fmt::print("{}", notes(page));
    return failed ? 1 : 0;
}

int written(const Written& page, const char* picture) {
    fmt::print("{}", page.text);
    if (picture) std::ofstream{picture} << page.picture << '\n';
    return page.as_claimed ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    const std::vector<Page> pages{effect(),
                                  effect_size(),
                                  forecast(),
                                  funnel(),
                                  interrupted_time_series(),
                                  meta(),
                                  multilevel(),
                                  ordered_outcome(),
                                  regression_to_mean(),
                                  shrink(),
                                  spc(),
                                  synthetic_control(),
                                  value_added()};
    if (count == 1) return quick(pages);
    const std::string_view asked{words[1]};
    if (asked == "--pages") fmt::print("alarms\n");
    if (asked == "alarms") return written(alarms(full_years, 0), count > 2 ? words[2] : nullptr);
    for (const auto& page : pages) {
        if (asked == "--pages") fmt::print("{}\n", page.name);
        else if (asked == page.name) return in_full(page);
    }
    if (asked == "--pages") return 0;
    fmt::print(stderr, "There is no page of studies called “{}”; --pages names them.\n", asked);
    return 2;
}
