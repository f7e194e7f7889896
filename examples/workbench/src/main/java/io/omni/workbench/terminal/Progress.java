package io.omni.workbench.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how far a job over many lines has come: lines done, rate, time left. On a console it is one line that is written over a few times a
 * second; elsewhere (a file, a pipe) a full line every ten seconds. Closing it writes the last one.
 */
public final class Progress implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final long CONSOLE_INTERVAL = SECOND / 4;
    private static final long PLAIN_INTERVAL = 10 * SECOND;

    private final PrintStream out;
    private final boolean console;
    private final String label;
    private final OptionalLong total;
    private final LongSupplier nanos;
    private final long started;
    private long shownAt;
    private long done;
    private double share;
    private int shownWidth;
    private boolean closed;

    /**
     * Begins now.
     *
     * @param out where to write
     * @param console whether a line there may be written over
     * @param label what goes on
     * @param total how many lines there are, if known
     * @param nanos a clock in nanoseconds, such as {@code System::nanoTime}
     */
    public Progress(PrintStream out, boolean console, String label, OptionalLong total, LongSupplier nanos) {
        this.out = out;
        this.console = console;
        this.label = label;
        this.total = total;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.shownAt = started;
    }

    /** On standard error, by the machine's clock; written over where picocli would use colors, which is on a terminal that is not dumb. */
    public static Progress onStandardError(String label, OptionalLong total) {
        return new Progress(System.err, Ansi.AUTO.enabled(), label, total, System::nanoTime);
    }

    /**
     * So many lines are done. May be called for every line.
     *
     * @param lines since the beginning
     */
    public void advanceTo(long lines) {
        advanceTo(lines, total.isPresent() ? (double) lines / Math.max(1, total.getAsLong()) : 0);
    }

    /**
     * So many lines are done of a number that is not known, being about so much of the whole.
     *
     * @param lines since the beginning
     * @param part of the work, 0 (unknown) to 1, such as bytes read of all bytes
     */
    public void advanceTo(long lines, double part) {
        done = lines;
        share = part;
        long now = nanos.getAsLong();
        if (now - shownAt >= (console ? CONSOLE_INTERVAL : PLAIN_INTERVAL)) {
            shownAt = now;
            show(now, timeLeft(now - started));
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            long now = nanos.getAsLong();
            show(now, duration(now - started) + " in all");
            if (console) {
                out.println();
            }
            out.flush();
        }
    }

    private void show(long now, String time) {
        String of = total.isPresent() ? String.format(Locale.ROOT, " of %,d", total.getAsLong()) : "";
        String percent = share > 0 ? String.format(Locale.ROOT, ", %d %%", (long) (100 * Math.min(1, share))) : "";
        String line = String.format(Locale.ROOT, "%s: %,d%s lines%s, %,d lines/s", label, done, of, percent, rate(now))
                + (time.isEmpty() ? "" : ", " + time);
        if (console) {
            out.print("\r" + line + " ".repeat(Math.max(0, shownWidth - line.length())));
            out.flush();
            shownWidth = line.length();
        } else {
            out.println(line);
        }
    }

    private long rate(long now) {
        return Math.round(done / (Math.max(1, now - started) / (double) SECOND));
    }

    private String timeLeft(long elapsed) {
        if (share <= 0) {
            return "";
        }
        return duration((long) (elapsed / Math.min(1, share) - elapsed)) + " left";
    }

    private static String duration(long nanos) {
        long seconds = (nanos + SECOND / 2) / SECOND;
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
                : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
