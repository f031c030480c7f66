// bearing_proof               runs a twentieth of every study; leaves with 1 where chance cannot explain what it measured
// bearing_proof PAGE [FILE]   runs the page's studies in full and writes it, as docs/proof has it; its picture into FILE
// bearing_proof --pages       the names of the pages
#include "testing/proof/pages.h"
#include "testing/proof/picture.h"
#include "testing/proof/registers.h"
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
    const auto named = drivers(twentieth, false);
    if (!named.as_claimed) ++failed, fmt::print("{}\n", named.text);
    const auto marked = registers(few_years / 3, once_in_10000);
    if (!marked.as_claimed) ++failed, fmt::print("{}\n", marked.text);
    if (!failed) fmt::print("{} data sets of each study: as claimed\n", twentieth);
    return failed ? 1 : 0;
}

Written in_full(const Page& page) {
    Results results;
    for (std::size_t study = 0; study < page.studies.size(); ++study)
        results.emplace_back(&page.studies[study], run(page, study, full));
    Written out{.text = heading(page, full), .picture = picture(page, results).text, .as_claimed = true};
    for (const auto& [study, rows] : results)
        for (const auto& measured : rows) {
            out.as_claimed = out.as_claimed && as_claimed(measured);
            out.text += row(*study, measured);
        }
    out.text += notes(page) + picture_line(page);
    return out;
}

int write(const Written& page, const char* picture_file) {
    fmt::print("{}", page.text);
    if (picture_file) std::ofstream{picture_file} << page.picture << '\n';
    return page.as_claimed ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    const std::vector<Page> pages{agreement(),
                                  crossed(),
                                  effect(),
                                  effect_size(),
                                  forecast(),
                                  funnel(),
                                  interrupted_time_series(),
                                  meta(),
                                  meta_groups(),
                                  missing(),
                                  multilevel(),
                                  ordered_outcome(),
                                  outlook(),
                                  parallel_trends(),
                                  regression_to_mean(),
                                  shrink(),
                                  spc(),
                                  survey(),
                                  synthetic_control(),
                                  value_added()};
    if (count == 1) return quick(pages);
    const std::string_view asked{words[1]};
    if (asked == "--pages") fmt::print("alarms\ndrivers\nregisters\n");
    const char* const picture_file = count > 2 ? words[2] : nullptr;
    if (asked == "alarms") return write(alarms(full_years, 0), picture_file);
    if (asked == "drivers") return write(drivers(full, true), picture_file);
    if (asked == "registers") return write(registers(full_years, 0), picture_file);
    for (const auto& page : pages) {
        if (asked == "--pages") fmt::print("{}\n", page.name);
        else if (asked == page.name) return write(in_full(page), picture_file);
    }
    if (asked == "--pages") return 0;
    fmt::print(stderr, "There is no page of studies called “{}”; --pages names them.\n", asked);
    return 2;
}
