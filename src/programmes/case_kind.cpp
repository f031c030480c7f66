#include "programmes/case_kind.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

using Kind = FieldKind;
using Field = CaseField;

constexpr std::string_view name_nobody = "Name no child and no member of staff.";
constexpr std::string_view a_day_words = "Give the day, such as 2026-12-01.";

constexpr Field inside{"given_by", "From where", Kind::inside, "Choose from where it comes."},
    need{"need", "What for", Kind::text, "Say what for.", name_nobody},
    begins{"begins", "From", Kind::day, a_day_words}, until{"until", "Until", Kind::day, a_day_words},
    days_a_week{"days_a_week", "Days a week", Kind::days_a_week,
                "Give days a week, such as 1.5: more than 0, at most 5."},
    day{"day", "Day", Kind::day, a_day_words},
    who{"who", "Who looks, by post", Kind::text, "Say who looks, by post.", name_nobody},
    subject{"subject", "Subject", Kind::subject, "Choose the subject."},
    found{"found", "What was found", Kind::text, "Say what was found.", name_nobody, true},
    next{"next", "What comes next", Kind::text, "Say what comes next.", name_nobody, true},
    adjustments{"adjustments", "What is adjusted", Kind::text, "Say what is adjusted.", name_nobody, true},
    by{"by", "In place by", Kind::day, a_day_words, "", true},
    outcome{"outcome", "What came of it", Kind::text, "Say what came of it.", name_nobody, true};

constexpr std::array capacity{
    inside,
    Field{"giver", "Who", Kind::text, "Say who: a person, or a post and where it comes from."},
    need,
    days_a_week,
    begins,
    until,
    Field{"cost", "Cost", Kind::money, "", "In pounds. May be empty."},
};
constexpr std::array system_leader{
    Field{"giver", "Who gives the time, by post", Kind::text, "Say who, by post.", name_nobody},
    Field{"academy", "To which academy", Kind::academy, "Choose the academy."},
    need,
    days_a_week,
    begins,
    until,
};
constexpr std::array look{
    subject,
    Field{"step", "Step", Kind::step, "Choose the step."},
    day,
    who,
    Field{"seen", "What was seen", Kind::text, "Say in brief what was seen.", name_nobody, true},
    next,
};
constexpr std::array curriculum{subject, day, who, found, adjustments, by, outcome};
constexpr std::array sustainability{day, who, found, adjustments, by, outcome};
constexpr std::array performance{
    Field{"year", "School year", Kind::year, "Choose the year."},
    Field{"staff", "Staff in the cycle", Kind::count, "Give a whole number of staff."},
    Field{"set", "With objectives", Kind::count, "Give a whole number of staff.", "", true},
    Field{"mid", "Had their mid-year review", Kind::count, "Give a whole number of staff.", "", true},
    Field{"end", "Had their review at the end", Kind::count, "Give a whole number of staff.", "", true},
};
constexpr std::array development{
    Field{"audience", "For whom", Kind::audience, "Choose for whom."},
    Field{"day", "Day, or the first of several", Kind::day, a_day_words},
    Field{"until", "Last day", Kind::day, "", "May be empty."},
    inside,
    Field{"giver", "Who gives it", Kind::text, "Say which person or organisation gives it."},
    Field{"places", "Places", Kind::count, "Give a whole number of places."},
    Field{"serves", "Which objective or support it serves", Kind::serves, "", "May be left open."},
    Field{"follow_up_on", "Follow-up on", Kind::day, a_day_words},
    Field{"attended", "Places taken", Kind::count, "Give a whole number, no more than the places.", "", true},
    Field{"follow_up", "What follows", Kind::text, "Say what follows.", name_nobody, true},
};
constexpr std::array succession{
    Field{"posts", "How many such posts", Kind::count, "Give a whole number of posts."},
    Field{"ready_now", "Somebody is ready now", Kind::count, "Give a whole number of posts."},
    Field{"within_year", "Somebody is ready within a year", Kind::count, "Give a whole number of posts."},
    Field{"none", "Nobody yet", Kind::count, "Give a whole number of posts."},
};
constexpr std::array offer{
    Field{"need", "What others get", Kind::text, "Say what others get.", name_nobody},
    begins,
    Field{"taken_by", "Taken up last by", Kind::text, "Say which school or network.", name_nobody, true},
};
constexpr std::array transfer{
    Field{"serves", "Which support it is part of", Kind::support,
          "Choose the support that it is part of; under Support agree that first.",
          "It is judged as a part of that, by the school’s figures; no member of staff is."},
};
constexpr std::array network{inside, need, begins, found};
constexpr std::array enquiry{
    Field{"who", "Which staff, by post", Kind::text, "Say which staff, by post.", name_nobody},
    begins,
    until,
    found,
    Field{"taken_by", "Shared with", Kind::text, "Say with whom it was shared.", name_nobody, true},
};

