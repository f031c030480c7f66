#include "demonstration/programme_cases_jobs.h"

#include "basics/text.h"
#include "people/people_store.h"
#include "programmes/case_store.h"
#include "programmes/case_support.h"
#include "programmes/placement_store.h"
#include "programmes/stream_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace demonstration {
namespace {

using namespace programmes;
using basics::Date;
using basics::Result;
using std::chrono::days;
using std::chrono::sys_days;

const permissions::Who all_seeing{.id = permissions::PersonId{"bearing-demo"},
                                  .name = "the program",
                                  .grants = {{.role = permissions::Role::chief_executive}}};

// "ago 3" and "in 3" are days, with a comma between several, "this year" a school year; all else is as it stands.
std::string told(std::string_view text, Date today) {
    if (const auto comma = text.find(','); comma != std::string_view::npos && text.starts_with("in "))
        return told(text.substr(0, comma), today) + ", " + told(basics::trimmed(text.substr(comma + 1)), today);
    const auto day = [&](std::string_view before, int sign) -> std::optional<std::string> {
        if (!text.starts_with(before)) return std::nullopt;
        const auto many = basics::whole_number(text.substr(before.size()));
        if (!many) return std::nullopt;
        return basics::iso(Date{sys_days{today} + days{sign * *many}});
    };
    if (auto on = day("ago ", -1)) return *on;
    if (auto on = day("in ", 1)) return *on;
    if (text == "this year") return fixed_choices(today).at(FieldKind::year).at(1).value;
    return std::string{text};
}

// "name=value; name=value"
Fields fields_in(std::string_view text, Date today) {
    Fields out;
    for (const auto part : basics::split(text, ';')) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos) continue;
        out.emplace(basics::trimmed(part.substr(0, equals)), told(basics::trimmed(part.substr(equals + 1)), today));
    }
    return out;
}

Result<permissions::PersonId> person(const CaseSeeds& seeds, const std::string& email) {
    auto reader = TRY(storage::read(seeds.connection));
    const auto found = TRY(people::person_of_email(reader, email));
    if (!found) return basics::invalid(fmt::format("seeds: nobody has the address {}.", email));
    return found->id;
}
Result<storage::Writer> writer(const CaseSeeds& seeds, const std::string& email, std::int64_t days_ago) {
    return storage::write(seeds.connection,
                          {.person = TRY(person(seeds, email)), .at = seeds.author.at - days{days_ago}});
}

Result<void> keep_support(storage::Writer& open, const Placement& placement, ProgrammeCase& of) {
    const auto& judged = row_of(of.kind).judged;
    if (!judged) return {};
    const auto academy = basics::parse_urn(said_of(of.fields, "academy"));
    const auto baselines = TRY(judged->elsewhere && academy.ok() ? baselines_at(open, academy.value(), "The academy")
                                                                 : baselines_of(open, placement.school));
    if (std::ranges::find(baselines, said_of(of.fields, "measure"), &Baseline::measure) == baselines.end())
        of.fields["measure"] = "none_held";
    const auto support = support_of(of, baselines, placement);
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&support))
        return basics::invalid(
            fmt::format("seeds/programme_cases.csv, {}: {}", wrong->front().field, wrong->front().sentence));
    of.fields["stream"] = std::string{TRY(add(open, std::get<SupportStream>(support))).text()};
    leave_to_stream(of.fields);
    return {};
}

// "start 38: begins=ago 38"
Result<ProgrammeCase> move_one_case(const CaseSeeds& seeds, const std::string& by, ProgrammeCase of,
                                    std::string_view text) {
    const auto colon = text.find(':'), space = text.find(' ');
    if (colon == std::string_view::npos || space > colon) return basics::invalid("seeds/programme_cases.csv: no move.");
    const auto days_ago = basics::whole_number(text.substr(space + 1, colon - space - 1)).value_or(0);
    const auto form = fields_in(text.substr(colon + 1), seeds.today);
    const Date day = sys_days{seeds.today} - days{days_ago};
    const auto* move = TRY(basics::move_of(case_lifecycle(of.kind), std::string_view{of.state}, text.substr(0, space),
                                           [](Party) { return true; }));
    const Said said = [&](std::string_view field) { return said_of(form, field); };
    if (!basics::wanting(*move, said).empty())
        return basics::invalid(fmt::format("seeds/programme_cases.csv: {} is not said in full.", move->verb));
    const auto fields = read_fields(fields_of(of.kind, *move), said, fixed_choices(seeds.today));
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&fields))
        return basics::invalid(
            fmt::format("seeds/programme_cases.csv, {}: {}", wrong->front().field, wrong->front().sentence));
    auto open = TRY(writer(seeds, by, days_ago));
    auto after = moved(of, *move, day, std::get<Fields>(fields));
    TRY(save(open, of, after, *move, said, day));
    TRY(open.commit());
    ++after.version;
    return after;
}

} // namespace

std::string title_of(CaseKind kind) {
    switch (kind) {
    case CaseKind::interim: return "Headteacher";
    case CaseKind::transfer: return "A lead teacher of mathematics";
    case CaseKind::governance: return "The local advisory committee";
    case CaseKind::rise: return "Support by an adviser";
    case CaseKind::notice: return "Requires significant improvement";
    case CaseKind::monitoring: return "First monitoring visit";
    case CaseKind::capacity:
    case CaseKind::alongside:
    case CaseKind::look:
    case CaseKind::curriculum:
    case CaseKind::performance:
    case CaseKind::development:
    case CaseKind::sustainability:
    case CaseKind::succession:
    case CaseKind::system_leader:
    case CaseKind::offer:
    case CaseKind::network:
    case CaseKind::enquiry:
    case CaseKind::team: return {}; // programme_cases.csv says it
    }
    return {};
}

Result<void> begin_one_case(SeedRow& row, const CaseSeeds& seeds) {
    const auto urn = basics::Urn{row.whole("urn")};
    const auto kind = case_kind_named(row.text("kind"));
    const auto by = row.text("by");
    const auto days_ago = row.whole("days_ago");
    if (!kind) return basics::invalid("seeds/programme_cases.csv: there is no such kind.");
    const Date day = sys_days{seeds.today} - days{days_ago};
    auto fields = fields_in(row.text("fields"), seeds.today);
    if (const std::string email{said_of(fields, "person")}; !email.empty())
        fields["person"] = TRY(person(seeds, email)).text();
    auto open = TRY(writer(seeds, by, days_ago));
    const auto placements = TRY(placements_seen(open, all_seeing, seeds.today, urn));
    if (placements.empty()) return basics::invalid("seeds/programme_cases.csv: a school that is not placed.");
    auto made = begun(*kind, row.text("title"), placements.front(), day, std::move(fields));
    TRY(keep_support(open, placements.front(), made));
    if (const auto wrong = wrong_with(made, {}); !wrong.empty())
        return basics::invalid(
            fmt::format("seeds/programme_cases.csv, {}: {}", wrong.front().field, wrong.front().sentence));
    made.id = TRY(add(open, made, day));
    TRY(open.commit());
    const auto moves = row.text("moves");
    for (const auto each : basics::split(moves, '|'))
        if (const auto text = basics::trimmed(each); !text.empty())
            made = TRY(move_one_case(seeds, by, std::move(made), text));
    return {};
}

} // namespace demonstration
