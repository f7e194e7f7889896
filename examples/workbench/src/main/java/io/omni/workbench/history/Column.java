package io.omni.workbench.history;

import java.util.Locale;

/** The columns of the layout, with the spellings in which they are found. */
enum Column {
    INVOICE("Invoice", "InvoiceNo"),
    STOCK_CODE("StockCode"),
    DESCRIPTION("Description"),
    QUANTITY("Quantity"),
    INVOICE_DATE("InvoiceDate"),
    PRICE("Price", "UnitPrice"),
    CUSTOMER_ID("CustomerID"),
    COUNTRY("Country");

    private final String title;
    private final String otherTitle;

    Column(String title) {
        this(title, title);
    }

    Column(String title, String otherTitle) {
        this.title = title;
        this.otherTitle = otherTitle;
    }

    String title() {
        return title;
    }

    /** Whether a title in a header means this column; letter case, spaces, underscores and hyphens make no difference. */
    boolean isSpelled(String found) {
        String plain = plain(found);
        return plain.equals(plain(title)) || plain.equals(plain(otherTitle));
    }

    private static String plain(String title) {
        return title.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
