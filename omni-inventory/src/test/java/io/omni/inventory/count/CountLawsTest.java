package io.omni.inventory.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.stock.StockKey;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shelf and book, with everything going on at once. */
class CountLawsTest {

    @Property(tries = 500)
    void a_count_of_all_makes_the_book_what_is_there_whatever_was_sold_meanwhile(
            @ForAll("days") List<CountingDay.Step> morning, @ForAll("trade") List<CountingDay.Step> meanwhile) {
        CountingDay day = new CountingDay(1);
        morning.forEach(day::take);
        day.countAfresh();
        day.connectAll();
        for (StockKey key : CountingDay.KEYS) {
            assertThat(day.counter.onHand(key)).as("%s", key).isEqualTo(day.shelf(key));
        }
        meanwhile.forEach(day::take);
        day.connectAll();
        for (StockKey key : CountingDay.KEYS) {
            assertThat(day.counter.onHand(key)).as("%s afterwards", key).isEqualTo(day.shelf(key));
        }
        assertThat(day.counter.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 500)
    void trade_between_tally_and_approval_leaves_shelf_and_book_alike(
            @ForAll("trade") List<CountingDay.Step> before,
            @ForAll("counting") List<CountingDay.Step> during,
            @ForAll("trade") List<CountingDay.Step> after) {
        CountingDay day = new CountingDay(1);
        before.forEach(day::take);
        day.take(new CountingDay.Step(CountingDay.What.STEAL, 0, 3));
        day.take(new CountingDay.Step(CountingDay.What.TURN_UP, 1, 2));
        during.forEach(day::take);
        day.countAll();
        after.forEach(day::take);
        day.connectAll();
        for (StockKey key : CountingDay.KEYS) {
            assertThat(day.counter.onHand(key)).as("%s", key).isEqualTo(day.shelf(key));
        }
    }

    @Provide
    Arbitrary<List<CountingDay.Step>> days() {
        return steps(CountingDay.What.values());
    }

    @Provide
    Arbitrary<List<CountingDay.Step>> trade() {
        return steps(
                CountingDay.What.RECEIVE,
                CountingDay.What.SELL,
                CountingDay.What.SEND_TO_PARIS,
                CountingDay.What.SELL_OFFLINE,
                CountingDay.What.CONNECT,
                CountingDay.What.WAIT);
    }

    /** What a count under way is compared with while only the book's own trade goes on. */
    @Provide
    Arbitrary<List<CountingDay.Step>> counting() {
        return steps(
                CountingDay.What.RECEIVE,
                CountingDay.What.SELL,
                CountingDay.What.SELL_OFFLINE,
                CountingDay.What.CONNECT,
                CountingDay.What.MARK,
                CountingDay.What.TALLY,
                CountingDay.What.TALLY_AS_MARKED,
                CountingDay.What.WAIT);
    }

    private static Arbitrary<List<CountingDay.Step>> steps(CountingDay.What... whats) {
        return Combinators.combine(
                        Arbitraries.of(whats),
                        Arbitraries.integers().between(0, CountingDay.KEYS.size() - 1),
                        Arbitraries.integers().between(1, 6))
                .as(CountingDay.Step::new)
                .list()
                .ofMaxSize(40);
    }
}
