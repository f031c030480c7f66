#include "assessments/invented_jobs.h"

#include "assessments/key_point_store.h"
#include "assessments/outlook_store.h"
#include "people/installation_store.h"

namespace assessments {

using basics::Result;

Result<KeyPointNumber> make_invented(storage::Writer& writer, const KeyPoint& point, const std::vector<Ask>& asks) {
    TRY(people::may_take_invented_people(TRY(people::installation(writer))));
    const auto id = TRY(make(writer, point));
    const auto made = TRY(find_key_point(writer, id));
    for (const auto& each : TRY(load_asks(writer, id))) TRY(ask_no_more(writer, made, each));
    TRY(ask(writer, made, asks));
    return id;
}

Result<void> take_invented(storage::Writer& writer, KeyPointNumber point, basics::Urn school,
                           std::map<ResultOf, std::string> results) {
    TRY(people::may_take_invented_people(TRY(people::installation(writer))));
    TRY(save_results(writer, {.key_point = point, .school = school, .source = "invented", .hash = "invented"},
                     {.results = std::move(results)}));
    return score_outlooks(writer, TRY(find_key_point(writer, point)), school, basics::london_date(writer.author().at));
}

} // namespace assessments
