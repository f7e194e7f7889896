package io.omni.workbench.history;

/** Why a line is left out. What cannot be read comes first, then what is no sale of an article, then what only the replay can see. */
public enum LeftOutReason {
    /** More or fewer fields than the header has. */
    BAD_FIELD_COUNT("the number of fields differs from the header's"),
    /** An invoice or stock code that is blank, longer than 64 characters, or has control characters. */
    BAD_TEXT("the text is blank, too long or not printable"),
    /** A date in no known form, or one that does not exist. */
    BAD_DATE("the date cannot be read"),
    /** A number that cannot be read, or beyond what a shop sells: more than ten million units, or at more than ten million each. */
    BAD_NUMBER("the number cannot be read or is out of range"),
    /** A price that has no whole number of pennies. */
    PRICE_FINER_THAN_A_PENNY("the price is finer than a penny"),
    /** Manual entries, discounts, samples, bank charges, gift vouchers, tests. */
    NOT_A_PRODUCT("the stock code is not a product"),
    /** No units at all. */
    ZERO_QUANTITY("the quantity is zero"),
    /** Units written off or found: below zero, at no price, without being a cancellation. */
    STOCK_ADJUSTMENT("a stock adjustment, not a sale"),
    /** Samples, write-offs and corrections. */
    PRICE_NOT_POSITIVE("the price is not above zero"),
    /** Postage or carriage given back. */
    REFUNDED_CHARGE("a refunded delivery charge"),
    /** A return for which no earlier sale of that article to that customer is left. */
    RETURN_WITHOUT_SALE("a return without an earlier sale"),
    /** A return that does not say whose. */
    RETURN_WITHOUT_CUSTOMER("a return without a customer"),
    /** A line dated before the one ahead of it. */
    OUT_OF_ORDER("dated before the line ahead of it"),
    /** Postage or carriage on an invoice that sells nothing. */
    CHARGE_WITHOUT_GOODS("a delivery charge without goods");

    private final String text;

    LeftOutReason(String text) {
        this.text = text;
    }

    /** What a report prints. */
    public String text() {
        return text;
    }
}
