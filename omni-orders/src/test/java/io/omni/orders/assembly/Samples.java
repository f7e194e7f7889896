package io.omni.orders.assembly;

import io.omni.core.basket.LineId;
import io.omni.core.calendar.Cutoff;
import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.calendar.Validity;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.Dimensions;
import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Image;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.ProductOption;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.Weight;
import io.omni.core.channel.Assortment;
import io.omni.core.channel.CategoryCommission;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelType;
import io.omni.core.channel.Commission;
import io.omni.core.channel.FeeBasis;
import io.omni.core.channel.FeeSchedule;
import io.omni.core.channel.PaymentFee;
import io.omni.core.customer.Customer;
import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationType;
import io.omni.core.memory.InMemoryOptions;
import io.omni.core.price.ListedPrice;
import io.omni.core.price.PriceBreak;
import io.omni.core.price.PriceList;
import io.omni.core.price.PriceListId;
import io.omni.core.price.PriceQuestion;
import io.omni.core.quantity.Quantity;
import io.omni.core.quantity.UnitOfMeasure;
import io.omni.core.quantity.UnitTable;
import io.omni.core.relay.RelayOptions;
import io.omni.core.relay.Retry;
import io.omni.core.relay.Subscription;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.ShelfId;
import io.omni.inventory.feed.FeedId;
import io.omni.inventory.feed.FeedRule;
import io.omni.inventory.feed.StoreCode;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.promise.PromiseRule;
import io.omni.inventory.promise.SafetyStock;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRelease;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.quota.Share;
import io.omni.inventory.stock.SkuUnits;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.view.ViewOptions;
import io.omni.inventory.waiting.LinePolicy;
import io.omni.orders.CartOptions;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.OrderOptions;
import io.omni.orders.delivery.DeliveryService;
import io.omni.orders.delivery.ServiceId;
import io.omni.orders.fulfillment.PickingCapacity;
import io.omni.orders.incident.Remedy;
import io.omni.orders.order.AgentId;
import io.omni.orders.order.Author;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.OrderNumber;
import io.omni.orders.payment.GiftCardNumber;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.Tender;
import io.omni.orders.pickup.Journey;
import io.omni.orders.pickup.Proof;
import io.omni.orders.placement.OfferId;
import io.omni.orders.placement.Shown;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One valid value of every record that a host hands in: all commands, what they are made of, and what is configured. */
final class Samples {

    private final Map<Class<?>, Record> byType = new LinkedHashMap<>();

    private Samples() {}

    static Map<Class<?>, Record> byType() {
        Samples samples = new Samples();
        Scenarios.ALL.forEach(scenario -> samples.collect(scenario.ready().command()));
        List.of(
                        new Delivery.PickUpAt(Retailer.LEEDS),
                        new CountScope.OfShelf(new ShelfId("4B"), List.of(Retailer.COAT)),
                        new CountScope.OfStore(List.of(Retailer.COAT)),
                        ServiceLevel.of("0.98"),
                        AccuracyModel.DEFAULT,
                        ViewOptions.DEFAULT,
                        FeedRule.DEFAULT,
                        new FeedId("google"),
                        new StoreCode("GB-leeds"),
                        LinePolicy.DEFAULT,
                        Retailer.item(Retailer.COAT, 1, Retailer.pounds("9.99")),
                        Retailer.PROGRAM,
                        LedgerOptions.DEFAULT,
                        OrderOptions.DEFAULT,
                        FulfillmentPolicy.DEFAULT.withCapacity(Retailer.LEEDS, new PickingCapacity(40)),
                        new Remedy.Substitute(new LineId(1), Retailer.SCARF),
                        new Remedy.LaterDate(Retailer.START),
                        new Remedy.Refund(),
                        new Remedy.OtherLocation(Retailer.YORK, Optional.of(Retailer.START)),
                        new Journey.OnTheWay(Optional.of(Retailer.START)),
                        new Journey.Arrived(new Journey.Bay("3")),
                        new Proof.Identity(Staff.BEN, Proof.Person.DELEGATE),
                        CartOptions.DEFAULT,
                        new Shown.Total(Retailer.pounds("9.99")),
                        new Shown.Offered(OfferId.of(CommandId.named(Retailer.START, "sample"))),
                        Tender.giftCard(new GiftCardNumber("GIFT-7")),
                        new Tender.Points(7),
                        new PaymentAnswer.Approved("auth-7"),
                        new PaymentAnswer.ApprovedPart("auth-7", Retailer.pounds("9.99")),
                        new PaymentAnswer.Declined("no"),
                        new PaymentAnswer.Unknown(),
                        new OrderNumber("WEB-000007"),
                        new DeliveryService(new ServiceId("standard"), Retailer.pounds("4.99")),
                        new Author.Buyer(),
                        new Author.Rule(),
                        new Author.Agent(new AgentId("agent-7")),
                        new SkuUnits(
                                Retailer.COAT,
                                UnitTable.of(UnitOfMeasure.EACH).with(new UnitOfMeasure("CS"), 12, UnitOfMeasure.EACH)),
                        CommandId.named(Retailer.START, "sample"))
                .forEach(samples::collect);
        catalog().forEach(samples::collect);
        network().forEach(samples::collect);
        prices().forEach(samples::collect);
        promises().forEach(samples::collect);
        quotas().forEach(samples::collect);
        relay().forEach(samples::collect);
        return samples.byType;
    }