constexpr Judged leadership{.kind = StreamKind::leadership, .begins = "begins", .reviewed = "until", .need = "need"},
    led_elsewhere{
        .kind = StreamKind::leadership, .begins = "begins", .reviewed = "until", .need = "need", .elsewhere = true},
    taught{.kind = StreamKind::development, .begins = "day", .reviewed = "follow_up_on", .need = ""};

constexpr std::array time_dues{FieldDue{"planned", "begins", "it begins"},
                               FieldDue{"serving", "until", "it ends, or is extended"}};
constexpr std::array look_dues{FieldDue{"planned", "day", "the look"}};
constexpr std::array review_dues{FieldDue{"planned", "day", "the review"},
                                 FieldDue{"adjusting", "by", "what is adjusted is in place"}};
constexpr std::array development_dues{FieldDue{"planned", "day", "it is held"},
                                      FieldDue{"held", "follow_up_on", "the follow-up"}};
constexpr std::array enquiry_dues{FieldDue{"asked", "until", "it has an answer"}};

constexpr std::string_view for_what = "For what",
                           name_a_post = "A post or an occasion, such as Head from January. Name no member of staff.";
constexpr CaseKindRow plain(CaseKind kind, std::string_view name, std::string_view words, std::string_view button,
                            Part part, const CaseLifecycle& (*lifecycle)(), std::span<const CaseField> fields = {}) {
    return {.kind = kind,
            .name = name,
            .words = words,
            .button = button,
            .part = part,
            .lifecycle = lifecycle,
            .begun_by = Party::lead,
            .title_label = for_what,
            .title_hint = name_a_post,
            .fields = fields,
            .names_no_staff = kind == CaseKind::transfer};
}

