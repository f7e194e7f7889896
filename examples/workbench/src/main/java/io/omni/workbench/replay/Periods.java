package io.omni.workbench.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/** The weeks of a history, several of them taken together where a chart would have too many. */
final class Periods {

    private static final long MOST = 60;
    private static final int CENTURY = 100;

    private final List<LocalDate> starts = new ArrayList<>();
    private final int weeks;
    private final boolean oneYear;

    Periods(LocalDate firstWeek, LocalDate lastWeek) {
        long all = ChronoUnit.WEEKS.between(firstWeek, lastWeek) + 1;
        weeks = (int) ((all + MOST - 1) / MOST);
        for (LocalDate start = firstWeek; !start.isAfter(lastWeek); start = start.plusWeeks(weeks)) {
            starts.add(start);
        }
        oneYear = firstWeek.getYear() == lastWeek.getYear();
    }

    /** What the labels are. */
    String title() {
        String years = oneYear ? ", " + starts.get(0).getYear() : "";
        return (weeks == 1 ? "week beginning" : weeks + " weeks beginning") + years;
    }

    List<String> labels() {
        return starts.stream().map(this::label).toList();
    }

    private String label(LocalDate date) {
        String month = date.getMonth().name();
        String day = "%d %s%s"
                .formatted(
                        date.getDayOfMonth(),
                        month.charAt(0),
                        month.substring(1, 3).toLowerCase(Locale.ROOT));
        return oneYear ? day : "%s %02d".formatted(day, date.getYear() % CENTURY);
    }

    /** An amount for each period: the sum over its weeks. */
    List<Long> sums(ToLongFunction<LocalDate> ofWeek) {
        List<Long> sums = new ArrayList<>();
        for (LocalDate start : starts) {
            long sum = 0;
            for (int i = 0; i < weeks; i++) {
                sum += ofWeek.applyAsLong(start.plusWeeks(i));
            }
            sums.add(sum);
        }
        return sums;
    }

    /** What stood last in or before each period, if anything did. */
    <T> List<Optional<T>> last(SortedMap<LocalDate, T> byWeek) {
        return starts.stream()
                .map(start -> byWeek.headMap(start.plusWeeks(weeks)))
                .map(before ->
                        before.isEmpty() ? Optional.<T>empty() : Optional.ofNullable(before.get(before.lastKey())))
                .toList();
    }
}
