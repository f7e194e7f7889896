package io.omni.workbench.replay;

/**
 * What an audit found.
 *
 * @param name what was audited
 * @param ok whether the books agree
 * @param detail the sums, or the first thing that does not agree
 */
record Audit(String name, boolean ok, String detail) {

    String verdict() {
        return ok ? "ok" : "FAILED";
    }
}
