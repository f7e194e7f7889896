package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelType;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationType;
import io.omni.core.money.Money;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.payment.GiftCardNumber;
import io.omni.orders.payment.GiftCards;
import io.omni.orders.payment.InMemoryGiftCards;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;
import io.omni.orders.payment.Tender;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.ShortStock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that places an order over PostgreSQL dies before or after each transaction and each request to a provider, and another recovers. */
@Tag("O2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacementCrashTest {

    private static final GiftCardNumber GIFT = new GiftCardNumber("GIFT-7");
    private static final Money POUNDS_40 = Money.of("GBP", "40.00");

    /** A process that dies at a chosen point, and reaches nothing from then on. */
    private static final class Mortal {

        private static final class Died extends Error {
            private static final long serialVersionUID = 1L;
        }

        private final int last;
        private int point;

        Mortal(int last) {
            this.last = last;
        }

        void pass() {
            if (point >= last) {
                throw new Died();
            }
            point++;
        }

        <T> T port(Class<T> type, T real) {
            Object proxy =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
                        pass();
                        Object answer;
                        try {
                            answer = method.invoke(real, given);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                        pass();
                        return answer;
                    });
            return type.cast(proxy);
        }

        Storage storage(Storage real) {
            return new ForwardingStorage(real) {

                @Override
                public UnitOfWork unitOfWork() {
                    UnitOfWork units = super.unitOfWork();
                    return new UnitOfWork() {

                        @Override
                        public <R> R execute(Supplier<R> work) {
                            pass();
                            R result = units.execute(work);
                            pass();
                            return result;
                        }
                    };
                }
            };
        }
    }

    private final DataSource database = Databases.postgreSqlPool();
    private final VirtualClock clock = new VirtualClock(Shop.OPENED);
    private InMemoryPayments payments = new InMemoryPayments();
    private InMemoryGiftCards giftCards = new InMemoryGiftCards();

    private Storage storage() {
        return new JdbcStorage(ConnectionSource.of(database), Shop.JSON, JdbcFixture.SOURCE);
    }

    private Omni omni(Storage storage, Payments provider, GiftCards gifts) {
        return Omni.builder()
                .storage(storage)
                .payments(provider)
                .giftCards(gifts)
                .clock(clock)
                .build();
    }

    private Omni opened() {
        JdbcFixture.empty(database);
        payments = new InMemoryPayments();
        giftCards = new InMemoryGiftCards();
        giftCards.load(GIFT, POUNDS_40);
        Omni omni = omni(storage(), payments, giftCards);
        omni.locations().put(new Location(Shop.LEEDS, "Leeds", LocationType.STORE, new GeoPoint(53.80, -1.55)));
        omni.channels()
                .put(new Channel(Shop.SHOP, "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK));
        Variant coat = Variant.of(Shop.COAT, Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(coat)));
        omni.inventory().receive(new ReceiveStock(id(), List.of(StockLine.of(Shop.COAT, Shop.LEEDS, 1))));
        return omni;
    }

    private CommandId id() {
        return CommandId.next(clock);
    }

    private PlaceOrder command(Omni omni, String card) {
        CartId cart = omni.carts()
                .open(new OpenCart(id(), Shop.SHOP, Optional.of(Shop.ANN)))
                .cart();
        omni.carts().add(new AddToCart(id(), cart, List.of(CartItem.of(Shop.COAT, 1))));
        return new PlaceOrder(id(), cart, new Delivery.PickUpAt(Shop.LEEDS), new PaymentMethod(card), ShortStock.REFUSE)
                .paidBy(Tender.giftCard(GIFT), Tender.card(new PaymentMethod(card)));
    }

    /** Tells whether it died. */
    private boolean die(int point, PlaceOrder command) {
        Mortal process = new Mortal(point);
        Omni omni = omni(
                process.storage(storage()),
                process.port(Payments.class, payments),
                process.port(GiftCards.class, giftCards));
        try {
            omni.orders().place(command);
            return false;
        } catch (Mortal.Died died) {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({"card, 2", "card, 20", "declined, 2", "declined, 20"})
    void wherever_it_dies_recovery_ends_in_one_state_with_the_customer_told(String card, int minutesLater) {
        List<String> ends = new ArrayList<>();
        boolean died = true;
        for (int point = 0; died; point++) {
            Omni omni = opened();
            PlaceOrder command = command(omni, card);
            died = die(point, command);
            clock.advance(Duration.ofMinutes(minutesLater));
            assertThat(omni.orders().recover(10).failed()).isEmpty();
            assertThat(omni.orders().recover(10).finished()).isEmpty();
            ends.add(end(omni, command));
        }
        assertThat(ends).hasSizeGreaterThan(10).contains("never begun").contains(expected(card, minutesLater));
        assertThat(ends.get(ends.size() - 1)).isEqualTo(card.equals("card") ? "placed" : "canceled");
    }

    /** What is found again only after the hold has expired is canceled. */
    private static String expected(String card, int minutesLater) {
        return card.equals("card") && minutesLater < 15 ? "placed" : "canceled";
    }

    private String end(Omni omni, PlaceOrder command) {
        Optional<Order> order = omni.orders().find(OrderId.of(command.id()));
        boolean placed = order.filter(found -> found.state() instanceof OrderState.Placed)
                .isPresent();
        StockLevel level = omni.inventory().levels(Shop.COAT).get(0);
        clock.advance(Duration.ofMinutes(20));
        assertThat(omni.inventory().levels(Shop.COAT).get(0).held()).isEqualTo(placed ? 1 : 0);
        assertThat(level.onHand()).isEqualTo(1);
        assertThat(giftCards.balance(GIFT)).contains(placed ? Money.of("GBP", "0.00") : POUNDS_40);
        assertThat(omni.carts().get(command.cart()).state() instanceof CartState.Open)
                .isEqualTo(!placed);
        assertThat(payments.balances()).allMatch(balance -> balance.authorized().equals(Money.of("GBP", "110.00")));
        assertThat(payments.balances()).hasSizeLessThanOrEqualTo(1);
        List<OrderEvent> told = told(omni);
        if (order.isEmpty()) {
            assertThat(told).isEmpty();
            return "never begun";
        }
        assertThat(order.get().due()).isEmpty();
        assertThat(told).singleElement().isInstanceOf(placed ? OrderEvent.Placed.class : OrderEvent.Canceled.class);
        return placed ? "placed" : "canceled";
    }

    private static List<OrderEvent> told(Omni omni) {
        List<OrderEvent> told = new ArrayList<>();
        omni.events()
                .on(
                        OrderEvent.class,
                        io.omni.core.relay.Subscription.named("customer"),
                        (io.omni.core.relay.Received<OrderEvent> received) -> told.add(received.event()));
        omni.relay(100);
        told.removeIf(event -> event instanceof OrderEvent.Begun || event instanceof OrderEvent.Recorded);
        return told;
    }
}
