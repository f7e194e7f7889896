package io.omni.core.ledger.shard;

import static io.omni.core.ledger.shard.World.CUP;
import static io.omni.core.ledger.shard.World.CUSTOMER;
import static io.omni.core.ledger.shard.World.POT;
import static io.omni.core.ledger.shard.World.SUPPLIER;
import static io.omni.core.ledger.shard.World.TEA;
import static io.omni.core.ledger.shard.World.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.Floor;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.shard.SpanningPosting.State;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A process dies before or after each of its steps; another one, over the same shards, repeats or recovers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {

    private static final int MORE_THAN_ANY_POSTING_HAS = 100;

    @Test
    void what_a_dead_process_left_is_finished_or_released_by_another() {
        assertThat(everyCrash(UnaryOperator.identity(), UnaryOperator.identity(), (world, posting) -> world.recover()))
                .isGreaterThan(80);
    }

    @Test
    void what_a_dead_process_left_is_carried_on_by_who_repeats_it() {
        everyCrash(UnaryOperator.identity(), UnaryOperator.identity(), (world, posting) -> {
            Outcome outcome = world.process().post(posting);
            assertThat(world.process().find(posting.id()).isPresent()).isNotEqualTo(outcome instanceof Outcome.Refused);
            world.assertSettled();
        });
    }

    @Test
    void a_process_that_recovers_may_die_as_well() {
        everyCrash(UnaryOperator.identity(), UnaryOperator.identity(), (world, posting) -> {
            for (int step = 1; step < MORE_THAN_ANY_POSTING_HAS; step++) {
                Crash crash = Crash.at(step);
                try {
                    world.process(crash).recover(World.LATER);
                } catch (Crash died) {
                    continue;
                }
                break;
            }
            world.recover();
        });
    }

    @Test
    void settling_without_a_record_is_caught() {
        assertCaught(Unrecorded::new, UnaryOperator.identity());
    }

    @Test
    void recovering_that_releases_what_was_confirmed_is_caught() {
        assertCaught(ReleasesConfirmed::new, UnaryOperator.identity());
    }

    @Test
    void giving_nothing_back_after_a_refusal_is_caught() {
        assertCaught(UnaryOperator.identity(), Keeping::new);
    }

    private static void assertCaught(UnaryOperator<Storage> storage, UnaryOperator<Ledger> ledger) {
        assertThatThrownBy(() -> everyCrash(storage, ledger, (world, posting) -> {
                    world.process(Crash.never(), storage, ledger).recover(World.LATER);
                    world.recover();
                }))
                .isInstanceOf(AssertionError.class);
    }

    private interface Aftermath {
        void of(World world, Posting posting);
    }

    /** Runs through the day as often as it has steps, dying at another one each time; tells how many deaths there were. */
    private static int everyCrash(UnaryOperator<Storage> storage, UnaryOperator<Ledger> ledger, Aftermath aftermath) {
        int crashes = 0;
        int postings = day(new World()).size();
        for (int dying = 0; dying < postings; dying++) {
            for (int step = 1; step < MORE_THAN_ANY_POSTING_HAS; step++) {
                World world = new World();
                world.stock(10);
                List<Posting> day = day(world);
                day.subList(0, dying).forEach(posting -> world.post(world.process(), posting));
                Crash crash = Crash.at(step);
                try {
                    world.post(world.process(crash, storage, ledger), day.get(dying));
                } catch (Crash died) {
                    crashes++;
                }
                aftermath.of(world, day.get(dying));
                if (!crash.happened()) {
                    break;
                }
            }
        }
        return crashes;
    }

    /** Every kind of posting, each over two or three shards. */
    private static List<Posting> day(World world) {
        HoldId hold = world.nextHold();
        List<Posting> day = new ArrayList<>();
        day.add(world.posting()
                .hold(CUP, hold, 3, Floor.ZERO, TOMORROW)
                .hold(TEA, hold, 4, Floor.ZERO, TOMORROW)
                .hold(POT, hold, 1, Floor.ZERO, TOMORROW)
                .build());
        day.add(world.posting()
                .extend(CUP, hold, null)
                .extend(TEA, hold, null)
                .extend(POT, hold, null)
                .build());
        day.add(world.posting()
                .settle(CUP, hold, 2, CUSTOMER)
                .settle(TEA, hold, 3, CUSTOMER)
                .build());
        day.add(world.posting().release(TEA, hold, 1).release(POT, hold, 1).build());
        day.add(world.posting()
                .out(CUP, 2, CUSTOMER, Floor.ZERO)
                .out(POT, 4, CUSTOMER, Floor.ZERO)
                .build());
        day.add(world.posting()
                .out(TEA, 1, CUSTOMER, Floor.ZERO)
                .out(POT, 40, CUSTOMER, Floor.ZERO)
                .build());
        day.add(world.posting()
                .hold(TEA, world.nextHold(), 1, Floor.ZERO, null)
                .hold(POT, world.nextHold(), 40, Floor.ZERO, null)
                .build());
        day.add(world.posting().in(TEA, 2, SUPPLIER).in(POT, 3, SUPPLIER).build());
        return day;
    }

    /** Says that it recorded a confirmation and did not. */
    private static final class Unrecorded extends BentDecisions {

        Unrecorded(Storage storage) {
            super(storage);
        }

        @Override
        boolean loses(SpanningPosting posting) {
            return posting.state() == State.CONFIRMED;
        }
    }

    /** Takes what was confirmed for released. */
    private static final class ReleasesConfirmed extends BentDecisions {

        ReleasesConfirmed(Storage storage) {
            super(storage);
        }

        @Override
        SpanningPosting listed(SpanningPosting posting) {
            return posting.state() == State.CONFIRMED ? posting.to(State.RELEASED) : posting;
        }
    }

    /** Keeps what it is told to give back. */
    private static final class Keeping extends ForwardingLedger {

        Keeping(Ledger ledger) {
            super(ledger);
        }

        @Override
        public Outcome post(Posting posting) {
            return posting.cause().equals(Steps.GIVEN_BACK)
                    ? new Outcome.AlreadyPosted(new JournalEntry(
                            posting.id(), posting.cause(), posting.fingerprint(), World.NOW, List.of()))
                    : super.post(posting);
        }
    }

    private abstract static class BentDecisions extends ForwardingStorage {

        BentDecisions(Storage storage) {
            super(storage);
        }

        boolean loses(SpanningPosting posting) {
            return false;
        }

        SpanningPosting listed(SpanningPosting posting) {
            return posting;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
            VersionedStore<I, A> straight = super.aggregates(type);
            return type.aggregate().equals(SpanningPosting.class)
                    ? (VersionedStore<I, A>) new Bent<>((VersionedStore<I, SpanningPosting>) straight)
                    : straight;
        }

        private final class Bent<I> implements VersionedStore<I, SpanningPosting> {

            private final VersionedStore<I, SpanningPosting> straight;

            Bent(VersionedStore<I, SpanningPosting> straight) {
                this.straight = straight;
            }

            @Override
            public Optional<Versioned<SpanningPosting>> find(I id) {
                return straight.find(id);
            }

            @Override
            public Version save(SpanningPosting aggregate, Version expected) {
                return loses(aggregate) ? expected : straight.save(aggregate, expected);
            }

            @Override
            public List<Versioned<SpanningPosting>> findBy(String index, String key, @Nullable I after, int limit) {
                return straight.findBy(index, key, after, limit).stream()
                        .map(found -> new Versioned<>(listed(found.aggregate()), found.version()))
                        .toList();
            }

            @Override
            public void remove(I id, Version expected) {
                straight.remove(id, expected);
            }
        }
    }
}
