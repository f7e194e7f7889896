package io.omni.loyalty.giftcard;

import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * How a gift card stands.
 *
 * @param card which one
 * @param active whether it was activated
 * @param available what can be spent now
 * @param held what is kept for purchases that are being paid
 * @param expiresAt the first instant at which it cannot be spent any more, if there is one
 * @param locked whether too many wrong pins were tried
 */
public record GiftCardStatus(
        GiftCardId card, boolean active, Money available, Money held, Optional<Instant> expiresAt, boolean locked) {}
