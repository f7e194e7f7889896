package io.omni.inventory.escrow;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.channel.ChannelId;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EscrowsTest {

    private static final TillId TILL = new TillId("berlin-3");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Shop shop = new Shop();
    private final Escrows escrows = shop.inventory.escrows();

    private EscrowId taken(StockLine... lines) {
        return ((TakeEscrowOutcome.Taken) escrows.take(command(lines))).escrow();
    }

    private TakeEscrow command(StockLine... lines) {
        return new TakeEscrow(shop.nextId(), TILL, List.of(lines), HOUR, QUARTER, Optional.empty());
    }

    private SettleSale sale(EscrowId escrow, long units) {
        return new SettleSale(shop.nextId(), escrow, List.of(line(MUG_BERLIN, units)), shop.clock.instant());
    }

    private static SettleSaleOutcome settled(EscrowId escrow, long covered, long late, long beyond, long missing) {
        return new SettleSaleOutcome.Settled(
                escrow, List.of(new SettledUnits(MUG_BERLIN, covered, late, beyond, missing)));
    }

    private List<Event> events() {
        return shop.storage.events().stream().map(RecordedEvent::event).toList();
    }

    @Test
    void a_till_sells_its_share_while_it_is_cut_off_and_tells_of_it_later() {
        shop.stock(MUG_BERLIN, 10);
        TakeEscrow take = command(line(MUG_BERLIN, 4), line(TEA_BERLIN, 2));
        TakeEscrowOutcome.Taken taken = (TakeEscrowOutcome.Taken) escrows.take(take);
        assertThat(taken)
                .isEqualTo(new TakeEscrowOutcome.Taken(
                        EscrowId.of(take.id()),
                        OPENING.plus(HOUR),
                        List.of(line(MUG_BERLIN, 4)),
                        List.of(new StockShortage(TEA_BERLIN, 2, 0))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 10, 4));
        SettleSale first = sale(taken.escrow(), 1);
        SettleSale second = sale(taken.escrow(), 2);
        shop.clock.advance(HOUR.plusMinutes(10));
        assertThat(escrows.settle(second)).as("told in the grace").isEqualTo(settled(taken.escrow(), 2, 0, 0, 0));
        assertThat(escrows.settle(first)).isEqualTo(settled(taken.escrow(), 1, 0, 0, 0));
        assertThat(escrows.settle(second)).as("told again").isEqualTo(settled(taken.escrow(), 2, 0, 0, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 7, 1));
        assertThat(escrows.outstandingAt(BERLIN)).hasSize(1);
        assertThat(escrows.giveBack(new ReturnEscrow(shop.nextId(), taken.escrow())))
                .isEqualTo(new EscrowOutcome.Returned(taken.escrow(), List.of(line(MUG_BERLIN, 1))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 7, 0));
        assertThat(escrows.outstandingAt(BERLIN)).isEmpty();
        assertThat(events()).isEmpty();
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    @Tag("P-01")
    void what_is_told_too_late_leaves_as_a_fact_and_says_how_many_promises_it_breaks() {
        shop.stock(MUG_BERLIN, 10);
        EscrowId escrow = taken(line(MUG_BERLIN, 4));
        SettleSale sold = sale(escrow, 3);
        Instant soldAt = shop.clock.instant();
        shop.clock.advance(HOUR.plus(QUARTER));
        assertThat(shop.available(MUG_BERLIN)).as("others may take it").isEqualTo(10);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 8));
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), promise));
        assertThat(escrows.find(escrow).orElseThrow().outstanding(MUG_BERLIN))
                .as("at worst")
                .isEqualTo(4);
        assertThat(escrows.settle(sold)).isEqualTo(settled(escrow, 0, 3, 0, 1));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 7, 8));
        assertThat(events())
                .containsExactly(
                        shop.overcommitted(MUG_BERLIN, 1, promise, 8),
                        new EscrowOverrun(
                                escrow,
                                TILL,
                                MUG_BERLIN,
                                soldAt,
                                OPENING.plus(HOUR).plus(QUARTER),
                                3,
                                0,
                                1));
    }

    @Test
    void what_a_till_was_never_given_is_told_apart() {
        shop.stock(MUG_BERLIN, 10);
        EscrowId escrow = taken(line(MUG_BERLIN, 2));
        assertThat(escrows.settle(sale(escrow, 5))).isEqualTo(settled(escrow, 2, 0, 3, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 5, 0));
        assertThat(events()).hasSize(1).first().isInstanceOf(EscrowOverrun.class);
        EscrowId returned = taken(line(MUG_BERLIN, 2));
        escrows.giveBack(new ReturnEscrow(shop.nextId(), returned));
        assertThat(escrows.settle(sale(returned, 1))).isEqualTo(settled(returned, 0, 0, 1, 0));
        SettleSale other = new SettleSale(shop.nextId(), returned, List.of(line(TEA_BERLIN, 1)), OPENING);
        assertThat(escrows.settle(other))
                .isEqualTo(new SettleSaleOutcome.Settled(returned, List.of(new SettledUnits(TEA_BERLIN, 0, 0, 1, 1))));
    }

    @Test
    void a_share_is_renewed_while_it_lasts() {
        shop.stock(MUG_BERLIN, 10);
        EscrowId escrow = taken(line(MUG_BERLIN, 4));
        shop.clock.advance(Duration.ofMinutes(50));
        assertThat(escrows.renew(new RenewEscrow(shop.nextId(), escrow, HOUR)))
                .isEqualTo(new EscrowOutcome.Renewed(escrow, OPENING.plusSeconds(110 * 60)));
        shop.clock.advance(Duration.ofMinutes(70));
        assertThat(escrows.settle(sale(escrow, 4))).isEqualTo(settled(escrow, 4, 0, 0, 0));
        assertThat(escrows.renew(new RenewEscrow(shop.nextId(), escrow, HOUR)))
                .as("with nothing left")
                .isInstanceOf(EscrowOutcome.Renewed.class);
        shop.clock.advance(Duration.ofHours(2));
        assertThat(escrows.renew(new RenewEscrow(shop.nextId(), escrow, HOUR))).isInstanceOf(EscrowOutcome.Ended.class);
        assertThat(escrows.giveBack(new ReturnEscrow(shop.nextId(), escrow)))
                .isEqualTo(new EscrowOutcome.Returned(escrow, List.of()));
        assertThat(escrows.giveBack(new ReturnEscrow(shop.nextId(), escrow))).isInstanceOf(EscrowOutcome.Ended.class);
    }

    @Test
    void nothing_is_given_of_what_is_not_there_and_nothing_is_told_of_what_nobody_took() {
        assertThat(escrows.take(command(line(MUG_BERLIN, 4))))
                .isEqualTo(new TakeEscrowOutcome.NothingTaken(List.of(new StockShortage(MUG_BERLIN, 4, 0))));
        EscrowId nobodys = EscrowId.of(shop.nextId());
        assertThat(escrows.settle(sale(nobodys, 1))).isEqualTo(new SettleSaleOutcome.UnknownEscrow(nobodys));
        assertThat(escrows.renew(new RenewEscrow(shop.nextId(), nobodys, HOUR)))
                .isEqualTo(new EscrowOutcome.NoSuchEscrow(nobodys));
    }

    @Test
    @Tag("P-06")
    void a_till_takes_from_its_channels_quota_and_what_it_returns_goes_back_there() {
        ChannelId stores = new ChannelId("stores");
        shop.stock(MUG_BERLIN, 10);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, stores, Quantity.of(6)));
        TakeEscrow take =
                new TakeEscrow(shop.nextId(), TILL, List.of(line(MUG_BERLIN, 8)), HOUR, QUARTER, Optional.of(stores));
        EscrowId escrow = ((TakeEscrowOutcome.Taken) escrows.take(take)).escrow();
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(2);
        assertThat(escrows.settle(sale(escrow, 3))).isEqualTo(settled(escrow, 3, 0, 0, 0));
        escrows.giveBack(new ReturnEscrow(shop.nextId(), escrow));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(7);
        assertThat(shop.level(MUG_BERLIN).setAside())
                .as("everybody's were sold first")
                .isEqualTo(5);
    }

    @Test
    void a_sale_that_a_count_has_seen_is_not_taken_off_again() {
        shop.stock(MUG_BERLIN, 10);
        EscrowId escrow = taken(line(MUG_BERLIN, 4));
        SettleSale seen = sale(escrow, 3);
        shop.clock.advance(Duration.ofMinutes(5));
        CountId count = open();
        tally(count, 7);
        SettleSale unseen = new SettleSale(
                shop.nextId(),
                escrow,
                List.of(line(MUG_BERLIN, 1)),
                shop.clock.instant().plusSeconds(60));
        shop.clock.advance(Duration.ofMinutes(5));
        shop.inventory.counts().close(new CloseCount(shop.nextId(), count, Uncounted.REFUSE));
        shop.inventory.counts().approve(new ApproveCount(shop.nextId(), count, AdjustmentReason.LOST, List.of()));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(7);
        assertThat(escrows.settle(seen)).isEqualTo(settled(escrow, 3, 0, 0, 0));
        assertThat(escrows.settle(unseen)).isEqualTo(settled(escrow, 1, 0, 0, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 6, 0));
    }

    @Test
    void a_count_under_way_takes_a_sale_in_that_it_has_seen() {
        shop.stock(MUG_BERLIN, 10);
        EscrowId escrow = taken(line(MUG_BERLIN, 4));
        SettleSale seen = sale(escrow, 3);
        shop.clock.advance(Duration.ofMinutes(5));
        CountId count = open();
        tally(count, 7);
        escrows.settle(seen);
        shop.inventory.counts().close(new CloseCount(shop.nextId(), count, Uncounted.REFUSE));
        shop.inventory.counts().approve(new ApproveCount(shop.nextId(), count, AdjustmentReason.LOST, List.of()));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(Shop.level(MUG_BERLIN, 7, 1));
    }

    private CountId open() {
        CountOutcome outcome = shop.inventory
                .counts()
                .open(new OpenCount(
                        shop.nextId(),
                        BERLIN,
                        new CountScope.OfSkus(List.of(MUG)),
                        CountMode.BLIND,
                        new CountRule(0, 0, 0)));
        return ((CountOutcome.Opened) outcome).count();
    }

    private void tally(CountId count, long units) {
        shop.inventory
                .counts()
                .tally(new TallyLines(shop.nextId(), count, List.of(Tally.of(MUG, units)), TallyBasis.NOW));
    }

    @Test
    void what_makes_no_sense_says_why() {
        CommandId id = shop.nextId();
        List<StockLine> lines = List.of(line(MUG_BERLIN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TakeEscrow(id, TILL, List.of(), HOUR, QUARTER, Optional.empty()))
                .withMessageContaining("give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TakeEscrow(id, TILL, lines, Duration.ZERO, QUARTER, Optional.empty()))
                .withMessageContaining("give a positive duration");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TakeEscrow(id, TILL, lines, HOUR, QUARTER.negated(), Optional.empty()))
                .withMessageContaining("give zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RenewEscrow(id, EscrowId.of(id), Duration.ZERO))
                .withMessageContaining("give a positive duration");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettleSale(id, EscrowId.of(id), List.of(), OPENING))
                .withMessageContaining("give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EscrowLine(MUG_BERLIN, 1, -1, 0, 0))
                .withMessageContaining("give zero or more");
    }
}
