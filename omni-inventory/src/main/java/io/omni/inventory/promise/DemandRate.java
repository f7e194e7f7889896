package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.math.BigInteger;
import java.time.Duration;

/**
 * How fast units sell.
 *
 * @param quantity how many
 * @param per in which time
 */
public record DemandRate(Quantity quantity, Duration per) {

    /** Nothing sells. */
    public static final DemandRate NONE = new DemandRate(Quantity.ZERO, Duration.ofDays(1));

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** Refuses no time. */
    public DemandRate {
        Given.require("quantity", quantity);
        Given.require("time", per);
        if (per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException(
                    "%s units would sell per %s: give a positive duration".formatted(quantity, per));
        }
    }

    /**
     * Tells how many sell in some time.
     *
     * @param time how long
     * @return how many, rounded up
     * @throws ArithmeticException if they cannot be counted
     */
    public Quantity in(Duration time) {
        BigInteger[] units =
                BigInteger.valueOf(quantity.units()).multiply(nanos(time)).divideAndRemainder(nanos(per));
        return Quantity.of(units[0].add(units[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE)
                .longValueExact());
    }

    private static BigInteger nanos(Duration time) {
        return BigInteger.valueOf(time.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(time.getNano()));
    }
}
