package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Window;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What views tell: L-20. */
abstract class ViewRules extends StoreSuite {

    private static final String BOOK = SHELF.book();
    private static final String CUP = SHELF.subject();
    private static final String BERLIN = SHELF.detail();
    private static final String HAMBURG = CELLAR.detail();

    @Test
    void L20_a_view_tells_what_is_available_of_each_detail_of_each_subject() {
        stock(SHELF, 10);
        stock(CELLAR, 4);
        stock(TEA, 7);
        posted(hold(SHELF, nextHold(), 3));
        posted(fact(CELLAR, 6));
        AvailabilityView view = ledger().view(BOOK, List.of("tea", CUP), List.of(HAMBURG, "nowhere", BERLIN));
        assertThat(view.read(NOW)).containsExactly(0, 0, 7, -2, 0, 7);
        assertThat(ledger().view("tck-other", List.of(CUP), List.of(BERLIN)).read(NOW))
                .containsExactly(0);
    }

    @Test
    void L20_an_expired_hold_lowers_nothing_whether_it_was_swept_up_or_not() {
        stock(SHELF, 10);
        posted(hold(SHELF, nextHold(), 3));
        posted(posting().hold(SHELF, nextHold(), 2, Floor.ZERO, null).build());
        AvailabilityView view = ledger().view(BOOK, List.of(CUP), List.of(BERLIN));
        assertThat(view.read(SOON.minusNanos(1))).containsExactly(5);
        assertThat(view.read(SOON)).containsExactly(8);
        clock().set(SOON);
        ledger().sweep(100);
        assertThat(view.read(SOON)).containsExactly(8);
    }

    @Test
    void L20_outside_its_window_an_account_offers_nothing_and_owes_what_it_owes() {
        posted(posting().in(SHELF, 5, SUPPLIER, new Window(NOW, SOON)).build());
        posted(posting().in(CELLAR, 5, SUPPLIER, new Window(NOW, SOON)).build());
        posted(fact(CELLAR, 6));
        AvailabilityView view = ledger().view(BOOK, List.of(CUP), List.of(BERLIN, HAMBURG));
        assertThat(view.read(NOW.minusNanos(1))).containsExactly(0, -1);
        assertThat(view.read(NOW)).containsExactly(5, -1);
        assertThat(view.read(SOON)).containsExactly(0, -1);
    }

    @Test
    void L20_a_view_tells_what_was_posted_since_it_was_prepared() {
        AvailabilityView view = ledger().view(BOOK, List.of(CUP, "tea"), List.of(BERLIN, HAMBURG));
        long[] available = new long[view.size() + 1];
        Arrays.fill(available, 99);
        view.read(NOW, available);
        assertThat(available).containsExactly(0, 0, 0, 0, 99);
        stock(CELLAR, 4);
        view.read(NOW, available);
        assertThat(available).containsExactly(0, 4, 0, 0, 99);
        stock(TEA, 2);
        posted(sale(CELLAR, 4));
        view.read(NOW, available);
        assertThat(available).containsExactly(0, 0, 2, 0, 99);
    }

    @Test
    void L20_accounts_of_many_details_are_told_apart() {
        List<String> details =
                IntStream.range(0, 200).mapToObj(i -> "store-" + i).toList();
        for (int i = 0; i < 200; i += 3) {
            stock(AccountId.of(BOOK, CUP, "store-" + i), i + 1L);
            stock(AccountId.of(BOOK, "tea", "store-" + (199 - i)), 1_000_000_000_000L + i);
        }
        long[] available = ledger().view(BOOK, List.of(CUP, "tea"), details).read(NOW);
        assertThat(available)
                .containsExactly(IntStream.range(0, 400)
                        .mapToLong(i -> i < 200 ? (i % 3 == 0 ? i + 1 : 0) : teaIn(399 - i))
                        .toArray());
    }

    private static long teaIn(int i) {
        return i % 3 == 0 ? 1_000_000_000_000L + i : 0;
    }

    @Test
    void L20_a_unit_of_work_sees_in_a_view_what_it_has_posted_itself() {
        stock(SHELF, 10);
        AvailabilityView view = ledger().view(BOOK, List.of(CUP), List.of(BERLIN));
        long[] within = undone(() -> {
            posted(sale(SHELF, 4));
            return view.read(NOW);
        });
        assertThat(within).containsExactly(6);
        assertThat(view.read(NOW)).containsExactly(10);
    }

    @Test
    void L20_all_accounts_of_one_subject_are_of_one_moment() {
        stock(SHELF, 10);
        AvailabilityView view = ledger().view(BOOK, List.of(CUP), List.of(BERLIN, HAMBURG));
        AtomicBoolean reading = new AtomicBoolean(true);
        List<Set<Long>> sums = new Race(fixture().patience()).run(2, thread -> {
            if (thread == 0) {
                moveWhile(reading);
                return Set.of();
            }
            try {
                return sumsOf(view);
            } finally {
                reading.set(false);
            }
        });
        assertThat(sums.get(1)).containsExactly(10L);
    }

    private void moveWhile(AtomicBoolean reading) {
        for (int i = 0; reading.get(); i++) {
            AccountId from = i % 2 == 0 ? SHELF : CELLAR;
            AccountId to = i % 2 == 0 ? CELLAR : SHELF;
            posted(posting().move(from, to, 10, Floor.ZERO).build());
        }
    }

    private static Set<Long> sumsOf(AvailabilityView view) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seen.add(Arrays.stream(view.read(NOW)).sum());
        }
        return seen;
    }
}
