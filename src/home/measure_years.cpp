#include "home/measure_years.h"

namespace home {

bool is_old(basics::AcademicYear year, basics::Date today) {
    return year.starts() + 2 < basics::academic_year_of(today).starts();
}

} // namespace home
