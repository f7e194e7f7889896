package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.UnitOfWorkLost;
import io.omni.core.storage.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proves the rules U-1 to U-6 of {@link io.omni.core.storage.UnitOfWork}, over all that the stores write in it. */
public abstract class UnitOfWorkContract extends StoreSuite {

    /** More runs than this are not a bounded number of retries. */
    private static final int MANY_RUNS = 1_000;

    private static final ParcelId A = new ParcelId("a");

    /** For subclasses. */
    protected UnitOfWorkContract() {}

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

    /** What has left units of work: places of parcels, a balance, the ids of entries, how many events. */
    private record Kept(List<String> places, long balance, List<String> entries, int events) {

        static final Kept NOTHING = new Kept(List.of(), 0, List.of(), 0);
    }

    private Kept kept() {
        return new Kept(
                List.of("a", "b").stream()
                        .map(id -> parcels().find(new ParcelId(id)))
                        .flatMap(Optional::stream)
                        .map(found -> found.aggregate().place())
                        .toList(),
                balance(SHELF),
                Books.of(ledger()).stream().map(JournalEntry::cause).toList(),
                fixture().events().size());
    }

    private Kept all(int times) {
        return new Kept(
                List.of("berlin", "hamburg").subList(0, times),
                5L * times,
                List.of("tck.posting", "tck.posting").subList(0, times),
                times);
    }

    /** Writes to every store. */
    private void write(String parcel, String place) {
        save(Parcel.at(parcel, place));
        posted(posting().in(SHELF, 5, SUPPLIER).build());
        storage().outbox().append(moves(parcel, 1));
    }

