package io.omni.inventory.internal;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.Ledger;
import io.omni.inventory.stock.PastLevels;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells how stock stood, from the journal. */
public final class History {

    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final Shelves shelves;

    /**
     * Creates it.
     *
     * @param ledger whose journal
     * @param shelves tells where units are set aside
     */
    public History(Ledger ledger, Shelves shelves) {
        this.ledger = ledger;
        this.shelves = shelves;
    }

    /**
     * Works levels out.
     *
     * @param keys which ones
     * @param at the instant
     * @return how they stood, or that the journal does not reach so far
     */
    public PastLevels levels(Collection<StockKey> keys, Instant at) {
        Map<AccountId, PastAccount> accounts = new TreeMap<>();
        shelves.accounts(keys).forEach(account -> accounts.put(account, new PastAccount(account, at)));
        try {
            replay(accounts);
        } catch (JournalSealed sealed) {
            return new PastLevels.OutOfReach(at, sealed.sealed());
        }
        return new PastLevels.Known(
                at,
                Levels.levels(
                        accounts.values().stream().map(PastAccount::position).toList()));
    }

    private void replay(Map<AccountId, PastAccount> accounts) {
        Journal journal = ledger.journal();
        JournalPage page = journal.entries(0, PAGE);
        while (!page.entries().isEmpty()) {
            page.entries().forEach(entry -> replay(entry, accounts));
            page = page.entries().size() < PAGE
                    ? new JournalPage(List.of(), page.position())
                    : journal.entries(page.position(), PAGE);
        }
    }

    private static void replay(JournalEntry entry, Map<AccountId, PastAccount> accounts) {
        for (JournalLine line : entry.lines()) {
            PastAccount account = accounts.get(line.account().base());
            if (account != null) {
                account.add(line, entry.recordedAt());
            }
        }
    }
}
