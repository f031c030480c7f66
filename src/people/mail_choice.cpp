#include "people/mail_choice.h"

#include "basics/working_days.h"

#include <algorithm>

namespace people {
namespace {

using basics::Date;
using namespace std::chrono;

Date monday_of(Date day) { return sys_days{day} - days{weekday{sys_days{day}}.iso_encoding() - 1}; }

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
    if (choice.sends == Mails::none || !choice.chosen_on || !basics::working_day(today)) return {};
    const auto monday = monday_of(today);
    if (*choice.chosen_on <= monday && (!last_weekly || *last_weekly < monday)) return MailKind::weekly;
    return choice.sends == Mails::reminders ? std::optional{MailKind::reminder} : std::nullopt;
}

} // namespace people
