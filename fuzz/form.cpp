// Addresses, queries, forms, cookies and headers as anybody may send them.
#include "web/form.h"
#include "web/routes.h"

#include <cstdlib>

namespace {
basics::Result<web::Reply> nothing(web::Request&) { return web::plain(""); }
const web::Route row{web::Method::get, "/a/:b/c", permissions::Verb::anyone, nothing};
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (const auto fields = web::parse_fields(text); fields.ok())
        for (const auto& [name, value] : fields.value().pairs())
            if (!web::is_utf8(name) || !web::is_utf8(value) || value.find('\0') != value.npos) std::abort();
    if (const auto target = web::parse_target(text); target.ok()) {
        if (!target.value().path.starts_with('/') || target.value().path.starts_with("//")) std::abort();
        static_cast<void>(web::find_route({&row, 1}, web::Method::get, target.value().path));
    }
    static_cast<void>(web::find_route({&row, 1}, web::Method::get, text));
    static_cast<void>(web::parse_cookies(text));
    static_cast<void>(web::parse_content_type(text));
    static_cast<void>(web::header_parameter(text, "name"));
    return 0;
}
