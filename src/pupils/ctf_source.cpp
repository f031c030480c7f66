#include "pupils/ctf_source.h"

#include "basics/text.h"
#include "pupils/row_source.h"
#include "sources/xml.h"

#include <algorithm>
#include <fstream>

namespace pupils {
namespace {

using basics::Result;

constexpr std::uintmax_t most_bytes = 200u << 20;
constexpr std::size_t most_pupils = 50'000, most_text = 1'000, most_depth = 40;

struct Element {
    std::string_view name;
    Field field;
};
// Of the common basic data set's names; Gender until the item became Sex.
constexpr std::array elements{
    Element{"UPN", Field::upn},
    Element{"FormerUPN", Field::former_upn},
    Element{"UniqueLearnerNumber", Field::uln},
    Element{"ULN", Field::uln},
    Element{"Surname", Field::surname},
    Element{"Forename", Field::forename},
    Element{"DOB", Field::born},
    Element{"Sex", Field::sex},
    Element{"Gender", Field::sex},
    Element{"NCyearActual", Field::year_group},
    Element{"EnrolStatus", Field::status},
    Element{"EntryDate", Field::starts},
    Element{"LeavingDate", Field::ends},
    Element{"LeavingReason", Field::destination},
    Element{"SENprovision", Field::sen},
    Element{"Ethnicity", Field::ethnicity},
    Element{"FirstLanguage", Field::eal},
};
// What may stand around them inside a pupil. Everything else (contacts, history, assessments) is passed over whole.
constexpr std::array<std::string_view, 5> around{"BasicDetails", "SEN", "SENhistory", "Languages", "Admission"};

class Reading {
public:
    Reading(const Words& words, const FileOf& of, std::optional<basics::LaEstab> receiving)
        : words_{&words}, of_{of}, receiving_{receiving} {}

    void open(std::string_view name) {
        text_.clear();
        path_.emplace_back(name);
        if (path_.size() > most_depth) too_deep_ = true;
        if (!root_seen_) is_ctf_ = name == "CTfile", root_seen_ = true;
        if (name == "Pupil" && path_.size() == 3) cells_ = Cells{.line = ++pupils_};
    }
    void text(std::string_view piece) {
        if (text_.size() < most_text) text_ += piece.substr(0, most_text - text_.size());
    }
    void close(std::string_view name) {
        if (inside("Header")) header(name);
        else if (in_pupil() && path_.size() > 3) field(name);
        else if (name == "Pupil" && path_.size() == 3) take(file_.pupils, dated(cells_), *words_, of_);
        path_.pop_back();
        text_.clear();
    }
    bool is_ctf() const { return is_ctf_; }
    bool too_deep() const { return too_deep_; }
    std::size_t pupils() const { return pupils_; }
    CtfFile done() { return std::move(file_); }

private:
    bool inside(std::string_view second) const { return path_.size() > 2 && path_[1] == second; }
    bool in_pupil() const { return path_.size() > 2 && path_[1] == "CTFpupilData" && path_[2] == "Pupil"; }

    void header(std::string_view name) {
        const auto value = basics::trimmed(text_);
        const auto& parent = path_[path_.size() - 2];
        if (name == "CTFversion") file_.version = value;
        if (name == "LEA") la_ = basics::whole_number(value);
        if (name == "Estab" && la_ && basics::whole_number(value)) {
            auto& which = parent == "SourceSchool" ? file_.from : file_.to;
            if (const auto la = basics::parse_la_code(std::to_string(*la_)))
                which = basics::laestab(la.value(), *basics::whole_number(value));
        }
    }
    void field(std::string_view name) {
        const auto known = [](const std::string& each) { return std::ranges::find(around, each) != around.end(); };
        if (!std::all_of(path_.begin() + 3, path_.end() - 1, known)) return;
        const auto found = std::ranges::find(elements, name, &Element::name);
        if (found == elements.end()) return;
        cells_[found->field] = std::string{basics::trimmed(text_)};
        cells_.columns[static_cast<std::size_t>(found->field)] = name;
    }
    // Pupils who are sent to the school in summer begin in September.
    Cells dated(Cells cells) const {
        const auto month = unsigned{of_.as_of.month()};
        const bool sent_here = receiving_ && file_.to == receiving_;
        if (sent_here && cells[Field::starts].empty() && month >= 5 && month <= 8)
            cells[Field::starts] = basics::iso(of_.as_of.year() / std::chrono::September / 1);
        return cells;
    }

    const Words* words_;
    FileOf of_;
    std::optional<basics::LaEstab> receiving_;
    CtfFile file_{.pupils = {}, .version = {}};
    std::vector<std::string> path_{};
    std::string text_{};
    Cells cells_{.line = 0};
    std::optional<std::int64_t> la_{};
    std::size_t pupils_{};
    bool root_seen_{}, is_ctf_{}, too_deep_{};
};

basics::Problem damaged() {
    return basics::invalid("The Common Transfer File is damaged, or is not written in UTF-8. Export it again.");
}

basics::Problem no_ctf() {
    return basics::invalid("This is XML, but no Common Transfer File: it does not begin with CTfile.");
}

} // namespace

bool looks_like_xml(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::string start(64, '\0');
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    std::string_view text{start.data(), static_cast<std::size_t>(in.gcount())};
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return basics::trimmed(text).starts_with("<?xml") || basics::trimmed(text).starts_with("<CTfile");
}

Result<CtfFile> read_ctf(const std::filesystem::path& path, const Words& words, const FileOf& of,
                         std::optional<basics::LaEstab> receiving) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path, error);
    if (!error && bytes > most_bytes) return basics::invalid("The file is over 200 MB: more than any school's.");
    std::ifstream in{path, std::ios::binary};
    if (!in) return basics::missing("The file is not there, or may not be read.");
    Reading reading{words, of, receiving};
    sources::Xml xml{{.open = [&](std::string_view name, sources::Attributes) { reading.open(name); },
                      .close = [&](std::string_view name) { reading.close(name); },
                      .text = [&](std::string_view piece) { reading.text(piece); }}};
    std::string piece(1 << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
        if (!xml.feed({piece.data(), static_cast<std::size_t>(in.gcount())}) || reading.too_deep()) return damaged();
        if (reading.pupils() > most_pupils)
            return basics::invalid("The file has more than 50,000 pupils: more than any school.");
    }
    if (!xml.feed("")) return damaged();
    if (!reading.is_ctf()) return no_ctf();
    return reading.done();
}

} // namespace pupils
