#include "pupils/invented_jobs.h"

#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "pupils/pupil_store.h"
#include "storage/fresh_id.h"

namespace pupils {

basics::Result<void> take_invented(storage::Writer& writer, basics::Urn school, basics::Date as_of,
                                   std::vector<Pupil> invented) {
    TRY(people::may_take_invented_people(TRY(people::installation(writer))));
    auto next = TRY(next_numbers(writer));
    Report report{.school = school,
                  .as_of = as_of,
                  .source = {},
                  .form = Form::invented,
                  .taken = static_cast<std::int64_t>(invented.size()),
                  .made = static_cast<std::int64_t>(invented.size())};
    std::vector<Change> changes;
    for (auto& pupil : invented) {
        if (pupil.number.value() == 0) pupil.number = PupilNumber{next.pupil++};
        if (pupil.id.text().empty()) pupil.id = storage::fresh_id<Pupil>(writer.author().at);
        changes.push_back({.after = std::move(pupil)});
    }
    TRY(save_batch(writer, report, "invented", changes));
    return {};
}

} // namespace pupils
