package io.omni.workbench.sample;

import io.omni.workbench.input.InputFile;
import io.omni.workbench.input.JsonInput;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads products from JSON: {@code {"products": [{"sku": "...", "title": "...", "gtin": "...", "price": "12.50", "currency": "GBP"}]}}.
 */
public final class ProductsReader {

    private ProductsReader() {}

    /**
     * Reads a file.
     *
     * @throws io.omni.workbench.input.InputError if it cannot be read, naming line, column and value
     */
    public static List<ProductRecord> read(Path path) {
        return read(InputFile.open(path));
    }

    static List<ProductRecord> read(InputFile file) {
        try (file) {
            return JsonInput.read(file, ProductsJson.class).records();
        }
    }
}
