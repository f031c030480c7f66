#include "people/mail_choice.h"

#include <algorithm>

namespace people {
namespace {

using basics::Date;
using namespace std::chrono;

unsigned day_of_week(Date day) { return weekday{sys_days{day}}.iso_encoding(); }
Date monday_of(Date day) { return sys_days{day} - days{day_of_week(day) - 1}; }

} // namespace

std::string_view name(Mails mails) {
    switch (mails) {
    case Mails::none: return "none";
    case Mails::weekly: return "weekly";
    case Mails::reminders: return "reminders";
    }
    return {};
}

std::string_view words(Mails mails) {
    switch (mails) {
    case Mails::none: return "No mail";
    case Mails::weekly: return "One mail a week";
    case Mails::reminders: return "One mail a week, and reminders";
    }
    return {};
}

std::optional<Mails> mails_named(std::string_view text) {
    for (const auto each : all_mails)
        if (name(each) == text) return each;
    return {};
}

std::string_view name(MailKind kind) { return kind == MailKind::weekly ? "weekly" : "reminder"; }

std::optional<MailKind> mail_due(const MailChoice& choice, std::optional<Date> last_weekly, Date today) {
    if (choice.sends == Mails::none || !choice.chosen_on || day_of_week(today) > 5) return {};
    const auto monday = monday_of(today);
    if (*choice.chosen_on <= monday && (!last_weekly || *last_weekly < monday)) return MailKind::weekly;
    return choice.sends == Mails::reminders ? std::optional{MailKind::reminder} : std::nullopt;
}

Date weekday_before(Date day) {
    const auto back = day_of_week(day) == 1 ? 3U : day_of_week(day) == 7 ? 2U : 1U;
    return sys_days{day} - days{back};
}

Date weekday_after(Date day) {
    const auto on = day_of_week(day) == 5 ? 3U : day_of_week(day) == 6 ? 2U : 1U;
    return sys_days{day} + days{on};
}

} // namespace people
