#pragma once
// A mail about somebody's work, as HTML that needs nothing from outside.
#include "home/digest.h"
#include "web/html.h"

namespace home {

struct DigestPage {
    Digest digest;
};
void write(web::Html&, const DigestPage&);

std::string digest_html(const Digest&);

} // namespace home
