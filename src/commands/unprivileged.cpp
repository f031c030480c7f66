#include "commands/unprivileged.h"

#include <fmt/format.h>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <string>

namespace commands {

basics::Result<void> leave_root(std::string_view user) {
    if (geteuid() != 0) {
        if (user.empty()) return {};
        return basics::forbidden("Only root can become another user: leave --user away, or start Bearing as root.");
    }
    if (user.empty())
        return basics::forbidden(
            "Bearing does not serve as root. Start it as another user, or add --user NAME: it becomes that user "
            "before it answers anybody.");
    const std::string name{user};
    const auto* entry = getpwnam(name.c_str());
    if (!entry)
        return basics::missing(
            fmt::format("This machine has no user {}. Make one with: adduser --system {}", name, name));
    if (entry->pw_uid == 0)
        return basics::forbidden(fmt::format("{} is root by another name. Name a user without its rights.", name));
    const auto uid = entry->pw_uid;
    const auto gid = entry->pw_gid;
    if (initgroups(name.c_str(), gid) != 0 || setgid(gid) != 0 || setuid(uid) != 0 || setuid(0) == 0)
        return basics::broken(fmt::format("Bearing could not become the user {}.", name), "setuid failed");
    return {};
}

} // namespace commands
