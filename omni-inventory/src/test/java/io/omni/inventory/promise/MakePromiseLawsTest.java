package io.omni.inventory.promise;

import static io.omni.inventory.promise.PickupShop.CUP;
import static io.omni.inventory.promise.PickupShop.ELEVEN;
import static io.omni.inventory.promise.PickupShop.OPENING;
import static io.omni.inventory.promise.PickupShop.TEA;
import static io.omni.inventory.promise.PickupShop.TEN;
import static io.omni.inventory.promise.PickupShop.TODAY;
import static io.omni.inventory.promise.PickupShop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.capacity.DayCapacity;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** What holds of promises after any sequence of commands, in one store and over two. */
class MakePromiseLawsTest {

    private static final DayCapacity DAY =
            DayCapacity.UNLIMITED.orders(4).units(11).places(2);

    enum What {
        PROMISE,
        PROMISE_IN_CHANNEL,
        EXTEND,
        CONFIRM,
        RELEASE,
        WAIT,
        SWEEP
    }

    /** One command; the last number chooses among the promises made, and slots. */
    record Step(What what, long cups, long teas, int choice) {}

    @Property(tries = 150)
    @Tag("P-01")
    @Tag("P-06")
    void a_promise_is_held_whole_or_not_at_all_and_no_limit_is_passed(@ForAll("days") List<Step> steps) {
        VirtualClock clock = new VirtualClock(OPENING);
        InMemoryStorage storage = new InMemoryStorage();
        play(steps, new StoredLedger(storage, clock, LedgerOptions.DEFAULT), storage, clock);
    }

    @Property(tries = 60)
    @Tag("P-01")
    void over_two_databases_it_is_the_same(@ForAll("days") List<Step> steps) {
        VirtualClock clock = new VirtualClock(OPENING);
        Sharding sharding = Sharding.over("north", "south");
        List<Shard> shards = sharding.shards().stream()
                .map(name -> Shard.open(name, new InMemoryStorage(), clock, LedgerOptions.DEFAULT))
                .toList();
        play(steps, new ShardedLedger(sharding, shards, clock), new InMemoryStorage(), clock);
    }

    private static void play(List<Step> steps, Ledger ledger, InMemoryStorage storage, VirtualClock clock) {
        PickupShop shop = new PickupShop(new Inventory(ledger, storage, clock), clock);
        shop.plan(DAY);
        shop.setAside(3);
        shop.receive(9, 8);
        List<PromiseId> made = new ArrayList<>();
        for (Step step : steps) {
            play(step, shop, ledger, made);
            assertThat(check(shop, made)).as("after %s", step).isTrue();
        }
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(shop.inventory.promises().recover(clock.instant().plus(Duration.ofDays(1))))
                .isEqualTo(new PromiseRecovery(List.of(), List.of(), List.of(), List.of()));
    }

    private static void play(Step step, PickupShop shop, Ledger ledger, List<PromiseId> made) {
        Promises promises = shop.inventory.promises();
        PromiseId some = made.isEmpty() ? PromiseId.of(shop.next()) : made.get(step.choice() % made.size());
        switch (step.what()) {
            case PROMISE, PROMISE_IN_CHANNEL -> promise(step, shop, made);
            case EXTEND -> promises.extend(new ExtendPromise(shop.next(), some, Duration.ofMinutes(step.cups() * 5)));
            case CONFIRM -> promises.confirm(new ConfirmPromise(shop.next(), some));
            case RELEASE -> promises.release(new ReleasePromise(shop.next(), some));
            case WAIT -> shop.clock.advance(Duration.ofMinutes(step.teas() * 3));
            default -> ledger.sweep(step.choice());
        }
    }

    private static void promise(Step step, PickupShop shop, List<PromiseId> made) {
        MakePromise plain = new MakePromise(shop.next(), PickupShop.lines(step.cups(), step.teas()), PickupShop.QUARTER)
                .readyOn(TODAY)
                .pickedUpIn(step.choice() % 2 == 0 ? TEN : ELEVEN);
        MakePromise command = step.what() == What.PROMISE ? plain : plain.in(WEB);
        Object answer = shop.inventory.promises().make(command);
        assertThat(shop.inventory.promises().make(command)).as("again").isEqualTo(answer);
        if (answer instanceof MakePromiseOutcome.Promised promised) {
            made.add(promised.id());
        } else {
            assertThat(((MakePromiseOutcome.NotPromised) answer).shortages()).isNotEmpty();
            assertThat(shop.inventory.promises().find(PromiseId.of(command.id())))
                    .isEmpty();
        }
    }

    /** What is held of each thing is what the live promises say that they hold, each of them all of it. */
    private static boolean check(PickupShop shop, List<PromiseId> made) {
        TreeMap<StockKey, Long> units = new TreeMap<>();
        TreeMap<Slot, Long> places = new TreeMap<>();
        long orders = 0;
        for (PromiseId id : made) {
            Optional<HeldPromise> found =
                    shop.inventory.promises().find(id).filter(held -> held.state() != ReservationState.EXPIRED);
            if (found.isPresent()) {
                HeldPromise held = found.get();
                assertThat(held.work()).containsExactly(TODAY);
                assertThat(held.lines()).hasSize(2);
                held.lines()
                        .forEach(line -> units.merge(line.key(), line.quantity().units(), Long::sum));
                places.merge(held.slot().orElseThrow(), 1L, Long::sum);
                orders++;
            }
        }
        for (StockLevel level : shop.inventory.levels(List.of(CUP, TEA))) {
            assertThat(level.held()).isEqualTo(units.getOrDefault(level.key(), 0L));
            assertThat(level.available()).isNotNegative();
        }
        long all = units.values().stream().mapToLong(Long::longValue).sum();
        assertThat(shop.today().orders().promised().units()).isEqualTo(orders).isLessThanOrEqualTo(4);
        assertThat(shop.today().units().promised().units()).isEqualTo(all).isLessThanOrEqualTo(11);
        for (Slot slot : List.of(TEN, ELEVEN)) {
            assertThat(shop.slot(slot).places().promised().units())
                    .isEqualTo(places.getOrDefault(slot, 0L))
                    .isLessThanOrEqualTo(2);
        }
        return true;
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, What.PROMISE),
                                Tuple.of(3, What.PROMISE_IN_CHANNEL),
                                Tuple.of(2, What.EXTEND),
                                Tuple.of(2, What.CONFIRM),
                                Tuple.of(2, What.RELEASE),
                                Tuple.of(2, What.WAIT),
                                Tuple.of(1, What.SWEEP)),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }
}
