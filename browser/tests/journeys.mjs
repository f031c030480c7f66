// Journeys through the demonstration in Chromium, one after another: what one changes the next finds changed.
import './journeys/reading.mjs'
import './journeys/assessments.mjs'
import './journeys/diagnosis.mjs'
import './journeys/attendance.mjs'
import './journeys/committees.mjs'
import './journeys/programmes.mjs'
import './journeys/plans.mjs'
