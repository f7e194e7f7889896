package io.omni.core.relay;

import static io.omni.core.relay.Depot.MAILER;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.storage.AfterDeath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RelayLawsTest {

    /** What became of an attempt. */
    private enum Fate {
        HANDLED,
        FAILED,
        OUTLASTED,
        DIED
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A consumer that the fates befall by turns, and what it saw. */
    private static final class Sufferer {

        final Depot depot = new Depot();
        final List<Fate> fates;
        final List<String> handled = new ArrayList<>();
        final Map<String, Integer> next = new HashMap<>();
        final boolean waits;
        int turn;

        Sufferer(List<Fate> fates, boolean waits) {
            this.fates = fates;
            this.waits = waits;
        }

        void receive(Received<Moved> moved) {
            Fate fate = turn < fates.size() ? fates.get(turn) : Fate.HANDLED;
            turn++;
            int expected = next.getOrDefault(moved.event().parcel(), 0);
            int step = moved.event().step();
            if (waits) {
                assertThat(step)
                        .as("%s comes after %d were handled", moved, expected)
                        .isLessThanOrEqualTo(expected);
            }
            switch (fate) {
                case FAILED -> throw new IllegalStateException("on purpose");
                case DIED -> throw new Death();
                case OUTLASTED ->
                    depot.clock.advance(RelayOptions.DEFAULT.leaseFor().plusSeconds(1));
                case HANDLED -> {}
            }
            handled.add(moved.event().name());
            next.merge(moved.event().parcel(), step + 1, Math::max);
        }

        void live(Subscription subscription, int parcels, int steps) {
            depot.events.on(Moved.class, subscription, this::receive);
            for (int step = 0; step < steps; step++) {
                for (int parcel = 0; parcel < parcels; parcel++) {
                    depot.moved("p" + parcel + "-", step);
                }
            }
            for (int run = 0; depot.lag(MAILER.id()).depth() > 0; run++) {
                assertThat(run).as("runs of a relay that ends").isLessThan(10_000);
                try {
                    depot.relay(depot.storage, RelayOptions.DEFAULT.withBatch(3))
                            .run(5);
                } catch (Death death) {
                    depot.clock.advance(Duration.ofSeconds(20));
                }
                depot.clock.advance(Duration.ofSeconds(10));
            }
        }
    }

    @Property(tries = 300)
    @Tag("Q-4")
    void whatever_befalls_a_consumer_a_later_event_never_overtakes_an_earlier_one_and_none_is_lost(
            @ForAll @Size(max = 60) List<Fate> fates,
            @ForAll @IntRange(min = 1, max = 4) int parcels,
            @ForAll @IntRange(min = 1, max = 5) int steps) {
        Sufferer sufferer = new Sufferer(fates, true);
        sufferer.live(MAILER.withRetry(new Retry(1_000, Duration.ofSeconds(1), Duration.ofMinutes(1))), parcels, steps);
        assertThat(sufferer.next)
                .hasSize(parcels)
                .allSatisfy((parcel, next) -> assertThat(next).isEqualTo(steps));
        assertThat(sufferer.handled.stream().distinct()).hasSize(parcels * steps);
    }

    @Property(tries = 200)
    @Tag("Q-10")
    void every_event_is_handled_or_dead_whatever_befalls_its_consumer(@ForAll @Size(max = 60) List<Fate> fates) {
        Sufferer sufferer = new Sufferer(fates, false);
        sufferer.live(
                MAILER.withAfterDeath(AfterDeath.GO_ON)
                        .withRetry(new Retry(2, Duration.ofSeconds(1), Duration.ofSeconds(5))),
                3,
                3);
        List<String> accounted = new ArrayList<>(sufferer.handled);
        sufferer.depot
                .events
                .deadLetters(MAILER.id(), null, 100)
                .forEach(letter -> accounted.add(((Moved) letter.event().event()).name()));
        assertThat(accounted.stream().distinct()).hasSize(9);
    }

    @Property
    void a_pause_lies_between_half_of_the_full_one_and_all_of_it_and_never_exceeds_the_longest(
            @ForAll @IntRange(min = 1, max = 200) int attempt,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 2) long first,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long more,
            @ForAll long seed) {
        Retry retry = new Retry(10, Duration.ofMillis(first), Duration.ofMillis(first + more));
        long pause = retry.pauseAfter(attempt, new Random(seed)).toMillis();
        double full = Math.min(first * Math.pow(2, attempt - 1), (double) (first + more));
        assertThat(pause).isBetween((long) (full * 0.499), first + more);
        assertThat((double) pause).isLessThanOrEqualTo(full * 1.001);
    }
}
