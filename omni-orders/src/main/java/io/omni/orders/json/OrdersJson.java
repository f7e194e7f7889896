package io.omni.orders.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.orders.CartOptions;
import io.omni.orders.OrderOptions;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartCode;
import io.omni.orders.cart.CartEvent;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartNotice;
import io.omni.orders.cart.CartOpened;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.CartView;
import io.omni.orders.cart.CustomerCart;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.HandoverPromise;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.PickupPromise;
import io.omni.orders.fulfillment.PromiseOutcome;
import io.omni.orders.fulfillment.PromiseReason;
import io.omni.orders.order.AgentId;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.ChangeOutcome;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderChange;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderNumber;
import io.omni.orders.order.OrderState;
import io.omni.orders.payment.GiftCardNumber;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.NoteOutcome;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Tender;
import io.omni.orders.placement.NumbersDrawn;
import io.omni.orders.placement.Offer;
import io.omni.orders.placement.OfferId;
import io.omni.orders.placement.OfferOutcome;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.Shown;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.returns.ReturnOutcome;
import io.omni.orders.sourcing.LeastCostSourcing;
import io.omni.orders.sourcing.RankedSourcing;
import io.omni.orders.sourcing.Ranking;
import io.omni.orders.sourcing.Resourced;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.sourcing.SourcingPlan;
import io.omni.orders.sourcing.SourcingRequest;
import io.omni.orders.sourcing.SourcingRule;
import io.omni.orders.sourcing.Verdict;
import io.omni.orders.stock.HoldAnswer;
import io.omni.orders.tax.TaxTable;

/** The forms of carts and orders: what is stored of them, the events, the options, and what commands and ports are answered. */
public final class OrdersJson {

    private static final JsonForms FORMS = all();

    private OrdersJson() {}

    /**
     * The forms, for {@link io.omni.core.json.OmniJson}.
     *
     * @return the forms of this module
     */
    public static JsonForms forms() {
        return FORMS;
    }

    private static JsonForms all() {
        JsonForms.Builder forms = JsonForms.builder();
        orders(forms);
        states(forms);
        promises(forms);
        events(forms);
        outcomes(forms);
        ports(forms);
        forms.add(FulfillmentForms.ALL).add(PickupForms.ALL).add(IncidentForms.ALL);
        return forms.build();
    }

    private static void orders(JsonForms.Builder forms) {
        forms.uuid(CartId.class, CartId::value, CartId::new)
                .uuid(OrderId.class, OrderId::value, OrderId::new)
                .text(PickupCode.class, PickupCode::value, PickupCode::new)
                .text(PaymentMethod.class, PaymentMethod::token, PaymentMethod::new)
                .number(
                        FulfillmentId.class,
                        FulfillmentId::number,
                        number -> new FulfillmentId(Math.toIntExact(number)))
                .stored("cart", Cart.class)
                .stored("customer-cart", CustomerCart.class)
                .text(CartCode.class, CartCode::value, CartCode::new)
                .stored("order", Order.class)
                .uuid(OfferId.class, OfferId::value, OfferId::new)
                .text(AgentId.class, AgentId::value, AgentId::new)
                .text(OrderNumber.class, OrderNumber::value, OrderNumber::new)
                .text(GiftCardNumber.class, GiftCardNumber::value, GiftCardNumber::new)
                .stored("offer", Offer.class)
                .stored("order-numbers", NumbersDrawn.class)
                .configured("cart-options", CartOptions.class)
                .configured("tax-table", TaxTable.class)
                .configured("order-options", OrderOptions.class)
                .configured("sourcing", Sourcing.class)
                .choice(
                        Sourcing.class,
                        named("nearest", Sourcing.nearest().getClass()),
                        named("fewest-shipments", Sourcing.fewestShipments().getClass()),
                        named("ranked", RankedSourcing.class),
                        named("least-cost", LeastCostSourcing.class))
                .choice(
                        Ranking.class,
                        named("nearest", Ranking.Nearest.class),
                        named("tiers", Ranking.Tiers.class),
                        named("most-lines", Ranking.MostLines.class),
                        named("most-stock", Ranking.MostStock.class))
                .choice(
                        SourcingRule.class,
                        named("only", SourcingRule.Only.class),
                        named("except", SourcingRule.Except.class),
                        named("only-types", SourcingRule.OnlyTypes.class),
                        named("within", SourcingRule.Within.class),
                        named("keep-on-shelf", SourcingRule.KeepOnShelf.class),
                        named("restricted", SourcingRule.Restricted.class));
    }

