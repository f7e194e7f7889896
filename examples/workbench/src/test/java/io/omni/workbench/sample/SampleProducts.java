package io.omni.workbench.sample;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Makes up the sample's products: forty models in three colors each. */
final class SampleProducts {

    private static final int FIRST_MODEL = 20101;
    private static final List<String> COLORS = List.of("red", "blue", "sage", "grey", "ochre", "white");
    private static final int COLORS_OF_A_MODEL = 3;

    private record Model(String title, long pence) {}

    private static final List<Model> MODELS = List.of(
            new Model("Enamel mug", 695),
            new Model("Stoneware bowl", 895),
            new Model("Dinner plate", 1050),
            new Model("Side plate", 750),
            new Model("Teapot", 2450),
            new Model("Milk jug", 1195),
            new Model("Egg cup", 325),
            new Model("Cake stand", 2995),
            new Model("Linen napkin", 450),
            new Model("Table runner", 1895),
            new Model("Tea towel", 595),
            new Model("Apron", 1995),
            new Model("Oven glove", 1295),
            new Model("Bread bin", 3450),
            new Model("Storage jar", 825),
            new Model("Spice tin", 375),
            new Model("Cutting board", 1650),
            new Model("Lunch box", 1425),
            new Model("Water bottle", 1199),
            new Model("Picnic blanket", 3299),
            new Model("Lantern", 1750),
            new Model("Dinner candle", 199),
            new Model("Scented candle", 1450),
            new Model("Picture frame 5\" x 7\"", 1150),
            new Model("Wall clock", 2750),
            new Model("Cushion cover", 1595),
            new Model("Wool throw", 5495),
            new Model("Bath towel", 1875),
            new Model("Hand towel", 925),
            new Model("Soap dish", 675),
            new Model("Laundry basket", 3895),
            new Model("Door mat", 1699),
            new Model("Umbrella", 2199),
            new Model("Notebook", 549),
            new Model("Pencil case", 799),
            new Model("Gift wrap", 249),
            new Model("Paper garland", 425),
            new Model("Plant pot", 1325),
            new Model("Watering can", 2850),
            new Model("Seed tin", 999));

    private SampleProducts() {}

    static List<ProductRecord> all() {
        List<ProductRecord> products = new ArrayList<>();
        for (int model = 0; model < MODELS.size(); model++) {
            for (int color = 0; color < COLORS_OF_A_MODEL; color++) {
                products.add(product(model, COLORS.get((model + 2 * color) % COLORS.size())));
            }
        }
        return products;
    }

    static String json() {
        List<String> lines = all().stream()
                .map(product ->
                        "    {\"sku\": \"%s\", \"title\": \"%s\", \"gtin\": \"%s\", \"price\": \"%s\", \"currency\": \"%s\"}"
                                .formatted(
                                        product.sku(),
                                        product.title().replace("\"", "\\\""),
                                        product.gtin(),
                                        product.price().amount().toPlainString(),
                                        product.price().currency()))
                .toList();
        return "{\n  \"products\": [\n" + String.join(",\n", lines) + "\n  ]\n}\n";
    }

    private static ProductRecord product(int model, String color) {
        int number = FIRST_MODEL + model;
        char letter = Character.toUpperCase(color.charAt(0));
        return new ProductRecord(
                new Sku(number + String.valueOf(letter)),
                MODELS.get(model).title() + ", " + color,
                Gtin.withCheckDigit("20%06d%04d".formatted(number, COLORS.indexOf(color) + 1)),
                Money.ofMinor("GBP", MODELS.get(model).pence()));
    }
}
