package io.omni.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A journal of more entries than are packed together. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongJournalTest {

    private static final int ENTRIES = 1_300;
    private static final AccountId SHELF = AccountId.of("stock", "MUG", "store-1");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Ledger ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT);
    private final List<JournalEntry> posted = new ArrayList<>();

    @BeforeEach
    void post() {
        for (int i = 0; i < ENTRIES; i++) {
            post(i % 7 + 1);
        }
    }

    private void post(int quantity) {
        clock.advance(Duration.ofMillis(3));
        Outcome outcome = ledger.post(Posting.of(PostingId.of(CommandId.next(clock)), "stock.received")
                .in(SHELF, quantity, new Contra("supplier"))
                .build());
        posted.add(((Outcome.Posted) outcome).entry());
    }

    @Test
    @Tag("L-13")
    void any_page_has_the_entries_as_they_were_posted() {
        for (int after : List.of(0, 1, 510, 511, 512, 513, 1_023, 1_025, ENTRIES - 1, ENTRIES)) {
            for (int limit : List.of(1, 2, 600, ENTRIES)) {
                assertThat(ledger.journal().entries(after, limit).entries())
                        .isEqualTo(posted.subList(after, Math.min(ENTRIES, after + limit)));
            }
        }
    }

    @Test
    @Tag("L-16")
    void a_unit_of_work_reads_its_own_entries_after_all_others() {
        List<JournalEntry> seen = storage.unitOfWork().execute(() -> {
            post(1);
            post(2);
            return ledger.journal().entries(ENTRIES - 1, 10).entries();
        });
        assertThat(seen).isEqualTo(posted.subList(ENTRIES - 1, ENTRIES + 2));
    }

    @Test
    @Tag("L-19")
    void what_is_discarded_moves_nothing_else() {
        ledger.journal().checkpoint();
        int before = 0;
        for (int upTo : List.of(1, 511, 512, 600, 1_200, ENTRIES)) {
            storage.ledger().discard(upTo);
            post(upTo - before);
            before = upTo;
            JournalPage rest = ledger.journal().entries(upTo, 2 * ENTRIES);
            assertThat(rest.entries()).isEqualTo(posted.subList(upTo, posted.size()));
            assertThat(rest.position()).isEqualTo(posted.size());
        }
    }
}
