package io.omni.workbench.sample;

import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.input.InputFile;
import java.util.List;

/**
 * The workbench's own history: three made-up months of a British retailer of household goods, with repeat customers, guests, returns and a
 * few dirty lines. The bar codes are of prefix 20, which GS1 leaves to each shop for its own use, so they are nobody's.
 */
public final class Sample {

    private Sample() {}

    /** Its lines; to be closed by the caller. */
    public static HistoryReader history() {
        return HistoryReader.open(InputFile.ofResource(Sample.class, "history.csv"), HistoryReader.DEFAULT_CURRENCY);
    }

    /** Its products: every article that the history sells. */
    public static List<ProductRecord> products() {
        return ProductsReader.read(InputFile.ofResource(Sample.class, "products.json"));
    }
}
