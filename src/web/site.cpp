#include "web/site.h"

#include "web/routes.h"

namespace web {
namespace {

using basics::Problem;

Request request_of(Site& site, const Incoming& incoming, storage::Connection& connection, std::string_view reference) {
    Request request{.from = incoming, .connection = connection, .database = site.database, .now = site.now()};
    request.demonstration = site.demonstration;
    request.site = &site;
    request.reference = reference;
    request.statements_before = connection.statements;
    request.began = std::chrono::steady_clock::now();
    return request;
}

// RFC 6750, 3: a program without a token that holds is told which kind it should have sent.
Reply not_known(std::string_view sentence) {
    auto reply = problem_json(401, sentence);
    reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

// Those who are not signed in are asked to, and come back to the page they wanted.
Reply refused(const Request& request, const Problem& problem) {
    if (request.caller == Caller::program) return not_known(problem.message);
    if (problem.kind == Problem::Kind::forbidden && !request.who && request.from.method == Method::get) {
        Html address;
        address.put_part(request.from.path);
        return redirect("/sign-in?then=" + std::move(address).take().text);
    }
    return problem_reply(request, problem);
}

Reply no_such_page(Site& site, Request& request, const Match& match) {
    if (const auto passed = site.gate(request, permissions::Verb::anyone); !passed) request.who.reset();
    if (match.malformed)
        return problem_reply(request, basics::invalid("This address cannot be read. Check how it was copied."));
    if (!match.other_method)
        return problem_reply(
            request, basics::missing(
                         "There is no page at this address. Check how it is written, or start from the first page."));
    auto reply = problem_reply(
        request, basics::invalid("This page cannot be asked for in this way. Go back and use its own buttons."));
    reply.status = 405;
    reply.headers.emplace_back("Allow", request.from.method == Method::post ? "GET, HEAD" : "POST");
    return reply;
}

// A program is asked for its token, which the handler looks at: a token is no person, so no role is asked for.
basics::Result<void> let_in(Site& site, Request& request, permissions::Verb verb) {
    if (request.caller == Caller::person) return site.gate(request, verb);
    basics::demand(verb == permissions::Verb::anyone, "a program's address that asks for a person's verb");
    if (bearer_token(request.from).empty())
        return basics::forbidden("Send the token of your feed in the header Authorization: Bearer TOKEN.");
    return {};
}

Reply handled(Site& site, Request& request, Match& match) {
    if (!match.route) return no_such_page(site, request, match);
    request.route = match.route->address;
    request.parameters = std::move(match.parameters);
    request.caller = match.route->caller;
    if (const auto passed = let_in(site, request, match.route->verb); !passed)
        return refused(request, passed.problem());
    auto reply = match.route->handler(request);
    return reply ? std::move(reply).value() : problem_reply(request, reply.problem());
}

Answer our_fault(Request& request, std::string trouble) {
    const auto sentence = fmt::format("Something is wrong in Bearing itself. Nothing of yours was lost. "
                                      "Tell your administrator this reference: {}.",
                                      request.reference);
    return {.reply = problem_reply(request, basics::broken(sentence)), .trouble = std::move(trouble)};
}

Answer guarded(Site& site, Request& request, Match& match) {
    try {
        return {.reply = handled(site, request, match)};
    } catch (const basics::Bug& bug) {
        return our_fault(request, bug.why);
    } catch (const std::exception& thrown) {
        return our_fault(request, thrown.what());
    }
}

} // namespace

basics::Result<void> closed_gate(Request& request, permissions::Verb verb) {
    if (verb == permissions::Verb::anyone && request.from.method == Method::get) return {};
    return basics::forbidden("Nobody can sign in here yet.");
}

Answer answer(Site& site, const Incoming& incoming, storage::Connection& connection, std::string_view reference) {
    auto match = find_route(site.routes, incoming.method, incoming.path);
    auto request = request_of(site, incoming, connection, reference);
    auto answered = guarded(site, request, match);
    answered.route = request.route;
    answered.statements = connection.statements - request.statements_before;
    return answered;
}

std::optional<Reply> refusal_before_upload(Site& site, const Incoming& incoming, storage::Connection& connection,
                                           std::string_view reference) {
    auto match = find_route(site.routes, incoming.method, incoming.path);
    if (!match.route) return answer(site, incoming, connection, reference).reply;
    auto looking = incoming;
    looking.method = Method::get; // the form token comes with the form, which is not here yet
    auto request = request_of(site, looking, connection, reference);
    const auto passed = site.gate(request, match.route->verb);
    return passed ? std::nullopt : std::optional{problem_reply(request, passed.problem())};
}

} // namespace web
