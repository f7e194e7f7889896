package io.omni.workbench.counter;

import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.Weight;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.location.LocationType;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.relay.Subscription;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.Fulfillments;
import io.omni.orders.assembly.Omni;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.ClaimTask;
import io.omni.orders.fulfillment.ConfirmPick;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.MissingUnits;
import io.omni.orders.fulfillment.PackTask;
import io.omni.orders.fulfillment.Parcel;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.ShipTask;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.fulfillment.TaskEvent;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TrackParcel;
import io.omni.orders.fulfillment.TrackingReport;
import io.omni.orders.fulfillment.TrackingStatus;
import io.omni.orders.fulfillment.WorkerId;
import io.omni.orders.incident.IncidentEvent;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.pickup.ArrangePickup;
import io.omni.orders.pickup.CodeHash;
import io.omni.orders.pickup.CollectPickup;
import io.omni.orders.pickup.IssuePickupCode;
import io.omni.orders.pickup.Journey;
import io.omni.orders.pickup.PickupEvent;
import io.omni.orders.pickup.PickupOffer;
import io.omni.orders.pickup.PickupWay;
import io.omni.orders.pickup.Proof;
import io.omni.orders.pickup.Shelf;
import io.omni.orders.pickup.StagePickup;
import io.omni.orders.pickup.TellJourney;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Leeds and York on a Monday in November, and what is told about it. */
final class TwoStores {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);
    private static final ChannelId WEB = new ChannelId("web");
    private static final LocationId LEEDS = new LocationId("leeds");
    private static final LocationId YORK = new LocationId("york");
    private static final Sku COAT = new Sku("coat");
    private static final GeoPoint HARROGATE = new GeoPoint(53.9921, -1.5418);
    private static final WorkerId BEN = new WorkerId("ben");

    private final PrintWriter out;
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final Random random = new Random(7);
    private final Omni omni = Omni.builder()
            .storage(new InMemoryStorage())
            .payments(new InMemoryPayments())
            .clock(clock)
            .random(random)
            .fulfillment(FulfillmentPolicy.DEFAULT)
            .carriers(new SampleCarriers())
            .build();
    private final Fulfillments work = omni.fulfillments().orElseThrow();
    private final List<OrderId> orders = new ArrayList<>();
    private int commands;

    TwoStores(PrintWriter out) {
        this.out = out;
        omni.channels().put(new Channel(WEB, "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK));
        open(LEEDS, new GeoPoint(53.7997, -1.5492));
        open(YORK, new GeoPoint(53.9600, -1.0873));
        Variant coat = Variant.of(COAT, Money.of("GBP", "150.00"));
        omni.catalog().put(new Product(new ProductId("coat"), "Duffle coat", List.of(coat)));
        omni.inventory()
                .receive(new ReceiveStock(id(), List.of(StockLine.of(COAT, LEEDS, 2), StockLine.of(COAT, YORK, 2))));
        omni.events().on(TaskEvent.class, to("staff"), got -> tell("staff", staff(got.event())));
        omni.events().on(PickupEvent.class, to("customer"), got -> tell("customer", customer(got.event())));
        omni.events().on(IncidentEvent.class, to("everybody"), got -> tell(incident(got.event())));
    }

    private static Subscription to(String whom) {
        return Subscription.named(whom);
    }

    private void open(LocationId id, GeoPoint point) {
        OpeningHours hours =
                OpeningHours.in(LONDON).open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, OpenSpan.of("09:00", "20:00"));
        omni.locations()
                .put(new Location(id, "Store " + id, LocationType.STORE, point)
                        .withSchedule(Schedule.of(hours, Duration.ofHours(1))));
    }

    private CommandId id() {
        commands++;
        return CommandId.named(clock.instant(), "counter-" + commands);
    }

    /** Time passes, the clock does what it brings about, and who follows is told. */
    private void later(Duration time) {
        clock.advance(time);
        omni.tidyUp(100);
        listen();
    }

    private void listen() {
        while (omni.relay(100).delivered() > 0) {
            // until everybody has heard everything
        }
    }

    private Order order(Delivery delivery) {
        CartId cart =
                omni.carts().open(new OpenCart(id(), WEB, Optional.empty())).cart();
        omni.carts().add(new AddToCart(id(), cart, List.of(CartItem.of(COAT, 1))));
        PlaceOutcome outcome =
                omni.orders().place(new PlaceOrder(id(), cart, delivery, new PaymentMethod("card"), ShortStock.REFUSE));
        Order order = omni.orders().get(((PlaceOutcome.Placed) outcome).order());
        orders.add(order.id());
        listen();
        return order;
    }

    private TaskId task(Order order) {
        List<FulfillmentTask> tasks = work.of(order.id());
        return tasks.get(tasks.size() - 1).id();
    }

    private void claim(TaskId task) {
        work.claim(new ClaimTask(id(), task, BEN));
        later(Duration.ofMinutes(10));
    }

    private void stage(TaskId task, PickupCode code) {
        claim(task);
        work.confirmPick(new ConfirmPick(id(), task, BEN, List.of()));
        work.pickups().issueCode(new IssuePickupCode(id(), task, CodeHash.of(task, code)));
        work.pickups().stage(new StagePickup(id(), task, new Shelf("A1")));
        later(Duration.ofMinutes(5));
    }

    void broughtToTheCar() {
        out.println("One coat, brought to the car");
        for (PickupOffer offer : work.pickups().near(WEB, HARROGATE, Map.of(COAT, Quantity.ONE), 2)) {
            tell(
                    "customer",
                    "could fetch it in %s from %s on"
                            .formatted(
                                    offer.location(),
                                    offer.promise()
                                            .map(promise ->
                                                    TIME.format(promise.at().atZone(LONDON)))
                                            .orElse("some time")));
        }
        TaskId task = task(order(new Delivery.PickUpAt(LEEDS)));
        work.pickups().arrange(new ArrangePickup(id(), task, PickupWay.CURBSIDE, Optional.empty(), Optional.empty()));
        PickupCode code = PickupCode.random(random);
        stage(task, code);
        Instant soon = clock.instant().plus(Duration.ofMinutes(20));
        work.pickups().tell(new TellJourney(id(), task, new Journey.OnTheWay(Optional.of(soon))));
        later(Duration.ofMinutes(20));
        work.pickups().tell(new TellJourney(id(), task, new Journey.Arrived(new Journey.Bay("3"))));
        later(Duration.ofMinutes(2));
        work.pickups().collect(new CollectPickup(id(), task, new Proof.Code(code), List.of()));
        later(Duration.ofMinutes(1));
    }

    void notFound() {
        out.println();
        out.println("One coat, which is not where it should be");
        Address home =
                new Address(List.of("1 Parliament Street"), "Harrogate", "", "HG1 2QU", "GB", Optional.of(HARROGATE));
        Order order = order(new Delivery.ShipTo(home, Money.of("GBP", "3.95")));
        TaskId leeds = task(order);
        claim(leeds);
        work.confirmPick(new ConfirmPick(
                id(),
                leeds,
                BEN,
                List.of(new MissingUnits(order.terms().lines().get(0).id(), Quantity.ONE, ShortReason.NOT_FOUND))));
        later(Duration.ofMinutes(1));
        TaskId york = work.queue(YORK, null, 1).get(0).id();
        claim(york);
        work.confirmPick(new ConfirmPick(id(), york, BEN, List.of()));
        work.pack(new PackTask(
                id(), york, List.of(new Parcel(1, work.find(york).orElseThrow().lines(), new Weight(1_900)))));
        work.ship(new ShipTask(id(), york, SampleCarriers.NEXT_DAY));
        later(Duration.ofHours(26));
        work.track(new TrackParcel(
                id(), SampleCarriers.number(york, 1), new TrackingReport(TrackingStatus.DELIVERED, clock.instant())));
        later(Duration.ofMinutes(1));
    }

    void notFetched() {
        out.println();
        out.println("One coat, which nobody fetches");
        TaskId task = task(order(new Delivery.PickUpAt(YORK)));
        stage(task, PickupCode.random(random));
        for (int day = 0; day < 9; day++) {
            later(Duration.ofDays(1));
        }
    }

    void count() {
        Currency pounds = Currency.getInstance("GBP");
        Money captured = Money.zero(pounds);
        Money givenUp = Money.zero(pounds);
        for (OrderId id : orders) {
            captured = captured.plus(omni.orders().get(id).done(MoneyMovement.Kind.CAPTURE));
            givenUp = givenUp.plus(omni.orders().get(id).done(MoneyMovement.Kind.RELEASE));
        }
        List<StockLevel> levels = omni.inventory().levels(COAT);
        out.println();
        out.printf("captured: %s%n", captured);
        out.printf("given-up: %s%n", givenUp);
        out.printf("coats: %d%n", levels.stream().mapToLong(StockLevel::onHand).sum());
        out.printf("reserved: %d%n", levels.stream().mapToLong(StockLevel::held).sum());
        out.printf(
                "journal: %s%n",
                omni.ledger().journal().auditFromStart() instanceof JournalAudit.Sound ? "sound" : "broken");
    }

    // ---------------------------------------------------------------- what is told

    private void tell(String line) {
        out.printf("  %s  %s%n", TIME.format(clock.instant().atZone(LONDON)), line);
    }

    private void tell(String whom, String what) {
        tell("%-9s %s".formatted(whom, what));
    }

    private String staff(TaskEvent event) {
        String location =
                work.find(event.task()).map(task -> task.location().value()).orElse("somewhere");
        String what = event.type().substring(event.type().indexOf('.') + 1).replace('-', ' ');
        return event instanceof TaskEvent.Opened opened
                ? "%s: to %s by %s"
                        .formatted(
                                location,
                                words(opened.goal()),
                                TIME.format(opened.due().atZone(LONDON)))
                : location + ": " + what;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String customer(PickupEvent event) {
        if (event instanceof PickupEvent.Ready ready) {
            return "ready until " + TIME.format(ready.until().atZone(LONDON));
        }
        if (event instanceof PickupEvent.JourneyTold told) {
            return told.journey() instanceof Journey.Arrived arrived
                    ? "is in bay " + arrived.bay().name()
                    : "is on the way";
        }
        return event.type().substring(event.type().indexOf('.') + 1).replace('-', ' ');
    }

    private static String incident(IncidentEvent event) {
        if (event instanceof IncidentEvent.CustomerTold told) {
            return "customer  %s: may choose among %d, by default %s"
                    .formatted(
                            words(told.facts().cause()),
                            told.facts().options().size(),
                            name(told.facts().byDefault()));
        }
        if (event instanceof IncidentEvent.StaffTold told) {
            return "staff     %s at %s"
                    .formatted(words(told.facts().cause()), told.facts().location());
        }
        IncidentEvent.Settled settled = (IncidentEvent.Settled) event;
        return "everybody %s, chosen by %s".formatted(name(settled.remedy()), words(settled.by()));
    }

    private static String name(Object remedy) {
        return remedy.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
