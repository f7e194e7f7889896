package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.coupon.BatchId;
import io.omni.loyalty.coupon.OfferId;
import java.time.Instant;
import java.util.Optional;

/**
 * Codes that were issued together. Each can be worked out from it, and is not stored: whoever reads the key can make them.
 *
 * @param id how they begin
 * @param offer what they are for
 * @param key the secret by which they are made, in hexadecimal digits
 * @param count how many there are
 * @param owner who alone can use them
 * @param expiresAt from when on they cannot be used
 */
public record CouponBatch(
        BatchId id, OfferId offer, String key, long count, Optional<CustomerId> owner, Optional<Instant> expiresAt) {

    static final AggregateType<BatchId, CouponBatch> TYPE =
            AggregateType.of("coupon-batch", CouponBatch.class, CouponBatch::id, BatchId::value);

    /** Without the key, which is a secret. */
    @Override
    public String toString() {
        return "CouponBatch[id=%s, offer=%s, count=%d]".formatted(id, offer, count);
    }
}
