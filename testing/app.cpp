#include "testing/app.h"

#include "web/form.h"

namespace testing {
namespace {

// The gate is a plain function, so who asks is left for it here.
thread_local const std::optional<permissions::Who>* asking = nullptr;

} // namespace

permissions::Who somebody(std::vector<permissions::Grant> grants) {
    return {.id = permissions::PersonId{"somebody"}, .name = "Ines Invented", .grants = std::move(grants)};
}

basics::Result<void> visitors_gate(web::Request& request, permissions::Verb verb) {
    request.form_token = "the-token";
    if (asking && *asking) {
        request.who = **asking;
        request.session = "the-session";
    }
    if (verb != permissions::Verb::anyone) {
        if (!request.who) return basics::forbidden("Sign in to see this.");
        if (!permissions::may(*request.who, verb, request.today()))
            return basics::forbidden(permissions::refusal(verb));
    }
    if (request.from.method == web::Method::post && request.from.form["form_token"] != "the-token")
        return basics::forbidden("This form did not come from one of our pages.");
    return {};
}

App::App(std::vector<web::Route> routes, web::Gate gate)
    : fresh_{engine_of_pages(), Schema::catalogue},
      routes_{std::move(routes)},
      now_{basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value()},
      site_{new web::Site{.database = fresh_.database(), .routes = routes_, .gate = gate}} {
    site_->now = [this] { return now_; };
}

void App::set_clock(std::string_view instant) { now_ = basics::parse_iso_instant(instant).value(); }

web::Answer App::ask(web::Incoming incoming, const std::optional<permissions::Who>& as) {
    incoming.address = "127.0.0.1";
    asking = &as;
    auto answered = web::answer(*site_, incoming, fresh_.connection(), "0123456789abcdef");
    asking = nullptr;
    return answered;
}

web::Answer App::get(std::string_view address, const std::optional<permissions::Who>& as) {
    auto target = web::parse_target(address).value();
    return ask({.path = std::move(target.path), .query = std::move(target.query)}, as);
}

web::Answer App::post(std::string_view address, const web::Fields& form, const std::optional<permissions::Who>& as) {
    auto sent = form;
    if (!sent.has("form_token")) sent.add("form_token", "the-token");
    return ask({.method = web::Method::post, .path = std::string{address}, .form = std::move(sent)}, as);
}

} // namespace testing
