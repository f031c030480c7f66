#include "mail/message.h"

#include "basics/base64.h"
#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mail {
namespace {

using namespace std::chrono;

bool control(char c) { return static_cast<unsigned char>(c) < 32 || c == 127; }
bool ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

// RFC 2047: words that are not ASCII, at most 75 signs each; cut between characters.
std::string encoded(std::string_view text) {
    if (ascii(text)) return std::string{text};
    constexpr std::size_t most = 42; // bytes, which base64 makes 56
    std::string out;
    while (!text.empty()) {
        auto length = std::min(most, text.size());
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
        out += (out.empty() ? "" : " ") + fmt::format("=?UTF-8?B?{}?=", basics::base64(text.substr(0, length)));
        text.remove_prefix(length);
    }
    return out;
}

// "Mon, 30 Nov 2026 03:30:00 +0000" (RFC 5322, 3.3)
std::string date_words(basics::Instant at) {
    constexpr std::array days_of_week{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{floor<seconds>(at - day)};
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", days_of_week[weekday{day}.c_encoding()],
                       unsigned{date.day()}, months[unsigned{date.month()} - 1], int{date.year()}, time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

} // namespace

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == text.size() || text.size() > 254) return false;
    return text.find('@', at + 1) == std::string_view::npos && ascii(text) && std::ranges::none_of(text, [](char c) {
               return control(c) || std::string_view{" <>()[],;:\\\""}.find(c) != std::string_view::npos;
           });
}

basics::Result<std::vector<std::string>> header_lines(const Message& message) {
    if (!is_address(message.from) || !is_address(message.to) || !is_address(message.id))
        return basics::invalid("A mail goes from one address to another, and one of the two is none.");
    for (const auto* each : {&message.subject, &message.stop})
        if (std::ranges::any_of(*each, control)) return basics::invalid("A header of a mail is one line.");
    if (message.stop.find_first_of("<> ") != std::string::npos || !ascii(message.stop))
        return basics::invalid("The address that stops mails is one address.");
    std::vector<std::string> lines{fmt::format("Date: {}", date_words(message.at)),
                                   fmt::format("From: Bearing <{}>", message.from),
                                   fmt::format("To: <{}>", message.to),
                                   fmt::format("Subject: {}", encoded(message.subject)),
                                   fmt::format("Message-ID: <{}>", message.id),
                                   "Auto-Submitted: auto-generated", // RFC 3834: nobody's absence is answered to us
                                   "Content-Type: multipart/alternative"};
    if (!message.stop.empty()) {
        lines.push_back(fmt::format("List-Unsubscribe: <{}>", message.stop));
        lines.emplace_back("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }
    return lines;
}

} // namespace mail
