package io.omni.core.price;

import io.omni.core.money.Money;
import java.util.List;

/** The answer to a {@link PriceQuestion}. */
public sealed interface PriceAnswer {

    /**
     * What a unit costs.
     *
     * @param unitPrice the price
     * @param source where it is from
     * @param passedOver the other lists that have a price for it, and why they do not count, by list
     */
    record Priced(Money unitPrice, PriceSource source, List<PassedOver> passedOver) implements PriceAnswer {

        /** Copies the list. */
        public Priced {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * It has no price, or the catalog does not know it.
     *
     * @param passedOver the lists that have a price for it, and why they do not count, by list
     */
    record NoPrice(List<PassedOver> passedOver) implements PriceAnswer {

        /** Copies the list. */
        public NoPrice {
            passedOver = List.copyOf(passedOver);
        }
    }
}
