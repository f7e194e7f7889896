package io.omni.inventory.escrow;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.Race;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever tills sell by themselves, whenever it is told: no unit is sold twice unseen. */
@Tag("P-01")
class EscrowLawsTest {

    private static final Duration LEASE = Duration.ofMinutes(20);
    private static final Duration GRACE = Duration.ofMinutes(5);

    enum What {
        TAKE,
        SELL,
        SELL_TOO_MUCH,
        TELL,
        TELL_AGAIN,
        RENEW,
        RETURN,
        BUY_ONLINE,
        WAIT,
        SWEEP
    }

    /** The choice is of a share, or of a sale that was not told yet. */
    record Step(What what, long units, int choice) {}

    @Property(tries = 400)
    void units_are_sold_once_and_what_is_missing_was_told(@ForAll("days") List<Step> steps) {
        Day day = new Day(30);
        for (Step step : steps) {
            day.carryOut(step);
            day.requireThatNothingIsMissingUntold();
        }
        day.tellEverything();
        assertThat(day.shop.level(MUG_BERLIN).onHand()).isEqualTo(30 - day.sold);
        day.requireThatNothingIsMissingUntold();
        day.shares.keySet().forEach(share -> {
            EscrowLine line = day.escrow(share).lines().get(0);
            assertThat(line.outstanding()).isNotNegative();
            assertThat(line.covered() + line.late()).isLessThanOrEqualTo(line.taken());
        });
        assertThat(day.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 200)
    void what_well_behaved_tills_tell_in_time_never_breaks_a_promise(@ForAll("days") List<Step> steps) {
        Day day = new Day(30);
        for (Step step : steps) {
            if (step.what() != What.SELL_TOO_MUCH && step.what() != What.WAIT) {
                day.carryOut(step);
                assertThat(day.shop.available(MUG_BERLIN)).isNotNegative();
            }
        }
        day.tellEverything();
        assertThat(day.shop.storage.events()).isEmpty();
    }

    @Property(tries = 200)
    void the_order_in_which_sales_are_told_changes_nothing(@ForAll("sales") List<Long> sales, @ForAll Random random) {
        Day day = new Day(30);
        EscrowId share = day.take(9);
        List<SettleSale> told =
                sales.stream().map(units -> day.sale(share, units)).toList();
        Day twin = new Day(30);
        EscrowId other = twin.take(9);
        List<SettleSale> shuffled = new ArrayList<>(
                sales.stream().map(units -> twin.sale(other, units)).toList());
        Collections.shuffle(shuffled, random);
        told.forEach(day.shop.inventory.escrows()::settle);
        shuffled.forEach(twin.shop.inventory.escrows()::settle);
        assertThat(twin.escrow(other).lines()).isEqualTo(day.escrow(share).lines());
        assertThat(twin.shop.level(MUG_BERLIN)).isEqualTo(day.shop.level(MUG_BERLIN));
    }

    @Example
    void tills_at_a_barrier_never_hold_more_together_than_there_is() {
        Day day = new Day(30);
        List<Long> held = Race.run(
                16,
                till -> day.shop.inventory.escrows().take(day.command(5)) instanceof TakeEscrowOutcome.Taken taken
                        ? taken.lines().get(0).quantity().units()
                        : 0L);
        assertThat(held.stream().mapToLong(Long::longValue).sum()).isEqualTo(30);
        assertThat(day.shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 30, 30));
    }

