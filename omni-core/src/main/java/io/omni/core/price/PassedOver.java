package io.omni.core.price;

/**
 * A price list that has a price for the SKU, and why it does not count.
 *
 * @param list which list
 * @param reason why not
 */
public record PassedOver(PriceListId list, PassedReason reason) {

    @Override
    public String toString() {
        return "price list %s %s".formatted(list, reason);
    }
}
