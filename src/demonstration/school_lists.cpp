#include "demonstration/official_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace demonstration {
namespace {

using Cells = std::vector<TextTable::Cell>;

// The day of the lists: two days after that of Ofsted's newest file.
constexpr std::string_view list_day = "20261102";

std::string number(std::int64_t value) { return std::to_string(value); }
bool special(const School& school) { return phase(school) == schools::Phase::special; }

std::string group_of(std::string_view kind) {
    if (kind.find("pecial") != std::string_view::npos) return "Special schools";
    if (kind.find("ree school") != std::string_view::npos) return "Free Schools";
    if (kind.find("cademy") != std::string_view::npos) return "Academies";
    if (kind.find("ixth form") != std::string_view::npos) return "Colleges";
    return "Local authority maintained schools";
}

struct Legal { // what it is, or was
    basics::Urn urn;
    std::string name, kind, status;
    std::string opened, closed;
    bool current;
};

Cells school_cells(const Country& country, const School& school, const Legal& legal) {
    const auto& authority = country.authority(school.authority);
    const auto trust = [&]() -> const Trust* {
        if (!school.trust || !legal.current) return nullptr;
        if (country.story.trust.uid == *school.trust) return &country.story.trust;
        const auto found = std::ranges::find(country.story.others, *school.trust, &Trust::uid);
        return found == country.story.others.end() ? nullptr : &*found;
    }();
    const auto now = [&](std::int64_t value) { return legal.current ? number(value) : std::string{}; };
    return {{"URN", legal.urn.text()},
            {"LA (code)", authority.code.text()},
            {"LA (name)", authority.name},
            {"EstablishmentNumber", number(school.establishment)},
            {"EstablishmentName", legal.name},
            {"TypeOfEstablishment (name)", legal.kind},
            {"EstablishmentTypeGroup (name)", group_of(legal.kind)},
            {"EstablishmentStatus (name)", legal.status},
            {"OpenDate", legal.opened},
            {"CloseDate", legal.closed},
            {"PhaseOfEducation (name)", school.phase},
            {"StatutoryLowAge", number(school.low_age)},
            {"StatutoryHighAge", number(school.high_age)},
            {"OfficialSixthForm (name)", school.sixth_form ? "Has a sixth form" : "Does not have a sixth form"},
            {"Gender (name)", "Mixed"},
            {"ReligiousCharacter (name)", "Does not apply"},
            {"AdmissionsPolicy (name)", special(school) ? "Not applicable" : "Non-selective"},
            {"SchoolCapacity", now(school.capacity)},
            {"NumberOfPupils", now(school.pupils)},
            {"PercentageFSM", legal.current ? rounded(school.fsm6 * 0.97, 1) : ""},
            {"Trusts (code)", trust ? trust->uid.text() : ""},
            {"Trusts (name)", trust ? trust->name : ""},
            {"Street", legal.current ? "1 Invented Street" : ""},
            {"Town", school.town},
            {"County (name)", authority.name},
            {"Postcode", school.postcode},
            {"SchoolWebsite", legal.current ? fmt::format("https://school{}.example.org/", legal.urn.text()) : ""},
            {"GOR (name)", authority.region},
            {"UrbanRural (name)", school.pupils < 150 && school.high_age <= 11 ? "(England/Wales) Rural village"
                                                                               : "(England/Wales) Urban city and town"},
            {"Easting", number(school.easting)},
            {"Northing", number(school.northing)}};
}

void add_school(TextTable& table, const Country& country, const School& school) {
    const auto opened = day_month_year(school.opened, '-');
    table.add(school_cells(country, school,
                           {.urn = school.urn,
                            .name = school.name,
                            .kind = school.kind,
                            .status = "Open",
                            .opened = opened,
                            .closed = "",
                            .current = true}));
    if (!school.predecessor) return;
    const basics::Date last_day{std::chrono::sys_days{school.opened} - std::chrono::days{1}};
    table.add(school_cells(country, school,
                           {.urn = school.predecessor->urn,
                            .name = school.predecessor->name,
                            .kind = school.predecessor->kind,
                            .status = "Closed",
                            .opened = "",
                            .closed = day_month_year(last_day, '-'),
                            .current = false}));
}

void add_links(TextTable& table, const School& school) {
    if (!school.predecessor) return;
    const auto day = day_month_year(school.opened, '-');
    table.add({{"URN", school.urn.text()},
               {"LinkURN", school.predecessor->urn.text()},
               {"LinkName", school.predecessor->name},
               {"LinkType", "Predecessor"},
               {"LinkEstablishedDate", day}});
    table.add({{"URN", school.predecessor->urn.text()},
               {"LinkURN", school.urn.text()},
               {"LinkName", school.name},
               {"LinkType", "Successor"},
               {"LinkEstablishedDate", day}});
}

Cells trust_cells(const Trust& trust) {
    return {{"Group UID", trust.uid.text()},
            {"Group ID", trust.group_id},
            {"Group Name", trust.name},
            {"Companies House Number", trust.company},
            {"Group Type (code)", "6"},
            {"Group Type", "Multi-academy trust"},
            {"Closed Date", ""},
            {"Open date", basics::iso(trust.opened)},
            {"Incorporated on (open date)", basics::iso(trust.opened)},
            {"Group Status (code)", "OPEN"},
            {"Group Status", "Open"},
            {"Group Town", trust.town},
            {"Group Postcode", trust.postcode}};
}

Cells member_cells(const Country& country, const Trust& trust, const School& school) {
    const auto& authority = country.authority(school.authority);
    return {{"URN", school.urn.text()},
            {"Group UID", trust.uid.text()},
            {"Group ID", trust.group_id},
            {"Group Name", trust.name},
            {"Companies House Number", trust.company},
            {"Group Type (code)", "6"},
            {"Group Type", "Multi-academy trust"},
            {"Group Status (code)", "OPEN"},
            {"Group Status", "Open"},
            {"Joined date", basics::iso(school.opened)},
            {"EstablishmentName", school.name},
            {"TypeOfEstablishment (name)", school.kind},
            {"PhaseOfEducation (name)", school.phase},
            {"LA (code)", authority.code.text()},
            {"LA (name)", authority.name}};
}

} // namespace

OfficialFiles school_lists(const Country& country) {
    struct Tables {
        TextTable schools{}, groups{}, members{}, links{};
    } own, rest;
    own.groups.add(trust_cells(country.story.trust));
    for (const auto& trust : country.story.others) rest.groups.add(trust_cells(trust));
    for (const auto& school : country.schools) {
        auto& tables = school.own ? own : rest;
        add_school(tables.schools, country, school);
        add_links(tables.links, school);
        if (!school.trust) continue;
        const auto other = std::ranges::find(country.story.others, *school.trust, &Trust::uid);
        tables.members.add(member_cells(country, school.own ? country.story.trust : *other, school));
    }
    OfficialFiles files;
    const std::string day{list_day};
    add_files(files, "edubasealldata" + day + ".csv", own.schools, rest.schools);
    add_files(files, "allgroupsdata" + day + ".csv", own.groups, rest.groups);
    add_files(files, "grouplinks_edubaseallacademiesandfree" + day + ".csv", own.members, rest.members);
    add_files(files, "links_edubasealldata" + day + ".csv", own.links, rest.links);
    return files;
}

} // namespace demonstration
