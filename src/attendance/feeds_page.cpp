#include "attendance/feeds_page.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace attendance {
namespace {

// A feed that sent nothing for a week is not taken to be one of two that send.
constexpr auto still_sending = std::chrono::days{7};

std::string address_of(const Feed& feed, std::string_view end) {
    return fmt::format("/schools/{}/feeds/{}{}", feed.school.text(), feed.id.text(), end);
}

FeedRow row_of(const Feed& feed, const FeedsView& view) {
    const auto maker = view.makers.find(feed.made_by.text());
    return {.source = feed.source,
            .made = fmt::format("{}, by {}", basics::spoken(feed.made_at),
                                maker == view.makers.end() ? "the program" : maker->second),
            .last_used = feed.last_used ? basics::spoken(*feed.last_used) : "never",
            .state = feed.revoked ? web::Tag{.words = "revoked"}
                                  : web::Tag{.words = "may send", .tone = web::Tag::Tone::good},
            .revoke = feed.revoked ? std::string{} : address_of(feed, "/revocation")};
}

std::optional<std::string> two_that_send(const FeedsView& view) {
    std::vector<std::string> names;
    for (const auto& feed : view.feeds)
        if (!feed.revoked && feed.last_used && view.now - *feed.last_used < still_sending) names.push_back(feed.source);
    if (names.size() < 2) return std::nullopt;
    return fmt::format(
        "{} feeds have sent marks for this school in the last seven days ({}). Where they differ, the mark "
        "that came last stands and the other is kept beside it. Revoke the one that is no longer wanted.",
        names.size() == 2 ? std::string{"Two"} : basics::thousands(std::ssize(names)),
        fmt::format("{}", fmt::join(names, ", ")));
}

} // namespace

FeedsPage feeds_page(const FeedsView& view, std::string form_token) {
    FeedsPage page{.urn = view.urn,
                   .source = {.name = "source",
                              .label = "Which system will send",
                              .hint = "In a word, as your school calls it: arbor, bromcom, sims."},
                   .form_token = std::move(form_token)};
    if (auto said = two_that_send(view)) page.sentences.push_back(std::move(*said));
    if (view.feeds.empty())
        page.empty =
            web::EmptyState{.why = "No system sends marks of this school by itself yet.",
                            .what_to_do = "Make a token below, and give it to whoever looks after the school's "
                                          "system. The guide on feeds says what to send."};
    for (const auto& feed : view.feeds) page.feeds.push_back(row_of(feed, view));
    return page;
}

} // namespace attendance
