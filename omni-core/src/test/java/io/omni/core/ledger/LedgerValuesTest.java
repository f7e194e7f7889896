package io.omni.core.ledger;

import static io.omni.core.ledger.Books.SHELF;
import static io.omni.core.ledger.Books.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.id.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerValuesTest {

    private static final HoldId HOLD = HoldId.of(CommandId.named(START, "anna"));
    private static final HoldId LATER_HOLD = HoldId.of(CommandId.named(START.plusMillis(1), "anna"));

    @Test
    @Tag("P-09")
    void accounts_are_ordered_by_subject_then_book_then_detail_then_hold() {
        List<AccountId> ordered = List.of(
                AccountId.of("stock", "CUP", "store-9"),
                AccountId.of("points", "MUG", "store-9"),
                AccountId.of("stock", "MUG", ""),
                SHELF,
                SHELF.held(HOLD),
                SHELF.held(LATER_HOLD),
                AccountId.of("stock", "MUG", "store-2"));

        assertThat(ordered.stream().sorted()).isEqualTo(ordered);
        assertThat(Stream.of(6, 3, 5, 0, 4, 2, 1).map(ordered::get).sorted()).isEqualTo(ordered);
    }

    @Test
    void a_hold_is_an_account_of_its_own_on_a_base_account() {
        assertThat(SHELF.isHold()).isFalse();
        assertThat(SHELF.base()).isSameAs(SHELF);
        assertThat(SHELF.held(HOLD).isHold()).isTrue();
        assertThat(SHELF.held(HOLD).base()).isEqualTo(SHELF);
        assertThat(SHELF).hasToString("stock:MUG:store-1");
        assertThat(SHELF.held(HOLD)).hasToString("stock:MUG:store-1#" + HOLD);
    }

    @Test
    void accounts_have_a_subject_and_a_book() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountId.of("stock", " ", "store-1"))
                .withMessage("account 'stock: :store-1' has a blank part: give a subject and a book");
        assertThatIllegalArgumentException().isThrownBy(() -> AccountId.of("", "MUG", "store-1"));
    }

    @Test
    void accounts_whose_names_count_up_have_hashes_of_their_own() {
        Set<Integer> hashes = new HashSet<>();
        for (int sku = 0; sku < 300; sku++) {
            for (int shelf = 0; shelf < 300; shelf++) {
                hashes.add(AccountId.of("stock", "sku-" + sku, "shelf-" + shelf).hashCode());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(89_900);
    }

    @Test
    @Tag("L-12")
    void a_window_holds_its_first_instant_and_not_its_last() {
        Window window = new Window(START, START.plusSeconds(10));

        assertThat(window.contains(START.minusNanos(1))).isFalse();
        assertThat(window.contains(START)).isTrue();
        assertThat(window.contains(START.plusSeconds(10).minusNanos(1))).isTrue();
        assertThat(window.contains(START.plusSeconds(10))).isFalse();
        assertThat(window.expiredAt(START.plusSeconds(10).minusNanos(1))).isFalse();
        assertThat(window.expiredAt(START.plusSeconds(10))).isTrue();
        assertThat(window.expiredAt(START.minusSeconds(1))).isFalse();
    }

    @Test
    void a_window_without_ends_holds_every_instant() {
        assertThat(Window.ALWAYS.contains(Instant.MIN)).isTrue();
        assertThat(Window.ALWAYS.contains(Instant.MAX)).isTrue();
        assertThat(Window.ALWAYS.expiredAt(Instant.MAX)).isFalse();
        assertThat(Window.until(START)).isEqualTo(new Window(null, START));
    }

    @Test
    void a_window_may_be_empty_but_not_turned_around() {
        assertThat(new Window(START, START).contains(START)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(START, START.minusSeconds(1)))
                .withMessage(
                        "window ends at 2026-11-22T07:59:59Z, before it begins at 2026-11-22T08:00:00Z: swap them");
    }

    @Test
    void a_floor_admits_what_does_not_lie_under_it() {
        Floor two = new Floor(2);

        assertThat(two.admits(2)).isTrue();
        assertThat(two.admits(1)).isFalse();
        assertThat(Floor.NONE.admits(Long.MIN_VALUE)).isTrue();
        assertThat(two.higher(Floor.ZERO)).isEqualTo(two);
        assertThat(Floor.ZERO.higher(two)).isEqualTo(two);
        assertThat(two.higher(new Floor(2))).isEqualTo(two);
        assertThat(Floor.NONE).isLessThan(Floor.ZERO).hasToString("none");
        assertThat(two).hasToString("2").isGreaterThan(Floor.ZERO);
    }

    @Test
    void a_contra_has_a_name() {
        assertThat(new Contra("supplier")).hasToString("supplier").isGreaterThan(new Contra("customer"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contra(" "))
                .withMessage("contra ' ' is blank: name where units come from or go to");
    }

    @Test
    @Tag("L-7")
    void ids_are_remembered_for_a_positive_time_and_for_seven_days_unless_said_otherwise() {
        assertThat(LedgerOptions.DEFAULT.idWindow()).isEqualTo(Duration.ofDays(7));
        assertThat(LedgerOptions.DEFAULT.withIdWindow(Duration.ofHours(1)).idWindow())
                .isEqualTo(Duration.ofHours(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerOptions.DEFAULT.withIdWindow(Duration.ZERO))
                .withMessage("ids kept for PT0S cannot be remembered at all: give a positive duration");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerOptions.DEFAULT.withIdWindow(Duration.ofSeconds(-1)));
    }

    @Test
    void a_shortage_says_what_was_asked_and_what_is_there() {
        assertThat(new Shortage.Insufficient(SHELF, 3, 2, Floor.ZERO))
                .hasToString("stock:MUG:store-1 has 2 available, 3 were asked for with the floor 0");
        assertThat(new Shortage.HoldExpired(SHELF.held(HOLD), START))
                .hasToString("the hold " + SHELF.held(HOLD) + " has expired at 2026-11-22T08:00:00Z");
        assertThat(new Shortage.OutsideWindow(SHELF, Window.until(START)))
                .hasToString(
                        "stock:MUG:store-1 counts only in Window[activeFrom=null, expiresAt=2026-11-22T08:00:00Z]");
    }
}
