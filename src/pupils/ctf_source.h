#pragma once
// A Common Transfer File (XML, versions up to 25): the pupils in it by their wanted fields. Contacts, addresses, assessments and
// history are passed over and written nowhere.
#include "pupils/pupil_source.h"

#include <filesystem>

namespace pupils {

// True for a file that begins as XML.
bool looks_like_xml(const std::filesystem::path&);

struct CtfFile {
    PupilFile pupils;
    std::string version;
    std::optional<basics::LaEstab> from{}, to{};
};

// `of.school` is on roll from 1 September where the file is of May to August and sends pupils to `receiving`, for they change
// schools in summer; else from its own day. A Problem says where a file is broken, and what is no such file.
basics::Result<CtfFile> read_ctf(const std::filesystem::path&, const Words&, const FileOf&,
                                 std::optional<basics::LaEstab> receiving);

} // namespace pupils
