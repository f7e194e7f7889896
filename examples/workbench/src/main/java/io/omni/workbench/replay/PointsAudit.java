package io.omni.workbench.replay;

import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.orders.order.Order;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds the points up in the journal, order by order, and holds what is left against the goods that members keep: a point for each full pound
 * of an order.
 */
final class PointsAudit {

    private static final int PAGE = 1_000;
    private static final String POINTS = "points";
    private static final long PENCE_A_POINT = 100;

    /** What is left by the journal, by order. */
    private final Map<String, Long> left = new TreeMap<>();

    private long issued;
    private long clawedBack;
    private long due;
    private String problem = "";

    private long read;

    /** Reads what was posted since it last did. */
    void readOn(Journal journal) {
        JournalPage page = journal.entries(read, PAGE);
        while (!page.entries().isEmpty()) {
            page.entries().forEach(this::add);
            read = page.position();
            page = journal.entries(read, PAGE);
        }
    }

    /** Looks at what is left when all orders were checked. */
    void unknown() {
        left.forEach((order, points) -> compare(order, points, 0));
    }

    private void add(JournalEntry entry) {
        for (JournalLine line : entry.lines()) {
            if (line.account().book().equals(POINTS) && !line.account().isHold()) {
                left.merge(line.account().detail(), line.balance(), Long::sum);
                issued += Math.max(0, line.balance());
                clawedBack += Math.max(0, -line.balance());
            }
        }
    }

    void check(Order order) {
        boolean member = order.terms().customer().isPresent();
        long deserved = member ? order.keptGoods().minorUnits() / PENCE_A_POINT : 0;
        Long journaled = left.remove(order.id().toString());
        compare(order.id().toString(), journaled == null ? 0 : journaled, deserved);
        due += deserved;
    }

    private void compare(String order, long points, long deserved) {
        if (problem.isEmpty() && points != deserved) {
            problem = "order %s: %,d points by the journal, %,d for the goods kept".formatted(order, points, deserved);
        }
    }

    Audit result() {
        return problem.isEmpty()
                ? new Audit(
                        "points",
                        true,
                        "issued %,d - clawed back %,d = %,d for goods kept".formatted(issued, clawedBack, due))
                : new Audit("points", false, problem);
    }

    long issued() {
        return issued;
    }

    long clawedBack() {
        return clawedBack;
    }
}
