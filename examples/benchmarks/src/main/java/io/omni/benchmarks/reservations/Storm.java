package io.omni.benchmarks.reservations;

import java.util.Locale;

/** What comes after a reservation, from all callers at once. */
enum Storm {
    HOLD("reserved"),
    CONFIRM("confirmed"),
    RELEASE("released"),
    EXPIRE("swept after they had expired"),
    SELL_OUT("refused of what is sold out");

    private final String text;

    Storm(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    String key() {
        return "reservations.storm." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
