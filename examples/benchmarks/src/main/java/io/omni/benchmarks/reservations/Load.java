package io.omni.benchmarks.reservations;

/**
 * What a contest is about.
 *
 * @param workload what callers want
 * @param callers how many there are at a time
 * @param setting how they come to the server
 */
record Load(Workload workload, int callers, Setting setting) {

    /** From how many callers on the bars for a crowd are due. */
    private static final int CROWD = 64;

    String key() {
        return "reservations.%s.%d%s".formatted(workload.key(), callers, setting.key());
    }

    String text() {
        return "%s, %s%s".formatted(workload.what(), callers == 1 ? "1 caller" : callers + " callers", setting.text());
    }

    boolean isCrowd() {
        return callers >= CROWD;
    }

    /** Whether it says anything to set it beside one connection that writes the same rows. */
    boolean hasBulk() {
        return workload.isHot() && callers > 1 && setting == Setting.HERE;
    }
}