    private static void states(JsonForms.Builder forms) {
        forms.choice(
                        CartState.class,
                        named("open", CartState.Open.class),
                        named("abandoned", CartState.Abandoned.class),
                        named("checked-out", CartState.CheckedOut.class),
                        named("merged", CartState.Merged.class))
                .choice(
                        CartNotice.class,
                        named("price-changed", CartNotice.PriceChanged.class),
                        named("not-sold", CartNotice.NotSold.class),
                        named("too-few", CartNotice.TooFew.class),
                        named("promise-changed", CartNotice.PromiseChanged.class),
                        named("quantity-changed", CartNotice.QuantityChanged.class))
                .choice(
                        OrderState.class,
                        named("pending", OrderState.Pending.class),
                        named("placed", OrderState.Placed.class),
                        named("canceled", OrderState.Canceled.class))
                .choice(
                        CancelReason.class,
                        named("payment-declined", CancelReason.PaymentDeclined.class),
                        named("not-covered", CancelReason.NotCovered.class),
                        named("withdrawn", CancelReason.Withdrawn.class),
                        named("hold-expired", CancelReason.HoldExpired.class))
                .choice(
                        Author.class,
                        named("customer", Author.Buyer.class),
                        named("agent", Author.Agent.class),
                        named("rule", Author.Rule.class))
                .choice(
                        OrderChange.What.class,
                        named("units-canceled", OrderChange.What.UnitsCanceled.class),
                        named("address-changed", OrderChange.What.AddressChanged.class))
                .choice(Shown.class, named("total", Shown.Total.class), named("offered", Shown.Offered.class))
                .choice(
                        Tender.class,
                        named("card", Tender.Card.class),
                        named("gift-card", Tender.GiftCard.class),
                        named("points", Tender.Points.class))
                .choice(
                        Delivery.class,
                        named("ship-to", Delivery.ShipTo.class),
                        named("pick-up-at", Delivery.PickUpAt.class))
                .choice(
                        FulfillmentState.class,
                        named("open", FulfillmentState.Open.class),
                        named("ready-for-pickup", FulfillmentState.ReadyForPickup.class),
                        named("shipped", FulfillmentState.Shipped.class),
                        named("handed-over", FulfillmentState.HandedOver.class),
                        named("unsourced", FulfillmentState.Unsourced.class),
                        named("canceled", FulfillmentState.Canceled.class))
                .choice(
                        MoneyMovement.State.class,
                        named("due", MoneyMovement.State.Due.class),
                        named("done", MoneyMovement.State.Done.class),
                        named("declined", MoneyMovement.State.Declined.class))
                .choice(
                        Verdict.class,
                        named("supplies-all", Verdict.SuppliesAll.class),
                        named("supplies-part", Verdict.SuppliesPart.class),
                        named("lacks", Verdict.Lacks.class),
                        named("closed-for-good", Verdict.ClosedForGood.class),
                        named("no-stock", Verdict.NoStock.class),
                        named("incomplete", Verdict.Incomplete.class),
                        named("not-nearer", Verdict.NotNearer.class),
                        named("nothing-left", Verdict.NothingLeft.class),
                        named("supplies", Verdict.Supplies.class),
                        named("supplies-units", Verdict.SuppliesUnits.class),
                        named("not-cheaper", Verdict.NotCheaper.class),
                        named("dominated", Verdict.Dominated.class),
                        named("ruled-out", Verdict.RuledOut.class),
                        named("capacity-full", Verdict.CapacityFull.class),
                        named("too-late", Verdict.TooLate.class),
                        named("ranked-behind", Verdict.RankedBehind.class),
                        named("no-fewer-shipments", Verdict.NoFewerShipments.class));
    }

    private static void promises(JsonForms.Builder forms) {
        forms.choice(
                        FulfillmentPromise.class,
                        named("pickup", PickupPromise.class),
                        named("handover", HandoverPromise.class))
                .choice(
                        PromiseReason.class,
                        named("picked", PromiseReason.Picked.class),
                        named("with-carrier", PromiseReason.WithCarrier.class))
                .choice(
                        PromiseOutcome.class,
                        named("promise.promised", PromiseOutcome.Promised.class),
                        named("promise.not-known", PromiseOutcome.NotKnown.class),
                        named("promise.refused", PromiseOutcome.Refused.class))
                .choice(
                        NotOffered.class,
                        named("channel-lacks", NotOffered.ChannelLacks.class),
                        named("not-listed", NotOffered.NotListed.class),
                        named("location-lacks", NotOffered.LocationLacks.class),
                        named("never-ready", NotOffered.NeverReady.class));
    }

    private static void events(JsonForms.Builder forms) {
        forms.emitted("cart.abandoned", CartEvent.Abandoned.class)
                .emitted("cart.expired", CartEvent.Expired.class)
                .emitted("order.begun", OrderEvent.Begun.class)
                .emitted("order.recorded", OrderEvent.Recorded.class)
                .emitted("order.placed", OrderEvent.Placed.class)
                .emitted("order.changed", OrderEvent.Changed.class)
                .emitted("order.parts-changed", OrderEvent.PartsChanged.class)
                .emitted("order.canceled", OrderEvent.Canceled.class)
                .emitted("order.shipped", OrderEvent.Shipped.class)
                .emitted("order.ready-for-pickup", OrderEvent.ReadyForPickup.class)
                .emitted("order.handed-over", OrderEvent.HandedOver.class)
                .emitted("order.returned", OrderEvent.Returned.class)
                .emitted("order.payment-declined", OrderEvent.PaymentDeclined.class);
    }

