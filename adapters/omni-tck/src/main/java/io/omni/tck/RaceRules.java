package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Postings of several threads: L-17. */
abstract class RaceRules extends StoreSuite {

    private static final int ROUNDS = 3;

    private Race race() {
        return new Race(fixture().patience());
    }

    @Test
    @Tag("P-01")
    @Tag("P-38")
    void L17_of_500_requests_for_100_units_exactly_100_are_posted() {
        for (int round = 0; round < ROUNDS; round++) {
            AccountId account = AccountId.of("tck-stock", "hot-" + round, "berlin");
            stock(account, 100);
            List<Posting> sales =
                    IntStream.range(0, 500).mapToObj(i -> sale(account, 1)).toList();
            List<Outcome> outcomes = race().runMany(16, 500, i -> ledger().post(sales.get(i)));
            assertThat(count(outcomes, Outcome.Posted.class)).isEqualTo(100);
            assertThat(count(outcomes, Outcome.Refused.class)).isEqualTo(400);
            assertThat(balance(account)).isZero();
        }
        Books.sound(ledger().journal().auditFromStart());
    }

    @Test
    void L17_batches_of_several_threads_do_not_oversell_together() {
        for (int round = 0; round < ROUNDS; round++) {
            AccountId account = AccountId.of("tck-stock", "hot-" + round, "berlin");
            stock(account, 10);
            List<List<Outcome>> outcomes = race().run(
                            4,
                            thread -> ledger().post(List.of(
                                    sale(account, 1), receipt(TEA, 1), sale(account, 2), sale(account, 3))));
            List<Outcome> all = outcomes.stream().flatMap(List::stream).toList();
            assertThat(balance(account)).isBetween(0L, 2L);
            assertThat(sold(all, account)).isEqualTo(10 - balance(account));
        }
        assertThat(balance(TEA)).isEqualTo(4L * ROUNDS);
        Books.sound(ledger().journal().auditFromStart());
    }

    @Test
    @Tag("P-05")
    void L17_one_id_from_8_threads_is_posted_once() {
        for (int round = 0; round < 10; round++) {
            AccountId account = AccountId.of("tck-stock", "hot-" + round, "berlin");
            Posting receipt =
                    posting().in(account, 5, SUPPLIER).events(moves("a", round)).build();
            List<Outcome> outcomes = race().run(8, thread -> ledger().post(receipt));
            assertThat(count(outcomes, Outcome.Posted.class)).isOne();
            assertThat(count(outcomes, Outcome.AlreadyPosted.class)).isEqualTo(7);
            assertThat(balance(account)).isEqualTo(5);
            assertThat(fixture().events()).hasSize(round + 1);
        }
    }

    @Test
    @Tag("P-09")
    void L17_carts_with_the_same_items_in_another_order_neither_deadlock_nor_conflict() {
        List<AccountId> accounts = IntStream.range(0, 4)
                .mapToObj(i -> AccountId.of("tck-stock", "item-" + i, "berlin"))
                .toList();
        accounts.forEach(account -> stock(account, 10_000));
        List<Outcome> outcomes = race().runMany(4, 200, i -> ledger().post(cart(accounts, i % 2 == 0)));
        assertThat(outcomes).hasSize(200).hasOnlyElementsOfType(Outcome.Posted.class);
        assertThat(accounts).allSatisfy(account -> assertThat(balance(account)).isEqualTo(9_800));
    }

    private Posting cart(List<AccountId> accounts, boolean upwards) {
        var cart = posting();
        for (int i = 0; i < accounts.size(); i++) {
            AccountId account = accounts.get(upwards ? i : accounts.size() - 1 - i);
            cart.out(account, 1, CUSTOMER, Floor.ZERO);
        }
        return cart.build();
    }

    @Test
    void L17_a_hold_is_settled_by_several_threads_up_to_what_it_holds() {
        for (int round = 0; round < ROUNDS; round++) {
            AccountId account = AccountId.of("tck-stock", "hot-" + round, "berlin");
            HoldId hold = nextHold();
            stock(account, 20);
            posted(hold(account, hold, 10));
            List<Outcome> outcomes = race().run(
                            8,
                            thread -> ledger().post(
                                            thread % 2 == 0
                                                    ? settlement(account, hold, 2)
                                                    : release(account, hold, 2)));
            assertThat(count(outcomes, Outcome.Posted.class)).isEqualTo(5);
            assertThat(ledger().held(hold)).isEmpty();
            assertThat(sold(outcomes, account)).isEqualTo(20 - balance(account));
            assertThat(available(account)).isEqualTo(balance(account));
        }
    }

    @Test
    void L17_buyers_and_a_sweeper_release_an_expired_hold_once() {
        for (int round = 0; round < ROUNDS; round++) {
            clock().set(NOW);
            AccountId account = AccountId.of("tck-stock", "hot-" + round, "berlin");
            stock(account, 10);
            posted(hold(account, nextHold(), 10));
            clock().set(SOON);
            List<Set<Outcome>> outcomes = race().run(4, thread -> {
                if (thread == 0) {
                    ledger().sweep(10);
                    return Set.of();
                }
                return Set.of(ledger().post(sale(account, 4)));
            });
            List<Outcome> sales = outcomes.stream().flatMap(Set::stream).toList();
            assertThat(count(sales, Outcome.Posted.class)).isEqualTo(2);
            assertThat(position(account).held()).isZero();
            assertThat(balance(account)).isEqualTo(2);
        }
        Books.sound(ledger().journal().auditFromStart());
    }

    @Test
    void L17_entries_stand_in_the_order_in_which_threads_changed_an_account() {
        stock(SHELF, 1_000);
        Set<Long> left = race().runMany(8, 200, i -> Outcomes.posted(ledger().post(sale(SHELF, 1)))).stream()
                .map(posted -> posted.entry().lines().get(0).balanceAfter())
                .collect(Collectors.toSet());
        assertThat(left).hasSize(200);
        assertThat(Books.of(ledger()))
                .extracting(entry -> entry.lines().get(0).balanceAfter())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 200).mapToObj(i -> 1_000L - i).toList());
    }

    private static long count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }

    private static long sold(List<Outcome> outcomes, AccountId account) {
        return outcomes.stream()
                .filter(Outcome.Posted.class::isInstance)
                .flatMap(outcome -> ((Outcome.Posted) outcome).entry().lines().stream())
                .filter(line -> line.account().equals(account))
                .mapToLong(line -> -line.balance())
                .sum();
    }
}
