package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.DAVENTRY;
import static io.omni.orders.assembly.Retailer.HARROGATE;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.Cutoff;
import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.geo.Distance;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.delivery.DeliveryOption;
import io.omni.orders.delivery.DeliveryOptions;
import io.omni.orders.delivery.DeliveryService;
import io.omni.orders.delivery.ServiceId;
import io.omni.orders.delivery.TransitTable;
import io.omni.orders.delivery.TransitTime;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** It is nine o'clock on Monday, March 2. */
@Tag("O8")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryOptionsTest {

    private static final ServiceId STANDARD = new ServiceId("standard");
    private static final ServiceId EXPRESS = new ServiceId("express");
    private static final TransitTable TRANSIT = new TransitTable(List.of(
            new TransitTable.Row(EXPRESS, Distance.ofKilometers(100), new TransitTime(1, 1)),
            new TransitTable.Row(STANDARD, Distance.ofKilometers(100), new TransitTime(2, 3)),
            new TransitTable.Row(STANDARD, Distance.ofKilometers(900), new TransitTime(3, 5))));

    private final Retailer shop = retailer(pounds("999999.00"));

    /** Delivery is free above an amount of goods. */
    private static Retailer retailer(Money free) {
        Retailer shop = new Retailer(omni -> omni.deliveries(
                        List.of(
                                new DeliveryService(STANDARD, pounds("4.99")),
                                new DeliveryService(EXPRESS, pounds("9.99"))),
                        TRANSIT)
                .pricing((basket, delivery, at) -> {
                    List<Quote.Line> lines = basket.lines().stream()
                            .map(line -> new Quote.Line(line.id(), line.sku(), line.quantity(), pounds("50.00")))
                            .toList();
                    Money goods = lines.stream()
                            .map(Quote.Line::net)
                            .reduce(Money::plus)
                            .orElseThrow();
                    Money off = delivery.filter(charge -> goods.compareTo(free) >= 0)
                            .orElse(pounds("0.00"));
                    return new PricingOutcome.Priced(new Quote(lines, pounds("0.00"), off));
                }));
        schedule(shop, LEEDS, Cutoff.daily("14:00", "17:00"));
        schedule(shop, DAVENTRY, Cutoff.daily("08:30", "17:00"));
        return shop;
    }

    private static void schedule(Retailer shop, LocationId id, Cutoff cutoff) {
        OpeningHours hours = OpeningHours.in(ZoneId.of("Europe/London"))
                .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, OpenSpan.of("08:00", "18:00"));
        Location location = shop.omni.locations().get(id);
        Schedule schedule = Schedule.of(hours, Duration.ofHours(1)).withCutoffs(cutoff);
        shop.omni.locations().put(location.withSchedule(schedule));
    }

    private DeliveryOptions options(Cart cart) {
        return shop.omni.orders().deliveryOptions(cart.id(), HARROGATE);
    }

    private static DeliveryOption option(
            ServiceId service, String charge, String earliest, String latest, String orderBy) {
        return new DeliveryOption(
                service,
                pounds(charge),
                pounds(charge),
                LocalDate.parse(earliest),
                LocalDate.parse(latest),
                Optional.of(Instant.parse(orderBy)));
    }

    @Test
    void each_service_says_when_it_comes_what_it_costs_and_until_when_to_order() {
        shop.receive(COAT, LEEDS, 1);
        assertThat(options(shop.cart(item(COAT, 1))))
                .isEqualTo(new DeliveryOptions(
                        List.of(
                                option(STANDARD, "4.99", "2026-03-04", "2026-03-05", "2026-03-02T14:00:00Z"),
                                option(EXPRESS, "9.99", "2026-03-03", "2026-03-03", "2026-03-02T14:00:00Z")),
                        Optional.empty()));
    }

    /** The scarf misses today's carrier, and is too far away for the express. */
    @Test
    void all_of_it_is_there_when_the_last_part_is() {
        shop.receive(COAT, LEEDS, 1);
        shop.receive(SCARF, DAVENTRY, 1);
        assertThat(options(shop.cart(item(COAT, 1), item(SCARF, 1))).options())
                .containsExactly(option(STANDARD, "4.99", "2026-03-06", "2026-03-10", "2026-03-02T14:00:00Z"));
    }

    @Test
    void nobody_delivers_at_the_weekend() {
        shop.receive(COAT, LEEDS, 1);
        shop.clock.advance(Duration.ofDays(4));
        assertThat(options(shop.cart(item(COAT, 1))).options())
                .extracting(DeliveryOption::earliest)
                .containsExactly(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-09"));
    }

    @Test
    @Tag("P-45")
    void delivery_is_free_where_promotions_say_so_and_the_order_costs_what_was_shown() {
        Retailer generous = retailer(pounds("100.00"));
        generous.receive(COAT, LEEDS, 2);
        Cart cart = generous.cart(item(COAT, 2));
        DeliveryOption standard = generous.omni
                .orders()
                .deliveryOptions(cart.id(), HARROGATE)
                .options()
                .get(0);
        assertThat(standard.toPay()).isEqualTo(pounds("0.00"));
        assertThat(standard.charge()).isEqualTo(pounds("4.99"));
        assertThat(generous.placed(generous.shipped(cart, standard.charge())).total())
                .isEqualTo(pounds("100.00"));
    }

    @Test
    void where_nothing_can_be_ordered_there_is_a_reason_in_place_of_options() {
        CartId unknown = CartId.of(shop.id());
        assertThat(shop.omni.orders().deliveryOptions(unknown, HARROGATE).refusal())
                .contains(new PlaceOutcome.NoSuchCart(unknown));
        assertThat(options(shop.cart(item(COAT, 1))).refusal().orElseThrow())
                .isInstanceOf(PlaceOutcome.OutOfStock.class);
        assertThat(options(shop.emptyCart()).refusal().orElseThrow()).isInstanceOf(PlaceOutcome.EmptyCart.class);
    }
}
