package io.omni.workbench.replay;

/** How far a part of an order travels. */
enum DistanceBand {
    TO_10_KM(10, "0–10"),
    TO_25_KM(25, "10–25"),
    TO_50_KM(50, "25–50"),
    TO_100_KM(100, "50–100"),
    TO_250_KM(250, "100–250"),
    TO_500_KM(500, "250–500"),
    TO_1000_KM(1_000, "500–1,000"),
    BEYOND(Long.MAX_VALUE / 1_000, "over 1,000");

    private final long below;
    private final String text;

    DistanceBand(long belowKilometers, String text) {
        this.below = belowKilometers * 1_000;
        this.text = text;
    }

    static DistanceBand of(long meters) {
        for (DistanceBand band : values()) {
            if (meters < band.below) {
                return band;
            }
        }
        return BEYOND;
    }

    /** In kilometers, what a report prints. */
    String text() {
        return text;
    }
}
