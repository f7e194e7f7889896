package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.JournalSegment;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Sealing;
import io.omni.core.ledger.StoredLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sealing the journal: L-19. */
abstract class SealingRules extends StoreSuite {

    private final SealedBooks taken = new SealedBooks();

    @Test
    void L19_sealing_hands_the_journal_over_in_order_without_gap_and_once() {
        receipts(5);
        List<JournalEntry> written = Books.of(ledger());
        long sealed = assertSealed(journal().seal());
        receipts(3);
        written = with(written, ledger(sealed));
        assertSealed(journal().seal());
        assertSealed(journal().seal());
        assertThat(taken.entries()).isEqualTo(written);
        assertThat(taken.segments())
                .extracting(segment -> segment.entries().size())
                .containsExactly(2, 2, 1, 2, 1);
        long after = 0;
        for (JournalSegment segment : taken.segments()) {
            assertThat(segment.after()).isEqualTo(after);
            after = segment.last();
        }
    }

    @Test
    void L19_what_was_posted_while_a_segment_was_handed_over_is_not_lost() {
        receipts(2);
        Posting late = sale(SHELF, 1);
        taken.meanwhile(() -> ledger().post(late));
        long sealed = ((Sealing.Sealed) journal().seal()).position();
        assertThat(journal().entries(sealed, 10).entries())
                .extracting(JournalEntry::id)
                .containsExactly(late.id());
    }

    @Test
    void L19_what_was_posted_in_a_unit_of_work_that_fails_is_never_handed_over() {
        receipts(3);
        PostingId undone = undone(() -> {
            PostingId id = posted(sale(SHELF, 1)).id();
            Books.sound(journal().checkpoint());
            return id;
        });
        assertSealed(journal().seal());
        assertThat(taken.entries()).hasSize(3).extracting(JournalEntry::id).doesNotContain(undone);
    }

    @Test
    void L19_few_entries_are_sealed_only_by_a_host_that_asks_for_it() {
        receipts(1);
        assertThat(journal().sealWhenDue()).isInstanceOf(Sealing.Kept.class);
        receipts(1);
        assertSealed(journal().sealWhenDue());
        receipts(1);
        assertThat(journal().sealWhenDue()).isInstanceOf(Sealing.Kept.class);
        assertSealed(journal().seal());
        assertThat(taken.entries()).hasSize(3);
    }

    @Test
    void L19_without_a_sink_nothing_is_sealed() {
        receipts(3);
        assertThat(ledger().journal().seal()).isInstanceOf(Sealing.Kept.class);
        assertThat(Books.of(ledger())).hasSize(3);
    }

    @Test
    void L19_what_the_sink_does_not_take_is_kept_and_handed_over_again() {
        receipts(4);
        List<JournalEntry> written = Books.of(ledger());
        taken.meanwhile(() -> {
            if (taken.segments().size() == 1) {
                throw new SealedBooks.Broken();
            }
        });
        Sealing failed = journal().seal();
        assertThat(failed).isInstanceOfSatisfying(Sealing.Failed.class, failure -> {
            assertThat(failure.cause()).isInstanceOf(SealedBooks.Broken.class);
            assertThat(failure.position()).isEqualTo(taken.segments().get(0).last());
            assertThat(failure.entries()).isGreaterThanOrEqualTo(2);
        });
        posted(sale(SHELF, 1));
        taken.meanwhile(() -> {});
        assertSealed(journal().seal());
        assertThat(taken.entries())
                .startsWith(written.toArray(new JournalEntry[0]))
                .hasSize(5);
    }

    @Test
    void L19_books_that_do_not_agree_are_not_sealed() {
        receipts(3);
        Journal unsound = new StoredLedger(
                        Falsified.states(
                                storage(),
                                state -> new AccountState(
                                        state.account(), state.balance() - 1, state.held(), state.window())),
                        clock(),
                        options())
                .journal();
        assertThat(unsound.seal()).isInstanceOf(Sealing.Unsound.class);
        assertThat(taken.segments()).isEmpty();
        assertThat(Books.of(ledger())).hasSize(3);
    }

    @Test
    void L19_sealing_changes_no_answer_to_a_posting() {
        Posting receipt = receipt(SHELF, 5);
        JournalEntry entry = posted(receipt).entry();
        posted(hold(SHELF, nextHold(), 2));
        assertSealed(journal().seal());
        assertThat(Outcomes.alreadyPosted(ledger().post(receipt)).entry()).isEqualTo(entry);
        assertThat(ledger().find(receipt.id())).contains(entry);
        assertThat(available(SHELF)).isEqualTo(3);
        refused(sale(SHELF, 4));
        posted(sale(SHELF, 3));
    }

