package io.omni.inventory.quota;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever is done to quotas, reservations and stock, the real thing does as the model, unit by unit. */
@Tag("P-06")
class QuotaLawsTest {

    private static final List<String> CHANNELS = List.of("web", "app", "phone");

    private static final List<QuotaPlan> PLANS = List.of(
            QuotaPlan.of(
                    QuotaRule.hard("web", channel("web"), units(5)).releasing(QuotaRelease.all(after(30))),
                    QuotaRule.soft("app", channel("app"), share(30), Quantity.ONE)),
            QuotaPlan.of(
                    QuotaRule.soft("app", channel("app"), share(50), Quantity.ZERO),
                    QuotaRule.hard("web", channel("web"), units(4))
                            .releasing(new QuotaRelease(after(20), new Share(50)), QuotaRelease.all(after(60)))),
            QuotaPlan.NONE);

    enum What {
        RECEIVE,
        LOSE,
        RESERVE,
        RESERVE_MORE,
        RELEASE,
        SHIP,
        SET_ASIDE,
        GIVE_BACK,
        FILL,
        PLAN,
        WAIT,
        SWEEP
    }

    /** One command; the choice is of a channel, a plan or a reservation. */
    record Step(What what, long units, int choice) {}

    @Property(tries = 600)
    void quotas_are_taken_and_given_back_unit_by_unit_as_the_model_says(@ForAll("days") List<Step> steps) {
        Run run = new Run();
        steps.forEach(step -> {
            run.carryOut(step);
            run.compare(step);
        });
        assertThat(run.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 300)
    void what_a_channel_is_told_it_can_have_and_not_one_more(@ForAll("days") List<Step> steps) {
        Run run = new Run();
        steps.forEach(run::carryOut);
        for (String channel : CHANNELS) {
            long told = run.available(Optional.of(channel));
            assertThat(run.reserve(Optional.of(channel), Math.max(0, told) + 1)).isFalse();
            if (told > 0) {
                assertThat(run.reserve(Optional.of(channel), told)).isTrue();
            }
        }
    }

    @Property(tries = 300)
    @Tag("P-01")
    void no_more_is_ever_held_than_is_there_unless_a_fact_took_it(@ForAll("days") List<Step> steps) {
        Run run = new Run();
        for (Step step : steps) {
            if (step.what() != What.LOSE) {
                run.carryOut(step);
                assertThat(run.shop.level(MUG_BERLIN).onHand())
                        .isGreaterThanOrEqualTo(run.shop.level(MUG_BERLIN).held());
                assertThat(run.shop.level(MUG_BERLIN).available()).isNotNegative();
            }
        }
    }

    /** The real thing and the model side by side. */
    private static final class Run {
        private final Shop shop = new Shop();
        private final QuotaModel model = new QuotaModel(MUG_BERLIN);
        private final List<ReservationId> reservations = new ArrayList<>();

        void carryOut(Step step) {
            Instant now = shop.clock.instant();
            String channel = CHANNELS.get(step.choice() % CHANNELS.size());
            switch (step.what()) {
                case RECEIVE -> {
                    shop.stock(MUG_BERLIN, step.units());
                    model.receive(step.units(), now);
                }
                case LOSE -> {
                    shop.count(MUG_BERLIN, -step.units());
                    model.lose(step.units(), now);
                }
                case RESERVE, RESERVE_MORE ->
                    reserve(
                            step.choice() == CHANNELS.size() ? Optional.empty() : Optional.of(channel),
                            step.what() == What.RESERVE ? step.units() : 2 * step.units());
                case SET_ASIDE -> {
                    QuotaOutcome outcome = shop.inventory
                            .quotas()
                            .setAside(new SetAside(
                                    shop.nextId(), MUG_BERLIN, channel(channel), Quantity.of(step.units())));
                    assertThat(outcome instanceof QuotaOutcome.Moved).isEqualTo(model.setAside(channel, step.units()));
                }
                case GIVE_BACK -> {
                    QuotaOutcome outcome = shop.inventory
                            .quotas()
                            .giveBack(new GiveBack(
                                    shop.nextId(), MUG_BERLIN, channel(channel), Quantity.of(step.units())));
                    assertThat(outcome instanceof QuotaOutcome.Moved).isEqualTo(model.giveBack(channel, step.units()));
                }
                case FILL -> fill(now);
                case PLAN -> {
                    QuotaPlan plan = PLANS.get(step.choice() % PLANS.size());
                    shop.inventory.quotas().put(plan);
                    model.plan(plan);
                }
                case WAIT -> {
                    shop.clock.advance(Duration.ofMinutes(step.units()));
                    model.expire(shop.clock.instant());
                }
                case SWEEP -> shop.ledger.sweep(step.choice() + 1);
                default -> {
                    if (!reservations.isEmpty()) {
                        end(step, reservations.get(step.choice() % reservations.size()));
                    }
                }
            }
        }

        private void fill(Instant now) {
            QuotaOutcome.Moved outcome =
                    shop.inventory.quotas().fill(new FillQuotas(shop.nextId(), List.of(MUG_BERLIN)));
            long filled = outcome.moves().stream().mapToLong(QuotaMove::units).sum();
            assertThat(filled).isEqualTo(model.fill(now));
        }

        /** Without a channel only what anybody may take is taken. */
        boolean reserve(Optional<String> channel, long units) {
            CommandId id = shop.nextId();
            ReservationId reservation = ReservationId.of(id);
            reservations.add(reservation);
            ReserveStock command = shop.basket(id, line(MUG_BERLIN, units));
            boolean reserved = shop.inventory.reserve(
                            channel.map(name -> command.in(channel(name))).orElse(command))
                    instanceof ReserveOutcome.Reserved;
            Instant now = shop.clock.instant();
            if (channel.isEmpty() && model.pool < units) {
                assertThat(reserved).isFalse();
            } else {
                assertThat(reserved).isEqualTo(model.reserve(reservation, channel, units, now, now.plus(TEN_MINUTES)));
            }
            return reserved;
        }

        private void end(Step step, ReservationId reservation) {
            ReservationOutcome outcome = step.what() == What.SHIP
                    ? shop.inventory.ship(
                            new ShipUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, step.units()))))
                    : shop.inventory.release(
                            new ReleaseUnits(shop.nextId(), reservation, List.of(line(MUG_BERLIN, step.units()))));
            boolean ended = step.what() == What.SHIP
                    ? model.ship(reservation, step.units())
                    : model.release(reservation, step.units());
            assertThat(outcome instanceof ReservationOutcome.Done)
                    .as("%s of %s", step, outcome)
                    .isEqualTo(ended);
        }

        long available(Optional<String> channel) {
            return shop.inventory
                    .quotas()
                    .available(channel.map(QuotaLawsTest::channel), List.of(MUG_BERLIN))
                    .getOrDefault(MUG_BERLIN, 0L);
        }

        void compare(Step step) {
            assertThat(shop.available(MUG_BERLIN)).as("after %s", step).isEqualTo(model.pool);
            for (QuotaLevel level : shop.inventory.quotas().levels(MUG_BERLIN)) {
                assertThat(level.available())
                        .as("of %s after %s", level, step)
                        .isEqualTo(model.quota(level.channel().value()));
            }
            for (String channel : CHANNELS) {
                assertThat(Math.max(0, available(Optional.of(channel))))
                        .as("%s after %s", channel, step)
                        .isEqualTo(model.available(Optional.of(channel), shop.clock.instant()));
            }
        }
    }

    private static ChannelId channel(String name) {
        return new ChannelId(name);
    }

    private static QuotaSize units(long units) {
        return new QuotaSize.Units(Quantity.of(units));
    }

    private static QuotaSize share(long percent) {
        return new QuotaSize.OfStock(new Share(percent));
    }

    private static Instant after(long minutes) {
        return Shop.OPENING.plus(Duration.ofMinutes(minutes));
    }

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Step> any = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.longs().between(1, 7),
                        Arbitraries.integers().between(0, 3))
                .as(Step::new);
        return any.list().ofMaxSize(40).map(steps -> {
            List<Step> day =
                    new ArrayList<>(List.of(new Step(What.PLAN, 1, steps.size()), new Step(What.RECEIVE, 7, 0)));
            day.addAll(steps);
            return day;
        });
    }
}
