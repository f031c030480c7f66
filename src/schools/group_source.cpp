#include "schools/group_source.h"

#include "basics/text.h"
#include "schools/cell_source.h"
#include "schools/fields.h"
#include "schools/school_source.h"

namespace schools {
namespace {

using basics::Result;

// "8833508.0" is what a spreadsheet leaves of company 08833508, and "6" of group type 06.
std::string with_zeros(std::string_view text, size_t digits) {
    if (text.ends_with(".0")) text.remove_suffix(2);
    std::string out{text};
    if (!out.empty() && basics::whole_number(out) && out.size() < digits) out.insert(0, digits - out.size(), '0');
    return out;
}

// For editions that give the type of a group by name only.
std::string code_of_type(std::string_view type_name) {
    if (type_name == "Multi-academy trust") return "06";
    return type_name == "Single-academy trust" ? "10" : "";
}

TrustRecord trust_of(Cells& cells, GroupUid uid, const char* name_role) {
    TrustRecord record{.uid = uid};
    record.group_id = cells.text("group_id");
    record.name = cells.text(name_role);
    record.company = with_zeros(cells.text("company"), 8);
    record.type_code = with_zeros(cells.text("type_code"), 2);
    record.type_name = cells.text("type_name");
    if (record.type_code.empty()) record.type_code = code_of_type(record.type_name);
    record.status = cells.text("trust_status");
    if (record.status.empty() && std::string_view{name_role} == "name") record.status = cells.text("status");
    return record;
}

} // namespace

Result<TrustRecord> trust_record(const sources::Fields& fields, std::vector<sources::Refusal>& refused) {
    Cells cells{fields, refused};
    auto record = trust_of(cells, TRY(basics::parse_group_uid(fields["uid"])), "name");
    if (record.name.empty()) return basics::invalid("The row names no group: its name is empty.");
    record.opened = cells.date("opened");
    if (!record.opened) record.opened = cells.date("incorporated");
    record.closed = cells.date("closed");
    record.town = cells.text("town");
    record.postcode = cells.text("postcode");
    record.ukprn = with_zeros(cells.text("ukprn"), 8);
    return record;
}

Result<MembershipRow> membership_row(const sources::Fields& fields, std::vector<sources::Refusal>& refused) {
    const auto uid = TRY(basics::parse_group_uid(fields[fields.has("uid") ? "uid" : "trust_uid"]));
    Cells cells{fields, refused};
    auto school = TRY(school_record(fields, refused));
    auto trust = trust_of(cells, uid, "trust_name");
    if (trust.name.empty()) return basics::invalid("The row names no group: its name is empty.");
    const MemberRecord member{.uid = uid, .urn = school.urn, .joined = cells.date("joined")};
    // Status and dates in this file are the group's; the membership is told by the member row alone.
    school.status.clear();
    school.opened.reset();
    school.closed.reset();
    school.trust_uid.reset();
    school.trust_name.clear();
    return MembershipRow{.member = member, .trust = std::move(trust), .school = std::move(school)};
}

Result<LinkRecord> link_record(const sources::Fields& fields, std::vector<sources::Refusal>& refused) {
    Cells cells{fields, refused};
    LinkRecord record{.urn = TRY(basics::parse_urn(fields["urn"])),
                      .other_urn = TRY(basics::parse_urn(fields["other_urn"])),
                      .kind = cells.text("kind"),
                      .established = cells.date("established"),
                      .other_name = cells.text("other_name")};
    if (record.kind.empty()) return basics::invalid("The row does not say what kind of link it is.");
    if (record.urn == record.other_urn) return basics::invalid("The row links a school with itself.");
    return record;
}

Result<SimilarRecord> similar_record(const sources::Fields& fields) {
    const auto urn = TRY(basics::parse_urn(fields["urn"]));
    const auto neighbour = TRY(basics::parse_urn(fields["neighbour"]));
    const auto distance = basics::real_number(fields["distance"]);
    const auto rank = basics::whole_number(fields["rank"]);
    if (!distance || *distance < 0) return basics::invalid("The distance is not a number of 0 or more.");
    if (!rank || *rank < 1) return basics::invalid("The rank is not a whole number of 1 or more.");
    return SimilarRecord{.urn = urn, .neighbour = neighbour, .distance = *distance, .rank = *rank};
}

} // namespace schools
