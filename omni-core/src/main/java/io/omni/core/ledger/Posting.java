package io.omni.core.ledger;

import io.omni.core.command.Command;
import io.omni.core.event.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private record MergeKey(AccountId account, @Nullable Contra contra) {

        static final Comparator<MergeKey> ORDER = Comparator.comparing(MergeKey::account)
                .thenComparing(MergeKey::contra, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static List<Line> merged(List<Line> lines) {
        if (lines.size() == 1) {
            return List.copyOf(lines);
        }
        Map<MergeKey, Line> byAccount = new TreeMap<>(MergeKey.ORDER);
        for (Line line : lines) {
            byAccount.merge(new MergeKey(line.account(), line.contra()), line, Posting::merge);
        }
        requireMergeable(byAccount.values());
        return List.copyOf(new ArrayList<>(byAccount.values()));
    }

    /** Lines of one account that differ in their contra stay apart, and yet are judged together. */
    private static void requireMergeable(Collection<Line> sorted) {
        Line net = null;
        for (Line line : sorted) {
            net = net != null && net.account().equals(line.account()) ? merge(net, line) : line;
        }
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

    private static void requireHoldsMatch(PostingId id, List<Line> lines) {
        Map<AccountId, Long> unmatched = new HashMap<>();
        for (Line line : lines) {
            long change = line.account().isHold() ? -line.balance() : line.held();
            if (change != 0) {
                unmatched.merge(line.account().base(), change, Math::addExact);
            }
        }
        unmatched.forEach((account, difference) -> {
            if (difference != 0) {
                throw new IllegalArgumentException(
                        "posting %s changes the amount held on %s by %d more than its holds: use hold, settle and release of the builder"
                                .formatted(id, account, difference));
            }
        });
    }

    private static void requireBalanced(PostingId id, List<Line> lines) {
        Map<String, Long> open = new HashMap<>();
        for (Line line : lines) {
            if (line.contra() == null && !line.account().isHold() && line.balance() != 0) {
                open.merge(line.account().subject(), line.balance(), Math::addExact);
            }
        }
        open.forEach((subject, difference) -> {
            if (difference != 0) {
                throw new IllegalArgumentException(
                        "posting %s leaves %s out of balance by %d: name a contra for where units come from or go to"
                                .formatted(id, subject, difference));
            }
        });
    }
}
