#pragma once
// seeds/committees.csv, committee_members.csv, meetings.csv, agenda.csv -> the story of the committees.
#include "basics/embedded.h"
#include "demonstration/committee_story.h"

#include <span>

namespace demonstration {

basics::Result<CommitteeStory> read_committee_story(std::span<const embedded::File>);

} // namespace demonstration
