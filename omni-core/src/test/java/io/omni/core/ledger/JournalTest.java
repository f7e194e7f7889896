package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUPS;
import static io.omni.core.ledger.Books.CUSTOMER;
import static io.omni.core.ledger.Books.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The journal finds the first posting at fault, and checkpoints that are honest. */
@Tag("L-18")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalTest {

    private final Books books = new Books();
    private final AlteredStorage altered = new AlteredStorage(books.storage);
    private final Journal journal = books.over(altered).journal();
    private final List<PostingId> ids = new ArrayList<>();

    @BeforeEach
    void post_three_on_the_shelf_and_one_beside() {
        post(books.posting().in(SHELF, 10, Books.SUPPLIER));
        post(books.posting().in(CUPS, 7, Books.SUPPLIER));
        post(books.posting().out(SHELF, 3, CUSTOMER, Floor.ZERO));
        post(books.posting().hold(SHELF, books.nextHold(), 2, Floor.ZERO, null));
    }

    @Test
    void a_sound_journal_says_how_far_it_was_read_and_how_much_was_compared() {
        assertThat(journal.audit()).isEqualTo(new JournalAudit.Sound(4, 3));
        assertThat(journal.auditFromStart()).isEqualTo(new JournalAudit.Sound(4, 3));
    }

    @Test
    void an_account_changed_behind_the_journals_back_drifts_without_a_posting_at_fault() {
        altered.states(state -> state.account().equals(SHELF)
                ? new AccountState(SHELF, state.balance() + 1, state.held(), state.window())
                : state);

        assertThat(journal.audit()).isEqualTo(drifted(new JournalAudit.Drift(SHELF, 7, 2, 8, 2, Optional.empty())));
    }

    @Test
    void an_amount_held_that_was_changed_drifts() {
        altered.states(state -> new AccountState(
                state.account(), state.balance(), state.account().equals(CUPS) ? 1 : state.held(), state.window()));

        assertThat(journal.audit()).isEqualTo(drifted(new JournalAudit.Drift(CUPS, 7, 0, 7, 1, Optional.empty())));
    }

    @Test
    void a_window_that_was_changed_drifts() {
        altered.states(state -> new AccountState(
                state.account(),
                state.balance(),
                state.held(),
                state.account().equals(CUPS) ? Window.until(Books.START) : state.window()));

        assertThat(journal.audit()).isEqualTo(drifted(new JournalAudit.Drift(CUPS, 7, 0, 7, 0, Optional.empty())));
    }

    @Test
    void a_change_that_was_altered_in_an_entry_is_the_fault_of_that_entry() {
        altered.entries(line(2, line -> with(line, line.balance() - 1, line.balanceAfter(), line.heldAfter())));

        assertThat(journal.audit()).isEqualTo(drifted(shelf(6, 2, 2)));
    }

    @Test
    void a_balance_after_that_was_altered_is_the_fault_of_that_entry_alone() {
        altered.entries(line(0, line -> with(line, line.balance(), 11, line.heldAfter())));

        assertThat(journal.audit()).isEqualTo(drifted(shelf(7, 2, 0)));
    }

    @Test
    void an_amount_held_after_that_was_altered_is_the_fault_of_that_entry() {
        altered.entries(line(2, line -> with(line, line.balance(), line.balanceAfter(), 1)));

        assertThat(journal.audit()).isEqualTo(drifted(shelf(7, 2, 2)));
    }

    @Test
    void an_entry_that_is_missing_shows_at_the_next_one_on_the_account() {
        altered.entries(without(0));

        assertThat(journal.audit()).isEqualTo(drifted(shelf(-3, 2, 2)));
    }

    @Test
    void a_last_entry_that_is_missing_leaves_no_posting_at_fault() {
        altered.entries(without(1));

        assertThat(journal.audit()).isEqualTo(drifted(new JournalAudit.Drift(CUPS, 0, 0, 7, 0, Optional.empty())));
    }

    @Test
    void an_entry_that_is_there_twice_is_at_fault_itself() {
        altered.entries(entries -> {
            entries.add(3, entries.get(2));
            return entries;
        });

        assertThat(journal.audit()).isEqualTo(drifted(shelf(4, 2, 2)));
    }

    @Test
    void an_entry_at_fault_on_a_hold_of_which_nothing_is_left_is_named() {
        HoldId hold = books.nextHold();
        post(books.posting().hold(CUPS, hold, 7, Floor.ZERO, Books.START.plusSeconds(1)));
        post(books.posting().settle(CUPS, hold, 7, CUSTOMER));
        altered.entries(line(
                4,
                line -> with(
                        line, line.balance(), line.account().isHold() ? 6 : line.balanceAfter(), line.heldAfter())));

        assertThat(journal.audit())
                .isEqualTo(drifted(new JournalAudit.Drift(CUPS.held(hold), 0, 0, 0, 0, Optional.of(ids.get(4)))));
    }

    @Test
    void a_drifted_journal_keeps_no_checkpoint() {
        altered.entries(without(1));

        assertThat(journal.checkpoint()).isInstanceOf(JournalAudit.Drifted.class);
        assertThat(altered.checkpoint()).isEqualTo(Checkpoint.START);
    }

    @Test
    void an_audit_begins_at_the_last_checkpoint_and_one_from_the_start_does_not() {
        assertThat(journal.checkpoint()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(altered.checkpoint().position()).isEqualTo(4);
        assertThat(altered.checkpoint().states()).hasSize(3);
        altered.entries(without(0));

        assertThat(journal.audit()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(journal.auditFromStart()).isEqualTo(drifted(shelf(-3, 2, 2)));
    }

    @Test
    void a_checkpoint_that_is_overtaken_by_another_one_is_sound() {
        altered.afterSnapshot(() -> {
            altered.afterSnapshot(() -> {});
            books.receive(SHELF, 1);
            assertThat(journal.checkpoint()).isInstanceOf(JournalAudit.Sound.class);
        });

        assertThat(journal.checkpoint()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(journal.audit()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    @Tag("L-16")
    void a_unit_of_work_audits_what_it_posted_itself() {
        JournalAudit within = books.storage.unitOfWork().execute(() -> {
            books.receive(SHELF, 1);
            books.receive(CUPS, 1);
            assertThat(journal.entries(3, 2).entries()).hasSize(2);
            return journal.checkpoint();
        });

        assertThat(within).isEqualTo(new JournalAudit.Sound(6, 3));
        assertThat(journal.audit()).isEqualTo(new JournalAudit.Sound(6, 3));
    }

    @Test
    void a_long_journal_is_audited_to_its_end() {
        for (int i = 0; i < 2_100; i++) {
            books.receive(CUPS, 1);
        }
        altered.states(state -> state.account().equals(CUPS)
                ? new AccountState(CUPS, state.balance() - 1, state.held(), state.window())
                : state);

        assertThat(books.ledger.journal().audit()).isEqualTo(new JournalAudit.Sound(2_104, 3));
        assertThat(journal.audit())
                .isEqualTo(drifted(new JournalAudit.Drift(CUPS, 2_107, 0, 2_106, 0, Optional.empty())));
    }

    @Test
    void a_hold_that_was_used_up_and_an_account_that_was_emptied_agree_with_the_journal() {
        HoldId hold = books.nextHold();
        post(books.posting().hold(CUPS, hold, 7, Floor.ZERO, Books.START.plusSeconds(1)));
        post(books.posting().settle(CUPS, hold, 7, CUSTOMER));

        assertThat(journal.audit()).isEqualTo(new JournalAudit.Sound(6, 3));
    }

    @Test
    @Tag("L-13")
    void pages_follow_each_other_and_the_last_one_is_short() {
        JournalPage first = journal.entries(0, 3);
        JournalPage second = journal.entries(first.position(), 3);

        assertThat(first.position()).isEqualTo(3);
        assertThat(first.entries()).extracting(JournalEntry::id).isEqualTo(ids.subList(0, 3));
        assertThat(second).extracting(JournalPage::position).isEqualTo(4L);
        assertThat(second.entries()).extracting(JournalEntry::id).isEqualTo(ids.subList(3, 4));
        assertThat(journal.entries(4, 1)).isEqualTo(new JournalPage(List.of(), 4));
    }

    @Test
    void a_page_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.entries(0, 0))
                .withMessage("at most 0 entries are none: ask for at least 1");
    }

    private void post(PostingBuilder posting) {
        ids.add(books.ledger.post(posting.build()).id());
    }

    private JournalAudit.Drift shelf(long rebuilt, long rebuiltHeld, int firstFault) {
        return new JournalAudit.Drift(SHELF, rebuilt, rebuiltHeld, 7, 2, Optional.of(ids.get(firstFault)));
    }

    private static JournalAudit drifted(JournalAudit.Drift drift) {
        return new JournalAudit.Drifted(List.of(drift));
    }

    private static UnaryOperator<List<JournalEntry>> without(int index) {
        return entries -> {
            entries.remove(index);
            return entries;
        };
    }

    private static UnaryOperator<List<JournalEntry>> line(int index, UnaryOperator<JournalLine> change) {
        return entries -> {
            JournalEntry entry = entries.get(index);
            entries.set(
                    index,
                    new JournalEntry(
                            entry.id(),
                            entry.cause(),
                            entry.fingerprint(),
                            entry.recordedAt(),
                            entry.lines().stream().map(change).toList()));
            return entries;
        };
    }

    private static JournalLine with(JournalLine line, long balance, long balanceAfter, long heldAfter) {
        return new JournalLine(
                line.account(), balance, line.held(), balanceAfter, heldAfter, line.contra(), line.window());
    }
}