const std::array rows{
    plain(CaseKind::interim, "interim", "Interim leadership", "Begin interim leadership", Part::leadership,
          interim_lifecycle),
    plain(CaseKind::transfer, "transfer", "Staff transfer", "Begin a staff transfer", Part::staff, transfer_lifecycle,
          transfer),
    plain(CaseKind::governance, "governance", "Governance review", "Begin a governance review", Part::governance,
          governance_lifecycle),
    plain(CaseKind::rise, "rise", "Targeted support by RISE", "Note support by RISE", Part::outside, rise_lifecycle),
    plain(CaseKind::notice, "notice", "Category or warning notice", "Note a category or a notice", Part::outside,
          notice_lifecycle),
    plain(CaseKind::monitoring, "monitoring", "Monitoring visit by Ofsted", "Note a monitoring visit", Part::outside,
          monitoring_lifecycle),
    CaseKindRow{.kind = CaseKind::capacity,
                .name = "capacity",
                .words = "Capacity added",
                .button = "Add capacity",
                .part = Part::leadership,
                .lifecycle = time_lifecycle,
                .begun_by = Party::lead,
                .title_label = "Post",
                .title_hint = "Such as Deputy head for teaching.",
                .fields = capacity,
                .dues = time_dues,
                .judged = leadership},
    CaseKindRow{.kind = CaseKind::alongside,
                .name = "alongside",
                .words = "Lead professional alongside",
                .button = "Arrange a lead professional alongside",
                .part = Part::leadership,
                .lifecycle = time_lifecycle,
                .begun_by = Party::lead,
                .title_label = "Alongside whom, by post",
                .title_hint = "Such as The head of mathematics.",
                .fields = capacity,
                .dues = time_dues,
                .judged = leadership},
    CaseKindRow{.kind = CaseKind::look,
                .name = "look",
                .words = "Monitoring by subject",
                .button = "Plan a look at a subject",
                .part = Part::curriculum,
                .lifecycle = look_lifecycle,
                .begun_by = Party::lead,
                .fields = look,
                .dues = look_dues,
                .names_no_staff = true},
    CaseKindRow{.kind = CaseKind::curriculum,
                .name = "curriculum",
                .words = "Curriculum review",
                .button = "Plan a curriculum review",
                .part = Part::curriculum,
                .lifecycle = review_lifecycle,
                .begun_by = Party::lead,
                .fields = curriculum,
                .dues = review_dues,
                .names_no_staff = true},
    CaseKindRow{.kind = CaseKind::performance,
                .name = "performance",
                .words = "Performance management",
                .button = "Begin the year’s cycle",
                .part = Part::staff,
                .lifecycle = performance_lifecycle,
                .begun_by = Party::school,
                .fields = performance},
    CaseKindRow{.kind = CaseKind::development,
                .name = "development",
                .words = "Professional development",
                .button = "Plan professional development",
                .part = Part::staff,
                .lifecycle = development_lifecycle,
                .begun_by = Party::school,
                .title_label = "Topic",
                .title_hint = "Such as Explaining in mathematics.",
                .fields = development,
                .dues = development_dues,
                .judged = taught,
                .names_no_staff = true},
    CaseKindRow{.kind = CaseKind::sustainability,
                .name = "sustainability",
                .words = "Sustainability review",
                .button = "Plan a sustainability review",
                .part = Part::sustaining,
                .lifecycle = review_lifecycle,
                .begun_by = Party::lead,
                .title_label = "What is looked at",
                .title_hint = "Such as What keeps the school good, and what could undo it.",
                .fields = sustainability,
                .dues = review_dues,
                .names_no_staff = true},
    CaseKindRow{.kind = CaseKind::succession,
                .name = "succession",
                .words = "Succession",
                .button = "Add a post to succession",
                .part = Part::sustaining,
                .lifecycle = succession_lifecycle,
                .begun_by = Party::school,
                .title_label = "Post",
                .title_hint = "Such as Head of a department. Name nobody.",
                .fields = succession,
                .walled = true,
                .names_no_staff = true},
    CaseKindRow{.kind = CaseKind::system_leader,
                .name = "system_leader",
                .words = "System leadership",
                .button = "Agree a system-leadership role",
                .part = Part::sustaining,
                .lifecycle = time_lifecycle,
                .begun_by = Party::lead,
                .title_label = "Role",
                .title_hint = "Such as Lead for early reading.",
                .fields = system_leader,
                .dues = time_dues,
                .judged = led_elsewhere},
    CaseKindRow{.kind = CaseKind::offer,
                .name = "offer",
                .words = "Sharing offer",
                .button = "Offer something to others",
                .part = Part::sustaining,
                .lifecycle = offer_lifecycle,
                .begun_by = Party::school,
                .title_label = "What is offered",
                .title_hint = "Such as A day in our reading lessons.",
                .fields = offer,
                .names_no_staff = true},
    CaseKindRow{.kind = CaseKind::network,
                .name = "network",
                .words = "Network",
                .button = "Join a network",
                .part = Part::sustaining,
                .lifecycle = network_lifecycle,
                .begun_by = Party::school,
                .title_label = "Network",
                .fields = network,
                .names_no_staff = true},
    CaseKindRow{.kind = CaseKind::enquiry,
                .name = "enquiry",
                .words = "Enquiry",
                .button = "Begin an enquiry",
                .part = Part::sustaining,
                .lifecycle = enquiry_lifecycle,
                .begun_by = Party::school,
                .title_label = "Question",
                .title_hint = "Such as Do shorter explanations help pupils to begin?",
                .fields = enquiry,
                .dues = enquiry_dues,
                .names_no_staff = true},
    team_kind(),
};

} // namespace

const CaseKindRow& row_of(CaseKind kind) { return rows[static_cast<std::size_t>(kind)]; }
std::span<const CaseKindRow> all_case_rows() { return rows; }
std::string_view name(CaseKind kind) { return row_of(kind).name; }
std::string_view words(CaseKind kind) { return row_of(kind).words; }
std::optional<CaseKind> case_kind_named(std::string_view text) {
    const auto found_row = std::ranges::find(rows, text, &CaseKindRow::name);
    return found_row == rows.end() ? std::nullopt : std::optional{found_row->kind};
}
const CaseLifecycle& case_lifecycle(CaseKind kind) { return row_of(kind).lifecycle(); }

} // namespace programmes
