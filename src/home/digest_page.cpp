#include "home/digest_page.h"

namespace home {

std::string digest_html(const Digest& digest) {
    web::Html html;
    write(html, DigestPage{.digest = digest});
    return std::move(html).take().text;
}

} // namespace home
