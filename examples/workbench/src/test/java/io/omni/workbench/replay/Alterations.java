package io.omni.workbench.replay;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.PostingId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ways in which a store may fail its ledger. */
final class Alterations {

    private Alterations() {}

    /** Stores one unit less than it was told, once, where an order first sets units aside. */
    static final class UnitLost implements Alteration {

        private Optional<AccountId> victim = Optional.empty();
        private Optional<PostingId> next = Optional.empty();

        @Override
        public LedgerStore.Batch written(LedgerStore.Batch batch) {
            if (victim.isPresent()) {
                batch.entries().stream()
                        .filter(entry -> next.isEmpty() && touches(entry, victim.get()))
                        .findFirst()
                        .ifPresent(entry -> next = Optional.of(entry.id()));
                return batch;
            }
            victim = batch.states().stream()
                    .filter(state -> isOf("stock", state.account()) && state.held() > 0)
                    .map(AccountState::account)
                    .findFirst();
            return victim.isEmpty() ? batch : withStates(batch, state -> lessOne(state, victim.get()));
        }

        /** The account that lost a unit. */
        AccountId victim() {
            return victim.orElseThrow();
        }

        /** The first posting after that, which builds on the wrong balance. */
        PostingId firstFault() {
            return next.orElseThrow();
        }

        private static AccountState lessOne(AccountState state, AccountId victim) {
            return state.account().equals(victim)
                    ? new AccountState(state.account(), state.balance() - 1, state.held(), state.window())
                    : state;
        }
    }

    /** Reads one entry as if its first change of stock had been one unit more. */
    static final class EntryForged implements Alteration {

        private Optional<PostingId> forged = Optional.empty();

        @Override
        public JournalEntry read(JournalEntry entry) {
            boolean first = forged.isEmpty()
                    && entry.lines().stream().anyMatch(line -> isOf("stock", line.account()) && line.balance() < 0);
            if (first) {
                forged = Optional.of(entry.id());
            }
            return forged.filter(entry.id()::equals).isPresent() ? withLines(entry, EntryForged::oneMore) : entry;
        }

        PostingId forged() {
            return forged.orElseThrow();
        }

        private static JournalLine oneMore(JournalLine line) {
            return isOf("stock", line.account()) ? changed(line, 1, 0) : line;
        }
    }

    /** Gives a member ten points more than were posted, once, in entry and state alike, so that the books agree with each other. */
    static final class PointsGivenAway implements Alteration {

        private Optional<AccountId> lot = Optional.empty();

        @Override
        public LedgerStore.Batch written(LedgerStore.Batch batch) {
            if (lot.isPresent()) {
                return batch;
            }
            lot = batch.states().stream()
                    .map(AccountState::account)
                    .filter(account -> isOf("points", account))
                    .findFirst();
            List<JournalEntry> entries = batch.entries().stream()
                    .map(entry -> withLines(entry, line -> isLot(line.account()) ? changed(line, 10, 10) : line))
                    .toList();
            return withStates(
                    new LedgerStore.Batch(entries, batch.states(), batch.gone()),
                    state -> isLot(state.account())
                            ? new AccountState(state.account(), state.balance() + 10, state.held(), state.window())
                            : state);
        }

        /** The order whose points they are. */
        String order() {
            return lot.orElseThrow().detail();
        }

        private boolean isLot(AccountId account) {
            return lot.filter(account::equals).isPresent();
        }
    }

    /** Forgets how many units of stock are set aside, so that the next customer is promised them too. */
    static final class HoldsDropped implements Alteration {

        @Override
        public LedgerStore.Batch written(LedgerStore.Batch batch) {
            return withStates(
                    batch,
                    state -> isOf("stock", state.account())
                            ? new AccountState(state.account(), state.balance(), 0, state.window())
                            : state);
        }
    }

    private static boolean isOf(String book, AccountId account) {
        return account.book().equals(book) && !account.isHold();
    }

    private static boolean touches(JournalEntry entry, AccountId account) {
        return entry.lines().stream().anyMatch(line -> line.account().equals(account));
    }

    private static LedgerStore.Batch withStates(LedgerStore.Batch batch, UnaryOperator<AccountState> change) {
        return new LedgerStore.Batch(
                batch.entries(), batch.states().stream().map(change).toList(), Set.copyOf(batch.gone()));
    }

    private static JournalEntry withLines(JournalEntry entry, UnaryOperator<JournalLine> change) {
        return new JournalEntry(
                entry.id(),
                entry.cause(),
                entry.fingerprint(),
                entry.recordedAt(),
                entry.lines().stream().map(change).toList());
    }

    private static JournalLine changed(JournalLine line, long change, long after) {
        return new JournalLine(
                line.account(),
                line.balance() + change,
                line.held(),
                line.balanceAfter() + after,
                line.heldAfter(),
                line.contra(),
                line.window());
    }
}
