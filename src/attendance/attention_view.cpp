#include "attendance/attention_view.h"

namespace attendance {
namespace {

bool attended(const Code& code) {
    return code.category == Category::present || code.category == Category::educational_activity;
}
bool absent(const Code& code) {
    return code.category == Category::authorised || code.category == Category::unauthorised;
}

} // namespace

bool moves_rates(const LateChange& change) {
    return (attended(change.before) && absent(change.after)) || (absent(change.before) && attended(change.after));
}

} // namespace attendance