    @Test
    void U1_work_runs_on_the_calling_thread_and_its_result_is_returned() {
        assertThat(unitOfWork().<Thread>execute(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void U1_what_the_stores_wrote_is_kept() {
        assertThat(unitOfWork().execute(() -> {
                    write("a", "berlin");
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(kept()).isEqualTo(all(1));
    }

    @Test
    void U2_when_the_work_throws_nothing_is_kept() {
        undone(() -> {
            write("a", "berlin");
            return A;
        });
        assertThat(kept()).isEqualTo(Kept.NOTHING);
        write("a", "berlin");
        assertThat(kept()).isEqualTo(all(1));
    }

    @Test
    void U2_the_same_throwable_comes_out() {
        for (Throwable thrown : List.of(new IllegalStateException("on purpose"), new AssertionError("on purpose"))) {
            assertThat(catchThrowable(() -> unitOfWork().execute(() -> {
                        write("a", "berlin");
                        return raise(thrown);
                    })))
                    .isSameAs(thrown);
        }
        assertThat(kept()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void U2_a_thread_begins_anew_after_a_unit_that_failed() {
        undone(() -> A);
        write("a", "berlin");
        assertThat(kept()).isEqualTo(all(1));
    }

    @Test
    void U3_joined_work_is_kept_with_the_outer_work() {
        assertThat(unitOfWork().<String>execute(() -> {
                    write("a", "berlin");
                    return unitOfWork().execute(() -> {
                        write("b", "hamburg");
                        return "inner";
                    });
                }))
                .isEqualTo("inner");
        assertThat(kept()).isEqualTo(all(2));
    }

    @Test
    void U3_joined_work_is_not_kept_when_the_outer_work_throws_afterwards() {
        undone(() -> unitOfWork().execute(() -> {
            write("a", "berlin");
            return A;
        }));
        assertThat(kept()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void U3_joined_work_sees_what_the_outer_work_wrote_and_the_other_way_round() {
        List<Integer> seen = unitOfWork().execute(() -> {
            save(Parcel.at("a", "berlin"));
            int moves = unitOfWork().execute(() -> {
                Parcel moved = found("a").movedTo("hamburg");
                save(moved);
                return moved.moves();
            });
            return List.of(moves, found("a").moves());
        });
        assertThat(seen).containsExactly(1, 1);
    }

    @Test
    void U4_a_unit_is_lost_when_joined_work_throws_even_if_the_outer_work_goes_on() {
        IllegalStateException thrown = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
                    write("a", "berlin");
                    Throwable caught = catchThrowable(() -> unitOfWork().execute(() -> raise(thrown)));
                    assertThat(caught).isSameAs(thrown);
                    write("b", "hamburg");
                    return A;
                }))
                .isInstanceOf(UnitOfWorkLost.class)
                .hasCause(thrown);
        assertThat(kept()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void U4_after_a_lost_unit_the_next_one_is_kept() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
                    assertThatThrownBy(() -> unitOfWork().execute(() -> raise(new IllegalStateException("on purpose"))))
                            .isInstanceOf(IllegalStateException.class);
                    return A;
                }))
                .isInstanceOf(UnitOfWorkLost.class);
        unitOfWork().execute(() -> {
            write("a", "berlin");
            return A;
        });
        assertThat(kept()).isEqualTo(all(1));
    }

    @Test
    void U5_others_see_nothing_of_a_unit_before_it_ends_and_then_all_of_it() {
        try (Onlooker onlooker = new Onlooker()) {
            List<Optional<?>> seen = unitOfWork().execute(() -> {
                write("a", "berlin");
                return glance(onlooker);
            });
            assertNothingSeen(seen);
            assertThat(onlooker.glance(this::kept)).contains(all(1));
        }
    }

    @Test
    void U5_others_see_nothing_of_joined_work_before_the_outer_work_ends() {
        try (Onlooker onlooker = new Onlooker()) {
            assertNothingSeen(undone(() -> {
                unitOfWork().execute(() -> {
                    write("a", "berlin");
                    return A;
                });
                return glance(onlooker);
            }));
        }
    }

    private List<Optional<?>> glance(Onlooker onlooker) {
        return List.of(
                onlooker.glance(() -> balance(SHELF)),
                onlooker.glance(() -> parcels().find(A).stream().count()),
                onlooker.glance(() ->
                        (long) parcels().findBy("place", "berlin", null, 1).size()),
                onlooker.glance(() -> (long) Books.of(ledger()).size()),
                onlooker.glance(() -> (long) fixture().events().size()));
    }

    private static void assertNothingSeen(List<Optional<?>> seen) {
        assertThat(seen)
                .allSatisfy(answer ->
                        assertThat(answer.map(Object::toString).orElse("0")).isEqualTo("0"));
    }

    @Test
    void U6_work_that_ends_in_a_conflict_is_run_again_and_only_the_last_run_is_kept() {
        AtomicInteger runs = new AtomicInteger();
        int result = unitOfWork().execute(() -> {
            write("a", "berlin");
            if (runs.incrementAndGet() < 3) {
                throw conflict();
            }
            return runs.get();
        });
        assertThat(result).isEqualTo(3);
        assertThat(kept()).isEqualTo(all(1));
    }

    @Test
    void U6_only_the_call_that_began_the_unit_runs_it_again() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger joined = new AtomicInteger();
        unitOfWork().execute(() -> {
            outer.incrementAndGet();
            return unitOfWork().execute(() -> {
                write("a", "berlin");
                return joined.incrementAndGet() < 3 ? raise(conflict()) : A;
            });
        });
        assertThat(outer).hasValue(3);
        assertThat(joined).hasValue(3);
        assertThat(kept()).isEqualTo(all(1));
    }

    @Test
    void U6_a_conflict_that_does_not_end_comes_out_after_a_bounded_number_of_runs() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
                    if (runs.incrementAndGet() > MANY_RUNS) {
                        throw new IllegalStateException("run more than %d times".formatted(MANY_RUNS));
                    }
                    write("a", "berlin");
                    return raise(conflict());
                }))
                .isInstanceOf(ConcurrencyConflict.class);
        assertThat(runs).hasValueGreaterThan(1);
        assertThat(kept()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void U6_work_that_fails_otherwise_is_run_once() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
                    runs.incrementAndGet();
                    return raise(new IllegalStateException("on purpose"));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    @Tag("P-09")
    void U6_units_that_lock_in_opposite_order_both_finish() {
        AccountId one = AccountId.of("tck-stock", "one", "berlin");
        AccountId two = AccountId.of("tck-stock", "two", "berlin");
        for (int round = 0; round < 3; round++) {
            Meeting meeting = new Meeting(2, Duration.ofMillis(200));
            List<Integer> results = new Race(fixture().patience())
                    .run(
                            2,
                            thread -> unitOfWork().execute(() -> {
                                posted(receipt(thread == 0 ? one : two, 1));
                                meeting.join();
                                posted(receipt(thread == 0 ? two : one, 1));
                                return thread;
                            }));
            assertThat(results).containsExactly(0, 1);
        }
        assertThat(balance(one)).isEqualTo(6);
        assertThat(balance(two)).isEqualTo(6);
    }

    private Parcel found(String id) {
        return parcels().find(new ParcelId(id)).map(Versioned::aggregate).orElseThrow();
    }

    private static ConcurrencyConflict conflict() {
        return new ConcurrencyConflict("a race that the suite lost on purpose");
    }

    /** Throws, in the place of a value. */
    private static ParcelId raise(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        throw new IllegalArgumentException("work cannot throw " + thrown, thrown);
    }
}
