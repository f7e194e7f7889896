package io.omni.core.ledger;

import static io.omni.core.ledger.Books.CUPS;
import static io.omni.core.ledger.Books.CUSTOMER;
import static io.omni.core.ledger.Books.OTHER_SHELF;
import static io.omni.core.ledger.Books.SHELF;
import static io.omni.core.ledger.Books.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the ledger answers, and what it writes with it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomesTest {

    private record Counted(String sku) implements Event {
        @Override
        public String type() {
            return "stock.counted";
        }

        @Override
        public EventSubject subject() {
            return new EventSubject("sku", sku);
        }
    }

    private final Books books = new Books();
    private final HoldId hold = books.nextHold();

    @Test
    @Tag("L-2")
    void a_refusal_names_every_account_that_is_short_and_changes_nothing() {
        books.receive(SHELF, 5);

        Posting posting = books.posting()
                .out(SHELF, 6, CUSTOMER, Floor.ZERO)
                .out(CUPS, 1, CUSTOMER, Floor.ZERO)
                .build();

        assertThat(books.ledger.post(posting))
                .isEqualTo(new Outcome.Refused(
                        posting.id(),
                        List.of(
                                new Shortage.Insufficient(CUPS, 1, 0, Floor.ZERO),
                                new Shortage.Insufficient(SHELF, 6, 5, Floor.ZERO))));
        assertThat(books.available(SHELF)).isEqualTo(5);
        assertThat(books.ledger.find(posting.id())).isEmpty();
    }

    @Test
    @Tag("L-2")
    void lines_that_even_out_are_not_refused_under_a_floor() {
        Posting posting = books.posting()
                .out(SHELF, 2, CUSTOMER, new Floor(9))
                .in(SHELF, 2, SUPPLIER)
                .build();

        assertThat(books.ledger.post(posting)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    @Tag("L-3")
    void a_fact_names_the_accounts_that_it_leaves_with_less_than_nothing_and_no_others() {
        books.receive(SHELF, 5);
        books.receive(OTHER_SHELF, 5);

        Outcome outcome = books.ledger.post(books.posting()
                .out(SHELF, 7, CUSTOMER, Floor.NONE)
                .out(OTHER_SHELF, 5, CUSTOMER, Floor.NONE)
                .out(CUPS, 3, CUSTOMER, new Floor(-3))
                .build());

        assertThat(overcommitted(outcome)).containsExactly(new Outcome.Overcommitted(SHELF, -2));
    }

    @Test
    @Tag("L-3")
    void what_raises_an_account_that_is_short_does_not_name_it() {
        books.ledger.post(books.posting().out(SHELF, 7, CUSTOMER, Floor.NONE).build());

        assertThat(overcommitted(
                        books.ledger.post(books.posting().in(SHELF, 1, SUPPLIER).build())))
                .isEmpty();
    }

    @Test
    @Tag("L-8")
    @Tag("P-04")
    void a_hold_is_settled_to_its_last_unit_and_no_further() {
        books.receive(SHELF, 9);
        books.ledger.post(books.posting().hold(SHELF, hold, 5, Floor.ZERO, null).build());
        books.ledger.post(books.posting().settle(SHELF, hold, 2, CUSTOMER).build());

        Posting tooMuch = books.posting().settle(SHELF, hold, 4, CUSTOMER).build();
        assertThat(books.ledger.post(tooMuch))
                .isEqualTo(new Outcome.Refused(
                        tooMuch.id(), List.of(new Shortage.Insufficient(SHELF.held(hold), 4, 3, Floor.ZERO))));
        assertThat(books.ledger.post(
                        books.posting().settle(SHELF, hold, 3, CUSTOMER).build()))
                .isInstanceOf(Outcome.Posted.class);
        assertThat(books.ledger.held(hold)).isEmpty();
        assertThat(books.position(SHELF))
                .extracting(Position::balance, Position::held, Position::available)
                .containsExactly(4L, 0L, 4L);
    }

    @Test
    @Tag("L-9")
    @Tag("P-12")
    void what_takes_from_an_account_releases_its_expired_holds_and_what_gives_does_not() {
        books.receive(SHELF, 5);
        books.ledger.post(books.posting()
                .hold(SHELF, hold, 4, Floor.ZERO, Books.START.plusSeconds(1))
                .build());
        books.clock.advance(Duration.ofSeconds(1));

        assertThat(linesOf(books.posting().in(SHELF, 1, SUPPLIER))).hasSize(1);
        assertThat(books.ledger.held(hold)).hasSize(1);
        assertThat(linesOf(books.posting().out(SHELF, 6, CUSTOMER, Floor.ZERO)))
                .containsExactly(
                        new JournalLine(SHELF, 0, -4, 6, 0, null, null),
                        new JournalLine(SHELF.held(hold), -4, 0, 0, 0, null, null),
                        new JournalLine(SHELF, -6, 0, 0, 0, CUSTOMER, null));
        assertThat(books.ledger.held(hold)).isEmpty();
    }

    @Test
    @Tag("L-4")
    @Tag("L-14")
    @Tag("P-05")
    void a_repeated_posting_is_answered_with_the_first_entry_and_appends_no_event_again() {
        CommandId command = CommandId.next(books.clock);
        Posting posting = Posting.of(PostingId.of(command), "stock.counted")
                .in(SHELF, 1, SUPPLIER)
                .events(RecordedEvent.of(command, books.clock.instant(), List.of(new Counted("MUG"))))
                .build();

        Outcome first = books.ledger.post(posting);
        Outcome again = books.ledger.post(posting);

        JournalEntry entry = books.ledger.find(posting.id()).orElseThrow();
        assertThat(first).isEqualTo(new Outcome.Posted(entry, List.of()));
        assertThat(again).isEqualTo(new Outcome.AlreadyPosted(entry));
        assertThat(List.of(first.id(), again.id())).containsOnly(posting.id());
        assertThat(books.storage.events()).extracting(RecordedEvent::event).isEqualTo(List.of(new Counted("MUG")));
        assertThat(books.ledger.journal().entries(0, 10).entries()).containsExactly(entry);
    }

    @Test
    @Tag("L-6")
    @Tag("L-14")
    void a_refused_posting_appends_no_event_and_may_be_posted_later() {
        CommandId command = CommandId.next(books.clock);
        Posting posting = Posting.of(PostingId.of(command), "stock.shipped")
                .out(SHELF, 1, CUSTOMER, Floor.ZERO)
                .events(RecordedEvent.of(command, books.clock.instant(), List.of(new Counted("MUG"))))
                .build();

        assertThat(books.ledger.post(posting)).isInstanceOf(Outcome.Refused.class);
        assertThat(books.storage.events()).isEmpty();
        books.receive(SHELF, 1);
        assertThat(books.ledger.post(posting)).isInstanceOf(Outcome.Posted.class);
        assertThat(books.storage.events()).hasSize(1);
    }

    @Test
    void a_scan_tells_all_accounts_of_a_subject_in_a_book_and_no_others() {
        books.receive(OTHER_SHELF, 2);
        books.receive(SHELF, 1);
        books.receive(CUPS, 3);
        books.receive(AccountId.of("stock2", "MUG", "store-1"), 4);
        books.ledger.post(books.posting().hold(SHELF, hold, 1, Floor.ZERO, null).build());

        assertThat(books.ledger.scan(Set.of("stock"), "MUG", books.clock.instant()))
                .containsExactly(
                        new Position(SHELF, 1, 1, 0, Window.ALWAYS), new Position(OTHER_SHELF, 2, 0, 2, Window.ALWAYS));
    }

    @Test
    @Tag("L-9")
    void of_two_holds_that_have_lapsed_each_is_counted_once_when_one_is_made_again() {
        HoldId other = books.nextHold();
        books.receive(SHELF, 5);
        books.ledger.post(List.of(
                books.posting().hold(SHELF, hold, 2, Floor.ZERO, Books.START).build(),
                books.posting().hold(SHELF, other, 3, Floor.ZERO, Books.START).build(),
                books.posting().hold(SHELF, hold, 1, Floor.ZERO, Books.START).build()));

        Posting tooMuch = books.posting().out(SHELF, 6, CUSTOMER, Floor.ZERO).build();
        assertThat(books.ledger.post(tooMuch)).isInstanceOf(Outcome.Refused.class);
        assertThat(books.position(SHELF))
                .extracting(Position::balance, Position::held, Position::available)
                .containsExactly(5L, 0L, 5L);
        assertThat(books.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    private List<JournalLine> linesOf(PostingBuilder posting) {
        return books.ledger.post(posting.build()) instanceof Outcome.Posted posted
                ? posted.entry().lines()
                : List.of();
    }

    private static List<Outcome.Overcommitted> overcommitted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        return ((Outcome.Posted) outcome).overcommitted();
    }
}
