package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.BAG;
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
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.backorder.ConfirmBackOrder;
import io.omni.inventory.backorder.PlaceBackOrder;
import io.omni.inventory.backorder.ReleaseBackOrder;
import io.omni.inventory.confidence.ReportShortPick;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CancelCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountTags;
import io.omni.inventory.count.MarkLines;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.RecordLateMovement;
import io.omni.inventory.count.RejectCount;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.escrow.EscrowId;
import io.omni.inventory.escrow.RenewEscrow;
import io.omni.inventory.escrow.ReturnEscrow;
import io.omni.inventory.escrow.SettleSale;
import io.omni.inventory.escrow.TakeEscrow;
import io.omni.inventory.escrow.TillId;
import io.omni.inventory.kit.AssembleKit;
import io.omni.inventory.kit.DefineKit;
import io.omni.inventory.kit.DisassembleKit;
import io.omni.inventory.kit.KitPart;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseRule;
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
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncSource;
import io.omni.inventory.stock.SyncStock;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.inventory.stock.WriteOffReason;
import io.omni.inventory.stock.WriteOffStock;
import io.omni.inventory.supply.AdviseShipment;
import io.omni.inventory.supply.AdvisedLine;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.Arrival;
import io.omni.inventory.supply.CancelSupply;
import io.omni.inventory.supply.CancelTransfer;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.ReceiveShipment;
import io.omni.inventory.supply.ReceiveSupply;
import io.omni.inventory.supply.Remainder;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.RescheduleTransfer;
import io.omni.inventory.supply.ResolveTransfer;
import io.omni.inventory.supply.ReviseSupply;
import io.omni.inventory.supply.ShipTransfer;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import io.omni.inventory.supply.TransferArrival;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferLine;
import io.omni.inventory.supply.TransferResolution;
import io.omni.inventory.waiting.JoinLine;
import io.omni.inventory.waiting.LeaveLine;
import io.omni.inventory.waiting.TakeOffer;
import io.omni.inventory.waiting.TicketId;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.cart.AddByOptions;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartCode;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.ChangeQuantity;
import io.omni.orders.cart.ClaimCart;
import io.omni.orders.cart.IssueCode;
import io.omni.orders.cart.IssuedCode;
import io.omni.orders.cart.LinePlace;
import io.omni.orders.cart.MergePolicy;
import io.omni.orders.cart.MoveLine;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.cart.ResumeCart;
import io.omni.orders.cart.TakeOver;
import io.omni.orders.fulfillment.ClaimTask;
import io.omni.orders.fulfillment.ConfirmPick;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.PackTask;
import io.omni.orders.fulfillment.RejectReason;
import io.omni.orders.fulfillment.RejectTask;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.fulfillment.ShipTask;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TrackParcel;
import io.omni.orders.fulfillment.TrackingStatus;
import io.omni.orders.incident.ChooseRemedy;
import io.omni.orders.incident.Chooser;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.incident.Remedy;
import io.omni.orders.internal.Types;
import io.omni.orders.order.AgentId;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.ChangeAddress;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.NotePayment;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.pickup.ArrangePickup;
import io.omni.orders.pickup.CollectPickup;
import io.omni.orders.pickup.Delegate;
import io.omni.orders.pickup.IssuePickupCode;
import io.omni.orders.pickup.Journey;
import io.omni.orders.pickup.PickupSlot;
import io.omni.orders.pickup.PickupWay;
import io.omni.orders.pickup.Proof;
import io.omni.orders.pickup.StagePickup;
import io.omni.orders.pickup.TellJourney;
import io.omni.orders.placement.MakeOffer;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.placement.Shown;
import io.omni.orders.returns.ReturnGoods;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scenario for every kind of command. */
final class Scenarios {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final PurchaseId RECEIPT = new PurchaseId("receipt-7");

    private static final SupplyId COATS = new SupplyId("PO-7/1");
    private static final SupplyId SCARVES = new SupplyId("PO-7/2");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T06:00:00Z");

    /** The id of a command that comes after one that needs what it makes. */
    private static final CommandId LATER = CommandId.named(Retailer.START, "later");

    /** The task of an order that is placed by {@link #LATER}. */
    private static final TaskId LATER_TASK = TaskId.of(LATER.issuedAt(), LATER.step("hold-1"), new FulfillmentId(1));

