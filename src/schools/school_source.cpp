#include "schools/school_source.h"

#include "basics/text.h"
#include "schools/cell_source.h"
#include "schools/fields.h"

namespace schools {
namespace {

using basics::Result;

void read(Cells& cells, const char* role, std::string& field) { field = cells.text(role); }
void read(Cells& cells, const char* role, std::optional<std::int64_t>& field) { field = cells.whole(role); }
void read(Cells& cells, const char* role, std::optional<double>& field) { field = cells.real(role); }
void read(Cells& cells, const char* role, std::optional<Date>& field) { field = cells.date(role); }
void read(Cells& cells, const char* role, std::optional<GroupUid>& field) {
    const auto text = cells.text(role);
    if (text.empty()) return;
    if (auto uid = basics::parse_group_uid(text)) field = uid.value();
    else cells.refuse(role, uid.problem().message);
}
void read(Cells& cells, const char* role, std::optional<LaCode>& field) {
    const auto text = cells.text(role);
    if (text.empty()) return;
    if (auto code = basics::parse_la_code(text)) field = code.value();
    else cells.refuse(role, code.problem().message);
}
void read(Cells& cells, const char* role, std::optional<LaEstab>& field) {
    const auto text = cells.text(role);
    if (text.empty()) return;
    if (auto number = basics::parse_laestab(text)) field = number.value();
    else cells.refuse(role, number.problem().message);
}

std::string first_text(const Cells& cells, std::initializer_list<const char*> roles) {
    for (const auto* role : roles)
        if (auto text = cells.text(role); !text.empty()) return text;
    return {};
}

std::optional<LaEstab> laestab_of_parts(Cells& cells) {
    const auto la = basics::parse_la_code(first_text(cells, {"la_code", "la"}));
    const auto establishment = cells.whole(cells.fields().has("establishment") ? "establishment" : "estab");
    if (!la || !establishment || *establishment < 1 || *establishment > 9999) return std::nullopt;
    return basics::laestab(la.value(), *establishment);
}

// The flags of older lists: which of primary, secondary and 16 plus the school serves.
std::string phase_of_flags(const Cells& cells) {
    const auto yes = [&](const char* role) {
        const auto text = cells.text(role);
        return text == "1" || text == "1.0" || text == "Yes";
    };
    if (yes("primary")) return yes("secondary") ? "All-through" : "Primary";
    if (yes("secondary")) return "Secondary";
    return yes("post_16") ? "16 plus" : "";
}

// "Academies" by their code, where the file has codes only; a code nobody knows stays out.
std::string kind_in(Cells& cells) {
    auto kind = first_text(cells, {"kind", "kind_code"});
    if (kind.empty() || !std::ranges::all_of(kind, [](char c) { return (c >= '0' && c <= '9') || c == '.'; }))
        return kind;
    if (const auto name = kind_of_code(kind)) return std::string{*name};
    cells.refuse(cells.text("kind").empty() ? "kind_code" : "kind", "No type of school has this code.");
    return {};
}

// The status of lists that give its code only (Get Information about Schools: 1 open … 4 proposed to open).
std::string status_in(const Cells& cells) {
    static constexpr std::array names{"Open", "Closed", "Open, but proposed to close", "Proposed to open"};
    auto status = cells.text("status");
    const auto code = basics::whole_number(status);
    if (!code) return status;
    return *code >= 1 && *code <= 4 ? names[static_cast<size_t>(*code - 1)] : "";
}

} // namespace

Result<SchoolRecord> school_record(const sources::Fields& fields, std::vector<sources::Refusal>& refused) {
    SchoolRecord record{.urn = TRY(basics::parse_urn(fields["urn"]))};
    Cells cells{fields, refused};
    each_school_field(
        [&](const char* role, auto& field) {
            if (fields.has(role)) read(cells, role, field);
        },
        record);
    record.kind = kind_in(cells);
    record.status = status_in(cells);
    if (!record.laestab) record.laestab = laestab_of_parts(cells);
    if (!record.la_code && record.laestab) record.la_code = LaCode{record.laestab->value() / 10000};
    if (record.phase.empty()) record.phase = phase_of_flags(cells);
    return record;
}

std::optional<SchoolRecord> school_in_passing(const sources::Fields& fields) {
    if (fields.has("uid")) return std::nullopt; // membership_row() tells more
    const auto urn = basics::parse_urn(fields["urn"]);
    if (!urn) return std::nullopt;
    std::vector<sources::Refusal> not_about_schools;
    Cells cells{fields, not_about_schools};
    SchoolRecord record{.urn = urn.value()};
    if (fields.has("laestab")) read(cells, "laestab", record.laestab);
    if (!record.laestab) record.laestab = laestab_of_parts(cells);
    record.name = cells.text("name");
    if (!record.laestab && record.name.empty()) return std::nullopt;
    if (record.laestab) record.la_code = LaCode{record.laestab->value() / 10000};
    record.la_name = cells.text("la_name");
    record.town = cells.text("town");
    record.postcode = cells.text("postcode");
    return record;
}

} // namespace schools
