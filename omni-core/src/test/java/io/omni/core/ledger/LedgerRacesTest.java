package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUPS;
import static io.omni.core.ledger.Books.CUSTOMER;
import static io.omni.core.ledger.Books.OTHER_SHELF;
import static io.omni.core.ledger.Books.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.storage.ConcurrencyConflict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that meet at a barrier: every outcome is counted, and the books agree at the end and on the way. */
@Tag("L-17")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerRacesTest {

    private static final int SELLERS = 8;

    private final Books books = new Books();

    @Test
    @Tag("P-01")
    void five_hundred_one_unit_orders_on_a_hundred_units_sell_a_hundred() throws Exception {
        books.receive(SHELF, 100);

        List<Integer> sold = new Race<Integer>()
                .runners(10, seller -> () -> repeat(50, () -> take(SHELF, 1)))
                .run();

        assertThat(sum(sold)).isEqualTo(100);
        assertThat(books.available(SHELF)).isZero();
        assertBooksAgree();
    }

    @Test
    @Tag("P-09")
    void baskets_whose_lines_cross_neither_deadlock_nor_conflict() throws Exception {
        books.receive(SHELF, 1_000);
        books.receive(OTHER_SHELF, 600);
        books.receive(CUPS, 1_000);

        List<Integer> sold = new Race<Integer>()
                .runners(
                        SELLERS,
                        seller -> () -> repeat(
                                100,
                                () -> seller % 2 == 0
                                        ? basket(SHELF, OTHER_SHELF, CUPS)
                                        : basket(CUPS, OTHER_SHELF, SHELF)))
                .run();

        assertThat(sum(sold)).isEqualTo(600);
        assertThat(books.available(OTHER_SHELF)).isZero();
        assertThat(List.of(books.available(SHELF), books.available(CUPS))).containsOnly(400L);
        assertBooksAgree();
    }

    @Test
    @Tag("P-09")
    void units_of_work_that_cross_keep_all_or_nothing_and_lose_at_most_to_a_conflict() throws Exception {
        books.receive(SHELF, 1_000);
        books.receive(CUPS, 1_000);

        List<Integer> kept = new Race<Integer>()
                .runners(
                        SELLERS,
                        seller -> () ->
                                repeat(20, () -> seller % 2 == 0 ? unitOfWork(SHELF, CUPS) : unitOfWork(CUPS, SHELF)))
                .run();

        assertThat(sum(kept)).isPositive();
        assertThat(List.of(books.available(SHELF), books.available(CUPS))).containsOnly(1_000L - sum(kept));
        assertThat(books.ledger.journal().entries(0, 10_000).entries()).hasSize(2 + 2 * sum(kept));
        assertBooksAgree();
    }

    @Test
    @Tag("L-11")
    @Tag("P-12")
    void a_sweeper_beside_sellers_neither_loses_nor_sells_a_unit_twice() throws Exception {
        books.receive(SHELF, 200);
        AtomicBoolean selling = new AtomicBoolean(true);
        AtomicInteger left = new AtomicInteger(SELLERS);

        List<Integer> sold = new Race<Integer>()
                .runners(SELLERS, seller -> () -> {
                    int taken = repeat(60, this::holdBrieflyAndTake);
                    selling.set(left.decrementAndGet() > 0);
                    return taken;
                })
                .runners(2, sweeper -> () -> {
                    while (selling.get()) {
                        books.clock.advance(Duration.ofMillis(10));
                        books.ledger.sweep(5);
                    }
                    return 0;
                })
                .run();

        books.clock.advance(Duration.ofHours(1));
        assertThat(books.available(SHELF)).isEqualTo(200 - sum(sold));
        books.ledger.sweep(10_000);
        assertThat(books.position(SHELF).held()).isZero();
        assertBooksAgree();
    }

    @Test
    @Tag("L-18")
    void audits_and_checkpoints_beside_sellers_are_sound_at_every_moment() throws Exception {
        books.receive(SHELF, 10_000);
        books.receive(CUPS, 10_000);
        AtomicInteger left = new AtomicInteger(4);

        List<Integer> faults = new Race<Integer>()
                .runners(4, seller -> () -> {
                    repeat(150, () -> seller % 2 == 0 ? unitOfWork(SHELF, CUPS) : basket(CUPS, SHELF, SHELF));
                    left.decrementAndGet();
                    return 0;
                })
                .runners(
                        2,
                        auditor -> () ->
                                countFaults(left, () -> books.ledger.journal().checkpoint()))
                .runners(
                        1,
                        auditor -> () ->
                                countFaults(left, () -> books.ledger.journal().audit()))
                .runners(
                        1,
                        auditor -> () ->
                                countFaults(left, () -> books.ledger.journal().auditFromStart()))
                .run();

        assertThat(sum(faults)).isZero();
        assertBooksAgree();
    }

    @Test
    @Tag("L-7")
    @Tag("P-34")
    void forgetting_beside_replays_at_the_edge_of_the_window_never_posts_twice() throws Exception {
        int rounds = 200;
        Duration window = LedgerOptions.DEFAULT.idWindow();
        List<Posting> postings = IntStream.range(0, rounds)
                .mapToObj(round -> {
                    Posting posting =
                            books.posting().in(SHELF, 1, Books.SUPPLIER).build();
                    books.ledger.post(posting);
                    books.clock.advance(Duration.ofMillis(1));
                    return posting;
                })
                .toList();
        books.clock.set(Books.START.plus(window));

        List<Integer> posted = new Race<Integer>()
                .runners(
                        4,
                        replayer ->
                                () -> postings.stream().mapToInt(this::replay).sum())
                .runners(1, forgetter -> () -> {
                    for (int i = 0; i < rounds; i++) {
                        books.clock.advance(Duration.ofMillis(1));
                        books.ledger.forget();
                    }
                    return 0;
                })
                .run();

        assertThat(sum(posted)).isZero();
        assertThat(books.available(SHELF)).isEqualTo(rounds);
        assertThat(books.ledger.journal().entries(0, 10_000).entries()).hasSize(rounds);
        assertBooksAgree();
    }

    @Test
    @Tag("L-4")
    @Tag("P-34")
    void a_command_sent_by_every_thread_is_carried_out_once() throws Exception {
        List<Posting> postings = IntStream.range(0, 100)
                .mapToObj(index -> books.posting().in(SHELF, 1, Books.SUPPLIER).build())
                .toList();

        List<Integer> posted = new Race<Integer>()
                .runners(
                        SELLERS,
                        sender -> () -> postings.stream().mapToInt(this::replay).sum())
                .run();

        assertThat(sum(posted)).isEqualTo(100);
        assertThat(books.available(SHELF)).isEqualTo(100);
        assertBooksAgree();
    }

    private int replay(Posting posting) {
        try {
            return books.ledger.post(posting) instanceof Outcome.Posted ? 1 : 0;
        } catch (PostingTooOld tooOld) {
            return 0;
        }
    }

    private boolean take(AccountId account, long quantity) {
        return posted(books.posting().out(account, quantity, CUSTOMER, Floor.ZERO));
    }

    private boolean basket(AccountId first, AccountId second, AccountId third) {
        return posted(books.posting()
                .out(first, 1, CUSTOMER, Floor.ZERO)
                .out(second, 1, CUSTOMER, Floor.ZERO)
                .out(third, 1, CUSTOMER, Floor.ZERO));
    }

    private boolean unitOfWork(AccountId first, AccountId second) {
        try {
            return books.storage.unitOfWork().execute(() -> take(first, 1) && take(second, 1));
        } catch (ConcurrencyConflict conflict) {
            return false;
        }
    }

    /** Holds one unit for a moment and settles it, unless the moment is over by then. */
    private boolean holdBrieflyAndTake() {
        HoldId hold = books.nextHold();
        return posted(books.posting()
                        .hold(SHELF, hold, 1, Floor.ZERO, books.clock.instant().plusMillis(20)))
                && posted(books.posting().settle(SHELF, hold, 1, CUSTOMER));
    }

    private boolean posted(PostingBuilder posting) {
        return books.ledger.post(posting.build()) instanceof Outcome.Posted;
    }

    private void assertBooksAgree() {
        assertThat(books.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    private static int countFaults(AtomicInteger left, Supplier<JournalAudit> audit) {
        int faults = 0;
        while (left.get() > 0) {
            faults += audit.get() instanceof JournalAudit.Sound ? 0 : 1;
        }
        return faults;
    }

    private static int repeat(int times, BooleanSupplier attempt) {
        int done = 0;
        for (int i = 0; i < times; i++) {
            done += attempt.getAsBoolean() ? 1 : 0;
        }
        return done;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
