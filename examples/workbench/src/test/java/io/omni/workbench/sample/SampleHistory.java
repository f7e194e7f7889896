package io.omni.workbench.sample;

import io.omni.core.money.Money;
import io.omni.workbench.seed.Draw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Makes up the sample's history: eleven invoices or so on each day of January to March 2026, a quarter of them of guests, postage on some,
 * an article twice on a few, returns of some days later, and a few lines that a replay has to leave out. The same text on every machine.
 */
final class SampleHistory {

    private static final long SEED = 2026;
    private static final int FIRST_INVOICE = 700_001;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String GUEST = "";

    private final List<ProductRecord> products = SampleProducts.all();
    private final List<Sheet> sheets = new ArrayList<>();

    /** One line, as text, so that it can also hold what is wrong. */
    private record Row(String code, String title, String quantity, String price) {}

    /** One invoice before it has a number. */
    private record Sheet(LocalDateTime at, String date, boolean cancellation, String customer, List<Row> rows) {

        static Sheet of(LocalDateTime at, boolean cancellation, String customer, List<Row> rows) {
            return new Sheet(at, DATE.format(at), cancellation, customer, rows);
        }
    }

    private SampleHistory() {
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            Draw draw = Draw.of(SEED, "day", day.toString());
            int invoices = 8 + draw.below(7);
            for (int i = 0; i < invoices; i++) {
                addSale(day, Draw.of(SEED, "invoice " + i, day.toString()));
            }
        }
        addWhatIsLeftOut();
    }

    static String csv() {
        return new SampleHistory().text();
    }

    /** Writes both files anew, into the directory given. */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Files.writeString(directory.resolve("history.csv"), csv());
        Files.writeString(directory.resolve("products.json"), SampleProducts.json());
    }

    private void addSale(LocalDate day, Draw draw) {
        LocalDateTime at = day.atTime(8 + draw.below(12), draw.below(60));
        String customer = draw.chance(250) ? GUEST : String.valueOf(20_001 + draw.below(1 + draw.below(180)));
        List<Row> rows = new ArrayList<>();
        int lines = 1 + draw.below(1 + draw.below(9));
        for (int i = 0; i < lines; i++) {
            rows.add(sold(products.get(draw.below(products.size())), units(draw)));
        }
        if (draw.chance(40)) {
            Row again = rows.get(draw.below(rows.size()));
            rows.add(new Row(again.code(), again.title(), String.valueOf(1 + draw.below(2)), again.price()));
        }
        Row returned = rows.get(draw.below(rows.size()));
        if (draw.chance(150)) {
            rows.add(new Row("POST", "Postage", "1", draw.chance(700) ? "3.95" : "6.5"));
        }
        sheets.add(Sheet.of(at, false, customer, rows));
        if (!customer.equals(GUEST) && draw.chance(90)) {
            addReturn(at.plusDays(2 + draw.below(19)).plusMinutes(draw.below(90)), customer, returned, draw);
        }
    }

    private void addReturn(LocalDateTime at, String customer, Row sold, Draw draw) {
        if (!at.toLocalDate().isAfter(LAST_DAY)) {
            int units = 1 + draw.below(Integer.parseInt(sold.quantity()));
            sheets.add(Sheet.of(
                    at, true, customer, List.of(new Row(sold.code(), sold.title(), "-" + units, sold.price()))));
        }
    }

    private void addWhatIsLeftOut() {
        Row mug = sold(products.get(0), 2);
        Row bowl = sold(products.get(3), 1);
        Row returnedBowl = new Row(bowl.code(), bowl.title(), "-1", bowl.price());
        LocalDateTime day = FIRST_DAY.plusDays(9).atTime(12, 30);
        sheets.add(new Sheet(day, "2026-02-30 10:00:00", false, "20007", List.of(mug)));
        sheets.add(new Sheet(day.plusDays(3), "yesterday", false, "20011", List.of(bowl)));
        sheets.add(Sheet.of(
                day.plusDays(7), false, "20015", List.of(bowl, new Row(mug.code(), mug.title(), "two", mug.price()))));
        sheets.add(Sheet.of(
                day.plusDays(11), false, "20003", List.of(mug, new Row(bowl.code(), bowl.title(), "1", "8,95 GBP"))));
        sheets.add(Sheet.of(day.plusDays(12), false, "20004", List.of(new Row(mug.code(), mug.title(), "1", "0.001"))));
        for (int i = 0; i < 6; i++) {
            sheets.add(Sheet.of(
                    day.plusDays(14 + 8L * i),
                    false,
                    GUEST,
                    List.of(new Row(mug.code(), "damaged", "-" + (i + 1), "0"))));
            sheets.add(Sheet.of(
                    day.plusDays(15 + 8L * i), false, GUEST, List.of(new Row(bowl.code(), bowl.title(), "1", "0"))));
        }
        sheets.add(Sheet.of(day.plusDays(20), false, "20021", List.of(new Row("M", "Manual", "1", "12.5"), mug)));
        sheets.add(Sheet.of(day.plusDays(31), true, "20021", List.of(new Row("D", "Discount", "-1", "5"))));
        sheets.add(Sheet.of(day.plusDays(36), true, "20002", List.of(new Row("POST", "Postage", "-1", "3.95"))));
        sheets.add(Sheet.of(day.plusDays(40), true, GUEST, List.of(returnedBowl)));
        sheets.add(Sheet.of(day.plusDays(44), true, "29999", List.of(returnedBowl)));
    }

    private String text() {
        sheets.sort(Comparator.comparing(Sheet::at));
        StringBuilder text =
                new StringBuilder("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country\n");
        int number = FIRST_INVOICE;
        for (Sheet sheet : sheets) {
            for (Row row : sheet.rows()) {
                text.append(sheet.cancellation() ? "C" : "").append(number);
                List.of(
                                row.code(),
                                row.title(),
                                row.quantity(),
                                sheet.date(),
                                row.price(),
                                sheet.customer(),
                                "United Kingdom")
                        .forEach(field -> text.append(',').append(quoted(field)));
                text.append('\n');
            }
            number++;
        }
        return text.append("C")
                .append(number)
                .append(",20101R,a line that breaks off\n")
                .toString();
    }

    private static Row sold(ProductRecord product, int units) {
        Money price = product.price();
        return new Row(
                product.sku().value(),
                product.title(),
                String.valueOf(units),
                price.amount().stripTrailingZeros().toPlainString());
    }

    private static int units(Draw draw) {
        return draw.chance(60) ? 6 * (1 + draw.below(4)) : 1 + draw.below(1 + draw.below(4));
    }

    private static String quoted(String field) {
        return field.contains(",") || field.contains("\"") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
