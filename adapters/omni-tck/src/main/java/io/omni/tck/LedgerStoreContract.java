package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.LedgerStore.Batch;
import io.omni.core.ledger.LedgerStore.Locked;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proves the rules of {@link LedgerStore}, of which the ledger above it shows no more than the outcome. */
public abstract class LedgerStoreContract extends StoreSuite {

    private static final AccountId NEVER_STORED = AccountId.of("tck-stock", "saucer", "berlin");

    /** For subclasses. */
    protected LedgerStoreContract() {}

    /**
     * Opens an empty store for one test.
     *
     * @return a fixture that no other test uses
     */
    protected abstract StorageFixture newFixture();

    @Override
    final StorageFixture openFixture() {
        return newFixture();
    }

    /** What can be read of the accounts and entries that the tests write. */
    private record Seen(List<Position> positions, List<Position> scanned, List<AccountState> held, boolean posted) {}

    private Seen seen(HoldId hold, PostingId id) {
        return new Seen(
                store().positions(List.of(SHELF, CELLAR), NOW),
                store().scan(Set.of(SHELF.book()), SHELF.subject(), NOW),
                store().held(hold),
                store().find(id).isPresent());
    }

    private LedgerStore store() {
        return storage().ledger();
    }

    private Locked lock(AccountId... accounts) {
        return store().lock(new TreeSet<>(Arrays.asList(accounts)), List.of(), NOW);
    }

    private Locked lock(PostingId id) {
        return store().lock(List.of(), List.of(id), NOW);
    }

    private static AccountState state(AccountId account, long balance, long held) {
        return new AccountState(account, balance, held, Window.ALWAYS);
    }

    /** An entry as the ledger makes it, of a posting in another ledger. */
    private JournalEntry entry() {
        Posting posting = receipt(SHELF, 1);
        JournalLine line = new JournalLine(SHELF, 1, 0, 1, 0, SUPPLIER, null);
        return new JournalEntry(posting.id(), posting.cause(), posting.fingerprint(), NOW, List.of(line));
    }

    /** Writes as the ledger does: it locks what it writes, first. */
    private void write(List<JournalEntry> entries, List<AccountState> states, Set<AccountId> gone) {
        TreeSet<AccountId> accounts = new TreeSet<>(gone);
        states.forEach(state -> accounts.add(state.account()));
        TreeSet<PostingId> ids = new TreeSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        store().lock(accounts, ids, NOW);
        store().write(new Batch(entries, states, gone));
    }

    private void kept(AccountState... states) {
        unitOfWork().execute(() -> {
            write(List.of(), List.of(states), Set.of());
            return states;
        });
    }

    @Test
    void S1_what_was_locked_stays_locked_until_the_unit_ends() {
        kept(state(SHELF, 10, 0));
        PostingId id = nextId();
        assertLockedOut(() -> lock(SHELF), () -> lock(SHELF));
        assertLockedOut(() -> lock(id), () -> lock(id));
        assertLockedOut(
                () -> {
                    write(List.of(), List.of(state(SHELF, 9, 0)), Set.of());
                    return SHELF;
                },
                () -> lock(SHELF));
    }

    @Test
    void S1_what_a_failed_unit_locked_is_free_again() {
        undone(() -> lock(SHELF));
        assertThat(new Race(fixture().patience()).run(2, thread -> unitOfWork().execute(() -> lock(SHELF))))
                .hasSize(2);
    }

    @Test
    void S2_locking_an_account_locks_what_remains_of_the_holds_on_it() {
        HoldId hold = nextHold();
        kept(state(SHELF, 10, 3), state(SHELF.held(hold), 3, 0));
        assertLockedOut(() -> lock(SHELF), () -> lock(SHELF.held(hold)));
    }

    @Test
    void S2_locking_what_has_no_row_yet_keeps_others_from_making_it() {
        PostingId id = nextId();
        assertLockedOut(() -> lock(NEVER_STORED), () -> lock(NEVER_STORED));
        assertLockedOut(() -> lock(id), () -> lock(id));
    }

