package io.omni.inventory.promise;

import static io.omni.inventory.promise.PickupShop.CUP;
import static io.omni.inventory.promise.PickupShop.LEEDS;
import static io.omni.inventory.promise.PickupShop.OPENING;
import static io.omni.inventory.promise.PickupShop.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.ledger.shard.SpanningPosting;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.Race;
import io.omni.inventory.capacity.DayCapacity;
import io.omni.inventory.reservation.ReservationState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One promise over two databases: several holds under one id. The stock of cups is in one of them, teas and the work of the store in the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardedPromiseTest {

    private static final Sharding SHARDING = Sharding.over("north", "south");
    private static final int MORE_STEPS_THAN_ANY = 60;

    private final VirtualClock clock = new VirtualClock(OPENING);
    private final List<InMemoryStorage> databases = List.of(new InMemoryStorage(), new InMemoryStorage());
    private final InMemoryStorage records = new InMemoryStorage();
    private final PickupShop shop = process(new AtomicInteger(Integer.MAX_VALUE));

    /** The death of a process at one of its steps; it stays dead. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static void step(AtomicInteger left) {
        if (left.decrementAndGet() < 0) {
            throw new Died();
        }
    }

    /** A process that has so many steps to live. */
    private PickupShop process(AtomicInteger left) {
        List<Shard> shards = SHARDING.shards().stream()
                .map(name -> shard(name, databases.get(SHARDING.shards().indexOf(name)), left))
                .toList();
        return new PickupShop(new Inventory(new ShardedLedger(SHARDING, shards, clock), records, clock), clock);
    }

    private Shard shard(String name, InMemoryStorage database, AtomicInteger left) {
        Ledger straight = database.openLedger(clock, LedgerOptions.DEFAULT);
        Ledger mortal = new ForwardingLedger(straight) {
            @Override
            public Outcome post(Posting posting) {
                step(left);
                Outcome outcome = super.post(posting);
                step(left);
                return outcome;
            }
        };
        Storage units = new ForwardingStorage(database) {
            @Override
            public UnitOfWork unitOfWork() {
                return new UnitOfWork() {
                    @Override
                    public <R> R execute(Supplier<R> work) {
                        step(left);
                        R result = database.unitOfWork().execute(work);
                        step(left);
                        return result;
                    }
                };
            }

            @Override
            public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
                return database.aggregates(type);
            }
        };
        return new Shard(name, units, mortal);
    }

    private void open(long cups, long teas) {
        assertThat(SHARDING.shardOf(CUP.sku().value())).isNotEqualTo(SHARDING.shardOf("tea"));
        shop.plan(DayCapacity.UNLIMITED.orders(9).units(20).places(3));
        shop.receive(cups, teas);
    }

    @Test
    void it_is_made_confirmed_and_released_in_both() {
        open(5, 5);
        MakePromise order = shop.order();
        PromiseId promise = shop.promised(order);
        assertThat(shop.promised(order)).isEqualTo(promise);
        assertThat(shop.held()).containsExactly(1L, 1L, 1L, 2L, 1L);
        assertThat(shop.inventory.promises().confirm(new ConfirmPromise(shop.next(), promise)))
                .isEqualTo(new ChangePromiseOutcome.Done(promise));
        clock.advance(Duration.ofHours(1));
        assertThat(shop.held()).containsExactly(1L, 1L, 1L, 2L, 1L);
        shop.inventory.promises().release(new ReleasePromise(shop.next(), promise));
        assertThat(shop.held()).containsOnly(0L);
        assertSound();
    }

    @Test
    void what_is_short_in_one_is_held_in_neither() {
        open(1, 5);
        shop.promised(shop.order());
        assertThat(shop.refused(shop.order())).containsExactly(new PromiseShortage.OfStock(CUP, 1, 0));
        assertThat(shop.held()).containsExactly(1L, 1L, 1L, 2L, 1L);
        assertThat(shop.inventory.promises().recover(clock.instant().plus(Duration.ofDays(1))))
                .isEqualTo(new PromiseRecovery(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    @Tag("P-11")
    void wherever_the_process_dies_the_promise_is_whole_or_nothing() {
        open(500, 500);
        int died = 0;
        int whole = 0;
        boolean through = false;
        for (int steps = 0; !through && steps < MORE_STEPS_THAN_ANY; steps++) {
            shop.plan(DayCapacity.UNLIMITED.orders(900).units(2_000).places(300 + steps));
            List<Long> before = shop.held();
            MakePromise order = shop.order();
            try {
                process(new AtomicInteger(steps)).inventory.promises().make(order);
                through = true;
            } catch (Died death) {
                died++;
            }
            clock.advance(Duration.ofMinutes(2));
            PromiseRecovery recovery = shop.inventory.promises().recover(clock.instant());
            assertThat(recovery.failed()).isEmpty();
            boolean made =
                    shop.inventory.promises().find(PromiseId.of(order.id())).isPresent();
            whole += made ? 1 : 0;
            assertThat(shop.held()).as("after %d steps", steps).isEqualTo(made ? plus(before, 1, 1, 1, 2, 1) : before);
            PromiseId promise = shop.promised(order);
            assertThat(shop.held()).as("sent again").isEqualTo(plus(before, 1, 1, 1, 2, 1));
            shop.inventory.promises().release(new ReleasePromise(shop.next(), promise));
            assertThat(shop.held()).isEqualTo(before);
        }
        assertThat(through).isTrue();
        assertThat(died).isGreaterThan(6);
        assertThat(whole).as("some deaths come after the decision").isGreaterThan(1);
        assertSound();
    }

    @Test
    void wherever_the_process_dies_a_confirmation_is_of_all_or_of_nothing() {
        open(500, 500);
        boolean through = false;
        int confirmed = 0;
        for (int steps = 0; !through && steps < MORE_STEPS_THAN_ANY; steps++) {
            shop.plan(DayCapacity.UNLIMITED.orders(900).units(2_000).places(300 + steps));
            PromiseId promise = shop.promised(shop.order());
            ConfirmPromise confirm = new ConfirmPromise(shop.next(), promise);
            try {
                process(new AtomicInteger(steps)).inventory.promises().confirm(confirm);
                through = true;
            } catch (Died death) {
                clock.advance(Duration.ofMinutes(2));
                assertThat(shop.inventory.promises().recover(clock.instant()).failed())
                        .isEmpty();
            }
            HeldPromise held = shop.inventory.promises().find(promise).orElseThrow();
            assertThat(held.lines()).isEqualTo(PickupShop.lines(1, 1));
            assertThat(held.slot()).contains(TEN);
            confirmed += held.state() == ReservationState.CONFIRMED ? 1 : 0;
            assertThat(shop.inventory.promises().confirm(confirm)).isEqualTo(new ChangePromiseOutcome.Done(promise));
            clock.set(OPENING);
        }
        assertThat(through).isTrue();
        assertThat(confirmed).isGreaterThan(1);
        assertSound();
    }

    private static List<Long> plus(List<Long> before, long... more) {
        return IntStream.range(0, more.length)
                .mapToObj(i -> before.get(i) + more[i])
                .toList();
    }

    @Test
    @Tag("P-01")
    void of_many_at_once_neither_stock_nor_slot_is_taken_twice() {
        open(7, 40);
        shop.plan(DayCapacity.UNLIMITED.orders(30).units(60).places(5));
        List<MakePromiseOutcome> outcomes = Race.run(
                12,
                i -> shop.inventory
                        .promises()
                        .make(i % 2 == 0 ? shop.order() : shop.order().pickedUpIn(PickupShop.ELEVEN)));
        long made = outcomes.stream()
                .filter(MakePromiseOutcome.Promised.class::isInstance)
                .count();
        assertThat(made).isBetween(1L, 7L);
        assertThat(shop.held().subList(0, 4)).containsExactly(made, made, made, 2 * made);
        assertThat(shop.slot(TEN).places().promised().units()
                        + shop.slot(PickupShop.ELEVEN).places().promised().units())
                .isEqualTo(made);
        assertThat(shop.slot(TEN).places().promised().units()).isLessThanOrEqualTo(5);
        assertSound();
    }

    private void assertSound() {
        for (InMemoryStorage database : databases) {
            assertThat(database.openLedger(clock, LedgerOptions.DEFAULT)
                            .journal()
                            .auditFromStart())
                    .isInstanceOf(JournalAudit.Sound.class);
            assertThat(database.aggregates(SpanningPosting.TYPE).findBy("unfinished", "all", null, 9))
                    .isEmpty();
        }
        assertThat(shop.inventory.capacities().plan(LEEDS)).isPresent();
    }
}
