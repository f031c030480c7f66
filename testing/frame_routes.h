#pragma once
// The addresses to which the frame of every page leads, for tests of one folder's routes alone.
#include "web/request.h"

namespace testing {

inline basics::Result<web::Reply> a_plain_page(web::Request&) { return web::plain("A page of another folder."); }

// The routes, and those of the frame that they lack.
inline std::vector<web::Route> with_frame(std::initializer_list<std::span<const web::Route>> folders) {
    std::vector<web::Route> rows;
    for (const auto folder : folders) rows.insert(rows.end(), folder.begin(), folder.end());
    using enum web::Method;
    for (const auto& [method, address] :
         {std::pair{get, "/"}, std::pair{get, "/account"}, std::pair{get, "/sign-in"}, std::pair{post, "/sign-out"}})
        if (std::ranges::none_of(rows,
                                 [&](const web::Route& row) { return row.method == method && row.address == address; }))
            rows.push_back(
                {.method = method, .address = address, .verb = permissions::Verb::anyone, .handler = a_plain_page});
    return rows;
}

} // namespace testing