    @Test
    @Tag("P-09")
    void S2_units_that_lock_the_same_accounts_and_ids_neither_deadlock_nor_conflict() {
        PostingId id = nextId();
        AtomicInteger runs = new AtomicInteger();
        new Race(fixture().patience())
                .runMany(
                        4,
                        40,
                        i -> unitOfWork().execute(() -> {
                            runs.incrementAndGet();
                            return store().lock(
                                            new TreeSet<>(List.of(SHELF, CELLAR, TEA, NEVER_STORED)), List.of(id), NOW);
                        }));
        assertThat(runs).hasValue(40);
    }

    @Test
    void S3_a_unit_of_work_reads_what_it_wrote() {
        HoldId hold = nextHold();
        JournalEntry entry = entry();
        List<Object> read = unitOfWork().execute(() -> {
            write(List.of(entry), List.of(state(SHELF, 10, 3), state(SHELF.held(hold), 3, 0)), Set.of());
            return List.of(
                    seen(hold, entry.id()),
                    lock(SHELF, SHELF.held(hold)).states(),
                    lock(entry.id()).entries().keySet());
        });
        Position shelf = new Position(SHELF, 10, 3, 7, Window.ALWAYS);
        assertThat(read.get(0))
                .isEqualTo(new Seen(
                        List.of(shelf, new Position(CELLAR, 0, 0, 0, Window.ALWAYS)),
                        List.of(shelf),
                        List.of(state(SHELF.held(hold), 3, 0)),
                        true));
        assertThat(read.get(1))
                .isEqualTo(Map.of(SHELF, state(SHELF, 10, 3), SHELF.held(hold), state(SHELF.held(hold), 3, 0)));
        assertThat(read.get(2)).isEqualTo(Set.of(entry.id()));
    }

    @Test
    void S3_a_unit_of_work_reads_what_it_wrote_last() {
        HoldId hold = nextHold();
        Seen seen = unitOfWork().execute(() -> {
            write(List.of(), List.of(state(SHELF, 10, 3), state(SHELF.held(hold), 3, 0)), Set.of());
            write(List.of(), List.of(state(SHELF, 10, 0)), Set.of(SHELF.held(hold)));
            return seen(hold, nextId());
        });
        assertThat(seen.scanned()).containsExactly(new Position(SHELF, 10, 0, 10, Window.ALWAYS));
        assertThat(seen.held()).isEmpty();
    }

    @Test
    void S4_a_batch_is_kept_as_a_whole() {
        HoldId hold = nextHold();
        HoldId gone = nextHold();
        JournalEntry entry = entry();
        kept(state(SHELF, 10, 2), state(SHELF.held(gone), 2, 0));
        unitOfWork().execute(() -> {
            write(
                    List.of(entry),
                    List.of(state(SHELF, 8, 3), state(CELLAR, 5, 0), state(SHELF.held(hold), 3, 0)),
                    Set.of(SHELF.held(gone)));
            return entry;
        });
        Position shelf = new Position(SHELF, 8, 3, 5, Window.ALWAYS);
        Position cellar = new Position(CELLAR, 5, 0, 5, Window.ALWAYS);
        assertThat(seen(hold, entry.id()))
                .isEqualTo(new Seen(
                        List.of(shelf, cellar), List.of(shelf, cellar), List.of(state(SHELF.held(hold), 3, 0)), true));
        assertThat(store().held(gone)).isEmpty();
    }

    @Test
    void S4_of_a_unit_that_fails_all_of_it_is_gone() {
        HoldId hold = nextHold();
        JournalEntry entry = entry();
        kept(state(SHELF, 10, 3), state(SHELF.held(hold), 3, 0));
        Seen before = seen(hold, entry.id());
        undone(() -> {
            write(List.of(entry), List.of(state(SHELF, 7, 1), state(CELLAR, 5, 0)), Set.of(SHELF.held(hold)));
            return entry;
        });
        assertThat(seen(hold, entry.id())).isEqualTo(before);
    }

