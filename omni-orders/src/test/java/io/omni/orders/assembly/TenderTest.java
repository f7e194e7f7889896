package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.BAD_CARD;
import static io.omni.orders.assembly.Retailer.CARD;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.Orders;
import io.omni.orders.Recovery;
import io.omni.orders.cart.CartState;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.payment.GiftCardNumber;
import io.omni.orders.payment.InMemoryGiftCards;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.NoteOutcome;
import io.omni.orders.payment.NotePayment;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;
import io.omni.orders.payment.PointsPayments;
import io.omni.orders.payment.Tender;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenderTest {

    private static final GiftCardNumber GIFT = new GiftCardNumber("GIFT-7");

    private final InMemoryGiftCards giftCards = new InMemoryGiftCards();
    private final InMemoryPayments program = new InMemoryPayments();
    private final Slow slow = new Slow();
    private final Retailer shop = new Retailer(omni -> omni.giftCards(giftCards).pointsPayments(pennyAPoint()));

    /** A provider that does not know yet for as long as it is told to, and approves no more than it is told to. */
    private static final class Slow implements Payments {

        private final InMemoryPayments books = new InMemoryPayments();
        private boolean knows;
        private Optional<Money> limit = Optional.empty();
        private int asked;

        @Override
        public PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
            asked++;
            if (!knows) {
                return new PaymentAnswer.Unknown();
            }
            Money part = limit.map(amount::min).orElse(amount);
            PaymentAnswer answer = books.authorize(key, order, part, method);
            return part.equals(amount) || !(answer instanceof PaymentAnswer.Approved approved)
                    ? answer
                    : new PaymentAnswer.ApprovedPart(approved.reference(), part);
        }

        @Override
        public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
            return books.capture(key, order, authorization, amount);
        }

        @Override
        public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
            return books.refund(key, order, authorization, amount);
        }

        @Override
        public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
            return books.release(key, order, authorization);
        }
    }

    private PointsPayments pennyAPoint() {
        return new PointsPayments() {

            @Override
            public PaymentAnswer authorize(
                    CommandId key, OrderId order, Money amount, CustomerId customer, long points) {
                Money worth = Money.ofMinor(amount.currency(), points).min(amount);
                PaymentAnswer answer = program.authorize(key, order, worth, new PaymentMethod("points"));
                return worth.equals(amount)
                        ? answer
                        : new PaymentAnswer.ApprovedPart(((PaymentAnswer.Approved) answer).reference(), worth);
            }

            @Override
            public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
                return program.capture(key, order, authorization, amount);
            }

            @Override
            public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
                return program.refund(key, order, authorization, amount);
            }

            @Override
            public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
                return program.release(key, order, authorization);
            }
        };
    }

    /** A coat from Leeds for 150 and a scarf from York for 60. */
    private PlaceOrder coatAndScarf() {
        shop.receive(COAT, LEEDS, 1);
        shop.receive(SCARF, YORK, 1);
        return shop.shipped(shop.cart(item(COAT, 1), item(SCARF, 1)));
    }

    private static Tender card() {
        return Tender.card(CARD);
    }

    private static List<String> money(Order order, Kind kind) {
        return order.money().stream()
                .filter(movement -> movement.kind() == kind)
                .map(movement -> movement.tender() + ": " + movement.amount())
                .toList();
    }

    @Test
    void each_tender_sets_aside_what_it_is_good_for_and_the_next_the_rest() {
        giftCards.load(GIFT, pounds("40.00"));
        Order order = shop.placed(coatAndScarf().paidBy(Tender.giftCard(GIFT), new Tender.Points(3_000), card()));
        assertThat(money(order, Kind.AUTHORIZATION)).containsExactly("1: GBP 40.00", "2: GBP 30.00", "3: GBP 140.00");
        assertThat(giftCards.balance(GIFT)).contains(pounds("0.00"));
        assertThat(shop.balance(order.id()).authorized()).isEqualTo(pounds("140.00"));
    }

    @Test
    void what_ships_is_taken_from_the_first_tender_on_and_paid_back_to_the_last_on() {
        giftCards.load(GIFT, pounds("100.00"));
        Order order = shop.placed(coatAndScarf().paidBy(Tender.giftCard(GIFT), card()));
        shop.done(shop.omni.orders().ship(shop.ship(order, 2)));
        Order shipped = shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(money(shipped, Kind.CAPTURE)).containsExactly("1: GBP 60.00", "1: GBP 40.00", "2: GBP 110.00");
        shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1)));
        shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(2, 1)));
        assertThat(money(shop.order(order.id()), Kind.REFUND))
                .containsExactly("2: GBP 110.00", "1: GBP 40.00", "1: GBP 60.00");
        assertThat(giftCards.balance(GIFT)).contains(pounds("100.00"));
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(pounds("110.00"));
        shop.assertSound();
    }

    @Test
    void a_tender_that_is_declined_leaves_the_rest_to_the_next() {
        Order order = shop.placed(coatAndScarf().paidBy(Tender.giftCard(GIFT), card()));
        assertThat(order.state()).isInstanceOf(OrderState.Placed.class);
        assertThat(shop.balance(order.id()).authorized()).isEqualTo(pounds("210.00"));
    }

    @Test
    void no_more_is_asked_of_a_tender_than_it_is_for() {
        Order order = shop.placed(coatAndScarf()
                .paidBy(
                        new Tender.Card(CARD, Optional.of(pounds("10.00"))),
                        new Tender.Card(new PaymentMethod("tok-bob"), Optional.of(pounds("500.00")))));
        assertThat(money(order, Kind.AUTHORIZATION)).containsExactly("1: GBP 10.00", "2: GBP 200.00");
    }

    @Test
    void tenders_that_are_too_little_together_are_given_up() {
        giftCards.load(GIFT, pounds("40.00"));
        PlaceOrder command = coatAndScarf().paidBy(Tender.giftCard(GIFT), new Tender.Points(3_000));
        Order order = shop.canceled(shop.omni.orders().place(command));
        assertThat(((OrderState.Canceled) order.state()).reason())
                .isEqualTo(new CancelReason.NotCovered(pounds("70.00"), pounds("210.00")));
        assertThat(money(order, Kind.RELEASE)).containsExactly("1: GBP 40.00", "2: GBP 30.00");
        assertThat(giftCards.balance(GIFT)).contains(pounds("40.00"));
        assertThat(order.overSince()).isPresent();
        assertThat(shop.held(COAT) + shop.held(SCARF)).isZero();
        assertThat(shop.omni.carts().get(command.cart()).state()).isEqualTo(new CartState.Open());
    }

    @Test
    void a_card_that_is_declined_gives_the_gift_card_back() {
        giftCards.load(GIFT, pounds("40.00"));
        PlaceOrder command = coatAndScarf().paidBy(Tender.giftCard(GIFT), Tender.card(BAD_CARD));
        Order order = shop.canceled(shop.omni.orders().place(command));
        assertThat(((OrderState.Canceled) order.state()).reason()).isInstanceOf(CancelReason.PaymentDeclined.class);
        assertThat(giftCards.balance(GIFT)).contains(pounds("40.00"));
    }

    @Test
    void a_tender_whose_books_nobody_keeps_is_refused_before_anything_is_held() {
        Retailer plain = new Retailer();
        plain.receive(COAT, LEEDS, 1);
        PlaceOrder command = plain.shipped(plain.cart(item(COAT, 1)));
        assertThat(plain.omni.orders().place(command.paidBy(card(), Tender.giftCard(GIFT))))
                .isEqualTo(new PlaceOutcome.TenderNotTaken(2));
        assertThat(plain.omni.orders().place(command.paidBy(new Tender.Points(5))))
                .isEqualTo(new PlaceOutcome.TenderNotTaken(1));
        Tender yen = new Tender.Card(CARD, Optional.of(Money.of("JPY", "500")));
        assertThat(plain.omni.orders().place(command.paidBy(yen))).isEqualTo(new PlaceOutcome.TenderNotTaken(1));
        assertThat(plain.held(COAT)).isZero();
    }

    private PlaceOrder undecided() {
        PlaceOrder command = coatAndScarf();
        assertThat(slowly().place(command)).isEqualTo(new PlaceOutcome.Pending(OrderId.of(command.id())));
        assertThat(shop.order(OrderId.of(command.id())).state()).isEqualTo(new OrderState.Pending());
        assertThat(shop.held(COAT)).isEqualTo(1);
        return command;
    }

    private Orders slowly() {
        return shop.builder().payments(slow).build().orders();
    }

    @Test
    void an_order_whose_payment_is_not_known_waits_with_its_units_and_is_asked_again_with_the_same_key() {
        PlaceOrder command = undecided();
        OrderId id = OrderId.of(command.id());
        assertThat(slowly().place(command)).isEqualTo(new PlaceOutcome.Pending(id));
        for (int minutes = 0; minutes < 30; minutes += 10) {
            shop.clock.advance(Duration.ofMinutes(10));
            assertThat(slowly().recover(10)).isEqualTo(new Recovery(List.of(), List.of(id), List.of()));
            assertThat(shop.held(COAT)).isEqualTo(1);
        }
        slow.knows = true;
        assertThat(slowly().recover(10)).isEqualTo(new Recovery(List.of(id), List.of()));
        assertThat(shop.order(id).state()).isInstanceOf(OrderState.Placed.class);
        assertThat(slow.books.balances()).hasSize(1);
        assertThat(slow.asked).isEqualTo(6);
    }

    private static CommandId key(Order order) {
        return order.due().get(0).key();
    }

    @Test
    void what_a_provider_says_later_is_noted_once_and_the_order_goes_on() {
        OrderId id = OrderId.of(undecided().id());
        NotePayment said = new NotePayment(shop.id(), id, key(shop.order(id)), new PaymentAnswer.Approved("auth-late"));
        assertThat(slowly().note(said)).isEqualTo(new NoteOutcome.Noted(id));
        assertThat(shop.order(id).state()).isInstanceOf(OrderState.Placed.class);
        assertThat(shop.order(id).authorization(1)).contains("auth-late");
        Order placed = shop.order(id);
        assertThat(slowly().note(said)).isEqualTo(new NoteOutcome.Noted(id));
        assertThat(shop.order(id)).isEqualTo(placed);
        CommandId key = placed.money().get(0).key();
        assertThat(slowly().note(new NotePayment(shop.id(), id, key, new PaymentAnswer.Declined("no"))))
                .isEqualTo(new NoteOutcome.AnsweredOtherwise(id, key));
        assertThat(shop.order(id)).isEqualTo(placed);
    }

    @Test
    void what_a_provider_declines_later_cancels_the_order() {
        OrderId id = OrderId.of(undecided().id());
        CommandId key = key(shop.order(id));
        assertThat(slowly().note(new NotePayment(shop.id(), id, key, new PaymentAnswer.Declined("no"))))
                .isEqualTo(new NoteOutcome.Noted(id));
        assertThat(shop.order(id).state()).isInstanceOf(OrderState.Canceled.class);
        assertThat(shop.held(COAT)).isZero();
    }

    @Test
    void an_answer_for_another_order_is_refused_and_changes_nothing() {
        OrderId id = OrderId.of(undecided().id());
        CommandId key = key(shop.order(id));
        OrderId other = OrderId.of(shop.id());
        shop.receive(COAT, LEEDS, 1);
        Order elsewhere = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        PaymentAnswer yes = new PaymentAnswer.Approved("auth");
        assertThat(slowly().note(new NotePayment(shop.id(), elsewhere.id(), key, yes)))
                .isEqualTo(new NoteOutcome.NoSuchPayment(elsewhere.id(), key));
        assertThat(slowly().note(new NotePayment(shop.id(), other, key, yes)))
                .isEqualTo(new NoteOutcome.NoSuchPayment(other, key));
        assertThat(shop.order(id).due()).hasSize(1);
        assertThat(shop.order(elsewhere.id())).isEqualTo(elsewhere);
    }

    @Test
    void a_card_may_be_good_for_a_part_and_another_one_for_the_rest() {
        slow.knows = true;
        slow.limit = Optional.of(pounds("150.00"));
        PlaceOrder command = coatAndScarf().paidBy(card(), Tender.card(new PaymentMethod("tok-bob")));
        assertThat(slowly().place(command)).isInstanceOf(PlaceOutcome.Placed.class);
        Order order = shop.order(OrderId.of(command.id()));
        assertThat(money(order, Kind.AUTHORIZATION)).containsExactly("1: GBP 150.00", "2: GBP 60.00");
    }

    @Test
    void a_part_that_is_none_is_misuse_by_the_provider() {
        MoneyMovement due = MoneyMovement.due(shop.id(), Kind.CAPTURE, pounds("5.00"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> due.answered(new PaymentAnswer.ApprovedPart("r", pounds("1.00"))))
                .withMessage("the provider approved GBP 1.00 of CAPTURE of GBP 5.00: a part is less, and of an"
                        + " authorization");
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentAnswer.ApprovedPart("r", pounds("0.00")));
    }
}
