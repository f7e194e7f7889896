/**
 * When work is done. {@link io.omni.core.calendar.OpeningHours} tell when a place is open, in its own time zone, when it opens next, and
 * when so much open time is over; a {@link io.omni.core.calendar.Schedule} adds how long picking takes and until when what is ordered
 * leaves with the carrier. All questions are asked at an instant and answered with one: the clocks of the zone, summer time included, are
 * reckoned with here and nowhere else.
 */
@NullMarked
package io.omni.core.calendar;

import org.jspecify.annotations.NullMarked;