    static final List<Scenario<?>> ALL = List.of(
            Scenario.of(
                            ClaimTask.class,
                            shop -> staff(shop).claim(toShip(shop)),
                            (shop, command) ->
                                    staff(shop).work.confirmPick(staff(shop).pick(command.task())))
                    .refused(
                            shop -> staff(shop).claim(LATER_TASK),
                            (shop, command) -> staff(shop).toShip(LATER, 2))
                    .staffed(),
            Scenario.of(
                            RejectTask.class,
                            shop -> new RejectTask(shop.id(), toShip(shop), RejectReason.TOO_BUSY),
                            (shop, command) -> sell(shop))
                    .refused(
                            shop -> new RejectTask(shop.id(), LATER_TASK, RejectReason.CLOSED),
                            (shop, command) -> staff(shop).toShip(LATER, 2))
                    .staffed(),
            Scenario.of(
                            ConfirmPick.class,
                            shop -> {
                                TaskId task = toShip(shop);
                                staff(shop).claimed(task);
                                return pickShort(shop, task);
                            },
                            (shop, command) -> staff(shop).work.pack(staff(shop).pack(command.task())))
                    .refused(
                            shop -> pickShort(shop, toShip(shop)),
                            (shop, command) -> staff(shop).claimed(command.task()))
                    .staffed(),
            Scenario.of(
                            PackTask.class,
                            shop -> {
                                TaskId task = toShip(shop);
                                staff(shop).picked(task);
                                return staff(shop).pack(task);
                            },
                            (shop, command) -> staff(shop).work.ship(staff(shop).ship(command.task())))
                    .refused(
                            shop -> staff(shop).pack(toShip(shop)),
                            (shop, command) -> staff(shop).picked(command.task()))
                    .staffed(),
            Scenario.of(
                            ShipTask.class,
                            shop -> {
                                TaskId task = toShip(shop);
                                staff(shop).packed(task);
                                return staff(shop).ship(task);
                            },
                            (shop, command) ->
                                    staff(shop).work.track(staff(shop).track(command.task(), TrackingStatus.DELIVERED)))
                    .refused(
                            shop -> staff(shop).ship(toShip(shop)),
                            (shop, command) -> staff(shop).packed(command.task()))
                    .staffed(),
            Scenario.of(
                            TrackParcel.class,
                            shop -> {
                                TaskId task = toShip(shop);
                                staff(shop).shipped(task);
                                return staff(shop).track(task, TrackingStatus.FAILED);
                            },
                            (shop, command) -> shop.receive(COAT, LEEDS, 1))
                    .refused(shop -> staff(shop).track(LATER_TASK, TrackingStatus.IN_TRANSIT), (shop, command) -> {
                        staff(shop).toShip(LATER, 2);
                        staff(shop).shipped(LATER_TASK);
                    })
                    .staffed(),
            Scenario.of(
                            ChooseRemedy.class,
                            shop -> {
                                TaskId task = toShip(shop);
                                staff(shop).claimed(task);
                                lacking(shop, task);
                                return chooseLater(shop);
                            },
                            (shop, command) -> shop.receive(COAT, LEEDS, 5))
                    .refused(Scenarios::chooseLater, (shop, command) -> {
                        TaskId task = toShip(shop);
                        staff(shop).claimed(task);
                        lacking(shop, task);
                    })
                    .staffed(),
            Scenario.of(
                            ArrangePickup.class,
                            shop -> arrange(shop, toFetch(shop)),
                            (shop, command) -> staff(shop).picked(command.pickup()))
                    .refused(
                            shop -> arrange(shop, LATER_TASK),
                            (shop, command) -> staff(shop).toFetch(LATER, LEEDS, 2))
                    .staffed(),
            Scenario.of(
                            IssuePickupCode.class,
                            shop -> staff(shop).code(toFetch(shop)),
                            (shop, command) -> staff(shop).ready(command.pickup()))
                    .refused(
                            shop -> staff(shop).code(LATER_TASK),
                            (shop, command) -> staff(shop).toFetch(LATER, LEEDS, 2))
                    .staffed(),
            Scenario.of(
                            StagePickup.class,
                            shop -> {
                                TaskId task = toFetch(shop);
                                staff(shop).picked(task);
                                return staff(shop).stage(task);
                            },
                            (shop, command) -> shop.receive(COAT, LEEDS, 1))
                    .refused(
                            shop -> staff(shop).stage(toFetch(shop)),
                            (shop, command) -> staff(shop).picked(command.pickup()))
                    .staffed(),
            Scenario.of(
                            TellJourney.class,
                            shop -> onTheWay(shop, toFetch(shop)),
                            (shop, command) -> staff(shop).ready(command.pickup()))
                    .refused(
                            shop -> onTheWay(shop, LATER_TASK),
                            (shop, command) -> staff(shop).toFetch(LATER, LEEDS, 2))
                    .staffed(),
            Scenario.of(
                            CollectPickup.class,
                            shop -> {
                                TaskId task = toFetch(shop);
                                staff(shop).ready(task);
                                return collectOne(shop, task);
                            },
                            (shop, command) -> sell(shop))
                    .refused(
                            shop -> collectOne(shop, toFetch(shop)),
                            (shop, command) -> staff(shop).ready(command.pickup()))
                    .staffed(),
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
                            ChangeCondition.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                return display(shop);
                            },
                            (shop, command) -> sell(shop))
                    .refused(Scenarios::display, (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            WriteOffStock.class,
                            shop -> {
                                damage(shop);
                                return scrap(shop);
                            },
                            (shop, command) -> sell(shop))
                    .refused(Scenarios::scrap, (shop, command) -> damage(shop)),
            Scenario.of(
                            AnnounceSupply.class,
                            Scenarios::announce,
                            (shop, command) -> shop.omni.inventory().supplies().receive(arrival(shop)))
                    .refused(
                            shop -> {
                                announced(shop);
                                return announce(shop);
                            },
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .supplies()
                                    .cancel(new CancelSupply(shop.id(), List.of(COATS, SCARVES)))),
            Scenario.of(
                            AdviseShipment.class,
                            shop -> {
                                announced(shop);
                                return advise(shop);
                            },
                            (shop, command) -> shop.omni.inventory().supplies().receive(arrival(shop)))
                    .refused(Scenarios::advise, (shop, command) -> announced(shop)),
            Scenario.of(
                            ReviseSupply.class,
                            shop -> {
                                announced(shop);
                                return revise(shop);
                            },
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .supplies()
                                    .cancel(new CancelSupply(shop.id(), List.of(COATS))))
                    .refused(Scenarios::revise, (shop, command) -> announced(shop)),
            Scenario.of(
                            CancelSupply.class,
                            shop -> {
                                announced(shop);
                                return new CancelSupply(shop.id(), List.of(COATS, SCARVES));
                            },
                            (shop, command) -> shop.omni.inventory().supplies().receive(arrival(shop)))
                    .refused(shop -> new CancelSupply(shop.id(), List.of(COATS)), (shop, command) -> announced(shop)),
            Scenario.of(
                            ReceiveSupply.class,
                            shop -> {
                                announced(shop);
                                return arrival(shop);
                            },
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .supplies()
                                    .cancel(new CancelSupply(shop.id(), List.of(SCARVES))))
                    .refused(Scenarios::arrival, (shop, command) -> announced(shop)),
            Scenario.of(
                    RequestTransfer.class,
                    shop -> requestAs(shop.id()),
                    (shop, command) -> shop.omni
                            .inventory()
                            .transfers()
                            .cancel(new CancelTransfer(shop.id(), TransferId.of(command.id())))),
            Scenario.of(
                            ShipTransfer.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                requested(shop);
                                return shipment(shop);
                            },
                            (shop, command) -> shop.omni.inventory().transfers().receive(arrivalAtYork(shop)))
                    .refused(
                            shop -> {
                                requested(shop);
                                return shipment(shop);
                            },
                            (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            ReceiveShipment.class,
                            shop -> {
                                requested(shop);
                                return arrivalAtYork(shop);
                            },
                            (shop, command) -> cancelTransfer(shop))
                    .refused(Scenarios::arrivalAtYork, (shop, command) -> requested(shop)),
            Scenario.of(
                            ResolveTransfer.class,
                            shop -> {
                                shipped(shop);
                                return lost(shop);
                            },
                            (shop, command) -> shop.omni.inventory().transfers().receive(arrivalAtYork(shop)))
                    .refused(Scenarios::lost, (shop, command) -> shipped(shop)),
            Scenario.of(
                            RescheduleTransfer.class,
                            shop -> {
                                requested(shop);
                                return late(shop);
                            },
                            (shop, command) -> cancelTransfer(shop))
                    .refused(Scenarios::late, (shop, command) -> requested(shop)),
            Scenario.of(
                            CancelTransfer.class,
                            shop -> {
                                requested(shop);
                                return new CancelTransfer(shop.id(), TransferId.of(LATER));
                            },
                            (shop, command) -> shop.omni.inventory().transfers().receive(arrivalAtYork(shop)))
                    .refused(
                            shop -> new CancelTransfer(shop.id(), TransferId.of(LATER)),
                            (shop, command) -> requested(shop)),
            Scenario.of(
                            DefineKit.class,
                            shop -> new DefineKit(shop.id(), BAG, List.of(KitPart.of(COAT, 1), KitPart.of(SCARF, 2))),
                            (shop, command) -> define(shop, BAG, SCARF))
                    .refused(
                            shop -> {
                                define(shop, COAT, BAG);
                                return new DefineKit(shop.id(), BAG, List.of(KitPart.of(COAT, 1)));
                            },
                            (shop, command) -> define(shop, COAT, SCARF)),
            Scenario.of(
                            AssembleKit.class,
                            shop -> {
                                define(shop, BAG, COAT);
                                shop.receive(COAT, LEEDS, 5);
                                return new AssembleKit(shop.id(), line(BAG, LEEDS, 2));
                            },
                            (shop, command) -> makeAnew(shop))
                    .refused(
                            shop -> {
                                define(shop, BAG, COAT);
                                return new AssembleKit(shop.id(), line(BAG, LEEDS, 2));
                            },
                            (shop, command) -> shop.receive(COAT, LEEDS, 5)),
            Scenario.of(
                            DisassembleKit.class,
                            shop -> {
                                define(shop, BAG, COAT);
                                shop.receive(BAG, LEEDS, 5);
                                return new DisassembleKit(shop.id(), line(BAG, LEEDS, 2));
                            },
                            (shop, command) -> makeAnew(shop))
                    .refused(shop -> new DisassembleKit(shop.id(), line(BAG, LEEDS, 2)), (shop, command) -> {
                        define(shop, BAG, COAT);
                        shop.receive(BAG, LEEDS, 5);
                    }),
            Scenario.of(
                    SyncStock.class,
                    shop -> {
                        shop.receive(COAT, LEEDS, 5);
                        return new SyncStock(
                                shop.id(),
                                new SyncSource("erp"),
                                7,
                                List.of(new SyncLine(new StockKey(COAT, LEEDS), Quantity.of(3))));
                    },
                    (shop, command) -> sell(shop)),
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
                            PlaceBackOrder.class,
                            shop -> {
                                promising(shop);
                                return backOrder(shop.id(), Optional.of(Duration.ofDays(30)));
                            },
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .backOrders()
                                    .release(new ReleaseBackOrder(shop.id(), ReservationId.of(command.id()))))
                    .refused(
                            shop -> backOrder(shop.id(), Optional.of(Duration.ofDays(30))),
                            (shop, command) -> promising(shop)),
            Scenario.of(
                            ConfirmBackOrder.class,
                            shop -> new ConfirmBackOrder(shop.id(), backOrdered(shop, shop.id())),
                            (shop, command) -> shop.omni
                                    .inventory()
                                    .backOrders()
                                    .release(new ReleaseBackOrder(shop.id(), command.promise())))
                    .refused(
                            shop -> new ConfirmBackOrder(shop.id(), ReservationId.of(LATER)),
                            (shop, command) -> backOrdered(shop, LATER)),
            Scenario.of(
                    ReleaseBackOrder.class,
                    shop -> new ReleaseBackOrder(shop.id(), backOrdered(shop, shop.id())),
                    (shop, command) -> backOrdered(shop, shop.id())),
            Scenario.of(
                    JoinLine.class,
                    shop -> join(shop.id()),
                    (shop, command) ->
                            shop.omni.inventory().waiting().leave(new LeaveLine(shop.id(), TicketId.of(command.id())))),
            Scenario.of(
                    LeaveLine.class,
                    shop -> {
                        CommandId id = shop.id();
                        shop.omni.inventory().waiting().join(join(id));
                        return new LeaveLine(shop.id(), TicketId.of(id));
                    },
                    (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            TakeOffer.class,
                            shop -> take(shop, shop.id()),
                            (shop, command) ->
                                    shop.omni.inventory().release(new ReleaseReservation(shop.id(), command.offer())))
                    .refused(
                            shop -> new TakeOffer(
                                    shop.id(),
                                    TicketId.of(LATER),
                                    take(new Retailer(), LATER).offer()),
                            (shop, command) -> take(shop, LATER)),
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
                            TakeEscrow.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 3);
                                return takeEscrow(shop.id());
                            },
                            (shop, command) -> giveBack(shop, command.id()))
                    .refused(shop -> takeEscrow(shop.id()), (shop, command) -> shop.receive(COAT, LEEDS, 3)),
            Scenario.of(
                            SettleSale.class,
                            shop -> {
                                takenAs(shop, LATER);
                                return settleSale(shop);
                            },
                            (shop, command) -> giveBack(shop, LATER))
                    .refused(Scenarios::settleSale, (shop, command) -> takenAs(shop, LATER)),
            Scenario.of(
                            RenewEscrow.class,
                            shop -> {
                                takenAs(shop, LATER);
                                return renewEscrow(shop);
                            },
                            (shop, command) -> giveBack(shop, LATER))
                    .refused(Scenarios::renewEscrow, (shop, command) -> takenAs(shop, LATER)),
            Scenario.of(
                            ReturnEscrow.class,
                            shop -> {
                                takenAs(shop, LATER);
                                return new ReturnEscrow(shop.id(), EscrowId.of(LATER));
                            },
                            (shop, command) -> shop.omni.inventory().escrows().settle(settleSale(shop)))
                    .refused(
                            shop -> new ReturnEscrow(shop.id(), EscrowId.of(LATER)),
                            (shop, command) -> takenAs(shop, LATER)),
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
                            OpenCount.class,
                            shop -> Counting.open(shop.id()),
                            (shop, command) -> Counting.cancel(shop, CountId.of(command.id())))
                    .refused(
                            shop -> {
                                Counting.opened(shop, LATER);
                                return Counting.open(shop.id());
                            },
                            (shop, command) -> Counting.cancel(shop, CountId.of(LATER))),
            Scenario.of(
                            MarkLines.class,
                            shop -> new MarkLines(shop.id(), Counting.opened(shop, shop.id()), List.of(COAT)),
                            (shop, command) -> Counting.tallied(shop, command.count()))
                    .refused(
                            shop -> new MarkLines(shop.id(), CountId.of(LATER), List.of(COAT)),
                            (shop, command) -> Counting.opened(shop, LATER)),
            Scenario.of(
                            TallyLines.class,
                            shop -> Counting.tally(shop, Counting.opened(shop, shop.id())),
                            (shop, command) -> Counting.cancel(shop, command.count()))
                    .refused(
                            shop -> Counting.tally(shop, CountId.of(LATER)),
                            (shop, command) -> Counting.opened(shop, LATER)),
            Scenario.of(
                            CountTags.class,
                            shop -> Counting.tags(shop, Counting.opened(shop, shop.id())),
                            (shop, command) -> Counting.cancel(shop, command.count()))
                    .refused(
                            shop -> Counting.tags(shop, CountId.of(LATER)),
                            (shop, command) -> Counting.opened(shop, LATER)),
            Scenario.of(
                            CloseCount.class,
                            shop -> {
                                CountId count = Counting.opened(shop, shop.id());
                                Counting.tallied(shop, count);
                                return new CloseCount(shop.id(), count, Uncounted.REFUSE);
                            },
                            (shop, command) -> Counting.approved(shop, command.count()))
                    .refused(
                            shop -> new CloseCount(shop.id(), Counting.opened(shop, shop.id()), Uncounted.REFUSE),
                            (shop, command) -> Counting.tallied(shop, command.count())),
            Scenario.of(
                            ApproveCount.class,
                            shop -> Counting.approve(shop, Counting.closed(shop, shop.id())),
                            (shop, command) -> sell(shop))
                    .refused(
                            shop -> Counting.approve(shop, CountId.of(LATER)),
                            (shop, command) -> Counting.closed(shop, LATER)),
            Scenario.of(
                            RejectCount.class,
                            shop -> new RejectCount(shop.id(), Counting.closed(shop, shop.id())),
                            (shop, command) -> shop.receive(COAT, LEEDS, 1))
                    .refused(
                            shop -> new RejectCount(shop.id(), CountId.of(LATER)),
                            (shop, command) -> Counting.closed(shop, LATER)),
            Scenario.of(
                            CancelCount.class,
                            shop -> new CancelCount(shop.id(), Counting.opened(shop, shop.id())),
                            (shop, command) -> shop.receive(COAT, LEEDS, 1))
                    .refused(
                            shop -> new CancelCount(shop.id(), CountId.of(LATER)),
                            (shop, command) -> Counting.opened(shop, LATER)),
            Scenario.of(
                    RecordLateMovement.class,
                    shop -> {
                        shop.receive(COAT, LEEDS, 9);
                        return Counting.soldLate(shop);
                    },
                    (shop, command) -> Counting.approved(shop, Counting.closed(shop, shop.id()))),
            Scenario.of(
                    ReportShortPick.class,
                    shop -> {
                        shop.receive(COAT, LEEDS, 9);
                        return Counting.shortPick(shop);
                    },
                    (shop, command) -> Counting.approved(shop, Counting.closed(shop, shop.id()))),
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
                            ResumeCart.class,
                            shop -> new ResumeCart(shop.id(), WEB, ANN),
                            (shop, command) -> shop.omni
                                    .carts()
                                    .add(new AddToCart(shop.id(), CartId.of(command.id()), List.of(item(COAT, 1)))))
                    .refused(
                            shop -> {
                                shop.omni.carts().resume(new ResumeCart(LATER, WEB, ANN));
                                agree(shop, CartId.of(LATER));
                                return new ResumeCart(shop.id(), Retailer.JAPAN, ANN);
                            },
                            (shop, command) -> shop.omni
                                    .carts()
                                    .change(new ChangeQuantity(
                                            shop.id(), CartId.of(LATER), new LineId(1), Quantity.ZERO))),
            Scenario.of(
                            ClaimCart.class,
                            shop -> claim(shop, anonymous(shop, shop.id())),
                            (shop, command) -> checkOut(shop, command.cart()))
                    .refused(shop -> claim(shop, CartId.of(LATER)), (shop, command) -> anonymous(shop, LATER)),
            Scenario.of(
                            MoveLine.class,
                            shop -> aside(
                                    shop,
                                    shop.cart(item(COAT, 1), item(SCARF, 1)).id()),
                            (shop, command) -> checkOut(shop, command.cart()))
                    .refused(
                            shop -> aside(shop, shop.emptyCart().id()),
                            (shop, command) -> shop.omni
                                    .carts()
                                    .add(new AddToCart(shop.id(), command.cart(), List.of(item(COAT, 1))))),
            Scenario.of(
                            IssueCode.class,
                            shop -> new IssueCode(
                                    shop.id(), shop.cart(item(COAT, 1)).id()),
                            (shop, command) -> checkOut(shop, command.cart()))
                    .refused(
                            shop -> new IssueCode(shop.id(), CartId.of(LATER)), (shop, command) -> openAs(shop, LATER)),
            Scenario.of(
                            TakeOver.class,
                            shop -> {
                                CartId cart = shop.cart(item(COAT, 1)).id();
                                CartOutcome issued = shop.omni.carts().issueCode(new IssueCode(shop.id(), cart));
                                return new TakeOver(shop.id(), WEB, ((CartOutcome.CodeIssued) issued).code());
                            },
                            (shop, command) -> shop.receive(COAT, LEEDS, 1))
                    .refused(
                            shop -> new TakeOver(shop.id(), WEB, new CartCode("AAAABBBB")),
                            (shop, command) -> handOver(shop, command.code())),
            Scenario.of(
                            PlaceOrder.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 2);
                                return shop.shipped(shop.cart(item(COAT, 1)), pounds("3.00"))
                                        .asShown(new Shown.Total(pounds("153.00")));
                            },
                            (shop, command) -> ship(
                                    shop,
                                    shop.omni.orders().worklist(LEEDS, null, 1).get(0)))
                    .refused(
                            shop -> shop.shipped(shop.cart(item(COAT, 1)), pounds("3.00")),
                            (shop, command) -> shop.receive(COAT, LEEDS, 1)),
            Scenario.of(
                            MakeOffer.class,
                            shop -> {
                                shop.receive(COAT, LEEDS, 1);
                                return offer(shop, shop.cart(item(COAT, 1)).id());
                            },
                            (shop, command) -> sell(shop))
                    .refused(
                            shop -> offer(shop, shop.cart(item(COAT, 1)).id()),
                            (shop, command) -> shop.receive(COAT, LEEDS, 1)),
            Scenario.of(
                            CancelUnits.class,
                            shop -> cancel(shop, ordered(shop).id()),
                            (shop, command) -> ship(shop, shop.order(command.order())))
                    .refused(
                            shop -> cancel(shop, OrderId.of(LATER)),
                            (shop, command) -> order(shop, LATER, shippedHome())),
            Scenario.of(
                            ChangeAddress.class,
                            shop -> readdress(shop, ordered(shop).id()),
                            (shop, command) -> ship(shop, shop.order(command.order())))
                    .refused(
                            shop -> readdress(shop, OrderId.of(LATER)),
                            (shop, command) -> order(shop, LATER, shippedHome())),
            Scenario.of(
                            NotePayment.class,
                            shop -> note(shop, undecided(shop, shop.id())),
                            (shop, command) -> sell(shop))
                    .refused(shop -> note(shop, OrderId.of(LATER)), (shop, command) -> undecided(shop, LATER)),
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

    private static ChangeCondition display(Retailer shop) {
        return new ChangeCondition(
                shop.id(), List.of(line(COAT, LEEDS, 2)), StockCondition.SELLABLE, ConditionReason.PUT_ON_DISPLAY);
    }

    private static WriteOffStock scrap(Retailer shop) {
        return new WriteOffStock(
                shop.id(), List.of(line(COAT, LEEDS, 2)), StockCondition.DAMAGED, WriteOffReason.SCRAPPED);
    }

    private static void damage(Retailer shop) {
        shop.receive(COAT, LEEDS, 3);
        shop.omni
                .inventory()
                .changeCondition(new ChangeCondition(
                        shop.id(),
                        List.of(line(COAT, LEEDS, 2)),
                        StockCondition.SELLABLE,
                        ConditionReason.DAMAGE_FOUND));
    }

    private static AnnounceSupply announce(Retailer shop) {
        return new AnnounceSupply(
                shop.id(),
                new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO-7")),
                List.of(
                        new SupplyLine(COATS, new StockKey(COAT, LEEDS), Quantity.of(5), FRIDAY),
                        new SupplyLine(SCARVES, new StockKey(SCARF, YORK), Quantity.of(3), FRIDAY)));
    }

    private static void announced(Retailer shop) {
        shop.omni.inventory().supplies().announce(announce(shop));
    }

    private static AdviseShipment advise(Retailer shop) {
        return new AdviseShipment(
                shop.id(),
                new DocumentId("ASN-1"),
                List.of(new AdvisedLine(new SupplyId("ASN-1/1"), COATS, Quantity.of(2), FRIDAY)));
    }

    private static ReviseSupply revise(Retailer shop) {
        return new ReviseSupply(shop.id(), COATS, Quantity.of(4), FRIDAY.plus(Duration.ofDays(1)));
    }

    private static ReceiveSupply arrival(Retailer shop) {
        return new ReceiveSupply(
                shop.id(), List.of(new Arrival(COATS, Quantity.of(2), Quantity.ONE, Remainder.NOT_COMING)));
    }

    private static RequestTransfer requestAs(CommandId id) {
        return new RequestTransfer(
                id,
                LEEDS,
                YORK,
                List.of(new TransferLine(COAT, Quantity.of(2)), new TransferLine(SCARF, Quantity.ONE)),
                FRIDAY);
    }

    private static void requested(Retailer shop) {
        shop.omni.inventory().transfers().request(requestAs(LATER));
    }

    private static ShipTransfer shipment(Retailer shop) {
        return new ShipTransfer(shop.id(), TransferId.of(LATER), List.of(new TransferLine(COAT, Quantity.of(2))));
    }

    private static void shipped(Retailer shop) {
        shop.receive(COAT, LEEDS, 3);
        requested(shop);
        shop.omni.inventory().transfers().ship(shipment(shop));
    }

    private static ReceiveShipment arrivalAtYork(Retailer shop) {
        return new ReceiveShipment(
                shop.id(), TransferId.of(LATER), List.of(new TransferArrival(COAT, Quantity.ONE, Quantity.ONE)));
    }

    private static ResolveTransfer lost(Retailer shop) {
        return new ResolveTransfer(shop.id(), TransferId.of(LATER), COAT, TransferResolution.LOST, Quantity.ONE);
    }

    private static RescheduleTransfer late(Retailer shop) {
        return new RescheduleTransfer(shop.id(), TransferId.of(LATER), FRIDAY.plus(Duration.ofDays(1)));
    }

    private static void cancelTransfer(Retailer shop) {
        shop.omni.inventory().transfers().cancel(new CancelTransfer(shop.id(), TransferId.of(LATER)));
    }

    /** It is made of something else, of which there is some. */
    private static void makeAnew(Retailer shop) {
        define(shop, BAG, SCARF);
        shop.receive(SCARF, LEEDS, 4);
    }

    private static void define(Retailer shop, Sku kit, Sku part) {
        shop.omni.inventory().kits().define(new DefineKit(shop.id(), kit, List.of(KitPart.of(part, 1))));
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

    private static void promising(Retailer shop) {
        announced(shop);
        shop.omni
                .inventory()
                .promises()
                .put(PromisePolicy.of(PromiseRule.named("pre-orders").onSupply(Quantity.of(9))));
    }

    private static PlaceBackOrder backOrder(CommandId id, Optional<Duration> timeToLive) {
        return new PlaceBackOrder(
                id,
                List.of(line(COAT, LEEDS, 2), line(SCARF, YORK, 1)),
                FRIDAY,
                PromiseMethod.SHIP,
                Optional.of(WEB),
                timeToLive);
    }

    private static ReservationId backOrdered(Retailer shop, CommandId id) {
        if (shop.omni.inventory().supplies().find(COATS).isEmpty()) {
            promising(shop);
        }
        shop.omni.inventory().backOrders().place(backOrder(id, Optional.of(TEN_MINUTES)));
        return ReservationId.of(id);
    }

    private static JoinLine join(CommandId id) {
        return new JoinLine(
                id,
                COAT,
                Quantity.of(2),
                List.of(LEEDS, YORK),
                Optional.of(WEB),
                Retailer.START.plus(Duration.ofDays(30)));
    }

    private static TakeOffer take(Retailer shop, CommandId ticket) {
        shop.receive(COAT, LEEDS, 2);
        shop.omni.inventory().waiting().join(join(ticket));
        return new TakeOffer(
                shop.id(),
                TicketId.of(ticket),
                shop.omni
                        .inventory()
                        .waiting()
                        .find(TicketId.of(ticket))
                        .orElseThrow()
                        .offers()
                        .get(0)
                        .offer());
    }

    private static SetAside setAside(Retailer shop, long units) {
        return new SetAside(shop.id(), new StockKey(COAT, LEEDS), WEB, Quantity.of(units));
    }

    private static GiveBack giveBack(Retailer shop, long units) {
        return new GiveBack(shop.id(), new StockKey(COAT, LEEDS), WEB, Quantity.of(units));
    }

    private static TakeEscrow takeEscrow(CommandId id) {
        return new TakeEscrow(
                id,
                new TillId("leeds-3"),
                List.of(line(COAT, LEEDS, 2)),
                TEN_MINUTES,
                Duration.ofMinutes(5),
                Optional.of(WEB));
    }

    private static void takenAs(Retailer shop, CommandId id) {
        shop.receive(COAT, LEEDS, 4);
        shop.omni.inventory().escrows().take(takeEscrow(id));
    }

    private static void giveBack(Retailer shop, CommandId escrow) {
        shop.omni.inventory().escrows().giveBack(new ReturnEscrow(shop.id(), EscrowId.of(escrow)));
    }

    private static SettleSale settleSale(Retailer shop) {
        return new SettleSale(shop.id(), EscrowId.of(LATER), List.of(line(COAT, LEEDS, 1)), shop.clock.instant());
    }

    private static RenewEscrow renewEscrow(Retailer shop) {
        return new RenewEscrow(shop.id(), EscrowId.of(LATER), TEN_MINUTES.plusMinutes(5));
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

    private static CartId anonymous(Retailer shop, CommandId id) {
        CartId cart =
                shop.omni.carts().open(new OpenCart(id, WEB, Optional.empty())).cart();
        shop.omni.carts().add(new AddToCart(shop.id(), cart, List.of(item(COAT, 2))));
        return cart;
    }

    /** A line at a price in pounds. */
    private static void agree(Retailer shop, CartId cart) {
        shop.omni.carts().add(new AddToCart(shop.id(), cart, List.of(item(COAT, 1, pounds("99.00")))));
    }

    private static ClaimCart claim(Retailer shop, CartId cart) {
        return new ClaimCart(shop.id(), cart, ANN, MergePolicy.SUM);
    }

    private static MoveLine aside(Retailer shop, CartId cart) {
        return new MoveLine(shop.id(), cart, new LineId(1), LinePlace.SAVED_FOR_LATER);
    }

    /** A cart with just this code. */
    private static void handOver(Retailer shop, CartCode code) {
        VersionedStore<CartId, Cart> carts = shop.storage.aggregates(Types.CART);
        Versioned<Cart> found = carts.find(shop.cart(item(COAT, 1)).id()).orElseThrow();
        IssuedCode issued = new IssuedCode(code, shop.clock.instant().plus(TEN_MINUTES), 5);
        carts.save(found.aggregate().with(Optional.of(issued)), found.version());
    }

    private static MakeOffer offer(Retailer shop, CartId cart) {
        return new MakeOffer(shop.id(), cart, shippedHome());
    }

    private static CancelUnits cancel(Retailer shop, OrderId order) {
        List<LineUnits> coat = List.of(new LineUnits(new LineId(1), Quantity.ONE));
        return new CancelUnits(shop.id(), order, new Author.Agent(new AgentId("agent-7")), "too warm", coat);
    }

    private static ChangeAddress readdress(Retailer shop, OrderId order) {
        Author agent = new Author.Agent(new AgentId("agent-7"));
        return new ChangeAddress(shop.id(), order, agent, "we moved", Retailer.RIPON);
    }

    private static NotePayment note(Retailer shop, OrderId order) {
        CommandId key = new CommandId(order.value()).step("authorize");
        return new NotePayment(shop.id(), order, key, new PaymentAnswer.Declined("no"));
    }

    /** An order whose provider does not know yet. */
    private static OrderId undecided(Retailer shop, CommandId id) {
        shop.receive(COAT, LEEDS, 1);
        CartId cart = shop.cart(item(COAT, 1)).id();
        OmniBuilder silent = shop.builder().payments(new SilentPayments());
        silent.build().orders().place(new PlaceOrder(id, cart, shippedHome(), CARD, ShortStock.REFUSE));
        return OrderId.of(id);
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

    private static Staff staff(Retailer shop) {
        return new Staff(shop);
    }

    private static TaskId toShip(Retailer shop) {
        return staff(shop).taskOf(staff(shop).toShip(2)).id();
    }

    private static TaskId toFetch(Retailer shop) {
        return staff(shop).taskOf(staff(shop).toFetch(2)).id();
    }

    private static ConfirmPick pickShort(Retailer shop, TaskId task) {
        return staff(shop).pick(task, staff(shop).missing(task, 1, ShortReason.NOT_FOUND));
    }

    private static void lacking(Retailer shop, TaskId task) {
        shop.omni
                .fulfillments()
                .orElseThrow()
                .confirmPick(new ConfirmPick(
                        LATER, task, Staff.BEN, List.of(staff(shop).missing(task, 1, ShortReason.DAMAGED))));
    }

    private static ChooseRemedy chooseLater(Retailer shop) {
        return new ChooseRemedy(
                shop.id(),
                IncidentId.of(Retailer.START.plus(FulfillmentPolicy.DEFAULT.answerWithin()), LATER, 0),
                new Remedy.LaterDate(Retailer.START.plus(FulfillmentPolicy.DEFAULT.waitFor())),
                Chooser.CUSTOMER);
    }

    private static ArrangePickup arrange(Retailer shop, TaskId pickup) {
        return new ArrangePickup(
                shop.id(),
                pickup,
                PickupWay.CURBSIDE,
                Optional.of(new PickupSlot(Retailer.START.plus(Duration.ofHours(2)))),
                Optional.of(new Delegate("Bob Smith")));
    }

    private static TellJourney onTheWay(Retailer shop, TaskId pickup) {
        return new TellJourney(shop.id(), pickup, new Journey.OnTheWay(Optional.of(Retailer.START.plus(TEN_MINUTES))));
    }

    private static CollectPickup collectOne(Retailer shop, TaskId pickup) {
        return new CollectPickup(
                shop.id(),
                pickup,
                new Proof.Code(Staff.CODE),
                List.of(new FulfillmentLine(new LineId(1), COAT, Quantity.ONE)));
    }
}
