package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The audit of the journal: L-18. */
abstract class AuditRules extends StoreSuite {

    @Test
    void L18_the_audit_finds_the_books_sound_after_postings_sweeps_and_forgetting() {
        HoldId one = nextHold();
        HoldId two = nextHold();
        stock(SHELF, 10);
        posted(hold(SHELF, one, 3));
        posted(hold(SHELF, two, 2));
        posted(settlement(SHELF, one, 1));
        refused(sale(SHELF, 9));
        posted(posting().move(SHELF, CELLAR, 2, Floor.ZERO).build());
        assertSound(5);
        clock().set(SOON);
        posted(fact(SHELF, 9));
        ledger().sweep(100);
        assertSound(6);
        clock().advance(LedgerOptions.DEFAULT.idWindow().plusMillis(1));
        ledger().forget();
        assertSound(6);
        assertThat(balance(SHELF)).isEqualTo(-2);
    }

    private void assertSound(int entries) {
        assertThat(Books.of(ledger())).hasSize(entries);
        Books.sound(ledger().journal().audit());
        assertThat(Books.sound(ledger().journal().auditFromStart()).accounts()).isPositive();
    }

    @Test
    void L18_an_audit_reads_on_from_the_last_checkpoint() {
        Posting early = receipt(SHELF, 10);
        posted(early);
        Books.sound(ledger().journal().checkpoint());
        posted(sale(SHELF, 3));
        Journal journal =
                journal(Falsified.entries(storage(), entry -> entry.id().equals(early.id()) ? oneMore(entry) : entry));
        assertThat(Books.sound(journal.audit()).accounts()).isOne();
        assertThat(faults(journal.auditFromStart())).containsExactly(Optional.of(early.id()));
    }

    @Test
    void L18_a_checkpoint_takes_the_place_of_the_one_before() {
        posted(receipt(SHELF, 10));
        long first = Books.sound(ledger().journal().checkpoint()).position();
        posted(sale(SHELF, 3));
        long second = Books.sound(ledger().journal().checkpoint()).position();
        assertThat(second).isGreaterThan(first);
        assertThat(storage().ledger().checkpoint().position()).isEqualTo(second);
        assertThat(storage().ledger().checkpoint().states())
                .extracting(AccountState::account, AccountState::balance)
                .containsExactly(tuple(SHELF, 7L));
    }

    @Test
    void L18_an_account_that_was_changed_without_a_posting_is_named() {
        stock(SHELF, 10);
        stock(TEA, 5);
        Journal journal = journal(Falsified.states(storage(), this::stolen));
        assertThat(Books.drifted(journal.audit()).drifts())
                .containsExactly(new JournalAudit.Drift(TEA, 5, 0, 4, 0, Optional.empty()));
    }

    @Test
    void L18_no_checkpoint_is_kept_of_books_that_do_not_agree() {
        stock(TEA, 5);
        Journal journal = journal(Falsified.states(storage(), this::stolen));
        Books.drifted(journal.checkpoint());
        assertThat(storage().ledger().checkpoint().position()).isZero();
    }

    @Test
    void L18_the_first_posting_at_fault_is_named_with_its_account() {
        stock(SHELF, 10);
        stock(TEA, 5);
        PostingId second = posted(sale(SHELF, 1)).id();
        posted(sale(SHELF, 1));
        UnaryOperator<JournalEntry> falsify = entry -> entry.id().equals(second) ? oneMore(entry) : entry;
        assertThat(Books.drifted(journal(Falsified.entries(storage(), falsify)).audit())
                        .drifts())
                .containsExactly(new JournalAudit.Drift(SHELF, 9, 0, 8, 0, Optional.of(second)));
    }

    @Test
    void L18_a_hold_that_does_not_follow_from_the_entries_is_named() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        Journal journal = journal(Falsified.states(
                storage(),
                state -> state.account().isHold() ? new AccountState(state.account(), 3, 0, state.window()) : state));
        assertThat(Books.drifted(journal.audit()).drifts())
                .containsExactly(new JournalAudit.Drift(SHELF.held(hold), 4, 0, 3, 0, Optional.empty()));
    }

    private AccountState stolen(AccountState state) {
        return state.account().equals(TEA)
                ? new AccountState(TEA, state.balance() - 1, state.held(), state.window())
                : state;
    }

    static JournalEntry oneMore(JournalEntry entry) {
        List<JournalLine> lines = new ArrayList<>();
        for (JournalLine line : entry.lines()) {
            lines.add(new JournalLine(
                    line.account(),
                    line.balance() + 1,
                    line.held(),
                    line.balanceAfter(),
                    line.heldAfter(),
                    line.contra(),
                    line.window()));
        }
        return new JournalEntry(entry.id(), entry.cause(), entry.fingerprint(), entry.recordedAt(), lines);
    }

    private static List<Optional<PostingId>> faults(JournalAudit audit) {
        return Books.drifted(audit).drifts().stream()
                .map(JournalAudit.Drift::firstFault)
                .toList();
    }

    private Journal journal(Storage storage) {
        return new StoredLedger(storage, clock(), LedgerOptions.DEFAULT).journal();
    }
}