    private static List<Record> catalog() {
        Variant coat = new Variant(
                Retailer.COAT,
                Optional.of(Gtin.of("4006381333931")),
                Map.of("size", "M"),
                List.of(Retailer.pounds("150.00")),
                Optional.of(new Weight(900)),
                Optional.of(new Dimensions(600, 400, 100)));
        Image photo = new Image(URI.create("https://shop.example/coat"), "A coat");
        return List.of(new Product(
                new ProductId("coat"),
                "Duffle coat",
                List.of(coat),
                List.of(ProductOption.of("size", "M", "L")),
                Optional.of(Category.of("Clothes", "Coats")),
                "Warm",
                Map.of("material", "wool"),
                List.of(photo)));
    }

    private static List<Record> network() {
        OpeningHours hours = OpeningHours.in(ZoneId.of("Europe/London"))
                .open(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, OpenSpan.of("09:00", "20:00"));
        Schedule schedule = new Schedule(
                hours, Duration.ofHours(1), Optional.of(LocalTime.NOON), List.of(Cutoff.daily("14:00", "17:00")));
        Category coats = Category.of("Coats");
        Commission commission = Commission.of("12.5", Retailer.pounds("0.30"));
        FeeSchedule fees = new FeeSchedule(
                commission,
                List.of(new CategoryCommission(coats, commission)),
                FeeBasis.GOODS,
                Retailer.pounds("0.20"),
                Retailer.pounds("1.00"),
                new PaymentFee(BigDecimal.ONE, Retailer.pounds("0.25")),
                RoundingMode.HALF_EVEN);
        return List.of(
                fees,
                new Assortment.Everything(),
                new Assortment.Categories(Set.of(coats)),
                new Assortment.Skus(Set.of(Retailer.COAT)),
                new Channel(Retailer.WEB, "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK),
                new Customer(Retailer.ANN, "Ann", Optional.of("ann@shop.example"), Optional.of(Retailer.HARROGATE)),
                new Location(
                        Retailer.LEEDS,
                        "Leeds",
                        LocationType.STORE,
                        new GeoPoint(53.8, -1.55),
                        Set.of(LocationCapability.SHIPS),
                        Optional.of(schedule)));
    }

    private static List<Record> promises() {
        PromiseRule online = PromiseRule.named("Online")
                .in(Retailer.WEB)
                .of(Retailer.COAT)
                .at(Retailer.LEEDS)
                .keeping(new SafetyStock.Units(Quantity.ONE));
        StockKey key = new StockKey(Retailer.COAT, Retailer.LEEDS);
        return List.of(
                PromisePolicy.of(online),
                new SafetyStock.Cover(Duration.ofDays(3)),
                new PromiseQuestion(key, Optional.of(Retailer.WEB), PromiseMethod.SHIP, Retailer.START));
    }

    private static List<Record> quotas() {
        QuotaRule web = QuotaRule.soft("Web", Retailer.WEB, new QuotaSize.OfStock(new Share(40)), Quantity.ONE)
                .of(Retailer.COAT)
                .at(Retailer.LEEDS)
                .releasing(QuotaRelease.all(Retailer.START));
        return List.of(QuotaPlan.of(web), new QuotaSize.Units(Quantity.ONE));
    }

    private static List<Record> prices() {
        PriceListId sale = new PriceListId("sale");
        Currency pounds = Currency.getInstance("GBP");
        return List.of(
                new PriceList(sale, "Sale", pounds, Validity.ALWAYS, 1, Set.of(Retailer.WEB)),
                new ListedPrice(sale, Retailer.COAT, List.of(new PriceBreak(Quantity.ONE, Retailer.pounds("120.00")))),
                new PriceQuestion(Retailer.COAT, Quantity.ONE, Retailer.WEB, pounds, Retailer.START));
    }

    private static List<Record> relay() {
        Retry retry = new Retry(3, Duration.ofMillis(1), Duration.ofSeconds(1));
        return List.of(
                EventId.of(CommandId.named(Retailer.START, "event"), 0),
                RelayOptions.DEFAULT,
                InMemoryOptions.DEFAULT,
                new Subscription(
                        new SubscriptionId("mailer"),
                        retry,
                        Subscription.named("x").afterDeath()));
    }

    private void collect(Object value) {
        if (value instanceof Record found) {
            byType.put(found.getClass(), found);
            for (RecordComponent component : found.getClass().getRecordComponents()) {
                collect(Variations.read(found, component));
            }
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(this::collect);
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(this::collect);
            map.values().forEach(this::collect);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::collect);
        }
    }
}
