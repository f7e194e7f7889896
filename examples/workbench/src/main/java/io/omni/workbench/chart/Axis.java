package io.omni.workbench.chart;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.LongStream;

/** An axis from zero, with at most five steps of 1, 2 or 5 times a power of ten. */
final class Axis {

    private static final int MOST_STEPS = 5;
    private static final BigDecimal FROM_MILLIONS_ON = BigDecimal.valueOf(5_000_000);
    private static final BigDecimal FROM_THOUSANDS_ON = BigDecimal.valueOf(10_000);

    private final Unit unit;
    private final long step;
    private final long steps;

    private Axis(Unit unit, long step, long steps) {
        this.unit = unit;
        this.step = step;
        this.steps = steps;
    }

    /** The shortest such axis on which an amount has its place. */
    static Axis upTo(Unit unit, long largest) {
        long step = 1;
        int doubled = 1;
        while (step * MOST_STEPS < largest) {
            step = doubled % 3 == 2 ? step / 2 * 5 : step * 2;
            doubled++;
        }
        return new Axis(unit, step, Math.max(1, (largest + step - 1) / step));
    }

    long end() {
        return step * steps;
    }

    long[] ticks() {
        return LongStream.rangeClosed(0, steps).map(i -> i * step).toArray();
    }

    /** What is shown and in which unit, with thousand or million before it where the ticks leave that many out. */
    String title(String what) {
        String scale = scale().text;
        String counted = what.contains(unit.name()) ? scale : (scale + " " + unit.name()).strip();
        return counted.isEmpty() ? what : what + ", " + counted;
    }

    /** A tick, as short as it can be. */
    String label(long tick) {
        BigDecimal value = BigDecimal.valueOf(tick, unit.decimals())
                .movePointLeft(scale().digits)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private Scale scale() {
        BigDecimal end = BigDecimal.valueOf(end(), unit.decimals());
        if (end.compareTo(FROM_MILLIONS_ON) >= 0) {
            return Scale.MILLION;
        }
        return end.compareTo(FROM_THOUSANDS_ON) >= 0 ? Scale.THOUSAND : Scale.ONE;
    }

    /** How far along a way of that length an amount is. */
    double along(long amount, double length) {
        return length * amount / end();
    }

    private enum Scale {
        ONE("", 0),
        THOUSAND("thousand", 3),
        MILLION("million", 6);

        private final String text;
        private final int digits;

        Scale(String text, int digits) {
            this.text = text;
            this.digits = digits;
        }
    }
}
