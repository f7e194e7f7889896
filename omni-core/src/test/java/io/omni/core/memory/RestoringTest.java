package io.omni.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalBroken;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSegment;
import io.omni.core.ledger.JournalSource;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Sealing;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A process that starts again goes on with the ledger that its journal tells of. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoringTest {

    private static final AccountId MUGS = AccountId.of("stock", "MUG", "leeds");
    private static final AccountId CUPS = AccountId.of("stock", "CUP", "leeds");
    private static final Contra SUPPLIER = new Contra("supplier");
    private static final Contra CUSTOMER = new Contra("customer");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final List<JournalEntry> sealed = new ArrayList<>();
    private final JournalSource source = (after, limit) -> {
        List<JournalEntry> page = sealed.subList((int) after, (int) Math.min(sealed.size(), after + limit));
        return new JournalPage(page, after + page.size());
    };
    private Ledger ledger = over(new InMemoryStorage());

    private Ledger over(InMemoryStorage storage) {
        JournalOptions options = JournalOptions.DEFAULT.withSink(this::take).withSource(source);
        return new StoredLedger(storage, clock, LedgerOptions.DEFAULT.withJournal(options));
    }

    private void take(JournalSegment segment) {
        assertThat(segment.after()).isEqualTo(sealed.size());
        sealed.addAll(segment.entries());
    }

    private PostingBuilder posting() {
        return Posting.of(PostingId.of(CommandId.next(clock)), "stock.moved");
    }

    private Posting post(PostingBuilder posting) {
        Posting built = posting.build();
        assertThat(ledger.post(built)).isInstanceOf(Outcome.Posted.class);
        return built;
    }

    private void restart() {
        assertThat(ledger.journal().seal()).isInstanceOf(Sealing.Sealed.class);
        Instant idsSince = clock.instant().minus(LedgerOptions.DEFAULT.idWindow());
        ledger = over(InMemoryStorage.restored(InMemoryOptions.DEFAULT, source, idsSince));
    }

    @Test
    void accounts_holds_and_ids_are_as_they_were_and_the_journal_goes_on() {
        Posting receipt = post(posting().in(MUGS, 10, SUPPLIER));
        HoldId hold = HoldId.of(CommandId.next(clock));
        post(posting().hold(MUGS, hold, 4, Floor.ZERO, clock.instant().plusSeconds(900)));
        post(posting().settle(MUGS, hold, 1, CUSTOMER));
        restart();
        assertThat(ledger.positions(List.of(MUGS), clock.instant()).get(0).available())
                .isEqualTo(6);
        assertThat(ledger.held(hold)).extracting(state -> state.balance()).containsExactly(3L);
        assertThat(ledger.post(receipt)).isInstanceOf(Outcome.AlreadyPosted.class);
        post(posting().settle(MUGS, hold, 3, CUSTOMER));
        post(posting().in(CUPS, 1, SUPPLIER));
        assertThat(ledger.journal().entries(0, 100).positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(ledger.journal().entries(1, 3).positions()).containsExactly(2L, 3L, 4L);
        assertThat(ledger.journal().entries(3, 100).positions()).containsExactly(4L, 5L);
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        restart();
        assertThat(ledger.journal().auditFromStart()).isEqualTo(ledger.journal().audit());
        assertThat(ledger.positions(List.of(CUPS, MUGS), clock.instant()))
                .extracting(position -> position.available())
                .containsExactly(1L, 6L);
    }

    @Test
    void a_hold_that_expired_and_was_swept_up_is_still_told_to_have_expired() {
        post(posting().in(MUGS, 10, SUPPLIER));
        HoldId hold = HoldId.of(CommandId.next(clock));
        post(posting().hold(MUGS, hold, 4, Floor.ZERO, clock.instant().plusSeconds(900)));
        clock.advance(Duration.ofHours(1));
        assertThat(ledger.sweep(10)).isOne();
        restart();
        Outcome outcome = ledger.post(posting().settle(MUGS, hold, 4, CUSTOMER).build());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.shortages()).hasOnlyElementsOfType(Shortage.HoldExpired.class));
        assertThat(ledger.sweep(10)).isZero();
    }

    @Test
    void ids_that_are_too_old_are_not_remembered() {
        Posting old = post(posting().in(MUGS, 10, SUPPLIER));
        clock.advance(LedgerOptions.DEFAULT.idWindow());
        Posting young = post(posting().in(MUGS, 1, SUPPLIER));
        clock.advance(Duration.ofMillis(1));
        restart();
        assertThat(ledger.find(old.id())).isEmpty();
        assertThat(ledger.find(young.id())).isPresent();
    }

    @Test
    void a_journal_without_its_beginning_is_refused() {
        post(posting().in(MUGS, 10, SUPPLIER));
        post(posting().in(MUGS, 1, SUPPLIER));
        ledger.journal().seal();
        sealed.remove(0);
        assertThatThrownBy(() -> InMemoryStorage.restored(InMemoryOptions.DEFAULT, source, clock.instant()))
                .isInstanceOf(JournalBroken.class)
                .hasMessageContaining("does not follow from what the journal says of");
    }
}
