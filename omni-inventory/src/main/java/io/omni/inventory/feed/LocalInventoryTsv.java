package io.omni.inventory.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Writes listings as the tab-delimited text that Google takes: a line of names, then a line for each listing. Values have no tabs and no line
 * breaks, for ids have none. Not safe for use by several threads.
 */
public final class LocalInventoryTsv implements Consumer<LocalListing> {

    private static final String NAMES = "store_code\tid\tavailability\tquantity\tprice\tpickup_method\tpickup_sla\n";

    private final Appendable out;

    /**
     * Begins, and writes the names.
     *
     * @param out where to write; to be closed by whoever opened it
     * @throws UncheckedIOException if it cannot be written to
     */
    public LocalInventoryTsv(Appendable out) {
        this.out = out;
        write(NAMES);
    }

    /**
     * Writes a listing.
     *
     * @param listing the listing
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public void accept(LocalListing listing) {
        write(String.join(
                        "\t",
                        listing.store().value(),
                        listing.sku().value(),
                        listing.availability().text(),
                        Long.toString(listing.quantity()),
                        listing.price()
                                .map(price -> price.amount().toPlainString() + " "
                                        + price.currency().getCurrencyCode())
                                .orElse(""),
                        listing.pickup().method().text(),
                        listing.pickup().sla().map(PickupSla::text).orElse(""))
                + "\n");
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the feed cannot be written", e);
        }
    }
}
