package io.omni.orders.assembly;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;
import java.util.EnumSet;
import java.util.Set;

/** A provider that declines or fails whatever it is told to, and says too much when it does. */
final class FussyPayments implements Payments {

    private final String reference;
    private final String gossip;
    final Set<Kind> declining = EnumSet.noneOf(Kind.class);
    final Set<Kind> failing = EnumSet.noneOf(Kind.class);

    FussyPayments(String reference, String gossip) {
        this.reference = reference;
        this.gossip = gossip;
    }

    @Override
    public PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
        return answer(Kind.AUTHORIZATION);
    }

    @Override
    public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
        return answer(Kind.CAPTURE);
    }

    @Override
    public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
        return answer(Kind.REFUND);
    }

    @Override
    public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
        return answer(Kind.RELEASE);
    }

    private PaymentAnswer answer(Kind kind) {
        if (failing.contains(kind)) {
            throw new IllegalStateException("no answer for " + gossip);
        }
        return declining.contains(kind)
                ? new PaymentAnswer.Declined("card of " + gossip + " is over its limit")
                : new PaymentAnswer.Approved(reference);
    }
}