    @Test
    void S5_others_read_only_what_was_kept() {
        HoldId hold = nextHold();
        JournalEntry entry = entry();
        List<Optional<?>> read = unitOfWork().execute(() -> {
            write(List.of(entry), List.of(state(SHELF, 10, 3), state(SHELF.held(hold), 3, 0)), Set.of());
            return List.of(
                    glance(() -> store().positions(List.of(SHELF), NOW).get(0).balance()),
                    glance(() -> store().scan(Set.of(SHELF.book()), SHELF.subject(), NOW)
                            .size()),
                    glance(() -> store().held(hold).size()),
                    glance(() -> store().find(entry.id()).stream().count()));
        });
        assertThat(read)
                .allSatisfy(answer ->
                        assertThat(answer.map(Object::toString).orElse("0")).isEqualTo("0"));
        assertThat(seen(hold, entry.id()).posted()).isTrue();
    }

    @Test
    void S5_all_accounts_of_a_subject_are_read_at_one_moment() {
        kept(state(SHELF, 50, 0), state(CELLAR, 50, 0));
        AtomicBoolean done = new AtomicBoolean();
        List<List<Long>> sums = new Race(fixture().patience()).run(3, thread -> {
            List<Long> seen = new ArrayList<>();
            while (thread > 0 && !done.get()) {
                move();
            }
            for (int round = 0; thread == 0 && round < 60; round++) {
                seen.add(store().scan(Set.of(SHELF.book()), SHELF.subject(), NOW).stream()
                        .mapToLong(Position::balance)
                        .sum());
            }
            done.set(true);
            return seen;
        });
        assertThat(sums.get(0)).hasSize(60).containsOnly(100L);
    }

    @Test
    void S6_positions_ascend_and_an_entry_has_the_same_for_ever() {
        JournalEntry first = appended();
        JournalEntry second = appended();
        JournalPage one = store().journal(0, Long.MAX_VALUE, 1);
        JournalPage two = store().journal(one.position(), Long.MAX_VALUE, 1);
        assertThat(one.entries()).containsExactly(first);
        assertThat(two.entries()).containsExactly(second);
        assertThat(two.position()).isGreaterThan(one.position());
        appended();
        assertThat(store().journal(0, Long.MAX_VALUE, 1)).isEqualTo(one);
        assertThat(store().journal(0, two.position(), 9).entries()).containsExactly(first, second);
    }

    @Test
    void S6_up_to_the_position_of_a_snapshot_no_entry_appears_any_more() {
        JournalEntry first = appended();
        long position = store().snapshot().position();
        appended();
        assertThat(store().journal(0, position, 9).entries()).containsExactly(first);
        assertThat(store().extent().position()).isGreaterThan(position);
    }

    @Test
    void S6_a_snapshot_that_is_taken_while_a_unit_writes_covers_all_or_nothing_of_it() {
        appended();
        Optional<Long> position = unitOfWork().execute(() -> {
            JournalEntry entry = entry();
            write(List.of(entry), List.of(), Set.of());
            return glance(() -> store().snapshot().position());
        });
        position.ifPresent(at -> assertThat(store().journal(0, at, 9).entries()).hasSize(1));
        assertThat(store().journal(0, store().snapshot().position(), 9).entries())
                .hasSize(2);
    }

    @Test
    void S7_discarding_lets_go_of_the_stretch_that_it_names_and_of_nothing_else() {
        JournalEntry first = appended();
        JournalEntry second = appended();
        long upTo = store().journal(0, Long.MAX_VALUE, 1).position();
        store().keep(store().snapshot());
        unitOfWork().execute(() -> {
            store().discard(upTo);
            return upTo;
        });
        assertThat(store().extent().sealed()).isEqualTo(upTo);
        assertThat(store().journal(upTo, Long.MAX_VALUE, 9).entries()).containsExactly(second);
        assertThatThrownBy(() -> store().journal(0, Long.MAX_VALUE, 9)).isInstanceOf(JournalSealed.class);
        assertThat(store().find(first.id())).contains(first);
        assertThat(store().find(second.id())).contains(second);
    }

    @Test
    void S8_a_checkpoint_takes_the_place_of_an_earlier_one_and_never_of_a_later() {
        appended();
        Checkpoint earlier = store().snapshot();
        appended();
        Checkpoint later = store().snapshot();
        store().keep(earlier);
        assertThat(store().checkpoint().position()).isEqualTo(earlier.position());
        store().keep(later);
        store().keep(earlier);
        assertThat(store().checkpoint().position()).isEqualTo(later.position());
        assertThat(later.position()).isGreaterThan(earlier.position());
    }

