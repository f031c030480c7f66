#include "home/how_sure.h"

namespace home {

std::string how_sure(const measures::Catalogue& catalogue, const measures::Reading& reading) {
    const auto& measure = *reading.measure;
    if (!reading.interval)
        return "No interval is given: nothing published says how many pupils the figure rests on, or it is no average "
               "of pupils.";
    if (reading.held->figure.lower) return "The 95% interval is as published.";
    if (catalogue.spread(measure.code, reading.held->period.year))
        return "The 95% interval is the spread between pupils in England over the root of the pupils counted, as the "
               "department makes it.";
    if (measure.topic == "behaviour" && measure.unit == "ratio")
        return "The 95% interval is Garwood's for a count of events: it is too narrow where few pupils have many.";
    if (measure.topic == "attendance" && measure.code != "absence_persistent")
        return "The 95% interval is worked out from the share of pupils who miss a tenth or more.";
    return "The 95% interval is Wilson's for a share of so many pupils.";
}

} // namespace home
