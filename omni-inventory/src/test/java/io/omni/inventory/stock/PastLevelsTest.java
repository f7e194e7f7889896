package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEN_MINUTES;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.inventory.Inventory;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ReservationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How stock stood. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastLevelsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Shop shop = new Shop();

    @Test
    void stock_stood_as_it_was_left_by_what_had_happened_by_then() {
        shop.stock(MUG_BERLIN, 10);
        shop.clock.advance(HOUR);
        shop.count(MUG_BERLIN, -3);
        shop.clock.advance(HOUR);
        shop.stock(MUG_PARIS, 2);
        assertThat(at(OPENING.minusNanos(1))).containsExactly(level(MUG_BERLIN, 0, 0), level(MUG_PARIS, 0, 0));
        assertThat(at(OPENING)).containsExactly(level(MUG_BERLIN, 10, 0), level(MUG_PARIS, 0, 0));
        assertThat(at(OPENING.plus(HOUR).minusNanos(1)))
                .containsExactly(level(MUG_BERLIN, 10, 0), level(MUG_PARIS, 0, 0));
        assertThat(at(OPENING.plus(HOUR))).containsExactly(level(MUG_BERLIN, 7, 0), level(MUG_PARIS, 0, 0));
        assertThat(at(shop.clock.instant())).isEqualTo(shop.inventory.levels(List.of(MUG_BERLIN, MUG_PARIS)));
    }

    @Test
    @Tag("P-12")
    void a_reservation_was_held_until_it_expired_whether_it_was_swept_up_or_not() {
        shop.stock(MUG_BERLIN, 10);
        shop.reserved(line(MUG_BERLIN, 4));
        ReservationId kept = shop.reserved(line(MUG_BERLIN, 1));
        shop.inventory.confirm(new ConfirmReservation(shop.nextId(), kept));
        shop.clock.advance(HOUR);
        for (int i = 0; i < 2; i++) {
            assertThat(at(OPENING)).first().isEqualTo(level(MUG_BERLIN, 10, 5));
            assertThat(at(OPENING.plus(TEN_MINUTES).minusNanos(1))).first().isEqualTo(level(MUG_BERLIN, 10, 5));
            assertThat(at(OPENING.plus(TEN_MINUTES))).first().isEqualTo(level(MUG_BERLIN, 10, 1));
            shop.ledger.sweep(100);
        }
    }

    @Test
    void a_journal_that_was_sealed_without_a_source_does_not_reach_so_far_and_says_so() {
        LedgerOptions sealing = LedgerOptions.DEFAULT.withJournal(
                JournalOptions.DEFAULT.withSink(segment -> {}).withSegment(1));
        StoredLedger ledger = new StoredLedger(shop.storage, shop.clock, sealing);
        Inventory inventory = new Inventory(ledger, shop.storage, shop.clock);
        shop.stock(MUG_BERLIN, 10);
        shop.stock(MUG_BERLIN, 1);
        ledger.journal().seal();
        assertThat(inventory.levelsAsOf(List.of(MUG_BERLIN), OPENING))
                .isInstanceOf(PastLevels.OutOfReach.class)
                .hasToString("how stock stood at 2026-11-22T08:00:00Z is not known: the journal was sealed up to 2;"
                        + " name a JournalSource in JournalOptions that reads what its sink took");
    }

    private List<StockLevel> at(Instant instant) {
        return ((PastLevels.Known) shop.inventory.levelsAsOf(List.of(MUG_BERLIN, MUG_PARIS), instant)).levels();
    }
}
