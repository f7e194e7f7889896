package io.omni.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * When the clock on a wall shows a time. A time that it shows twice, because it is set back, stands for the first; a time that it skips
 * stands for the instant at which it is set forward. So a later time is never an earlier instant, and spans that do not meet on the wall do
 * not meet at all.
 */
record WallClock(ZoneId zone) {

    Instant shows(LocalDateTime time) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition transition = rules.getTransition(time);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : time.toInstant(rules.getOffset(time));
    }

    /** A date whose spans are over by an instant, even where a whole day was skipped. */
    LocalDate wellBefore(Instant instant) {
        return instant.atZone(zone).toLocalDate().minusDays(2);
    }
}
