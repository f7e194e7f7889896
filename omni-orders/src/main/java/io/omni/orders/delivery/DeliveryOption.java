package io.omni.orders.delivery;

import io.omni.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A delivery that a customer may choose.
 *
 * @param service by which service
 * @param charge what it costs before promotions: what an order is placed with
 * @param toPay what the customer pays for it after promotions, nothing for free delivery
 * @param earliest the day on which all of it is there at the earliest
 * @param latest the day on which all of it is there at the latest
 * @param orderBy until when it has to be ordered for that; empty where no carrier's time decides
 */
public record DeliveryOption(
        ServiceId service,
        Money charge,
        Money toPay,
        LocalDate earliest,
        LocalDate latest,
        Optional<Instant> orderBy) {}
