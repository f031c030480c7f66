#include "home/digest.h"

#include "basics/text.h"
#include "basics/working_days.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

using basics::Date;
using people::MailKind;
using Kind = WorkLine::Kind;

bool to_remind_of(const WorkLine& line, Date today) {
    if (line.kind != Kind::due || !line.on) return false;
    const auto on = *line.on;
    return (on > today && on <= basics::working_day_after(today))
           || (on < today && on >= basics::working_day_before(today));
}

std::string subject_of(MailKind kind, std::int64_t lines) {
    return kind == MailKind::weekly
               ? fmt::format("Your week in Bearing: {}", basics::counted(lines, "thing", "things"))
               : fmt::format("A reminder from Bearing: {}", basics::counted(lines, "thing", "things"));
}

} // namespace

std::vector<WorkLine> lines_for(MailKind kind, std::span<const WorkLine> sorted, Date today) {
    std::vector<WorkLine> out;
    std::ranges::copy_if(sorted, std::back_inserter(out),
                         [&](const auto& each) { return kind == MailKind::weekly || to_remind_of(each, today); });
    return out;
}

Digest digest_of(MailKind kind, std::span<const WorkLine> lines, const DigestLinks& links, Date today) {
    Digest out{.kind = kind,
               .subject = subject_of(kind, std::ssize(lines)),
               .sentence =
                   kind == MailKind::weekly
                       ? said_of(lines, today)
                       : std::string{"Something of yours is due by the next working day, or has become overdue."},
               .work = links.site + "/my-work",
               .stop = links.site + "/mail-stop/" + links.stop_token};
    for (const auto& line : lines.first(std::min(lines.size(), first_lines)))
        out.lines.push_back(
            {.when = when_words(line, today), .words = line.outside, .address = links.site + line.address});
    out.more = lines.size() - out.lines.size();
    return out;
}

std::string digest_text(const Digest& digest) {
    std::string out = digest.sentence + "\n\n";
    for (const auto& line : digest.lines) out += fmt::format("{}: {}\n{}\n\n", line.when, line.words, line.address);
    if (digest.more > 0) out += fmt::format("{} more on My work.\n\n", digest.more);
    return out
           + fmt::format(
               "All of your work: {}\n\nYou asked for these mails on your account in Bearing. To stop them: {}\n",
               digest.work, digest.stop);
}

basics::Result<std::string> parse_site(std::string_view text) {
    constexpr std::string_view start = "https://";
    while (text.ends_with('/')) text.remove_suffix(1);
    const auto host = text.starts_with(start) ? text.substr(start.size()) : std::string_view{};
    const bool clean = std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'
               || c == ':';
    });
    if (!host.empty() && clean) return std::string{text};
    return basics::invalid(
        "Say where people use Bearing, by --site https://bearing.example.org: the links of a mail lead there.");
}

} // namespace home
