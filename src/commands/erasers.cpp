#include "commands/erasers.h"

#include "assessments/leaving_store.h"
#include "assessments/result_store.h"
#include "attendance/leaving_store.h"
#include "attendance/mark_store.h"
#include "attendance/undo_store.h"
#include "conduct/batch_store.h"
#include "conduct/leaving_store.h"
#include "home/leaving_store.h"
#include "pupils/leaving_store.h"
#include "standards/leaving_store.h"
#include "voice/leaving_store.h"

#include <array>

namespace commands {

std::span<const pupils::Eraser> erasers() {
    static constexpr std::array<pupils::Eraser, 3> all{attendance::forget_marks, conduct::forget_conduct,
                                                       assessments::forget_results};
    return all;
}

std::span<const pupils::UndoEnder> undo_enders() {
    static constexpr std::array<pupils::UndoEnder, 2> all{attendance::end_undo, conduct::end_undo};
    return all;
}

std::span<const Holder> holders() {
    static constexpr std::array<Holder, 3> all{attendance::marks_held, conduct::conduct_held,
                                               assessments::results_held};
    return all;
}

std::span<const SchoolHolder> school_holders() {
    static constexpr std::array<SchoolHolder, 7> all{pupils::pupils_leaving,       attendance::marks_leaving,
                                                     conduct::incidents_leaving,   conduct::suspensions_leaving,
                                                     assessments::results_leaving, voice::surveys_leaving,
                                                     standards::texts_leaving};
    return all;
}

std::span<const SchoolDocuments> school_documents() {
    static constexpr std::array<SchoolDocuments, 1> all{home::packs_leaving};
    return all;
}

std::span<const pupils::SchoolEraser> school_erasers() {
    static constexpr std::array<pupils::SchoolEraser, 3> all{voice::forget_surveys, standards::forget_texts,
                                                             home::forget_packs};
    return all;
}

} // namespace commands
