package io.omni.loyalty.internal;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Window;
import io.omni.loyalty.points.PointsStatement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reads from the journal what became of all points. It keeps one small entry for each lot that is not used up. */
public final class Statements {

    private static final int PAGE = 1000;

    private final Ledger ledger;

    /**
     * Creates the reader.
     *
     * @param ledger whose journal to read
     */
    public Statements(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Tells what became of all points.
     *
     * @param at the instant; later entries are left out
     * @return the statement
     */
    public PointsStatement at(Instant at) {
        Reading reading = new Reading(at);
        long after = 0;
        JournalPage page;
        do {
            page = ledger.journal().entries(after, PAGE);
            page.entries().forEach(reading::read);
            after = page.position();
        } while (!page.entries().isEmpty());
        return reading.statement();
    }

    /**
     * What is left of a lot.
     *
     * @param balance what is in it
     * @param window when it counts
     */
    private record Lot(long balance, Window window) {}

    private static final class Reading {

        private final Instant at;
        private final Map<AccountId, Lot> lots = new HashMap<>();
        private final Map<AccountId, Map<AccountId, Lot>> holds = new HashMap<>();
        private long earned;
        private long redeemed;

        Reading(Instant at) {
            this.at = at;
        }

        void read(JournalEntry entry) {
            if (entry.recordedAt().isAfter(at)) {
                return;
            }
            for (JournalLine line : entry.lines()) {
                if (line.account().book().equals(PointsBook.POINTS)) {
                    read(line);
                }
            }
        }

        private void read(JournalLine line) {
            if (line.account().isHold()) {
                keep(holds.computeIfAbsent(line.account().base(), lot -> new HashMap<>()), line);
                return;
            }
            keep(lots, line);
            if (PointsBook.PROGRAM.equals(line.contra())) {
                earned = Math.addExact(earned, line.balance());
            } else if (!PointsBook.TRANSFER.equals(line.contra())) {
                redeemed = Math.subtractExact(redeemed, line.balance());
            }
        }

        private static void keep(Map<AccountId, Lot> in, JournalLine line) {
            Lot before = in.get(line.account());
            Window window = line.window() != null ? line.window() : before == null ? Window.ALWAYS : before.window();
            if (line.balanceAfter() == 0 && line.account().isHold()) {
                in.remove(line.account());
            } else {
                in.put(line.account(), new Lot(line.balanceAfter(), window));
            }
        }

        PointsStatement statement() {
            long expired = 0;
            long available = 0;
            long pending = 0;
            long held = 0;
            long owed = 0;
            for (Map.Entry<AccountId, Lot> each : lots.entrySet()) {
                Lot lot = each.getValue();
                long kept = heldOn(each.getKey());
                long free = lot.balance() - kept;
                held += kept;
                owed -= Math.min(0, free);
                long rest = Math.max(0, free);
                if (lot.window().expiredAt(at)) {
                    expired += rest;
                } else if (lot.window().contains(at)) {
                    available += rest;
                } else {
                    pending += rest;
                }
            }
            return new PointsStatement(earned, redeemed, expired, available, pending, held, owed);
        }

        private long heldOn(AccountId lot) {
            return holds.getOrDefault(lot, Map.of()).values().stream()
                    .filter(hold -> !hold.window().expiredAt(at))
                    .mapToLong(Lot::balance)
                    .sum();
        }
    }
}