    @Test
    void L19_positions_go_on_after_sealing() {
        receipts(3);
        long sealed = assertSealed(journal().seal());
        PostingId fourth = posted(receipt(SHELF, 1)).id();
        PostingId fifth = posted(receipt(SHELF, 1)).id();
        JournalPage page = ledger().journal().entries(sealed, 1);
        assertThat(page.position()).isGreaterThan(sealed);
        assertThat(page.entries()).extracting(JournalEntry::id).containsExactly(fourth);
        assertThat(ledger(page.position())).extracting(JournalEntry::id).containsExactly(fifth);
        LedgerStore.Extent extent = storage().ledger().extent();
        assertThat(extent.sealed()).isEqualTo(sealed);
        assertThat(extent.position()).isGreaterThan(page.position());
    }

    @Test
    void L19_the_journal_before_the_seal_is_not_there_without_a_source() {
        receipts(3);
        long sealed = assertSealed(journal().seal());
        posted(receipt(SHELF, 1));
        Journal journal = ledger().journal();
        assertThatThrownBy(() -> journal.entries(sealed - 1, 10))
                .isInstanceOfSatisfying(JournalSealed.class, thrown -> {
                    assertThat(thrown.after()).isEqualTo(sealed - 1);
                    assertThat(thrown.sealed()).isEqualTo(sealed);
                });
        assertThatThrownBy(journal::auditFromStart).isInstanceOf(JournalSealed.class);
        Books.sound(journal.audit());
    }

    @Test
    void L19_the_journal_before_the_seal_is_read_from_the_source() {
        receipts(5);
        List<JournalEntry> written = Books.of(ledger());
        long sealed = assertSealed(journal().seal());
        receipts(1);
        Journal journal = withSource().journal();
        List<JournalEntry> read = new ArrayList<>();
        JournalPage page = journal.entries(0, 4);
        while (!page.entries().isEmpty()) {
            read.addAll(page.entries());
            assertThat(read).hasSizeLessThanOrEqualTo(6);
            page = journal.entries(page.position(), 4);
        }
        List<JournalEntry> all = with(written, ledger(sealed));
        assertThat(read).isEqualTo(all);
        assertThat(journal.entries(0, 100).entries()).isEqualTo(all);
    }

    @Test
    void L19_an_audit_from_the_start_reads_the_source_and_names_the_first_posting_at_fault_in_it() {
        receipts(5);
        journal().seal();
        receipts(1);
        assertThat(Books.sound(withSource().journal().auditFromStart()).accounts())
                .isOne();
        PostingId third = taken.entries().get(2).id();
        Ledger misread = new StoredLedger(
                storage(),
                clock(),
                LedgerOptions.DEFAULT.withJournal(JournalOptions.DEFAULT.withSource((after, limit) -> {
                    JournalPage page = taken.entries(after, limit);
                    return new JournalPage(
                            page.entries().stream()
                                    .map(entry -> entry.id().equals(third) ? AuditRules.oneMore(entry) : entry)
                                    .toList(),
                            page.positions(),
                            page.position());
                })));
        assertThat(Books.drifted(misread.journal().auditFromStart()).drifts())
                .extracting(JournalAudit.Drift::firstFault)
                .containsExactly(Optional.of(third));
    }

    @Test
    void L19_a_checkpoint_never_takes_the_place_of_a_later_one() {
        receipts(2);
        journal().seal();
        Checkpoint first = storage().ledger().checkpoint();
        receipts(2);
        journal().seal();
        unitOfWork().execute(() -> {
            storage().ledger().keep(first);
            return first;
        });
        assertThat(storage().ledger().checkpoint().position()).isGreaterThan(first.position());
        Books.sound(ledger().journal().audit());
    }

    private void receipts(int postings) {
        for (int i = 0; i < postings; i++) {
            stock(SHELF, 1);
        }
    }

    private List<JournalEntry> ledger(long after) {
        return ledger().journal().entries(after, 100).entries();
    }

    private static List<JournalEntry> with(List<JournalEntry> some, List<JournalEntry> more) {
        List<JournalEntry> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** All of it was, up to the position that this gives. */
    private static long assertSealed(Sealing sealing) {
        assertThat(sealing).isInstanceOf(Sealing.Sealed.class);
        assertThat(sealing.entries()).isZero();
        return ((Sealing.Sealed) sealing).position();
    }

    private LedgerOptions options() {
        return LedgerOptions.DEFAULT.withJournal(
                JournalOptions.DEFAULT.withSink(taken).withSegment(2));
    }

    private Journal journal() {
        return fixture().ledger(clock(), options()).journal();
    }

    private Ledger withSource() {
        return fixture().ledger(clock(), LedgerOptions.DEFAULT.withJournal(JournalOptions.DEFAULT.withSource(taken)));
    }
}