    @Example
    void a_sale_that_many_tell_at_a_barrier_is_taken_off_once() {
        Day day = new Day(30);
        EscrowId share = day.take(9);
        List<SettleSale> sales =
                IntStream.range(0, 4).mapToObj(i -> day.sale(share, 2)).toList();
        List<SettleSaleOutcome> told =
                Race.run(12, thread -> day.shop.inventory.escrows().settle(sales.get(thread % 4)));
        assertThat(told.stream().distinct()).hasSize(1);
        assertThat(day.shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 22, 1));
        assertThat(day.escrow(share).lines()).containsExactly(new EscrowLine(MUG_BERLIN, 9, 8, 0, 0));
    }

    /** What the tills know by themselves, beside the real thing. */
    private static final class Day {
        private final Shop shop = new Shop();
        private final Map<EscrowId, Long> shares = new HashMap<>();
        private final Map<EscrowId, Instant> sellUntil = new HashMap<>();
        private final List<EscrowId> order = new ArrayList<>();
        private final List<SettleSale> untold = new ArrayList<>();
        private final List<SettleSale> told = new ArrayList<>();
        private long sold;
        private long saidToBeMissing;

        Day(long stock) {
            shop.stock(MUG_BERLIN, stock);
        }

        TakeEscrow command(long units) {
            return new TakeEscrow(
                    shop.nextId(),
                    new TillId("till"),
                    List.of(line(MUG_BERLIN, units)),
                    LEASE,
                    GRACE,
                    Optional.empty());
        }

        EscrowId take(long units) {
            if (shop.inventory.escrows().take(command(units)) instanceof TakeEscrowOutcome.Taken taken) {
                shares.put(taken.escrow(), taken.lines().get(0).quantity().units());
                sellUntil.put(taken.escrow(), taken.sellUntil());
                order.add(taken.escrow());
                return taken.escrow();
            }
            return EscrowId.of(shop.nextId());
        }

        SettleSale sale(EscrowId share, long units) {
            return new SettleSale(shop.nextId(), share, List.of(line(MUG_BERLIN, units)), shop.clock.instant());
        }

        Escrow escrow(EscrowId share) {
            return shop.inventory.escrows().find(share).orElseThrow();
        }

        void carryOut(Step step) {
            if (step.what() == What.TAKE) {
                take(step.units());
            } else if (step.what() == What.WAIT) {
                shop.clock.advance(Duration.ofMinutes(2 * step.units()));
            } else if (step.what() == What.SWEEP) {
                shop.ledger.sweep(step.choice() + 1);
            } else if (step.what() == What.BUY_ONLINE) {
                buy(step.units());
            } else if (!order.isEmpty()) {
                carryOut(step, order.get(step.choice() % order.size()));
            }
        }

        private void carryOut(Step step, EscrowId share) {
            switch (step.what()) {
                case SELL -> sell(share, Math.min(step.units(), mayBeSold(share)));
                case SELL_TOO_MUCH -> sell(share, step.units());
                case TELL -> {
                    if (!untold.isEmpty()) {
                        tell(untold.remove(step.choice() % untold.size()));
                    }
                }
                case TELL_AGAIN -> {
                    if (!told.isEmpty()) {
                        shop.inventory.escrows().settle(told.get(step.choice() % told.size()));
                    }
                }
                case RENEW -> {
                    if (shop.inventory.escrows().renew(new RenewEscrow(shop.nextId(), share, LEASE))
                            instanceof EscrowOutcome.Renewed renewed) {
                        sellUntil.put(share, renewed.sellUntil());
                    }
                }
                default -> {
                    if (untold.stream().noneMatch(sale -> sale.escrow().equals(share))) {
                        shop.inventory.escrows().giveBack(new ReturnEscrow(shop.nextId(), share));
                        shares.put(share, 0L);
                    }
                }
            }
        }

        private long mayBeSold(EscrowId share) {
            boolean inTime = shop.clock.instant().isBefore(sellUntil.getOrDefault(share, Instant.MIN));
            return inTime ? shares.getOrDefault(share, 0L) : 0;
        }

        private void sell(EscrowId share, long units) {
            if (units > 0) {
                sold += units;
                shares.merge(share, -Math.min(units, shares.getOrDefault(share, 0L)), Long::sum);
                untold.add(sale(share, units));
            }
        }

        private void tell(SettleSale sale) {
            SettleSaleOutcome.Settled settled =
                    (SettleSaleOutcome.Settled) shop.inventory.escrows().settle(sale);
            saidToBeMissing += settled.units().get(0).missing();
            assertThat(settled.units().get(0).units())
                    .isEqualTo(sale.lines().get(0).quantity().units());
            told.add(sale);
        }

        void tellEverything() {
            untold.forEach(this::tell);
            untold.clear();
        }

        private void buy(long units) {
            ReserveOutcome outcome = shop.inventory.reserve(shop.basket(line(MUG_BERLIN, units)));
            if (outcome instanceof ReserveOutcome.Reserved reserved) {
                ReservationId id = reserved.id();
                shop.inventory.confirm(new ConfirmReservation(shop.nextId(), id));
            }
        }

        void requireThatNothingIsMissingUntold() {
            assertThat(-shop.available(MUG_BERLIN)).isLessThanOrEqualTo(saidToBeMissing);
        }
    }

    @Provide
    Arbitrary<List<Long>> sales() {
        return Arbitraries.longs().between(1, 4).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }
}
