package io.omni.orders.assembly;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;

/** A provider that never knows. */
final class SilentPayments implements Payments {

    @Override
    public PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
        return new PaymentAnswer.Unknown();
    }

    @Override
    public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
        return new PaymentAnswer.Unknown();
    }

    @Override
    public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
        return new PaymentAnswer.Unknown();
    }

    @Override
    public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
        return new PaymentAnswer.Unknown();
    }
}
