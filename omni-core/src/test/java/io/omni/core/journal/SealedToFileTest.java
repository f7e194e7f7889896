package io.omni.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.json.OmniJson;
import io.omni.core.json.StoredJson;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Sealing;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.ledger.Window;
import io.omni.core.memory.InMemoryOptions;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose journal goes to a file as JSON, over restarts and crashes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedToFileTest {

    private static final AccountId MUGS = AccountId.of("stock", "MUG", "leeds");
    private static final Contra SUPPLIER = new Contra("supplier");
    private static final Contra CUSTOMER = new Contra("customer");
    private static final StoredJson<JournalEntry> JSON = OmniJson.of().stored(JournalEntry.class);
    private static final JournalCodec CODEC = new JournalCodec(JSON::write, JSON::read);

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T08:00:00Z"));

    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void name_the_file() {
        path = directory.resolve("journal.jsonl");
    }

    private Ledger over(InMemoryStorage storage, JournalFile file) {
        JournalOptions journal =
                JournalOptions.DEFAULT.withSink(file).withSource(file).withSegment(4);
        return new StoredLedger(storage, clock, LedgerOptions.DEFAULT.withJournal(journal));
    }

    private InMemoryStorage restored(JournalFile file) {
        return InMemoryStorage.restored(
                InMemoryOptions.DEFAULT, file, clock.instant().minus(LedgerOptions.DEFAULT.idWindow()));
    }

    private PostingBuilder posting() {
        return Posting.of(PostingId.of(CommandId.next(clock)), "stock.moved");
    }

    private void trade(Ledger ledger) {
        HoldId hold = HoldId.of(CommandId.next(clock));
        Instant soon = clock.instant().plusSeconds(900);
        List<PostingBuilder> postings = List.of(
                posting().in(MUGS, 10, SUPPLIER, new Window(clock.instant(), null)),
                posting().hold(MUGS, hold, 4, Floor.ZERO, soon),
                posting().settle(MUGS, hold, 3, CUSTOMER),
                posting().out(MUGS, 2, CUSTOMER, Floor.NONE),
                posting().in(AccountId.of("points", "ann", "\"o\\1\"\u2028é"), 5, SUPPLIER));
        postings.forEach(posting -> assertThat(ledger.post(posting.build())).isInstanceOf(Outcome.Posted.class));
        clock.advance(Duration.ofHours(1));
        ledger.sweep(10);
    }

    @Test
    void an_audit_from_the_start_reads_file_and_store() {
        try (JournalFile file = JournalFile.open(path, CODEC)) {
            Ledger ledger = over(new InMemoryStorage(), file);
            trade(ledger);
            List<JournalEntry> all = ledger.journal().entries(0, 100).entries();
            assertThat(all).hasSize(6);
            assertThat(ledger.journal().seal()).isEqualTo(new Sealing.Sealed(6, 0));
            trade(ledger);
            assertThat(ledger.journal().entries(0, 6).entries()).isEqualTo(all);
            assertThat(ledger.journal().auditFromStart()).isEqualTo(new JournalAudit.Sound(12, 4));
        }
    }

    @Test
    void a_process_that_starts_again_goes_on_with_the_file() {
        try (JournalFile file = JournalFile.open(path, CODEC)) {
            Ledger ledger = over(new InMemoryStorage(), file);
            trade(ledger);
            ledger.journal().seal();
        }
        try (JournalFile file = JournalFile.open(path, CODEC)) {
            Ledger ledger = over(restored(file), file);
            trade(ledger);
            assertThat(ledger.journal().seal()).isEqualTo(new Sealing.Sealed(12, 0));
            assertThat(ledger.journal().auditFromStart()).isEqualTo(new JournalAudit.Sound(12, 4));
        }
    }

    @Test
    void a_process_that_died_in_a_segment_goes_on_with_what_is_whole() throws IOException {
        try (JournalFile file = JournalFile.open(path, CODEC)) {
            Ledger ledger = over(new InMemoryStorage(), file);
            trade(ledger);
            ledger.journal().seal();
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(path) - 7);
        }
        try (JournalFile file = JournalFile.open(path, CODEC)) {
            assertThat(file.position()).isEqualTo(5);
            assertThat(file.cut()).isPositive();
            Ledger ledger = over(restored(file), file);
            trade(ledger);
            ledger.journal().seal();
            assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        }
    }
}
