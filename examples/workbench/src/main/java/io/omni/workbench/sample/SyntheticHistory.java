package io.omni.workbench.sample;

import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.seed.Draw;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * A history of any length, made up day by day while it is read, in constant memory, and the same text for the same seed on every machine. An
 * order has about 25 lines, as in the UCI data set. There are 4,000 articles, of which a few sell most; 40,000 customers, of which a few
 * buy most; one order in four is a guest's, one in ten is from abroad. Of one order in eleven of a known customer, some of a line comes back
 * after 2 to 21 days.
 */
public final class SyntheticHistory extends InputStream {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int ORDERS_A_DAY = 600;
    private static final int MOST_LINES = 98;
    private static final int ARTICLES = 4_000;
    private static final int CUSTOMERS = 40_000;
    private static final int FIRST_ARTICLE = 30_001;
    private static final int FIRST_CUSTOMER = 100_001;
    private static final int GUESTS_PERMILLE = 250;
    private static final int ABROAD_PERMILLE = 100;
    private static final int POSTAGE_PERMILLE = 50;
    private static final int RETURNS_PERMILLE = 90;
    private static final List<String> ABROAD = List.of("Germany", "France", "EIRE", "Spain", "Netherlands");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** One invoice: who, where, and its lines as text between the number and the date, and between the date and the customer. */
    private record Sheet(
            LocalDateTime at, boolean cancellation, String customer, String country, List<Row> rows, int place) {}

    private record Row(int article, int units) {}

    private final long seed;
    private final int ordersADay;
    private long linesLeft;
    private LocalDate day = FIRST_DAY;
    private long invoices;
    private int places;
    private final PriorityQueue<Sheet> returns =
            new PriorityQueue<>(Comparator.comparing(Sheet::at).thenComparing(Sheet::place));
    private byte[] text = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country\n"
            .getBytes(StandardCharsets.US_ASCII);
    private int read;

    /**
     * Begins a history.
     *
     * @param lines how many lines it has after the header
     * @param seed of all draws
     * @param ordersADay how many orders there are a day, give or take a tenth
     */
    public SyntheticHistory(long lines, long seed, int ordersADay) {
        this.linesLeft = lines;
        this.seed = seed;
        this.ordersADay = ordersADay;
    }

    /**
     * Opens a history of 600 orders a day to read it.
     *
     * @param lines how many lines it has
     * @param seed of all draws
     */
    public static HistoryReader open(long lines, long seed) {
        return HistoryReader.open("synthetic history", new SyntheticHistory(lines, seed, ORDERS_A_DAY));
    }

    @Override
    public int read() {
        return hasMore() ? text[read++] : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int bytes = Math.min(length, text.length - read);
        System.arraycopy(text, read, to, offset, bytes);
        read += bytes;
        return bytes;
    }

    private boolean hasMore() {
        while (read == text.length && linesLeft > 0) {
            text = nextDay().getBytes(StandardCharsets.US_ASCII);
            read = 0;
        }
        return read < text.length;
    }

    private String nextDay() {
        StringBuilder lines = new StringBuilder();
        for (Sheet sheet : sheets()) {
            invoices++;
            write(sheet, lines);
        }
        day = day.plusDays(1);
        return lines.toString();
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        int orders =
                ordersADay * 9 / 10 + Draw.of(seed, "orders", day.toString()).below(1 + ordersADay / 5);
        for (int i = 0; i < orders; i++) {
            sheets.add(sale(Draw.of(seed, "order " + i, day.toString())));
        }
        LocalDateTime midnight = day.plusDays(1).atStartOfDay();
        for (Sheet next = returns.peek(); next != null && next.at().isBefore(midnight); next = returns.peek()) {
            sheets.add(returns.remove());
        }
        sheets.sort(Comparator.comparing(Sheet::at).thenComparing(Sheet::place));
        return sheets;
    }

    private Sheet sale(Draw draw) {
        LocalDateTime at = day.atTime(8 + draw.below(12), draw.below(60));
        String customer = draw.chance(GUESTS_PERMILLE)
                ? ""
                : String.valueOf(FIRST_CUSTOMER + draw.below(1 + draw.below(CUSTOMERS)));
        String country = draw.chance(ABROAD_PERMILLE) ? ABROAD.get(draw.below(ABROAD.size())) : "United Kingdom";
        List<Row> rows = new ArrayList<>();
        int lines = 1 + draw.below(1 + draw.below(MOST_LINES));
        for (int i = 0; i < lines; i++) {
            rows.add(new Row(draw.below(1 + draw.below(ARTICLES)), 1 + draw.below(1 + draw.below(12))));
        }
        Row bought = rows.get(draw.below(rows.size()));
        if (draw.chance(POSTAGE_PERMILLE)) {
            rows.add(new Row(-1, 1));
        }
        if (!customer.isEmpty() && draw.chance(RETURNS_PERMILLE)) {
            LocalDateTime back = at.plusDays(2 + draw.below(19)).plusMinutes(draw.below(90));
            List<Row> returned = List.of(new Row(bought.article(), -1 - draw.below(bought.units())));
            returns.add(new Sheet(back, true, customer, country, returned, places++));
        }
        return new Sheet(at, false, customer, country, rows, places++);
    }

    private void write(Sheet sheet, StringBuilder lines) {
        String number = (sheet.cancellation() ? "C" : "") + (1_000_000 + invoices);
        String date = DATE.format(sheet.at());
        for (Row row : sheet.rows()) {
            if (linesLeft == 0) {
                return;
            }
            linesLeft--;
            lines.append(number).append(',');
            if (row.article() < 0) {
                lines.append("POST,Postage,1,").append(date).append(",3.95,");
            } else {
                article(row, date, lines);
            }
            lines.append(sheet.customer()).append(',').append(sheet.country()).append('\n');
        }
    }

    /** An article always has the same price, between 0.29 and 30.28. */
    private static void article(Row row, String date, StringBuilder lines) {
        int pence = 29 + (row.article() * 7_919) % 3_000;
        lines.append(FIRST_ARTICLE + row.article())
                .append(",Article ")
                .append(row.article())
                .append(',')
                .append(row.units())
                .append(',')
                .append(date)
                .append(',')
                .append(pence / 100)
                .append(pence % 100 < 10 ? ".0" : ".")
                .append(pence % 100)
                .append(',');
    }
}
