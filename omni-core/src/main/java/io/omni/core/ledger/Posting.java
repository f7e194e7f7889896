package io.omni.core.ledger;

import io.omni.core.command.Command;
import io.omni.core.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that apply together or not at all. Build one with {@link #of}.
 *
 * <p>The constructor merges lines of one account and contra (changes add up, the highest floor counts) and sorts them, so that every
 * implementation locks in one order. It refuses a posting whose books do not balance:
 *
 * <ul>
 *   <li>on each account, the change of the amount held equals the change of what remains of the holds on it;
 *   <li>over the accounts of one subject, changes of balance without a {@link Contra} add up to nothing.
 * </ul>
 *
 * @param id by which a repetition is told
 * @param cause names the kind of command, for ever; a lower-case dotted name such as {@code stock.received}
 * @param fingerprint of what the caller asked for
 * @param lines what is done to which account, at least one
 * @param events appended to the outbox if the posting is posted
 */
public record Posting(
        PostingId id, String cause, Fingerprint fingerprint, List<Line> lines, List<RecordedEvent> events) {

    /** Merges, sorts and checks the lines. */
    public Posting {
        if (cause.isBlank()) {
            throw new IllegalArgumentException(
                    "posting %s has the blank cause '%s': name the kind of command".formatted(id, cause));
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("posting %s (%s) has no lines: give at least one".formatted(id, cause));
        }
        lines = merged(lines);
        net(lines);
        events = List.copyOf(events);
        requireHoldsMatch(id, lines);
        requireBalanced(id, lines);
    }

    /**
     * Starts a posting.
     *
     * @param id by which a repetition is told
     * @param cause names the kind of command
     * @return where its lines are collected
     */
    public static PostingBuilder of(PostingId id, String cause) {
        return new PostingBuilder(id, cause);
    }

    /**
     * Starts the posting that carries out a command, with the command's id and fingerprint.
     *
     * @param command what the caller asked for
     * @param cause names the kind of posting
     * @return where its lines are collected
     */
    public static PostingBuilder of(Command command, String cause) {
        return new PostingBuilder(PostingId.of(command.id()), cause).asked(command);
    }

    /** Merges lines of one account and contra and sorts them: by account, then by contra. */
    static List<Line> merged(List<Line> lines) {
        if (ascend(lines)) {
            return List.copyOf(lines);
        }
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Posting::compare);
        List<Line> merged = new ArrayList<>(sorted.size());
        for (Line line : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && compare(merged.get(last), line) == 0) {
                merged.set(last, merge(merged.get(last), line));
            } else {
                merged.add(line);
            }
        }
        return List.copyOf(merged);
    }

    private static boolean ascend(List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (compare(lines.get(i - 1), lines.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int compare(Line a, Line b) {
        int byAccount = a.account().compareTo(b.account());
        return byAccount != 0 ? byAccount : compare(a.contra(), b.contra());
    }

    private static int compare(@Nullable Contra a, @Nullable Contra b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return a.compareTo(b);
    }

    /** One line for each account: lines that differ in their contra stay apart, and yet are judged together. */
    static List<Line> net(List<Line> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).account().equals(sorted.get(i - 1).account())) {
                return netted(sorted);
            }
        }
        return sorted;
    }

    private static List<Line> netted(List<Line> sorted) {
        List<Line> net = new ArrayList<>(sorted.size());
        for (Line line : sorted) {
            int last = net.size() - 1;
            if (last >= 0 && net.get(last).account().equals(line.account())) {
                net.set(last, merge(net.get(last), line));
            } else {
                net.add(line);
            }
        }
        return net;
    }

    static Line merge(Line a, Line b) {
        Window window = a.window() == null ? b.window() : a.window();
        if (b.window() != null && !b.window().equals(window)) {
            throw new IllegalArgumentException(
                    "two lines give %s two windows, %s and %s: give one".formatted(a.account(), window, b.window()));
        }
        return new Line(
                a.account(),
                add("balance", a.account(), a.balance(), b.balance()),
                add("amount held", a.account(), a.held(), b.held()),
                a.floor().higher(b.floor()),
                a.contra(),
                window);
    }

    private static long add(String what, AccountId account, long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "two lines change the %s of %s by %d and %d: the sum does not fit 64 bits"
                            .formatted(what, account, a, b),
                    e);
        }
    }

    private static void requireHoldsMatch(PostingId id, List<Line> sorted) {
        long unmatched = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            AccountId account = line.account();
            unmatched = Math.addExact(unmatched, account.isHold() ? Math.negateExact(line.balance()) : line.held());
            boolean last =
                    i + 1 == sorted.size() || !sorted.get(i + 1).account().isOnSameAs(account);
            if (last && unmatched != 0) {
                throw new IllegalArgumentException(
                        "posting %s changes the amount held on %s by %d more than its holds: use hold, settle and release of the builder"
                                .formatted(id, account.base(), unmatched));
            }
        }
    }

    private static void requireBalanced(PostingId id, List<Line> sorted) {
        long open = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            String subject = line.account().subject();
            if (line.contra() == null && !line.account().isHold()) {
                open = Math.addExact(open, line.balance());
            }
            boolean last = i + 1 == sorted.size()
                    || !sorted.get(i + 1).account().subject().equals(subject);
            if (last && open != 0) {
                throw new IllegalArgumentException(
                        "posting %s leaves %s out of balance by %d: name a contra for where units come from or go to"
                                .formatted(id, subject, open));
            }
        }
    }
}
