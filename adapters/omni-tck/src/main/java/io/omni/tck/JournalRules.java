package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays of a posting in the journal and in the outbox: L-13 and L-14. */
abstract class JournalRules extends StoreSuite {

    @Test
    void L13_every_posting_that_is_posted_and_no_other_is_in_the_journal_once() {
        Posting receipt = receipt(SHELF, 5);
        Posting sale = sale(SHELF, 3);
        Posting reused =
                Posting.of(sale.id(), "tck.other").in(SHELF, 1, SUPPLIER).build();
        posted(receipt);
        refused(sale(SHELF, 6));
        posted(sale);
        ledger().post(receipt);
        assertThatThrownBy(() -> ledger().post(reused)).isInstanceOf(PostingIdReused.class);
        Posting move = posting().move(SHELF, CELLAR, 1, Floor.ZERO).build();
        ledger().post(List.of(sale(SHELF, 3), move, sale));
        assertThat(Books.of(ledger())).extracting(JournalEntry::id).containsExactly(receipt.id(), sale.id(), move.id());
    }

    @Test
    void L13_an_entry_tells_what_was_asked_and_what_each_account_was_left_with() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        clock().advance(Duration.ofMinutes(1));
        Posting settlement = settlement(SHELF, hold, 3);
        posted(settlement);
        assertThat(last())
                .isEqualTo(new JournalEntry(
                        settlement.id(),
                        settlement.cause(),
                        settlement.fingerprint(),
                        clock().instant(),
                        List.of(
                                new JournalLine(SHELF, -3, -3, 7, 1, CUSTOMER, null),
                                new JournalLine(SHELF.held(hold), -3, 0, 1, 0, null, null))));
    }

    @Test
    void L13_an_entry_tells_the_windows_that_it_gave() {
        HoldId hold = nextHold();
        Window window = new Window(NOW, SOON);
        posted(posting().in(SHELF, 10, SUPPLIER, window).build());
        assertThat(last().lines()).containsExactly(new JournalLine(SHELF, 10, 0, 10, 0, SUPPLIER, window));
        posted(hold(SHELF, hold, 4));
        assertThat(last().lines())
                .containsExactly(
                        new JournalLine(SHELF, 0, 4, 10, 4, null, null),
                        new JournalLine(SHELF.held(hold), 4, 0, 4, 0, null, Window.until(SOON)));
    }

    @Test
    void L13_an_entry_tells_the_expired_holds_that_its_posting_released() {
        stock(SHELF, 10);
        HoldId hold = nextHold();
        posted(hold(SHELF, hold, 4));
        clock().set(SOON);
        posted(sale(SHELF, 10));
        assertThat(last().lines())
                .containsExactlyInAnyOrder(
                        new JournalLine(SHELF, 0, -4, 10, 0, null, null),
                        new JournalLine(SHELF.held(hold), -4, 0, 0, 0, null, null),
                        new JournalLine(SHELF, -10, 0, 0, 0, CUSTOMER, null));
    }

    @Test
    void L13_for_each_account_the_order_of_entries_is_the_order_of_changes() {
        aDayInTheShop();
        Map<AccountId, long[]> running = new HashMap<>();
        for (JournalEntry entry : Books.of(ledger())) {
            for (JournalLine line : entry.lines()) {
                long[] left = running.computeIfAbsent(line.account(), account -> new long[2]);
                left[0] += line.balance();
                left[1] += line.held();
                assertThat(left)
                        .as("%s in %s", line.account(), entry)
                        .containsExactly(line.balanceAfter(), line.heldAfter());
            }
        }
        assertThat(running).containsKeys(SHELF, CELLAR, TEA);
    }

    @Test
    void L13_the_balances_can_be_rebuilt_from_the_entries() {
        aDayInTheShop();
        Map<AccountId, Long> rebuilt = new HashMap<>();
        Books.of(ledger())
                .forEach(entry ->
                        entry.lines().forEach(line -> rebuilt.merge(line.account(), line.balance(), Math::addExact)));
        assertThat(rebuilt).hasSizeGreaterThan(5);
        rebuilt.forEach((account, balance) -> assertThat(balance(account)).isEqualTo(balance));
    }

    @Test
    void L13_pages_of_any_size_visit_every_entry_once() {
        aDayInTheShop();
        List<JournalEntry> all = Books.of(ledger());
        for (int size : new int[] {1, 2, 3, all.size()}) {
            List<JournalEntry> visited = new ArrayList<>();
            JournalPage page = ledger().journal().entries(0, size);
            while (!page.entries().isEmpty()) {
                assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
                visited.addAll(page.entries());
                assertThat(visited).hasSizeLessThanOrEqualTo(all.size());
                page = ledger().journal().entries(page.position(), size);
            }
            assertThat(visited).isEqualTo(all);
        }
    }

    @Test
    void L13_an_entry_has_one_position_for_ever_and_positions_ascend() {
        stock(SHELF, 10);
        undone(() -> posted(sale(SHELF, 1)));
        refused(sale(SHELF, 11));
        ledger().post(List.of(sale(SHELF, 1), sale(SHELF, 40), sale(SHELF, 2)));
        posted(sale(SHELF, 1));
        JournalPage all = ledger().journal().entries(0, 100);
        assertThat(all.positions()).hasSize(4).isSorted().doesNotHaveDuplicates();
        long before = 0;
        for (int i = 0; i < 4; i++) {
            JournalPage one = ledger().journal().entries(before, 1);
            assertThat(one.positions()).containsExactly(all.positions().get(i));
            assertThat(one.entries()).containsExactly(all.entries().get(i));
            before = all.positions().get(i);
        }
    }

    @Test
    void L13_the_journal_keeps_what_was_forgotten_by_its_id() {
        Posting receipt = receipt(SHELF, 5);
        JournalEntry entry = posted(receipt).entry();
        clock().advance(LedgerOptions.DEFAULT.idWindow().plusMillis(1));
        assertThat(ledger().forget()).isOne();
        assertThat(Books.of(ledger())).containsExactly(entry);
    }

    @Test
    void L14_the_events_of_a_posting_are_appended_when_it_is_posted() {
        List<RecordedEvent> events = moves("a", 1, 2, 3);
        posted(posting().in(SHELF, 5, SUPPLIER).events(events).build());
        assertThat(eventIds()).containsExactlyElementsOf(idsOf(events));
    }

    @Test
    void L14_the_events_of_a_refused_posting_are_not_appended() {
        refused(posting()
                .out(SHELF, 5, CUSTOMER, Floor.ZERO)
                .events(moves("a", 1))
                .build());
        assertThat(eventIds()).isEmpty();
    }

    @Test
    void L14_the_events_of_a_replayed_posting_are_not_appended_again() {
        List<RecordedEvent> events = moves("a", 1);
        Posting receipt = posting().in(SHELF, 5, SUPPLIER).events(events).build();
        posted(receipt);
        Outcomes.alreadyPosted(ledger().post(receipt));
        Posting again = Posting.of(receipt.id(), receipt.cause())
                .in(SHELF, 5, SUPPLIER)
                .events(moves("a", 2))
                .build();
        Outcomes.alreadyPosted(ledger().post(again));
        assertThat(eventIds()).containsExactlyElementsOf(idsOf(events));
    }

    @Test
    void L14_of_a_batch_the_events_of_what_was_posted_are_appended_in_its_order() {
        List<RecordedEvent> first = moves("a", 1);
        List<RecordedEvent> last = moves("a", 3);
        ledger().post(List.of(
                posting().in(SHELF, 5, SUPPLIER).events(first).build(),
                posting()
                        .out(SHELF, 6, CUSTOMER, Floor.ZERO)
                        .events(moves("a", 2))
                        .build(),
                posting().out(SHELF, 5, CUSTOMER, Floor.ZERO).events(last).build()));
        assertThat(eventIds()).containsExactly(first.get(0).id(), last.get(0).id());
    }

    private void aDayInTheShop() {
        HoldId one = nextHold();
        HoldId two = nextHold();
        stock(SHELF, 10);
        stock(TEA, 7);
        posted(posting().move(SHELF, CELLAR, 3, Floor.ZERO).build());
        posted(posting()
                .hold(SHELF, one, 3, Floor.ZERO, SOON)
                .hold(TEA, one, 2, Floor.ZERO, SOON)
                .build());
        posted(hold(TEA, two, 4));
        refused(sale(TEA, 3));
        posted(settlement(SHELF, one, 2));
        posted(release(TEA, two, 1));
        ledger().post(List.of(sale(SHELF, 1), sale(SHELF, 40), fact(CELLAR, 5), receipt(CELLAR, 1)));
        clock().set(SOON);
        posted(sale(TEA, 6));
        ledger().sweep(100);
        posted(sale(SHELF, 1));
    }

    private JournalEntry last() {
        List<JournalEntry> all = Books.of(ledger());
        return all.get(all.size() - 1);
    }

    private List<EventId> eventIds() {
        return idsOf(fixture().events());
    }

    private static List<EventId> idsOf(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }
}
