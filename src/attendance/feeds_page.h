#pragma once
// A school's feeds: the systems that send its marks by themselves.
#include "attendance/feed.h"
#include "web/field_page.h"
#include "web/parts_page.h"

namespace attendance {

struct FeedRow {
    std::string source, made, last_used;
    web::Tag state;
    std::string revoke{}; // an address; empty: it is revoked already
};
struct FeedsPage {
    basics::Urn urn;
    web::Notice notice{.words = {}};
    web::ErrorSummary errors{};
    std::vector<std::string> sentences{};
    std::optional<web::EmptyState> empty{};
    std::vector<FeedRow> feeds{};
    web::Field source;
    std::string form_token;
};
void write(web::Html&, const FeedsPage&);

// The new token, this once.
struct FeedMadePage {
    basics::Urn urn;
    std::string source, token;
};
void write(web::Html&, const FeedMadePage&);

struct FeedRevokePage {
    std::string address, back, source, form_token;
};
void write(web::Html&, const FeedRevokePage&);

struct FeedsView {
    basics::Urn urn;
    std::vector<Feed> feeds;
    std::map<std::string, std::string, std::less<>> makers; // names by person's id
    basics::Instant now;
};
FeedsPage feeds_page(const FeedsView&, std::string form_token);

} // namespace attendance
