package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.CARD;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.HARROGATE;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.ProductOption;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.quota.FillQuotas;
import io.omni.inventory.quota.GiveBack;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.reservation.AmendReservation;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ExtendReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveAnywhere;
import io.omni.inventory.reservation.ReserveSome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.reservation.WantedUnits;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.orders.cart.AddByOptions;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.returns.ReturnGoods;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scenario for every kind of command. */
final class Scenarios {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final PurchaseId RECEIPT = new PurchaseId("receipt-7");

    /** The id of a command that comes after one that needs what it makes. */
    private static final CommandId LATER = CommandId.named(Retailer.START, "later");

    static final List<Scenario<?>> ALL = List.of(
            Scenario.of(
                    ReceiveStock.class,
                    shop -> new ReceiveStock(shop.id(), List.of(line(COAT, LEEDS, 3), line(SCARF, YORK, 2))),
                    (shop, command) -> sell(shop)),
            Scenario.of(
                    AdjustStock.class,
                    shop -> new AdjustStock(shop.id(), new StockKey(COAT, LEEDS), 2, AdjustmentReason.FOUND),
                    (shop, command) -> sell(shop)),
            Scenario.of(
                    TakeBackStock.class,
                    shop -> new TakeBackStock(shop.id(), List.of(line(COAT, LEEDS, 3), line(SCARF, YORK, 2))),
                    (shop, command) -> sell(shop)),
            Scenario.of(
                            DispatchTransfer.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                return dispatch(shop);
                            },
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .receive(new ReceiveTransfer(shop.id(), List.of(line(COAT, YORK, 2)))))
                    .refused(Scenarios::dispatch, (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            ReceiveTransfer.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                shop.omni.inventory().dispatch(dispatch(shop));
                                return new ReceiveTransfer(shop.id(), List.of(line(COAT, YORK, 1)));
                            },
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .receive(new ReceiveTransfer(shop.id(), List.of(line(COAT, YORK, 1)))))
                    .refused(shop -> new ReceiveTransfer(shop.id(), List.of(line(COAT, YORK, 1))), (shop, command) -> {
                        shop.receive(COAT, LEEDS, 3);
                        shop.omni.inventory().dispatch(dispatch(shop));
                    }),
            Scenario.of(
                            ReserveStock.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                shop.receive(SCARF, YORK, 1);
                                return reserve(shop);
                            },
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .release(new ReleaseReservation(shop.id(), ReservationId.of(command.id()))))
                    .refused(Scenarios::reserve, (shop, command) -> {
                        shop.receive(COAT, LEEDS, 3);
                        shop.receive(SCARF, YORK, 1);
                    }),
            Scenario.of(
                            ReserveSome.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                return reserveSome(shop);
                            },
                            (shop, command) -> shop.receive(COAT, LEEDS, 2))
                    .refused(Scenarios::reserveSome, (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            ReserveAnywhere.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                return reserveAnywhere(shop);
                            },
                            (shop, command) -> shop.receive(COAT, YORK, 2))
                    .refused(Scenarios::reserveAnywhere, (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            AmendReservation.class,
                            shop -> amend(shop, reserved(shop)),
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .release(new ReleaseReservation(shop.id(), command.reservation())))
                    .refused(shop -> amend(shop, ReservationId.of(LATER)), (shop, command) -> reserveAs(shop, LATER)),
            Scenario.of(
                            SetAside.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                return setAside(shop, 2);
                            },
                            (shop, command) -> shop.omni.inventory().quotas().giveBack(giveBack(shop, 1)))
                    .refused(shop -> setAside(shop, 2), (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            GiveBack.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                shop.omni.inventory().quotas().setAside(setAside(shop, 2));
                                return giveBack(shop, 1);
                            },
                            (shop, command) -> shop.omni.inventory().quotas().setAside(setAside(shop, 1)))
                    .refused(shop -> giveBack(shop, 1), (shop, command) -> {
                        shop.receive(COAT, LEEDS, 3);
                        shop.omni.inventory().quotas().setAside(setAside(shop, 2));
                    }),
            Scenario.of(
                    FillQuotas.class,
                    shop -> {
                        shop.receive(COAT, LEEDS, 3);
                        shop.omni
                                .inventory()
                                .quotas()
                                .put(QuotaPlan.of(QuotaRule.hard("web", WEB, new QuotaSize.Units(Quantity.of(2)))));
                        return new FillQuotas(shop.id(), List.of(new StockKey(COAT, LEEDS), new StockKey(SCARF, YORK)));
                    },
                    (shop, command) -> shop.omni.inventory().quotas().giveBack(giveBack(shop, 1))),
            Scenario.of(
                            ExtendReservation.class,
                            shop -> new ExtendReservation(shop.id(), reserved(shop), TEN_MINUTES.plusMinutes(5)),
                            (shop, command) -> shop.clock.advance(Duration.ofHours(1)))
                    .refused(
                            shop -> new ExtendReservation(shop.id(), ReservationId.of(LATER), TEN_MINUTES),
                            (shop, command) -> reserveAs(shop, LATER)),
            Scenario.of(
                            ConfirmReservation.class,
                            shop -> new ConfirmReservation(shop.id(), reserved(shop)),
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .release(new ReleaseReservation(shop.id(), command.reservation())))
                    .refused(
                            shop -> new ConfirmReservation(shop.id(), ReservationId.of(LATER)),
                            (shop, command) -> reserveAs(shop, LATER)),
            Scenario.of(
                    ReleaseReservation.class,
                    shop -> new ReleaseReservation(shop.id(), reserved(shop)),
                    (shop, command) ->
                            shop.omni.inventory().confirm(new ConfirmReservation(shop.id(), reserved(shop)))),
            Scenario.of(
                            ReleaseUnits.class,
                            shop -> new ReleaseUnits(shop.id(), reserved(shop), List.of(line(COAT, LEEDS, 1))),
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .release(new ReleaseReservation(shop.id(), command.reservation())))
                    .refused(
                            shop -> new ReleaseUnits(shop.id(), ReservationId.of(LATER), List.of(line(COAT, LEEDS, 1))),
                            (shop, command) -> reserveAs(shop, LATER)),
            Scenario.of(
                            ShipUnits.class,
                            shop -> new ShipUnits(shop.id(), reserved(shop), List.of(line(COAT, LEEDS, 1))),
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .release(new ReleaseReservation(shop.id(), command.reservation())))
                    .refused(
                            shop -> new ShipUnits(shop.id(), ReservationId.of(LATER), List.of(line(COAT, LEEDS, 1))),
                            (shop, command) -> reserveAs(shop, LATER)),
            Scenario.of(
                    RewardPurchase.class,
                    shop -> new RewardPurchase(shop.id(), ANN, RECEIPT, pounds("150.00")),
                    (shop, command) -> shop.omni
                            .loyalty()
                            .orElseThrow()
                            .reward(new RewardPurchase(shop.id(), ANN, RECEIPT, pounds("20.00")))),
            Scenario.of(
                    OpenCart.class,
                    shop -> new OpenCart(shop.id(), WEB, Optional.of(ANN)),
                    (shop, command) -> shop.omni
                            .carts()
                            .add(new AddToCart(shop.id(), CartId.of(command.id()), List.of(item(COAT, 1))))),
            Scenario.of(
                            AddToCart.class,
                            shop -> new AddToCart(
                                    shop.id(),
                                    shop.cart(item(COAT, 1)).id(),
                                    List.of(item(SCARF, 2), item(COAT, 1, pounds("99.00")))),
                            (shop, command) -> checkOut(shop, command.cart()))
                    .refused(
                            shop -> new AddToCart(shop.id(), CartId.of(LATER), List.of(item(SCARF, 2))),
                            (shop, command) -> openAs(shop, LATER)),
            Scenario.of(
                            AddByOptions.class,
                            shop -> scarfByColor(shop, shop.cart(item(COAT, 1)).id(), "red"),
                            (shop, command) -> checkOut(shop, command.cart()))
                    .refused(
                            shop -> scarfByColor(shop, CartId.of(LATER), "red"),
                            (shop, command) -> openAs(shop, LATER)),
            Scenario.of(
                            ChangeQuantity.class,
                            shop -> new ChangeQuantity(
                                    shop.id(), shop.cart(item(COAT, 3)).id(), new LineId(1), Quantity.of(2)),
                            (shop, command) -> checkOut(shop, command.cart()))
                    .refused(
                            shop -> new ChangeQuantity(
                                    shop.id(), shop.emptyCart().id(), new LineId(1), Quantity.of(2)),
                            (shop, command) -> shop.omni
                                    .carts()
                                    .add(new AddToCart(shop.id(), command.cart(), List.of(item(COAT, 1))))),
            Scenario.of(
                            PlaceOrder.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 2);
                                return shop.shipped(shop.cart(item(COAT, 1)), pounds("3.00"));
                            },
                            (shop, command) -> ship(
                                    shop,
                                    shop.omni.orders().worklist(LEEDS, null, 1).get(0)))
                    .refused(
                            shop -> shop.shipped(shop.cart(item(COAT, 1)), pounds("3.00")),
                            (shop, command) -> shop.receive(COAT, LEEDS, 1)),
            Scenario.of(
                            ShipFulfillment.class,
                            shop -> shop.ship(ordered(shop), 1),
                            (shop, command) -> shop.omni
                                    .orders()
                                    .takeBack(shop.takeBack(shop.order(command.order()), YORK, units(1, 1))))
                    .refused(
                            shop -> new ShipFulfillment(shop.id(), OrderId.of(LATER), new FulfillmentId(1)),
                            (shop, command) -> order(shop, LATER, shippedHome())),
            Scenario.of(
                            MakeReady.class,
                            shop -> shop.makeReady(toPickUp(shop)),
                            (shop, command) -> shop.omni.orders().handOver(shop.handOver(shop.order(command.order()))))
                    .refused(
                            shop -> new MakeReady(shop.id(), OrderId.of(LATER), new FulfillmentId(1)),
                            (shop, command) -> order(shop, LATER, new Delivery.PickUpAt(LEEDS))),
            Scenario.of(
                            HandOver.class,
                            shop -> {
                                Order order = toPickUp(shop);
                                shop.omni.orders().makeReady(shop.makeReady(order));
                                return shop.handOver(order);
                            },
                            (shop, command) -> shop.omni
                                    .orders()
                                    .takeBack(shop.takeBack(shop.order(command.order()), YORK, units(1, 1))))
                    .refused(
                            shop -> shop.handOver(toPickUp(shop)),
                            (shop, command) ->
                                    shop.omni.orders().makeReady(shop.makeReady(shop.order(command.order())))),
            Scenario.of(
                            ReturnGoods.class,
                            shop -> {
                                Order order = ordered(shop);
                                ship(shop, order);
                                return shop.takeBack(order, YORK, units(1, 1));
                            },
                            (shop, command) -> shop.omni
                                    .orders()
                                    .takeBack(shop.takeBack(shop.order(command.order()), LEEDS, units(1, 1))))
                    .refused(
                            shop -> shop.takeBack(ordered(shop), YORK, units(1, 1)),
                            (shop, command) -> ship(shop, shop.order(command.order()))));

    private Scenarios() {}

    private static StockLine line(Sku sku, LocationId location, long units) {
        return StockLine.of(sku, location, units);
    }

    private static void sell(Retailer shop) {
        shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
    }

    private static DispatchTransfer dispatch(Retailer shop) {
        return new DispatchTransfer(shop.id(), List.of(line(COAT, LEEDS, 2)), YORK);
    }

    private static ReserveSome reserveSome(Retailer shop) {
        return new ReserveSome(shop.id(), List.of(line(COAT, LEEDS, 4)), TEN_MINUTES, Optional.of(WEB));
    }

    private static ReserveAnywhere reserveAnywhere(Retailer shop) {
        return new ReserveAnywhere(
                shop.id(),
                List.of(new WantedUnits(COAT, Quantity.of(2))),
                List.of(YORK, LEEDS),
                TEN_MINUTES,
                Optional.of(WEB));
    }

    private static AmendReservation amend(Retailer shop, ReservationId reservation) {
        return new AmendReservation(
                shop.id(),
                reservation,
                List.of(line(COAT, LEEDS, 1)),
                Optional.of(WEB),
                Optional.of(TEN_MINUTES.plusMinutes(5)));
    }

    private static SetAside setAside(Retailer shop, long units) {
        return new SetAside(shop.id(), new StockKey(COAT, LEEDS), WEB, Quantity.of(units));
    }

    private static GiveBack giveBack(Retailer shop, long units) {
        return new GiveBack(shop.id(), new StockKey(COAT, LEEDS), WEB, Quantity.of(units));
    }

    private static ReserveStock reserve(Retailer shop) {
        return new ReserveStock(shop.id(), List.of(line(COAT, LEEDS, 2), line(SCARF, YORK, 1)), TEN_MINUTES).in(WEB);
    }

    private static ReservationId reserved(Retailer shop) {
        CommandId id = shop.id();
        reserveAs(shop, id);
        return ReservationId.of(id);
    }

    private static void reserveAs(Retailer shop, CommandId id) {
        shop.receive(COAT, LEEDS, 4);
        shop.omni.inventory().reserve(new ReserveStock(id, List.of(line(COAT, LEEDS, 2)), TEN_MINUTES));
    }

    private static AddByOptions scarfByColor(Retailer shop, CartId cart, String color) {
        ProductId shawl = new ProductId("shawl");
        shop.omni
                .catalog()
                .put(Product.of(
                        shawl,
                        "Shawl",
                        List.of(ProductOption.of("color", "red", "blue")),
                        choice -> Optional.of(Variant.of(new Sku("shawl-" + choice.get("color")), pounds("20.00")))));
        shop.receive(new Sku("shawl-" + color), LEEDS, 5);
        return new AddByOptions(shop.id(), cart, shawl, Map.of("color", color), Quantity.of(2));
    }

    private static void openAs(Retailer shop, CommandId id) {
        shop.omni.carts().open(new OpenCart(id, WEB, Optional.of(ANN)));
    }

    private static void checkOut(Retailer shop, CartId cart) {
        shop.receive(COAT, LEEDS, 5);
        shop.receive(SCARF, LEEDS, 5);
        shop.placed(shop.shipped(shop.omni.carts().get(cart)));
    }

    private static Delivery shippedHome() {
        return new Delivery.ShipTo(HARROGATE, pounds("3.00"));
    }

    private static Order order(Retailer shop, CommandId id, Delivery delivery) {
        shop.receive(COAT, LEEDS, 2);
        CartId cart = shop.cart(item(COAT, 2)).id();
        return shop.placed(new PlaceOrder(id, cart, delivery, CARD, ShortStock.REFUSE));
    }

    private static Order ordered(Retailer shop) {
        return order(shop, shop.id(), shippedHome());
    }

    private static Order toPickUp(Retailer shop) {
        return order(shop, shop.id(), new Delivery.PickUpAt(LEEDS));
    }

    private static void ship(Retailer shop, Order order) {
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
    }
}
