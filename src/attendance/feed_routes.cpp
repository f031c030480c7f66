#include "attendance/feed_routes.h"

#include "attendance/feed_jobs.h"
#include "basics/embedded.h"
#include "web/proxy.h"

namespace attendance {
namespace {

using basics::Problem;
using basics::Result;
using web::Reply;
using web::Request;

Reply refused(int status, std::string_view sentence) {
    auto reply = web::problem_json(status, sentence);
    if (status == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    if (status == 503) reply.headers.emplace_back("Retry-After", "5");
    return reply;
}

// Whatever the database could not do is tried again by who sent it: nothing of the batch is held.
Reply refused(const Problem& problem) {
    switch (problem.kind) {
    case Problem::Kind::conflict:
    case Problem::Kind::broken:
        return refused(503,
                       "The database is busy or away. Nothing of this batch was kept: send it again, with the same "
                       "Idempotency-Key.");
    case Problem::Kind::forbidden: return refused(403, problem.message);
    case Problem::Kind::invalid:
    case Problem::Kind::missing: break;
    }
    return refused(400, problem.message);
}

Reply not_a_feed() {
    return refused(401, "No feed has this token, or it was revoked. Make a token on the school's page of feeds.");
}

Result<std::optional<Feed>> feed_that_asks(Request& asked) {
    auto reader = TRY(asked.reader());
    auto feed = TRY(feed_of_token(reader, web::bearer_token(asked.from)));
    if (feed && feed->revoked) feed.reset();
    return feed;
}

Reply reply_to(const TakenBatch& taken) {
    switch (taken.outcome) {
    case TakenBatch::Outcome::answered: return {.type = "application/x-ndjson", .body = taken.answer};
    case TakenBatch::Outcome::stopped: return not_a_feed();
    case TakenBatch::Outcome::another: break;
    }
    return refused(422, "This Idempotency-Key was used for other lines. Give each batch a key of its own.");
}

Result<Reply> take_marks(Request& asked) {
    if (!asked.from.secure && !web::is_loopback(asked.from.address))
        return refused(403, "Send over https, so that nobody reads the token and the marks on their way.");
    const auto feed = feed_that_asks(asked);
    if (!feed) return refused(feed.problem());
    if (!feed.value()) return not_a_feed();
    const auto taken = take_batch(
        asked.connection, *feed.value(),
        {.key = asked.from.headers["idempotency-key"], .clock = asked.from.headers["sent"], .lines = asked.from.lines},
        asked.now);
    return taken ? reply_to(taken.value()) : refused(taken.problem());
}

Result<Reply> describe(Request&) {
    const auto files = embedded::api();
    const auto found = std::ranges::find(files, std::string_view{"openapi.json"}, &embedded::File::name);
    basics::demand(found != files.end(), "the program does not hold docs/api/openapi.json");
    return Reply{.type = "application/json", .body = std::string{found->text}};
}

constexpr std::array rows{
    web::Route{web::Method::get, "/api/v1/openapi.json", permissions::Verb::anyone, describe},
    web::Route{web::Method::post, "/api/v1/attendance-marks", permissions::Verb::anyone, take_marks, web::Lane::slow,
               web::Caller::program},
};

} // namespace

std::span<const web::Route> feed_routes() { return rows; }

} // namespace attendance
