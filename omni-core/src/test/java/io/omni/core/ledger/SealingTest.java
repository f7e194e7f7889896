package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUPS;
import static io.omni.core.ledger.Books.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.memory.InMemoryOptions;
import io.omni.core.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sealing does beyond the rules that the suites prove: races, limits, misuse. */
@Tag("L-19")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealingTest {

    private final Books books = new Books();
    private final List<JournalSegment> taken = new ArrayList<>();

    @Test
    void threads_that_post_and_threads_that_seal_lose_no_entry_and_double_none() throws Exception {
        Journal journal = sealing(books, 7).journal();
        List<Set<PostingId>> posted = new Race<Set<PostingId>>()
                .runners(3, i -> () -> receipts(300))
                .runners(2, i -> seals(journal, 100))
                .run();
        assertThat(journal.seal()).isEqualTo(new Sealing.Sealed(900, 0));

        Set<PostingId> all = new HashSet<>();
        posted.forEach(all::addAll);
        assertThat(all).hasSize(900);
        assertThat(entries()).hasSize(900).extracting(JournalEntry::id).containsExactlyInAnyOrderElementsOf(all);
        assertThat(taken).allSatisfy(segment -> assertThat(segment.entries()).hasSizeLessThanOrEqualTo(7));
        long after = 0;
        for (JournalSegment segment : taken) {
            assertThat(segment.after()).isEqualTo(after);
            assertThat(segment.first()).isEqualTo(after + 1);
            after = segment.last();
        }
        assertThat(journal.audit()).isEqualTo(new JournalAudit.Sound(900, 1));
    }

    @Test
    void audits_that_are_overtaken_by_a_sealing_begin_again_and_are_sound() throws Exception {
        Journal journal = sealing(books, 10).journal();
        List<Object> outcomes = new Race<>()
                .runners(2, i -> () -> receipts(200).size())
                .runners(1, i -> () -> seals(journal, 100).call().size())
                .runners(2, i -> () -> sound(books.ledger.journal(), 50))
                .run();
        assertThat(outcomes).containsExactly(200, 200, 0, 50, 50);
    }

    @Test
    void an_audit_that_finds_its_entries_sealed_goes_on_from_the_newer_checkpoint() {
        AlteredStorage altered = new AlteredStorage(books.storage);
        books.receive(SHELF, 1);
        Journal journal = sealing(books, 10).journal();
        altered.afterSnapshot(() -> {
            altered.afterSnapshot(() -> {});
            books.receive(CUPS, 1);
            journal.seal();
        });
        assertThat(books.over(altered).journal().checkpoint()).isEqualTo(new JournalAudit.Sound(2, 2));
        assertThat(books.storage.ledger().checkpoint().position()).isEqualTo(2);
    }

    @Test
    void who_reads_from_the_start_while_others_seal_reads_every_entry_once() throws Exception {
        JournalOptions options = JournalOptions.DEFAULT
                .withSink(this::take)
                .withSource(this::read)
                .withSegment(5);
        Journal journal =
                new StoredLedger(books.storage, books.clock, LedgerOptions.DEFAULT.withJournal(options)).journal();
        List<Object> outcomes = new Race<>()
                .runners(1, i -> () -> receipts(300).size())
                .runners(1, i -> () -> seals(journal, 200).call().size())
                .runners(2, i -> () -> everyEntryOnce(journal, 40))
                .run();
        assertThat(outcomes).containsExactly(300, 0, 40, 40);
    }

    private static int everyEntryOnce(Journal journal, int times) {
        int complete = 0;
        for (int i = 0; i < times; i++) {
            JournalPage all = journal.entries(0, 1_000);
            long last = all.position();
            complete += all.positions()
                            .equals(LongStream.rangeClosed(1, last).boxed().toList())
                    ? 1
                    : 0;
        }
        return complete;
    }

    private synchronized void take(JournalSegment segment) {
        taken.add(segment);
    }

    private synchronized JournalPage read(long after, int limit) {
        List<JournalEntry> page = entries().stream().skip(after).limit(limit).toList();
        return new JournalPage(page, after + page.size());
    }

    @Test
    void a_sink_that_asks_for_sealing_itself_is_told_that_it_goes_on_already() {
        books.receive(SHELF, 1);
        List<Sealing> answers = new ArrayList<>();
        Journal[] journal = new Journal[1];
        journal[0] =
                ledger(books, segment -> answers.add(journal[0].seal()), 10).journal();
        assertThat(journal[0].seal()).isEqualTo(new Sealing.Sealed(1, 0));
        assertThat(answers).containsExactly(new Sealing.Kept(1));
    }

    @Test
    void a_broken_sink_is_told_to_the_housekeeping_and_never_to_a_sale_until_the_journal_is_full() {
        Books small = new Books(new InMemoryStorage(InMemoryOptions.DEFAULT.withJournalLimit(5)));
        RuntimeException broken = new IllegalStateException("the disk is gone");
        Ledger ledger = ledger(
                small,
                segment -> {
                    throw broken;
                },
                2);
        for (int i = 0; i < 5; i++) {
            small.receive(SHELF, 1);
            assertThat(ledger.journal().seal()).isEqualTo(new Sealing.Failed(0, i + 1, broken));
        }
        assertThatThrownBy(() -> small.receive(SHELF, 1))
                .isInstanceOfSatisfying(
                        JournalFull.class, full -> assertThat(full.limit()).isEqualTo(5))
                .hasMessage("the journal has 5 entries, as many as its store may have: seal it (Omni.tidyUp or"
                        + " Journal.seal) and see what that answers, or set a higher limit");
        assertThat(small.available(SHELF)).isEqualTo(5);

        assertThat(sealing(small, 2).journal().seal()).isEqualTo(new Sealing.Sealed(5, 0));
        small.receive(SHELF, 1);
        assertThat(small.available(SHELF)).isEqualTo(6);
        assertThat(ledger.journal().audit()).isEqualTo(new JournalAudit.Sound(6, 1));
    }

    @Test
    @Tag("L-16")
    void a_posting_that_finds_the_journal_full_changes_nothing() {
        Books small = new Books(new InMemoryStorage(InMemoryOptions.DEFAULT.withJournalLimit(1)));
        small.receive(SHELF, 1);
        Posting refused = small.posting().in(SHELF, 1, Books.SUPPLIER).build();
        assertThatThrownBy(() -> small.ledger.post(refused)).isInstanceOf(JournalFull.class);
        assertThat(small.available(SHELF)).isOne();
        assertThat(small.ledger.find(refused.id())).isEmpty();
        assertThat(small.ledger.journal().audit()).isEqualTo(new JournalAudit.Sound(1, 1));
    }

    @Test
    void a_discarding_sink_keeps_the_tail_bounded_and_audits_sound() {
        Journal journal = ledger(books, JournalSink.discarding(), 10).journal();
        for (int i = 0; i < 95; i++) {
            books.receive(SHELF, 1);
            journal.sealWhenDue();
            assertThat(books.storage.ledger().extent().atMost()).isLessThan(10);
        }
        assertThat(journal.audit()).isEqualTo(new JournalAudit.Sound(95, 1));
        assertThatThrownBy(journal::auditFromStart)
                .isInstanceOf(JournalSealed.class)
                .hasMessageStartingWith("the journal was asked for after position 0, and it was sealed up to 90: ");
    }

    @Test
    void nothing_is_discarded_that_no_checkpoint_covers() {
        books.receive(SHELF, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.storage.ledger().discard(1))
                .withMessage(
                        "the journal cannot be discarded up to 1, the last checkpoint is at 0: keep a later one first");
    }

    @Test
    void the_entries_of_a_segment_have_positions_that_ascend_and_may_have_gaps() {
        books.receive(SHELF, 1);
        books.receive(SHELF, 1);
        List<JournalEntry> two = books.ledger.journal().entries(0, 2).entries();
        JournalSegment segment = new JournalSegment(4, List.of(7L, 9L), two);
        assertThat(segment.first()).isEqualTo(7);
        assertThat(segment.last()).isEqualTo(9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalSegment(4, List.of(7L), two))
                .withMessage("2 entries have 1 positions: give at least one entry, and each its position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalSegment(7, List.of(7L, 9L), two))
                .withMessage("position 7 comes after 7: give the entries in the order of their positions");
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalSegment(4, List.of(9L, 7L), two));
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalSegment(4, List.of(), List.of()));
    }

    @Test
    void options_without_room_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JournalOptions.DEFAULT.withSegment(0));
        assertThatIllegalArgumentException().isThrownBy(() -> InMemoryOptions.DEFAULT.withJournalLimit(0));
    }

    private Set<PostingId> receipts(int number) {
        Set<PostingId> ids = new HashSet<>();
        for (int i = 0; i < number; i++) {
            Posting posting = books.posting().in(SHELF, 1, Books.SUPPLIER).build();
            books.ledger.post(posting);
            ids.add(posting.id());
        }
        return ids;
    }

    private static Callable<Set<PostingId>> seals(Journal journal, int times) {
        return () -> {
            for (int i = 0; i < times; i++) {
                assertThat(journal.seal()).isInstanceOfAny(Sealing.Sealed.class, Sealing.Kept.class);
            }
            return Set.of();
        };
    }

    private static int sound(Journal journal, int audits) {
        int sound = 0;
        for (int i = 0; i < audits; i++) {
            sound += journal.audit() instanceof JournalAudit.Sound ? 1 : 0;
        }
        return sound;
    }

    private List<JournalEntry> entries() {
        return taken.stream().flatMap(segment -> segment.entries().stream()).toList();
    }

    private Ledger sealing(Books over, int segment) {
        return ledger(over, taken::add, segment);
    }

    private static Ledger ledger(Books over, JournalSink sink, int segment) {
        JournalOptions journal = JournalOptions.DEFAULT.withSink(sink).withSegment(segment);
        return new StoredLedger(over.storage, over.clock, LedgerOptions.DEFAULT.withJournal(journal));
    }
}
