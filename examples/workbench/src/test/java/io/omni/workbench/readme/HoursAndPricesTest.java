package io.omni.workbench.readme;

import static io.omni.core.channel.ChannelType.WEB;
import static io.omni.core.location.LocationType.STORE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.calendar.Validity;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.price.ListedPrice;
import io.omni.core.price.PriceAnswer;
import io.omni.core.price.PriceList;
import io.omni.core.price.PriceListId;
import io.omni.core.price.PriceQuestion;
import io.omni.core.time.VirtualClock;
import io.omni.orders.assembly.Omni;
import io.omni.orders.fulfillment.PromiseOutcome;
import io.omni.orders.payment.InMemoryPayments;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README's example of when something is ready and what it costs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HoursAndPricesTest {

    private static final Sku COAT = new Sku("coat-m");

    @Test
    @Tag("C2")
    @Tag("O5")
    void what_is_ordered_on_christmas_eve_is_ready_on_boxing_day_at_the_price_of_the_sale() {
        VirtualClock clock = new VirtualClock(Instant.parse("2026-12-24T19:30:00Z"));
        Omni omni = Omni.builder()
                .storage(new InMemoryStorage())
                .payments(new InMemoryPayments())
                .clock(clock)
                .build();
        Channel web = new Channel(new ChannelId("web"), "Web shop", WEB, Currency.getInstance("GBP"), UK);
        omni.channels().put(web);
        Variant coat = Variant.of(COAT, Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(coat)));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            hoursAndPrices(omni, web);
        } finally {
            System.setOut(before);
        }
        String region = Objects.requireNonNull(Regions.in(Checkout.EXAMPLES).get("hours-and-prices"));
        assertThat(printed.toString(UTF_8).lines()).hasSize(2).containsExactlyElementsOf(Regions.printed(region));
    }

    private static void hoursAndPrices(Omni omni, Channel web) {
        // begin hours-and-prices
        ZoneId london = ZoneId.of("Europe/London");
        OpeningHours hours = OpeningHours.in(london)
                .open(MONDAY, SATURDAY, OpenSpan.of("09:00", "20:00"))
                .closedOn(LocalDate.of(2026, 12, 25));
        Location leeds = new Location(new LocationId("leeds"), "Leeds", STORE, new GeoPoint(53.80, -1.55));
        omni.locations().put(leeds.withSchedule(Schedule.of(hours, Duration.ofHours(2)))); // it takes two hours to pick

        PriceListId sale = new PriceListId("sale");
        Validity days = Validity.days(LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 31), london);
        omni.prices().put(PriceList.of(sale, "After Christmas", web.currency()).withValidity(days));
        omni.prices().set(ListedPrice.of(sale, COAT, Money.of("GBP", "120.00")));

        PromiseOutcome outcome = omni.orders().promisePickup(web.id(), leeds.id()); // at 19:30 on December 24
        Instant ready = ((PromiseOutcome.Promised) outcome).promise().at();
        System.out.println(ready); // 2026-12-26T10:30:00Z
        PriceAnswer answer = omni.prices().price(PriceQuestion.of(COAT, web, ready));
        System.out.println(((PriceAnswer.Priced) answer).unitPrice()); // GBP 120.00
        // end hours-and-prices
    }
}