    @Test
    void S9_a_grid_reads_what_positions_would_however_long_ago_it_was_prepared() {
        kept(state(CELLAR, 4, 0));
        LedgerStore.Grid grid = store().grid(
                        SHELF.book(),
                        List.of(SHELF.subject(), TEA.subject()),
                        List.of(SHELF.detail(), CELLAR.detail()));
        assertThat(read(grid)).containsExactly(0, 4, 0, 0);
        kept(state(SHELF, 10, 3), state(SHELF.held(nextHold()), 3, 0), state(TEA, 5, 0));
        assertThat(read(grid)).containsExactly(7, 4, 5, 0);
        long[] within = undone(() -> {
            write(List.of(), List.of(state(SHELF, 2, 0)), Set.of());
            return read(grid);
        });
        assertThat(within).containsExactly(2, 4, 5, 0);
        assertThat(read(grid)).containsExactly(7, 4, 5, 0);
    }

    @Test
    void S10_the_open_holds_on_an_account_are_read_by_descending_ids() {
        HoldId first = HoldId.of(nextCommand());
        clock().advance(Duration.ofSeconds(1));
        HoldId second = HoldId.of(nextCommand());
        AccountState expiring = new AccountState(SHELF.held(first), 3, 0, Window.until(SOON));
        AccountState swept = new AccountState(SHELF.held(nextHold()), 0, 0, Window.until(SOON));
        AccountState lasting = state(SHELF.held(second), 2, 0);
        kept(state(SHELF, 10, 5), expiring, swept, lasting, state(CELLAR, 10, 1), state(CELLAR.held(second), 1, 0));
        assertThat(store().holdsOn(SHELF, NOW, 9)).containsExactly(lasting, expiring);
        assertThat(store().holdsOn(SHELF, NOW, 1)).containsExactly(lasting);
        assertThat(store().holdsOn(SHELF, SOON, 9)).containsExactly(lasting);
        assertThat(store().holdsOn(NEVER_STORED, NOW, 9)).isEmpty();
    }

    @Test
    void S10_a_unit_of_work_reads_the_holds_that_it_wrote_and_others_do_not() {
        AccountState lasting = state(SHELF.held(nextHold()), 2, 0);
        List<Object> read = unitOfWork().execute(() -> {
            write(List.of(), List.of(state(SHELF, 10, 2), lasting), Set.of());
            return List.of(store().holdsOn(SHELF, NOW, 9), glance(() -> store().holdsOn(SHELF, NOW, 9)));
        });
        assertThat(read.get(0)).isEqualTo(List.of(lasting));
        assertThat(read.get(1)).isIn(Optional.empty(), Optional.of(List.of()));
    }

    private static long[] read(LedgerStore.Grid grid) {
        long[] available = {-1, -1, -1, -1};
        grid.read(NOW, available);
        return available;
    }

    private JournalEntry appended() {
        JournalEntry entry = entry();
        return unitOfWork().execute(() -> {
            write(List.of(entry), List.of(), Set.of());
            return entry;
        });
    }

    /** Moves one unit from the fuller of two accounts to the other. */
    private void move() {
        unitOfWork().execute(() -> {
            lock(SHELF, CELLAR);
            long shelf = store().positions(List.of(SHELF), NOW).get(0).balance();
            long next = shelf > 50 ? shelf - 1 : shelf + 1;
            store().write(new Batch(List.of(), List.of(state(SHELF, next, 0), state(CELLAR, 100 - next, 0)), Set.of()));
            return next;
        });
    }

    /** While a unit holds a lock, another one does not get it; afterwards it does. */
    private void assertLockedOut(Supplier<?> first, Supplier<?> second) {
        List<Object> got = unitOfWork().execute(() -> List.of(first.get(), glance(second)));
        assertThat(got.get(1)).as("what another unit of work got meanwhile").isEqualTo(Optional.empty());
        assertThat(new Race(fixture().patience()).run(1, thread -> unitOfWork().execute(() -> List.of(second.get()))))
                .hasSize(1);
    }

    private <R> Optional<R> glance(Supplier<R> look) {
        try (Onlooker onlooker = new Onlooker()) {
            return onlooker.glance(() -> unitOfWork().execute(look));
        }
    }
}