    private static void outcomes(JsonForms.Builder forms) {
        forms.choice(CommandOutcome.class, named("cart.opened", CartOpened.class))
                .choice(
                        CartOutcome.class,
                        named("cart.changed", CartOutcome.Changed.class),
                        named("cart.no-such-cart", CartOutcome.NoSuchCart.class),
                        named("cart.checked-out", CartOutcome.CheckedOut.class),
                        named("cart.no-such-line", CartOutcome.NoSuchLine.class),
                        named("cart.refused", CartOutcome.Refused.class),
                        named("cart.not-chosen", CartOutcome.NotChosen.class),
                        named("cart.wrong-currency", CartOutcome.WrongCurrency.class),
                        named("cart.code-issued", CartOutcome.CodeIssued.class),
                        named("cart.wrong-code", CartOutcome.WrongCode.class),
                        named("cart.merged-into", CartOutcome.MergedInto.class),
                        named("cart.not-anonymous", CartOutcome.NotAnonymous.class),
                        named("cart.differing", CartOutcome.Differing.class),
                        named("cart.too-many", CartOutcome.TooMany.class))
                .choice(
                        PlaceOutcome.class,
                        named("place.placed", PlaceOutcome.Placed.class),
                        named("place.canceled", PlaceOutcome.Canceled.class),
                        named("place.out-of-stock", PlaceOutcome.OutOfStock.class),
                        named("place.no-such-cart", PlaceOutcome.NoSuchCart.class),
                        named("place.empty-cart", PlaceOutcome.EmptyCart.class),
                        named("place.cart-checked-out", PlaceOutcome.CartCheckedOut.class),
                        named("place.no-price", PlaceOutcome.NoPrice.class),
                        named("place.refused", PlaceOutcome.Refused.class),
                        named("place.address-not-located", PlaceOutcome.AddressNotLocated.class),
                        named("place.wrong-currency", PlaceOutcome.WrongCurrency.class),
                        named("place.pending", PlaceOutcome.Pending.class),
                        named("place.price-changed", PlaceOutcome.PriceChanged.class),
                        named("place.not-as-offered", PlaceOutcome.NotAsOffered.class),
                        named("place.tender-not-taken", PlaceOutcome.TenderNotTaken.class))
                .choice(
                        ChangeOutcome.class,
                        named("change.altered", ChangeOutcome.Altered.class),
                        named("change.no-such-order", ChangeOutcome.NoSuchOrder.class),
                        named("change.not-placed", ChangeOutcome.NotPlaced.class),
                        named("change.past-return", ChangeOutcome.PastReturn.class),
                        named("change.not-to-be-sent", ChangeOutcome.NotToBeSent.class),
                        named("change.not-located", ChangeOutcome.NotLocated.class),
                        named("change.other-taxes", ChangeOutcome.OtherTaxes.class))
                .choice(
                        OfferOutcome.class,
                        named("offer.made", OfferOutcome.Made.class),
                        named("offer.refused", OfferOutcome.Refused.class))
                .choice(
                        NoteOutcome.class,
                        named("note.noted", NoteOutcome.Noted.class),
                        named("note.no-such-payment", NoteOutcome.NoSuchPayment.class),
                        named("note.answered-otherwise", NoteOutcome.AnsweredOtherwise.class))
                .choice(
                        FulfillmentOutcome.class,
                        named("fulfillment.done", FulfillmentOutcome.Done.class),
                        named("fulfillment.no-such-fulfillment", FulfillmentOutcome.NoSuchFulfillment.class),
                        named("fulfillment.not-placed", FulfillmentOutcome.NotPlaced.class),
                        named("fulfillment.not-possible", FulfillmentOutcome.NotPossible.class),
                        named("fulfillment.wrong-code", FulfillmentOutcome.WrongCode.class))
                .choice(
                        ReturnOutcome.class,
                        named("return.returned", ReturnOutcome.Returned.class),
                        named("return.no-such-order", ReturnOutcome.NoSuchOrder.class),
                        named("return.refused", ReturnOutcome.Refused.class),
                        named("return.not-returnable", ReturnOutcome.NotReturnable.class));
    }

    private static void ports(JsonForms.Builder forms) {
        forms.choice(
                        PaymentAnswer.class,
                        named("approved", PaymentAnswer.Approved.class),
                        named("approved-part", PaymentAnswer.ApprovedPart.class),
                        named("declined", PaymentAnswer.Declined.class),
                        named("unknown", PaymentAnswer.Unknown.class))
                .choice(
                        PricingOutcome.class,
                        named("priced", PricingOutcome.Priced.class),
                        named("no-price", PricingOutcome.NoPrice.class))
                .choice(
                        HoldAnswer.class,
                        named("held", HoldAnswer.Held.class),
                        named("too-few", HoldAnswer.TooFew.class),
                        named("spent", HoldAnswer.Spent.class))
                .choice(Resourced.class, named("kept", Resourced.Kept.class), named("moved", Resourced.Moved.class))
                .values(SourcingRequest.class, SourcingPlan.class, CartView.class);
    }
}
