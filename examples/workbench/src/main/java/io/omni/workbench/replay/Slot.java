package io.omni.workbench.replay;

import io.omni.core.channel.ChannelType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;

/**
 * A channel in a week.
 *
 * @param week the Monday it begins with, in UTC
 * @param channel the channel
 */
record Slot(LocalDate week, ChannelType channel) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::week).thenComparing(Slot::channel);

    static LocalDate weekOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
