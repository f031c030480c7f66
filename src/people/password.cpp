#include "basics/text.h"
#include "people/person.h"

namespace people {
namespace {

// Those of twelve characters and more that head every published list, and what people write when asked for twelve.
// clang-format off
constexpr std::string_view commonest[] = {
    "password1234", "password12345", "password123456", "passwordpassword", "password2024", "password2025",
    "password2026", "password2027", "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567890ab",
    "123123123123", "112233445566", "qwertyuiop12", "qwertyuiop123", "qwertyuiopas", "qwerty123456", "qwertyuiopasdfgh",
    "1q2w3e4r5t6y", "1qaz2wsx3edc", "abcdefghijkl", "abcdefghijklmnop", "abcdefgh1234", "abc123456789", "letmeinletmein",
    "iloveyou1234", "iloveyouiloveyou", "welcome12345", "welcome123456", "welcomewelcome", "administrator",
    "administrator1", "adminadminadmin", "changemechangeme", "changeme1234", "changeme12345", "trustno1trustno1",
    "liverpoolfc1", "manchesterunited", "arsenalarsenal", "chelseachelsea", "football1234", "sunshine1234",
    "princess1234", "schoolschool", "school123456", "teacher12345", "teacherteacher", "headteacher1", "headteacher12",
    "headteacher123", "academy12345", "academyacademy", "summer202526", "autumnautumn", "correcthorsebatterystaple",
    "correct horse battery staple", "bearingbearing", "bearing12345", "letmein12345", "monkey123456", "dragondragon",
};
// clang-format on

size_t characters(std::string_view text) {
    return static_cast<size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool one_sign(std::string_view text) {
    return std::ranges::all_of(text, [&](char c) { return c == text.front(); });
}

} // namespace

basics::Result<void> check_password_rules(std::string_view password, std::string_view email, std::string_view name) {
    const auto small = basics::lower(password);
    if (characters(password) < 12)
        return basics::invalid(
            "Use at least 12 characters. Three words that do not belong together are easy to keep in mind.");
    if (password.size() > 1000) return basics::invalid("Use at most 1,000 characters.");
    if (small == email || small == basics::lower(name) || small == email.substr(0, email.find('@')))
        return basics::invalid("Your e-mail address or name is the first thing others try. Choose something else.");
    if (std::ranges::find(commonest, small) != std::end(commonest) || one_sign(small))
        return basics::invalid(
            "This password is one of the commonest and the first that others try. Choose something else.");
    return {};
}

} // namespace people
