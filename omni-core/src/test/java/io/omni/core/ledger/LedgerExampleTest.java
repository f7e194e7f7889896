package io.omni.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The ledger as the modules above it use it: ten units arrive, some are held, some leave, and the books agree. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerExampleTest {

    private static final Contra SUPPLIER = new Contra("supplier");
    private static final Contra CUSTOMER = new Contra("customer");
    private static final AccountId SHELF = AccountId.of("stock", "MUG", "store-1");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final Ledger ledger = new StoredLedger(new InMemoryStorage(), clock, LedgerOptions.DEFAULT);

    @Test
    void ten_units_arrive_six_are_held_two_leave_and_the_rest_is_free_again_when_the_hold_expires() {
        CommandId basket = CommandId.next(clock);
        HoldId hold = HoldId.of(basket);

        ledger.post(posting("stock.received").in(SHELF, 10, SUPPLIER).build());
        ledger.post(Posting.of(PostingId.of(basket), "stock.held")
                .hold(SHELF, hold, 6, Floor.ZERO, clock.instant().plusSeconds(600))
                .build());
        assertThat(shelf())
                .extracting(Position::balance, Position::held, Position::available)
                .containsExactly(10L, 6L, 4L);

        ledger.post(posting("stock.shipped").settle(SHELF, hold, 2, CUSTOMER).build());
        assertThat(shelf())
                .extracting(Position::balance, Position::held, Position::available)
                .containsExactly(8L, 4L, 4L);

        clock.advance(Duration.ofMinutes(10));
        assertThat(shelf())
                .extracting(Position::balance, Position::held, Position::available)
                .containsExactly(8L, 0L, 8L);
        assertThat(ledger.post(posting("stock.shipped")
                        .settle(SHELF, hold, 1, CUSTOMER)
                        .build()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.shortages())
                                .containsExactly(new Shortage.HoldExpired(SHELF.held(hold), clock.instant())));
        assertThat(ledger.journal().audit()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(ledger.sweep(10)).isEqualTo(1);
        assertThat(ledger.sweep(10)).isZero();
        assertThat(ledger.journal().checkpoint()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(shelf())
                .extracting(Position::balance, Position::held, Position::available)
                .containsExactly(8L, 0L, 8L);
    }

    private PostingBuilder posting(String cause) {
        return Posting.of(PostingId.of(CommandId.next(clock)), cause);
    }

    private Position shelf() {
        return ledger.positions(List.of(SHELF), clock.instant()).get(0);
    }
}
