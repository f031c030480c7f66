#include "commands/routes.h"

#include "assessments/point_routes.h"
#include "attendance/attendance_routes.h"
#include "attendance/feed_routes.h"
#include "attendance/feeds_routes.h"
#include "attendance/mark_import_routes.h"
#include "attendance/today_routes.h"
#include "committees/committees_routes.h"
#include "conduct/behaviour_routes.h"
#include "conduct/conduct_import_routes.h"
#include "diagnosis/alarms_routes.h"
#include "diagnosis/decision_routes.h"
#include "diagnosis/drivers_routes.h"
#include "diagnosis/issues_routes.h"
#include "diagnosis/result_drivers_routes.h"
#include "home/alike_routes.h"
#include "home/calendar_feed_routes.h"
#include "home/data_routes.h"
#include "home/figure_routes.h"
#include "home/find_routes.h"
#include "home/improvement_routes.h"
#include "home/inspection_call_routes.h"
#include "home/measure_routes.h"
#include "home/pack_routes.h"
#include "home/school_files_routes.h"
#include "home/school_routes.h"
#include "home/trust_routes.h"
#include "home/work_routes.h"
#include "imports/import_routes.h"
#include "journey/journey_routes.h"
#include "people/gate_routes.h"
#include "people/people_routes.h"
#include "plans/plan_routes.h"
#include "programmes/programme_routes.h"
#include "pupils/pupil_routes.h"
#include "standards/self_evaluation_routes.h"
#include "visits/visits_routes.h"
#include "voice/survey_import_routes.h"
#include "voice/voice_routes.h"
#include "web/web_routes.h"

namespace commands {

std::span<const web::Route> program_routes() {
    static const auto all = [] {
        std::vector<web::Route> rows;
        for (const auto& folder : {
                 web::routes(),
                 people::routes(),
                 home::trust_routes(),
                 home::work_routes(),
                 home::calendar_feed_routes(),
                 home::find_routes(),
                 home::school_routes(),
                 home::improvement_routes(),
                 home::inspection_call_routes(),
                 home::school_files_routes(),
                 home::alike_routes(),
                 attendance::attendance_routes(),
                 attendance::mark_import_routes(),
                 conduct::behaviour_routes(),
                 conduct::conduct_import_routes(),
                 programmes::programme_routes(),
                 journey::journey_routes(),
                 diagnosis::drivers_routes(),
                 diagnosis::result_drivers_routes(),
                 diagnosis::issues_routes(),
                 diagnosis::decision_routes(),
                 visits::visits_routes(),
                 voice::voice_routes(),
                 standards::self_evaluation_routes(),
                 voice::survey_import_routes(),
                 diagnosis::alarms_routes(),
                 committees::committee_routes(),
                 committees::meeting_routes(),
                 home::pack_routes(),
                 attendance::feed_routes(),
                 attendance::feeds_routes(),
                 attendance::today_routes(),
                 assessments::assessment_routes(),
                 plans::plan_routes(),
                 home::figure_routes(),
                 home::measure_routes(),
                 home::data_routes(),
                 pupils::pupil_routes(),
                 imports::import_routes(),
                 imports::catalogue_routes(),
             })
            rows.insert(rows.end(), folder.begin(), folder.end());
        return rows;
    }();
    return all;
}

web::Gate program_gate() { return people::gate; }

} // namespace commands
