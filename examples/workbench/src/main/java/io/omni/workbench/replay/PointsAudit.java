package io.omni.workbench.replay;

import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.Ledger;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;

/** Adds the points up in the journal, and holds what is left against the goods that members keep: a point for each full pound of an order. */
final class PointsAudit {

    private static final int PAGE = 1_000;
    private static final String POINTS = "points";
    private static final long PENCE_A_POINT = 100;

    private long issued;
    private long clawedBack;
    private long due;

    static PointsAudit of(Retailer retailer, Sales sales) {
        PointsAudit audit = new PointsAudit();
        audit.readJournal(retailer.omni().ledger());
        for (OrderId id : sales.all().keySet()) {
            Order order = retailer.omni().orders().find(id).orElseThrow();
            if (order.terms().customer().isPresent()) {
                audit.due += order.keptGoods().minorUnits() / PENCE_A_POINT;
            }
        }
        return audit;
    }

    private void readJournal(Ledger ledger) {
        JournalPage page = ledger.journal().entries(0, PAGE);
        while (!page.entries().isEmpty()) {
            page.entries().forEach(this::add);
            page = ledger.journal().entries(page.position(), PAGE);
        }
    }

    private void add(JournalEntry entry) {
        for (JournalLine line : entry.lines()) {
            if (line.account().book().equals(POINTS) && !line.account().isHold()) {
                issued += Math.max(0, line.balance());
                clawedBack += Math.max(0, -line.balance());
            }
        }
    }

    Audit result() {
        String sums = "issued %,d - clawed back %,d = %,d for goods kept".formatted(issued, clawedBack, due);
        boolean ok = issued - clawedBack == due;
        return new Audit("points", ok, ok ? sums : "not so: " + sums);
    }

    long issued() {
        return issued;
    }

    long clawedBack() {
        return clawedBack;
    }
}
